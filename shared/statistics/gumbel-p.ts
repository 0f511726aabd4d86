/**
 * How probable is a maximum as high as this one, told from a sample of maxima, also far beyond the largest of them?
 *
 * Definition: p = 1 - exp(-exp(-(x - location) / scale)), scale = s sqrt(6) / pi, location = mean - 0.5772... scale,
 *   mean and s (divisor n - 1) of the sample.
 * Shapes: x, n maxima -> number in [0, 1].
 * Units: none.
 * Undefined: NaN for x = NaN, fewer than 2 maxima or maxima that are all equal.
 * Assumes: maxima of many nearly alike windows; good in the far tail where the rank stops at 1 / (n + 1).
 * Reference: Abrams, Kleinman and Kulldorff (2010), International Journal of Health Geographics 9:61.
 * Checked: against the formula in R in the fixture scan.json.
 * Cost: O(n).
 */
export function gumbelP(x: number, maxima: ArrayLike<number>): number {
  const n = maxima.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += maxima[i]! / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (maxima[i]! - mean) ** 2;
  const scale = Math.sqrt(squares / (n - 1) / (Math.PI ** 2 / 6));
  if (!(scale > 0)) return Number.NaN;
  const location = mean - 0.5772156649015329 * scale;
  return -Math.expm1(-Math.exp(-(x - location) / scale));
}
