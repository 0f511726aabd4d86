import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  isTooMuch,
  longestTerms,
  type RetentionClass,
  type RetentionTerms,
} from '../../shared/domain/data-protection.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/connect.ts';
import { nightAfter, nightBefore } from '../jobs/retention-night.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { officeSettings } from '../settings/queries.ts';
import { type Kept, keptClasses } from './retention-classes.ts';

/** Rows removed in one transaction: a process that is killed loses no more than one such piece of work. */
const piece = 500;

export interface Announced {
  due: number;
  held: number;
  /** Days. */
  term: number;
}
export type Announcement = Partial<Record<RetentionClass, Announced>>;

/** What an office has shortened; never longer than the longest. */
export async function retentionTerms(db: Db | Tx): Promise<RetentionTerms> {
  const { retention } = await officeSettings(db);
  return Object.fromEntries(
    Object.entries(longestTerms).map(([name, longest]) => [
      name,
      Math.min(longest, retention[name as keyof RetentionTerms] ?? longest),
    ]),
  ) as unknown as RetentionTerms;
}

/** Counts by class what would be over its time at an instant; removes nothing. */
export async function announce(db: Db | Tx, cut: Date): Promise<Announcement> {
  const terms = await retentionTerms(db);
  const found: Announcement = {};
  for (const kept of keptClasses) found[kept.key] = await count(db, kept, cut, terms);
  return found;
}

async function count(db: Db | Tx, kept: Kept, cut: Date, terms: RetentionTerms): Promise<Announced> {
  const { rows: held } = await kept.held.execute(db);
  const { rows: due } = await sql<{
    n: number;
  }>`select count(*)::int as n from (${kept.due(cut, terms)}) d`.execute(db);
  return { due: due[0]!.n, held: held[0]!.n, term: kept.term(terms) };
}

/**
 * The nightly work (DP-53): removes what was over its time at 02.00 WIB, if a dry run announced that night before it came,
 * and makes the dry run of the next. A class of which too much would go waits for confirmation; the others go on. Run
 * twice, or begun anew after a kill, it goes on where it was; a clock that went back finds no night that is due.
 */
export async function runRetention(db: Db, keys: KeyRing, now: Date): Promise<void> {
  keys.senderKeys('wa-bsuid', '', now); // lets the ring close its epochs (DP-25)
  const night = nightBefore(now);
  const run = await takeNight(db, night, now);
  if (run) {
    await removeAll(db, run, now);
  }
  await announceNext(db, now);
}

/** Removes the classes of a stopped night that somebody has confirmed. */
export async function removeConfirmed(db: Db, runId: string, now: Date): Promise<void> {
  const run = await db
    .selectFrom('retention_run')
    .select(['id', 'planned_for', 'confirmed_at'])
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .executeTakeFirst();
  if (run) await removeAll(db, run, now);
}

interface Run {
  id: string;
  planned_for: Date;
  confirmed_at: Date | null;
}

/** The announced night that is due, or the one that was under way; earlier ones that never ran are passed over. */
async function takeNight(db: Db, night: Date, now: Date): Promise<Run | null> {
  return db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('retention_run')
      .select(['id', 'planned_for', 'confirmed_at', 'state'])
      .where('state', 'in', ['announced', 'running'])
      .where('planned_for', '<=', night)
      .where('announced_at', '<', night)
      .orderBy('planned_for', 'desc')
      .forUpdate()
      .execute();
    const [newest, ...older] = rows;
    if (!newest) return null;
    if (older.length > 0)
      await tx
        .updateTable('retention_run')
        .set({ state: 'passed_over', ended_at: now })
        .where(
          'id',
          'in',
          older.map(({ id }) => id),
        )
        .execute();
    await tx
      .updateTable('retention_run')
      .set((eb) => ({ state: 'running', started_at: eb.fn.coalesce('started_at', eb.val(now)) }))
      .where('id', '=', newest.id)
      .execute();
    return newest;
  });
}

/** Every class in turn, by the terms of this moment. */
async function removeAll(db: Db, run: Run, now: Date): Promise<void> {
  const terms = await retentionTerms(db);
  for (const kept of keptClasses) await removeClass(db, run, kept, { terms, now });
  await settle(db, run.id, now);
}

async function removeClass(
  db: Db,
  run: Run,
  kept: Kept,
  { terms, now }: { terms: RetentionTerms; now: Date },
): Promise<void> {
  const cut = run.planned_for;
  if (!run.confirmed_at && (await isStopped(db, run.id, kept, cut, terms))) return;
  for (;;) {
    const gone = await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{
        id: string;
      }>`select id from (${kept.due(cut, terms)}) d order by id limit ${piece}`.execute(tx);
      if (rows.length === 0) return 0;
      await kept.remove(
        tx,
        rows.map(({ id }) => id),
        now,
      );
      await sql`update retention_run set removed = jsonb_set(removed, array[${kept.key}::text],
        to_jsonb(coalesce((removed->>${kept.key}::text)::int, 0) + ${rows.length}::int)) where id = ${run.id}`.execute(
        tx,
      );
      return rows.length;
    });
    if (gone === 0) return;
  }
}

/** Judged once a night, before the first piece, so that a night begun anew does not change its mind. */
async function isStopped(
  db: Db,
  runId: string,
  kept: Kept,
  cut: Date,
  terms: RetentionTerms,
): Promise<boolean> {
  const { removed, stopped } = await db
    .selectFrom('retention_run')
    .select(['removed', 'stopped'])
    .where('id', '=', runId)
    .executeTakeFirstOrThrow();
  if (stopped.includes(kept.key)) return true;
  if ((removed as Record<string, number>)[kept.key]) return false;
  if (!isTooMuch(await count(db, kept, cut, terms))) return false;
  await sql`update retention_run set stopped = array_append(stopped, ${kept.key}::text) where id = ${runId}`.execute(
    db,
  );
  return true;
}

async function settle(db: Db, runId: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { removed, stopped, confirmed_at } = await tx
      .selectFrom('retention_run')
      .select(['removed', 'stopped', 'confirmed_at'])
      .where('id', '=', runId)
      .executeTakeFirstOrThrow();
    const isStill = stopped.length > 0 && confirmed_at === null;
    await tx
      .updateTable('retention_run')
      .set({ state: isStill ? 'stopped' : 'done', ended_at: now })
      .where('id', '=', runId)
      .execute();
    if (isStill || Object.keys(removed as object).length > 0)
      await appendAudit(
        tx,
        { actor: 'system', role: 'system', act: isStill ? 'retention.stop' : 'retention.run', obj: runId },
        now,
      );
  });
}

/** The dry run of the coming night. */
async function announceNext(db: Db, now: Date): Promise<void> {
  const plannedFor = nightAfter(now);
  const announced = await announce(db, plannedFor);
  await db
    .insertInto('retention_run')
    .values({
      id: randomUUID(),
      planned_for: plannedFor,
      announced_at: now,
      announced: JSON.stringify(announced),
      state: 'announced',
      removed: '{}',
    })
    .onConflict((conflict) => conflict.column('planned_for').doNothing())
    .execute();
}
