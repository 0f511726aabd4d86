import { seedState } from '../statistics/seed-state.ts';
import { xoshiro128 } from '../statistics/xoshiro-128.ts';
import type { SpatialWeights } from './row-standardise.ts';

/**
 * How often do neighbours drawn by lot lie as high, or as low, around each area as its own do?
 *
 * Definition: for each draw, places among the other n - 1 areas are drawn without replacement, as many as the longest list
 *   of neighbours has; an area takes the first of them. The same places serve all areas, so that p-values of different
 *   areas are not independent of each other, while each on its own is that of a conditional permutation. Counted: draws
 *   whose lag, in the direction of the area's own deviation, is at least, or at most, the lag observed.
 * Shapes: n deviations from the mean, weights -> two counts per area.
 * Units: draws.
 * Undefined: 0 for an area without neighbours.
 * Assumes: `unit`, the standard deviation, tells what differs by rounding alone: equal sums added in another order differ
 *   in their last bits, and count as equal.
 * Reference: Anselin (1995), Geographical Analysis 27(2); shared places as in PySAL esda.
 * Checked: through localMoran, against all placements counted one by one.
 * Cost: O(draws x links), on typed arrays without allocation.
 */
export function permutedTails(
  deviations: Float64Array,
  { neighbours, weights }: SpatialWeights,
  unit: number,
  options: { count: number; seed: number },
): { above: Int32Array; below: Int32Array } {
  const { count, seed } = options;
  const n = deviations.length;
  const width = neighbours.reduce((most, list) => Math.max(most, list.length), 0);
  const places = drawPlaces(n - 1, width, count, seed);
  const above = new Int32Array(n);
  const below = new Int32Array(n);
  const slack = 1e-10 * unit;
  // the values of all areas but the one that is judged
  const others = deviations.slice(1);
  for (let area = 0; area < n; area++) {
    if (area > 0) others[area - 1] = deviations[area - 1]!;
    const row = Float64Array.from(weights[area]!);
    const size = row.length;
    if (size === 0) continue;
    let lag = 0;
    let even = true;
    for (let k = 0; k < size; k++) {
      lag += row[k]! * deviations[neighbours[area]![k]!]!;
      even &&= row[k] === row[0];
    }
    const sign = Math.sign(deviations[area]!);
    const sums = even ? tallyEven : tallyWeighted;
    const { atLeast, atMost } = sums(others, places, { width, count, row, size, lag, sign, slack });
    above[area] = atLeast;
    below[area] = atMost;
  }
  return { above, below };
}

/** Half the memory where places are few: the table then stays close to the processor. */
type Places = Uint16Array | Int32Array;

interface Tally {
  width: number;
  count: number;
  row: Float64Array;
  size: number;
  lag: number;
  sign: number;
  slack: number;
}

/** All neighbours weigh the same: the sum is compared, divided by nothing. */
function tallyEven(others: Float64Array, places: Places, tally: Tally) {
  const { width, count, row, size, lag, sign, slack } = tally;
  const observed = (lag * sign) / row[0]!;
  const high = observed - slack / row[0]!;
  const low = observed + slack / row[0]!;
  let atLeast = 0;
  let atMost = 0;
  const pairs = size & ~1;
  for (let draw = 0, at = 0; draw < count; draw++, at += width) {
    // two sums at once, so that one addition need not wait for the other
    let one = size > pairs ? others[places[at + pairs]!]! : 0;
    let two = 0;
    for (let k = at; k < at + pairs; k += 2) {
      one += others[places[k]!]!;
      two += others[places[k + 1]!]!;
    }
    const sum = (one + two) * sign;
    if (sum >= high) atLeast++;
    if (sum <= low) atMost++;
  }
  return { atLeast, atMost };
}

function tallyWeighted(others: Float64Array, places: Places, tally: Tally) {
  const { width, count, row, size, lag, sign, slack } = tally;
  let atLeast = 0;
  let atMost = 0;
  for (let draw = 0, at = 0; draw < count; draw++, at += width) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += row[k]! * others[places[at + k]!]!;
    const further = (sum - lag) * sign;
    if (further >= -slack) atLeast++;
    if (further <= slack) atMost++;
  }
  return { atLeast, atMost };
}

/** `count` rows of `width` different places below n. */
function drawPlaces(n: number, width: number, count: number, seed: number): Places {
  const random = xoshiro128(seedState(seed, ['permutedTails']));
  const pool = Int32Array.from({ length: Math.max(0, n) }, (_, place) => place);
  const places = n < 65_536 ? new Uint16Array(count * width) : new Int32Array(count * width);
  for (let draw = 0, at = 0; draw < count; draw++) {
    for (let k = 0; k < width; k++, at++) {
      const pick = k + Math.floor(random.uniform() * (n - k));
      const taken = pool[pick]!;
      pool[pick] = pool[k]!;
      pool[k] = taken;
      places[at] = taken;
    }
  }
  return places;
}
