import type { LeafSource } from './composite-pass.ts';
import type { CompositeMatrix, LeafNode } from './composite-tree.ts';
import { MatrixLeaves } from './matrix-leaves.ts';

/** Leaves of one month whose values stay the same over all draws: normalised once, areas x draws when asked for. */
export class ConstantLeaves implements LeafSource {
  private readonly source: MatrixLeaves;
  private readonly areas: number;
  private readonly known = new Map<number, Float64Array>();

  /** `matrix` has a single month; every column is read by one leaf with one normalisation. */
  constructor(matrix: CompositeMatrix) {
    this.source = new MatrixLeaves(matrix);
    this.areas = matrix.areas;
  }

  private values(leaf: LeafNode): Float64Array {
    let values = this.known.get(leaf.column);
    if (!values) {
      values = new Float64Array(this.areas);
      this.source.fill(leaf, values);
      this.known.set(leaf.column, values);
    }
    return values;
  }

  isComplete(leaf: LeafNode): boolean {
    return !this.values(leaf).some(Number.isNaN);
  }

  fill(leaf: LeafNode, target: Float64Array): void {
    const months = target.length / this.areas;
    this.values(leaf).forEach((value, a) => {
      target.fill(value, a * months, (a + 1) * months);
    });
  }

  add(leaves: readonly LeafNode[], weights: readonly (number | Float64Array)[], sum: Float64Array): void {
    const months = sum.length / this.areas;
    leaves.forEach((leaf, j) => {
      const values = this.values(leaf);
      const weight = weights[j]!;
      for (let i = 0, a = 0; a < this.areas; a++)
        for (let t = 0; t < months; t++, i++)
          sum[i]! += (typeof weight === 'number' ? weight : weight[t]!) * values[a]!;
    });
  }
}
