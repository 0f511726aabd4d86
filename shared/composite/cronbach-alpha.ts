import { completeRows } from '../statistics/complete-rows.ts';
import { correlationMatrix } from '../statistics/correlation-matrix.ts';

/**
 * Do the indicators of a pillar speak of one thing?
 *
 * Definition: k / (k - 1) (1 - sum of variances / variance of the sum); `standardised`: every column first divided by
 *   its standard deviation, which is k r / (1 + (k - 1) r) with r the mean correlation.
 * Shapes: k columns of n numbers (NaN missing: such rows are left out) -> alpha and the rows used.
 * Units: none; 1 where all are one, 0 where nothing is shared, below 0 where they run against each other.
 * Undefined: NaN for fewer than two columns or two whole rows, for a sum that is constant, and (standardised) for a
 *   constant column; RangeError as in completeRows.
 * Assumes: not a test; a pillar made of causes and not of symptoms need not have a high alpha.
 * Reference: Cronbach (1951), Psychometrika 16(3); OECD/JRC (2008), Handbook, equation 18; COINr get_cronbach (raw).
 * Checked: the Handbook's 0.70 of the technology index, and psych::alpha in tests/fixtures/composite.
 * Cost: O(n k), standardised O(n k^2).
 */
export function cronbachAlpha(
  columns: readonly ArrayLike<number>[],
  options: { standardised?: boolean } = {},
): { alpha: number; rows: number } {
  const complete = completeRows(columns);
  const k = complete.length;
  const rows = complete[0]?.length ?? 0;
  if (k < 2 || rows < 2) return { alpha: Number.NaN, rows };
  if (options.standardised) {
    const { correlations } = correlationMatrix(complete);
    let sum = 0;
    for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) if (a !== b) sum += correlations[a]![b]!;
    const r = sum / (k * (k - 1));
    return { alpha: (k * r) / (1 + (k - 1) * r), rows };
  }
  const totals = complete[0]!.map((_, i) => complete.reduce((sum, column) => sum + column[i]!, 0));
  const whole = squares(totals);
  if (totals.every((total) => total === totals[0])) return { alpha: Number.NaN, rows };
  const parts = complete.reduce((sum, column) => sum + squares(column), 0);
  return { alpha: (k / (k - 1)) * (1 - parts / whole), rows };
}

function squares(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
