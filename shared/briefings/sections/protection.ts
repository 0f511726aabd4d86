import type { IncidentCategory } from '../../domain/incident.ts';
import { briefingPhrases, briefingWords } from '../../text/briefings.ts';
import { mark } from '../fact-book.ts';
import { incidentSums, isRelated } from '../incident-sums.ts';
import { lastCell, type Making, textBlock } from '../making.ts';
import { saidOfAreas } from '../said-of-areas.ts';
import type { ChosenArea } from '../pack-input.ts';
import type { PackBlock } from '../pack.ts';

/** Kinds by which somebody may come to harm. */
const harmful: readonly IncidentCategory[] = ['violence', 'threat', 'clash'];
/** Of these, those against foreign workers are named too where they are rejected. */
const againstWorkers: readonly IncidentCategory[] = [...harmful, 'rejection_of_foreign_workers'];
const noteworthy = 0.5;

/** Both sides of a tension have something to lose (DP-06): the livelihoods of residents, the safety of foreign workers. */
export function protection(making: Making): PackBlock[] {
  const { language, input } = making;
  const residents = [
    ...saidOfAreas(making, input.chosen, (area) => strain(making, area)),
    ...input.chosen.flatMap((area) => threats(making, area, false)),
  ];
  const workers = input.chosen.flatMap((area) => threats(making, area, true));
  const sums = incidentSums(input);
  const unheard = input.chosen.some((area) => !sums.isHeard(area.code, input.choice.month));
  return [
    textBlock(
      'protection.residents',
      briefingWords.residents[language],
      'list',
      residents.length > 0 ? residents : [briefingWords.noStrain[language]],
    ),
    textBlock('protection.workers', briefingWords.workers[language], 'list', [
      ...(workers.length > 0 ? workers : [briefingWords.noThreats[language]]),
      ...(unheard ? [briefingWords.threatsUnknown[language]] : []),
      briefingWords.bothSides[language],
    ]),
  ];
}

/** Which parts of the strain pillar weigh most. */
function strain(making: Making, area: ChosenArea): ((name: string) => string) | null {
  const { language, input } = making;
  const score = lastCell(area);
  const parts = (score?.indicators ?? [])
    .filter((one) => {
      const known = input.model.indicators.find(({ code }) => code === one.code);
      return known?.pillar === 'strain' && (one.contribution ?? 0) >= noteworthy;
    })
    .sort((a, b) => b.contribution! - a.contribution! || (a.code < b.code ? -1 : 1))
    .slice(0, 2);
  if (parts.length === 0) return null;
  const list = making.list(parts.map((one) => making.part(one.code)));
  return (of) => briefingPhrases.strainIn[language](of, list);
}

function threats(making: Making, area: ChosenArea, related: boolean): string[] {
  const { language, input, book, incidentRecords } = making;
  const kinds = related ? againstWorkers : harmful;
  const count = input.incidents
    .filter((row) => row.areaCode === area.code && isRelated(row) === related && kinds.includes(row.category))
    .reduce((sum, row) => sum + row.count, 0);
  if (count === 0) return [];
  const what = briefingWords[related ? 'workers' : 'residents'][language];
  const id = book.count(
    `protection.${related ? 'workers' : 'residents'}.${area.code}`,
    making.label(what, area.code),
    count,
    [incidentRecords],
  );
  return [
    briefingPhrases[related ? 'threats' : 'residentThreats'][language](mark(id), making.full(area.code)),
  ];
}
