import { randomUUID } from 'node:crypto';
import type { SplitIncident } from '../../shared/api/incident-detail.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Db } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { readReport } from '../triage/queries.ts';
import { nextVersion } from '../triage/incident-link.ts';
import { auditIncident, holdIncident, moveReports, refuse } from './move-reports.ts';

/**
 * Makes an incident of its own of some reports, with the fields of the one they stood at. Taken back by merging it into
 * that one again.
 */
export async function splitIncident(
  db: Db,
  id: string,
  { version, reportIds, summary, reason }: SplitIncident,
  account: Account,
  now: Date,
  requestId: string,
): Promise<{ id: string; version: number }> {
  const errors = personalDataErrors({ '/summary': summary, '/reason': reason });
  if (errors.length > 0) throw ruleBroken(errors);
  return db.transaction().execute(async (tx) => {
    const { latest, linked } = await holdIncident(tx, id, version);
    if (latest.merged_into) throw new ProblemError('conflict', 'It has been merged; take that back first.');
    for (const reportId of reportIds) {
      const readable = linked.includes(reportId) && (await isReadable(reportId));
      if (!readable) throw refuse('/reportIds', 'unknown', 'one of these reports does not stand behind it');
    }
    if (reportIds.length === linked.length)
      throw refuse('/reportIds', 'all', 'leave at least one report where it is');
    const newId = randomUUID();
    await tx.insertInto('incident').values({ id: newId, created_at: now }).execute();
    await tx
      .insertInto('incident_version')
      .values({
        ...latest,
        incident_id: newId,
        version: 1,
        summary_id: summary,
        summary_en: summary,
        recorded_at: now,
        known_at: now,
        recorded_by: account.id,
        reason,
      })
      .execute();
    const by = { account, now };
    await moveReports(tx, reportIds, newId, 'split', by);
    // the fields stand; the version tells whoever had it open that less stands behind it now
    await nextVersion(tx, latest, { reason }, by);
    await auditIncident(tx, account, 'incident.split', id, reason, now, requestId);
    await auditIncident(tx, account, 'incident.enter', newId, reason, now, requestId);
    return { id: newId, version: version + 1 };

    /** What is restricted to others is not there for this reader; what was read in the press has no such limit. */
    async function isReadable(reportId: string): Promise<boolean> {
      const intake = await tx
        .selectFrom('report_intake')
        .select('report_id')
        .where('report_id', '=', reportId)
        .executeTakeFirst();
      return !intake || Boolean(await readReport(tx, reportId, account));
    }
  });
}
