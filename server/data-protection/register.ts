import { sql } from 'kysely';
import type { Words } from '../../shared/composite/types.ts';
import type { ChangeActivity, ProcessingActivity } from '../../shared/api/data-protection.ts';
import type { DataClass } from '../../shared/domain/data-protection.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';

/** The register of processing as it stands (DP-08), oldest activity first. */
export async function readRegister(db: Db): Promise<ProcessingActivity[]> {
  const rows = await db
    .selectFrom('processing_activity_version as v')
    .leftJoin('account as a', 'a.id', 'v.recorded_by')
    .selectAll('v')
    .select('a.name')
    .distinctOn('v.activity_id')
    .orderBy('v.activity_id')
    .orderBy('v.version', 'desc')
    .execute();
  const order = ['receive_reports', 'call_back', 'reply', 'assess_tension', 'data_rights', 'staff_accounts'];
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return rows
    .map((row) => ({
      id: row.activity_id,
      version: row.version,
      purpose: row.purpose as Words,
      basis: row.basis as Words,
      dataClasses: row.data_classes as DataClass[],
      recipients: row.recipients as Words,
      retention: row.retention as Words,
      sinceDate: row.since_date,
      endedDate: row.ended_date,
      reason: row.reason,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.name,
    }))
    .sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1));
}

/** Writes an activity anew; the version before stays. 404 where there is none, 409 where somebody was faster. */
export async function changeActivity(db: Db, id: string, input: ChangeActivity, by: By): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`select 1 from processing_activity where id = ${id} for update`.execute(tx);
    const latest = await tx
      .selectFrom('processing_activity_version')
      .select(['version', 'since_date'])
      .where('activity_id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!latest) throw new ProblemError('not_found');
    if (latest.version !== input.version) throw new ProblemError('conflict');
    const version = latest.version + 1;
    await tx
      .insertInto('processing_activity_version')
      .values({
        activity_id: id,
        version,
        purpose: JSON.stringify(input.purpose),
        basis: JSON.stringify(input.basis),
        data_classes: input.dataClasses,
        recipients: JSON.stringify(input.recipients),
        retention: JSON.stringify(input.retention),
        since_date: latest.since_date,
        ended_date: input.endedDate,
        reason: input.reason,
        recorded_at: by.now,
        recorded_by: by.account.id,
      })
      .execute();
    await appendBy(tx, by, 'register.change', `${id} ${version}`, input.reason);
    return version;
  });
}
