import type { AreaCode } from '../domain/area.ts';
import { absent, type IndicatorValue } from './indicator-value.ts';
import { type InputIndex, lineage, type Round } from './index-input.ts';
import type { AreaInput } from './types.ts';

export interface Found {
  round: Round;
  area: AreaCode;
  sourceArea: AreaCode;
  periodEnd: string;
  ageMonths: number;
}

/**
 * The latest figure of a rate that may speak for an area in a month: its own within the age limit, else the nearest
 * ancestor's within the age limit. A period counts only once it has ended, so that no month looks into its future.
 */
export function lookupObservation(
  index: InputIndex,
  area: AreaInput,
  indicatorCode: string,
  month: number,
  maxAgeMonths: number,
): Found | IndicatorValue {
  let aged: Found | null = null;
  for (const code of lineage(area)) {
    const round = latestEnded(index.rounds.get(`${code}|${indicatorCode}`), month);
    if (!round) continue;
    const found = foundAt(area.code, code, round, month);
    if (found.ageMonths <= maxAgeMonths) return found;
    aged ??= found;
  }
  return aged ? agedFigure(aged) : absent('no_figure');
}

export function foundAt(area: AreaCode, sourceArea: AreaCode, round: Round, month: number): Found {
  return { round, area, sourceArea, periodEnd: round.periodEnd, ageMonths: month - round.endMonth };
}

export function agedFigure(aged: Found): IndicatorValue {
  return absent('too_old', {
    sourceArea: aged.sourceArea,
    periodEnd: aged.periodEnd,
    ageMonths: aged.ageMonths,
    observationIds: [aged.round.id],
  });
}

export function latestEnded(rounds: Round[] | undefined, month: number): Round | null {
  return rounds?.findLast((round) => round.endMonth <= month) ?? null;
}

export function isFound(result: Found | IndicatorValue): result is Found {
  return 'round' in result;
}
