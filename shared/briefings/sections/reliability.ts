import { monthIndex, monthOfDate } from '../../domain/month.ts';
import { briefingPhrases, briefingWords, weakestParts } from '../../text/briefings.ts';
import { channelNames } from '../../text/data.ts';
import { refusalWords } from '../../text/detection.ts';
import { formatAge, formatDate } from '../../text/format.ts';
import { reliabilityNames } from '../../text/terms.ts';
import { cell, mark } from '../fact-book.ts';
import { lastCell, type Making, textBlock } from '../making.ts';
import { saidOfAreas } from '../said-of-areas.ts';
import type { ChosenArea, ReportCount } from '../pack-input.ts';
import type { FactId, PackBlock, PackCell } from '../pack.ts';

type Part = keyof typeof weakestParts;
/** A part below this is named as what holds the reliability down. */
const weak = 0.7;

/** How far the scores can be trusted, who listens, and where silence is no calm. */
export function reliability(making: Making): PackBlock[] {
  const { input } = making;
  return [
    textBlock('reliability.text', null, 'list', [
      ...saidOfAreas(making, input.chosen, (area) => gradeSentence(making, area)),
      ...age(making),
    ]),
    gradeTable(making),
    textBlock('reliability.listening', briefingWords.blindSpots[making.language], 'list', [
      ...saidOfAreas(making, input.chosen, (area) => channels(making, area)),
      ...blindSpots(making),
      briefingWords.noDataNoCalm[making.language],
    ]),
    ...reports(making),
  ];
}

function gradeSentence({ language }: Making, area: ChosenArea): ((name: string) => string) | null {
  const score = lastCell(area);
  if (!score) return null;
  const grade = score.reliability;
  const name = reliabilityNames[grade][language];
  const parts = Object.entries(score.reliabilityParts) as [Part, number][];
  const [part, least] = parts.reduce((a, b) => (b[1] < a[1] ? b : a));
  // where nobody listens there is no signal that could be verified
  const why = part === 'verified' && score.signals === null ? briefingWords.notHeard : weakestParts[part];
  return (of) =>
    grade > 'B' && least < weak
      ? briefingPhrases.weakest[language](of, grade, name, why[language])
      : briefingPhrases.gradeOnly[language](of, grade, name);
}

function age({ language, input, book, incidentRecords }: Making): string[] {
  const say: string[] = [];
  const month = mark(book.month('month', briefingWords.period[language], input.choice.month, []));
  const behind = monthIndex(monthOfDate(input.today)) - monthIndex(input.choice.month);
  if (behind > 1)
    say.push(
      briefingPhrases.behind[language](
        month,
        mark(book.word('month.behind', briefingWords.age[language], formatAge(behind, language), [])),
      ),
    );
  if (input.lastIncidentMonth)
    say.push(
      briefingPhrases.lastIncident[language](
        mark(
          book.month('incidents.last', briefingWords.lastIncident[language], input.lastIncidentMonth, [
            incidentRecords,
          ]),
        ),
      ),
    );
  return say;
}

function gradeTable(making: Making): PackBlock {
  const { language, input, book, teduh, label } = making;
  const share = (area: ChosenArea, part: Part, what: string): PackCell => {
    const parts = lastCell(area)?.reliabilityParts;
    const id = `reliability.${part}.${area.code}`;
    return cell(
      parts
        ? book.share(id, label(what, area.code), parts[part], [teduh])
        : book.absent(id, label(what, area.code), 'percent', making.reason(null), [teduh]),
    );
  };
  const grade = (area: ChosenArea): FactId =>
    book.word(
      `reliability.${area.code}`,
      label(briefingWords.reliability[language], area.code),
      lastCell(area)?.reliability ?? 'E',
      [teduh],
    );
  const words = {
    weight: briefingWords.partWeight,
    age: briefingWords.partAge,
    own: briefingWords.partOwn,
    verified: briefingWords.partVerified,
  };
  return {
    kind: 'table',
    id: 'reliability.table',
    heading: null,
    caption: `${briefingWords.reliabilityTable[language]}, ${making.month}`,
    columns: [
      { label: briefingWords.area[language], align: 'start', width: 0.3 },
      { label: briefingWords.grade[language], align: 'start', width: 0.1 },
      ...Object.values(words).map((one) => ({ label: one[language], align: 'end' as const, width: 0.15 })),
    ],
    rows: input.chosen.map((area): PackCell[] => [
      making.full(area.code),
      cell(grade(area)),
      ...(Object.keys(words) as Part[]).map((part) => share(area, part, words[part][language])),
    ]),
    notes: making.notes({
      source: [book.sources[0]!.title],
      period: making.month,
      grades: input.chosen.flatMap((area) => lastCell(area) ?? []),
      alt: briefingPhrases.reliabilityAlt[language](
        input.chosen.map((area) => `${making.short(area.code)} ${mark(grade(area))}`).join('; '),
      ),
    }),
  };
}

