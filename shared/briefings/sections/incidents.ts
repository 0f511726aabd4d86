import { incidentCategories } from '../../domain/incident.ts';
import { briefingPhrases, briefingWords } from '../../text/briefings.ts';
import { engagementNames } from '../../text/catat.ts';
import { formatMonth, inSentence } from '../../text/format.ts';
import { categoryNames } from '../../text/terms.ts';
import { cell, mark } from '../fact-book.ts';
import { type IncidentSums, incidentSums, isRelated } from '../incident-sums.ts';
import { type Making, textBlock } from '../making.ts';
import type { FactId, PackBlock, PackCell, TableBlock } from '../pack.ts';

/** Incidents of the last 13 months, counted; about foreign workers apart from other unrest. */
export function incidents(making: Making): PackBlock[] {
  const sums = incidentSums(making.input);
  return [
    textBlock('incidents.text', null, 'paragraph', sentences(making, sums)),
    monthChart(making, sums),
    ...categoryTable(making, sums),
    areaTable(making, sums),
  ];
}

/** One count as a fact; unknown where nobody listened. */
function countFact(
  { book, language, incidentRecords }: Making,
  id: string,
  label: string,
  count: number | null,
): FactId {
  return count === null
    ? book.absent(`incidents.${id}`, label, 'count', briefingWords.noListening[language], [incidentRecords])
    : book.count(`incidents.${id}`, label, count, [incidentRecords]);
}

const seriesName = ({ language }: Making, related: boolean) =>
  briefingWords[related ? 'relatedSeries' : 'otherSeries'][language];
const period = ({ language }: Making, { months }: IncidentSums) =>
  briefingPhrases.fromTo[language](
    formatMonth(months[0]!, language, 'long'),
    formatMonth(months.at(-1)!, language, 'long'),
  );

function sumFact(making: Making, sums: IncidentSums, related: boolean): FactId {
  const label = briefingPhrases.label[making.language](seriesName(making, related), period(making, sums));
  return countFact(making, related ? 'related' : 'other', label, sums.sum({ related }));
}
function monthFact(making: Making, sums: IncidentSums, related: boolean, month: string): FactId {
  const label = briefingPhrases.label[making.language](
    seriesName(making, related),
    formatMonth(month, making.language, 'long'),
  );
  return countFact(
    making,
    `${related ? 'related' : 'other'}@${month}`,
    label,
    sums.sum({ related, months: [month] }),
  );
}

function periodMarks({ book, language, input }: Making, sums: IncidentSums): string {
  const month = (which: 'first' | 'last', value: string) =>
    mark(
      which === 'last'
        ? book.month('month', briefingWords.period[language], input.choice.month, [])
        : book.month('month.first', briefingWords.periodFrom[language], value, []),
    );
  return briefingPhrases.fromTo[language](
    month('first', sums.months[0]!),
    month('last', sums.months.at(-1)!),
  );
}

function sentences(making: Making, sums: IncidentSums): string[] {
  const { language, input, book, incidentRecords } = making;
  const month = input.choice.month;
  const say: string[] = [];
  const [related, other] = [sumFact(making, sums, true), sumFact(making, sums, false)];
  const known = [related, other].map((id) => book.facts[id]!.value);
  if (known.every((value) => value !== null)) {
    const all = (known[0] as number) + (known[1] as number);
    say.push(
      briefingPhrases.incidentsSum[language](
        mark(
          countFact(
            making,
            'all',
            briefingPhrases.label[language](briefingWords.incidentsUnit[language], period(making, sums)),
            all,
          ),
        ),
        mark(related),
        mark(other),
        periodMarks(making, sums),
      ),
    );
    if (input.isVerifiedOnly) say.push(briefingWords.verifiedOnly[language]);
    else if (all > 0) {
      const unverified = sums.rows.filter((row) => !row.isVerified).reduce((n, row) => n + row.count, 0);
      if (unverified > 0)
        say.push(
          briefingPhrases.unverifiedShare[language](
            mark(
              book.count('incidents.unverified', briefingWords.unverified[language], unverified, [
                incidentRecords,
              ]),
            ),
            mark('incidents.all'),
          ),
        );
    }
    const now = [true, false].map((one) => monthFact(making, sums, one, month));
    if (now.every((id) => book.facts[id]!.state === 'known'))
      say.push(
        briefingPhrases.incidentsMonth[language](
          mark(book.month('month', briefingWords.period[language], month, [])),
          mark(now[0]!),
          mark(now[1]!),
        ),
      );
  }
  const unheard = sums.areas.filter((area) => !sums.isHeard(area, month));
  if (unheard.length > 0)
    say.push(
      briefingPhrases.notHeardIn[language](
        making.list(unheard.map(making.full)),
        mark(book.month('month', briefingWords.period[language], month, [])),
      ),
    );
  if (sums.others > 0)
    say.push(
      briefingPhrases.otherRecords[language](
        mark(
          book.count('incidents.others', briefingWords.otherRecords[language], sums.others, [
            incidentRecords,
          ]),
        ),
      ),
    );
  say.push(engagements(making, sums), briefingWords.silence[language], briefingWords.notPersons[language]);
  return say;
}

