import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { addMonths } from '../../shared/domain/month.ts';
import { alarmReaders } from '../../shared/domain/role.ts';
import type { AlarmCandidate } from '../../shared/surveillance/alarm-candidate.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/connect.ts';
import { lockKeys } from '../db/lock-keys.ts';
import { dayInWib } from '../http/entered-day.ts';
import { concerns, dueAt } from './quiet-hours.ts';

/** Without a budget of the office's own: what a section can look into beside its work. */
export const usualBudget = 10;
/** What is older than this many months is in the ledger of nobody: it is no alarm any more. */
const newsMonths = 3;

export interface Channels {
  email: boolean;
  webhook: boolean;
}

/**
 * Raises what has not been raised before, in one transaction: the alarm, who is to be told and when, and the trail.
 * Protective alarms first and without a limit; of the others, the least likely by chance first, up to the budget of the
 * calendar month; beyond it they are kept in the ledger and sent to nobody.
 */
export async function raiseAlarms(
  db: Db,
  candidates: readonly AlarmCandidate[],
  { now, dataCut, channels }: { now: Date; dataCut: Date; channels: Channels },
): Promise<number> {
  const thisMonth = dayInWib(now).slice(0, 7);
  const news = candidates.filter(
    (one) => one.month > addMonths(thisMonth, -newsMonths) && one.month <= thisMonth,
  );
  if (news.length === 0) return 0;
  return db.transaction().execute(async (tx) => {
    // one raising at a time, also of two programs on one database
    await sql`select pg_advisory_xact_lock(${lockKeys.raisingAlarms})`.execute(tx);
    const known = await tx
      .selectFrom('alarm')
      .select('fingerprint')
      .where(
        'fingerprint',
        'in',
        news.map((one) => one.fingerprint),
      )
      .execute();
    const raised = new Set(known.map((row) => row.fingerprint));
    const fresh = news
      .filter((one) => !raised.has(one.fingerprint))
      .sort((a, b) => urgency(a) - urgency(b) || (a.p ?? 1) - (b.p ?? 1));
    if (fresh.length === 0) return 0;
    const budget = await budgetOf(tx, thisMonth, now);
    const people = channels.email ? await listeners(tx) : [];
    let left = budget.monthly - budget.used;
    for (const candidate of fresh) {
      const isProtective = candidate.kind === 'protective';
      const overBudget = !isProtective && left <= 0;
      if (!isProtective && !overBudget) left--;
      const id = randomUUID();
      await insertAlarm(tx, id, candidate, { overBudget, now, dataCut });
      if (!overBudget) {
        for (const person of people.filter((one) => concerns(one.areas, candidate.areaCodes)))
          await insertDelivery(tx, id, person.accountId, dueAt(now, isProtective, person));
        if (channels.webhook) await insertDelivery(tx, id, null, now);
      }
      await appendAudit(tx, { actor: 'system', role: 'system', act: 'alarm.raise', obj: id }, now);
    }
    return fresh.length;
  });
}

const urgency = (candidate: AlarmCandidate) => (candidate.kind === 'protective' ? 0 : 1);

/** Budget of a calendar month, and how much of it is used: protective alarms and those beyond it do not count. */
export async function budgetOf(
  db: Db | Tx,
  month: string,
  cut: Date,
): Promise<{ monthly: number; used: number }> {
  const set = await db
    .selectFrom('alarm_budget')
    .select('monthly')
    .where('set_at', '<=', cut)
    .orderBy('set_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { used } = await db
    .selectFrom('alarm')
    .select((eb) => eb.fn.countAll<number>().as('used'))
    .where('kind', '<>', 'protective')
    .where('over_budget', '=', false)
    .where('raised_at', '<=', cut)
    .where(sql<string>`to_char(raised_at at time zone 'Asia/Jakarta', 'YYYY-MM')`, '=', month)
    .executeTakeFirstOrThrow();
  return { monthly: set?.monthly ?? usualBudget, used: Number(used) };
}

/** Who reads alarms and wants them by e-mail. */
async function listeners(tx: Tx) {
  const rows = await tx
    .selectFrom('alarm_preference as p')
    .innerJoin('account', 'account.id', 'p.account_id')
    .select(['p.account_id', 'p.areas', 'p.quiet_from', 'p.quiet_to', 'p.protective_anytime'])
    .where('p.by_email', '=', true)
    .where('account.closed_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('account_role')
          .select('account_role.role')
          .whereRef('account_role.account_id', '=', 'p.account_id')
          .where('account_role.role', 'in', [...alarmReaders]),
      ),
    )
    .orderBy('p.account_id')
    .execute();
  return rows.map((row) => ({
    accountId: row.account_id,
    areas: row.areas,
    quiet: row.quiet_from && row.quiet_to ? { from: row.quiet_from, to: row.quiet_to } : null,
    protectiveAnytime: row.protective_anytime,
  }));
}

async function insertAlarm(
  tx: Tx,
  id: string,
  candidate: AlarmCandidate,
  { overBudget, now, dataCut }: { overBudget: boolean; now: Date; dataCut: Date },
): Promise<void> {
  await tx
    .insertInto('alarm')
    .values({
      id,
      fingerprint: candidate.fingerprint,
      kind: candidate.kind,
      method: candidate.method,
      area_code: candidate.areaCode,
      area_codes: candidate.areaCodes,
      month: candidate.month,
      observed: candidate.observed,
      expected: candidate.expected,
      upper: candidate.upper,
      p: candidate.p,
      words: JSON.stringify(candidate.words),
      incident_ids: candidate.incidentIds,
      over_budget: overBudget,
      data_cut_at: dataCut,
      raised_at: now,
    })
    .execute();
}

async function insertDelivery(tx: Tx, alarmId: string, accountId: string | null, due: Date): Promise<void> {
  await tx
    .insertInto('alarm_delivery')
    .values({
      alarm_id: alarmId,
      channel: accountId ? 'email' : 'webhook',
      account_id: accountId,
      due_at: due,
      attempts: 0,
      started_at: null,
      sent_at: null,
      ended_at: null,
      outcome: null,
      last_error: null,
    })
    .execute();
}
