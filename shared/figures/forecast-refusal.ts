import type { AreaForecast, HorizonRecordWire } from '../api/forecasts.ts';
import { formatCount, formatMonth, formatSigned } from '../text/format.ts';
import { candidateNames, type RefusalFacts, refusalWords } from '../text/forecasts.ts';
import type { Language } from '../text/language.ts';

/** A share as a signed per cent; a loss of more than double is said to be that, since its size means nothing. */
export function skillText(share: number, language: Language): string {
  if (share < -1) return language === 'id' ? 'di bawah −100%' : 'below −100%';
  return `${formatSigned(share * 100, language, 0)}%`;
}

/** The best distance of a record: where even that has no skill, none has. */
export function bestRecord(records: readonly HorizonRecordWire[]): HorizonRecordWire {
  return records.reduce((best, one) => (one.skill.low > best.skill.low ? one : best));
}

/** Why an area gets no forecast and what it would take, in sentences from its own numbers; null where one is offered or nothing is known yet. */
export function refusalSentences(
  area: AreaForecast,
  language: Language,
): { why: string; needed: string } | null {
  if (!area.refusal) return null;
  const count = (value: number) => formatCount(value, language);
  const months = area.values.length;
  const { threshold } = area;
  const best = area.records ? bestRecord(area.records) : null;
  const facts: RefusalFacts = {
    isClass: threshold !== null,
    months: count(months),
    neededMonths: count(area.neededMonths),
    moreMonths: count(Math.max(0, area.neededMonths - months)),
    events: count(area.events),
    reached: count(threshold === null ? 0 : area.values.filter((value) => value >= threshold).length),
    neededEvents: count(area.neededEvents),
    moreEvents: count(Math.max(0, area.neededEvents - area.events)),
    checked: count(best?.n ?? 0),
    reference: best ? (candidateNames[best.reference]?.[language] ?? best.reference) : '',
    skill: best ? skillText(best.skill.value, language) : '',
    low: best ? skillText(best.skill.low, language) : '',
    high: best ? skillText(best.skill.high, language) : '',
    last: formatMonth(area.lastMonth, language, 'long'),
  };
  const words = refusalWords[area.refusal];
  return { why: words.why[language](facts), needed: words.needed[language](facts) };
}
