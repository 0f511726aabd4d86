import type { Fact, FactKind, FrozenPack, PackCell, TableBlock } from '../../../shared/briefings/pack.ts';
import { hasTypedNumbers, printedLines } from '../../../shared/briefings/printed.ts';
import { wrapText } from '../../../shared/briefings/text-width.ts';
import { formulaSafe } from '../../../shared/tabular/formula-safe.ts';
import {
  type WrittenSheet,
  type WrittenValue,
  writeWorkbook,
} from '../../../shared/tabular/write-workbook.ts';
import { factKindNames, factStates, printWords } from '../../../shared/text/briefing-print.ts';
import { formatInstant, formatLongDate, formatMonth } from '../../../shared/text/format.ts';
import { stampLines } from './stamp-lines.ts';

type Format = Exclude<WrittenValue, null | string | number | boolean | { kind: string }>['format'];
const formats: Partial<Record<FactKind, NonNullable<Format>>> = {
  score: 'one_decimal',
  signed_score: 'signed',
  count: 'whole',
  percent: 'in_percent',
  percentage_points: 'in_points',
  rate: 'two_decimals',
  rank: 'whole',
  days: 'whole',
  date: 'long_day',
};

/** The annex of a frozen pack: what stands in its tables and all its facts, as numbers and dates. Same pack, same bytes. */
export function renderXlsx(frozen: FrozenPack): Uint8Array {
  const tables = frozen.pack.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'table'),
  );
  const sheets = [
    summary(frozen),
    ...tables.map((block, at) => tableSheet(frozen, block, at + 1)),
    factSheet(frozen),
    sourceSheet(frozen),
  ];
  const stamp = stampLines(frozen);
  const marks = [stamp.classification, stamp.tlp, ...(stamp.simulation ? [stamp.simulation] : [])].join(
    ' · ',
  );
  return writeWorkbook(
    sheets.map((sheet) => ({
      ...sheet,
      heights: sheet.rows.map((row) => rowHeight(row, sheet.columns ?? [])),
      print: { head: marks, foot: `${stamp.classification} · ${stamp.snapshot} · ${stamp.data}` },
    })),
  );
}

const title = (text: string): WrittenValue => ({ value: formulaSafe(text), look: 'title' });
const heading = (text: string): WrittenValue => ({ value: formulaSafe(text), look: 'heading' });
const banner = (text: string, isEnd = false): WrittenValue => ({
  value: formulaSafe(text),
  look: isEnd ? 'banner_end' : 'banner',
});
const wrapped = (text: string): WrittenValue => ({ value: formulaSafe(text), look: 'wrapped' });
const note = (text: string): WrittenValue => ({ value: formulaSafe(text), look: 'note' });

