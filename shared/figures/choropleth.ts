import type { Overview, OverviewLevel } from '../api/overview.ts';
import type { AbsenceReason, ReliabilityGrade, ScoreModel } from '../composite/types.ts';
import { type AreaCode, liesWithin, type ScoreLevel } from '../domain/area.ts';
import type { Month } from '../domain/month.ts';
import type { SightReason } from '../domain/score-sight.ts';
import { gradeAt, type Layer, layerAt, stepLimits, stepOf } from './layers.ts';
import { sightAt } from './sight.ts';

export interface AreaCell {
  code: AreaCode;
  value: number | null;
  low: number | null;
  high: number | null;
  /** Colour step 0..4; null where there is no value: hatched, never coloured. */
  step: number | null;
  reason: AbsenceReason | SightReason | null;
  grade: ReliabilityGrade;
  rank: number | null;
  rankLow: number | null;
  rankHigh: number | null;
  rankedAmong: number | null;
  riskClass: number | null;
  /** Same layer in the comparison month. */
  before: number | null;
  /** Outside the chosen preset, or of what the reader is shown: drawn faint, left out of lists. */
  dimmed: boolean;
}

export function levelOf(overview: Overview, level: ScoreLevel): OverviewLevel {
  return level === 'regency' ? overview.regency : overview.district;
}
/** Whether an area lies in a preset of regencies (an empty preset holds all). */
export function inPreset(code: AreaCode, preset: readonly AreaCode[]): boolean {
  return preset.length === 0 || preset.some((member) => liesWithin(code, member));
}

/** One layer of one month over all areas of a level. */
export function choropleth(
  overview: Overview,
  model: ScoreModel,
  choice: { level: ScoreLevel; layer: Layer; month: Month; before: Month; preset: readonly AreaCode[] },
): AreaCell[] {
  const level = levelOf(overview, choice.level);
  const count = overview.months.length;
  const m = overview.months.indexOf(choice.month);
  const m0 = overview.months.indexOf(choice.before);
  const limits = stepLimits(choice.layer, model);
  return level.areas.map((code, a) => {
    const k = a * count + m;
    const found = layerAt(level, choice.layer, k);
    const riskClass = level.riskClass[k] ?? null;
    // the class is told where its score is not
    const step = found.reason === 'class_only' && choice.layer === 'risk' ? riskClass : null;
    return {
      code,
      value: found.value,
      low: found.low,
      high: found.high,
      step: found.position === null ? step : stepOf(found.position, limits),
      reason: found.reason,
      grade: gradeAt(level, k),
      rank: level.rank[k] ?? null,
      rankLow: level.rankLow[k] ?? null,
      rankHigh: level.rankHigh[k] ?? null,
      rankedAmong: level.rankedAmong[k] ?? null,
      riskClass,
      before: m0 < 0 ? null : layerAt(level, choice.layer, a * count + m0).value,
      dimmed: !inPreset(code, choice.preset) || sightAt(level, a) === 'nothing',
    };
  });
}

/** Highest first, areas without a value last by class and code; dimmed areas are left out. */
export function ranking(cells: readonly AreaCell[]): AreaCell[] {
  return cells
    .filter((cell) => !cell.dimmed)
    .sort(
      (a, b) =>
        (b.value ?? -1e9) - (a.value ?? -1e9) || toldClass(b) - toldClass(a) || (a.code < b.code ? -1 : 1),
    );
}

/** The class where it is told without its score; below all classes where it is not. */
const toldClass = (cell: AreaCell) => (cell.reason === 'class_only' ? (cell.riskClass ?? -1) : -1);

/** Whether the intervals of all these areas share a score, so that any order of them is possible. */
export function allOverlap(cells: readonly Pick<AreaCell, 'low' | 'high'>[]): boolean {
  const known = cells.filter((cell) => cell.low !== null && cell.high !== null);
  if (known.length < 2) return false;
  return Math.max(...known.map((cell) => cell.low!)) <= Math.min(...known.map((cell) => cell.high!));
}

export interface BivariateCell {
  code: AreaCode;
  /** 0..2 each; null where either is missing. */
  structural: number | null;
  signals: number | null;
}
/** Limits of the three steps: up to the top of "low", up to the top of "medium". */
export function bivariateLimits(model: ScoreModel): [number, number] {
  return [model.classLimits[1], model.classLimits[2]];
}
export function bivariate(
  overview: Overview,
  model: ScoreModel,
  choice: { level: ScoreLevel; month: Month },
): BivariateCell[] {
  const level = levelOf(overview, choice.level);
  const limits = bivariateLimits(model);
  const m = overview.months.indexOf(choice.month);
  return level.areas.map((code, a) => {
    const k = a * overview.months.length + m;
    const structural = layerAt(level, 'structural', k).position;
    const signals = layerAt(level, 'signals', k).position;
    const both = structural !== null && signals !== null;
    return {
      code,
      structural: both ? stepOf(structural, limits) : null,
      signals: both ? stepOf(signals, limits) : null,
    };
  });
}
