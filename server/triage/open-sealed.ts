import { randomUUID } from 'node:crypto';
import { blurImage } from '../reports/blur-image.ts';
import type { FastifyRequest } from 'fastify';
import type { OpenedContact } from '../../shared/api/reports.ts';
import type { Account } from '../../shared/api/session.ts';
import { requireFreshFactor } from '../accounts/factors.ts';
import type { Db, Tx } from '../db/connect.ts';
import { signedIn } from '../http/context.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { Sealed } from '../keys/envelope.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { audit } from './assess.ts';
import { ofNonePaused } from '../reports/paused.ts';
import { readReport } from './queries.ts';
import { sql } from 'kysely';

/** Raw texts of a report, one for each way it came in; each look is in the audit trail. 404 where their time is over. */
export async function readRaw(
  db: Db,
  keys: KeyRing,
  id: string,
  account: Account,
  now: Date,
  requestId: string,
): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await readable(tx, id, account);
    const rows = await tx
      .selectFrom('report_sealed')
      .innerJoin('report_arrival', 'report_arrival.id', 'report_sealed.arrival_id')
      .select(['arrival_id', 'sealed'])
      .where('report_arrival.report_id', '=', id)
      .where('report_arrival.paused_at', 'is', null)
      .where('delete_after', '>', now)
      .orderBy('arrived_at')
      .execute();
    if (rows.length === 0) throw new ProblemError('not_found');
    await audit(tx, account, 'report.read_raw', id, now, requestId);
    return rows.map(({ arrival_id, sealed }) =>
      keys.unseal(`report_sealed|${arrival_id}|sealed`, sealed as Sealed).toString('utf8'),
    );
  });
}

/** Minutes for which an opened contact may be read. */
const openMinutes = 15;

/**
 * Opens one contact for who gave a reason and, minutes ago, the second factor (DP-30): analysts and the section head; the
 * head of office for what came by Kolang Kaling alone. For everybody else it is not there. It may be read again for fifteen
 * minutes; opening another closes it. The section heads and the data-protection officer are told. 403 where the factor is to be given again.
 */
export async function openContact(
  db: Db,
  keys: KeyRing,
  { id, reason }: { id: string; reason: string },
  request: Pick<FastifyRequest, 'account' | 'sessionSha256' | 'id'>,
  now: Date,
): Promise<OpenedContact> {
  const account = signedIn(request);
  // a reason stays in the trail for ever
  const errors = personalDataErrors({ '/reason': reason });
  return db.transaction().execute(async (tx) => {
    const report = await readable(tx, id, account);
    if (errors.length > 0) throw ruleBroken(errors);
    const isDesk = account.roles.some((role) => role === 'analyst' || role === 'section_head');
    const isHead = account.roles.includes('leadership') && report.channel === 'kolang_kaling';
    const row =
      isDesk || isHead
        ? await tx
            .selectFrom('report_contact')
            .select(['sealed', 'purpose'])
            .where('report_id', '=', id)
            .where('delete_after', '>', now)
            .executeTakeFirst()
        : undefined;
    if (!row) throw new ProblemError('not_found');
    const until = await unlock(tx, { reportId: id, reason }, request, now);
    await audit(tx, account, 'contact.unlock', id, now, request.id, reason);
    const value = keys.unseal(`report_contact|${id}|sealed`, row.sealed as Sealed).toString('utf8');
    return { value, purpose: row.purpose, seconds: Math.ceil((until.getTime() - now.getTime()) / 1000) };
  });
}

/** Until when the contact of a report is open to an account: the running fifteen minutes, or new ones for the factor. */
async function unlock(
  tx: Tx,
  { reportId, reason }: { reportId: string; reason: string },
  request: Pick<FastifyRequest, 'account' | 'sessionSha256'>,
  now: Date,
): Promise<Date> {
  const { id } = signedIn(request);
  const open = await tx
    .selectFrom('contact_unlock')
    .select('ends_at')
    .where('account_id', '=', id)
    .where('report_id', '=', reportId)
    .where('opened_at', '<=', now)
    .where('ends_at', '>', now)
    .executeTakeFirst();
  if (open) return open.ends_at;
  await requireFreshFactor(tx, request, now);
  const ends_at = new Date(now.getTime() + openMinutes * 60_000);
  const row = { report_id: reportId, opened_at: now, ends_at };
  await tx
    .insertInto('contact_unlock')
    .values({ account_id: id, ...row })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute();
  await tx
    .insertInto('contact_notice')
    .values({ id: randomUUID(), report_id: reportId, account_id: id, opened_at: now, reason: reason.trim() })
    .execute();
  return ends_at;
}

/** Bytes of a stored picture or recording, with the look in the audit trail; of a picture the blurred ones where told so (DP-37). */
export async function readMedia(
  db: Db,
  keys: KeyRing,
  { reportId, mediaId, blurred = false }: { reportId: string; mediaId: string; blurred?: boolean },
  account: Account,
  now: Date,
  requestId: string,
): Promise<{ mime: string; bytes: Buffer }> {
  const read = await db.transaction().execute(async (tx) => {
    await readable(tx, reportId, account);
    const row = await tx
      .selectFrom('report_media')
      .select(['mime', 'sealed', 'state'])
      .where('id', '=', mediaId)
      .where('report_id', '=', reportId)
      .where(ofNonePaused(sql`report_media.arrival_id`))
      .executeTakeFirst();
    if (!row?.sealed || row.state !== 'stored') throw new ProblemError('not_found');
    if (blurred && row.mime !== 'image/jpeg') throw new ProblemError('not_found');
    const act = blurred ? 'report.read_media_blurred' : 'report.read_media';
    await audit(tx, account, act, reportId, now, requestId);
    return { mime: row.mime, bytes: keys.unseal(`report_media|${mediaId}|sealed`, row.sealed as Sealed) };
  });
  return blurred ? { ...read, bytes: await blurImage(read.bytes) } : read;
}

async function readable(tx: Tx, id: string, account: Account) {
  const report = await readReport(tx, id, account);
  if (!report) throw new ProblemError('not_found');
  return report;
}
