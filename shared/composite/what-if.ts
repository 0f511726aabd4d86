import type { IncidentCategory, Relation } from '../domain/incident.ts';
import { smoothedRate } from './incident-signal.ts';
import { incidentSurprise, type SurprisePrior } from './incident-surprise.ts';
import { modelLayout } from './model-layout.ts';
import { normalise } from './normalise.ts';
import { scoreCells } from './score-cells.ts';
import type { IndicatorCell, ScoreCell, ScoreModel } from './types.ts';

/** What is supposed to happen in one area, in the month looked at. */
export type Shock = { areaCode: string } & (
  | { kind: 'layoffs'; persons: number } // more (or fewer) layoffs in the twelve months
  | {
      kind: 'incidents';
      count: number;
      category: IncidentCategory;
      relation: Relation;
      verified: boolean;
    } // of grade B2, as press reports are graded by default
  | { kind: 'dialogue' } // a dialogue or mediation at the end of the month
  | { kind: 'indicator'; code: string; value: number } // any indicator at any value
);

/** Another weighing of the same data. What is not named stays as the model has it. */
export interface WeightChoice {
  /** Share of strain in structural pressure, 0..1; competition has the rest. */
  strain?: number;
  /** Share of structural pressure in risk, 0..1; signals have the rest. */
  structural?: number;
  /** How much of structural pressure is left at full capacity, 0..1. */
  copingBase?: number;
  /** By indicator code: factor on its weight within its pillar, 0..4. */
  indicators?: Record<string, number>;
}

export interface Scenario {
  weights: WeightChoice;
  shocks: Shock[];
}

/** What the cells of a month do not say and a shock needs. */
export interface AreaGround {
  areaCode: string;
  population: number | null;
  /** Signal S before shrinking; null where nobody listens. */
  signalSum: number | null;
  monthlyCount: number;
  surprisePrior: SurprisePrior | null;
  /** Positions of the covered neighbours. */
  neighbours: number[];
}

/** One month of one level, enough to score it again under other weights and shocks. */
export interface WhatIfGround {
  model: ScoreModel;
  cells: ScoreCell[];
  areas: AreaGround[];
}

/** Share of credibility of a report of grade B2. */
const usualGrade = { reliability: 'B', credibility: '2' } as const;

/**
 * The same month under other weights and shocks, by the code that computes the published scores, without intervals:
 * a supposition has no measurement error. An empty scenario gives the published scores. Reliability stays as it is.
 * Shapes: ground of n areas -> n cells in the same order; the ground is left untouched.
 * Errors: RangeError for an area, indicator or weight that is none.
 */
export function whatIf(ground: WhatIfGround, scenario: Scenario): ScoreCell[] {
  const model = weighed(ground.model, scenario.weights);
  const cells = ground.cells.map(cleared);
  applyShocks(model, ground, cells, scenario.shocks);
  scoreCells(model, modelLayout(model), cells);
  return cells;
}

/** The model with other weights; RangeError for what is no weight or no indicator. */
export function weighed(model: ScoreModel, choice: WeightChoice): ScoreModel {
  const share = (name: string, value: number | undefined, most = 1) => {
    if (value !== undefined && !(value >= 0 && value <= most))
      throw new RangeError(`${name} must be from 0 to ${most}, got ${value}`);
    return value;
  };
  const strain = share('strain', choice.strain);
  const structural = share('structural', choice.structural);
  const factors = choice.indicators ?? {};
  for (const [code, factor] of Object.entries(factors)) {
    if (!model.indicators.some((one) => one.code === code))
      throw new RangeError(`indicators must name indicators of the model, got ${code}`);
    share(code, factor, 4);
  }
  return {
    ...model,
    structural: {
      ...model.structural,
      ...(strain === undefined ? {} : { strain, competition: 1 - strain }),
      copingBase: share('copingBase', choice.copingBase) ?? model.structural.copingBase,
    },
    risk: { ...model.risk, ...(structural === undefined ? {} : { structural, signals: 1 - structural }) },
    indicators: model.indicators.map((one) =>
      factors[one.code] === undefined ? one : { ...one, weight: one.weight * factors[one.code]! },
    ),
  };
}

