import type { OverviewLevel } from '../api/overview.ts';
import type { AbsenceReason, IndicatorDefinition, ReliabilityGrade, ScoreModel } from '../composite/types.ts';
import type { SightReason } from '../domain/score-sight.ts';
import { cellSight } from './sight.ts';

export const scoreLayers = [
  'risk',
  'structural',
  'signals',
  'strain',
  'competition',
  'coping',
  'reliability',
] as const;
export type ScoreLayer = (typeof scoreLayers)[number];
/** A layer of the map: a score, a pillar, or an indicator by its code. */
export type Layer = ScoreLayer | `indicator:${string}`;

export function isScoreLayer(text: string): text is ScoreLayer {
  return (scoreLayers as readonly string[]).includes(text);
}
export function indicatorOf(layer: Layer): string | null {
  return layer.startsWith('indicator:') ? layer.slice('indicator:'.length) : null;
}

export interface LayerValue {
  /** In the layer's own unit: points of score, the indicator's unit, or 0..4 for reliability A..E. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** 0..100, what the colour follows; null where there is no value. */
  position: number | null;
  reason: AbsenceReason | SightReason | null;
}

const grades = 'ABCDE';
export function gradeAt(level: OverviewLevel, k: number): ReliabilityGrade {
  const letter = level.reliability[k] ?? 'E';
  return (letter === '-' ? 'E' : letter) as ReliabilityGrade;
}
/** The class alone of what a reader is not shown whole (DP-38); null where it is shown whole. */
function unseenAt(level: OverviewLevel, layer: Layer, k: number): LayerValue | null {
  const sight = cellSight(level, k);
  if (sight === 'whole' || (sight === 'class' && layer === 'reliability')) return null;
  const reason = level.reasons[level.riskReason[k] ?? -1] ?? null;
  const none = { value: null, low: null, high: null, position: null };
  if (sight === 'nothing') return { ...none, reason: 'outside_sight' };
  return { ...none, reason: layer === 'risk' && reason ? reason : 'class_only' };
}

/** The value of one layer in one cell (`k = a * months + m`). */
export function layerAt(level: OverviewLevel, layer: Layer, k: number): LayerValue {
  const unseen = unseenAt(level, layer, k);
  if (unseen) return unseen;
  const reason = level.reasons[level.riskReason[k] ?? -1] ?? null;
  const code = indicatorOf(layer);
  if (code !== null) {
    const column = level.indicators[code];
    const value = column?.value[k] ?? null;
    const letter = column?.availability[k];
    return {
      value,
      low: null,
      high: null,
      position: column?.normalised[k] ?? null,
      reason: value === null ? (letter === 'a' ? 'too_old' : 'no_figure') : null,
    };
  }
  if (layer === 'reliability') {
    const value = grades.indexOf(gradeAt(level, k));
    return { value, low: null, high: null, position: value * 25, reason: null };
  }
  const name = layer as Exclude<ScoreLayer, 'reliability'>;
  const imputed =
    (name === 'strain' || name === 'competition' || name === 'coping') &&
    level.pillarAvailability[name][k] !== 'm';
  const value = imputed ? null : (level[name][k] ?? null);
  const hasInterval = name === 'risk' || name === 'structural' || name === 'signals';
  return {
    value,
    low: hasInterval ? (level[`${name}Low`][k] ?? null) : null,
    high: hasInterval ? (level[`${name}High`][k] ?? null) : null,
    position: value,
    reason: value !== null ? null : name === 'risk' ? (reason ?? 'no_figure') : absenceOf(name, reason),
  };
}
function absenceOf(name: string, reason: AbsenceReason | null): AbsenceReason {
  if (name === 'signals') return 'signals_missing';
  if (name === 'strain' || name === 'structural') return 'strain_missing';
  return reason === 'signals_missing' || reason === null ? 'too_few_indicators' : reason;
}

/** Limits between the five colour steps of a layer, on the 0..100 position. Scores share the model's class limits. */
export function stepLimits(layer: Layer, model: ScoreModel): readonly number[] {
  if (layer === 'reliability') return [12.5, 37.5, 62.5, 87.5];
  return indicatorOf(layer) === null ? model.classLimits : [20, 40, 60, 80];
}
/** Step 0..4; limits are exclusive at the top, as the classes are. */
export function stepOf(position: number, limits: readonly number[]): number {
  let step = 0;
  while (step < limits.length && position >= limits[step]!) step++;
  return step;
}

/** The value in the indicator's unit that stands at a position between its goalposts. */
export function valueAtPosition(definition: IndicatorDefinition, position: number): number {
  const { low, high, scale, logOffset } = definition.goalposts;
  if (scale === 'linear') return low + (position / 100) * (high - low);
  const k = logOffset ?? 1;
  return k * ((1 + high / k) ** (position / 100) - 1);
}
