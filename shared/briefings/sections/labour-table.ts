import { briefingPhrases, briefingWords } from '../../text/briefings.ts';
import { formatFigure, formatPeriod } from '../../text/figures.ts';
import { formatDate } from '../../text/format.ts';
import { daySpan } from '../day-span.ts';
import { cell } from '../fact-book.ts';
import type { Making } from '../making.ts';
import type { KeyFigure } from '../pack-input.ts';
import type { FactId, FactKind, PackBlock, PackCell } from '../pack.ts';

/** The newest published labour figures, area by area. */
export function labourTable(making: Making): PackBlock[] {
  const { language, input } = making;
  const rows = input.observations;
  if (rows.length === 0) return [];
  const ends = rows.map((one) => one.periodEnd).sort();
  return [
    {
      kind: 'table',
      id: 'overview.labour',
      heading: null,
      caption: briefingWords.labourTable[language],
      columns: [
        { label: briefingWords.indicator[language], align: 'start', width: 0.34 },
        { label: briefingWords.area[language], align: 'start', width: 0.22 },
        { label: briefingWords.value[language], align: 'end', width: 0.16 },
        { label: briefingWords.period[language], align: 'start', width: 0.14 },
        { label: briefingWords.published[language], align: 'start', width: 0.14 },
      ],
      rows: rows.map((one): PackCell[] => [
        one.name[language],
        making.short(one.areaCode),
        cell(figureFact(making, one)),
        formatPeriod(one.period, language),
        one.publishedDate ? formatDate(one.publishedDate, language) : briefingWords.notStated[language],
      ]),
      notes: making.notes({
        source: [...new Set(rows.map((one) => one.source.title))],
        period: daySpan(ends[0]!, ends.at(-1)!, language),
        grades: null,
        alt: briefingPhrases.labourAlt[language](String(rows.length)),
      }),
    },
  ];
}

const kinds: Record<string, FactKind> = {
  '%': 'percent',
  'poin persen': 'percentage_points',
  orang: 'count',
  unit: 'count',
};

function figureFact({ book, language, short }: Making, one: KeyFigure): FactId {
  const label = briefingPhrases.labelMonth[language](
    one.name[language],
    short(one.areaCode),
    formatPeriod(one.period, language),
  );
  const { id, title, url } = one.source;
  const source = book.source({ id: `source.${id}`, title, url, date: one.publishedDate });
  return book.put(
    `figure.${one.indicatorCode}.${one.areaCode}`,
    label,
    { kind: kinds[one.unit] ?? 'rate', value: one.value, shown: formatFigure(one.value, one.unit, language) },
    [source],
  );
}
