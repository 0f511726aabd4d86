import { absent, figured, type IndicatorValue } from './indicator-value.ts';
import { type InputIndex, lineage, type Round } from './index-input.ts';
import { layoffsWindow } from './layoffs-window.ts';
import {
  agedFigure,
  type Found,
  foundAt,
  isFound,
  latestEnded,
  lookupObservation,
} from './lookup-observation.ts';
import { nearestPopulation } from './nearest-population.ts';
import { perArea } from './per-area.ts';
import { standardErrorOf } from './standard-error.ts';
import type { AreaInput, IndicatorDefinition } from './types.ts';

type StrainIndicator = (
  index: InputIndex,
  area: AreaInput,
  month: number,
  definition: IndicatorDefinition,
) => IndicatorValue;

/** Loss of livelihoods, by indicator code. Rates may be inherited from a coarser area; what rests on a count may not. */
export const strainIndicators: Record<string, StrainIndicator> = {
  layoffs_rate: layoffsRate,
  mining_job_loss: miningJobLoss,
  open_unemployment_rate: publishedRate,
  unemployment_change: unemploymentChange,
  vacancy_gap: vacancyGap,
  underemployment_rate: publishedRate,
  poverty_rate: publishedRate,
};

/** A rate as it was published under the indicator's own code. */
function publishedRate(
  index: InputIndex,
  area: AreaInput,
  month: number,
  definition: IndicatorDefinition,
): IndicatorValue {
  const found = lookupObservation(index, area, definition.code, month, definition.maxAgeMonths);
  if (!isFound(found)) return found;
  const error = standardErrorOf(definition, found.round, found.sourceArea !== area.code);
  return figured(found, found.round.value, error, { observationIds: [found.round.id] });
}

/** Layoffs of the trailing twelve months per 1,000 residents. */
function layoffsRate(
  index: InputIndex,
  area: AreaInput,
  month: number,
  definition: IndicatorDefinition,
): IndicatorValue {
  const own = index.layoffs.get(area.code) ?? [];
  const window = layoffsWindow(own, month, definition.maxAgeMonths);
  if (!window) {
    const last = own.findLast((round) => round.endMonth <= month);
    if (last) return agedFigure(foundAt(area.code, area.code, last, month));
    const above = area.ancestors.some((code) =>
      (index.layoffs.get(code) ?? []).some((round) => round.endMonth <= month),
    );
    return absent(above ? 'counts_not_inherited' : 'no_figure');
  }
  const population = nearestPopulation(index, area.code, month);
  if (!population) return absent('no_population', { observationIds: window.observationIds });
  const value = (window.layoffs / population.population) * 1000;
  const counting = Math.max(value * definition.standardError.relative, definition.standardError.absolute);
  // Half of what may lie outside the window: between nothing and all of it.
  const error = Math.hypot(counting, (value * window.outsideShare) / 2);
  return figured(
    { area: area.code, sourceArea: area.code, periodEnd: window.periodEnd, ageMonths: window.ageMonths },
    value,
    error,
    { observationIds: window.observationIds, populationIds: [population.id] },
  );
}

/**
 * Fall of mining's share of employment (KBLI section B) between two rounds twelve months apart, in percentage points:
 * from the levels of both rounds, or from the published change on the year where a level is missing. Of several
 * rounds the latest; a rise is a negative loss.
 */
function miningJobLoss(
  index: InputIndex,
  area: AreaInput,
  month: number,
  definition: IndicatorDefinition,
): IndicatorValue {
  let aged: Found | null = null;
  for (const code of lineage(area)) {
    const { pairs, changes } = miningRounds(index, code);
    const pair = latestEnded(pairs, month);
    const change = latestEnded(changes, month);
    const useLevels = pair !== null && (!change || pair.endMonth >= change.endMonth);
    const end = useLevels ? pair.end : change;
    if (!end) continue;
    const found = foundAt(area.code, code, end, month);
    if (found.ageMonths > definition.maxAgeMonths) {
      aged ??= found;
      continue;
    }
    const loss = useLevels ? pair.start.value - end.value : -end.value;
    const error = standardErrorOf(
      definition,
      { value: loss, relativeStandardError: null },
      code !== area.code,
    );
    return figured(found, loss, error, { observationIds: useLevels ? [pair.start.id, end.id] : [end.id] });
  }
  return aged ? agedFigure(aged) : absent('no_figure');
}

