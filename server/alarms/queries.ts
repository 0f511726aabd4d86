import { sql } from 'kysely';
import type { Alarm, AlarmMonth, AlarmPreference, AlarmState } from '../../shared/api/alarms.ts';
import type { AlarmCandidate } from '../../shared/surveillance/alarm-candidate.ts';
import type { Db } from '../db/connect.ts';

export interface AlarmFilter {
  state?: AlarmState | undefined;
  /** Raised, and decided on, up to this instant. */
  cut: Date;
  limit: number;
  offset: number;
}

/** Latest decision of every alarm, and the state that follows from it. */
const withState = (cut: Date) => sql<{
  id: string;
  state: AlarmState;
  version: number;
  reason: string;
  decided_at: Date | null;
  decided_by: string | null;
}>`(
  select a.id, coalesce(d.version, 0) as version, coalesce(d.reason, '') as reason, d.decided_at, d.decided_by,
    case when d.state is null or d.state = 'reopened' then case when a.over_budget then 'held' else 'raised' end else d.state end as state
  from alarm a
  left join lateral (select * from alarm_decision where alarm_id = a.id and decided_at <= ${cut} order by version desc limit 1) d on true
)`;

/** Protective alarms that nobody has decided on first, then the newest. */
export async function listAlarms(
  db: Db,
  { state, cut, limit, offset }: AlarmFilter,
  seenAt: Date | null,
): Promise<{ alarms: Alarm[]; total: number }> {
  const base = db
    .selectFrom('alarm')
    .innerJoin(withState(cut).as('s'), 's.id', 'alarm.id')
    .where('alarm.raised_at', '<=', cut)
    .$if(state !== undefined, (query) => query.where('s.state', '=', state!));
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await base
    .leftJoin('account', 'account.id', 's.decided_by')
    .select([
      'alarm.id',
      'alarm.kind',
      'alarm.method',
      'alarm.area_code',
      'alarm.area_codes',
      'alarm.month',
      'alarm.observed',
      'alarm.expected',
      'alarm.upper',
      'alarm.p',
      'alarm.words',
      'alarm.incident_ids',
      'alarm.over_budget',
      'alarm.raised_at',
      's.state',
      's.version',
      's.reason',
      's.decided_at',
      'account.name as decided_by',
    ])
    .orderBy(sql`case when alarm.kind = 'protective' and s.state = 'raised' then 0 else 1 end`)
    .orderBy('alarm.raised_at', 'desc')
    .orderBy('alarm.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const deliveries = await deliveriesOf(
    db,
    rows.map((row) => row.id),
    cut,
  );
  return {
    total: Number(total),
    alarms: rows.map((row) => ({
      id: row.id,
      kind: row.kind as Alarm['kind'],
      method: row.method as Alarm['method'],
      areaCode: row.area_code,
      areaCodes: row.area_codes,
      month: row.month,
      observed: row.observed,
      expected: row.expected,
      upper: row.upper,
      p: row.p,
      words: row.words as unknown as AlarmCandidate['words'],
      incidentIds: row.incident_ids,
      overBudget: row.over_budget,
      raisedAt: row.raised_at.toISOString(),
      state: row.state,
      version: row.version,
      reason: row.reason,
      decidedAt: row.decided_at?.toISOString() ?? null,
      decidedBy: row.decided_by,
      isNew: !row.over_budget && (seenAt === null || row.raised_at > seenAt),
      deliveries: deliveries.get(row.id) ?? { sent: 0, waiting: 0, failed: 0, uncertain: 0 },
    })),
  };
}

async function deliveriesOf(
  db: Db,
  ids: readonly string[],
  cut: Date,
): Promise<Map<string, Alarm['deliveries']>> {
  const found = new Map<string, Alarm['deliveries']>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('alarm_delivery')
    .select([
      'alarm_id',
      sql<string | null>`case when ended_at <= ${cut} then outcome end`.as('outcome'),
      sql<number>`count(*)`.as('count'),
    ])
    .where('alarm_id', 'in', [...ids])
    .groupBy(sql`1, 2`)
    .execute();
  for (const row of rows) {
    const counts = found.get(row.alarm_id) ?? { sent: 0, waiting: 0, failed: 0, uncertain: 0 };
    counts[(row.outcome ?? 'waiting') as keyof Alarm['deliveries']] = Number(row.count);
    found.set(row.alarm_id, counts);
  }
  return found;
}

/** Raised, not beyond the budget, since somebody last looked. */
export async function countUnseen(db: Db, seenAt: Date | null): Promise<number> {
  const { count } = await db
    .selectFrom('alarm')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('over_budget', '=', false)
    .$if(seenAt !== null, (query) => query.where('raised_at', '>', seenAt!))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The ledger by calendar month (WIB) of raising, newest first. */
export async function alarmLedger(db: Db, months: number, cut: Date): Promise<AlarmMonth[]> {
  const rows = await sql<Record<keyof AlarmMonth, string>>`
    select to_char(a.raised_at at time zone 'Asia/Jakarta', 'YYYY-MM') as month,
      count(*) as raised,
      count(*) filter (where a.kind = 'protective') as protective,
      count(*) filter (where a.over_budget) as held,
      count(*) filter (where s.state = 'kept') as kept,
      count(*) filter (where s.state = 'dismissed') as dismissed,
      count(*) filter (where s.state = 'false') as "false",
      count(*) filter (where s.state in ('raised', 'held')) as undecided
    from alarm a join ${withState(cut)} s on s.id = a.id where a.raised_at <= ${cut}
    group by 1 order by 1 desc limit ${months}`.execute(db);
  return rows.rows.map((row) => ({
    month: row.month,
    raised: Number(row.raised),
    protective: Number(row.protective),
    held: Number(row.held),
    kept: Number(row.kept),
    dismissed: Number(row.dismissed),
    false: Number(row.false),
    undecided: Number(row.undecided),
  }));
}

export const noPreference: AlarmPreference = {
  areas: [],
  byEmail: false,
  quiet: null,
  protectiveAnytime: true,
};

export async function preferenceOf(
  db: Db,
  accountId: string,
): Promise<{ preference: AlarmPreference; seenAt: Date | null }> {
  const row = await db
    .selectFrom('alarm_preference')
    .select(['areas', 'by_email', 'quiet_from', 'quiet_to', 'protective_anytime', 'seen_at'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!row) return { preference: noPreference, seenAt: null };
  return {
    seenAt: row.seen_at,
    preference: {
      areas: row.areas,
      byEmail: row.by_email,
      quiet: row.quiet_from && row.quiet_to ? { from: row.quiet_from, to: row.quiet_to } : null,
      protectiveAnytime: row.protective_anytime,
    },
  };
}
