export interface ScanOptions {
  seed: number;
  /** Largest share of the population (of the cases, for the permutation) in a zone. */
  maxShare?: number;
  /** Longest window in periods; as many as there are where there are fewer. */
  maxDuration?: number;
  replications?: number;
  /** How far apart points are: in the plane, or on the sphere for longitude and latitude. */
  metric?: 'plane' | 'sphere';
  minimumCases?: number;
  /** Most clusters to report. */
  limit?: number;
}

/** The options with their defaults; RangeError naming the one that cannot be. */
export function scanSettings(options: ScanOptions): Required<ScanOptions> {
  const all = {
    maxShare: 0.5,
    maxDuration: 1,
    replications: 999,
    metric: 'plane' as const,
    minimumCases: 2,
    limit: 10,
    ...options,
  };
  for (const name of ['maxDuration', 'replications', 'minimumCases', 'limit'] as const) {
    if (!Number.isInteger(all[name]) || all[name] < 1) {
      throw new RangeError(`${name} must be a whole number of at least 1, got ${all[name]}`);
    }
  }
  return all;
}

/** Cases of the last 1..maxDuration periods by area, and how many there are in all. */
export function recentCounts(cases: readonly (readonly number[])[], maxDuration: number) {
  const periods = cases[0]?.length ?? 0;
  let total = 0;
  for (const list of cases) {
    if (list.length !== periods) throw new RangeError(`cases must have ${periods} periods in every area`);
    for (const count of list) {
      if (!Number.isInteger(count) || count < 0) {
        throw new RangeError(`cases must be whole and not negative, got ${count}`);
      }
      total += count;
    }
  }
  const durations = Math.min(maxDuration, periods);
  const counts = Array.from({ length: durations }, (_, d) =>
    Int32Array.from(cases, (list) => list.slice(periods - 1 - d).reduce((sum, one) => sum + one, 0)),
  );
  return { counts, total, periods };
}
