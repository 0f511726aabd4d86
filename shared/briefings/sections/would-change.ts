import { monthOfDate } from '../../domain/month.ts';
import { briefingPhrases, briefingWords, furtherOwners } from '../../text/briefings.ts';
import { indicatorOwners } from '../../text/cetak.ts';
import { partName } from '../../text/parts.ts';
import { askWhom, classNames } from '../../text/terms.ts';
import { cell, mark } from '../fact-book.ts';
import { lastCell, type Making, textBlock } from '../making.ts';
import type { ChosenArea } from '../pack-input.ts';
import { classFact } from '../score-facts.ts';
import type { FactId, PackBlock, PackCell } from '../pack.ts';
import { contributionFact, driversOf } from './drivers.ts';

/** Most missing indicators that are named; the rest is in the catalogue. */
const mostMissing = 6;

/** How far each score is from another class, what could take it there, and what is not known yet. */
export function wouldChange(making: Making): PackBlock[] {
  const { input, language } = making;
  const missing = missingIndicators(making);
  return [
    textBlock(
      'would_change.text',
      null,
      'list',
      input.chosen.map((area) => sentences(making, area).join(' ')),
    ),
    ...limitsTable(making),
    textBlock(
      'would_change.missing',
      briefingWords.missingHeading[language],
      'list',
      missing.length > 0 ? missing : [briefingWords.nothingMissing[language]],
    ),
    ...releases(making),
  ];
}

interface Distances {
  up: FactId;
  down: FactId;
}

/** Points to the limit above and below; absent where there is no class there. */
function distances({ input, book, label, teduh, language, reason }: Making, area: ChosenArea): Distances {
  const score = lastCell(area);
  const { classLimits } = input.model;
  const fact = (which: 'up' | 'down', what: string, limit: number | undefined): FactId => {
    const id = `distance.${which}.${area.code}`;
    const words = label(what, area.code);
    if (!score || score.risk === null)
      return book.absent(id, words, 'score', reason(score?.riskReason ?? null), [teduh]);
    return limit === undefined
      ? book.absent(id, words, 'score', briefingWords.noClassThere[language], [teduh])
      : book.score(id, words, Math.abs(limit - score.risk), [teduh]);
  };
  const at = score?.riskClass ?? 0;
  return {
    up: fact('up', briefingWords.toHigher[language], classLimits[at]),
    down: fact('down', briefingWords.toLower[language], at === 0 ? undefined : classLimits[at - 1]),
  };
}

function sentences(making: Making, area: ChosenArea): string[] {
  const { language, book, teduh, input } = making;
  const score = lastCell(area);
  const name = making.full(area.code);
  if (!score || score.risk === null || score.riskClass === null)
    return [briefingPhrases.noRisk[language](name, making.reason(score?.riskReason ?? null))];
  const { up, down } = distances(making, area);
  const className = (at: number) => classNames[at as 0]![language].toLowerCase();
  const at = score.riskClass;
  const [hasUp, hasDown] = [up, down].map((id) => book.facts[id]!.state === 'known');
  const say =
    hasUp && hasDown
      ? [
          briefingPhrases.distanceBoth[language](
            name,
            mark(up),
            className(at + 1),
            mark(down),
            className(at - 1),
          ),
        ]
      : hasUp
        ? [briefingPhrases.distanceUp[language](name, mark(up), className(at + 1))]
        : [briefingPhrases.distanceDown[language](name, mark(down), className(at - 1))];
  if (hasDown) {
    const needed = score.risk - input.model.classLimits[at - 1]!;
    const [largest] = driversOf(area);
    if (largest && largest.contribution! > needed)
      say.push(
        briefingPhrases.largeEnough[language](
          making.part(largest.code),
          mark(contributionFact(making, area, largest)),
        ),
      );
  }
  if (score.classProbabilities) {
    const other = 1 - score.classProbabilities[at as 0];
    if (other >= 0.05)
      say.push(
        briefingPhrases.straddles[language](
          mark(
            book.share(
              `class.other.${area.code}`,
              making.label(briefingWords.otherClass[language], area.code),
              other,
              [teduh],
            ),
          ),
        ),
      );
  }
  return say;
}

function limitsTable(making: Making): PackBlock[] {
  const { language, input } = making;
  const rows = input.chosen.filter((area) => lastCell(area)?.risk != null);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'would_change.limits',
      heading: null,
      caption: `${briefingWords.limitsTable[language]}, ${making.month}`,
      columns: [
        { label: briefingWords.area[language], align: 'start', width: 0.36 },
        { label: briefingWords.riskClass[language], align: 'start', width: 0.2 },
        { label: briefingWords.toHigher[language], align: 'end', width: 0.22 },
        { label: briefingWords.toLower[language], align: 'end', width: 0.22 },
      ],
      rows: rows.map((area): PackCell[] => {
        const { up, down } = distances(making, area);
        const there = (id: FactId): PackCell =>
          making.book.facts[id]!.state === 'known' ? cell(id) : briefingWords.none[language];
        return [making.full(area.code), cell(classFact(making, lastCell(area)!)), there(up), there(down)];
      }),
      notes: making.notes({
        source: [making.book.sources[0]!.title],
        period: making.month,
        grades: rows.flatMap((area) => lastCell(area) ?? []),
        alt: briefingPhrases.limitsAlt[language](
          rows
            .map((area) => {
              const { up, down } = distances(making, area);
              return `${making.short(area.code)} ${[up, down].map((id) => (making.book.facts[id]!.state === 'known' ? mark(id) : briefingWords.none[language])).join(' / ')}`;
            })
            .join('; '),
        ),
      }),
    },
  ];
}

/** Indicators that some chosen area lacks, most areas first. */
function missingIndicators(making: Making): string[] {
  const { input, language } = making;
  const found = input.model.indicators.flatMap(({ code }) => {
    const lacking = input.chosen.flatMap((area) => {
      const one = lastCell(area)?.indicators.find((known) => known.code === code);
      return one && one.value === null ? [{ area, reason: one.reason }] : [];
    });
    return lacking.length > 0 ? [{ code, lacking }] : [];
  });
  return found
    .sort((a, b) => b.lacking.length - a.lacking.length)
    .slice(0, mostMissing)
    .map(({ code, lacking }) => {
      const reason = lacking[0]!.reason ?? 'no_figure';
      const areas =
        lacking.length === input.chosen.length && lacking.length > 1
          ? briefingWords.allAreas[language]
          : making.list(lacking.map(({ area }) => making.short(area.code)));
      return briefingPhrases.missing[language](
        partName({ kind: 'indicator', code }, input.model, language),
        areas,
        making.reason(reason),
        (indicatorOwners[code] ?? furtherOwners[code] ?? askWhom[reason])[language],
      );
    });
}

function releases(making: Making): PackBlock[] {
  const { input, language, book } = making;
  const now = monthOfDate(input.today);
  const say = input.releases.flatMap(({ indicatorCode, name, lastPeriodEnd, nextDue }) => {
    if (!nextDue) return [];
    const id = `release.${indicatorCode}`;
    const last = book.date(`${id}.last`, name[language], lastPeriodEnd, []);
    const next = book.month(`${id}.next`, name[language], nextDue, []);
    const phrase = nextDue < now ? 'overdueRelease' : 'nextRelease';
    return [briefingPhrases[phrase][language](name[language], mark(last), mark(next))];
  });
  return say.length > 0
    ? [textBlock('would_change.releases', briefingWords.releasesHeading[language], 'list', say)]
    : [];
}
