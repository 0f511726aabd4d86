import { seedState } from '../statistics/seed-state.ts';
import { xoshiro128 } from '../statistics/xoshiro-128.ts';
import { recentCounts, type ScanOptions, scanSettings } from './scan-settings.ts';
import { type ScanResult, scanWindows } from './scan-windows.ts';
import { scanZones } from './scan-zones.ts';

/**
 * Did more happen in one place in the last periods than elsewhere at the same time and there at other times: without any
 * figure of how many people there are?
 *
 * Definition: a zone with C_Z of all C cases, over the last d periods with C_d cases everywhere, expects C_Z C_d / C;
 *   windows, ratio and clusters as in scanWindows, zones of up to `maxShare` of the cases; replications deal the cases'
 *   periods out to them anew.
 * Shapes: cases n areas x m periods, n points -> result.
 * Units: cases; recurrence in periods.
 * Undefined: refused with `too_few_areas` below 2, `too_few_cases` below 2 cases; RangeError for cases that are not whole
 *   or negative, and options that cannot be. A rise that is the same everywhere is none here.
 * Assumes: people move little between areas within the time looked at.
 * Reference: Kulldorff, Heffernan, Hartman, Assuncao and Mostashari (2005), PLoS Medicine 2(3): e59.
 * Checked: against an independent enumeration of all windows in R on weekly measles and influenza counts, p within three
 *   standard errors, in the fixture scan.json.
 * Cost: O(n^2 maxDuration) per replication.
 */
export function scanSpaceTimePermutation(
  cases: readonly (readonly number[])[],
  points: readonly (readonly [number, number])[],
  options: ScanOptions,
): ScanResult {
  const { maxShare, maxDuration, replications, seed, metric, minimumCases, limit } = scanSettings(options);
  const { counts, total } = recentCounts(cases, maxDuration);
  if (points.length !== cases.length) {
    throw new RangeError(`points must be one for each of ${cases.length} areas, got ${points.length}`);
  }
  const refuse = (refused: ScanResult['refused']) => ({
    refused,
    cases: total,
    clusters: [],
    maxima: new Float64Array(0),
  });
  if (cases.length < 2) return refuse('too_few_areas');
  if (total < 2) return refuse('too_few_cases');
  const byArea = cases.map((list) => list.reduce((sum, one) => sum + one, 0));
  const zones = scanZones(points, byArea, { maxShare, metric });
  const byDuration = counts.map((own) => own.reduce((sum, one) => sum + one, 0));
  const expected = byDuration.map((recent) => Float64Array.from(byArea, (own) => (own * recent) / total));
  const machine = scanWindows(zones, expected, total, minimumCases);

  const areaOf = new Int32Array(total);
  let filled = 0;
  byArea.forEach((own, area) => {
    areaOf.fill(area, filled, filled + own);
    filled += own;
  });
  const random = xoshiro128(seedState(seed, ['scanSpaceTimePermutation']));
  const maxima = machine.maximaOf(replications, (replica) => {
    let dealt = 0;
    for (let d = 0; d < replica.length; d++) {
      // the cases dealt so far stay: those of the last d periods are among those of the last d + 1
      if (d === 0) replica[0]!.fill(0);
      else replica[d]!.set(replica[d - 1]!);
      for (; dealt < byDuration[d]!; dealt++) {
        const pick = dealt + Math.floor(random.uniform() * (total - dealt));
        const area = areaOf[pick]!;
        areaOf[pick] = areaOf[dealt]!;
        areaOf[dealt] = area;
        replica[d]![area]!++;
      }
    }
  });
  return { refused: null, cases: total, clusters: machine.clusters(counts, maxima, limit), maxima };
}
