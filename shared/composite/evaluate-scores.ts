import { settings } from '../domain/incident.ts';
import { type Month, monthEndDay, monthFromIndex, monthIndex } from '../domain/month.ts';
import { competitionIndicators } from './competition-indicators.ts';
import { copingIndicators } from './coping-indicators.ts';
import { coverageTable } from './coverage.ts';
import { incidentSignal, smoothedRate, weighIncidents } from './incident-signal.ts';
import { byText, type InputIndex, indexInput } from './index-input.ts';
import { absent, type IndicatorValue } from './indicator-value.ts';
import { type AreaState, IntervalSimulation } from './intervals.ts';
import type { Heard, Place } from './heard.ts';
import { type ModelLayout, modelLayout } from './model-layout.ts';
import { nearestPopulation } from './nearest-population.ts';
import { normalise } from './normalise.ts';
import { reliability } from './reliability.ts';
import { scoreCells } from './score-cells.ts';
import { signalIndicators } from './signal-indicators.ts';
import { strainIndicators } from './strain-indicators.ts';
import type { AreaInput, IndicatorCell, ScoreCell, ScoreInput, ScoreModel, ScoreOutput } from './types.ts';

/**
 * Scores every area in every month: indicators, pillars, structural pressure, risk, their parts and their intervals.
 * A pure function of model and input (the seed is part of it); the order of rows changes nothing.
 */
export function evaluateScores(model: ScoreModel, input: ScoreInput): ScoreOutput {
  return prepareScores(model, input).all(input.months, input.draws > 0);
}

/** All areas of a month as scored, and what their draws are made from. */
export interface ScoredMonth {
  month: Month;
  /** In the order of the input's areas. */
  states: AreaState[];
  /** Positions of the areas ranked together. */
  groups: number[][];
}

export interface PreparedScores {
  /** Scores without draws. */
  month(month: Month): ScoredMonth;
  /** Writes intervals, class and rank probabilities into the cells of a scored month. */
  draw(scored: ScoredMonth): void;
  /** Cells area by area. */
  all(months: readonly Month[], withDraws: boolean): ScoreOutput;
}

/**
 * The same in parts: what holds for all months is made ready once, then any months can be asked for, with draws or
 * without. A month comes out the same whatever it is asked with.
 */
export function prepareScores(model: ScoreModel, input: ScoreInput): PreparedScores {
  if (!Number.isInteger(input.draws) || input.draws < 0)
    throw new RangeError(`draws must be a whole number, got ${input.draws}`);
  const index = indexInput(input);
  const layout = modelLayout(model);
  const positions = new Map(input.areas.map((area, i) => [area.code, i]));
  const places = input.areas.map((area) => place(index, area, positions, model));
  let simulation: IntervalSimulation | null = null;
  const scoreMonth = (month: Month) => evaluateMonth(model, layout, index, places, month);
  const draw = ({ month, states, groups }: ScoredMonth) => {
    simulation ??= new IntervalSimulation(model, layout, input.seed, input.draws, places.length);
    simulation.month(month, states, groups);
  };
  return {
    month: scoreMonth,
    draw,
    all(months, withDraws) {
      const columns = months.map((month) => {
        const scored = scoreMonth(month);
        if (withDraws) draw(scored);
        return scored.states;
      });
      return {
        level: input.level,
        months: [...months],
        cells: places.flatMap((_, a) => columns.map((states) => states[a]!.cell)),
      };
    },
  };
}

function place(
  index: InputIndex,
  area: AreaInput,
  positions: ReadonlyMap<string, number>,
  model: ScoreModel,
): Place {
  return {
    area,
    coverage: coverageTable(index.input, area),
    incidents: weighIncidents(index.incidents.get(area.code) ?? [], model.signal),
    neighbours: [...new Set(area.neighbours)]
      .filter((code) => code !== area.code && positions.has(code))
      .sort(byText)
      .map((code) => positions.get(code)!),
  };
}