function channels(making: Making, area: ChosenArea): (name: string) => string {
  const { language, input, book } = making;
  const { month } = input.choice;
  const rows = input.listening.filter(
    (row) =>
      row.areaCode === area.code && row.fromMonth <= month && (row.toMonth === null || row.toMonth >= month),
  );
  const names = [...new Set(rows.map((row) => row.channel))].map(
    (one) => channelNames[one]?.[language] ?? one,
  );
  if (names.length === 0) {
    const when = mark(book.month('month', briefingWords.period[language], month, []));
    return (of) => briefingPhrases.noChannels[language](of, when);
  }
  if (rows.every((row) => row.channel === 'press')) return briefingPhrases.pressOnly[language];
  const list = making.list(names);
  return (of) => briefingPhrases.channels[language](of, list);
}

function blindSpots({ language, input, book, full, label, incidentRecords }: Making): string[] {
  const say = input.blindSpots.flatMap((level): string[] => {
    if (level.refused) return [briefingPhrases.blindRefused[language](refusalWords[level.refused][language])];
    return level.areas
      .filter((one) => one.blind && input.choice.areaCodes.includes(one.areaCode))
      .map((one) => {
        const fact = (which: 'observed' | 'expected', what: string) =>
          mark(
            book.count(`blind.${which}.${one.areaCode}`, label(what, one.areaCode), Math.round(one[which]), [
              incidentRecords,
            ]),
          );
        return briefingPhrases.blind[language](
          full(one.areaCode),
          fact('observed', briefingWords.reportsSeen[language]),
          fact('expected', briefingWords.reportsExpected[language]),
        );
      });
  });
  return say.length > 0 ? [...new Set(say)] : [briefingWords.noBlindSpots[language]];
}

function reports(making: Making): PackBlock[] {
  const { language, input, book, intakeRecords } = making;
  const rows = input.reports;
  if (rows.length === 0)
    return [textBlock('reliability.reports', null, 'paragraph', [briefingWords.noReports[language]])];
  const kinds = {
    received: briefingWords.received,
    due: briefingWords.dueReports,
    inTime: briefingWords.inTime,
  };
  type Kind = keyof typeof kinds;
  const name = (row: ReportCount) => channelNames[row.channel]?.[language] ?? row.channel;
  const fact = (row: ReportCount, kind: Kind): FactId => {
    const id = `reports.${row.channel}.${kind}`;
    const words = briefingPhrases.label[language](kinds[kind][language], name(row));
    const count = row[kind];
    return count === null
      ? book.withheld(id, words, [intakeRecords])
      : book.count(id, words, count, [intakeRecords]);
  };
  const all = (kind: Kind) => rows.reduce((sum, row) => sum + (row[kind] ?? 0), 0);
  // a total would tell what is withheld, and one of rounded numbers is none
  const isExact = input.choice.audience === 'leadership';
  const isWhole =
    isExact && rows.every((row) => row.received !== null && row.due !== null && row.inTime !== null);
  const total = (kind: Kind) =>
    mark(book.count(`reports.${kind}`, kinds[kind][language], all(kind), [intakeRecords]));
  const from = formatDate(input.reportsFrom, language);
  return [
    ...(isWhole
      ? [
          textBlock('reliability.reports', null, 'paragraph', [
            briefingPhrases.answered[language](total('received'), total('due'), total('inTime')),
          ]),
        ]
      : []),
    {
      kind: 'table',
      id: 'reliability.channels',
      heading: null,
      caption: briefingWords[isExact ? 'reportsTable' : 'reportsRounded'][language],
      columns: [
        { label: briefingWords.channel[language], align: 'start', width: 0.4 },
        ...Object.values(kinds).map((one) => ({ label: one[language], align: 'end' as const, width: 0.2 })),
      ],
      rows: rows.map((row): PackCell[] => [
        name(row),
        ...(Object.keys(kinds) as Kind[]).map((kind) => cell(fact(row, kind))),
      ]),
      notes: making.notes({
        source: [briefingWords.intakeRecords[language]],
        period: briefingPhrases.fromTo[language](from, formatDate(input.today, language)),
        grades: null,
        alt: briefingPhrases.reportsAlt[language](String(rows.length)),
      }),
    },
  ];
}
