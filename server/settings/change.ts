import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Account } from '../../shared/api/session.ts';
import { type ChangeSetting, settingSchemas } from '../../shared/api/settings.ts';
import type { OfficeSettings, SettingName } from '../../shared/domain/office-settings.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { cleanLogo } from './clean-logo.ts';

const ajv = addFormats.default(new Ajv({ allErrors: true, strict: false }));
const valid = Object.fromEntries(
  Object.entries(settingSchemas).map(([name, schema]) => [name, ajv.compile(schema)]),
) as Record<SettingName, ValidateFunction>;

/**
 * Sets one setting as a new version. 422 where its value breaks its rules; 409 where somebody set it since `version` was
 * read.
 */
export async function changeSetting(
  db: Db,
  name: SettingName,
  { version, value }: ChangeSetting,
  { account, now, requestId }: { account: Account; now: Date; requestId: string },
): Promise<number> {
  const tidy = typeof value === 'string' ? value.trim() : Array.isArray(value) ? [...value].sort() : value;
  const isValid = valid[name];
  if (!isValid(tidy))
    throw ruleBroken(
      isValid.errors!.slice(0, 20).map((error) => ({
        pointer: `/value${error.instancePath}`,
        code: error.keyword,
        detail: error.message ?? error.keyword,
      })),
    );
  const noDay = name === 'holidays' ? (tidy as string[]).filter((day) => !isDay(day)) : [];
  if (noDay.length > 0)
    throw ruleBroken([
      { pointer: '/value', code: 'impossible', detail: `there is no day ${noDay.join(', ')}` },
    ]);
  const kept = name === 'letterhead' ? await withCleanLogo(tidy as OfficeSettings['letterhead']) : tidy;
  return db.transaction().execute(async (tx) => {
    const { newest } = await tx
      .selectFrom('office_setting')
      .select((eb) => eb.fn.max('version').as('newest'))
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    if ((newest ?? 0) !== version) throw new ProblemError('conflict');
    const row = { name, version: version + 1, value: JSON.stringify(kept) };
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('office_setting')
      .values({ ...row, recorded_at: now, recorded_by: account.id })
      .onConflict((conflict) => conflict.columns(['name', 'version']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new ProblemError('conflict');
    await appendAudit(
      tx,
      {
        actor: account.id,
        role: account.roles.join(' '),
        act: 'setting.change',
        obj: `${name} ${version + 1}`,
        req: requestId,
      },
      now,
    );
    return version + 1;
  });
}

async function withCleanLogo(letterhead: OfficeSettings['letterhead']) {
  if (letterhead.logo === null) return letterhead;
  const logo = await cleanLogo(letterhead.logo);
  if (logo === null)
    throw ruleBroken([
      { pointer: '/value/logo', code: 'picture', detail: 'this is no PNG that can be read' },
    ]);
  return { ...letterhead, logo };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
