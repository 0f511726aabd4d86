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
    this.values = new Float64Array(cells + 1);
    for (let i = 0; i <= cells; i++) this.values[i] = compute(low + i / this.scale);
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
