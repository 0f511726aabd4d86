import type { AbsenceReason, IndicatorCell, PillarCode, ScoreModel } from './types.ts';

export interface PillarValue {
  code: PillarCode;
  value: number | null;
  reason: AbsenceReason | null;
  weightAvailable: number;
}

/**
 * Weighted arithmetic mean of the indicators that have a value, their weights renormalised to 1 and written into the
 * cells. A pillar needs at least `availability.indicators` of them or `availability.weight` of its weight. Where it is
 * missing, the reason is the indicators' common one, or `too_few_indicators`.
 */
export function pillar(code: PillarCode, model: ScoreModel, cells: readonly IndicatorCell[]): PillarValue {
  const definitions = model.indicators.filter((definition) => definition.pillar === code);
  const own = definitions.map((definition) => ({
    weight: definition.weight,
    cell: cells.find((cell) => cell.code === definition.code)!,
  }));
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  const available = own.filter(({ cell }) => cell.normalised !== null);
  const weight = available.reduce((sum, entry) => sum + entry.weight, 0);
  const weightAvailable = total > 0 ? weight / total : 0;
  const enough =
    weight > 0 &&
    (available.length >= model.availability.indicators ||
      weightAvailable >= model.availability.weight - 1e-12);
  for (const { cell } of own) cell.weight = 0;
  if (!enough)
    return { code, value: null, reason: commonReason(own.map(({ cell }) => cell)), weightAvailable };
  let value = 0;
  for (const entry of available) {
    entry.cell.weight = entry.weight / weight;
    value += entry.cell.weight * entry.cell.normalised!;
  }
  return { code, value: Math.min(100, value), reason: null, weightAvailable };
}

function commonReason(cells: IndicatorCell[]): AbsenceReason {
  const reasons = new Set(cells.map((cell) => cell.reason));
  if (reasons.has('not_covered')) return 'not_covered';
  const [first] = reasons;
  return reasons.size === 1 && first ? first : 'too_few_indicators';
}
