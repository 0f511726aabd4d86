import { randomUUID } from 'node:crypto';
import type {
  CorrectIncident,
  EnterEngagement,
  EnterIncident,
  EnterListeningCoverage,
} from '../../shared/api/incidents.ts';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/connect.ts';
import { wrongDay } from '../http/entered-day.ts';
import { type InputError, ProblemError, ruleBroken } from '../http/problem.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { sourceIds } from '../reference/batch.ts';

async function checkEntry(
  tx: Tx,
  input: {
    areaCode: string;
    publishedDate?: string | undefined;
    summary: string;
    sourceTitle?: string;
    reason?: string;
  },
  date: { pointer: string; value: string },
  now: Date,
): Promise<void> {
  const errors: InputError[] = personalDataErrors({
    '/summary': input.summary,
    '/sourceTitle': input.sourceTitle,
    '/reason': input.reason,
  });
  const area = await tx
    .selectFrom('area')
    .select('code')
    .where('code', '=', input.areaCode)
    .executeTakeFirst();
  if (!area) errors.push({ pointer: '/areaCode', code: 'unknown', detail: 'there is no such area' });
  errors.push(...wrongDay(date.pointer, date.value, now));
  if (input.publishedDate) errors.push(...wrongDay('/publishedDate', input.publishedDate, now));
  if (errors.length > 0) throw ruleBroken(errors);
}

const insertBatch = async (tx: Tx, form: string, account: Account, now: Date): Promise<number> =>
  (
    await tx
      .insertInto('import_batch')
      .values({
        kind: 'entry',
        file_name: form,
        file_sha256: null,
        row_count: 1,
        account_id: account.id,
        recorded_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;

async function insertReport(
  tx: Tx,
  incidentId: string,
  input: EnterIncident,
  batchId: number,
  account: Account,
  now: Date,
): Promise<void> {
  const idOf = await sourceIds(tx, [{ title: input.sourceTitle, url: input.sourceUrl ?? null }]);
  const id = randomUUID();
  await tx
    .insertInto('report')
    .values({
      id,
      channel: input.origin === 'media' ? 'press' : input.origin === 'citizen' ? 'phone' : 'partner_agency',
      origin: input.origin,
      source_id: idOf(input.sourceTitle, input.sourceUrl ?? null),
      published_date: input.publishedDate ?? null,
      published_precision: input.publishedDate ? 'day' : null,
      recorded_at: now,
      batch_id: batchId,
    })
    .execute();
  await insertGrade(tx, id, 1, input, account, now);
  await tx.insertInto('incident_report').values({ incident_id: incidentId, report_id: id }).execute();
}

async function insertGrade(
  tx: Tx,
  reportId: string,
  version: number,
  grade: Pick<EnterIncident, 'reliability' | 'credibility'>,
  account: Account,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('report_grade')
    .values({
      report_id: reportId,
      version,
      reliability: grade.reliability,
      credibility: grade.credibility,
      recorded_at: now,
      known_at: now,
      graded_by: account.id,
    })
    .execute();
}

async function insertVersion(
  tx: Tx,
  incidentId: string,
  version: number,
  input: EnterIncident,
  account: Account,
  now: Date,
  reason: string | null,
): Promise<void> {
  await tx
    .insertInto('incident_version')
    .values({
      incident_id: incidentId,
      version,
      event_date: input.eventDate,
      event_month: input.eventDate.slice(0, 7),
      area_code: input.areaCode,
      category: input.category,
      setting: input.setting,
      relation: input.relation,
      target_kind: input.targetKind,
      actor_kind: input.actorKind,
      origin: input.origin,
      status: input.status,
      summary_id: input.summary,
      summary_en: input.summary,
      published_date: input.publishedDate ?? null,
      published_precision: input.publishedDate ? 'day' : null,
      recorded_at: now,
      known_at: now,
      recorded_by: account.id,
      reason,
    })
    .execute();
}

export async function enterIncident(
  db: Db,
  input: EnterIncident,
  account: Account,
  now: Date,
  requestId: string,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await checkEntry(tx, input, { pointer: '/eventDate', value: input.eventDate }, now);
    const id = randomUUID();
    const batchId = await insertBatch(tx, 'incidents', account, now);
    await tx.insertInto('incident').values({ id, created_at: now }).execute();
    await insertVersion(tx, id, 1, input, account, now, null);
    await insertReport(tx, id, input, batchId, account, now);
    await appendAudit(
      tx,
      { actor: account.id, role: account.roles.join(' '), act: 'incident.enter', obj: id, req: requestId },
      now,
    );
    return id;
  });
}

/** Adds a version; each report behind it gets the grade of the correction as a new row. 409 if somebody was faster. */
export async function correctIncident(
  db: Db,
  id: string,
  input: CorrectIncident,
  account: Account,
  now: Date,
  requestId: string,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('incident')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!known) throw new ProblemError('not_found');
    const latest = await tx
      .selectFrom('incident_version')
      .select(['version', 'merged_into'])
      .where('incident_id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    if (latest.version !== input.version)
      throw new ProblemError(
        'conflict',
        `Version ${latest.version} is the newest; you read version ${input.version}.`,
      );
    if (latest.merged_into)
      throw new ProblemError('conflict', 'It was merged into another: correct that one, or take it back.');
    await checkEntry(tx, input, { pointer: '/eventDate', value: input.eventDate }, now);
    await insertVersion(tx, id, latest.version + 1, input, account, now, input.reason);
    const grades = await tx
      .selectFrom('report_grade')
      .innerJoin('incident_report', 'incident_report.report_id', 'report_grade.report_id')
      .select((eb) => ['report_grade.report_id', eb.fn.max('version').as('version')])
      .where('incident_id', '=', id)
      .where('unlinked_at', 'is', null)
      // what came in by the one door is graded one by one
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('report_intake')
              .select('report_intake.report_id')
              .whereRef('report_intake.report_id', '=', 'incident_report.report_id'),
          ),
        ),
      )
      .groupBy('report_grade.report_id')
      .execute();
    for (const grade of grades)
      await insertGrade(tx, grade.report_id, grade.version + 1, input, account, now);
    await appendAudit(
      tx,
      { actor: account.id, role: account.roles.join(' '), act: 'incident.correct', obj: id, req: requestId },
      now,
    );
    return latest.version + 1;
  });
}

