import type { RandomStream } from '../statistics/xoshiro-128.ts';
import type { UncertainMatrix } from './composite-draws.ts';
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
      this.add(leaf, 1, target);
      return;
    }
    const { areas } = this.matrix;
    const months = this.strata.count;
    const values = new Float64Array(areas * months);
    for (let a = 0; a < areas; a++)
      this.row(leaf.column * areas + a, values.subarray(a * months, (a + 1) * months));
    new MatrixLeaves({ areas, months, values }).fill({ ...leaf, column: 0 }, target);
  }

  add(leaf: LeafNode, weight: number | Float64Array, sum: Float64Array): void {
    const { areas, values, standardErrors } = this.matrix;
    const count = this.strata.count;
    if (!isLinear(leaf)) {
      const filled = new Float64Array(sum.length);
      this.fill(leaf, filled);
      for (let i = 0, t = 0; i < sum.length; i++) {
        sum[i]! += (typeof weight === 'number' ? weight : weight[t]!) * filled[i]!;
        if (++t === count) t = 0;
      }
      return;
    }
    const { low, high, top } =
      leaf.normalise.kind === 'goalposts'
        ? { ...leaf.normalise.goalposts, top: 1 }
        : { low: 0, high: 1, top: Number.POSITIVE_INFINITY };
    const points = top === 1 ? 100 : 1;
    for (let a = 0; a < areas; a++) {
      const i = leaf.column * areas + a;
      const errors = this.errors[i]!;
      const centre = (values[i]! - low) / (high - low);
      const row = sum.subarray(a * count, (a + 1) * count);
      if (errors === null) {
        const value = points * (top === 1 ? Math.min(1, Math.max(0, centre)) : centre);
        for (let d = 0; d < count; d++) row[d]! += (typeof weight === 'number' ? weight : weight[d]!) * value;
      } else {
        const error = standardErrors[i]! / (high - low);
        if (typeof weight === 'number') addDrawn(row, errors, centre, error, points * weight, top);
        else addWeighted(row, errors, centre, error, points, weight, top);
      }
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

/** Held to 0..top; a `top` of infinity leaves both sides open. Split by case, so that the usual loop has no branch. */
function addDrawn(
  row: Float64Array,
  errors: Float64Array,
  centre: number,
  error: number,
  weight: number,
  top: number,
): void {
  // the tables hold nothing beyond 4.5 standard errors
  const reach = 4.5 * Math.abs(error);
  if (top !== 1 || (centre - reach >= 0 && centre + reach <= 1)) {
    const base = weight * centre;
    const slope = weight * error;
    // four at a time: the loop itself would cost as much as what it does
    const whole = row.length & ~3;
    for (let d = 0; d < whole; d += 4) {
      row[d]! += base + slope * errors[d]!;
      row[d + 1]! += base + slope * errors[d + 1]!;
      row[d + 2]! += base + slope * errors[d + 2]!;
      row[d + 3]! += base + slope * errors[d + 3]!;
    }
    for (let d = whole; d < row.length; d++) row[d]! += base + slope * errors[d]!;
    return;
  }
  for (let d = 0; d < row.length; d++) {
    row[d]! += weight * Math.min(1, Math.max(0, centre + error * errors[d]!));
  }
}

function addWeighted(
  row: Float64Array,
  errors: Float64Array,
  centre: number,
  error: number,
  points: number,
  weight: Float64Array,
  top: number,
): void {
  for (let d = 0; d < row.length; d++) {
    const value = centre + error * errors[d]!;
    row[d]! += points * weight[d]! * (top !== 1 ? value : value < 0 ? 0 : value > 1 ? 1 : value);
  }
}
