import { monthIndex, monthOfDate } from '../../domain/month.ts';
import { briefingPhrases, briefingWords } from '../../text/briefings.ts';
import { definitionNames } from '../../text/data.ts';
import { formatPeriod } from '../../text/figures.ts';
import { formatAge } from '../../text/format.ts';
import { gapReasonNames } from '../../text/ledger.ts';
import { daySpan } from '../day-span.ts';
import { cell, mark, plain } from '../fact-book.ts';
import { type Making, textBlock } from '../making.ts';
import type { LedgerCount, LedgerPart } from '../pack-input.ts';
import type { FactId, PackBlock, PackCell, SourceId } from '../pack.ts';
import { labourTable } from './labour-table.ts';

/** Rows of the ledger that one table shows; the newest come first. */
const mostRows = 10;
/** A count older than this is said to be old. */
const oldMonths = 18;

/** The areas, their labour market and their foreign workers, as the agencies count them. */
export function overview(making: Making): PackBlock[] {
  const { book, language, input } = making;
  const month = mark(book.month('month', briefingWords.period[language], input.choice.month, []));
  const areas = making.list(input.choice.areaCodes.map(making.full));
  const notes = [briefingPhrases.covers[language](areas, month)];
  const texts = input.ledger.map((part) => ledgerSentence(making, part));
  const ages = input.ledger.flatMap((part) => oldCount(making, part));
  if (ages.length > 0) texts.push(briefingPhrases.ageOfCounts[language](making.list(ages)));
  if (input.chosen.some((area) => area.level === 'district'))
    texts.push(briefingWords.districtsNoCounts[language]);
  const gaps = input.ledger.flatMap((part) => gapSentences(making, part));
  return [
    textBlock('overview.text', null, 'paragraph', notes),
    ...labourTable(making),
    textBlock('overview.workers', briefingWords.ledgerTable[language], 'list', [
      ...texts,
      ...gaps,
      briefingWords.ledgerNote[language],
      briefingWords.smallNote[language],
    ]),
    ...input.ledger.flatMap((part) => ledgerTable(making, part)),
  ];
}

/** The newest count of each agency, definition and part, whole areas first. */
function newestCounts(part: LedgerPart): LedgerCount[] {
  const newest = new Map<string, LedgerCount>();
  for (const one of part.counts) {
    const key = JSON.stringify([
      one.areaScope,
      one.agencyCode,
      one.definition,
      one.divisions ?? one.sectorAsPublished,
      one.workplace,
      one.isWhole,
    ]);
    const known = newest.get(key);
    if (!known || known.periodEnd < one.periodEnd || (known.periodEnd === one.periodEnd && known.id < one.id))
      newest.set(key, one);
  }
  return [...newest.values()].sort(
    (a, b) =>
      Number(b.isWhole) - Number(a.isWhole) ||
      Number(b.kind === 'stock') - Number(a.kind === 'stock') ||
      (a.periodEnd === b.periodEnd ? a.id - b.id : a.periodEnd < b.periodEnd ? 1 : -1),
  );
}

