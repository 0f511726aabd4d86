import type { ScoreModel } from './types.ts';

/**
 * Structural pressure: strain and competition work through each other (strain alone is not conflict), so their
 * geometric mean, each held up at the floor; times a coping factor by which full capacity takes off at most
 * 1 - `copingBase`: one dialogue cannot hide a crisis.
 */
export function structuralPressure(
  strain: number,
  competition: number,
  coping: number,
  model: ScoreModel['structural'],
): number {
  const weights = model.strain + model.competition;
  const mean = Math.exp(
    (model.strain * Math.log(Math.max(model.floor, strain)) +
      model.competition * Math.log(Math.max(model.floor, competition))) /
      weights,
  );
  return mean * copingFactor(coping, model);
}

export function copingFactor(coping: number, model: ScoreModel['structural']): number {
  return model.copingBase + ((1 - model.copingBase) * coping) / 100;
}

/** What structural pressure is when strain and competition lie at the floor and nothing is lacking in capacity. */
export function structuralBase(model: ScoreModel['structural']): number {
  return model.floor * model.copingBase;
}

/** Risk: whichever of structure and signals burns shows, a calm half cannot hide it. 100 - GM of the complements. */
export function riskScore(structural: number, signals: number, model: ScoreModel['risk']): number {
  const cool = complement(structural, model);
  const calm = complement(signals, model);
  if (model.structural === model.signals) return 100 - Math.sqrt(cool * calm);
  const weights = model.structural + model.signals;
  return 100 - Math.exp((model.structural * Math.log(cool) + model.signals * Math.log(calm)) / weights);
}

export function complement(value: number, model: ScoreModel['risk']): number {
  return Math.max(model.complementFloor, 100 - value);
}
