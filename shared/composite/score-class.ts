import type { ScoreModel } from './types.ts';

/** Class 0 (very low) .. 4 (very high); a limit belongs to the class above it. */
export function scoreClass(score: number, limits: ScoreModel['classLimits']): number {
  let position = 0;
  while (position < limits.length && score >= limits[position]!) position++;
  return position;
}
