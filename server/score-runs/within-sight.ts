import type { Overview, OverviewLevel, SightLetter, Wire } from '../../shared/api/overview.ts';
import type { ScoreAnswer, ScoreDetail, UnseenCell } from '../../shared/api/score-runs.ts';
import type { ScoreCell } from '../../shared/composite/types.ts';
import type { Sight } from '../../shared/domain/score-sight.ts';
import type { ReaderSight } from '../accounts/reader-sight.ts';

const letters: Record<Sight, SightLetter> = { whole: 'w', class: 'c', nothing: 'n' };

/** The overview as far as a reader sees it (DP-38). */
export function overviewWithin(overview: Wire<Overview>, sight: ReaderSight): Wire<Overview> {
  const months = overview.months.length;
  return {
    ...overview,
    regency: levelWithin(overview.regency, months, sight),
    district: levelWithin(overview.district, months, sight),
  };
}

/**
 * The columns of a level with nothing in the cells that a reader does not see. What a class reader is told is named
 * here, one by one: a column that is added later is hidden until it is named too.
 */
export function levelWithin(
  level: Wire<OverviewLevel>,
  months: number,
  sight: Pick<ReaderSight, 'of'>,
): Wire<OverviewLevel> {
  const sights = level.areas.map((code) => sight.of(code));
  if (sights.every((one) => one === 'whole')) return level;
  const isWhole = (k: number) => sights[Math.floor(k / months)] === 'whole';
  const isTold = (k: number) => sights[Math.floor(k / months)] !== 'nothing';
  const cut = (value: unknown): unknown => {
    if (typeof value === 'string') return kept(value, isWhole);
    if (Array.isArray(value)) return keptNumbers(value, isWhole);
    if (typeof value !== 'object' || value === null) return null;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cut(inner)]));
  };
  const { areas, riskClass, reliability, riskReason, reasons, ...hidden } = level;
  const told = (riskReason ?? []).map((reason, k) => (isTold(k) ? (reason ?? -1) : -1));
  const used = [...new Set(told)].filter((reason) => reason >= 0);
  return {
    ...(cut(hidden) as typeof hidden),
    areas,
    riskClass: riskClass && keptNumbers(riskClass, isTold),
    reliability: kept(reliability, isTold),
    riskReason: told.map((reason) => used.indexOf(reason)),
    reasons: used.map((reason) => reasons[reason]!),
    sight: sights.map((one) => letters[one]).join(''),
  };
}

const kept = (text: string, isSeen: (k: number) => boolean) =>
  Array.from(text, (letter, k) => (isSeen(k) ? letter : '-')).join('');
/** Null where nothing is left, as on the wire. */
function keptNumbers(column: readonly (number | null)[], isSeen: (k: number) => boolean) {
  const left = column.map((value, k) => (isSeen(k) ? value : null));
  return left.every((value) => value === null) ? null : left;
}

/** One cell as far as a reader sees it. */
export function cellWithin(cell: ScoreCell, sight: Pick<ReaderSight, 'of'>): ScoreCell | UnseenCell {
  const { areaCode, month, riskClass, riskReason, reliability } = cell;
  const seen = sight.of(areaCode);
  if (seen === 'whole') return cell;
  const isTold = seen === 'class';
  return {
    sight: seen,
    areaCode,
    month,
    riskClass: isTold ? riskClass : null,
    riskReason: isTold ? riskReason : null,
    reliability: isTold ? reliability : null,
  };
}

/** One area-month as far as a reader sees it; a median over areas only for who sees them all. */
export function detailWithin(detail: ScoreDetail, sight: ReaderSight): ScoreAnswer {
  if (sight.isWhole) return detail;
  const cell = cellWithin(detail.cell, sight);
  if ('sight' in cell) {
    const { level, model, dataCut, runId } = detail;
    return { level, model, dataCut, runId, sight: cell.sight, cell };
  }
  const none = { risk: null, structural: null, signals: null, strain: null };
  return { ...detail, region: sight.seesAll(detail.level) ? detail.region : none };
}