/** The newest count of persons of the whole area; of several of one day the one that is nearest to work. */
function speakingFor({ input }: Making, part: LedgerPart): LedgerCount | undefined {
  const counts = newestCounts(part);
  const [newest] = counts;
  if (!newest?.isWhole || newest.kind !== 'stock') return newest;
  const near = (one: LedgerCount) => {
    const at = input.model.competition.definitions.indexOf(one.definition);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return counts
    .filter((one) => one.isWhole && one.kind === 'stock' && one.periodEnd === newest.periodEnd)
    .reduce((best, one) => (near(one) < near(best) ? one : best));
}

const countId = (one: LedgerCount): FactId => `ledger.${one.id}`;
const whatCounted = (making: Making, one: LedgerCount) =>
  definitionNames[one.definition]?.[making.language] ?? one.definition;
const agencyName = (making: Making, one: LedgerCount) =>
  one.agencyName ?? briefingWords.noAgency[making.language];

function countSource(making: Making, one: LedgerCount): SourceId {
  const { id, title, url } = one.source;
  return making.book.source({ id: `source.${id}`, title, url, date: null });
}
function writeCount(making: Making, one: LedgerCount): FactId {
  const { book, language } = making;
  const label = briefingPhrases.labelMonth[language](
    `${whatCounted(making, one)}, ${agencyName(making, one)}`,
    one.areaName,
    formatPeriod(one.period, language),
  );
  const source = [countSource(making, one)];
  return one.count === null
    ? book.withheld(
        countId(one),
        label,
        source,
        one.suppressed === 'small' ? '<5' : briefingWords.hidden[language],
      )
    : book.count(countId(one), label, one.count, source);
}

function ledgerSentence(making: Making, part: LedgerPart): string {
  const { book, language } = making;
  const area = making.full(part.regencyCode);
  const newest = speakingFor(making, part);
  if (!newest) {
    book.absent(
      `ledger.${part.regencyCode}`,
      making.label(briefingWords.ledgerTable[language], part.regencyCode),
      'count',
      briefingWords.noCounts[language],
    );
    return briefingPhrases.noCountsIn[language](area);
  }
  const when = mark(
    book.date(`${countId(newest)}.date`, briefingWords.period[language], newest.periodEnd, [
      countSource(making, newest),
    ]),
  );
  const what = whatCounted(making, newest);
  const id = writeCount(making, newest);
  const agency = agencyName(making, newest);
  return newest.count === null
    ? briefingPhrases.hiddenCount[language](newest.areaName, what, agency, when)
    : briefingPhrases.newestCount[language](newest.areaName, mark(id), what, agency, when);
}

/** An area whose newest count is old, and how old. */
function oldCount(making: Making, part: LedgerPart): string[] {
  const { book, language, input } = making;
  const newest = speakingFor(making, part);
  if (!newest) return [];
  const age = monthIndex(monthOfDate(input.today)) - monthIndex(monthOfDate(newest.periodEnd));
  if (age <= oldMonths) return [];
  const fact = book.word(
    `${countId(newest)}.age`,
    making.label(briefingWords.age[language], part.regencyCode),
    formatAge(age, language),
    [],
  );
  return [briefingPhrases.areaAge[language](making.short(part.regencyCode), mark(fact))];
}

function gapSentences(making: Making, part: LedgerPart): string[] {
  const { book, language } = making;
  // the newest gap speaks for the area; older ones are in the ledger itself
  const [gap] = [...part.gaps].sort((a, b) => (a.lastDate < b.lastDate ? 1 : -1));
  const high = gap && part.counts.find((one) => one.id === gap.highId);
  if (!gap || !high) return [];
  const id = `ledger.gap.${part.regencyCode}`;
  const number = book.count(id, making.label(briefingWords.gap[language], part.regencyCode), gap.gap, [
    countSource(making, high),
  ]);
  const when = book.date(`${id}.date`, briefingWords.period[language], gap.lastDate, []);
  const reason = gap.reason
    ? briefingPhrases.gapReason[language](gapReasonNames[gap.reason.kind][language])
    : briefingWords.withReason[language];
  return [briefingPhrases.gap[language](high.areaName, mark(number), mark(when), reason)];
}

function ledgerTable(making: Making, part: LedgerPart): PackBlock[] {
  const { language } = making;
  const rows = newestCounts(part).slice(0, mostRows);
  if (rows.length === 0) return [];
  const sector = (one: LedgerCount) =>
    one.isWhole
      ? briefingWords.allSectors[language]
      : plain(one.sectorAsPublished) || briefingWords.part[language];
  const dates = rows.map((one) => one.periodEnd).sort();
  const area = making.full(part.regencyCode);
  return [
    {
      kind: 'table',
      id: `overview.ledger.${part.regencyCode}`,
      heading: area,
      caption: `${briefingWords.ledgerTable[language]}, ${area}`,
      columns: [
        { label: briefingWords.agency[language], align: 'start', width: 0.22 },
        { label: briefingWords.counted[language], align: 'start', width: 0.24 },
        { label: briefingWords.sector[language], align: 'start', width: 0.22 },
        { label: briefingWords.period[language], align: 'start', width: 0.16 },
        { label: briefingWords.number[language], align: 'end', width: 0.16 },
      ],
      rows: rows.map((one): PackCell[] => [
        agencyName(making, one),
        `${whatCounted(making, one)} (${briefingWords[one.kind === 'stock' ? 'stockShort' : 'flowShort'][language]})`,
        sector(one),
        formatPeriod(one.period, language),
        cell(writeCount(making, one)),
      ]),
      notes: making.notes({
        source: [...new Set(rows.map((one) => one.source.title))],
        period: daySpan(dates[0]!, dates.at(-1)!, language),
        grades: null,
        alt: briefingPhrases.ledgerAlt[language](area, String(rows.length)),
      }),
    },
  ];
}
