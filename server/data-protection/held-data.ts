import { sql } from 'kysely';
import type { RightsKind, RightsState } from '../../shared/domain/data-protection.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import type { Sealed } from '../keys/envelope.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { redact } from '../../shared/intake/redact.ts';
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

/**
 * Rights of who holds a receipt. Who only sent the same words has them to that one sending: what he asks for and what is held
 * of it stand there as they would for a first sender, so that his page does not tell that there is another.
 */
export async function reporterRights(db: Db, held: HeldReport): Promise<ReporterRights> {
  const { reportId } = held;
  const { rows } = await sql<{ erased_at: Date | null; since_at: Date | null }>`
    select coalesce(i.erased_at, a.erased_at) as erased_at,
      case when ${held.since === null} then p.since_at else a.paused_at end as since_at
    from report_intake i
    left join report_pause p on p.report_id = i.report_id and p.until_at is null
    left join report_arrival a on a.id = ${held.arrivalId} where i.report_id = ${reportId}`.execute(db);
  const asked = await db
    .selectFrom('data_rights_request')
    .select(['kind', 'state', 'asked_at', 'due_at', 'article', 'reason', 'copy_shown_at'])
    .where('report_id', '=', reportId)
    .where(askedBy(held))
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
    data: hasAccess && !erasedAt ? await heldData(db, held) : null,
  };
}

/** Of a report, or of one sending: none at all for a sending that is not known. */
const askedBy = ({ since, arrivalId }: HeldReport) =>
  since === null ? sql<boolean>`arrival_id is null` : sql<boolean>`arrival_id = ${arrivalId}`;

async function heldData(db: Db, held: HeldReport): Promise<HeldData> {
  if (held.since !== null) return heldOfArrival(db, held.since, held.arrivalId);
  const { reportId } = held;
  // what others sent with the same words is theirs
  const { rows } = await sql<HeldData>`select i.received_at as "receivedAt",
      (select max(s.delete_after) from report_sealed s join report_arrival a on a.id = s.arrival_id where a.report_id = i.report_id
        and not exists (select 1 from receipt r where r.arrival_id = a.id and not r.is_own)) as "rawUntil",
      (select count(*)::int from report_media m where m.report_id = i.report_id and ${ofItself} and m.state in ('stored', 'outside')) as media,
      (select max(m.delete_after) from report_media m where m.report_id = i.report_id and ${ofItself} and m.state in ('stored', 'outside')) as "mediaUntil",
      (select c.delete_after from report_contact c where c.report_id = i.report_id) as "contactUntil",
      (select count(*)::int from report_message m where m.report_id = i.report_id and m.direction = 'reporter'
        and m.arrival_id is null) as "ownMessages"
    from report_intake i where i.report_id = ${reportId}`.execute(db);
  return rows[0]!;
}
const ofItself = sql`(m.arrival_id is null or not exists (select 1 from receipt r where r.arrival_id = m.arrival_id and not r.is_own))`;

async function heldOfArrival(db: Db, receivedAt: Date, arrivalId: string | null): Promise<HeldData> {
  const { rows } = await sql<Omit<HeldData, 'receivedAt' | 'contactUntil'>>`select
      (select s.delete_after from report_sealed s where s.arrival_id = ${arrivalId}) as "rawUntil",
      (select count(*)::int from report_media m where m.arrival_id = ${arrivalId} and m.state in ('stored', 'outside')) as media,
      (select max(m.delete_after) from report_media m where m.arrival_id = ${arrivalId} and m.state in ('stored', 'outside')) as "mediaUntil",
      (select count(*)::int from report_message m where m.arrival_id = ${arrivalId}) as "ownMessages"`.execute(
    db,
  );
  return { receivedAt, contactUntil: null, ...rows[0]! };
}

/**
 * The redacted text, once, on explicit request: a phone may be searched, so that it never stands there by itself. Of who sent
 * the same words it is what he sent, as long as that is kept: the report may have other words by now.
 */
export async function takeCopy(
  db: Db,
  keys: KeyRing,
  held: HeldReport,
  now: Date,
  requestId: string,
): Promise<string | null> {
  const { reportId } = held;
  return db.transaction().execute(async (tx) => {
    const open = await tx
      .updateTable('data_rights_request')
      .set({ copy_shown_at: now })
      .where('report_id', '=', reportId)
      .where(askedBy(held))
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
    if (!row || held.since === null) return row?.text_redacted ?? null;
    const own = await tx
      .selectFrom('report_sealed')
      .select(['arrival_id', 'sealed'])
      .where('arrival_id', '=', held.arrivalId)
      .where('delete_after', '>', now)
      .executeTakeFirst();
    if (!own) return null;
    const place = `report_sealed|${own.arrival_id}|sealed`;
    return redact(keys.unseal(place, own.sealed as Sealed).toString('utf8')).text;
  });
}
