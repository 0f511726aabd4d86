import { createHash } from 'node:crypto';
import { drawInputs } from '../../shared/composite/draw-inputs.ts';
import type { ScoredMonth } from '../../shared/composite/evaluate-scores.ts';
import type { ModelSensitivity } from '../../shared/composite/model-sensitivity.ts';
import type { ScoreInput, ScoreModel } from '../../shared/composite/types.ts';

/** Changes when the code that computes changes what comes out. */
export const engineVersion = '4';

/** What was drawn before, by `drawKey`: numbers of `packDraws` in shared memory, so that threads read it where it lies. */
export interface KnownDraws {
  months: Map<string, Float64Array>;
  sensitivity: Map<string, ModelSensitivity>;
}

/** Both levels of the current runs and as much again; a month of 47 districts takes 23 kB. */
const mostMonths = 400;
const mostSensitivity = 8;

export const noDraws = (): KnownDraws => ({ months: new Map(), sensitivity: new Map() });

/** Takes in what a thread drew or used; what was used longest ago goes first. */
export function keepDraws(known: KnownDraws, used: KnownDraws): void {
  keep(known.months, used.months, mostMonths);
  keep(known.sensitivity, used.sensitivity, mostSensitivity);
}

function keep<T>(known: Map<string, T>, used: ReadonlyMap<string, T>, most: number): void {
  for (const [key, value] of used) {
    known.delete(key);
    known.set(key, value);
  }
  for (const key of known.keys()) {
    if (known.size <= most) return;
    known.delete(key);
  }
}

/**
 * Names the draws of scored months by all that goes into them, so that a month that a change does not touch need not
 * be drawn again, whatever run or data cut asks for it.
 */
export function drawKey(
  model: ScoreModel,
  { level, areas, seed, draws }: ScoreInput,
): (scored: ScoredMonth) => string {
  const all = JSON.stringify([engineVersion, model, level, areas.map((area) => area.code), seed, draws]);
  const frame = createHash('sha256').update(all).digest();
  return (scored) =>
    createHash('sha256').update(frame).update(scored.month).update(drawInputs(scored)).digest('base64url');
}