/** Points that the longest text of a row needs where it is broken; null for one line. */
function rowHeight(row: readonly WrittenValue[], columns: readonly { width?: number }[]): number | null {
  const lines = row.map((cell, at) => {
    const isBroken =
      typeof cell === 'object' && cell !== null && 'look' in cell && typeof cell.value === 'string';
    if (!isBroken || cell.look === 'plain' || cell.look === 'title') return 1;
    return wrapText(String(cell.value), ((columns[at]?.width ?? 12) - 2) * 5.4, 11).length;
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? null : most * 15;
}

/** Number or day in its format; what is not known in words, so that no sum takes it for zero. */
function factValue(fact: Fact): WrittenValue {
  if (fact.state !== 'known' || fact.value === null) return { value: fact.shown, look: 'note_end' };
  const format = formats[fact.kind];
  if (fact.kind === 'date')
    return { value: { kind: 'date', day: String(fact.value) }, format: format!, look: 'value' };
  if (typeof fact.value === 'string') return wrapped(fact.value);
  return format ? { value: fact.value, format, look: 'value' } : fact.value;
}

/** The first two rows of every sheet: what it is, and the stamp. */
function top(frozen: FrozenPack, text: string): WrittenValue[][] {
  const stamp = stampLines(frozen);
  const marks = [stamp.classification, stamp.tlp, stamp.simulation, stamp.snapshot, stamp.data];
  return [[title(text)], [{ value: marks.filter((mark) => mark !== null).join(' · '), look: 'plain' }], []];
}

function summary(frozen: FrozenPack): WrittenSheet {
  const { pack, stamp } = frozen;
  const { head } = pack;
  const { language } = head;
  const say = (word: keyof typeof printWords) => printWords[word][language];
  const lines = stampLines(frozen);
  const meeting = head.meeting
    ? [head.meeting.title, formatLongDate(head.meeting.date, language), head.meeting.time, head.meeting.place]
    : [];
  const pairs: [string, string][] = [
    [say('title'), head.title],
    [say('meeting'), meeting.filter((part) => part !== '').join(' · ')],
    [say('month'), formatMonth(head.month, language, 'long')],
    [say('areas'), head.areas.map(({ name }) => name).join('; ')],
    [say('classification'), head.marking.classification],
    ['TLP', head.marking.tlp],
    [say('urgency'), head.marking.urgency],
    [say('maker'), head.maker],
    [say('snapshot'), stamp.number],
    [say('frozenAt'), formatInstant(stamp.frozenAt, language)],
    [say('dataCut'), formatInstant(head.dataCut, language)],
    [say('model'), `${head.model.code}, ${head.model.version}`],
    [say('engine'), head.engine],
    [say('fingerprint'), stamp.sha256],
    [say('dissent'), head.dissent],
  ].filter((pair): pair is [string, string] => pair[1] !== '');
  const texts = pack.sections.flatMap(({ title: name, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'text'
        ? printedLines(pack, block).map((line): WrittenValue[] => [
            wrapped(block.heading ?? name),
            wrapped(line),
          ])
        : [],
    ),
  );
  const hasTyped = pack.sections.some(({ blocks }) => blocks.some(hasTypedNumbers));
  return {
    name: say('summary'),
    columns: [{ width: 34 }, { width: 110 }],
    rows: [
      ...top(frozen, head.title),
      ...pairs.map(([label, text]): WrittenValue[] => [heading(label), wrapped(text)]),
      [heading('!'), note(lines.places)],
      [],
      ...texts,
      ...(hasTyped ? [[note(''), note(lines.typed)]] : []),
    ],
  };
}

function tableSheet(frozen: FrozenPack, block: TableBlock, number: number): WrittenSheet {
  const { pack } = frozen;
  const { language } = pack.head;
  const cell = (one: PackCell): WrittenValue =>
    typeof one === 'string' ? wrapped(one) : factValue(pack.facts[one.fact]!);
  const { source, date, reliability } = block.notes;
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  return {
    name: `${printWords.table[language]} ${number}`,
    columns: block.columns.map(({ width }) => ({ width: Math.max(14, Math.round((width / total) * 120)) })),
    frozenRows: 4,
    rows: [
      ...top(frozen, `${printWords.table[language]} ${number}. ${block.caption}`),
      block.columns.map(({ label, align }) => banner(label, align === 'end')),
      ...block.rows.map((row) => row.map(cell)),
      [],
      ...[
        source,
        `${printWords.period[language]}: ${date}`,
        ...(reliability === null ? [] : [reliability]),
      ].map((text): WrittenValue[] => [{ value: formulaSafe(text), look: 'plain' }]),
    ],
  };
}

function factSheet(frozen: FrozenPack): WrittenSheet {
  const { facts, head } = frozen.pack;
  const { language } = head;
  const say = (word: keyof typeof printWords) => printWords[word][language];
  return {
    name: say('facts'),
    frozenRows: 4,
    columns: [28, 64, 18, 22, 18, 26, 30].map((width) => ({ width })),
    rows: [
      ...top(frozen, say('facts')),
      (['factId', 'factLabel', 'factValue', 'factShown', 'factKind', 'factState', 'sources'] as const).map(
        (word) => banner(say(word), word === 'factValue'),
      ),
      ...Object.entries(facts).map(([id, fact]): WrittenValue[] => [
        wrapped(id),
        wrapped(fact.label),
        fact.state === 'known' ? factValue(fact) : null,
        { value: fact.shown, look: 'wrapped' },
        wrapped(factKindNames[fact.kind][language]),
        wrapped(factStates[fact.state][language] + (fact.reason ? `: ${fact.reason}` : '')),
        wrapped(fact.sources.join(', ')),
      ]),
    ],
  };
}

function sourceSheet(frozen: FrozenPack): WrittenSheet {
  const { sources, head } = frozen.pack;
  const say = (word: keyof typeof printWords) => printWords[word][head.language];
  return {
    name: say('sources'),
    frozenRows: 4,
    columns: [18, 70, 60, 22].map((width) => ({ width })),
    rows: [
      ...top(frozen, say('sources')),
      (['factId', 'sourceTitle', 'sourceUrl', 'sourceDate'] as const).map((word) => banner(say(word))),
      ...sources.map(({ id, title: name, url, date }): WrittenValue[] => [
        wrapped(id),
        wrapped(name),
        url === null ? null : wrapped(url),
        date === null
          ? note(say('noDate'))
          : { value: { kind: 'date', day: date.slice(0, 10) }, format: 'long_day', look: 'value' },
      ]),
    ],
  };
}
