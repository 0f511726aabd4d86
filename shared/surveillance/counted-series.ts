import { coverageTable } from '../composite/coverage.ts';
import { indexInput } from '../composite/index-input.ts';
import { nearestPopulation } from '../composite/nearest-population.ts';
import type { IncidentInput } from '../composite/types.ts';
import { monthIndex } from '../domain/month.ts';
import type { DetectionInput } from './detection-types.ts';

export interface CountedSeries {
  /** Incidents of tension, areas x months; NaN where nobody listened. */
  tension: number[][];
  /** The same of the whole region, placed or not. */
  region: number[];
  /** Reports of any kind, areas x months, listened to or not. */
  reports: number[][];
  /** Residents by the published year nearest to the latest month; NaN where none is known. */
  residents: number[];
  /** Channels that listened, areas x months. */
  channels: number[][];
  notPlaced: number;
}

/** Tension: severity above 0, not found by the office itself, not refuted. */
export function isTension(incident: IncidentInput, model: DetectionInput['model']): boolean {
  return (
    model.signal.severity[incident.category] > 0 &&
    incident.origin !== 'officer_found' &&
    incident.status !== 'refuted'
  );
}

/** Counts by area and month. A month without a listener is missing and not 0: silence there means nothing. */
export function countedSeries({ score, model, details }: DetectionInput): CountedSeries {
  const index = indexInput(score);
  const first = monthIndex(score.months[0]!);
  const months = score.months.map((_, at) => first + at);
  const place = new Map(score.areas.map((area, at) => [area.code, at]));
  const zeros = () => score.areas.map(() => months.map(() => 0));
  const [tension, reports] = [zeros(), zeros()];
  const region = months.map(() => 0);
  let notPlaced = 0;
  for (const incident of score.incidents) {
    const at = monthIndex(incident.month) - first;
    if (at < 0 || at >= months.length) continue;
    const area = incident.areaCode === null ? undefined : place.get(incident.areaCode);
    const counts = isTension(incident, model);
    if (counts) region[at]!++;
    if (area === undefined) {
      if (counts) notPlaced++;
      continue;
    }
    if (counts) tension[area]![at]!++;
    reports[area]![at]! += details[incident.id]?.reports ?? 1;
  }
  const anyone = months.map(() => false);
  score.areas.forEach((area, a) => {
    const coverage = coverageTable(score, area);
    months.forEach((month, at) => {
      if (coverage(month)) anyone[at] = true;
      else tension[a]![at] = Number.NaN;
    });
  });
  // what lies in no area of a fine level is heard by the channels of a coarser one
  const listening = (at: number) =>
    anyone[at] ||
    score.coverage.some(
      (row) => row.fromMonth <= score.months[at]! && (row.toMonth ?? '9999') >= score.months[at]!,
    );
  const latest = months.at(-1)!;
  return {
    tension,
    region: region.map((count, at) => (listening(at) ? count : Number.NaN)),
    reports,
    residents: score.areas.map(
      (area) => nearestPopulation(index, area.code, latest)?.population ?? Number.NaN,
    ),
    channels: score.areas.map((area) => {
      const names = new Set([area.code, ...area.ancestors]);
      const rows = score.coverage.filter((row) => names.has(row.areaCode));
      return score.months.map(
        (month) => rows.filter((row) => row.fromMonth <= month && (row.toMonth ?? '9999') >= month).length,
      );
    }),
    notPlaced,
  };
}
