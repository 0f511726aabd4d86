/**
 * Heights of labels that would overlap, pushed apart by at least `gap` and held above `low`: from the highest down,
 * and up again where there is no room below. Same order as given.
 */
export function spreadLabels(heights: readonly number[], gap: number, low: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[b]! - heights[a]!);
  const placed = [...heights];
  let ceiling = Number.POSITIVE_INFINITY;
  for (const i of order) {
    placed[i] = Math.min(placed[i]!, ceiling - gap);
    ceiling = placed[i]!;
  }
  if (ceiling >= low) return placed;
  let floor = low;
  for (const i of order.reverse()) {
    placed[i] = Math.max(placed[i]!, floor);
    floor = placed[i]! + gap;
  }
  return placed;
}
