import type { Coverage } from './coverage.ts';
import type { IndicatorCell, PillarCell, ReliabilityGrade, ScoreCell, ScoreModel } from './types.ts';

/** How much each part counts in the grade: what is missing counts most, then whose figure it is. */
const partWeights = { weight: 0.35, own: 0.25, age: 0.2, verified: 0.2 };

/** Least value for A, B, C, D; below the last it is E. Each step is about one part in trouble. */
const gradeLimits: [ReliabilityGrade, number][] = [
  ['A', 0.85],
  ['B', 0.7],
  ['C', 0.55],
  ['D', 0.4],
];

/** Without a risk the grade is E when less than this share of the model's weight is there. */
const littleWeight = 0.5;

const order: ReliabilityGrade[] = ['A', 'B', 'C', 'D', 'E'];

/**
 * Grade A..E from four parts, each 0..1: share of the model's weight that is measured, age of the figures against their
 * normal cycle, share of the weight that is the area's own and not inherited or imputed, share of the signal that is
 * verified. Coping is left out: it is never missing and would flatter.
 * - A pillar with less than half of its weight lowers the grade by one.
 * - Where the press alone listens (low sensitivity), the grade is D at best: quiet may be silence.
 * - No risk and little weight is E.
 */
export function reliability(
  model: ScoreModel,
  indicators: readonly IndicatorCell[], // in the model's order
  pillars: readonly PillarCell[],
  signal: { covered: Coverage | null; sum: number; verifiedSum: number },
  hasRisk: boolean,
): { grade: ReliabilityGrade; parts: ScoreCell['reliabilityParts'] } {
  const share = {
    strain: model.risk.structural * model.structural.strain,
    competition: model.risk.structural * model.structural.competition,
    signals: model.risk.signals,
    coping: 0,
  };
  const total = share.strain + share.competition + share.signals;
  let measured = 0;
  let fresh = 0;
  let own = 0;
  for (let i = 0; i < indicators.length; i++) {
    const cell = indicators[i]!;
    if (cell.value === null) continue;
    const definition = model.indicators[i]!;
    const weight = (share[definition.pillar] * definition.weight) / total;
    measured += weight;
    fresh += weight * freshness(cell.ageMonths ?? 0, definition.maxAgeMonths);
    if (cell.availability !== 'inherited') own += weight;
  }
  const parts = {
    weight: Math.min(1, measured),
    age: measured > 0 ? Math.min(1, fresh / measured) : 0,
    own: measured > 0 ? Math.min(1, own / measured) : 0,
    verified: signal.covered === null ? 0 : signal.sum > 0 ? signal.verifiedSum / signal.sum : 1,
  };
  const value =
    partWeights.weight * parts.weight +
    partWeights.age * parts.age +
    partWeights.own * parts.own +
    partWeights.verified * parts.verified;
  let step = order.indexOf(gradeOf(value));
  if (pillars.some((cell) => cell.availability === 'measured' && cell.weightAvailable < 0.5 - 1e-12)) step++;
  if (signal.covered?.sensitivity === 'low') step = Math.max(step, 3);
  if (!hasRisk && parts.weight < littleWeight) step = 4;
  return { grade: order[Math.min(step, 4)]!, parts };
}

/** The grade of a value 0..1. */
export const gradeOf = (value: number): ReliabilityGrade =>
  gradeLimits.find(([, limit]) => value >= limit)?.[0] ?? 'E';

/** 1 within the normal cycle (two thirds of the age limit: 12 of 18 months), falling to 0.5 at the limit. */
function freshness(ageMonths: number, maxAgeMonths: number): number {
  if (maxAgeMonths <= 0) return 1;
  const cycle = (maxAgeMonths * 2) / 3;
  return ageMonths <= cycle ? 1 : Math.max(0, 1 - (0.5 * (ageMonths - cycle)) / (maxAgeMonths - cycle));
}
