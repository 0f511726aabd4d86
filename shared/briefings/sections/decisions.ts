import { isPending } from '../../domain/meeting.ts';
import { briefingPhrases, briefingWords, decisionStateNames } from '../../text/briefings.ts';
import { formatDate } from '../../text/format.ts';
import { cell, mark, plain } from '../fact-book.ts';
import { type Making, textBlock } from '../making.ts';
import type { PackDecision } from '../pack-input.ts';
import type { PackBlock, PackCell } from '../pack.ts';

/** What earlier meetings decided and what became of it. */
export function decisions(making: Making): PackBlock[] {
  const { book, language, input } = making;
  const all = input.decisions;
  if (all.length === 0)
    return [textBlock('decisions.text', null, 'paragraph', [briefingWords.noDecisions[language]])];
  const source = book.source({
    id: 'meetings',
    title: briefingWords.meetingRecords[language],
    url: null,
    date: input.today,
  });
  const count = (id: string, label: string, value: number) =>
    mark(book.count(`decisions.${id}`, label, value, [source]));
  const late = all.filter((one) => one.daysOverdue > 0);
  const sum = briefingPhrases.decisionsSum[language](
    count('all', briefingWords.decisionsAll[language], all.length),
    count('done', briefingWords.decisionsDone[language], all.filter((one) => one.state === 'done').length),
    count(
      'pending',
      briefingWords.decisionsPending[language],
      all.filter((one) => isPending(one.state)).length,
    ),
    count('late', briefingWords.decisionsLate[language], late.length),
  );
  const dates = all.map((one) => one.meetingDate).sort();
  const period = [...new Set([dates[0]!, dates.at(-1)!])].map((day) => formatDate(day, language));
  return [
    textBlock('decisions.text', null, 'paragraph', [sum]),
    {
      kind: 'table',
      id: 'decisions.table',
      heading: null,
      caption: briefingWords.decisionsTable[language],
      columns: [
        { label: briefingWords.decision[language], align: 'start', width: 0.34 },
        { label: briefingWords.area[language], align: 'start', width: 0.13 },
        { label: briefingWords.owner[language], align: 'start', width: 0.17 },
        { label: briefingWords.due[language], align: 'start', width: 0.12 },
        { label: briefingWords.state[language], align: 'start', width: 0.12 },
        { label: briefingWords.evidence[language], align: 'start', width: 0.12 },
      ],
      rows: all.map((one): PackCell[] => [
        plain(one.words),
        one.areaCode === null ? briefingWords.allAreas[language] : making.short(one.areaCode),
        one.ownerName[language],
        cell(book.date(`decision.${one.id}.due`, briefingWords.due[language], one.dueDate, [source])),
        cell(state(one)),
        plain(one.evidence) || briefingWords.noEvidence[language],
      ]),
      notes: making.notes({
        source: [briefingWords.meetingRecords[language]],
        period: period.length === 2 ? briefingPhrases.fromTo[language](period[0]!, period[1]!) : period[0]!,
        grades: null,
        alt: briefingPhrases.decisionsAlt[language](mark('decisions.all'), mark('decisions.late')),
      }),
    },
  ];

  function state(one: PackDecision): string {
    const name = decisionStateNames[one.state][language];
    const id = `decision.${one.id}.state`;
    const words =
      one.daysOverdue > 0
        ? briefingPhrases.lateBy[language](name, String(one.daysOverdue))
        : one.doneDate
          ? briefingPhrases.doneOn[language](name, formatDate(one.doneDate, language))
          : name;
    return book.word(id, briefingWords.state[language], words, [source]);
  }
}
