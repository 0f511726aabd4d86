const mostBuckets = 2048;
/** Draws that are turned from area by area to draw by draw at once: a cache line of each area. */
const turned = 8;

/**
 * How often each area holds each rank (1 = highest) over the draws: `result[area][rank]`. Areas are dealt into buckets
 * by value first, so that only those that share a bucket are compared with one another.
 */
export function countRanks(values: readonly Float64Array[], draws: number): Int32Array[] {
  const count = values.length;
  // Every draw sweeps all buckets once: about four for each area cost least.
  const buckets = Math.min(mostBuckets, 2 ** Math.ceil(Math.log2(4 * count + 1)));
  const width = count + 1;
  // one array for all: an array of arrays costs a look-up more at each count
  const counts = new Int32Array(count * width);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const list of values) {
    for (let d = 0; d < draws; d++) {
      const value = list[d]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const scale = high > low ? (buckets - 1) / (high - low) : 0;
  const bucketOf = new Int32Array(count);
  const block = new Float64Array(count * turned);
  const held = new Int32Array(buckets);
  const above = new Int32Array(buckets);
  const next = new Int32Array(count);
  const first = new Int32Array(buckets);
  for (let d = 0; d < draws; d++) {
    const within = d % turned;
    if (within === 0) {
      const size = Math.min(turned, draws - d);
      for (let i = 0; i < count; i++) {
        const own = values[i]!;
        for (let j = 0; j < size; j++) block[j * count + i] = own[d + j]!;
      }
    }
    const current = block.subarray(within * count, (within + 1) * count);
    held.fill(0);
    first.fill(-1);
    for (let i = 0; i < count; i++) {
      const bucket = ((current[i]! - low) * scale) | 0;
      bucketOf[i] = bucket;
      held[bucket]!++;
      next[i] = first[bucket]!;
      first[bucket] = i;
    }
    let higher = 0;
    for (let bucket = buckets - 1; bucket >= 0; bucket--) {
      above[bucket] = higher;
      higher += held[bucket]!;
    }
    for (let i = 0; i < count; i++) {
      const bucket = bucketOf[i]!;
      let rank = 1 + above[bucket]!;
      if (held[bucket]! > 1) {
        for (let j = first[bucket]!; j >= 0; j = next[j]!) if (current[j]! > current[i]!) rank++;
      }
      counts[i * width + rank]!++;
    }
  }
  return values.map((_, i) => counts.subarray(i * width, (i + 1) * width));
}

/** Share of the draws at rank 1, 2, ... from the counts of one area. */
export function rankShares(counts: Int32Array, draws: number): number[] {
  const shares: number[] = [];
  for (let rank = 1; rank < counts.length; rank++) shares.push(counts[rank]! / draws);
  return shares;
}
