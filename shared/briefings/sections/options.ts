import { briefingPhrases, briefingWords, furtherOptions, optionOwners } from '../../text/briefings.ts';
import { protectiveOptions, supervisionOptions } from '../../text/areas.ts';
import { classNames } from '../../text/terms.ts';
import { incidentSums, isRelated } from '../incident-sums.ts';
import { lastCell, type Making, textBlock } from '../making.ts';
import type { ChosenArea } from '../pack-input.ts';
import type { PackBlock, PackCell } from '../pack.ts';
import { driversOf } from './drivers.ts';

/** In this order: what protects and answers comes first, supervision last (DP-05). */
const order = [
  'safety',
  'dialogue',
  'answer',
  'mediation',
  'facts',
  'livelihoods',
  'followUps',
  'channels',
  'documents',
] as const;
type Option = (typeof order)[number];
const high = 3;

const words: Record<Option, { id: string; en: string }> = {
  ...protectiveOptions,
  ...furtherOptions,
  ...supervisionOptions,
};

/** Which option answers which driver. */
const answers: Record<string, Option> = {
  layoffs_rate: 'livelihoods',
  mining_job_loss: 'livelihoods',
  open_unemployment_rate: 'livelihoods',
  unemployment_change: 'livelihoods',
  vacancy_gap: 'livelihoods',
  underemployment_rate: 'livelihoods',
  poverty_rate: 'livelihoods',
  sector_overlap: 'facts',
  substitution_share: 'facts',
  incident_signal: 'mediation',
  incident_surprise: 'dialogue',
  neighbour_signal: 'dialogue',
  unanswered_grievances: 'answer',
  response_gap: 'answer',
  days_since_engagement: 'dialogue',
  open_follow_ups: 'followUps',
};

interface Found {
  areas: Set<string>;
  why: Set<string>;
}

/** Options by rule from the drivers, each with an agency that would own it. */
export function options(making: Making): PackBlock[] {
  const { language, input } = making;
  const found = new Map<Option, Found>();
  const add = (option: Option, area: string, why: string) => {
    const one = found.get(option) ?? { areas: new Set<string>(), why: new Set<string>() };
    one.areas.add(area);
    one.why.add(why);
    found.set(option, one);
  };
  for (const area of input.chosen)
    forArea(making, area, (option, why) => add(option, making.short(area.code), why));
  const late = input.decisions.filter((one) => one.daysOverdue > 0);
  if (late.length > 0)
    add('followUps', briefingWords.allAreas[language], briefingWords.decisionsLate[language].toLowerCase());
  // where nothing drives, talking still is the first thing to do
  if (found.size === 0)
    for (const area of input.chosen)
      add('dialogue', making.short(area.code), briefingWords.precaution[language]);
  const chosen = order.filter((option) => found.has(option));
  const areasOf = (option: Option) => [...found.get(option)!.areas].join(', ');
  return [
    textBlock('options.text', null, 'list', [
      ...chosen.map((option) =>
        briefingPhrases.optionItem[language](
          words[option][language],
          optionOwners[option][language],
          areasOf(option),
        ),
      ),
    ]),
    {
      kind: 'table',
      id: 'options.table',
      heading: null,
      caption: briefingWords.optionsTable[language],
      columns: [
        { label: briefingWords.option[language], align: 'start', width: 0.36 },
        { label: briefingWords.area[language], align: 'start', width: 0.2 },
        { label: briefingWords.owner[language], align: 'start', width: 0.22 },
        { label: briefingWords.basis[language], align: 'start', width: 0.22 },
      ],
      rows: chosen.map((option): PackCell[] => [
        words[option][language],
        areasOf(option),
        optionOwners[option][language],
        making.list([...found.get(option)!.why]),
      ]),
      notes: making.notes({
        source: [making.book.sources[0]!.title],
        period: making.month,
        grades: null,
        alt: briefingPhrases.optionsAlt[language](String(chosen.length)),
      }),
    },
    textBlock('options.note', null, 'paragraph', [briefingWords.optionsNote[language]]),
  ];
}

function forArea(making: Making, area: ChosenArea, add: (option: Option, why: string) => void): void {
  const { input, language } = making;
  for (const one of driversOf(area)) {
    const option = answers[one.code];
    if (option) add(option, making.part(one.code));
  }
  const score = lastCell(area);
  if (score && (score.riskClass ?? 0) >= high) {
    const why = briefingPhrases.classReason[language](
      classNames[score.riskClass as 3]![language].toLowerCase(),
    );
    for (const option of ['safety', 'dialogue', 'facts'] as const) add(option, why);
  }
  const own = input.incidents.filter((row) => row.areaCode === area.code);
  if (own.some((row) => isRelated(row) && row.category !== 'suspicious_activity')) {
    add('safety', briefingWords.relatedSeries[language].toLowerCase().replace('tka', 'TKA'));
  }
  if (!incidentSums(input).isHeard(area.code, input.choice.month))
    add('channels', briefingWords.notHeard[language]);
  if (own.some((row) => row.category === 'suspicious_activity' && row.isVerified))
    add('documents', briefingWords.verifiedReport[language]);
}
