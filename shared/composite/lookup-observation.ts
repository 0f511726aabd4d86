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

/** The last of rows in the order of their ends that has ended by a month. */
export function latestEnded<Row extends { endMonth: number }>(
  rows: readonly Row[] | undefined,
  month: number,
): Row | null {
  if (!rows) return null;
  for (let i = rows.length - 1; i >= 0; i--) if (rows[i]!.endMonth <= month) return rows[i]!;
  return null;
}

export function isFound(result: Found | IndicatorValue): result is Found {
  return 'round' in result;
}
