import { sql } from 'kysely';
import type { BoundaryImported, ImportBoundaries } from '../../shared/api/boundaries.ts';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { Upload } from '../http/read-upload.ts';
import { boundarySet } from '../places/queries.ts';
import { type BoundaryDesk, type Examined, examineBoundaries, fileName, versionOf } from './examine.ts';
import { newestVersion } from './queries.ts';

/**
 * Puts a map that was looked at into force: version, neighbours, entry and trail in one transaction, or nothing. The file is not
 * kept. ProblemError `rule_broken` where the check has an error or the map is a version already, `conflict` where
 * another map came into force meanwhile or the file gives another map than the one looked at.
 */
export async function importBoundaries(
  desk: BoundaryDesk,
  upload: Upload,
  choice: ImportBoundaries,
  by: { account: Account; requestId: string },
): Promise<BoundaryImported> {
  const { source, licence, expected } = choice;
  const personal = personalDataErrors({ '/source': source, '/licence': licence });
  if (personal.length > 0) throw ruleBroken(personal);
  const examined = await examineBoundaries(desk, upload, choice);
  const { assessed, inForce } = examined;
  if (!assessed.map)
    throw ruleBroken(
      assessed.findings
        .filter(({ severity }) => severity === 'error')
        .slice(0, 20)
        .map(({ code, areas, text }) => ({
          pointer: '/file',
          code,
          detail: [...areas, text].filter(Boolean).join(' ') || code,
        })),
    );
  if (inForce !== expected.inForce) throw otherMap();
  if (assessed.sha256 !== expected.sha256)
    throw new ProblemError('conflict', 'The file gives another map than the one that was looked at.');
  const known = await versionOf(desk.db, expected.sha256);
  if (known !== null)
    throw ruleBroken([
      { pointer: '/file', code: 'known_version', detail: `this map is version ${known} already` },
    ]);
  const before = await boundarySet(desk.db, inForce);
  const now = desk.now();
  return desk.db.transaction().execute(async (tx) => {
    await oneMapAtATime(tx);
    if ((await newestVersion(tx)) !== expected.inForce) throw otherMap();
    const version = await storeVersion(
      tx,
      examined,
      before,
      { ...choice, name: fileName(upload) },
      by.account,
      now,
    );
    await enterVersion(tx, version, by, now, null);
    return { version };
  });
}

/** The same for an earlier version: it comes into force again, as a new entry. */
export async function takeAgain(
  { db, now: clock }: { db: Db; now: () => Date },
  version: number,
  { reason, inForce }: { reason: string; inForce: number },
  by: { account: Account; requestId: string },
): Promise<void> {
  const personal = personalDataErrors({ '/reason': reason });
  if (personal.length > 0) throw ruleBroken(personal);
  const now = clock();
  await db.transaction().execute(async (tx) => {
    await oneMapAtATime(tx);
    const known = await tx
      .selectFrom('boundary_set')
      .select('id')
      .where('id', '=', version)
      .executeTakeFirst();
    if (!known) throw new ProblemError('not_found');
    if ((await newestVersion(tx)) !== inForce) throw otherMap();
    if (version === inForce)
      throw ruleBroken([{ pointer: '/version', code: 'in_force', detail: 'this version is in force' }]);
    await enterVersion(tx, version, by, now, reason);
  });
}

const otherMap = () => new ProblemError('conflict', 'Another map came into force in the meantime.');

/** Held to the end of the transaction. */
async function oneMapAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('boundaries', 0))`.execute(tx);
}

async function storeVersion(
  tx: Tx,
  { assessed, fileSha256 }: Examined,
  before: { attribution: string[]; hexTiles: string },
  words: { source: string; licence: string; name: string },
  account: Account,
  now: Date,
): Promise<number> {
  const { topology, neighbours } = assessed.map!;
  const isWhole = assessed.levels.includes('district');
  const own = `${words.source} (${words.licence})`;
  const { id } = await tx
    .insertInto('boundary_set')
    .values({
      kind: 'official',
      note: `batas menurut ${words.source}`,
      // districts that stay as they were keep the thanks that they owe
      attribution: isWhole ? [own] : [own, ...before.attribution],
      topology: JSON.stringify(topology),
      hex_tiles: before.hexTiles,
      sha256: assessed.sha256!,
      created_at: now,
      account_id: account.id,
      source: words.source,
      licence: words.licence,
      file_name: words.name,
      file_sha256: fileSha256,
      levels: assessed.levels,
      findings: JSON.stringify(assessed.counts),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let at = 0; at < neighbours.length; at += 1000)
    await tx
      .insertInto('area_neighbour')
      .values(
        neighbours.slice(at, at + 1000).map((row) => ({
          boundary_set_id: id,
          level: row.level,
          area_code: row.areaCode,
          neighbour_code: row.neighbourCode,
          basis: row.basis,
        })),
      )
      .execute();
  return id;
}

async function enterVersion(
  tx: Tx,
  version: number,
  { account, requestId }: { account: Account; requestId: string },
  now: Date,
  reason: string | null,
): Promise<void> {
  await tx
    .insertInto('boundary_entry')
    .values({ boundary_set_id: version, in_force_at: now, account_id: account.id, reason })
    .execute();
  await appendAudit(
    tx,
    {
      actor: account.id,
      role: account.roles.join(' '),
      act: reason === null ? 'boundaries.import' : 'boundaries.take_again',
      obj: `boundary_set:${version}`,
      ...(reason === null ? {} : { reason }),
      req: requestId,
    },
    now,
  );
}
