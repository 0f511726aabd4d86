import type { Retention, RetentionRun } from '../../shared/api/data-protection.ts';
import { isTooMuch, type RetentionClass } from '../../shared/domain/data-protection.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import { settingVersions } from '../settings/queries.ts';
import { keptClasses } from './retention-classes.ts';
import { type Announcement, retentionTerms } from './run-retention.ts';

/** Terms in force, the coming night and those before. */
export async function readRetention(db: Db): Promise<Retention> {
  const terms = await retentionTerms(db);
  const versions = await settingVersions(db);
  const rows = await db
    .selectFrom('retention_run as r')
    .leftJoin('account as a', 'a.id', 'r.confirmed_by')
    .selectAll('r')
    .select('a.name')
    .where('r.state', '<>', 'passed_over')
    .orderBy('r.planned_for', 'desc')
    .limit(30)
    .execute();
  return {
    classes: keptClasses.map((kept) => ({
      key: kept.key,
      inventory: kept.inventory,
      term: kept.term(terms),
    })),
    terms: { ...terms },
    termsVersion: versions.retention ?? 0,
    runs: rows.map((row) => {
      const removed = row.removed as Partial<Record<RetentionClass, number>>;
      return {
        id: row.id,
        plannedFor: row.planned_for.toISOString(),
        announcedAt: row.announced_at.toISOString(),
        state: row.state as RetentionRun['state'],
        classes: Object.entries(row.announced as Announcement).map(([key, found]) => ({
          key: key as RetentionClass,
          ...found,
          removed: removed[key as RetentionClass] ?? 0,
          isStopped: row.stopped.includes(key) && row.confirmed_at === null,
          isTooMuch: isTooMuch(found),
        })),
        endedAt: row.ended_at?.toISOString() ?? null,
        confirmedBy: row.name,
      };
    }),
  };
}

/** Says that what a stopped night left may go. 404 without such a night, 409 where it is not stopped. */
export async function confirmRun(db: Db, id: string, by: By): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const run = await tx
      .selectFrom('retention_run')
      .select('state')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!run) throw new ProblemError('not_found');
    if (run.state !== 'stopped') throw new ProblemError('conflict');
    await tx
      .updateTable('retention_run')
      .set({ state: 'running', confirmed_at: by.now, confirmed_by: by.account.id })
      .where('id', '=', id)
      .execute();
    await appendBy(tx, by, 'retention.confirm', id);
  });
}
