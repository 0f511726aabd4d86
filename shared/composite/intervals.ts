import type { Month } from '../domain/month.ts';
import { seedState } from '../statistics/seed-state.ts';
import { xoshiro128 } from '../statistics/xoshiro-128.ts';
import { DrawSummary } from './draw-summary.ts';
import { normalise } from './normalise.ts';
import { drawPillar, pillarDraws } from './pillar-draws.ts';
import { drawSignal, type SignalState } from './signal-draws.ts';
import { scoreClass } from './score-class.ts';
import { riskScore, structuralPressure } from './structure.ts';
import type { IndicatorDefinition, PillarCode, ScoreCell, ScoreModel } from './types.ts';

/** One area of a month, its published values already in `cell`. */
export interface AreaState {
  cell: ScoreCell;
  /** Null where nobody listens or residents are not known. */
  signal: SignalState | null;
  /** Positions of covered neighbours in the month's list. */
  neighbours: readonly number[];
}

/** Indicators of the signals pillar whose draws come from incidents and not from a standard error. */
const fromIncidents = new Set(['incident_signal', 'incident_surprise', 'neighbour_signal']);

/**
 * Writes intervals, class probabilities and rank intervals of one month by Monte Carlo, the model's structure fixed:
 * measurement error, small numbers and credibility of incidents, and an imputed pillar over its full range 0..100.
 * Every area and month has a random stream of its own, from the seed, its code and the month, so that neither the
 * order of rows nor the splitting over threads changes a draw. A neighbour's draws are the ones of its own score.
 */
export class IntervalSimulation {
  private readonly model: ScoreModel;
  private readonly seed: number;
  private readonly draws: number;
  private readonly rates: Float64Array[];
  private readonly surprises: Float64Array[];
  private readonly risks: Float64Array[];
  private readonly structural = new DrawSummary();
  private readonly signals = new DrawSummary();
  private readonly risk = new DrawSummary();

  constructor(model: ScoreModel, seed: number, draws: number, areas: number) {
    this.model = model;
    this.seed = seed;
    this.draws = draws;
    const buffers = () => Array.from({ length: areas }, () => new Float64Array(draws));
    this.rates = buffers();
    this.surprises = buffers();
    this.risks = buffers();
  }

  month(month: Month, areas: readonly AreaState[], groups: readonly number[][]): void {
    if (this.draws === 0) return;
    areas.forEach(({ cell, signal }, i) => {
      if (!signal) return;
      const stream = xoshiro128(seedState(this.seed, [cell.areaCode, month, 'incidents']));
      drawSignal(signal, this.model.signal, stream, this.rates[i]!, this.surprises[i]!);
    });
    areas.forEach((state, i) => {
      this.area(month, state, i);
    });
    for (const group of groups) this.ranks(areas, group);
  }

  private area(month: Month, { cell, neighbours }: AreaState, position: number): void {
    const { model, draws } = this;
    const ofPillar = (code: PillarCode) =>
      model.indicators
        .map((definition, i) => ({ definition, cell: cell.indicators[i]! }))
        .filter(({ definition }) => definition.pillar === code);
    const stream = xoshiro128(seedState(this.seed, [cell.areaCode, month, 'figures']));
    const has = {
      structural: cell.structural !== null,
      signals: cell.signals !== null,
      risk: cell.risk !== null,
    };
    if (!has.structural && !has.signals) return;

    const strain = pillarDraws(ofPillar('strain'));
    const competition = pillarDraws(ofPillar('competition'));
    const coping = pillarDraws(ofPillar('coping'));
    const imputed = cell.pillars.find((pillar) => pillar.code === 'competition')!.availability === 'imputed';
    const signalCells = ofPillar('signals');
    const reported = pillarDraws(signalCells, fromIncidents);
    const random = (code: string) => {
      const found = signalCells.find(({ definition }) => definition.code === code);
      return { weight: found?.cell.weight ?? 0, goalposts: found?.definition.goalposts ?? unused };
    };
    const own = random('incident_signal');
    const surprise = random('incident_surprise');
    const around = random('neighbour_signal');
    const rates = this.rates[position]!;
    const surprises = this.surprises[position]!;
    const risks = this.risks[position]!;
    const classes: [number, number, number, number, number] = [0, 0, 0, 0, 0];
    this.structural.reset();
    this.signals.reset();
    this.risk.reset();

    for (let d = 0; d < draws; d++) {
      let structural = 0;
      if (has.structural) {
        structural = structuralPressure(
          bounded(drawPillar(strain, stream)),
          imputed ? 100 * stream.uniform() : bounded(drawPillar(competition, stream)),
          bounded(drawPillar(coping, stream)),
          model.structural,
        );
        this.structural.add(structural);
      }
      if (!has.signals) continue;
      let signals = drawPillar(reported, stream);
      if (own.weight > 0) signals += own.weight * normalise(rates[d]!, own.goalposts);
      if (surprise.weight > 0) signals += surprise.weight * normalise(surprises[d]!, surprise.goalposts);
      if (around.weight > 0) {
        let lag = 0;
        for (const neighbour of neighbours) lag += this.rates[neighbour]![d]!;
        signals += around.weight * normalise(lag / neighbours.length, around.goalposts);
      }
      signals = bounded(signals);
      this.signals.add(signals);
      if (!has.risk) continue;
      const risk = riskScore(structural, signals, model.risk);
      risks[d] = risk;
      this.risk.add(risk);
      classes[scoreClass(risk, model.classLimits) as 0 | 1 | 2 | 3 | 4]++;
    }
    if (has.structural) cell.structuralInterval = this.structural.interval(cell.structural!);
    if (has.signals) cell.signalsInterval = this.signals.interval(cell.signals!);
    if (has.risk) {
      cell.riskInterval = this.risk.interval(cell.risk!);
      cell.classProbabilities = classes.map((count) => count / draws) as typeof classes;
    }
  }

  /** 5-95 % of the rank over the draws, widened to hold the published rank. */
  private ranks(areas: readonly AreaState[], group: readonly number[]): void {
    const { draws } = this;
    const ranks = group.map(() => new Uint16Array(draws).fill(1));
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++)
        compareDraws(this.risks[group[i]!]!, this.risks[group[j]!]!, ranks[i]!, ranks[j]!);
    }
    const counts = new Int32Array(group.length + 1);
    group.forEach((position, i) => {
      counts.fill(0);
      for (const rank of ranks[i]!) counts[rank]!++;
      const cell = areas[position]!.cell;
      cell.rankInterval = {
        low: Math.min(cell.rank!, rankQuantile(counts, 0.05 * draws)),
        high: Math.max(cell.rank!, rankQuantile(counts, 0.95 * draws)),
      };
    });
  }
}

const unused: IndicatorDefinition['goalposts'] = { low: 0, high: 1, scale: 'linear' };

function compareDraws(a: Float64Array, b: Float64Array, rankA: Uint16Array, rankB: Uint16Array): void {
  for (let d = 0; d < a.length; d++) {
    const x = a[d]!;
    const y = b[d]!;
    if (y > x) rankA[d]!++;
    else if (x > y) rankB[d]!++;
  }
}

function rankQuantile(counts: Int32Array, target: number): number {
  let below = 0;
  for (let rank = 1; rank < counts.length; rank++) {
    below += counts[rank]!;
    if (below >= target) return rank;
  }
  return counts.length - 1;
}

function bounded(value: number): number {
  return Math.min(100, Math.max(0, value));
}
