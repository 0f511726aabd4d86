import type { AuditAct } from '../../shared/domain/audit-acts.ts';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { StoredInformationReport } from '../../shared/api/information-reports.ts';
import { type InformationReport, seriesNumber } from '../../shared/domain/information-report.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db, Tx } from '../db/connect.ts';
import { lockKeys } from '../db/lock-keys.ts';
import { dayInWib } from '../http/entered-day.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { officeSettings } from '../settings/queries.ts';

function versions(db: Db | Tx) {
  return db
    .selectFrom('information_report as r')
    .innerJoin('information_report_version as v', 'v.report_id', 'r.id')
    .innerJoin('account as a', 'a.id', 'v.recorded_by')
    .select([
      'r.id',
      'r.incident_id',
      'v.version',
      'v.number',
      'v.content',
      'v.classification',
      'v.recorded_at',
      'a.name',
    ]);
}

/** The newest version; `not_found` where there is none. */
export async function readReport(db: Db | Tx, id: string): Promise<StoredInformationReport> {
  const row = await versions(db)
    .where('r.id', '=', id)
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new ProblemError('not_found');
  const { letterhead, signer } = await officeSettings(db);
  return {
    id: row.id,
    incidentId: row.incident_id,
    version: row.version,
    number: row.number,
    report: row.content as unknown as InformationReport,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.name,
    letterhead,
    signer,
  };
}

/** Newest first, of one incident or of all. */
export async function listReports(db: Db, incidentId: string | null) {
  let query = versions(db);
  if (incidentId) query = query.where('r.incident_id', '=', incidentId);
  const rows = await query.distinctOn('r.id').orderBy('r.id').orderBy('v.version', 'desc').execute();
  return rows
    .sort((a, b) => b.recorded_at.getTime() - a.recorded_at.getTime())
    .slice(0, 200)
    .map((row) => ({
      id: row.id,
      incidentId: row.incident_id,
      version: row.version,
      number: row.number,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.name,
    }));
}

/** Stores the first version. */
export async function storeBegun(
  db: Db,
  incidentId: string,
  report: InformationReport,
  by: By,
): Promise<string> {
  const id = randomUUID();
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('information_report')
      .values({ id, incident_id: incidentId, created_at: by.now })
      .execute();
    await insertVersion(tx, id, 1, report, null, by);
    await appendBy(tx, by, 'information_report.begin', id);
  });
  return id;
}

/** A new version of a draft. 409 where it moved on or has a number, 422 for personal data. */
export async function changeReport(
  db: Db,
  id: string,
  version: number,
  report: InformationReport,
  by: By,
): Promise<number> {
  const errors = personalDataErrors({
    '/report/subject': report.subject,
    '/report/source': report.source,
    '/report/relation': report.relation,
    '/report/obtained': report.obtained,
    '/report/opinion': report.opinion,
    ...Object.fromEntries(
      Object.entries(report.facts).map(([name, text]) => [`/report/facts/${name}`, text]),
    ),
  });
  if (errors.length > 0) throw ruleBroken(errors);
  return next(db, id, version, by, 'information_report.change', () =>
    Promise.resolve({ report, number: null }),
  );
}

/** Gives a draft the next number of the series of this year; it is final from then on. */
export async function numberReport(db: Db, id: string, version: number, by: By): Promise<number> {
  return next(db, id, version, by, 'information_report.number', async (tx, { report }) => {
    await sql`select pg_advisory_xact_lock(${lockKeys.informationReportNumbers}::bigint)`.execute(tx);
    const { numbering } = await officeSettings(tx);
    const day = dayInWib(by.now);
    const begun = new Date(`${day.slice(0, 4)}-01-01T00:00:00+07:00`);
    const { before } = await tx
      .selectFrom('information_report_version')
      .select((eb) => eb.fn.countAll<number>().as('before'))
      .where('number', 'is not', null)
      .where('recorded_at', '>=', begun)
      .executeTakeFirstOrThrow();
    // a pattern without the year begins at 1 again in January: a number is given once
    for (let running = Number(before) + 1; ; running++) {
      const number = seriesNumber(numbering.informationReport, running, day);
      const taken = tx.selectFrom('information_report_version').select('number').where('number', '=', number);
      if (!(await taken.executeTakeFirst())) return { report, number };
    }
  });
}

async function next(
  db: Db,
  id: string,
  version: number,
  by: By,
  act: AuditAct,
  make: (
    tx: Tx,
    stored: StoredInformationReport,
  ) => Promise<{ report: InformationReport; number: string | null }>,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await tx
      .selectFrom('information_report')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const stored = await readReport(tx, id);
    if (stored.version !== version || stored.number !== null) throw new ProblemError('conflict');
    const { report, number } = await make(tx, stored);
    await insertVersion(tx, id, version + 1, report, number, by);
    await appendBy(tx, by, act, number ? `${id} ${number}` : id);
    return version + 1;
  });
}

const insertVersion = (
  tx: Tx,
  id: string,
  version: number,
  report: InformationReport,
  number: string | null,
  { account, now }: By,
) =>
  tx
    .insertInto('information_report_version')
    .values({
      report_id: id,
      version,
      content: JSON.stringify(report),
      classification: report.classification,
      number,
      recorded_at: now,
      recorded_by: account.id,
    })
    .execute();
