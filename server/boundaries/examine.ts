import { createHash } from 'node:crypto';
import type { Topology } from 'topojson-specification';
import type { BoundaryPreview, NeighbourPair, PreviewBoundaries } from '../../shared/api/boundaries.ts';
import type { NeighbourRow } from '../../shared/geometry/border-neighbours.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import { redact } from '../../shared/intake/redact.ts';
import type { Db } from '../db/connect.ts';
import type { Upload } from '../http/read-upload.ts';
import { boundarySet } from '../places/queries.ts';
import type { ScoreService } from '../score-runs/service.ts';
import { listedAreas, neighboursOf, newestVersion } from './queries.ts';
import { assessInThread } from './run-thread.ts';
import type { AssessedFile } from './worker.ts';

export interface BoundaryDesk {
  db: Db;
  now: () => Date;
  scores: ScoreService;
  /** Bundle of server/boundaries/worker.ts. */
  workerFile: URL;
}

export interface Examined {
  assessed: AssessedFile;
  inForce: number;
  presentNeighbours: NeighbourRow[];
  fileSha256: string;
}

/** Reads and checks a file against the map in force; the same for a look and for the import. */
export async function examineBoundaries(
  desk: BoundaryDesk,
  upload: Upload,
  { columns }: PreviewBoundaries,
): Promise<Examined> {
  const inForce = await newestVersion(desk.db);
  const presentNeighbours = await neighboursOf(desk.db, inForce);
  const present = JSON.parse((await boundarySet(desk.db, inForce)).topology) as Topology;
  const assessed = await assessInThread(desk.workerFile, {
    bytes: upload.bytes,
    columns,
    list: await listedAreas(desk.db),
    present,
    presentNeighbours,
  });
  return {
    assessed,
    inForce,
    presentNeighbours,
    fileSha256: createHash('sha256').update(upload.bytes).digest('hex'),
  };
}

/** What a file would change, with nothing stored: findings, outlines, neighbours, effect on the scores. */
export async function previewBoundaries(
  desk: BoundaryDesk,
  upload: Upload,
  choice: PreviewBoundaries,
): Promise<BoundaryPreview> {
  const { assessed, inForce, presentNeighbours, fileSha256 } = await examineBoundaries(desk, upload, choice);
  const { format, columns, levels, findings, counts, points, map, sha256 } = assessed;
  return {
    file: { name: fileName(upload), sha256: fileSha256, format },
    columns,
    levels,
    findings,
    counts,
    points,
    inForce,
    map: map
      ? {
          sha256: sha256!,
          topology: map.topology,
          sameAs: await versionOf(desk.db, sha256!),
          ...changedPairs(presentNeighbours, map.neighbours),
          effect: await effectOn(desk.scores, presentNeighbours, map.neighbours),
        }
      : null,
  };
}

/** What is kept of a name: a file may be called after a person. */
export const fileName = (upload: Upload): string => redact(upload.name).text.slice(0, 200) || 'batas';

export async function versionOf(db: Db, sha256: string): Promise<number | null> {
  const row = await db
    .selectFrom('boundary_set')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.id ?? null;
}

function changedPairs(before: readonly NeighbourRow[], after: readonly NeighbourRow[]) {
  const pairs = (rows: readonly NeighbourRow[]) =>
    new Map(
      rows
        .filter((row) => row.areaCode < row.neighbourCode)
        .map((row): [string, NeighbourPair] => [
          `${row.areaCode} ${row.neighbourCode}`,
          { level: row.level, a: row.areaCode, b: row.neighbourCode, basis: row.basis },
        ]),
    );
  const [old, fresh] = [pairs(before), pairs(after)];
  return {
    gained: [...fresh].flatMap(([key, pair]) => (old.has(key) ? [] : [pair])),
    lost: [...old].flatMap(([key, pair]) => (fresh.has(key) ? [] : [pair])),
  };
}

/** Scores computed with one and with the other neighbours; null where these are the same. */
async function effectOn(
  scores: ScoreService,
  before: readonly NeighbourRow[],
  after: readonly NeighbourRow[],
) {
  const listOf = (rows: readonly NeighbourRow[], level: ScoreLevel, code: string) =>
    rows
      .filter((row) => row.level === level && row.areaCode === code)
      .map((row) => row.neighbourCode)
      .sort();
  const { gained, lost } = changedPairs(before, after);
  if (gained.length + lost.length === 0) return null;
  return scores.effect((input) => ({
    ...input,
    areas: input.areas.map((area) => ({ ...area, neighbours: listOf(after, input.level, area.code) })),
  }));
}
