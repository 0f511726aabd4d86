import type { ScoreModel } from '../../shared/composite/types.ts';
import {
  indicatorOf,
  type Layer,
  type LayerValue,
  stepLimits,
  valueAtPosition,
} from '../../shared/figures/layers.ts';
import { app } from '../../shared/text/app.ts';
import { areaWords } from '../../shared/text/areas.ts';
import {
  formatInterval,
  formatNumber,
  formatUnit,
  formatValue,
  shownNumber,
} from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { layerNames } from '../../shared/text/overview.ts';
import { absenceWords, classNames, reliabilityNames } from '../../shared/text/terms.ts';
import type { LegendStep } from '../map/legend.ts';

const grades = ['A', 'B', 'C', 'D', 'E'] as const;

export function layerName(layer: Layer, model: ScoreModel, language: Language): string {
  const code = indicatorOf(layer);
  if (code === null) return layerNames[layer as 'risk'][language];
  return model.indicators.find((one) => one.code === code)?.name[language] ?? code;
}
/** The same for what a line shows: a score, not its class. */
export function lineName(layer: Layer, model: ScoreModel, language: Language): string {
  return layer === 'risk' ? areaWords.riskScore[language] : layerName(layer, model, language);
}
export function layerUnit(layer: Layer, model: ScoreModel): string {
  const code = indicatorOf(layer);
  return code === null ? '' : (model.indicators.find((one) => one.code === code)?.unit ?? '');
}
/** Colour of a step: scores in the class colours, reliability in a colour of its own. */
export function stepFill(layer: Layer, step: number): string {
  return layer === 'reliability' ? `var(--grade-${step})` : `var(--class-${step})`;
}
/** A value of a layer as words, or the reason why there is none. */
export function layerValueWords(
  layer: Layer,
  found: Pick<LayerValue, 'value' | 'reason'>,
  model: ScoreModel,
  language: Language,
): string {
  if (found.reason === 'class_only' || found.reason === 'outside_sight')
    return absenceWords[found.reason][language];
  if (found.value === null)
    return `${app.noData[language]}: ${absenceWords[found.reason ?? 'no_figure'][language]}`;
  if (layer === 'reliability') {
    const grade = grades[found.value] ?? 'E';
    return `${grade}, ${reliabilityNames[grade][language]}`;
  }
  const unit = layerUnit(layer, model);
  return unit ? formatValue(found.value, unit, language) : formatNumber(found.value, language);
}
/** Names and limits of the five steps. */
export function legendSteps(layer: Layer, model: ScoreModel, language: Language): LegendStep[] {
  if (layer === 'reliability')
    return grades.map((grade, step) => ({
      fill: stepFill(layer, step),
      name: grade,
      range: reliabilityNames[grade][language],
    }));
  const limits = [0, ...stepLimits(layer, model), 100];
  const code = indicatorOf(layer);
  const definition = model.indicators.find((one) => one.code === code);
  const shown = definition
    ? limits.map((at) => shownNumber(valueAtPosition(definition, at), definition.unit))
    : [];
  const digits = shown.every((value) => Math.abs(value - Math.round(value)) < 1e-6) ? 0 : 1;
  return [0, 1, 2, 3, 4].map((step) => {
    const [low, high] = [limits[step]!, limits[step + 1]!];
    if (!definition)
      return {
        fill: stepFill(layer, step),
        name: classNames[step as 0]![language],
        range: formatInterval(low, high, language),
      };
    const range = formatInterval(shown[step]!, shown[step + 1]!, language, digits);
    return {
      fill: stepFill(layer, step),
      name: range,
      range: step === 4 ? formatUnit(definition.unit, language) : '',
    };
  });
}
