import type { RandomStream } from '../statistics/xoshiro-128.ts';
import type { UncertainMatrix } from './uncertain-matrix.ts';
import type { LeafSource } from './composite-pass.ts';
import type { LeafNode } from './composite-tree.ts';
import { MatrixLeaves } from './matrix-leaves.ts';
import type { StratifiedDraws } from './stratified-draws.ts';

/** Leaves whose values carry errors of measurement: areas x draws, drawn anew at each `next`. */
export class DrawnLeaves implements LeafSource {
  private readonly matrix: UncertainMatrix;
  private readonly strata: StratifiedDraws;
  private readonly errors: (Float64Array | null)[];
  private readonly complete: boolean[];

  constructor(matrix: UncertainMatrix, strata: StratifiedDraws) {
    this.matrix = matrix;
    this.strata = strata;
    const { values, areas } = matrix;
    this.errors = Array.from(values, () => null);
    this.complete = Array.from(
      { length: values.length / areas },
      (_, column) => !values.subarray(column * areas, (column + 1) * areas).some(Number.isNaN),
    );
  }

  /** Draws the errors of all values: one run of a shuffled table each, to be read only. */
  next(stream: RandomStream): void {
    const { values, standardErrors } = this.matrix;
    for (let i = 0; i < values.length; i++)
      if (standardErrors[i]! > 0 && !Number.isNaN(values[i]!)) this.errors[i] = this.strata.normal(stream);
  }

  isComplete({ column, normalise }: LeafNode): boolean {
    return this.complete[column]! && (normalise.kind === 'goalposts' || normalise.kind === 'none');
  }

  fill(leaf: LeafNode, target: Float64Array): void {
    if (this.isComplete(leaf) && isLinear(leaf)) {
      target.fill(0);
      this.add([leaf], [1], target);
      return;
    }
    const { areas } = this.matrix;
    const months = this.strata.count;
    const values = new Float64Array(areas * months);
    for (let a = 0; a < areas; a++)
      this.row(leaf.column * areas + a, values.subarray(a * months, (a + 1) * months));
    new MatrixLeaves({ areas, months, values }).fill({ ...leaf, column: 0 }, target);
  }

  add(leaves: readonly LeafNode[], weights: readonly (number | Float64Array)[], sum: Float64Array): void {
    const count = this.strata.count;
    const { areas } = this.matrix;
    leaves.forEach((leaf, j) => {
      if (!isLinear(leaf)) this.addFilled(leaf, weights[j]!, sum);
    });
    const linear = leaves.flatMap((leaf, j) =>
      isLinear(leaf) ? [{ ...rangeOf(leaf), weight: weights[j]! }] : [],
    );
    const pending = new PendingSums();
    for (let a = 0; a < areas; a++) {
      const row = sum.subarray(a * count, (a + 1) * count);
      for (const one of linear) this.addArea(one, one.column * areas + a, row, pending);
      pending.flush(row);
    }
  }

  private addArea(
    { low, range, top, weight }: Linear,
    i: number,
    row: Float64Array,
    pending: PendingSums,
  ): void {
    const centre = (this.matrix.values[i]! - low) / range;
    const errors = this.errors[i]!;
    const points = top === 1 ? 100 : 1;
    const error = this.matrix.standardErrors[i]! / range;
    if (typeof weight !== 'number') {
      addWeighted(row, errors, centre, error, points, weight, top);
      return;
    }
    const factor = points * weight;
    if (errors === null) {
      pending.base += factor * (top === 1 ? Math.min(1, Math.max(0, centre)) : centre);
      return;
    }
    // the tables hold nothing beyond 4.5 standard errors
    const reach = 4.5 * Math.abs(error);
    if (top !== 1 || (centre - reach >= 0 && centre + reach <= 1))
      pending.add(factor * centre, factor * error, errors, row);
    else {
      for (let d = 0; d < row.length; d++)
        row[d]! += factor * Math.min(1, Math.max(0, centre + error * errors[d]!));
    }
  }

  private addFilled(leaf: LeafNode, weight: number | Float64Array, sum: Float64Array): void {
    const count = this.strata.count;
    const filled = new Float64Array(sum.length);
    this.fill(leaf, filled);
    for (let i = 0, t = 0; i < sum.length; i++) {
      sum[i]! += (typeof weight === 'number' ? weight : weight[t]!) * filled[i]!;
      if (++t === count) t = 0;
    }
  }

  private row(i: number, target: Float64Array): void {
    const { values, standardErrors } = this.matrix;
    const errors = this.errors[i];
    target.fill(values[i]!);
    if (errors) for (let d = 0; d < target.length; d++) target[d]! += standardErrors[i]! * errors[d]!;
  }
}

const isLinear = ({ normalise: how }: LeafNode) =>
  how.kind === 'none' || (how.kind === 'goalposts' && how.goalposts.scale === 'linear');

interface Linear {
  column: number;
  low: number;
  range: number;
  /** 1: held to 0..1; infinity: open on both sides. */
  top: number;
  weight: number | Float64Array;
}
const rangeOf = ({ column, normalise: how }: LeafNode) =>
  how.kind === 'goalposts'
    ? { column, low: how.goalposts.low, range: how.goalposts.high - how.goalposts.low, top: 1 }
    : { column, low: 0, range: 1, top: Number.POSITIVE_INFINITY };

/** Errors that no goalpost stops only add up: four of them go into a row in one pass over it. */
class PendingSums {
  base = 0;
  private readonly slopes = new Float64Array(4);
  private readonly tables: Float64Array[] = [];

  add(base: number, slope: number, errors: Float64Array, row: Float64Array): void {
    this.base += base;
    this.slopes[this.tables.length] = slope;
    this.tables.push(errors);
    if (this.tables.length === 4) this.flush(row);
  }

  flush(row: Float64Array): void {
    const { base, slopes, tables } = this;
    const [a, b, c, d] = tables;
    if (a && b && c && d) addFour(row, base, slopes, a, b, c, d);
    else {
      if (base !== 0) for (let i = 0; i < row.length; i++) row[i]! += base;
      tables.forEach((errors, j) => {
        const slope = slopes[j]!;
        for (let i = 0; i < row.length; i++) row[i]! += slope * errors[i]!;
      });
    }
    this.base = 0;
    tables.length = 0;
  }
}

function addFour(
  row: Float64Array,
  base: number,
  slopes: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
): void {
  const [p, q, r, s] = [slopes[0]!, slopes[1]!, slopes[2]!, slopes[3]!];
  for (let i = 0; i < row.length; i++) row[i]! += base + p * a[i]! + q * b[i]! + (r * c[i]! + s * d[i]!);
}

function addWeighted(
  row: Float64Array,
  errors: Float64Array | null,
  centre: number,
  error: number,
  points: number,
  weight: Float64Array,
  top: number,
): void {
  for (let d = 0; d < row.length; d++) {
    const value = errors === null ? centre : centre + error * errors[d]!;
    row[d]! += points * weight[d]! * (top !== 1 ? value : value < 0 ? 0 : value > 1 ? 1 : value);
  }
}
