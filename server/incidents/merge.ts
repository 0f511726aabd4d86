import type { MergeIncident, MovedReports, UnmergeIncident } from '../../shared/api/incident-detail.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Db, Tx } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { latestVersion, nextVersion, refuteWhereNobodyTells, revive } from '../triage/incident-link.ts';
import { auditIncident, holdIncident, moveReports, refuse } from './move-reports.ts';

/**
 * Says that an incident is the same as another (DP-43: a person does): its reports move there, it stays readable and
 * counts nothing from now on. As known before, both count as before. No chains: what others were merged into is merged
 * into nothing, so that taking back is one step.
 */
export async function mergeIncident(
  db: Db,
  id: string,
  { into, version, reason }: MergeIncident,
  account: Account,
  now: Date,
  requestId: string,
): Promise<MovedReports> {
  const errors = personalDataErrors({ '/reason': reason });
  if (errors.length > 0) throw ruleBroken(errors);
  if (into === id) throw refuse('/into', 'itself', 'an incident is not merged into itself');
  return db.transaction().execute(async (tx) => {
    const { latest, linked } = await holdIncident(tx, id, version, [into]);
    const target = await latestVersion(tx, into);
    if (!target) throw refuse('/into', 'unknown', 'there is no such incident');
    if (latest.merged_into) throw new ProblemError('conflict', 'It has been merged already.');
    if (target.merged_into)
      throw refuse('/into', 'merged', 'that one was merged into another itself; merge into that other one');
    if (await hasMerged(tx, id))
      throw refuse(
        '/into',
        'chain',
        'others were merged into this one; merge the other way round, or take them back',
      );
    const by = { account, now };
    await moveReports(tx, linked, into, 'merge', by);
    await nextVersion(tx, latest, { merged_into: into, reason }, by);
    if (linked.length > 0) await revive(tx, target, by);
    await auditIncident(tx, account, 'incident.merge', id, reason, now, requestId);
    return { version: version + 1, reportCount: linked.length };
  });
}

/** Takes a merge back: exactly the reports that it had moved and that still stand there return. */
export async function unmergeIncident(
  db: Db,
  id: string,
  { version, reason }: UnmergeIncident,
  account: Account,
  now: Date,
  requestId: string,
): Promise<MovedReports> {
  const errors = personalDataErrors({ '/reason': reason });
  if (errors.length > 0) throw ruleBroken(errors);
  const into = await mergedInto(db, id);
  return db.transaction().execute(async (tx) => {
    const { latest } = await holdIncident(tx, id, version, into ? [into] : []);
    if (!latest.merged_into) throw new ProblemError('conflict', 'It is not merged.');
    if (latest.merged_into !== into)
      throw new ProblemError('conflict', 'It was merged into another meanwhile; look at it again.');
    const back = await movedByMerge(tx, id, into);
    const by = { account, now };
    await moveReports(tx, back, id, 'unmerge', by);
    await nextVersion(tx, latest, { merged_into: null, reason }, by);
    await refuteWhereNobodyTells(tx, id, by);
    if (back.length > 0) await refuteWhereNobodyTells(tx, into, by);
    await auditIncident(tx, account, 'incident.unmerge', id, reason, now, requestId);
    return { version: (await latestVersion(tx, id))!.version, reportCount: back.length };
  });
}

async function mergedInto(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('incident_version')
    .select('merged_into')
    .where('incident_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.merged_into ?? null;
}

async function hasMerged(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx
    .selectFrom('incident_version as v')
    .distinctOn('v.incident_id')
    .select(['v.incident_id', 'v.merged_into'])
    .where('v.incident_id', 'in', (eb) =>
      eb.selectFrom('incident_version').select('incident_id').where('merged_into', '=', id),
    )
    .orderBy('v.incident_id')
    .orderBy('v.version', 'desc')
    .execute();
  return rows.some((row) => row.merged_into === id);
}

/** The links that ended at the one and began at the other in the same instant, the instant of the newest merge. */
export async function movedByMerge(db: Db | Tx, id: string, into: string): Promise<string[]> {
  const rows = await db
    .selectFrom('incident_report as left')
    .innerJoin('incident_report as now', 'now.report_id', 'left.report_id')
    .innerJoin('incident_version as v', 'v.incident_id', 'left.incident_id')
    .select('now.report_id')
    .distinct()
    .where('left.incident_id', '=', id)
    .where('now.incident_id', '=', into)
    .where('now.unlinked_at', 'is', null)
    .whereRef('left.unlinked_at', '=', 'now.linked_at')
    .whereRef('v.recorded_at', '=', 'left.unlinked_at')
    .where('v.merged_into', '=', into)
    .where('v.version', '=', (eb) =>
      eb
        .selectFrom('incident_version')
        .select((max) => max.fn.max('version').as('version'))
        .where('incident_id', '=', id),
    )
    .orderBy('now.report_id')
    .execute();
  return rows.map((row) => row.report_id);
}