/** Rounds of mining's share with the round twelve months before, and the published changes, oldest first. */
const miningRounds = perArea((index, code) => {
  const levels = index.rounds.get(`${code}|employment_share_mining`) ?? [];
  return {
    pairs: levels.flatMap((end) => {
      const start = levels.find((round) => round.endMonth === end.endMonth - 12);
      return start ? [{ endMonth: end.endMonth, start, end }] : [];
    }),
    changes: index.rounds.get(`${code}|employment_share_mining_change_yoy`) ?? [],
  };
});

/** August rounds that the present one is measured against: none older than this, and at least this many. */
const baselineMonths = 48;
const baselineRounds = 2;

/**
 * Unemployment rate of the latest August round minus the mean of the same area's earlier August rounds within four
 * years, at least two. February is a smaller round with a season of its own and is never compared with August. Where
 * the area has too few rounds, present and past are inherited together from one coarser area.
 */
function unemploymentChange(
  index: InputIndex,
  area: AreaInput,
  month: number,
  definition: IndicatorDefinition,
): IndicatorValue {
  let aged: Found | null = null;
  let tooFew = false;
  for (const code of lineage(area)) {
    const augusts = augustRounds(index, code);
    const last = latestEnded(augusts, month);
    if (!last) continue;
    const found = foundAt(area.code, code, last, month);
    if (found.ageMonths > definition.maxAgeMonths) {
      aged ??= found;
      continue;
    }
    const earlier = augusts.filter(
      (round) => round.endMonth < last.endMonth && round.endMonth >= last.endMonth - baselineMonths,
    );
    if (earlier.length < baselineRounds) {
      tooFew = true;
      continue;
    }
    const mean = earlier.reduce((sum, round) => sum + round.value, 0) / earlier.length;
    const inherited = code !== area.code;
    const errorOf = (round: Round) => standardErrorOf(definition, round, inherited);
    const baselineError =
      Math.sqrt(earlier.reduce((sum, round) => sum + errorOf(round) ** 2, 0)) / earlier.length;
    return figured(found, last.value - mean, Math.hypot(errorOf(last), baselineError), {
      observationIds: [...earlier, last].map((round) => round.id),
    });
  }
  if (tooFew) return absent('not_enough_rounds');
  return aged ? agedFigure(aged) : absent('no_figure');
}

const augustRounds = perArea((index, code) =>
  (index.rounds.get(`${code}|open_unemployment_rate`) ?? []).filter(
    (round) => round.endMonth % 12 === 7 && round.endMonth - round.startMonth < 3,
  ),
);

/**
 * Registered job seekers per vacancy of the same period and definition, log10; fewer than one half of either counts
 * as one half, so that no vacancy at all is a large gap and not infinity.
 */
function vacancyGap(
  index: InputIndex,
  area: AreaInput,
  month: number,
  definition: IndicatorDefinition,
): IndicatorValue {
  let aged: Found | null = null;
  for (const code of lineage(area)) {
    const last = latestEnded(vacancyPairs(index, code), month);
    if (!last) continue;
    const found = foundAt(area.code, code, last.seekers, month);
    if (found.ageMonths > definition.maxAgeMonths) {
      aged ??= found;
      continue;
    }
    const value = Math.log10(Math.max(last.seekers.value, 0.5) / Math.max(last.open.value, 0.5));
    const error = standardErrorOf(definition, { value, relativeStandardError: null }, code !== area.code);
    return figured(found, value, error, { observationIds: [last.seekers.id, last.open.id] });
  }
  return aged ? agedFigure(aged) : absent('no_figure');
}

/** Job seekers with the vacancies of the same period and definition, oldest first. */
const vacancyPairs = perArea((index, code) =>
  ['', '_ytd']
    .flatMap((suffix) => {
      const vacancies = index.rounds.get(`${code}|vacancies${suffix}`) ?? [];
      return (index.rounds.get(`${code}|job_seekers_registered${suffix}`) ?? []).flatMap((seekers) => {
        const open = vacancies.find(
          (row) =>
            row.endMonth === seekers.endMonth &&
            row.startMonth === seekers.startMonth &&
            row.definition === seekers.definition,
        );
        return open ? [{ endMonth: seekers.endMonth, seekers, open }] : [];
      });
    })
    .sort((a, b) => a.endMonth - b.endMonth || a.seekers.id - b.seekers.id),
);
