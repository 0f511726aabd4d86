import type { WhatIfRow } from '../../../shared/figures/what-if-change.ts';
import type { Language } from '../../../shared/text/language.ts';
import { scenarioWords } from '../../../shared/text/scenarios.ts';
import { drawSlopes } from '../../../web/charts/draw-slopes.ts';

const scores: [string, number, number][] = [
  ['Bangka', 31.2, 31.2],
  ['Belitung', 22.4, 21.1],
  ['Bangka Barat', 30.8, 36.9],
  ['Bangka Tengah', 41.5, 47.3],
  ['Bangka Selatan', 28.1, 28.1],
  ['Belitung Timur', 22.4, 22.4],
  ['Pangkalpinang', 39.9, 38.2],
];

/** A supposition for all regencies: two rise, two fall, three stay. */
export function slopes(language: Language, width = 620): SVGSVGElement {
  return drawSlopes(scores.map(rowOf), endsIn(language), width, 320, language);
}
export const rowOf = ([name, from, to]: [string, number, number], i: number): WhatIfRow => ({
  code: `19.0${i}`,
  name,
  from,
  to,
  change: to - from,
  rankFrom: i + 1,
  rankTo: i + 1,
  classFrom: 1,
  classTo: 1,
});
export const endsIn = (language: Language) => ({
  before: scenarioWords.official[language],
  after: scenarioWords.simulated[language],
});
