import type { PlacedIndicator } from './model-layout.ts';
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
export function pillar(
  code: PillarCode,
  own: readonly PlacedIndicator[],
  model: ScoreModel,
  cells: readonly Pick<IndicatorCell, 'normalised' | 'reason' | 'weight'>[],
): PillarValue {
  let total = 0;
  let available = 0;
  let weight = 0;
  for (const { definition, position } of own) {
    const cell = cells[position]!;
    cell.weight = 0;
    total += definition.weight;
    if (cell.normalised === null) continue;
    available++;
    weight += definition.weight;
  }
  const weightAvailable = total > 0 ? weight / total : 0;
  const enough =
    weight > 0 &&
    (available >= model.availability.indicators || weightAvailable >= model.availability.weight - 1e-12);
  if (!enough)
    return {
      code,
      value: null,
      reason: commonReason(own.map(({ position }) => cells[position]!)),
      weightAvailable,
    };
  let value = 0;
  for (const { definition, position } of own) {
    const cell = cells[position]!;
    if (cell.normalised === null) continue;
    cell.weight = definition.weight / weight;
    value += cell.weight * cell.normalised;
  }
  return { code, value: Math.min(100, value), reason: null, weightAvailable };
}

function commonReason(cells: Pick<IndicatorCell, 'reason'>[]): AbsenceReason {
  const reasons = new Set(cells.map((cell) => cell.reason));
  if (reasons.has('not_covered')) return 'not_covered';
  const [first] = reasons;
  return reasons.size === 1 && first ? first : 'too_few_indicators';
}
