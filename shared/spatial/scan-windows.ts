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
  function largestFrom(counts: readonly Int32Array[], least: readonly Int32Array[]): number {
    let best = 0;
    for (let d = 0; d < counts.length; d++) {
      const [count, n, f, s] = [counts[d]!, least[d]!, fixed[d]!, slope[d]!];
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

  /**
   * The largest ratio of each replication; `deal` writes the counts of one into the arrays it is given.
   *
   * Nearly every replication has a window of a ratio as large as the smallest maximum of the first few, and the ratio
   * rises with the count: windows that do not reach the count for it need no arithmetic. A replication that has none is
   * gone through again in full, so the maximum is exact. Replications are gone through side by side, several small counts
   * in the bits of one integer.
   */
  function maximaOf(replications: number, deal: (counts: Int32Array[]) => void): Float64Array {
    const maxima = new Float64Array(replications);
    const bits = Math.ceil(Math.log2(total + 1)) + 1;
    const lanes = Math.max(1, Math.floor(32 / bits));
    const counts = Array.from({ length: lanes }, () => expected.map(() => new Int32Array(areas)));
    const few = Math.min(10, replications);
    for (let one = 0; one < few; one++) {
      deal(counts[0]!);
      maxima[one] = largestFrom(counts[0]!, need);
    }
    const least = Math.min(...maxima.subarray(0, few)) * 0.9;
    const sides = expected.map((_, d) => sideBySide(countsFor(least, d), bits, lanes));
    const packed = new Int32Array(areas);
    const best = new Float64Array(lanes);
    for (let one = few; one < replications; one += lanes) {
      best.fill(0);
      for (let lane = 0; lane < lanes; lane++) deal(counts[lane]!);
      for (let d = 0; d < expected.length; d++) {
        for (let area = 0; area < areas; area++) {
          let word = 0;
          for (let lane = 0; lane < lanes; lane++) word |= counts[lane]![d]![area]! << (lane * bits);
          packed[area] = word;
        }
        throughLanes(packed, d, sides[d]!, best);
      }
      for (let lane = 0; lane < lanes && one + lane < replications; lane++) {
        maxima[one + lane] = best[lane]! >= least ? best[lane]! : largestFrom(counts[lane]!, need);
      }
    }
    return maxima;
  }

  function throughLanes(count: Int32Array, d: number, side: SideBySide, best: Float64Array): void {
    const { bias, blocks, guard, bits } = side;
    const mask = 2 ** bits - 1;
    for (let centre = 0; centre < areas; centre++) {
      const end = start[centre + 1]!;
      let w = start[centre]!;
      let word = 0;
      while (w < end) {
        const stop = Math.min(w + blockLength, end);
        let all = word;
        if (stop - w === 8) {
          const near = (count[members[w]!]! + count[members[w + 1]!]!) | 0;
          const next = (count[members[w + 2]!]! + count[members[w + 3]!]!) | 0;
          const then = (count[members[w + 4]!]! + count[members[w + 5]!]!) | 0;
          const last = (count[members[w + 6]!]! + count[members[w + 7]!]!) | 0;
          all = (all + near + next + then + last) | 0;
        } else for (let at = w; at < stop; at++) all = (all + count[members[at]!]!) | 0;
        // counts only grow along a circle: where its end stays below the smallest need of a block, all of it does
        if (((all + blocks[w]!) & guard) !== 0) {
          for (let at = w; at < stop; at++) {
            word = (word + count[members[at]!]!) | 0;
            if (((word + bias[at]!) & guard) !== 0) {
              for (let lane = 0; lane < best.length; lane++) {
                const c = (word >>> (lane * bits)) & mask;
                if (c < need[d]![at]!) continue;
                const ratio = table[c]! - fixed[d]![at]! - c * slope[d]![at]!;
                if (ratio > best[lane]!) best[lane] = ratio;
              }
            }
          }
        }
        word = all;
        w = stop;
      }
    }
  }

  /** For each window what, added to a count in its bits, sets the highest of them where the count reaches its need. */
  function sideBySide(least: Int32Array, bits: number, lanes: number): SideBySide {
    const top = 2 ** (bits - 1);
    let ones = 0;
    for (let lane = 0; lane < lanes; lane++) ones |= 1 << (lane * bits);
    const bias = least.map((count) => Math.imul(top - count, ones));
    const blocks = new Int32Array(windows);
    for (let centre = 0; centre < areas; centre++) {
      const end = start[centre + 1]!;
      for (let w = start[centre]!; w < end; w += blockLength) {
        blocks[w] = Math.imul(top - Math.min(...least.subarray(w, Math.min(w + blockLength, end))), ones);
      }
    }
    return { bias, blocks, guard: Math.imul(top, ones), bits };
  }

  /** The smallest count of each window whose ratio reaches `ratio`. */
  function countsFor(ratio: number, d: number): Int32Array {
    return need[d]!.map((lowest, w) => {
      let [low, high] = [lowest, total + 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (table[middle]! - fixed[d]![w]! - middle * slope[d]![w]! >= ratio) high = middle;
        else low = middle + 1;
      }
      return low;
    });
  }

  /** Clusters of the data itself, most likely first, without overlap. */
  function clusters(counts: readonly Int32Array[], maxima: Float64Array, limit: number): ScanCluster[] {
    const taken = new Uint8Array(areas);
    const chosen: ScanCluster[] = [];
    while (chosen.length < limit) {
      const one = mostLikely(counts, taken);
      if (!one) break;
      const inside = members.subarray(start[one.centre]!, one.w + 1);
      for (const area of inside) taken[area] = 1;
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
  /** Among windows without a taken area; of those that say the same, the smaller, then the shorter, then the first. */
  function mostLikely(counts: readonly Int32Array[], taken: Uint8Array): Window | null {
    let best: Window | null = null;
    counts.forEach((count, d) => {
      for (let centre = 0; centre < areas; centre++) {
        let c = 0;
        for (let w = start[centre]!; w < start[centre + 1]! && taken[members[w]!] === 0; w++) {
          c += count[members[w]!]!;
          if (c < need[d]![w]!) continue;
          const ratio = table[c]! - fixed[d]![w]! - c * slope[d]![w]!;
          const size = w - start[centre]!;
          const slack = 1e-9 * (1 + ratio);
          if (ratio <= 1e-9 || (best && ratio < best.ratio - slack)) continue;
          if (best && ratio <= best.ratio + slack && size >= best.size) continue;
          best = { ratio, d, centre, w, c, size };
        }
      }
    });
    return best;
  }
  return { maximaOf, clusters };
}

interface Window {
  ratio: number;
  d: number;
  centre: number;
  w: number;
  c: number;
  size: number;
}

/** Windows of a circle that are first asked together. */
const blockLength = 8;

interface SideBySide {
  bias: Int32Array;
  /** At the first window of each block. */
  blocks: Int32Array;
  guard: number;
  bits: number;
}

const xLogX = (x: number) => (x > 0 ? x * Math.log(x) : 0);