function evaluateMonth(
  model: ScoreModel,
  layout: ModelLayout,
  index: InputIndex,
  places: readonly Place[],
  month: Month,
): ScoredMonth {
  const at = monthIndex(month);
  const today = Math.min(monthEndDay(month), index.asOfDay);
  const heard = places.map(({ area, coverage, incidents }): Heard => {
    const listening = coverage(at);
    const signal = incidentSignal(incidents, at, model.signal);
    const population = nearestPopulation(index, area.code, at);
    const rate =
      listening && population ? smoothedRate(signal.sum, population.population, model.signal.prior) : null;
    return { coverage: listening, signal, population, rate };
  });
  const signals = signalIndicators(model, places, heard, at, today);

  const states = places.map((entry, i): AreaState => {
    const sources: Record<string, IndicatorValue>[] = [
      competitionIndicators(index, entry.area, at, model.competition, layout),
      copingIndicators(index, entry, today, model.coping),
      signals[i]!.values,
    ];
    const values = model.indicators.map((definition) => {
      const strain = strainIndicators[definition.code];
      if (strain) return strain(index, entry.area, at, definition);
      return sources.find((source) => definition.code in source)?.[definition.code] ?? absent('no_figure');
    });
    return {
      cell: emptyCell(model, entry, heard[i]!, at, values),
      signal: signals[i]!.state,
      neighbours: signals[i]!.coveredNeighbours,
    };
  });

  const cells = states.map((state) => state.cell);
  const groups = scoreCells(model, layout, cells);
  cells.forEach((cell, i) => {
    const { coverage, signal } = heard[i]!;
    const grade = reliability(
      model,
      cell.indicators,
      cell.pillars,
      { covered: coverage, sum: signal.sum, verifiedSum: signal.verifiedSum },
      cell.risk !== null,
    );
    cell.reliability = grade.grade;
    cell.reliabilityParts = grade.parts;
  });
  return { month, states, groups };
}

function emptyCell(
  model: ScoreModel,
  { area, incidents }: Place,
  heard: Heard,
  at: number,
  values: readonly IndicatorValue[],
): ScoreCell {
  const ofMonth = incidents.filter(({ incident }) => incident.monthNumber === at);
  const tension = ofMonth.filter(
    ({ incident, weight }) => weight.tension && incident.status !== 'refuted',
  ).length;
  const per100k = heard.population ? 100_000 / heard.population.population : 0;
  const { bySetting, byRelation } = heard.signal;
  return {
    areaCode: area.code,
    month: monthFromIndex(at),
    risk: null,
    riskReason: null,
    riskInterval: null,
    riskMedian: null,
    riskClass: null,
    classProbabilities: null,
    rank: null,
    rankInterval: null,
    rankProbabilities: null,
    rankedAmong: 0,
    structural: null,
    structuralReason: null,
    structuralInterval: null,
    signals: null,
    signalsInterval: null,
    reliability: 'E',
    reliabilityParts: { weight: 0, age: 0, own: 0, verified: 0 },
    pillars: [],
    indicators: model.indicators.map((definition, i): IndicatorCell => {
      const value = values[i]!;
      // Field by field: copying with a spread took a tenth of a whole run.
      return {
        code: definition.code,
        availability: value.availability,
        reason: value.reason,
        value: value.value,
        normalised: value.value === null ? null : normalise(value.value, definition.goalposts),
        standardError: value.standardError,
        weight: 0,
        contribution: null,
        sourceArea: value.sourceArea,
        periodEnd: value.periodEnd,
        ageMonths: value.ageMonths,
        observationIds: value.observationIds,
        populationIds: value.populationIds,
        foreignWorkerIds: value.foreignWorkerIds,
        incidentIds: value.incidentIds,
        engagementIds: value.engagementIds,
      };
    }),
    baseContribution: null,
    signalBySetting: scaled(bySetting, per100k),
    signalByRelation: {
      foreignWorkers: byRelation.foreignWorkers * per100k,
      livelihood: byRelation.livelihood * per100k,
    },
    incidentCount: tension,
    otherIncidentCount: ofMonth.length - tension,
  };
}

function scaled(bySetting: ScoreCell['signalBySetting'], factor: number): ScoreCell['signalBySetting'] {
  const result = { ...bySetting };
  for (const setting of settings) result[setting] *= factor;
  return result;
}
