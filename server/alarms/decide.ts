import type { AlarmPreference, DecideAlarm } from '../../shared/api/alarms.ts';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { noPreference } from './queries.ts';

export interface By {
  account: Account;
  now: Date;
  requestId: string;
}
const trail = ({ account, requestId }: By) => ({
  actor: account.id,
  role: account.roles.join(' '),
  req: requestId,
});

/** Why, in so many characters at least, an alarm is put away. */
const leastReason = 10;

/** Adds a decision. 422 without a reason where one is owed; 409 where somebody decided in the meantime. */
export async function decideAlarm(db: Db, id: string, body: DecideAlarm, by: By): Promise<number> {
  const reason = body.reason.trim();
  const errors = personalDataErrors({ '/reason': reason });
  if ((body.state === 'dismissed' || body.state === 'false') && reason.length < leastReason)
    errors.push({
      pointer: '/reason',
      code: 'too_short',
      detail: `say why, in at least ${leastReason} characters`,
    });
  if (errors.length > 0) throw ruleBroken(errors);
  return db.transaction().execute(async (tx) => {
    // decisions on one alarm wait for one another: its row cannot be locked twice
    const alarm = await tx
      .selectFrom('alarm')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!alarm) throw new ProblemError('not_found');
    const last = await tx
      .selectFrom('alarm_decision')
      .select(['version', 'state'])
      .where('alarm_id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if ((last?.version ?? 0) !== body.version) throw new ProblemError('conflict');
    if (body.state === 'reopened' && (!last || last.state === 'reopened'))
      throw ruleBroken([{ pointer: '/state', code: 'undecided', detail: 'nobody has decided on it yet' }]);
    const version = body.version + 1;
    await tx
      .insertInto('alarm_decision')
      .values({
        alarm_id: id,
        version,
        state: body.state,
        reason,
        decided_by: by.account.id,
        decided_at: by.now,
      })
      .execute();
    await appendAudit(tx, { ...trail(by), act: `alarm.${body.state}`, obj: id }, by.now);
    return version;
  });
}

export async function setBudget(db: Db, monthly: number, by: By): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('alarm_budget').values({ set_at: by.now, monthly, set_by: by.account.id }).execute();
    await appendAudit(tx, { ...trail(by), act: 'alarm_budget.set', obj: String(monthly) }, by.now);
  });
}

/** 422 for an area that is none. */
export async function setPreference(db: Db, preference: AlarmPreference, by: By): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const known = preference.areas.length
      ? await tx.selectFrom('area').select('code').where('code', 'in', preference.areas).execute()
      : [];
    const codes = new Set(known.map((row) => row.code));
    const wrong = preference.areas.findIndex((code) => !codes.has(code));
    if (wrong >= 0)
      throw ruleBroken([
        { pointer: `/areas/${wrong}`, code: 'no_such_area', detail: 'there is no such area' },
      ]);
    const columns = {
      areas: preference.areas,
      by_email: preference.byEmail,
      quiet_from: preference.quiet?.from ?? null,
      quiet_to: preference.quiet?.to ?? null,
      protective_anytime: preference.protectiveAnytime,
    };
    await tx
      .insertInto('alarm_preference')
      .values({ account_id: by.account.id, ...columns, seen_at: null })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(columns))
      .execute();
    await appendAudit(tx, { ...trail(by), act: 'alarm_preference.set', obj: by.account.id }, by.now);
  });
}

/** That somebody looked is kept for the mark of the new ones alone, and is no event of the trail. */
export async function markSeen(db: Db, accountId: string, now: Date): Promise<void> {
  await db
    .insertInto('alarm_preference')
    .values({
      account_id: accountId,
      areas: noPreference.areas,
      by_email: noPreference.byEmail,
      quiet_from: null,
      quiet_to: null,
      protective_anytime: noPreference.protectiveAnytime,
      seen_at: now,
    })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ seen_at: now }))
    .execute();
}
