import { LookupTable } from './lookup-table.ts';
import { normalise } from './normalise.ts';
import type { IndicatorDefinition } from './types.ts';

/**
 * `normalise` for draws: a logarithmic scale is tabulated in y = x / (x + k), in which ln(1 + x/k) = -ln(1 - y) bends
 * gently; accurate to 0.01 points.
 */
export class DrawScale {
  private readonly goalposts: IndicatorDefinition['goalposts'];
  private readonly offset: number;
  private readonly table: LookupTable | null;

  constructor(goalposts: IndicatorDefinition['goalposts']) {
    this.goalposts = goalposts;
    const range = goalposts.high - goalposts.low;
    this.offset = goalposts.logOffset ?? Math.abs(range) / 100;
    const top = range / (range + this.offset);
    this.table =
      goalposts.scale === 'log' && range > 0
        ? new LookupTable(
            (y) => normalise(goalposts.low + (y * this.offset) / (1 - y), goalposts),
            0,
            top,
            4096,
          )
        : null;
  }

  at(value: number): number {
    if (!this.table) return normalise(value, this.goalposts);
    const x = value - this.goalposts.low;
    return x <= 0 ? 0 : this.table.at(x / (x + this.offset));
  }
}
