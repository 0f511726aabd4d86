import type { Area } from '../../../shared/api/areas.ts';
import type { AreaCode, ScoreLevel } from '../../../shared/domain/area.ts';
import { addMonths, type Month } from '../../../shared/domain/month.ts';
import { type AreaCell, type BivariateCell, choropleth } from '../../../shared/figures/choropleth.ts';
import { type OverviewView, presetAreas } from '../../../shared/figures/overview-view.ts';
import { hasClassesOnly } from '../../../shared/figures/sight.ts';
import { app, appPhrases } from '../../../shared/text/app.ts';
import {
  formatInterval,
  formatList,
  formatMonth,
  formatNumber,
  formatRange,
  formatSigned,
  shownChange,
} from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';
import { overview as words, overviewPhrases } from '../../../shared/text/overview.ts';
import { absenceWords, classNames, reliabilityNames } from '../../../shared/text/terms.ts';
import type { PlacesAndScores } from '../../api/places-and-scores.ts';
import { layerName, layerUnit, layerValueWords, stepFill } from '../../app/layer-words.ts';
import type { AreaPaint } from '../../map/area-map.ts';
import { outsideFill } from '../../map/patterns.ts';
import type { FigureTable } from '../../ui/figure-frame.ts';

// Maps are compared by identity, so the same places give the same map until they change.
const cache = new WeakMap<ReadonlyMap<string, Area>, Record<string, ReadonlyMap<AreaCode, string>>>();
function cached(areas: ReadonlyMap<string, Area>, level: string): ReadonlyMap<AreaCode, string> {
  const found = cache.get(areas) ?? {};
  cache.set(areas, found);
  found[level] ??= new Map(
    [...areas.values()]
      .filter((area) => area.level === level)
      .map((area) => [area.code, area.shortName || area.name]),
  );
  return found[level];
}
export const shortNames = (areas: ReadonlyMap<string, Area>, level: ScoreLevel) => cached(areas, level);
export const zoneNames = (areas: ReadonlyMap<string, Area>) => cached(areas, 'sea_zone');

/** How each area looks, and the words that are read for it. */
export function paintsOf(
  data: PlacesAndScores,
  cells: readonly AreaCell[],
  two: readonly BivariateCell[] | null,
  view: OverviewView,
  month: Month,
  language: Language,
): AreaPaint[] {
  return cells.map((cell, i) => {
    const pair = two?.[i];
    const steps = [words.low, words.mediumStep, words.high].map((word) => word[language]);
    const outside = cell.reason === 'outside_sight';
    const value =
      cell.reason === 'class_only' && cell.riskClass !== null
        ? classNames[cell.riskClass as 0]![language]
        : pair && !outside
          ? pair.structural === null || pair.signals === null
            ? app.noData[language]
            : `${words.structuralAxis[language]} ${steps[pair.structural]}, ${words.signalsAxis[language]} ${steps[pair.signals]}`
          : layerValueWords(view.layer, cell, data.model, language);
    const lines = [
      data.areas.get(cell.code)?.name ?? cell.code,
      `${pair ? words.viewBivariate[language] : layerName(view.layer, data.model, language)}, ${formatMonth(month, language)}: ${value}`,
    ];
    if (!pair && view.layer === 'risk' && cell.value !== null && cell.riskClass !== null) {
      lines[1] += ` (${classNames[cell.riskClass as 0]![language].toLowerCase()})`;
    }
    if (!pair && cell.low !== null && cell.high !== null)
      lines.push(
        appPhrases.interval[language](
          formatNumber(cell.low, language, 0),
          formatNumber(cell.high, language, 0),
        ),
      );
    if (!outside)
      lines.push(appPhrases.reliabilityGrade[language](cell.grade, reliabilityNames[cell.grade][language]));
    const fill = outside
      ? outsideFill
      : pair
        ? pair.structural === null
          ? null
          : `var(--bi-${pair.signals}${pair.structural})`
        : cell.step === null
          ? null
          : stepFill(view.layer, cell.step);
    return {
      code: cell.code,
      fill,
      low:
        !outside && view.layer !== 'reliability' && (cell.grade === 'D' || cell.grade === 'E')
          ? cell.grade
          : null,
      dimmed: cell.dimmed,
      words: lines,
    };
  });
}

const changeWords = (change: number | null, language: Language) =>
  change === null ? '–' : formatSigned(change, language);

/** The map as a table. */
export function mapTable(
  data: PlacesAndScores,
  cells: readonly AreaCell[],
  view: OverviewView,
  language: Language,
): FigureTable {
  const risk = view.layer === 'risk';
  if (hasClassesOnly(data.overview[view.level])) return classTable(data, cells, language);
  return {
    columns: [
      { label: app.area[language] },
      { label: layerName(view.layer, data.model, language), number: true },
      { label: app.interval[language], number: true },
      ...(risk ? [{ label: app.class[language] }, { label: app.rank[language], number: true }] : []),
      { label: app.change[language], number: true },
      { label: app.reliability[language] },
    ],
    rows: cells
      .filter((cell) => !cell.dimmed)
      .map((cell) => [
        data.areas.get(cell.code)?.name ?? cell.code,
        layerValueWords(view.layer, cell, data.model, language),
        cell.low === null || cell.high === null ? '–' : formatInterval(cell.low, cell.high, language),
        ...(risk
          ? [
              cell.riskClass === null ? '–' : classNames[cell.riskClass as 0]![language],
              cell.rankLow === null || cell.rankHigh === null
                ? '–'
                : formatRange(cell.rankLow, cell.rankHigh, language),
            ]
          : []),
        cell.value === null || cell.before === null || view.layer === 'reliability'
          ? '–'
          : changeWords(shownChange(cell.value, cell.before, layerUnit(view.layer, data.model)), language),
        cell.grade,
      ]),
  };
}

/** The same where the level is shown by its classes alone. */
function classTable(data: PlacesAndScores, cells: readonly AreaCell[], language: Language): FigureTable {
  return {
    columns: [
      { label: app.area[language] },
      { label: app.class[language] },
      { label: app.reliability[language] },
    ],
    rows: cells
      .filter((cell) => !cell.dimmed)
      .map((cell) => [
        data.areas.get(cell.code)?.name ?? cell.code,
        cell.riskClass !== null
          ? classNames[cell.riskClass as 0]![language]
          : absenceWords[cell.reason ?? 'no_figure'][language],
        cell.grade,
      ]),
  };
}

/** One sentence for the ear when the month changes: how many areas stand in each class. */
export function announcement(
  data: PlacesAndScores,
  view: OverviewView,
  month: Month,
  language: Language,
): string {
  const cells = choropleth(data.overview, data.model, {
    level: view.level,
    layer: view.layer,
    month,
    before: addMonths(month, -1),
    preset: presetAreas(view.preset),
  }).filter((cell) => !cell.dimmed);
  const parts = [4, 3, 2, 1, 0]
    .map((step) => ({ step, count: cells.filter((cell) => cell.step === step).length }))
    .filter(({ count }) => count > 0)
    .map(({ step, count }) =>
      overviewPhrases.classCount[language](
        String(count),
        view.layer === 'reliability' ? 'ABCDE'[step]! : classNames[step as 0]![language],
      ),
    );
  const none = cells.filter((cell) => cell.step === null).length;
  if (none) parts.push(overviewPhrases.noScore[language](String(none)));
  return overviewPhrases.classCounts[language](
    formatMonth(month, language, 'long'),
    formatList(parts, language),
  );
}
