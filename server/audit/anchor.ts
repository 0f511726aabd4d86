import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import { dayInWib } from '../http/entered-day.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** How far the trail had come on a day (WIB), signed. */
export interface Anchor {
  date: string;
  seq: number;
  hash: string;
  /** How many erasures the ledger held; null for anchors from before they were counted. */
  erasures: number | null;
  /** Ed25519, base64. */
  signature: string;
}

/** What is signed. */
export const anchorText = ({ date, seq, hash, erasures }: Omit<Anchor, 'signature'>): string =>
  erasures === null
    ? `teduh-anchor|1|${date}|${seq}|${hash}`
    : `teduh-anchor|2|${date}|${seq}|${hash}|${erasures}`;

/** Signs the end of the trail once a day; null where the day has its anchor, or nothing is in the trail yet. */
export async function makeAnchor(db: Db, keys: KeyRing, now: Date): Promise<Anchor | null> {
  const date = dayInWib(now);
  // in one statement, so that both are of one moment
  const { rows } = await sql<{ seq: number; hash: string; erasures: number }>`
    select seq, hash, (select count(*) from erasure_ledger) as erasures
      from audit_event order by seq desc limit 1`.execute(db);
  const head = rows[0];
  if (!head) return null;
  const anchor = { date, seq: head.seq, hash: head.hash, erasures: head.erasures };
  const signature = keys.signAnchor(anchorText(anchor));
  const made = await db
    .insertInto('audit_anchor')
    .values({ anchor_date: date, ...head, signature, made_at: now })
    .onConflict((conflict) => conflict.column('anchor_date').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows ? { ...anchor, signature } : null;
}

/** Newest first; all where there is no limit. */
export async function readAnchors(db: Db, limit: number | null): Promise<Anchor[]> {
  return db
    .selectFrom('audit_anchor')
    .select(['anchor_date as date', 'seq', 'hash', 'erasures', 'signature'])
    .orderBy('seq', 'desc')
    .$if(limit !== null, (query) => query.limit(limit!))
    .execute();
}

/** Anchors of a file outside the database, one JSON object a line; a line that is none is left out. */
export const readAnchorFile = (file: string): Anchor[] =>
  linesOf(file).flatMap((line) => anchorOf(line) ?? []);

/** Lines of the file that are no anchors: it is only ever added to, so there should be none. */
export const strangeLines = (file: string): number =>
  linesOf(file).filter((line) => anchorOf(line) === null).length;

const linesOf = (file: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];

function anchorOf(line: string): Anchor | null {
  try {
    const { date, seq, hash, erasures = null, signature } = JSON.parse(line) as Anchor;
    const isWhole =
      [date, hash, signature].every((part) => typeof part === 'string') &&
      Number.isSafeInteger(seq) &&
      (erasures === null || Number.isSafeInteger(erasures));
    return isWhole ? { date, seq, hash, erasures, signature } : null;
  } catch {
    return null;
  }
}

/** Adds to the file what the database has and the file has not; nothing in it is ever changed. */
export async function copyAnchors(db: Db, file: string): Promise<void> {
  const known = new Set(readAnchorFile(file).map((one) => one.date));
  const missing = (await readAnchors(db, null)).filter((one) => !known.has(one.date)).reverse();
  if (missing.length === 0) return;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  appendFileSync(file, missing.map((one) => `${JSON.stringify(one)}\n`).join(''), {
    mode: 0o600,
    flush: true,
  });
}
