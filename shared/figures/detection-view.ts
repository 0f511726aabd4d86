import type { ScoreLevel } from '../domain/area.ts';
import {
  type AssociationLayer,
  associationLayers,
  type Detection,
  type FoundCluster,
  type LocalAssociation,
  type Quadrant,
  type SurveyedSeries,
} from '../surveillance/detection-types.ts';
import type { Query } from './overview-view.ts';

export interface DetectionView {
  /** As it stands in the address; the page knows which tabs there are. */
  tab: string | null;
  level: ScoreLevel;
  layer: AssociationLayer | null;
}

export function readDetectionView(query: Query): DetectionView {
  const layer = query.get('layer') as AssociationLayer | null;
  return {
    tab: query.get('tab'),
    level: query.get('level') === 'district' ? 'district' : 'regency',
    layer: layer && associationLayers.includes(layer) ? layer : null,
  };
}

/** Series worth a drawing: the region first, then by surges, then by what was recorded; at most `most`, those with surges always. */
export function drawnSeries(detection: Detection, most: number): SurveyedSeries[] {
  const weight = (series: SurveyedSeries) => ({
    surges: series.months.filter((one) => one.alarm).length,
    recorded: series.months.reduce((sum, one) => sum + (one.observed ?? 0), 0),
  });
  const [region, areas] = [
    detection.surveillance.series.filter((one) => one.areaCode === detection.region),
    detection.surveillance.series.filter((one) => one.areaCode !== detection.region),
  ];
  const sorted = areas
    .filter((series) => series.months.some((one) => one.observed !== null))
    .map((series) => ({ series, ...weight(series) }))
    .sort((a, b) => b.surges - a.surges || b.recorded - a.recorded);
  const shown = sorted.filter((one, at) => at < most || one.surges > 0).map((one) => one.series);
  return [...region.filter((series) => series.months.some((one) => one.observed !== null)), ...shown];
}

/** One scale for all, so that small charts can be compared. */
export function highestCount(series: readonly SurveyedSeries[]): number {
  const values = series.flatMap((one) =>
    one.months.flatMap((month) => [month.observed ?? 0, month.upper ?? 0]),
  );
  return Math.max(1, ...values);
}

export const surgesOf = (series: SurveyedSeries) => series.months.filter((one) => one.alarm);

/** Clear: chance brings the like at most once in twenty months. */
export const isClear = (cluster: FoundCluster) => cluster.p <= 0.05;

/** The cluster that an area lies in, the clearest first. */
export function clusterOf(clusters: readonly FoundCluster[], code: string): FoundCluster | null {
  return clusters.find((one) => one.areas.includes(code)) ?? null;
}

/** The label of an area that stands out after the correction for many tests; null where it does not. */
export function standsOut(one: LocalAssociation): Quadrant | null {
  return one.adjusted !== null && one.adjusted <= 0.05 ? one.quadrant : null;
}
