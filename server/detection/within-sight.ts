import type { DetectionAnswer } from '../../shared/api/detection.ts';
import type { ReaderSight } from '../accounts/reader-sight.ts';

const outOfSight = 'out_of_sight' as const;

/**
 * Detection as far as a reader sees its areas whole (DP-38): series and tests of those alone, and nothing that sets
 * them beside others. Where there is none of them, each part says so.
 */
export function detectionWithin(answer: DetectionAnswer, sight: ReaderSight): DetectionAnswer {
  if (sight.seesAll(answer.level)) return answer;
  const seen = <T extends { areaCode: string }>(rows: readonly T[]) =>
    rows.filter((row) => sight.of(row.areaCode) === 'whole');
  const { surveillance, clusters, association, blindSpots, trends } = answer;
  const series = seen(surveillance.series);
  const areas = seen(blindSpots.areas);
  const found = seen(trends.found);
  // what could not be judged for anybody says so, whoever reads it
  const why = <R>(refused: R, all: readonly unknown[], left: readonly unknown[]) =>
    left.length > 0 || all.length === 0 ? refused : outOfSight;
  return {
    ...answer,
    notPlaced: 0,
    surveillance: { refused: why(surveillance.refused, surveillance.series, series), series },
    clusters: { ...clusters, refused: clusters.refused ?? outOfSight, scans: [] },
    association: { refused: association.refused ?? outOfSight, layers: [] },
    blindSpots: { ...blindSpots, refused: why(blindSpots.refused, blindSpots.areas, areas), areas },
    trends: { refused: why(trends.refused, trends.found, found), found },
    within: [...new Set(series.map((one) => one.areaCode))],
  };
}
