import type { Overview } from '../api/overview.ts';
import type { PillarCode, ReliabilityGrade, ScoreModel } from '../composite/types.ts';
import type { AreaCode } from '../domain/area.ts';
import type { Month } from '../domain/month.ts';
import { gradeAt } from './layers.ts';

/** A month whose story is known, and the classes that would be plausible for it (0 very low .. 4 very high). */
export interface KnownMonth {
  key: string;
  month: Month;
  /** null: all areas of the level together. */
  areaCode: AreaCode | null;
  expected: { from: number; to: number };
}

export const knownMonths: readonly KnownMonth[] = [
  { key: 'quiet2019', month: '2019-06', areaCode: null, expected: { from: 0, to: 1 } },
  { key: 'bedukang', month: '2021-07', areaCode: '19.01', expected: { from: 2, to: 4 } },
  { key: 'shockMay', month: '2024-05', areaCode: '19.04', expected: { from: 2, to: 4 } },
  { key: 'shockMay', month: '2024-05', areaCode: '19.71', expected: { from: 2, to: 4 } },
  { key: 'shockOctober', month: '2024-10', areaCode: '19.04', expected: { from: 2, to: 4 } },
  { key: 'shockOctober', month: '2024-10', areaCode: '19.71', expected: { from: 2, to: 4 } },
  { key: 'october2025', month: '2025-10', areaCode: '19.71', expected: { from: 2, to: 4 } },
];

interface Range {
  low: number;
  high: number;
}
export type Verdict = 'as_expected' | 'lower' | 'higher' | 'no_score';

export interface KnownMonthResult {
  known: KnownMonth;
  /** A single area's figures; of all areas the lowest and the highest. */
  risk: Range | null;
  interval: Range | null;
  classes: Range | null;
  structural: Range | null;
  signals: Range | null;
  rank: number | null;
  rankedAmong: number | null;
  grade: ReliabilityGrade | null;
  verdict: Verdict;
  /** Whether the 5-95 % interval reaches a class that was expected. */
  intervalReaches: boolean;
  /** What may explain a difference, read from the data. */
  imputed: PillarCode[];
  incidents: number | null;
  /** Pillar with the largest contribution. */
  strongest: PillarCode | null;
}

const pillars: readonly PillarCode[] = ['strain', 'competition', 'signals', 'coping'];

/** How the model reads one known month; null where the month is not in the data. */
export function readKnownMonth(
  overview: Overview,
  model: ScoreModel,
  known: KnownMonth,
): KnownMonthResult | null {
  const level = overview.regency;
  const m = overview.months.indexOf(known.month);
  if (m < 0) return null;
  const at = (a: number) => a * overview.months.length + m;
  const cells = level.areas.flatMap((code, a) =>
    known.areaCode === null || code === known.areaCode ? [at(a)] : [],
  );
  if (cells.length === 0) return null;
  const range = (columns: readonly (readonly (number | null)[])[]): Range | null => {
    const values = cells.flatMap((k) => columns.map((column) => column[k] ?? null)).filter((v) => v !== null);
    return values.length ? { low: Math.min(...values), high: Math.max(...values) } : null;
  };
  const single = cells.length === 1 ? cells[0]! : null;
  const classes = range([level.riskClass]);
  const interval = range([level.riskLow, level.riskHigh]);
  return {
    known,
    risk: range([level.risk]),
    interval,
    classes,
    structural: range([level.structural]),
    signals: range([level.signals]),
    rank: single === null ? null : (level.rank[single] ?? null),
    rankedAmong: single === null ? null : (level.rankedAmong[single] ?? null),
    grade: single === null ? null : gradeAt(level, single),
    verdict: verdictOf(classes, known.expected),
    intervalReaches: reaches(interval, known.expected, model.classLimits),
    imputed: pillars.filter((pillar) => cells.some((k) => level.pillarAvailability[pillar][k] === 'p')),
    incidents: cells.reduce<number | null>(
      (sum, k) => (level.incidents[k] === null ? sum : (sum ?? 0) + (level.incidents[k] ?? 0)),
      null,
    ),
    strongest: strongest(cells, level.pillarContribution),
  };
}

export function verdictOf(classes: Range | null, expected: { from: number; to: number }): Verdict {
  if (!classes) return 'no_score';
  if (classes.high > expected.to) return 'higher';
  if (classes.low < expected.from) return 'lower';
  return 'as_expected';
}
function reaches(
  interval: Range | null,
  expected: { from: number; to: number },
  limits: readonly number[],
): boolean {
  if (!interval) return false;
  const from = expected.from === 0 ? 0 : limits[expected.from - 1]!;
  const to = expected.to === 4 ? 100 : limits[expected.to]!;
  return interval.high >= from && interval.low < to;
}
function strongest(
  cells: readonly number[],
  contributions: Record<PillarCode, readonly (number | null)[]>,
): PillarCode | null {
  const sums = pillars.map((pillar) => ({
    pillar,
    sum: cells.reduce((sum, k) => sum + (contributions[pillar][k] ?? 0), 0),
  }));
  const best = sums.reduce((a, b) => (b.sum > a.sum ? b : a));
  return best.sum > 0 ? best.pillar : null;
}
