import { sql } from 'kysely';
import type { AuditAnchors, AuditList, AuditQuery, AuditRow, Looks } from '../../shared/api/audit.ts';
import { auditActs } from '../../shared/domain/audit-acts.ts';
import { sectionRoles } from '../../shared/domain/role.ts';
import type { Db, Tx } from '../db/connect.ts';
import { readAnchors } from './anchor.ts';
import { auditHead } from './head.ts';

export type AuditFilter = Pick<AuditQuery, 'from' | 'to' | 'actor' | 'group' | 'obj'>;
const midnight = (day: string, plusDays: number) =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + plusDays * 86_400_000);

/** Events that a filter finds, with the name of who did them; `ownSection`: those of Inteldakim and of the program only. */
function found(db: Db | Tx, filter: AuditFilter, ownSection: boolean) {
  let query = db
    .selectFrom('audit_event as e')
    .leftJoin('account as a', (join) =>
      join.on((eb) => eb(eb.cast<string>('a.id', 'text'), '=', eb.ref('e.actor'))),
    );
  if (filter.from) query = query.where('e.at', '>=', midnight(filter.from, 0));
  if (filter.to) query = query.where('e.at', '<', midnight(filter.to, 1));
  if (filter.actor) query = query.where('e.actor', '=', filter.actor);
  if (filter.group) query = query.where('e.act', 'in', [...auditActs[filter.group]]);
  if (filter.obj) query = query.where(sql<boolean>`starts_with(e.obj, ${filter.obj})`);
  if (ownSection)
    query = query.where((eb) =>
      eb.or([
        eb('e.actor', '=', 'system'),
        eb.exists(
          eb
            .selectFrom('account_role as r')
            .select('r.role')
            .whereRef('r.account_id', '=', 'a.id')
            .where('r.role', 'in', [...sectionRoles]),
        ),
      ]),
    );
  return query;
}

const columns = [
  'e.seq',
  'e.at',
  'e.actor as actorId',
  'a.name as actorName',
  'e.role',
  'e.act',
  'e.obj',
  'e.reason',
  'e.req as requestId',
] as const;

/** Newest first, at most `limit`, numbers below `before`. */
export async function readEvents(
  db: Db | Tx,
  filter: AuditFilter,
  { ownSection, before, limit }: { ownSection: boolean; before?: number | undefined; limit: number },
): Promise<AuditRow[]> {
  let query = found(db, filter, ownSection).select(columns).orderBy('e.seq', 'desc').limit(limit);
  if (before) query = query.where('e.seq', '<', before);
  return (await query.execute()).map((row) => ({ ...row, at: row.at.toISOString() }));
}

export async function readPage(
  db: Db,
  { before, limit = 100, ...filter }: AuditQuery,
  ownSection: boolean,
): Promise<AuditList> {
  const rows = await readEvents(db, filter, { ownSection, before, limit: limit + 1 });
  const events = rows.slice(0, limit);
  return {
    events,
    next: rows.length > limit ? events.at(-1)!.seq : null,
    isOwnSection: ownSection,
  };
}

export async function readAnchorState(db: Db): Promise<Omit<AuditAnchors, 'publicKey'>> {
  const head = await auditHead(db);
  const last = await db
    .selectFrom('audit_event')
    .select(['at', 'act', 'obj'])
    .where('act', 'in', ['audit.verify', 'audit.fault'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    head: head ?? null,
    lastCheck: last
      ? { at: last.at.toISOString(), isWhole: last.act === 'audit.verify', obj: last.obj }
      : null,
    anchors: await readAnchors(db, 400),
  };
}

/** Looks of a month (WIB) at what senders wrote or left, by who looked. */
export async function readLooks(db: Db, month: string): Promise<Looks> {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const until = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const { rows } = await sql<Looks['looks'][number]>`
    with look as (
      select e.actor, e.act, e.obj, date_trunc('hour', e.at) as hour from audit_event e
      where e.act = any(${[...auditActs.opened]}) and e.at >= ${midnight(`${month}-01`, 0)} and e.at < ${midnight(`${until}-01`, 0)}
    ), hourly as (
      select actor, act, max(n) as most from (select actor, act, hour, count(*) as n from look group by 1, 2, 3) h group by 1, 2
    )
    select l.actor as "actorId", a.name as "actorName", l.act, count(*) as times, count(distinct l.obj) as objects,
      max(h.most) as "mostInOneHour"
    from look l join hourly h on h.actor = l.actor and h.act = l.act left join account a on a.id::text = l.actor
    group by l.actor, a.name, l.act order by count(*) desc, l.actor, l.act`.execute(db);
  return { month, looks: rows };
}
