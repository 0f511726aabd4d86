import type { CompositeMatrix, LeafNode, Normalisation } from './composite-tree.ts';
import type { LeafSource } from './composite-pass.ts';
import { minMax } from './min-max.ts';
import { normalise } from './normalise.ts';
import { percentileRank } from './percentile-rank.ts';
import { rankNormalise } from './rank-normalise.ts';
import { zScore } from './z-score.ts';

/** Writes the indicator of a leaf, on its common scale, into `target` (areas x months). */
function normaliseColumn(
  { column, normalise: how }: LeafNode,
  { areas, months, values }: CompositeMatrix,
  target: Float64Array,
): void {
  const cells = areas * months;
  const from = values.subarray(column * cells, (column + 1) * cells);
  if (how.kind === 'none') target.set(from);
  else if (how.kind === 'goalposts') {
    const { low, high, scale } = how.goalposts;
    if (scale === 'linear') {
      const perUnit = 100 / (high - low);
      for (let i = 0; i < cells; i++) {
        const value = (from[i]! - low) * perUnit;
        target[i] = value < 0 ? 0 : value > 100 ? 100 : value;
      }
    } else {
      for (let i = 0; i < cells; i++)
        target[i] = Number.isNaN(from[i]!) ? Number.NaN : normalise(from[i]!, how.goalposts);
    }
  } else if (how.within === 'panel') target.set(observed(how, from));
  else {
    const month = new Float64Array(areas);
    for (let t = 0; t < months; t++) {
      for (let a = 0; a < areas; a++) month[a] = from[a * months + t]!;
      const scaled = observed(how, month);
      for (let a = 0; a < areas; a++) target[a * months + t] = scaled[a]!;
    }
  }
}

type Observed = Exclude<Normalisation, { kind: 'none' | 'goalposts' }>;

function observed(how: Observed, values: Float64Array): Float64Array {
  const turned = how.direction === -1 ? values.map((value) => -value) : values;
  switch (how.kind) {
    case 'minMax':
      return minMax(turned);
    case 'rank':
      return rankNormalise(turned, how.ties ? { ties: how.ties } : {});
    case 'percentileRank':
      return percentileRank(turned, how.ties ? { ties: how.ties } : {});
    case 'zScore': {
      const { ddof = 1, mean = 0, deviation = 1 } = how;
      return zScore(turned, { ddof, mean, deviation });
    }
  }
}

/** Leaves that read a matrix. */
export class MatrixLeaves implements LeafSource {
  private readonly matrix: CompositeMatrix;
  constructor(matrix: CompositeMatrix) {
    this.matrix = matrix;
  }
  /** Normalising can make values missing (a constant column), so only the pass itself can tell. */
  isComplete(): boolean {
    return false;
  }
  fill(leaf: LeafNode, target: Float64Array): void {
    normaliseColumn(leaf, this.matrix, target);
  }
  add(): void {
    throw new Error('a leaf that may be missing is never added unseen');
  }
}
