/**
 * When did the level of a series shift, any number of times?
 *
 * Definition: the division into segments that makes sum of costs + penalty x changes smallest, found by PELT, which drops
 *   beginnings that can no longer be the last change. Cost of a segment, as -2 log likelihood: `mean` sum (x - mean)^2 /
 *   variance; `poisson` 2 (S - S ln(S / length)), S its sum. Penalty where omitted: 2 ln n (BIC: a level and a time for
 *   each change). Variance where omitted: (1.4826 median |difference of successive values|)^2 / 2, which shifts do not
 *   raise; where that is 0, half of the mean squared difference.
 * Shapes: n values in the order of time, options -> position of the last value before each shift, and the segments.
 * Units: levels in those of the values.
 * Undefined: NaN values are left out, positions count them; fewer than two minimal segments or a constant column give no
 *   change; RangeError for an infinite value, a negative value with `poisson`, a penalty or variance that is not
 *   positive, a minimumSegment that is not a whole number of at least 1.
 * Assumes: values independent of each other within a segment; a trend is cut into steps.
 * Reference: Killick, Fearnhead and Eckley (2012), JASA 107(500).
 * Checked: against optimal partitioning over all divisions in R on Nile, nhtemp and discoveries in the fixture changes.json.
 * Cost: O(n) to O(n^2).
 */
export function changePoints(
  values: readonly number[],
  options: {
    cost?: 'mean' | 'poisson';
    penalty?: number;
    variance?: number;
    minimumSegment?: number;
  } = {},
): { last: number[]; segments: { from: number; to: number; level: number }[]; total: number } {
  const { cost = 'mean', minimumSegment = 1 } = options;
  const infinite = values.find((value) => Math.abs(value) === Infinity);
  if (infinite !== undefined) throw new RangeError(`values must be finite or NaN, got ${infinite}`);
  if (cost === 'poisson' && values.some((value) => value < 0)) {
    throw new RangeError('values must not be negative with cost poisson');
  }
  if (!Number.isInteger(minimumSegment) || minimumSegment < 1) {
    throw new RangeError(`minimumSegment must be a whole number of at least 1, got ${minimumSegment}`);
  }
  const places = [...values.keys()].filter((place) => !Number.isNaN(values[place]!));
  const n = places.length;
  const {
    penalty = 2 * Math.log(Math.max(n, 2)),
    variance = spreadOf(places.map((place) => values[place]!)),
  } = options;
  if (!(penalty > 0)) throw new RangeError(`penalty must be positive, got ${penalty}`);
  if (options.variance !== undefined && !(variance > 0)) {
    throw new RangeError(`variance must be positive, got ${variance}`);
  }
  if (n === 0) return { last: [], segments: [], total: 0 };
  // sums from the first value on; values less their first, so that squares keep their digits
  const origin = cost === 'mean' ? values[places[0]!]! : 0;
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  places.forEach((place, i) => {
    const value = values[place]! - origin;
    sums[i + 1] = sums[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
  });
  const costOf = (from: number, to: number) => {
    const sum = sums[to]! - sums[from]!;
    if (cost === 'poisson') return sum > 0 ? 2 * sum * (1 - Math.log(sum / (to - from))) : 0;
    if (variance === 0) return 0;
    return Math.max(0, squares[to]! - squares[from]! - (sum * sum) / (to - from)) / variance;
  };
  const best = new Float64Array(n + 1).fill(Infinity);
  const previous = new Int32Array(n + 1);
  best[0] = -penalty;
  // a beginning goes once it has lost for as long as a segment must last
  let candidates: { at: number; until: number }[] = [];
  for (let to = minimumSegment; to <= n; to++) {
    candidates.push({ at: to - minimumSegment, until: Infinity });
    for (const { at } of candidates) {
      const value = best[at]! + costOf(at, to) + penalty;
      if (value < best[to]!) {
        best[to] = value;
        previous[to] = at;
      }
    }
    for (const one of candidates) {
      if (best[one.at]! + costOf(one.at, to) > best[to]!)
        one.until = Math.min(one.until, to + minimumSegment);
    }
    candidates = candidates.filter((one) => one.until > to + 1 && best[one.at]! < Infinity);
  }
  if (n < minimumSegment) best[n] = costOf(0, n);
  const ends: number[] = [];
  for (let end = n; end > 0; end = previous[end]!) ends.unshift(end);
  const segments = ends.map((end, i) => {
    const from = i === 0 ? 0 : ends[i - 1]!;
    return {
      from: places[from]!,
      to: places[end - 1]!,
      level: (sums[end]! - sums[from]!) / (end - from) + origin,
    };
  });
  return { last: segments.slice(0, -1).map((one) => one.to), segments, total: best[n]! };
}

function spreadOf(values: readonly number[]): number {
  const steps = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
  if (steps.length === 0) return 0;
  const sorted = [...steps].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const middle = sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  const robust = (1.4826 * middle) ** 2 / 2;
  return robust > 0 ? robust : steps.reduce((sum, step) => sum + step * step, 0) / steps.length / 2;
}
