import type { ReportDraft } from '../../shared/api/reports.ts';
import type { Db } from '../db/connect.ts';
import type { Sealed } from '../keys/envelope.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** A draft is kept for a day. */
const keptHours = 24;

const place = (accountId: string, form: string) => `report_draft|${accountId}|${form}`;

export async function saveDraft(
  db: Db,
  keys: KeyRing,
  { accountId, form }: { accountId: string; form: string },
  fields: ReportDraft['fields'],
  now: Date,
): Promise<void> {
  const sealed = JSON.stringify(keys.seal(place(accountId, form), JSON.stringify(fields)));
  await db
    .insertInto('report_draft')
    .values({ account_id: accountId, form, sealed, updated_at: now })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'form']).doUpdateSet({ sealed, updated_at: now }),
    )
    .execute();
}

/** What this person was typing; null where nothing is kept. */
export async function readDraft(
  db: Db,
  keys: KeyRing,
  { accountId, form }: { accountId: string; form: string },
  now: Date,
): Promise<ReportDraft['fields'] | null> {
  const row = await db
    .selectFrom('report_draft')
    .select('sealed')
    .where('account_id', '=', accountId)
    .where('form', '=', form)
    .where('updated_at', '>', new Date(now.getTime() - keptHours * 3_600_000))
    .executeTakeFirst();
  if (!row) return null;
  return JSON.parse(
    keys.unseal(place(accountId, form), row.sealed as Sealed).toString('utf8'),
  ) as ReportDraft['fields'];
}

export async function dropDraft(db: Db, accountId: string, form: string): Promise<void> {
  await db.deleteFrom('report_draft').where('account_id', '=', accountId).where('form', '=', form).execute();
}
