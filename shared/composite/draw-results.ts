import type { Interval, ScoreCell } from './types.ts';

/** Numbers of one cell before its rank probabilities. */
const fixed = 14;

/**
 * What draws add to scored cells, as numbers in one array: so that threads can share out the draws of a run and hand
 * over little. NaN where there is none.
 */
export function packDraws(cells: readonly ScoreCell[], areas: number): Float64Array {
  const width = fixed + areas;
  const packed = new Float64Array(cells.length * width).fill(Number.NaN);
  cells.forEach((cell, i) => {
    const at = i * width;
    const interval = (from: number, value: Interval | null) => {
      if (value) packed.set([value.low, value.high], at + from);
    };
    interval(0, cell.riskInterval);
    interval(2, cell.structuralInterval);
    interval(4, cell.signalsInterval);
    interval(6, cell.rankInterval);
    if (cell.riskMedian !== null) packed[at + 8] = cell.riskMedian;
    if (cell.classProbabilities) packed.set(cell.classProbabilities, at + 9);
    if (cell.rankProbabilities) packed.set(cell.rankProbabilities, at + fixed);
  });
  return packed;
}

/** Writes what `packDraws` took from the same cells, evaluated with draws, into ones evaluated without. */
export function unpackDraws(cells: readonly ScoreCell[], areas: number, packed: Float64Array): void {
  const width = fixed + areas;
  if (packed.length !== cells.length * width) throw new RangeError('packed must come from the same cells');
  cells.forEach((cell, i) => {
    const own = packed.subarray(i * width, (i + 1) * width);
    const interval = (from: number): Interval | null =>
      Number.isNaN(own[from]!) ? null : { low: own[from]!, high: own[from + 1]! };
    cell.riskInterval = interval(0);
    cell.structuralInterval = interval(2);
    cell.signalsInterval = interval(4);
    cell.rankInterval = interval(6);
    cell.riskMedian = Number.isNaN(own[8]!) ? null : own[8]!;
    cell.classProbabilities = Number.isNaN(own[9]!)
      ? null
      : (Array.from(own.subarray(9, fixed)) as NonNullable<ScoreCell['classProbabilities']>);
    cell.rankProbabilities = Number.isNaN(own[fixed]!)
      ? null
      : Array.from(own.subarray(fixed, fixed + cell.rankedAmong));
  });
}
