import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { Topology } from 'topojson-specification';
import { assessBoundaries, type BoundaryAnswer } from '../../shared/geometry/assess-boundaries.ts';
import type { NeighbourRow } from '../../shared/geometry/border-neighbours.ts';
import { BoundaryFileError } from '../../shared/geometry/boundary-file-error.ts';
import type { LayerColumns, ListedArea } from '../../shared/geometry/boundary-types.ts';
import { type GuessedColumns, guessColumns } from '../../shared/geometry/guess-columns.ts';
import { readBoundaryFile } from '../../shared/geometry/read-boundary-file.ts';

export interface BoundaryTask {
  bytes: Uint8Array;
  columns: LayerColumns[] | null;
  list: ListedArea[];
  present: Topology;
  presentNeighbours: NeighbourRow[];
}

export interface AssessedFile extends BoundaryAnswer {
  format: string;
  columns: GuessedColumns[];
  /** Of the map and its neighbours: the same map has the same; null where there is none. */
  sha256: string | null;
}
export type BoundaryOutcome =
  | { kind: 'assessed'; assessed: AssessedFile }
  | { kind: 'refused'; code: string; detail: string | null };

/** One file, then the thread ends and gives its memory back. */
parentPort!.postMessage(assess(workerData as BoundaryTask));

function assess({ bytes, columns, list, present, presentNeighbours }: BoundaryTask): BoundaryOutcome {
  try {
    const file = readBoundaryFile(bytes);
    const guessed = file.layers.map((layer, i) => {
      const guess = guessColumns(layer, list);
      const { code, name, scheme } = columns?.[i] ?? guess;
      return { ...guess, code, name, scheme };
    });
    const answer = assessBoundaries({ file, columns: guessed, list, present, presentNeighbours });
    return {
      kind: 'assessed',
      assessed: {
        ...answer,
        format: file.format,
        columns: guessed,
        sha256: answer.map ? createHash('sha256').update(JSON.stringify(answer.map)).digest('hex') : null,
      },
    };
  } catch (error) {
    if (!(error instanceof BoundaryFileError)) throw error;
    return { kind: 'refused', code: error.code, detail: error.detail };
  }
}