/** A cell with its readings and without its scores. */
function cleared(cell: ScoreCell): ScoreCell {
  return {
    ...cell,
    risk: null,
    riskReason: null,
    riskInterval: null,
    riskClass: null,
    classProbabilities: null,
    rank: null,
    rankInterval: null,
    rankedAmong: 0,
    structural: null,
    structuralReason: null,
    structuralInterval: null,
    signals: null,
    signalsInterval: null,
    baseContribution: null,
    pillars: [],
    indicators: cell.indicators.map((one) => ({ ...one, contribution: null, weight: 0 })),
  };
}

function applyShocks(
  model: ScoreModel,
  ground: WhatIfGround,
  cells: readonly ScoreCell[],
  shocks: readonly Shock[],
): void {
  const layout = new Map(model.indicators.map((definition, position) => [definition.code, position]));
  const sums = ground.areas.map((area) => area.signalSum);
  const counts = ground.areas.map((area) => area.monthlyCount);
  const set = (i: number, code: string, value: number) => {
    const position = layout.get(code);
    if (position === undefined) return;
    const cell = cells[i]!.indicators[position]!;
    setReading(cell, value, model.indicators[position]!.goalposts);
  };
  let heard = false;
  for (const shock of shocks) {
    const i = ground.areas.findIndex((area) => area.areaCode === shock.areaCode);
    if (i < 0) throw new RangeError(`areaCode must be one of the areas assessed, got ${shock.areaCode}`);
    const { population } = ground.areas[i]!;
    if (shock.kind === 'dialogue') set(i, 'days_since_engagement', 0);
    else if (shock.kind === 'indicator') {
      if (!layout.has(shock.code)) throw new RangeError(`code must be an indicator, got ${shock.code}`);
      set(i, shock.code, shock.value);
    } else if (shock.kind === 'layoffs') {
      if (population === null) continue;
      const position = layout.get('layoffs_rate');
      const now = position === undefined ? null : (cells[i]!.indicators[position]!.value ?? 0);
      if (now !== null) set(i, 'layoffs_rate', Math.max(0, now + (1000 * shock.persons) / population));
    } else if (sums[i] !== null) {
      const { severity, relation, reliability, credibility, unverifiedFactor } = model.signal;
      const probability =
        reliability[usualGrade.reliability] *
        credibility[usualGrade.credibility] *
        (shock.verified ? 1 : unverifiedFactor);
      const weight = severity[shock.category];
      if (weight === 0) continue;
      sums[i]! += shock.count * weight * relation[shock.relation] * probability;
      counts[i]! += shock.count * probability;
      heard = true;
    }
  }
  if (!heard) return;
  const rates = ground.areas.map((area, i) => {
    const before = cells[i]!.indicators[layout.get('incident_signal') ?? -1]?.value ?? null;
    if (before === null || sums[i] === null || area.population === null) return before;
    return smoothedRate(sums[i]!, area.population, model.signal.prior).mean;
  });
  ground.areas.forEach((area, i) => {
    if (sums[i] !== area.signalSum) {
      set(i, 'incident_signal', rates[i]!);
      if (area.surprisePrior) set(i, 'incident_surprise', incidentSurprise(counts[i]!, area.surprisePrior));
    }
    const near = area.neighbours.map((position) => rates[position]!);
    if (
      near.length > 0 &&
      area.neighbours.some((position) => sums[position] !== ground.areas[position]!.signalSum)
    )
      set(i, 'neighbour_signal', near.reduce((sum, rate) => sum + rate, 0) / near.length);
  });
}

function setReading(
  cell: IndicatorCell,
  value: number,
  goalposts: ScoreModel['indicators'][number]['goalposts'],
): void {
  cell.value = value;
  cell.normalised = normalise(value, goalposts);
  cell.availability = 'measured';
  cell.reason = null;
}
