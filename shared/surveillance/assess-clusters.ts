import type { ScanResult } from '../spatial/scan-windows.ts';
import { scanPoisson } from '../spatial/scan-poisson.ts';
import { scanSpaceTimePermutation } from '../spatial/scan-space-time-permutation.ts';
import { known } from './assess-surveillance.ts';
import type { CountedSeries } from './counted-series.ts';
import type { Detection, DetectionInput, DetectionRefusal, Scan } from './detection-types.ts';

/** Months that the scan compares, and the longest window in them. */
const studyMonths = 24;
const longestWindow = 6;
/** Fewer than this say nothing about where. */
const leastAreas = 5;
const leastCases = 5;

/** Prospective scans over the incidents of tension of the areas that were listened to in all of the study period. */
export function assessClusters(input: DetectionInput, counted: CountedSeries): Detection['clusters'] {
  const { months, areas, seed } = input.score;
  const first = Math.max(0, months.length - studyMonths);
  const from = months[first]!;
  const listened = [...areas.keys()].filter((area) =>
    counted.tension[area]!.slice(first).every((count) => !Number.isNaN(count)),
  );
  const usable = listened.filter((area) => input.points[areas[area]!.code] && counted.residents[area]! > 0);
  const refuse = (refused: DetectionRefusal) => ({ refused, from, scans: [] });
  if (listened.length === 0) return refuse('not_covered');
  if (usable.length < leastAreas)
    return refuse(usable.length < listened.length ? 'no_population' : 'too_few_areas');
  const cases = usable.map((area) => counted.tension[area]!.slice(first));
  const total = cases.flat().reduce((sum, count) => sum + count, 0);
  if (total < leastCases) return refuse('too_few_cases');
  const points = usable.map((area) => input.points[areas[area]!.code]!);
  const residents = usable.map((area) => counted.residents[area]!);
  const options = { seed, maxDuration: longestWindow, metric: 'sphere', limit: 5 } as const;
  const described = (method: Scan['method'], result: ScanResult): Scan => ({
    method,
    refused: result.refused,
    clusters: result.clusters.map((one) => ({
      areas: one.areas.map((area) => areas[usable[area]!]!.code),
      centre: areas[usable[one.centre]!]!.code,
      radiusKm: one.radius,
      from: months[months.length - one.duration]!,
      to: months.at(-1)!,
      observed: one.observed,
      expected: one.expected,
      relativeRisk: known(one.relativeRisk),
      logLikelihoodRatio: one.logLikelihoodRatio,
      p: one.p,
      gumbelP: known(one.gumbelP),
      recurrenceMonths: one.recurrence,
    })),
  });
  return {
    refused: null,
    from,
    scans: [
      described('scan_poisson', scanPoisson(cases, residents, points, options)),
      described('scan_space_time_permutation', scanSpaceTimePermutation(cases, points, options)),
    ],
  };
}
