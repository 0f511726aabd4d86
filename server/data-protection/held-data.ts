import { sql } from 'kysely';
import type { RightsKind, RightsState } from '../../shared/domain/data-protection.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import type { HeldReport } from '../reports/receipt.ts';

/** What a reporter asked for, as the status page shows it. */
export interface AskedRight {
  kind: RightsKind;
  state: RightsState;
  askedAt: Date;
  dueAt: Date;
  article: string | null;
  reason: string | null;
  /** The copy of the text can still be shown, once. */
  hasCopy: boolean;
}
/** What the office holds about one report, in kinds and dates: never what it says (DP-19). */
export interface HeldData {
  receivedAt: Date;
  rawUntil: Date | null;
  media: number;
  mediaUntil: Date | null;
  contactUntil: Date | null;
  ownMessages: number;
}
export interface ReporterRights {
  erasedAt: Date | null;
  pausedSince: Date | null;
  asked: AskedRight[];
  /** Null until access was asked for and answered. */
  data: HeldData | null;
}

/** Rights of the sender of a report; null for who only sent the same words. */
export async function reporterRights(
  db: Db,
  { reportId, since }: HeldReport,
): Promise<ReporterRights | null> {
  if (since !== null) return null;
  const { rows } = await sql<{ erased_at: Date | null; since_at: Date | null }>`
    select i.erased_at, p.since_at from report_intake i
    left join report_pause p on p.report_id = i.report_id and p.until_at is null where i.report_id = ${reportId}`.execute(
    db,
  );
  const asked = await db
    .selectFrom('data_rights_request')
    .select(['kind', 'state', 'asked_at', 'due_at', 'article', 'reason', 'copy_shown_at'])
    .where('report_id', '=', reportId)
    .orderBy('asked_at')
    .execute();
  const hasAccess = asked.some(({ kind, state }) => kind === 'access' && state === 'done');
  const erasedAt = rows[0]?.erased_at ?? null;
  return {
    erasedAt,
    pausedSince: rows[0]?.since_at ?? null,
    asked: asked.map((row) => ({
      kind: row.kind as RightsKind,
      // that somebody proposed to refuse is nothing yet
      state: (row.state === 'refusal_proposed' ? 'open' : row.state) as RightsState,
      askedAt: row.asked_at,
      dueAt: row.due_at,
      article: row.state === 'refused' ? row.article : null,
      reason: row.state === 'refused' ? row.reason : null,
      hasCopy: row.kind === 'access' && row.state === 'done' && !row.copy_shown_at && !erasedAt,
    })),
    data: hasAccess && !erasedAt ? await heldData(db, reportId) : null,
  };
}

async function heldData(db: Db, reportId: string): Promise<HeldData> {
  const { rows } = await sql<HeldData>`select i.received_at as "receivedAt",
      (select max(s.delete_after) from report_sealed s join report_arrival a on a.id = s.arrival_id where a.report_id = i.report_id) as "rawUntil",
      (select count(*)::int from report_media m where m.report_id = i.report_id and m.state in ('stored', 'outside')) as media,
      (select max(m.delete_after) from report_media m where m.report_id = i.report_id and m.state in ('stored', 'outside')) as "mediaUntil",
      (select c.delete_after from report_contact c where c.report_id = i.report_id) as "contactUntil",
      (select count(*)::int from report_message m where m.report_id = i.report_id and m.direction = 'reporter') as "ownMessages"
    from report_intake i where i.report_id = ${reportId}`.execute(db);
  return rows[0]!;
}

/** The redacted text, once, on explicit request: a phone may be searched, so that it never stands there by itself. */
export async function takeCopy(
  db: Db,
  reportId: string,
  now: Date,
  requestId: string,
): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    const open = await tx
      .updateTable('data_rights_request')
      .set({ copy_shown_at: now })
      .where('report_id', '=', reportId)
      .where('kind', '=', 'access')
      .where('state', '=', 'done')
      .where('copy_shown_at', 'is', null)
      .returning('id')
      .execute();
    if (open.length === 0) return null;
    const row = await tx
      .selectFrom('report_intake')
      .select('text_redacted')
      .where('report_id', '=', reportId)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    await appendAudit(
      tx,
      { actor: 'system', role: 'public', act: 'rights.show_copy', obj: reportId, req: requestId },
      now,
    );
    return row?.text_redacted ?? null;
  });
}
