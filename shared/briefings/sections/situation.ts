import { briefingPhrases, briefingWords } from '../../text/briefings.ts';
import { areaWords } from '../../text/areas.ts';
import { formatMonth } from '../../text/format.ts';
import { classNames } from '../../text/terms.ts';
import { cell, mark } from '../fact-book.ts';
import { lastCell, type Making, textBlock } from '../making.ts';
import type { ChosenArea, LevelInput } from '../pack-input.ts';
import type { MapBlock, PackBlock, PackCell } from '../pack.ts';
import { intervalFacts, type ScoreFacts, scoreFact, scoreFacts } from '../score-facts.ts';

/** A change or distance below this is not worth a sentence. */
const noteworthy = 0.5;
const nearMean = 2;

/** Where each area stands, against its own past and the areas of its level. */
export function situation(making: Making): PackBlock[] {
  const { input } = making;
  const known = new Map(input.chosen.map((area) => [area, scoreFacts(making, area)]));
  return [
    ...alarms(making),
    ...input.levels.map((level) => riskMap(making, level)),
    ...input.chosen.map((area) =>
      textBlock(
        `situation.${area.code}`,
        making.full(area.code),
        'paragraph',
        sentences(making, area, known.get(area)!),
      ),
    ),
    scoreTable(making, known),
    ...input.chosen.flatMap((area) => trend(making, area, known.get(area)!)),
  ];
}

/** What the office itself still has open; only where the audience reads alarms. */
function alarms({ language, input, book, teduh }: Making): PackBlock[] {
  if (input.choice.audience !== 'leadership' || input.alarms.length === 0) return [];
  const count = book.count('alarms', briefingWords.alarms[language], input.alarms.length, [teduh]);
  return [
    textBlock('situation.alarms', null, 'paragraph', [briefingPhrases.alarmsOpen[language](mark(count))]),
  ];
}

function sentences(making: Making, area: ChosenArea, ids: ScoreFacts): string[] {
  const { language, input, book } = making;
  const name = making.full(area.code);
  const score = lastCell(area);
  const say: string[] = [];
  if (ids.measure === 'risk')
    say.push(
      briefingPhrases.level[language](
        name,
        mark(ids.riskClass),
        mark(ids.score),
        mark(ids.low),
        mark(ids.high),
      ),
    );
  else {
    say.push(briefingPhrases.noRisk[language](name, making.reason(score?.riskReason ?? null)));
    if (ids.measure === 'structural')
      say.push(briefingPhrases.structural[language](mark(ids.score), mark(ids.low), mark(ids.high)));
  }
  if (!ids.measure || !score) return say;
  if (ids.rankLow && ids.rankHigh && ids.rankedAmong) {
    const [low, high] = [mark(ids.rankLow), mark(ids.rankHigh)];
    const range = book.facts[ids.rankLow]!.value === book.facts[ids.rankHigh]!.value ? low : `${low}–${high}`;
    say.push(briefingPhrases.rank[language](range, mark(ids.rankedAmong)));
  }
  const change = book.facts[ids.change]!;
  if (change.state !== 'known') say.push(briefingPhrases.noBefore[language]());
  else {
    const points = change.value as number;
    if (Math.abs(points) < noteworthy) say.push(briefingPhrases.steady[language]());
    else {
      const size = book.score(`change.size.${area.code}`, change.label, Math.abs(points), [making.teduh]);
      say.push(briefingPhrases[points > 0 ? 'rose' : 'fell'][language](mark(size)));
      const byData = ['availability', 'channel', 'stand_in'] as const;
      const data = byData.reduce((sum, cause) => sum + (area.change?.byCause[cause] ?? 0), 0);
      if (Math.abs(data) >= noteworthy)
        say.push(
          briefingPhrases.byData[language](
            mark(
              book.signedScore(
                `change.data.${area.code}`,
                making.label(briefingWords.changeByData[language], area.code),
                data,
                [making.teduh],
              ),
            ),
          ),
        );
    }
  }
  if (ids.mean && ids.meanMonths) {
    const distance = (book.facts[ids.score]!.value as number) - (book.facts[ids.mean]!.value as number);
    const side = Math.abs(distance) < nearMean ? 'near' : distance > 0 ? 'above' : 'below';
    say.push(briefingPhrases[side][language](mark(ids.mean), mark(ids.meanMonths)));
  }
  const median = input.levels.find((one) => one.level === area.level)?.medians[ids.measure] ?? null;
  if (median !== null)
    say.push(
      briefingPhrases.median[language](
        mark(
          book.score(`median.${ids.measure}.${area.level}`, briefingWords.median[language], median, [
            making.teduh,
          ]),
        ),
      ),
    );
  return say;
}

