import { randomUUID } from 'node:crypto';
import type { SendMessage } from '../../shared/api/reports.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Db, Tx } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { audit } from './assess.ts';
import { type Reader, readReport } from './queries.ts';

export interface SentMessages {
  /** Reports that have the message now. */
  reportIds: string[];
}

/**
 * Writes to the sender of a report, or to the senders of all reports of its incident. An answer stops the clock; it is
 * read through the receipt, or given as said in `via`. `onStored` runs in the same transaction, for what must follow.
 */
export async function sendMessage(
  db: Db,
  id: string,
  input: SendMessage,
  account: Account,
  now: Date,
  requestId: string,
  onStored: (tx: Tx, messageId: string) => Promise<void> = async () => {},
): Promise<SentMessages> {
  const errors = personalDataErrors({ '/body': input.body });
  if (errors.length > 0) throw ruleBroken(errors);
  return db.transaction().execute(async (tx) => {
    const report = await readReport(tx, id, account);
    if (!report) throw new ProblemError('not_found');
    if (input.scope === 'incident' && !report.incidentId)
      throw ruleBroken([
        { pointer: '/scope', code: 'unknown', detail: 'the report is linked to no incident' },
      ]);
    const reportIds =
      input.scope === 'incident' ? await reportsOf(tx, report.incidentId!, account) : [report.id];
    for (const reportId of reportIds) {
      const messageId = randomUUID();
      await tx
        .insertInto('report_message')
        .values({
          id: messageId,
          report_id: reportId,
          direction: 'office',
          is_answer: input.isAnswer,
          body: input.body,
          via: input.via,
          recorded_at: now,
          recorded_by: account.id,
        })
        .execute();
      await audit(tx, account, input.isAnswer ? 'report.answer' : 'report.ask', reportId, now, requestId);
      if (input.via === 'whatsapp') await onStored(tx, messageId);
    }
    return { reportIds };
  });
}

async function reportsOf(tx: Tx, incidentId: string, reader: Reader): Promise<string[]> {
  const rows = await tx
    .selectFrom('incident_report')
    .innerJoin('report_intake', 'report_intake.report_id', 'incident_report.report_id')
    .select('incident_report.report_id')
    .where('incident_id', '=', incidentId)
    .where('unlinked_at', 'is', null)
    .orderBy('incident_report.id')
    .execute();
  const readable = [];
  for (const row of rows) if (await readReport(tx, row.report_id, reader)) readable.push(row.report_id);
  return readable;
}
