import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Account } from '../../shared/api/session.ts';
import type { Tx } from '../db/connect.ts';
import type { IncidentVersionTable } from '../db/types.ts';
import { dayInWib } from '../http/entered-day.ts';
import { ruleBroken } from '../http/problem.ts';

export interface By {
  account: Account;
  now: Date;
}

/** Links a report to an incident from now on; a link to another ends. Linking twice changes nothing. */
export async function linkReport(
  tx: Tx,
  reportId: string,
  incidentId: string,
  { account, now }: By,
): Promise<void> {
  const held = await openLink(tx, reportId);
  // both at once and in order: two people who move reports the opposite ways never wait for each other
  await lockIncidents(tx, held ? [incidentId, held.incident_id] : [incidentId]);
  const latest = await latestVersion(tx, incidentId);
  if (!latest || latest.merged_into)
    throw ruleBroken([
      {
        pointer: '/outcome/incidentId',
        code: 'unknown',
        detail: 'there is no such incident, or it was merged',
      },
    ]);
  if (held?.incident_id === incidentId) return;
  if (held) await detachReport(tx, reportId, { account, now });
  await tx
    .insertInto('incident_report')
    .values({ incident_id: incidentId, report_id: reportId, linked_at: now })
    .execute();
  await revive(tx, latest, { account, now });
}

/** Holds incidents until the transaction ends, so that none is merged while a report is linked to it. */
export async function lockIncidents(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.selectFrom('incident').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute();
}

export const latestVersion = (tx: Tx, incidentId: string): Promise<Latest | undefined> =>
  tx
    .selectFrom('incident_version')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** A report tells of it again: the incident stands as it did before its last report was taken away. */
export async function revive(tx: Tx, latest: Latest, { account, now }: By): Promise<void> {
  if (latest.status !== 'refuted' || latest.reason !== noReportLeft) return;
  const before = await tx
    .selectFrom('incident_version')
    .select('status')
    .where('incident_id', '=', latest.incident_id)
    .where('version', '=', latest.version - 1)
    .executeTakeFirstOrThrow();
  await nextVersion(tx, latest, { status: before.status, reason: null }, { account, now });
}

export type Latest = Selectable<IncidentVersionTable>;

/** Adds a version of an incident that differs in the given fields. */
export async function nextVersion(
  tx: Tx,
  latest: Latest,
  change: Partial<Pick<Latest, 'status' | 'reason' | 'merged_into'>>,
  { account, now }: By,
): Promise<void> {
  await tx
    .insertInto('incident_version')
    .values({
      ...latest,
      ...change,
      version: latest.version + 1,
      recorded_at: now,
      known_at: now,
      recorded_by: account.id,
    })
    .execute();
}

/**
 * Ends the link of a report. An incident that loses its last report this way stays visible and counts nothing: nobody
 * tells of it any more.
 */
export async function detachReport(tx: Tx, reportId: string, { account, now }: By): Promise<void> {
  const held = await openLink(tx, reportId);
  if (!held) return;
  // else two people who take away the last two reports at once each see the other's, and nobody refutes it
  await lockIncidents(tx, [held.incident_id]);
  await tx.updateTable('incident_report').set({ unlinked_at: now }).where('id', '=', held.id).execute();
  await refuteWhereNobodyTells(tx, held.incident_id, { account, now });
}

export async function refuteWhereNobodyTells(
  tx: Tx,
  incidentId: string,
  { account, now }: By,
): Promise<void> {
  const left = await tx
    .selectFrom('incident_report')
    .select('id')
    .where('incident_id', '=', incidentId)
    .where('unlinked_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (left) return;
  const latest = (await latestVersion(tx, incidentId))!;
  if (latest.merged_into || latest.status === 'refuted') return;
  await nextVersion(tx, latest, { status: 'refuted', reason: noReportLeft }, { account, now });
}

/** Reason that stands in an incident whose last report was taken away. */
export const noReportLeft = 'Tidak ada lagi laporan yang menautkannya.';

const openLink = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('incident_report')
    .select(['id', 'incident_id'])
    .where('report_id', '=', reportId)
    .where('unlinked_at', 'is', null)
    .executeTakeFirst();

/** What of an assessed report goes into its incident. */
export interface IncidentFields {
  report_id: string;
  area_code: string | null;
  category: string | null;
  setting: string | null;
  relation: string | null;
  target_kind: string | null;
  actor_kind: string | null;
  event_date: string | null;
}

/** A new incident from an assessed report: what the analyst did not say stays unknown. */
export async function newIncident(
  tx: Tx,
  report: IncidentFields,
  { summary, status }: { summary: string; status: string },
  { account, now }: By,
): Promise<string> {
  const id = randomUUID();
  const { origin, received } = await tx
    .selectFrom('report')
    .innerJoin('report_intake', 'report_intake.report_id', 'report.id')
    .select((eb) => [
      'report.origin',
      eb.fn.coalesce('report_intake.sent_at', 'report_intake.received_at').as('received'),
    ])
    .where('report.id', '=', report.report_id)
    .executeTakeFirstOrThrow();
  const date = report.event_date ?? dayInWib(received);
  await tx.insertInto('incident').values({ id, created_at: now }).execute();
  await tx
    .insertInto('incident_version')
    .values({
      incident_id: id,
      version: 1,
      event_date: date,
      event_month: date.slice(0, 7),
      area_code: report.area_code!,
      category: report.category!,
      setting: report.setting ?? (report.area_code!.includes('.P') ? 'sea' : 'public'),
      relation: report.relation ?? 'unknown',
      target_kind: report.target_kind ?? 'none',
      actor_kind: report.actor_kind ?? 'unknown',
      origin,
      status,
      summary_id: summary,
      summary_en: summary,
      recorded_at: now,
      known_at: now,
      recorded_by: account.id,
    })
    .execute();
  return id;
}