function riskMap(making: Making, { level, cells }: LevelInput): MapBlock {
  const { language, input } = making;
  const areas = cells.map((one): MapBlock['areas'][number] => {
    const fact = scoreFact(making, one, 'risk');
    const ends = intervalFacts(making, one, 'risk');
    const riskClass = one.riskClass === null ? '' : classNames[one.riskClass as 0]![language];
    const name = making.full(one.areaCode);
    return {
      code: one.areaCode,
      name,
      step: one.riskClass,
      isUnreliable: one.reliability >= 'D',
      fact,
      words: [
        making.printed(
          one.riskClass === null
            ? briefingPhrases.mapNone[language](name, making.reason(one.riskReason))
            : briefingPhrases.mapWords[language](
                name,
                riskClass.toLowerCase(),
                mark(fact),
                mark(ends.low),
                mark(ends.high),
              ),
        ),
        making.printed(
          briefingPhrases.areaGrade[language](briefingWords.reliability[language], one.reliability),
        ),
      ],
      isChosen: input.choice.areaCodes.includes(one.areaCode),
    };
  });
  const chosen = areas.filter((one) => one.isChosen);
  return {
    kind: 'map',
    id: `situation.map.${level}`,
    heading: null,
    caption: `${briefingWords[level === 'regency' ? 'mapCaption' : 'mapCaptionDistrict'][language]}, ${making.month}`,
    areas,
    legend: [
      ...classNames.map((name, step) => ({ step, label: name[language] })),
      { step: null, label: briefingWords.noScore[language] },
    ],
    notes: making.notes({
      source: [making.book.sources[0]!.title],
      period: making.month,
      grades: input.chosen.filter((one) => one.level === level).flatMap((one) => lastCell(one) ?? []),
      alt: briefingPhrases.mapAlt[language](making.month, chosen.map((one) => one.words[0]!).join('; ')),
    }),
  };
}

function scoreTable(making: Making, known: Map<ChosenArea, ScoreFacts>): PackBlock {
  const { language, input, book } = making;
  const range = (low: string | null, high: string | null): PackCell => {
    if (!low || !high) return briefingWords.none[language];
    return cell(
      book.word(
        low.replace('.low.', '.range.'),
        book.facts[low]!.label,
        book.facts[low]!.shown === book.facts[high]!.shown
          ? book.facts[low]!.shown
          : `${book.facts[low]!.shown}–${book.facts[high]!.shown}`,
        [making.teduh],
      ),
    );
  };
  const interval = (ids: ScoreFacts): PackCell =>
    ids.measure === null ? briefingWords.noScore[language] : range(ids.low, ids.high);
  return {
    kind: 'table',
    id: 'situation.scores',
    heading: null,
    caption: `${briefingWords.scoreTable[language]}, ${making.month}`,
    columns: [
      { label: briefingWords.area[language], align: 'start', width: 0.22 },
      { label: briefingWords.riskClass[language], align: 'start', width: 0.13 },
      { label: briefingWords.score[language], align: 'end', width: 0.11 },
      { label: briefingWords.interval[language], align: 'end', width: 0.14 },
      { label: briefingWords.rankRange[language], align: 'end', width: 0.12 },
      { label: briefingWords.monthChange[language], align: 'end', width: 0.14 },
      { label: briefingWords.yearChange[language], align: 'end', width: 0.14 },
    ],
    rows: [...known].map(([area, ids]): PackCell[] => [
      ids.measure === 'structural'
        ? `${making.full(area.code)} (${areaWords.structural[language].toLowerCase()})`
        : making.full(area.code),
      cell(ids.riskClass),
      cell(ids.score),
      interval(ids),
      range(ids.rankLow, ids.rankHigh),
      cell(ids.change),
      cell(ids.yearChange),
    ]),
    notes: making.notes({
      source: [making.book.sources[0]!.title],
      period: making.month,
      grades: input.chosen.flatMap((one) => lastCell(one) ?? []),
      alt: briefingPhrases.scoreAlt[language](
        [...known].map(([area, ids]) => `${making.short(area.code)} ${mark(ids.score)}`).join('; '),
      ),
    }),
  };
}

/** The score of 13 months with its interval; nothing where no month has one. */
function trend(making: Making, area: ChosenArea, ids: ScoreFacts): PackBlock[] {
  const { language } = making;
  const { measure } = ids;
  const cells = area.cells;
  if (!measure || cells.length < 2) return [];
  const facts = cells.map((one) => ({
    score: scoreFact(making, one, measure),
    ...intervalFacts(making, one, measure),
  }));
  const scored = cells.filter((one) => one[measure] !== null);
  const [first, last] = [scored[0]!, scored.at(-1)!];
  const long = (month: string) => formatMonth(month, language, 'long');
  const what = areaWords[measure === 'risk' ? 'riskScore' : 'structural'][language];
  const period = briefingPhrases.fromTo[language](long(cells[0]!.month), long(cells.at(-1)!.month));
  return [
    {
      kind: 'chart',
      id: `situation.trend.${area.code}`,
      heading: making.full(area.code),
      caption: briefingPhrases.trendCaption[language](what, making.full(area.code), period),
      chart: 'line',
      unit: briefingWords[measure === 'risk' ? 'trendUnit' : 'structuralUnit'][language],
      categories: cells.map((one) => formatMonth(one.month, language)),
      series: [
        { name: what, role: 'main', facts: facts.map((one) => one.score) },
        { name: briefingWords.low[language], role: 'low', facts: facts.map((one) => one.low) },
        { name: briefingWords.high[language], role: 'high', facts: facts.map((one) => one.high) },
      ],
      notes: making.notes({
        source: [making.book.sources[0]!.title],
        period,
        grades: [cells.at(-1)!],
        alt: briefingPhrases.trendAlt[language](
          making.full(area.code),
          long(first.month),
          mark(scoreFact(making, first, measure)),
          long(last.month),
          mark(scoreFact(making, last, measure)),
        ),
      }),
    },
  ];
}
