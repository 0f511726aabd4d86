import type { CompositeMatrix } from './composite-tree.ts';
import type { ScoreCell } from './types.ts';

/** Indicator values of scored areas as evaluateComposite takes them; cells area-major as evaluateScores gives them. */
export function indicatorMatrix(cells: readonly ScoreCell[], months: number): CompositeMatrix {
  const indicators = cells[0]?.indicators.length ?? 0;
  const values = new Float64Array(indicators * cells.length);
  for (let j = 0; j < indicators; j++)
    for (let i = 0; i < cells.length; i++)
      values[j * cells.length + i] = cells[i]!.indicators[j]!.value ?? Number.NaN;
  return { areas: months > 0 ? cells.length / months : 0, months, values };
}
