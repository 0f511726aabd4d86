import { blindSpots } from './blind-spots.ts';
import type { CountedSeries } from './counted-series.ts';
import type { Detection, DetectionInput } from './detection-types.ts';

/** Months over which reports are counted. */
const studyMonths = 24;

/** Areas from which improbably few reports of any kind came in the last two years. */
export function assessBlindSpots({ score }: DetectionInput, counted: CountedSeries): Detection['blindSpots'] {
  const first = Math.max(0, score.months.length - studyMonths);
  const sum = (own: readonly number[]) => own.slice(first).reduce((total, one) => total + one, 0);
  const channels = counted.channels.map(sum);
  const found = blindSpots({ reports: counted.reports.map(sum), residents: counted.residents, channels });
  return {
    refused: found.refused,
    from: score.months[first]!,
    areas: found.areas.flatMap((one, at) =>
      one ? [{ areaCode: score.areas[at]!.code, ...one, channelMonths: channels[at]! }] : [],
    ),
  };
}
