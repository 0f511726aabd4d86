import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Db } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { type ErasedKind, erasedKinds, erasureKey } from './record.ts';

export interface Erasure {
  kind: ErasedKind;
  id: string;
  at: string;
}

/** Sealed, so that nobody erases by writing a line. */
const seal = (keys: KeyRing, { kind, id, at }: Erasure): string =>
  keys.auditMac(`teduh-erasure|1|${kind}|${id}|${at}`);

/** Erasures of a file outside the database, one JSON object a line; a line that is not ours is left out. */
export function readErasures(file: string, keys: KeyRing): Erasure[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const one = JSON.parse(line) as Erasure & { mac: string };
        return erasedKinds.includes(one.kind) && one.mac === seal(keys, one)
          ? [{ kind: one.kind, id: one.id, at: one.at }]
          : [];
      } catch {
        return [];
      }
    });
}

/**
 * Copies to the file what the ledger of the database has and the file has not. `known` is how many rows were copied before
 * (0: look at all); the answer is for the next call.
 */
export async function copyErasures(db: Db, file: string, keys: KeyRing, known: number): Promise<number> {
  const rows = await db
    .selectFrom('erasure_ledger')
    .select(['id', 'kind', 'object_id', 'erased_at'])
    .where('id', '>', known)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return known;
  const there = new Set(readErasures(file, keys).map(erasureKey));
  const lines = rows
    .filter((row) => !there.has(erasureKey({ kind: row.kind, id: row.object_id })))
    .map((row) => {
      const one = { kind: row.kind as ErasedKind, id: row.object_id, at: row.erased_at.toISOString() };
      return `${JSON.stringify({ ...one, mac: seal(keys, one) })}\n`;
    });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  appendFileSync(file, lines.join(''), { mode: 0o600, flush: true });
  return rows.at(-1)!.id;
}
