import type { EvidenceAgainst } from '../../composite/evidence-against.ts';
import type { IndicatorCell } from '../../composite/types.ts';
import { briefingPhrases, briefingWords } from '../../text/briefings.ts';
import { againstPhrases, causeNames, explanationWords } from '../../text/explanations.ts';
import { inSentence } from '../../text/format.ts';
import { partName } from '../../text/parts.ts';
import { classNames } from '../../text/terms.ts';
import { cell, mark } from '../fact-book.ts';
import { lastCell, type Making, measureOf, textBlock } from '../making.ts';
import type { ChosenArea } from '../pack-input.ts';
import type { FactId, PackBlock, PackCell } from '../pack.ts';

const mostDrivers = 3;
const mostAgainst = 4;
const noteworthy = 0.5;

/** The indicators that contribute most to the score of an area, largest first. */
export function driversOf(area: ChosenArea): IndicatorCell[] {
  return (lastCell(area)?.indicators ?? [])
    .filter((one) => one.contribution !== null && one.contribution >= noteworthy)
    .sort((a, b) => b.contribution! - a.contribution! || (a.code < b.code ? -1 : 1))
    .slice(0, mostDrivers);
}

/** Three drivers of each area and, beside them, what speaks against its score. */
export function drivers(making: Making): PackBlock[] {
  const { language, input } = making;
  const blocks = input.chosen.flatMap((area): PackBlock[] => {
    const name = making.full(area.code);
    if (!measureOf(lastCell(area)))
      return [
        textBlock(`drivers.${area.code}`, name, 'paragraph', [briefingPhrases.noDrivers[language](name)]),
      ];
    return [
      textBlock(`drivers.${area.code}`, `${name}: ${briefingWords.for[language].toLowerCase()}`, 'list', [
        ...driversOf(area).map((one) => driverSentence(making, area, one)),
        ...moved(making, area),
      ]),
      textBlock(
        `drivers.against.${area.code}`,
        `${name}: ${briefingWords.against[language].toLowerCase()}`,
        'list',
        against(making, area),
      ),
    ];
  });
  return [...blocks, ...driversTable(making)];
}

export function contributionFact(
  { book, language, label, teduh, part }: Making,
  area: ChosenArea,
  one: IndicatorCell,
): FactId {
  return book.score(
    `driver.${one.code}.${area.code}`,
    label(`${briefingWords.contribution[language]}: ${part(one.code)}`, area.code),
    one.contribution!,
    [teduh],
  );
}

/** Value of an indicator in its unit; null where it has none. */
function valueFact(
  { book, label, teduh, part, input }: Making,
  area: ChosenArea,
  one: IndicatorCell,
): FactId | null {
  if (one.value === null) return null;
  const unit = input.model.indicators.find((known) => known.code === one.code)!.unit;
  return book.value(`indicator.${one.code}.${area.code}`, label(part(one.code), area.code), one.value, unit, [
    teduh,
  ]);
}

function driverSentence(making: Making, area: ChosenArea, one: IndicatorCell): string {
  const { language, book, input } = making;
  const value = valueFact(making, area, one);
  const inherited =
    one.sourceArea &&
    one.sourceArea !== area.code &&
    input.areas.some((known) => known.code === one.sourceArea)
      ? briefingPhrases.ofArea[language](making.full(one.sourceArea))
      : '';
  const figure =
    value === null
      ? ''
      : one.periodEnd
        ? briefingPhrases.driverFigure[language](
            mark(value),
            mark(
              book.date(
                `indicator.${one.code}.${area.code}.until`,
                making.label(briefingWords.ageOrPeriod[language], area.code),
                one.periodEnd,
                [making.teduh],
              ),
            ),
            inherited,
          )
        : briefingPhrases.driverNow[language](mark(value));
  return briefingPhrases.driver[language](
    partName({ kind: 'indicator', code: one.code }, input.model, language),
    mark(contributionFact(making, area, one)),
    figure,
  );
}

/** What moved the score most since the month before. */
function moved(making: Making, area: ChosenArea): string[] {
  const { language, book, input } = making;
  const [largest] = area.change?.parts ?? [];
  if (!largest || Math.abs(largest.points) < noteworthy) return [];
  const points = book.signedScore(
    `moved.${area.code}`,
    making.label(briefingWords.monthChange[language], area.code),
    largest.points,
    [making.teduh],
  );
  const name = inSentence(partName(largest, input.model, language));
  return [briefingPhrases.moved[language](name, mark(points), causeNames[largest.cause][language])];
}

function against(making: Making, area: ChosenArea): string[] {
  const { language } = making;
  if (area.against.length === 0) return [explanationWords.nothingAgainst[language]];
  const seen = new Map<string, number>();
  return area.against.slice(0, mostAgainst).map((item) => {
    const times = seen.get(item.kind) ?? 0;
    seen.set(item.kind, times + 1);
    return againstSentence(making, area, item, times === 0 ? '' : `.${times + 1}`);
  });
}

function againstSentence(making: Making, area: ChosenArea, item: EvidenceAgainst, tail: string): string {
  const { language, book, label, teduh, input } = making;
  const id = `against.${item.kind}${tail}`;
  const what = label(briefingWords.against[language], area.code);
  const points =
    item.points === null ? '' : mark(book.score(`${id}.points.${area.code}`, what, item.points, [teduh]));
  const share =
    item.share === null ? '' : mark(book.share(`${id}.share.${area.code}`, what, item.share, [teduh]));
  const name = item.code ? partName({ kind: 'indicator', code: item.code }, input.model, language) : '';
  const riskClass = item.riskClass === null ? '' : classNames[item.riskClass as 0]![language].toLowerCase();
  return againstPhrases[item.kind][language](points, share, name, riskClass);
}

function driversTable(making: Making): PackBlock[] {
  const { language, input } = making;
  const rows = input.chosen.flatMap((area) => driversOf(area).map((one) => ({ area, one })));
  if (rows.length === 0) return [];
  const largest = input.chosen.flatMap((area) => {
    const [first] = driversOf(area);
    return first
      ? [
          briefingPhrases.nameAndPoints[language](
            making.short(area.code),
            making.part(first.code),
            mark(contributionFact(making, area, first)),
          ),
        ]
      : [];
  });
  return [
    {
      kind: 'table',
      id: 'drivers.table',
      heading: null,
      caption: `${briefingWords.driversTable[language]}, ${making.month}`,
      columns: [
        { label: briefingWords.area[language], align: 'start', width: 0.26 },
        { label: briefingWords.driver[language], align: 'start', width: 0.34 },
        { label: briefingWords.contribution[language], align: 'end', width: 0.16 },
        { label: briefingWords.figure[language], align: 'end', width: 0.24 },
      ],
      rows: rows.map(({ area, one }): PackCell[] => {
        const value = valueFact(making, area, one);
        return [
          making.full(area.code),
          partName({ kind: 'indicator', code: one.code }, input.model, language),
          cell(contributionFact(making, area, one)),
          value === null ? briefingWords.noData[language] : cell(value),
        ];
      }),
      notes: making.notes({
        source: [making.book.sources[0]!.title],
        period: making.month,
        grades: input.chosen.flatMap((area) => lastCell(area) ?? []),
        alt: briefingPhrases.driversAlt[language](largest.join('; ')),
      }),
    },
  ];
}
