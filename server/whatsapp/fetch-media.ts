import { createHash, timingSafeEqual } from 'node:crypto';
import type { Account } from '../../shared/api/session.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { cleanImage, ImageRefused, largestImageBytes } from '../reports/clean-image.ts';
import { audit } from '../triage/assess.ts';
import { readReport } from '../triage/queries.ts';
import type { GraphClient } from './graph.ts';

/** The messenger keeps media of a webhook for seven days. */
const keptMs = 7 * 86_400_000;
const largestAudioBytes = 16 * 1024 * 1024;

export interface MediaState {
  state: 'stored' | 'gone' | 'refused';
}

/**
 * Fetches a picture or recording that lies at the messenger, for who reads raw reports. A picture is written anew, a voice
 * note is kept as it is if its bytes are Ogg with Opus; anything else is refused. ProblemError `not_found` where it is not
 * theirs to see or does not lie outside, `busy` where the messenger does not answer.
 */
export async function fetchMedia(
  { db, keys, graph }: { db: Db; keys: KeyRing; graph: GraphClient | null },
  { reportId, mediaId }: { reportId: string; mediaId: string },
  account: Account,
  now: Date,
  requestId: string,
): Promise<MediaState> {
  if (!(await readReport(db, reportId, account))) throw new ProblemError('not_found');
  const row = await db
    .selectFrom('report_media')
    .select(['kind', 'outside_id', 'outside_sha256', 'created_at'])
    .where('id', '=', mediaId)
    .where('report_id', '=', reportId)
    .where('state', '=', 'outside')
    .executeTakeFirst();
  if (!row?.outside_id || !graph) throw new ProblemError('not_found');
  const kind = row.kind === 'image' ? 'image' : 'audio';
  const isOver = now.getTime() > row.created_at.getTime() + keptMs;
  const fetched = isOver
    ? ({ kind: 'gone' } as const)
    : await graph.fetchMedia(row.outside_id, kind === 'image' ? largestImageBytes : largestAudioBytes);
  if (fetched.kind === 'later') throw new ProblemError('busy', undefined, { retryAfterSeconds: 60 });
  const kept =
    fetched.kind === 'bytes' &&
    hasHash(fetched.bytes, row.outside_sha256) &&
    hasHash(fetched.bytes, fetched.sha256)
      ? await keep(kind, fetched.bytes)
      : null;
  const state = kept ? 'stored' : fetched.kind === 'gone' ? 'gone' : 'refused';
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('report_media')
      .set({
        state,
        outside_id: null,
        ...(kept
          ? {
              mime: kept.mime,
              byte_size: kept.bytes.length,
              sealed: JSON.stringify(keys.seal(`report_media|${mediaId}|sealed`, kept.bytes)),
            }
          : {}),
      })
      .where('id', '=', mediaId)
      .where('state', '=', 'outside')
      .execute();
    await audit(tx, account, 'report.fetch_media', reportId, now, requestId);
  });
  return { state };
}

async function keep(
  kind: 'image' | 'audio',
  bytes: Buffer,
): Promise<{ mime: string; bytes: Uint8Array } | null> {
  if (kind === 'audio') return isOpus(bytes) ? { mime: 'audio/ogg', bytes } : null;
  try {
    return await cleanImage(bytes);
  } catch (error) {
    if (error instanceof ImageRefused) return null;
    throw error;
  }
}

/** An Ogg page whose first packet begins an Opus stream. */
const isOpus = (bytes: Buffer) =>
  bytes.subarray(0, 4).toString('latin1') === 'OggS' &&
  bytes.subarray(28, 28 + 8).toString('latin1') === 'OpusHead';

/** Whether the bytes have the announced SHA-256, in base64 or hexadecimal; nothing announced, nothing to compare. */
function hasHash(bytes: Buffer, announced: string | null): boolean {
  if (!announced) return true;
  const stated = Buffer.from(announced, /^[0-9a-f]{64}$/i.test(announced) ? 'hex' : 'base64');
  const right = createHash('sha256').update(bytes).digest();
  return stated.length === right.length && timingSafeEqual(stated, right);
}
