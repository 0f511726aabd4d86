import { randomInt, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Db, Tx } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** Argon2id, 19 MiB, two passes, one lane (DP-18). */
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A code can be used for two years. */
const validDays = 730;

export interface NewReceipt {
  /** Shown once: 16 digits, the first a 0, so that it is never taken for an identity number. */
  code: string;
  row: { id: string; selector: string; lookup: string; secret_hash: string };
}

/** Makes a code and its hash. The hash takes tens of milliseconds: made before the transaction that stores it. */
export async function makeReceipt(keys: KeyRing): Promise<NewReceipt> {
  const digits = (count: number) => String(randomInt(10 ** count)).padStart(count, '0');
  const code = `0${digits(3)}${digits(6)}${digits(6)}`;
  const peppered = keys.pepper(code);
  return {
    code,
    row: {
      id: randomUUID(),
      selector: code.slice(0, 4),
      lookup: lookupOf(peppered),
      secret_hash: await hash(peppered.toString('base64'), options),
    },
  };
}

export async function storeReceipt(
  tx: Tx,
  { reportId, arrivalId, isOwn }: { reportId: string; arrivalId: string; isOwn: boolean },
  { row }: NewReceipt,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('receipt')
    .values({
      ...row,
      report_id: reportId,
      arrival_id: arrivalId,
      is_own: isOwn,
      created_at: now,
      expires_at: new Date(now.getTime() + validDays * 86_400_000),
    })
    .execute();
}

export interface HeldReport {
  reportId: string;
  /** Null for the report's own sender. Who only sent the same words sees nothing that was there before. */
  since: Date | null;
  /** What came with that sending of the same words is its own; null for the report's own sender. */
  arrivalId: string | null;
}

let decoy: Promise<string> | null = null;

/**
 * The report behind a code, or null; a wrong, an expired and a malformed code take the same time. Of the receipts with
 * the same four digits, sixteen bits of the keyed hash choose the few whose slow hash is compared.
 */
export async function reportOfReceipt(
  db: Db,
  keys: KeyRing,
  typed: string,
  now: Date,
): Promise<HeldReport | null> {
  const code = typed.normalize('NFKC').replaceAll(/[\s.-]/g, '');
  const wellFormed = /^0\d{15}$/.test(code);
  const peppered = keys.pepper(wellFormed ? code : '0');
  const rows = await db
    .selectFrom('receipt')
    .select(['report_id', 'arrival_id', 'secret_hash', 'is_own', 'created_at'])
    .where('selector', '=', wellFormed ? code.slice(0, 4) : 'none')
    .where('lookup', '=', lookupOf(peppered))
    .where('expires_at', '>', now)
    .limit(5)
    .execute();
  for (const row of rows)
    if (await verify(row.secret_hash, peppered.toString('base64')))
      return row.is_own
        ? { reportId: row.report_id, since: null, arrivalId: null }
        : { reportId: row.report_id, since: row.created_at, arrivalId: row.arrival_id };
  if (rows.length === 0) {
    decoy ??= hash(keys.pepper('none').toString('base64'), options);
    await verify(await decoy, peppered.toString('base64'));
  }
  return null;
}

const lookupOf = (peppered: Buffer) => peppered.subarray(30).toString('hex');
