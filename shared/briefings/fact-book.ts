import {
  formatCount,
  formatLongDate,
  formatMonth,
  formatNumber,
  formatPercent,
  formatSigned,
  formatValue,
  shownNumber,
} from '../text/format.ts';
import { briefingWords } from '../text/briefings.ts';
import type { Language } from '../text/language.ts';
import type { Month } from '../domain/month.ts';
import { dayOf } from '../domain/wib-day.ts';
import type { Fact, FactId, FactKind, PackCell, PackSource, Sentence, SourceId } from './pack.ts';

/**
 * A fact inside a phrase: two characters that no keyboard has enclose its id, so that the phrases of shared/text, which
 * take and give strings, can carry facts.
 */
const open = '\uE000';
const close = '\uE001';
const marks = /\uE000([^\uE001]*)\uE001/;

export interface FactBook {
  readonly facts: Record<FactId, Fact>;
  readonly sources: PackSource[];
  source(source: PackSource): SourceId;
  /** Each of these writes a fact and gives its id; the same id must always be the same fact. */
  score(id: FactId, label: string, value: number, sources: SourceId[]): FactId;
  signedScore(id: FactId, label: string, value: number, sources: SourceId[]): FactId;
  count(
    id: FactId,
    label: string,
    value: number,
    sources: SourceId[],
    kind?: 'count' | 'rank' | 'days',
  ): FactId;
  /** A share from 0 to 1. */
  share(id: FactId, label: string, value: number, sources: SourceId[], digits?: number): FactId;
  /** A value in the unit of an indicator. */
  value(id: FactId, label: string, value: number, unit: string, sources: SourceId[]): FactId;
  put(
    id: FactId,
    label: string,
    fact: { kind: FactKind; value: number | string; shown: string },
    sources: SourceId[],
  ): FactId;
  date(id: FactId, label: string, day: string, sources: SourceId[]): FactId;
  month(id: FactId, label: string, month: Month, sources: SourceId[]): FactId;
  word(id: FactId, label: string, shown: string, sources: SourceId[]): FactId;
  withheld(id: FactId, label: string, sources: SourceId[], shown?: string): FactId;
  absent(id: FactId, label: string, kind: FactKind, reason: string, sources?: SourceId[]): FactId;
}

export function makeFactBook(language: Language): FactBook {
  const facts: Record<FactId, Fact> = {};
  const sources: PackSource[] = [];
  const write = (id: FactId, fact: Fact): FactId => {
    const known = facts[id];
    if (known && JSON.stringify(known) !== JSON.stringify(fact))
      throw new RangeError(`two facts are called ${id}: ${known.shown} and ${fact.shown}`);
    facts[id] = fact;
    return id;
  };
  const put: FactBook['put'] = (id, label, { kind, value, shown }, from) =>
    write(id, { label, value, shown, kind, state: 'known', sources: from });
  return {
    facts,
    sources,
    source(source) {
      if (!sources.some((one) => one.id === source.id)) sources.push(source);
      return source.id;
    },
    put,
    score: (id, label, value, from) =>
      put(
        id,
        label,
        { kind: 'score', value: rounded(value, 1), shown: formatNumber(value, language, 1) },
        from,
      ),
    signedScore: (id, label, value, from) =>
      put(
        id,
        label,
        { kind: 'signed_score', value: rounded(value, 1), shown: formatSigned(value, language, 1) },
        from,
      ),
    count: (id, label, value, from, kind = 'count') =>
      put(id, label, { kind, value, shown: formatCount(value, language) }, from),
    share: (id, label, value, from, digits = 0) =>
      put(
        id,
        label,
        {
          kind: 'percent',
          value: rounded(value * 100, digits),
          shown: formatPercent(value * 100, language, digits),
        },
        from,
      ),
    value: (id, label, value, unit, from) =>
      put(
        id,
        label,
        {
          kind: kindOfUnit(unit),
          value: rounded(shownNumber(value, unit), 4),
          shown: formatValue(value, unit, language),
        },
        from,
      ),
    date: (id, label, day, from) =>
      put(id, label, { kind: 'date', value: dayOf(day), shown: formatLongDate(day, language) }, from),
    month: (id, label, month, from) =>
      put(id, label, { kind: 'word', value: month, shown: formatMonth(month, language, 'long') }, from),
    word: (id, label, shown, from) => put(id, label, { kind: 'word', value: shown, shown }, from),
    withheld: (id, label, from, shown = '<5') =>
      write(id, { label, value: null, shown, kind: 'count', state: 'withheld', sources: from }),
    absent: (id, label, kind, reason, from = []) =>
      write(id, {
        label,
        value: null,
        shown: briefingWords.noData[language],
        kind,
        state: 'absent',
        reason,
        sources: from,
      }),
  };
}

/** The place of a fact in a phrase. */
export const mark = (id: FactId): string => `${open}${id}${close}`;
/** A phrase with marks as words and facts in turn. */
export function sentenceOf(text: string): Sentence {
  return text
    .split(marks)
    .flatMap((part, at): Sentence => (at % 2 === 1 ? [{ fact: part }] : part === '' ? [] : [part]));
}
export const cell = (id: FactId): PackCell => ({ fact: id });
/** What somebody wrote, without the two characters that mean a fact. */
export const plain = (text: string): string => text.replaceAll(open, '').replaceAll(close, '');

/** Stored as shown, so that a workbook and a slide never differ in the last digit. */
function rounded(value: number, digits: number): number {
  const result = Number(formatNumber(value, 'en', digits).replaceAll(',', '').replace('\u2212', '-'));
  return result === 0 ? 0 : result;
}

function kindOfUnit(unit: string): FactKind {
  if (unit === '%') return 'percent';
  if (unit === 'percentage points' || unit === 'poin persen') return 'percentage_points';
  return unit === 'days' ? 'days' : 'rate';
}
