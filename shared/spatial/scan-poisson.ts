import { aliasDraw } from '../statistics/alias-draw.ts';
import { seedState } from '../statistics/seed-state.ts';
import { xoshiro128 } from '../statistics/xoshiro-128.ts';
import { recentCounts, scanSettings, type ScanOptions } from './scan-settings.ts';
import { type ScanResult, scanWindows } from './scan-windows.ts';
import { scanZones } from './scan-zones.ts';

/**
 * Is there a place, and a time up to now, in which more happened than its share of the people would lead one to expect?
 *
 * Definition: with C cases in all, an area's cell expects C times its share of the population (summed over periods); zones
 *   are circles of up to `maxShare` of the population, windows all zones over the last 1..maxDuration periods; clusters by
 *   log likelihood ratio as in scanWindows; replications give C cases to cells by their population. One period: purely
 *   spatial. More: prospective, windows that reach to the last period.
 * Shapes: cases n areas x m periods, population n (the same in all periods) or n x m, n points -> result.
 * Units: cases; population in persons; recurrence in periods.
 * Undefined: refused with `too_few_areas` below 2, `no_population` where all is 0, `too_few_cases` below 2 cases, clusters
 *   empty then; RangeError for cases that are not whole or negative, cases where nobody lives, unequal lengths, and
 *   options that cannot be.
 * Assumes: cases independent of each other, one rate everywhere; the p of secondary clusters is on the careful side.
 * Reference: Kulldorff (1997), Communications in Statistics: Theory and Methods 26(6); Kulldorff (2001), JRSS A 164(1).
 * Checked: against an independent enumeration of all windows in R on nc.sids (with the counties that Kulldorff 1997 names),
 *   nydata and weekly influenza counts, p within three standard errors, in the fixture scan.json.
 * Cost: O(n^2 maxDuration) per replication.
 */
export function scanPoisson(
  cases: readonly (readonly number[])[],
  population: readonly number[] | readonly (readonly number[])[],
  points: readonly (readonly [number, number])[],
  options: ScanOptions,
): ScanResult {
  const { maxShare, maxDuration, replications, seed, metric, minimumCases, limit } = scanSettings(options);
  const { counts, total, periods } = recentCounts(cases, maxDuration);
  const refuse = (refused: ScanResult['refused']) => ({
    refused,
    cases: total,
    clusters: [],
    maxima: new Float64Array(0),
  });
  if (population.length !== cases.length) {
    throw new RangeError(
      `population must be one for each of ${cases.length} areas, got ${population.length}`,
    );
  }
  const weights = population.map((own) => {
    const list = typeof own === 'number' ? Array.from({ length: periods }, () => own) : own;
    if (list.length !== periods)
      throw new RangeError(`population must have ${periods} periods in every area`);
    return list;
  });
  const sums = weights.map((list) => list.reduce((sum, one) => sum + one, 0));
  const zones = scanZones(points, sums, { maxShare, metric });
  const all = sums.reduce((sum, one) => sum + one, 0);
  const empty = cases.findIndex((list, area) =>
    list.some((count, at) => count > 0 && !(weights[area]![at]! > 0)),
  );
  if (cases.length < 2) return refuse('too_few_areas');
  if (all === 0) return refuse('no_population');
  if (empty >= 0) throw new RangeError(`population must be above 0 where there are cases, area ${empty}`);
  if (total < 2) return refuse('too_few_cases');

  const last = (area: number, d: number) =>
    weights[area]!.slice(periods - d).reduce((sum, one) => sum + one, 0);
  const expected = counts.map((_, d) =>
    Float64Array.from(sums, (_own, area) => (total * last(area, d + 1)) / all),
  );
  const machine = scanWindows(zones, expected, total, minimumCases);
  // a case falls into an area and one of the last periods, or before them
  const n = cases.length;
  const cells: number[] = [];
  for (let d = 0; d < counts.length; d++) {
    for (let area = 0; area < n; area++) cells.push(weights[area]![periods - 1 - d]!);
  }
  const drawn = cells.reduce((sum, one) => sum + one, 0);
  cells.push(Math.max(0, counts.length < periods ? all - drawn : 0));
  const draw = aliasDraw(cells);
  const random = xoshiro128(seedState(seed, ['scanPoisson']));
  const maxima = machine.maximaOf(replications, (replica) => {
    for (const own of replica) own.fill(0);
    for (let one = 0; one < total; one++) {
      const cell = draw(random);
      if (cell < n * replica.length) replica[Math.floor(cell / n)]![cell % n]!++;
    }
    for (let d = 1; d < replica.length; d++) {
      for (let area = 0; area < n; area++) replica[d]![area]! += replica[d - 1]![area]!;
    }
  });
  return { refused: null, cases: total, clusters: machine.clusters(counts, maxima, limit), maxima };
}
