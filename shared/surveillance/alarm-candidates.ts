import type { AreaCode } from '../domain/area.ts';
import { addMonths, type Month } from '../domain/month.ts';
import type { AlarmCandidate, AlarmWords } from './alarm-candidate.ts';
import { isTension } from './counted-series.ts';
import type { Detection, DetectionInput } from './detection-types.ts';
import { protectiveCandidates } from './protective-candidates.ts';

/** A cluster is worth an alarm where chance brings the like at most once in 20 months. */
const clusterP = 0.05;
/** Months back from the latest one in which a surge or a class rise is still news. */
const newsMonths = 3;
/** Medium: a rise from very low to low is no news. */
const leastClass = 2;

/** A risk class that rose from one month to the next; classes 0 (very low) to 4 (very high). */
export interface ClassRise {
  areaCode: AreaCode;
  month: Month;
  before: number;
  now: number;
}

/**
 * What detection found that may be worth an alarm, protective ones first. Nothing is stored or remembered here: whoever
 * raises alarms drops candidates whose fingerprint was raised before. Class rises come from the score runs.
 */
export function alarmCandidates(
  detection: Detection,
  input: DetectionInput,
  classRises: readonly ClassRise[] = [],
): AlarmCandidate[] {
  return [
    ...protectiveCandidates(input),
    ...surges(detection, input),
    ...clusters(detection, input),
    ...rises(detection, classRises),
    ...blind(detection),
  ];
}

const isNews = (detection: Detection, month: Month) =>
  month > addMonths(detection.latest, -newsMonths) && month <= detection.latest;

function surges(detection: Detection, input: DetectionInput): AlarmCandidate[] {
  return detection.surveillance.series.flatMap((series) =>
    series.months.flatMap((one): AlarmCandidate[] => {
      if (!one.alarm || !isNews(detection, one.month)) return [];
      const [observed, expected, upper] = [one.observed!, one.expected!, one.upper!];
      const everywhere = series.areaCode === detection.region;
      return [
        {
          kind: 'surveillance',
          areaCode: series.areaCode,
          areaCodes: [series.areaCode],
          month: one.month,
          method: one.method!,
          observed,
          expected,
          upper,
          p: one.adjusted,
          words: { key: 'more_than_expected', parameters: { observed, expected, upper } },
          incidentIds: tensionOf(input, one.month, one.month, everywhere ? null : [series.areaCode]),
          fingerprint: `surveillance|${series.areaCode}|${one.month}`,
        },
      ];
    }),
  );
}

function clusters(detection: Detection, input: DetectionInput): AlarmCandidate[] {
  const raised = new Set<string>();
  return detection.clusters.scans.flatMap((scan) =>
    scan.clusters.flatMap((one): AlarmCandidate[] => {
      // the two scans often find the same; a cluster that goes on keeps its beginning
      const fingerprint = `cluster|${detection.level}|${one.areas[0]}|${one.from}`;
      if (one.p > clusterP || raised.has(fingerprint)) return [];
      raised.add(fingerprint);
      const words: AlarmWords = {
        key: 'cluster',
        parameters: {
          observed: one.observed,
          expected: one.expected,
          from: one.from,
          areas: one.areas.length,
          onceInMonths: Math.round(one.recurrenceMonths),
        },
      };
      return [
        {
          ...nothing,
          kind: 'cluster',
          areaCode: one.centre,
          areaCodes: [...one.areas].sort(),
          month: one.to,
          method: scan.method,
          observed: one.observed,
          expected: one.expected,
          p: one.p,
          words,
          incidentIds: tensionOf(input, one.from, one.to, one.areas),
          fingerprint,
        },
      ];
    }),
  );
}

function rises(detection: Detection, classRises: readonly ClassRise[]): AlarmCandidate[] {
  return classRises
    .filter((one) => one.now > one.before && one.now >= leastClass && isNews(detection, one.month))
    .map(({ areaCode, month, before, now }) => ({
      ...nothing,
      kind: 'class_rise' as const,
      areaCode,
      areaCodes: [areaCode],
      month,
      method: 'score_class' as const,
      words: { key: 'class_rise' as const, parameters: { before, now } },
      incidentIds: [],
      fingerprint: `class_rise|${areaCode}|${month}|${now}`,
    }));
}

/** A silence goes on for long: it is one alarm in half a year. */
function blind(detection: Detection): AlarmCandidate[] {
  const half = `${detection.latest.slice(0, 4)}-H${Number(detection.latest.slice(5)) <= 6 ? 1 : 2}`;
  const months = detection.months.filter((month) => month >= detection.blindSpots.from).length;
  return detection.blindSpots.areas
    .filter((one) => one.blind)
    .map(({ areaCode, observed, expected, adjusted }) => ({
      ...nothing,
      kind: 'blind_spot' as const,
      areaCode,
      areaCodes: [areaCode],
      month: detection.latest,
      method: 'negative_binomial_blind_spot' as const,
      observed,
      expected,
      p: adjusted,
      words: { key: 'fewer_reports' as const, parameters: { observed, expected, months } },
      incidentIds: [],
      fingerprint: `blind_spot|${areaCode}|${half}`,
    }));
}

const nothing = { observed: null, expected: null, upper: null, p: null };

function tensionOf(
  { score, model }: DetectionInput,
  from: Month,
  to: Month,
  areas: readonly AreaCode[] | null,
): string[] {
  return score.incidents
    .filter((one) => one.month >= from && one.month <= to && isTension(one, model))
    .filter((one) => !areas || (one.areaCode !== null && areas.includes(one.areaCode)))
    .map((one) => one.id)
    .sort();
}
