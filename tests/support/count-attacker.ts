/**
 * The reader who attacks a table of counts: knows every linear fact about them, sees some of them, and asks by complete
 * search over whole numbers whether a hidden one can still have a value. Knows nothing of how cells were hidden.
 */
export interface Fact {
  /** Total less parts. */
  total: number;
  parts: number[];
  /** `equal`: the parts are all there are; `atLeast`: some may be missing. */
  how: 'equal' | 'atLeast';
}
export type Ranges = ReadonlyMap<number, { low: number; high: number }>;

/** Whether a count can lie in a range; throws where the search grows beyond reason, so that no answer is a guess. */
export function isPossibleFrom(
  ranges: Ranges,
  facts: readonly Fact[],
  id: number,
  low: number,
  high: number,
): boolean {
  let nodes = 0;
  const search = (now: Map<number, { low: number; high: number }>): boolean => {
    if (++nodes > 50_000) throw new Error('the attacker ran out of patience');
    if (!narrow(now, facts)) return false;
    let widest: { id: number; low: number; high: number } | null = null;
    for (const [one, range] of now)
      if (range.high > range.low && (!widest || range.high - range.low < widest.high - widest.low))
        widest = { id: one, ...range };
    if (!widest) return true;
    const middle = Math.floor((widest.low + widest.high) / 2);
    const half = (from: number, to: number) => search(new Map(now).set(widest.id, { low: from, high: to }));
    return half(widest.low, middle) || half(middle + 1, widest.high);
  };
  const own = ranges.get(id)!;
  const start = new Map(ranges).set(id, { low: Math.max(low, own.low), high: Math.min(high, own.high) });
  return start.get(id)!.low <= start.get(id)!.high && search(start);
}

/** Bounds of each count from the bounds of the others, until nothing moves; false where one has no value left. */
function narrow(now: Map<number, { low: number; high: number }>, facts: readonly Fact[]): boolean {
  for (let moved = true; moved; ) {
    moved = false;
    for (const { total, parts, how } of facts) {
      const sum = { low: 0, high: 0 };
      for (const part of parts) {
        sum.low += now.get(part)!.low;
        sum.high += now.get(part)!.high;
      }
      const whole = now.get(total)!;
      const low = Math.max(whole.low, sum.low);
      const high = how === 'equal' ? Math.min(whole.high, sum.high) : whole.high;
      if (low > high) return false;
      if (low !== whole.low || high !== whole.high) {
        now.set(total, { low, high });
        moved = true;
      }
      for (const part of parts) {
        const own = now.get(part)!;
        const most = Math.min(own.high, high - (sum.low - own.low));
        const least = how === 'equal' ? Math.max(own.low, low - (sum.high - own.high)) : own.low;
        if (least > most) return false;
        if (least !== own.low || most !== own.high) {
          now.set(part, { low: least, high: most });
          sum.low += least - own.low;
          sum.high += most - own.high;
          moved = true;
        }
      }
    }
  }
  return true;
}
