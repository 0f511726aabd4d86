/**
 * A smooth function tabulated on an interval and read by straight lines in between: for the millions of draws of a run,
 * where an error of a thousandth of a point is far below their noise. Published scores never go through a table.
 */
export class LookupTable {
  private readonly low: number;
  private readonly scale: number;
  private readonly last: number;
  private readonly values: Float64Array;

  constructor(compute: (x: number) => number, low: number, high: number, cells: number) {
    this.low = low;
    this.scale = cells / (high - low);
    this.last = cells - 1;
    this.values = new Float64Array(cells + 2);
    // one more, so that the upper end is read like any other place
    for (let i = 0; i <= cells; i++) this.values[i] = compute(low + i / this.scale);
    this.values[cells + 1] = this.values[cells]!;
  }

  /** Fills `target` with the values at `xs`, all of which lie within the interval. */
  fill(target: Float64Array, xs: Float64Array): void {
    const { low, scale, values } = this;
    for (let i = 0; i < target.length; i++) {
      const position = (xs[i]! - low) * scale;
      const cell = position | 0;
      const left = values[cell]!;
      target[i] = left + (position - cell) * (values[cell + 1]! - left);
    }
  }

  /** Multiplies `target` by the values at `xs`, all of which lie within the interval. */
  multiply(target: Float64Array, xs: Float64Array): void {
    const { low, scale, values } = this;
    for (let i = 0; i < target.length; i++) {
      const position = (xs[i]! - low) * scale;
      const cell = position | 0;
      const left = values[cell]!;
      target[i]! *= left + (position - cell) * (values[cell + 1]! - left);
    }
  }

  /** Value at `x`; outside the interval that at its nearer end. */
  at(x: number): number {
    const position = (x - this.low) * this.scale;
    if (position <= 0) return this.values[0]!;
    const cell = position | 0;
    if (cell > this.last) return this.values[this.last + 1]!;
    const left = this.values[cell]!;
    return left + (position - cell) * (this.values[cell + 1]! - left);
  }
}