/** Dialogue and mediation; an inspection is none. */
function engagements(making: Making, sums: IncidentSums): string {
  const { input, language, book, incidentRecords } = making;
  const held = input.engagements
    .filter((one) => one.kind !== 'inspection' && sums.areas.includes(one.areaCode))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const [last] = held;
  if (!last) return briefingPhrases.noEngagements[language](periodMarks(making, sums));
  return briefingPhrases.engagementsSum[language](
    mark(book.count('engagements', briefingWords.engagements[language], held.length, [incidentRecords])),
    mark(book.date('engagements.last', briefingWords.lastEngagement[language], last.date, [incidentRecords])),
    inSentence(engagementNames[last.kind][language]),
  );
}

function monthChart(making: Making, sums: IncidentSums): PackBlock {
  const { language } = making;
  return {
    kind: 'chart',
    id: 'incidents.months',
    heading: null,
    caption: `${briefingWords.incidentsChart[language]}, ${period(making, sums)}`,
    chart: 'bar',
    unit: briefingWords.incidentsUnit[language],
    categories: sums.months.map((month) => formatMonth(month, language)),
    series: [true, false].map((related) => ({
      name: seriesName(making, related),
      role: related ? ('main' as const) : ('reference' as const),
      facts: sums.months.map((month) => monthFact(making, sums, related, month)),
    })),
    notes: notes(
      making,
      sums,
      briefingPhrases.incidentsAlt[language](
        period(making, sums),
        mark(sumFact(making, sums, true)),
        mark(sumFact(making, sums, false)),
      ),
    ),
  };
}

function notes(making: Making, sums: IncidentSums, alt: string) {
  const { language, input } = making;
  const shown = making.notes({
    source: [briefingWords.incidentRecords[language]],
    period: period(making, sums),
    grades: null,
    alt,
  });
  const heard = briefingWords[input.isVerifiedOnly ? 'verifiedOnly' : 'silence'][language];
  return { ...shown, reliability: heard };
}

const columns = (making: Making, first: string): TableBlock['columns'] => [
  { label: first, align: 'start', width: 0.46 },
  { label: seriesName(making, true), align: 'end', width: 0.27 },
  { label: seriesName(making, false), align: 'end', width: 0.27 },
];

function categoryTable(making: Making, sums: IncidentSums): PackBlock[] {
  const { language } = making;
  const found = incidentCategories.filter((category) => sums.rows.some((row) => row.category === category));
  if (found.length === 0) return [];
  const count = (category: string, related: boolean) =>
    sums.rows
      .filter((row) => row.category === category && isRelated(row) === related)
      .reduce((n, row) => n + row.count, 0);
  return [
    {
      kind: 'table',
      id: 'incidents.categories',
      heading: null,
      caption: briefingWords.categoryTable[language],
      columns: columns(making, briefingWords.category[language]),
      rows: found.map((category): PackCell[] => [
        categoryNames[category][language],
        ...[true, false].map((related) =>
          cell(
            countFact(
              making,
              `${category}.${related ? 'related' : 'other'}`,
              briefingPhrases.label[language](categoryNames[category][language], seriesName(making, related)),
              count(category, related),
            ),
          ),
        ),
      ]),
      notes: notes(making, sums, briefingPhrases.incidentTableAlt[language](String(found.length))),
    },
  ];
}

function areaTable(making: Making, sums: IncidentSums): PackBlock {
  const { language } = making;
  return {
    kind: 'table',
    id: 'incidents.areas',
    heading: null,
    caption: briefingWords.areaTable[language],
    columns: columns(making, briefingWords.area[language]),
    rows: sums.areas.map((area): PackCell[] => [
      making.full(area),
      ...[true, false].map((related) =>
        cell(
          countFact(
            making,
            `${area}.${related ? 'related' : 'other'}`,
            briefingPhrases.label[language](seriesName(making, related), making.short(area)),
            sums.sum({ related, areas: [area] }),
          ),
        ),
      ),
    ]),
    notes: notes(making, sums, briefingPhrases.incidentTableAlt[language](String(sums.areas.length))),
  };
}
