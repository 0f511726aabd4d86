import type { IndicatorDefinition } from './types.ts';

/**
 * A value on the 0..100 scale of its goalposts; beyond them it stays at 0 or 100. `low` may lie above `high` for an
 * indicator of which less is worse. Linear, or 100 ln(1 + (x - low)/k) / ln(1 + (high - low)/k) with k = `logOffset`.
 */
export function normalise(value: number, goalposts: IndicatorDefinition['goalposts']): number {
  const { low, high, scale } = goalposts;
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  if (scale === 'linear') return 100 * share;
  const range = Math.abs(high - low);
  const offset = goalposts.logOffset ?? range / 100;
  return (100 * Math.log1p((share * range) / offset)) / Math.log1p(range / offset);
}
