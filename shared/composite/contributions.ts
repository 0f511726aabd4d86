import { logMean } from '../statistics/log-mean.ts';
import { complement, copingFactor, riskScore, structuralBase, structuralPressure } from './structure.ts';
import type { PillarCode, ScoreModel } from './types.ts';

export interface PillarContributions {
  base: number;
  pillars: Record<PillarCode, number>;
}

/**
 * Splits a score exactly over its pillars: base + strain + competition + coping + signals = risk, or structural
 * pressure where there is no risk. No remainder: sums of logarithms are turned into points by the logarithmic mean
 * (LMDI-I, Ang 2005), which obeys a - b = L(a, b) ln(a / b).
 *
 * 1. Risk = 100 - R with R the weighted geometric mean of the complements. Against 100 (no risk at all):
 *    100 - R = L(100, R) [w_structural ln(100 / c_structural) + w_signals ln(100 / c_signals)].
 * 2. The structural part in proportion to structural pressure: of it, what pressure is at its floor (strain and
 *    competition at `floor`, full capacity) goes to the base; the rest, S - S0 = L(S, S0) [w_s ln(strain / floor) +
 *    w_c ln(competition / floor) + ln(coping factor / coping base)], to strain, competition and coping.
 * 3. What a floor holds up is base: a pillar below the floor contributes 0, never less.
 * 4. Where full capacity takes pressure off altogether (`copingBase` 0, in a scenario) the base is 0, ln(1 / 0) outgrows
 *    every other logarithm, and the limit gives the whole of it to coping.
 * Within a pillar `indicatorContributions` splits by weight times normalised value. An imputed pillar keeps its part on
 * the pillar itself: no indicator of it was seen.
 */
export function pillarContributions(
  values: { strain: number; competition: number; coping: number; signals: number | null },
  model: ScoreModel,
): PillarContributions {
  const { floor, copingBase } = model.structural;
  const structural = structuralPressure(values.strain, values.competition, values.coping, model.structural);
  let structuralPart = structural;
  let signalsPart = 0;
  if (values.signals !== null) {
    const rest = 100 - riskScore(structural, values.signals, model.risk);
    const mean = logMean(100, rest);
    const weights = model.risk.structural + model.risk.signals;
    structuralPart =
      (mean * model.risk.structural * Math.log(100 / complement(structural, model.risk))) / weights;
    signalsPart =
      (mean * model.risk.signals * Math.log(100 / complement(values.signals, model.risk))) / weights;
  }
  const base = structuralBase(model.structural);
  if (base === 0)
    return {
      base: 0,
      pillars: { strain: 0, competition: 0, coping: structuralPart, signals: signalsPart },
    };
  const scale = structuralPart / structural;
  const mean = logMean(structural, base) * scale;
  const weights = model.structural.strain + model.structural.competition;
  return {
    base: base * scale,
    pillars: {
      strain: (mean * model.structural.strain * Math.log(Math.max(floor, values.strain) / floor)) / weights,
      competition:
        (mean * model.structural.competition * Math.log(Math.max(floor, values.competition) / floor)) /
        weights,
      coping: mean * Math.log(copingFactor(values.coping, model.structural) / copingBase),
      signals: signalsPart,
    },
  };
}

/** A pillar's points over its indicators by weight times normalised value. All zero where these are. */
export function indicatorContributions(
  points: number,
  cells: readonly { weight: number; normalised: number | null }[],
): number[] {
  const shares = cells.map((cell) => cell.weight * (cell.normalised ?? 0));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (total > 0 ? (points * share) / total : 0));
}
