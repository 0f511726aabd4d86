import { gumbelP } from '../statistics/gumbel-p.ts';
import { pseudoP } from '../statistics/pseudo-p.ts';
import type { ScanZones } from './scan-zones.ts';

/** A zone over the last `duration` periods in which more happened than expected. */
export interface ScanCluster {
  /** Sorted positions of the areas. */
  areas: number[];
  centre: number;
  /** From the centre to the farthest member. */
  radius: number;
  duration: number;
  observed: number;
  expected: number;
  /** Risk inside over risk outside; Infinity where nothing happened outside. */
  relativeRisk: number;
  logLikelihoodRatio: number;
  /** By rank among the replications. */
  p: number;
  /** By the Gumbel distribution fitted to the replications. */
  gumbelP: number;
  /** Periods between two such findings where nothing but chance is at work: 1 / p by rank. */
  recurrence: number;
}

export interface ScanResult {
  refused: 'too_few_areas' | 'too_few_cases' | 'no_population' | null;
  cases: number;
  /** Most likely first; the others share no area with one before them. */
  clusters: ScanCluster[];
  /** Largest log likelihood ratio of each replication. */
  maxima: Float64Array;
}

/**
 * Looks through all zones and durations for the one that stands out most, in the data and in replications of it.
 *
 * Definition: c cases where E are expected, of C in all: log likelihood ratio c ln(c / E) + (C - c) ln((C - c) / (C - E))
 *   where c > E and c >= minimumCases, else 0. Replications answer how large the largest is by chance.
 * Shapes: `expected[d - 1][a]`: of area a over the last d periods -> a machine with the room for all replications.
 * Units: cases.
 * Undefined: zones that expect nothing, or all, are no windows.
 * Assumes: counts are whole, so that logarithms of counts come from a table.
 * Reference: Kulldorff (1997), Communications in Statistics: Theory and Methods 26(6).
 * Checked: through scanPoisson and scanSpaceTimePermutation.
 * Cost: O(windows) per replication, without a logarithm.
 */
export function scanWindows(
  zones: ScanZones,
  expected: readonly Float64Array[],
  total: number,
  minimumCases: number,
) {
  const { areas, start, members } = zones;
  const windows = members.length;
  // log likelihood ratio = table[c] - fixed - c slope
  const table = Float64Array.from({ length: total + 1 }, (_, c) => xLogX(c) + xLogX(total - c));
  const need: Int32Array[] = [];
  const fixed: Float64Array[] = [];
  const slope: Float64Array[] = [];
  const expects: Float64Array[] = [];
  for (const byArea of expected) {
    const [n, f, s, e] = [
      new Int32Array(windows),
      new Float64Array(windows),
      new Float64Array(windows),
      new Float64Array(windows),
    ];
    for (let centre = 0; centre < areas; centre++) {
      let sum = 0;
      for (let w = start[centre]!; w < start[centre + 1]!; w++) {
        sum += byArea[members[w]!]!;
        e[w] = sum;
        const usable = sum > 0 && sum < total * (1 - 1e-12);
        n[w] = usable ? Math.max(minimumCases, Math.floor(sum * (1 + 1e-12)) + 1) : total + 1;
        if (!usable) continue;
        const rest = Math.log(total - sum);
        f[w] = total * rest;
        s[w] = Math.log(sum) - rest;
      }
    }
    need.push(n);
    fixed.push(f);
    slope.push(s);
    expects.push(e);
  }

  /** Largest ratio for counts by duration and area, `counts[d - 1][a]` being those of the last d periods. */
  function largest(counts: readonly Int32Array[]): number {
    let best = 0;
    for (let d = 0; d < counts.length; d++) {
      const [count, n, f, s] = [counts[d]!, need[d]!, fixed[d]!, slope[d]!];
      for (let centre = 0; centre < areas; centre++) {
        let c = 0;
        const end = start[centre + 1]!;
        for (let w = start[centre]!; w < end; w++) {
          c += count[members[w]!]!;
          if (c < n[w]!) continue;
          const ratio = table[c]! - f[w]! - c * s[w]!;
          if (ratio > best) best = ratio;
        }
      }
    }
    return best;
  }

  /** Clusters of the data itself, most likely first, without overlap. */
  function clusters(counts: readonly Int32Array[], maxima: Float64Array, limit: number): ScanCluster[] {
    const found: { ratio: number; d: number; centre: number; w: number; c: number }[] = [];
    counts.forEach((count, d) => {
      for (let centre = 0; centre < areas; centre++) {
        let c = 0;
        for (let w = start[centre]!; w < start[centre + 1]!; w++) {
          c += count[members[w]!]!;
          if (c < need[d]![w]!) continue;
          const ratio = table[c]! - fixed[d]![w]! - c * slope[d]![w]!;
          if (ratio > 1e-9) found.push({ ratio, d, centre, w, c });
        }
      }
    });
    // of windows that say the same, the smaller, then the shorter, then the first
    const size = (one: (typeof found)[number]) => one.w - start[one.centre]!;
    found.sort((a, b) => {
      if (Math.abs(a.ratio - b.ratio) > 1e-9 * (1 + a.ratio)) return b.ratio - a.ratio;
      return size(a) - size(b) || a.d - b.d || a.w - b.w;
    });
    const taken = new Set<number>();
    const chosen: ScanCluster[] = [];
    for (const one of found) {
      if (chosen.length >= limit) break;
      const inside = members.subarray(start[one.centre]!, one.w + 1);
      if (inside.some((area) => taken.has(area))) continue;
      for (const area of inside) taken.add(area);
      const expectedHere = expects[one.d]![one.w]!;
      const slack = 1e-9 * (1 + one.ratio);
      const p = pseudoP(
        maxima.reduce((sum, max) => sum + Number(max >= one.ratio - slack), 0),
        maxima.length,
      );
      chosen.push({
        areas: [...inside].sort((a, b) => a - b),
        centre: one.centre,
        radius: zones.distance[one.w]!,
        duration: one.d + 1,
        observed: one.c,
        expected: expectedHere,
        relativeRisk: one.c / expectedHere / ((total - one.c) / (total - expectedHere)),
        logLikelihoodRatio: one.ratio,
        p,
        gumbelP: gumbelP(one.ratio, maxima),
        recurrence: 1 / p,
      });
    }
    return chosen;
  }
  return { largest, clusters };
}

const xLogX = (x: number) => (x > 0 ? x * Math.log(x) : 0);
