import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import type { Signal } from '../../shared/api/data-protection.ts';
import {
  mostLooksPerHour,
  mostMissesPerHour,
  officeHours,
  type SignalKind,
} from '../../shared/domain/data-protection.ts';
import type { Db } from '../db/connect.ts';

/** Days that signals stay in sight. */
const shownDays = 7;
const looks = ['report.read_raw', 'report.read_media', 'contact.unlock'];
const exported = ['table.export', 'drawing.export', 'briefing.export', 'information_report.export'];

/** What speaks of misuse in the last days (DP-57): counts by account and hour, never what was looked at. */
export async function findSignals(db: Db, now: Date): Promise<Signal[]> {
  const since = new Date(now.getTime() - shownDays * 86_400_000);
  const { rows } = await sql<{
    kind: SignalKind;
    at: Date;
    count: number;
    actor: string;
    name: string | null;
  }>`
    with seen as (
      select 'many_looks' as kind, date_trunc('hour', at) as at, actor, count(*)::int as count from audit_event
      where at > ${since} and at <= ${now} and act = any(${looks}) group by 2, 3 having count(*) > ${mostLooksPerHour}
      union all
      select 'late_export', date_trunc('hour', at), actor, count(*)::int from audit_event
      where at > ${since} and at <= ${now} and act = any(${exported})
        and (extract(isodow from at at time zone 'Asia/Jakarta') > 5
          or extract(hour from at at time zone 'Asia/Jakarta') < ${officeHours.from}
          or extract(hour from at at time zone 'Asia/Jakarta') >= ${officeHours.until}) group by 2, 3
      union all
      select 'many_misses', hour_at, account_id::text, count from missed_look
      where hour_at > ${since} and hour_at <= ${now} and count > ${mostMissesPerHour}
      union all
      select case act when 'session.new_place' then 'new_place' when 'audit.fault' then 'audit_fault' else 'new_host' end,
        max(at), case act when 'database.new_host' then obj else actor end, count(*)::int from audit_event
      where at > ${since} and at <= ${now} and act in ('session.new_place', 'audit.fault', 'database.new_host')
      group by 1, 3, date_trunc('hour', at))
    select seen.kind, seen.at, seen.count, seen.actor, a.name from seen left join account a on a.id::text = seen.actor
    order by seen.at desc, seen.kind, seen.actor limit 100`.execute(db);
  return rows.map(({ kind, at, count, actor, name }) => ({
    kind,
    count,
    at: at.toISOString(),
    who: kind === 'new_host' ? actor : (name ?? (actor === 'system' ? null : '?')),
  }));
}

/** Counts by account and hour how often something asked for by its id was not there, or not for the asker. */
export function watchMisses(app: FastifyInstance, db: Db, now: () => Date): void {
  const counts = new Map<string, number>();
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode !== 404 || !request.account || !/:\w*id/i.test(request.routeOptions.url ?? ''))
      return;
    const hour = new Date(Math.floor(now().getTime() / 3_600_000) * 3_600_000);
    const key = `${request.account.id} ${hour.getTime()}`;
    const count = (counts.get(key) ?? 0) + 1;
    if (counts.size > 1000) counts.clear();
    counts.set(key, count);
    if (count <= mostMissesPerHour) return;
    await db
      .insertInto('missed_look')
      .values({ account_id: request.account.id, hour_at: hour, count })
      .onConflict((conflict) => conflict.columns(['account_id', 'hour_at']).doUpdateSet({ count }))
      .execute();
  });
}
