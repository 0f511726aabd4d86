import type { AuditAct } from '../../shared/domain/audit-acts.ts';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Tx } from '../db/connect.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { addVersion, type Assessment } from '../triage/assess.ts';
import { type By, type Latest, latestVersion, lockIncidents } from '../triage/incident-link.ts';

/**
 * Holds the reports behind an incident and the incidents themselves, in the order in which an assessment takes them, and
 * gives the newest version of each. 409 where the incident moved on, or where a report came to it meanwhile.
 */
export async function holdIncident(
  tx: Tx,
  id: string,
  version: number,
  others: readonly string[] = [],
): Promise<{ latest: Latest; linked: string[] }> {
  const before = await linkedReports(tx, [id, ...others]);
  if (before.length > 0)
    await tx
      .selectFrom('report_intake')
      .select('report_id')
      .where('report_id', 'in', before)
      .orderBy('report_id')
      .forUpdate()
      .execute();
  await lockIncidents(tx, [id, ...others]);
  const latest = await latestVersion(tx, id);
  if (!latest) throw new ProblemError('not_found');
  if (latest.version !== version)
    throw new ProblemError(
      'conflict',
      `Version ${latest.version} is the newest; you read version ${version}.`,
    );
  const after = await linkedReports(tx, [id, ...others]);
  if (after.some((one) => !before.includes(one)))
    throw new ProblemError('conflict', 'A report was linked meanwhile; look at it again.');
  return { latest, linked: await linkedReports(tx, [id]) };
}

async function linkedReports(tx: Tx, incidentIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('incident_report')
    .select('report_id')
    .where('incident_id', 'in', incidentIds)
    .where('unlinked_at', 'is', null)
    .orderBy('report_id')
    .execute();
  return rows.map((row) => row.report_id);
}

/** Ends links and begins others at the same instant; what came in by the one door gets a version that says so. */
export async function moveReports(
  tx: Tx,
  reportIds: readonly string[],
  to: string,
  act: 'merge' | 'unmerge' | 'split',
  { account, now }: By,
): Promise<void> {
  if (reportIds.length === 0) return;
  await tx
    .updateTable('incident_report')
    .set({ unlinked_at: now })
    .where('report_id', 'in', reportIds)
    .where('unlinked_at', 'is', null)
    .execute();
  await tx
    .insertInto('incident_report')
    .values(reportIds.map((report_id) => ({ incident_id: to, report_id, linked_at: now })))
    .execute();
  const assessments = (await tx
    .selectFrom('report_assessment')
    .selectAll()
    .where('report_id', 'in', reportIds)
    .where('is_latest', '=', true)
    .execute()) as Assessment[];
  for (const latest of assessments) await addVersion(tx, latest, { incident_id: to, act }, account, now);
}

export const refuse = (pointer: string, code: string, detail: string) =>
  ruleBroken([{ pointer, code, detail }]);

export const auditIncident = (
  tx: Tx,
  account: Account,
  act: AuditAct,
  obj: string,
  reason: string,
  now: Date,
  requestId: string,
) =>
  appendAudit(
    tx,
    { actor: account.id, role: account.roles.join(' '), act, obj, reason, req: requestId },
    now,
  );
