import { assessAssociation } from './assess-association.ts';
import { assessBlindSpots } from './assess-blind-spots.ts';
import { assessClusters } from './assess-clusters.ts';
import { assessSurveillance } from './assess-surveillance.ts';
import { assessTrends } from './assess-trends.ts';
import { countedSeries } from './counted-series.ts';
import type { Detection, DetectionInput } from './detection-types.ts';

/**
 * Everything that detection says of one level at one data cut: surges, clusters, neighbourhoods, blind spots and trends,
 * each with the reason where it says nothing. A pure function of its input; the seed of the score run is part of it.
 * RangeError where there is no month or no area.
 */
export function assessDetection(input: DetectionInput): Detection {
  const { score } = input;
  if (score.months.length === 0 || score.areas.length === 0) {
    throw new RangeError('detection needs at least one month and one area');
  }
  const counted = countedSeries(input);
  const region = score.areas[0]!.ancestors.at(-1) ?? score.areas[0]!.code;
  return {
    level: score.level,
    region,
    months: score.months,
    latest: score.months.at(-1)!,
    notPlaced: counted.notPlaced,
    surveillance: assessSurveillance(score.months, [
      { areaCode: region, counts: counted.region, isRegion: true },
      ...score.areas.map((area, at) => ({
        areaCode: area.code,
        counts: counted.tension[at]!,
        isRegion: false,
      })),
    ]),
    clusters: assessClusters(input, counted),
    association: assessAssociation(input, counted),
    blindSpots: assessBlindSpots(input, counted),
    trends: assessTrends(input, counted),
  };
}