export async function enterEngagement(
  db: Db,
  input: EnterEngagement,
  account: Account,
  now: Date,
  requestId: string,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await checkEntry(tx, input, { pointer: '/date', value: input.date }, now);
    const id = randomUUID();
    const batchId = await insertBatch(tx, 'engagements', account, now);
    await tx
      .insertInto('engagement')
      .values({
        id,
        area_code: input.areaCode,
        event_date: input.date,
        kind: input.kind,
        summary_id: input.summary,
        summary_en: input.summary,
        source_id: null,
        recorded_at: now,
        known_at: now,
        batch_id: batchId,
      })
      .execute();
    await appendAudit(
      tx,
      { actor: account.id, role: account.roles.join(' '), act: 'engagement.enter', obj: id, req: requestId },
      now,
    );
    return id;
  });
}

export async function enterCoverage(
  db: Db,
  input: EnterListeningCoverage,
  account: Account,
  now: Date,
  requestId: string,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const area = await tx
      .selectFrom('area')
      .select('level')
      .where('code', '=', input.areaCode)
      .executeTakeFirst();
    const errors: InputError[] = personalDataErrors({ '/note': input.note });
    if (area?.level !== 'regency' && area?.level !== 'district')
      errors.push({
        pointer: '/areaCode',
        code: 'level',
        detail: 'a channel listens to a regency or a district',
      });
    if (input.toMonth && input.toMonth < input.fromMonth)
      errors.push({ pointer: '/toMonth', code: 'order', detail: 'the last month is before the first' });
    if (errors.length > 0) throw ruleBroken(errors);
    const batchId = await insertBatch(tx, 'listening-coverage', account, now);
    const { id } = await tx
      .insertInto('listening_coverage')
      .values({
        channel: input.channel,
        area_code: input.areaCode,
        level: area!.level,
        from_month: input.fromMonth,
        to_month: input.toMonth ?? null,
        sensitivity: input.sensitivity,
        note_id: input.note ?? '',
        note_en: input.note ?? '',
        recorded_at: now,
        known_at: now,
        batch_id: batchId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await appendAudit(
      tx,
      {
        actor: account.id,
        role: account.roles.join(' '),
        act: 'coverage.enter',
        obj: String(id),
        req: requestId,
      },
      now,
    );
    return id;
  });
}
