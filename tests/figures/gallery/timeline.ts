import type { TimelineLane, TimelineMark } from '../../../shared/figures/timeline.ts';
import type { Language } from '../../../shared/text/language.ts';
import { relationNames } from '../../../shared/text/terms.ts';
import { drawTimeline } from '../../../web/charts/draw-timeline.ts';

const mark = (date: string, lane: TimelineLane, weight: number): TimelineMark => ({
  id: date,
  date,
  lane,
  weight,
  hollow: weight === 0,
});
const marks = [
  mark('2019-01-02', 'livelihood', 0.3),
  mark('2021-07-12', 'livelihood', 0.45),
  mark('2021-07-20', 'livelihood', 0.2),
  mark('2023-05-15', 'foreign_workers', 0.35),
  mark('2024-03-15', 'unknown', 0.1),
  mark('2025-10-06', 'foreign_workers', 1),
  mark('2025-10-28', 'foreign_workers', 0),
  mark('2026-01-28', 'unknown', 0.5),
];

/** Incidents of one area in three rows, one of them refuted, one on the last day. */
export function timeline(language: Language, width = 760): SVGSVGElement {
  const lanes = {
    foreign_workers: relationNames.yes[language],
    unknown: relationNames.unknown[language],
    livelihood: relationNames.no[language],
  };
  return drawTimeline(marks, ['2019-01-01', '2026-01-28'], lanes, width);
}
