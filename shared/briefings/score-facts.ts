import type { ScoreCell } from '../composite/types.ts';
import { addMonths, type Month } from '../domain/month.ts';
import { briefingWords, briefingPhrases } from '../text/briefings.ts';
import { formatMonth } from '../text/format.ts';
import { areaWords } from '../text/areas.ts';
import { classNames } from '../text/terms.ts';
import { lastCell, type Making, type Measure, measureOf } from './making.ts';
import type { ChosenArea } from './pack-input.ts';
import type { FactId } from './pack.ts';

/** Facts of the score of one area and what it is compared with; ids of those that there are. */
export interface ScoreFacts {
  measure: Measure | null;
  score: FactId;
  low: FactId;
  high: FactId;
  riskClass: FactId;
  rankLow: FactId | null;
  rankHigh: FactId | null;
  rankedAmong: FactId | null;
  change: FactId;
  yearChange: FactId;
  /** Mean of the months before that have a score, and how many these are; null below three. */
  mean: FactId | null;
  meanMonths: FactId | null;
}

const intervalOf = (cell: ScoreCell, measure: Measure) =>
  measure === 'risk' ? cell.riskInterval : cell.structuralInterval;

/** Score of one area in one month; the month assessed has the plain id. */
export function scoreFact(making: Making, cell: ScoreCell, measure: Measure): FactId {
  const { book, language, input } = making;
  const isNow = cell.month === input.choice.month;
  const id = `${measure}.${cell.areaCode}${isNow ? '' : `@${cell.month}`}`;
  const label = scoreLabel(
    making,
    areaWords[measure === 'risk' ? 'riskScore' : 'structural'][language],
    cell,
  );
  const value = cell[measure];
  const reason = measure === 'risk' ? cell.riskReason : cell.structuralReason;
  return value === null
    ? book.absent(id, label, 'score', making.reason(reason), [making.teduh])
    : book.score(id, label, value, [making.teduh]);
}

/** Ends of its interval. */
export function intervalFacts(
  making: Making,
  cell: ScoreCell,
  measure: Measure,
): { low: FactId; high: FactId } {
  const { book, language, input } = making;
  const isNow = cell.month === input.choice.month;
  const interval = intervalOf(cell, measure);
  const end = (which: 'low' | 'high') => {
    const id = `${measure}.${which}.${cell.areaCode}${isNow ? '' : `@${cell.month}`}`;
    const label = scoreLabel(making, briefingWords[which][language], cell);
    const reason = measure === 'risk' ? cell.riskReason : cell.structuralReason;
    return interval === null || cell[measure] === null
      ? book.absent(id, label, 'score', making.reason(reason), [making.teduh])
      : book.score(id, label, interval[which], [making.teduh]);
  };
  return { low: end('low'), high: end('high') };
}

const scoreLabel = ({ language, short }: Making, what: string, cell: ScoreCell) =>
  briefingPhrases.labelMonth[language](what, short(cell.areaCode), formatMonth(cell.month, language, 'long'));

export function classFact(making: Making, cell: ScoreCell): FactId {
  const { book, language } = making;
  const id = `class.${cell.areaCode}`;
  const label = making.label(briefingWords.riskClass[language], cell.areaCode);
  return cell.riskClass === null
    ? book.absent(id, label, 'word', making.reason(cell.riskReason), [making.teduh])
    : book.word(id, label, classNames[cell.riskClass as 0]![language].toLowerCase(), [making.teduh]);
}

export function scoreFacts(making: Making, area: ChosenArea): ScoreFacts {
  const { book, language, label, teduh, input } = making;
  const { code } = area;
  const cell = lastCell(area);
  const measure = measureOf(cell);
  const at = (month: Month) => area.cells.find((one) => one.month === month) ?? null;
  if (!cell || !measure) {
    const reason = making.reason(cell?.riskReason ?? null);
    const none = (id: string, what: string) => book.absent(id, label(what, code), 'score', reason, [teduh]);
    return {
      measure,
      score: cell ? scoreFact(making, cell, 'risk') : none(`risk.${code}`, areaWords.riskScore[language]),
      low: none(`risk.low.${code}`, briefingWords.low[language]),
      high: none(`risk.high.${code}`, briefingWords.high[language]),
      riskClass: book.absent(
        `class.${code}`,
        label(briefingWords.riskClass[language], code),
        'word',
        reason,
        [teduh],
      ),
      rankLow: null,
      rankHigh: null,
      rankedAmong: null,
      change: none(`change.${code}`, briefingWords.monthChange[language]),
      yearChange: none(`change12.${code}`, briefingWords.yearChange[language]),
      mean: null,
      meanMonths: null,
    };
  }
  const change = (id: string, what: string, before: ScoreCell | null) => {
    const then = before?.[measure] ?? null;
    const words = label(what, code);
    return then === null
      ? book.absent(id, words, 'signed_score', making.reason(before?.riskReason ?? null), [teduh])
      : book.signedScore(id, words, cell[measure]! - then, [teduh]);
  };
  const past = area.cells.flatMap((one) =>
    one.month !== cell.month && one[measure] !== null ? [one[measure]!] : [],
  );
  const hasMean = past.length >= 3;
  const rank = cell.rankInterval;
  const count = (id: string, what: string, value: number, kind: 'rank' | 'count') =>
    book.count(id, label(what, code), value, [teduh], kind);
  return {
    measure,
    score: scoreFact(making, cell, measure),
    ...intervalFacts(making, cell, measure),
    riskClass: classFact(making, cell),
    rankLow: rank ? count(`rank.low.${code}`, briefingWords.rankRange[language], rank.low, 'rank') : null,
    rankHigh: rank ? count(`rank.high.${code}`, briefingWords.rankRange[language], rank.high, 'rank') : null,
    rankedAmong: rank
      ? count(`rank.among.${code}`, briefingWords.rankedAmong[language], cell.rankedAmong, 'count')
      : null,
    change: change(
      `change.${code}`,
      briefingWords.monthChange[language],
      at(addMonths(input.choice.month, -1)),
    ),
    yearChange: change(
      `change12.${code}`,
      briefingWords.yearChange[language],
      at(addMonths(input.choice.month, -12)),
    ),
    mean: hasMean
      ? book.score(
          `mean.${code}`,
          label(briefingWords.pastMean[language], code),
          past.reduce((a, b) => a + b, 0) / past.length,
          [teduh],
        )
      : null,
    meanMonths: hasMean
      ? book.count(`mean.months.${code}`, label(briefingWords.pastMonths[language], code), past.length, [
          teduh,
        ])
      : null,
  };
}
