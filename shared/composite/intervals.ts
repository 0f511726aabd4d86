import type { Month } from '../domain/month.ts';
import { seedState } from '../statistics/seed-state.ts';
import { type RandomStream, xoshiro128 } from '../statistics/xoshiro-128.ts';
import { DrawSummary } from './draw-summary.ts';
import { DrawScale } from './draw-scale.ts';
import { LookupTable } from './lookup-table.ts';
import type { ModelLayout } from './model-layout.ts';
import { drawPillar, pillarDraws } from './pillar-draws.ts';
import { drawSignal, type SignalState } from './signal-draws.ts';
import { RankChoices, structuralWays } from './rank-choices.ts';
import { countRanks, rankShares } from './rank-draws.ts';
import { StratifiedDraws } from './stratified-draws.ts';
import { riskScore } from './structure.ts';
import type { IndicatorDefinition, ScoreCell, ScoreModel } from './types.ts';

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

/** Of the draws, as many are ranked: ranks are whole numbers, and ordering all areas is the dearest step of a draw. */
const rankedDraws = 42 * structuralWays;

/**
 * Writes intervals, class probabilities and ranks of one month by Monte Carlo: measurement error, small numbers and
 * credibility of incidents, and an imputed pillar over its full range 0..100; the model's structure fixed, but for ranks.
 * Every area and month has a random stream of its own, from the seed, its code and the month, so that neither the
 * order of rows nor the splitting over threads changes a draw. A neighbour's draws are the ones of its own score.
 */
export class IntervalSimulation {
  private readonly model: ScoreModel;
  private readonly layout: ModelLayout;
  private readonly seed: number;
  private readonly draws: number;
  private readonly strata: StratifiedDraws;
  private readonly rates: Float64Array[];
  private readonly surprises: Float64Array[];
  private readonly risks: Float64Array[];
  private readonly rankScores: Float64Array[];
  private readonly choices: RankChoices;
  private readonly strain: Float64Array;
  private readonly competition: Float64Array;
  private readonly coping: Float64Array;
  private readonly structural: Float64Array;
  private readonly signals: Float64Array;
  private readonly lag: Float64Array;
  private readonly summary = new DrawSummary();
  private readonly strainPower: LookupTable;
  private readonly competitionPower: LookupTable;
  private readonly scales = new Map<IndicatorDefinition['goalposts'], DrawScale>();

  constructor(model: ScoreModel, layout: ModelLayout, seed: number, draws: number, areas: number) {
    this.model = model;
    this.layout = layout;
    this.seed = seed;
    this.draws = draws;
    this.strata = new StratifiedDraws(seed, draws);
    const buffer = () => new Float64Array(draws);
    const buffers = () => Array.from({ length: areas }, buffer);
    this.rates = buffers();
    this.surprises = buffers();
    this.risks = buffers();
    const ranked = Math.min(draws, rankedDraws);
    this.rankScores = Array.from({ length: areas }, () => new Float64Array(ranked));
    this.choices = new RankChoices(model, layout, seed, ranked);
    this.strain = buffer();
    this.competition = buffer();
    this.coping = buffer();
    this.structural = buffer();
    this.signals = buffer();
    this.lag = buffer();
    const { strain, competition, floor } = model.structural;
    const power = (weight: number) =>
      new LookupTable((x) => Math.max(floor, x) ** (weight / (strain + competition)), 0, 100, 10_000);
    this.strainPower = power(strain);
    this.competitionPower = power(competition);
  }

  private scale(goalposts: IndicatorDefinition['goalposts']): DrawScale {
    let scale = this.scales.get(goalposts);
    if (!scale) {
      scale = new DrawScale(goalposts);
      this.scales.set(goalposts, scale);
    }
    return scale;
  }

  month(month: Month, areas: readonly AreaState[], groups: readonly number[][]): void {
    if (this.draws === 0) return;
    areas.forEach(({ cell, signal }, i) => {
      if (!signal) return;
      const stream = xoshiro128(seedState(this.seed, [cell.areaCode, month, 'incidents']));
      drawSignal(signal, this.model.signal, this.strata, stream, this.rates[i]!, this.surprises[i]!);
    });
    const percentiles = groups.length > 0 ? this.choices.percentiles(areas.map(({ cell }) => cell)) : [];
    areas.forEach((state, i) => {
      this.area(month, state, i, percentiles);
    });
    for (const group of groups) this.ranks(areas, group);
  }

  private area(
    month: Month,
    { cell, neighbours }: AreaState,
    position: number,
    percentiles: readonly Float64Array[],
  ): void {
    const { model, draws, structural, signals } = this;
    if (cell.structural === null && cell.signals === null) return;
    const stream = xoshiro128(seedState(this.seed, [cell.areaCode, month, 'figures']));
    if (cell.structural !== null) {
      this.drawStructural(cell, stream);
      cell.structuralInterval = this.summary.interval(structural, cell.structural);
    }
    if (cell.signals !== null) {
      this.drawSignals(cell, neighbours, position, stream);
      cell.signalsInterval = this.summary.interval(signals, cell.signals);
    }
    if (cell.risk === null) return;
    const risks = this.risks[position]!;
    for (let d = 0; d < draws; d++) risks[d] = riskScore(structural[d]!, signals[d]!, model.risk);
    cell.riskInterval = this.summary.interval(risks, cell.risk);
    cell.riskMedian = this.summary.median;
    const drawn = { strain: this.strain, competition: this.competition, coping: this.coping, signals };
    this.choices.score(cell, position, percentiles, drawn, this.rankScores[position]!);
    cell.classProbabilities = classShares(risks, model.classLimits);
  }

  private drawStructural(cell: ScoreCell, stream: RandomStream): void {
    const { model, draws, structural, strain, competition, coping } = this;
    const { byPillar } = this.layout;
    drawPillar(pillarDraws(byPillar.strain, cell.indicators), this.strata, stream, strain);
    drawPillar(pillarDraws(byPillar.coping, cell.indicators), this.strata, stream, coping);
    const imputed = cell.pillars.some(
      (pillar) => pillar.code === 'competition' && pillar.availability === 'imputed',
    );
    if (imputed) {
      const anywhere = this.strata.uniform(stream);
      for (let d = 0; d < draws; d++) competition[d] = 100 * anywhere[d]!;
    } else drawPillar(pillarDraws(byPillar.competition, cell.indicators), this.strata, stream, competition);
    const { strainPower, competitionPower } = this;
    const { copingBase } = model.structural;
    const perPoint = (1 - copingBase) / 100;
    // in the order of a product of three, so that no bit depends on how it is made
    strainPower.fill(structural, strain);
    competitionPower.multiply(structural, competition);
    for (let d = 0; d < draws; d++) structural[d]! *= copingBase + perPoint * coping[d]!;
  }

  private drawSignals(
    cell: ScoreCell,
    neighbours: readonly number[],
    position: number,
    stream: RandomStream,
  ): void {
    const { draws, signals } = this;
    const indicators = this.layout.byPillar.signals;
    drawPillar(pillarDraws(indicators, cell.indicators, fromIncidents), this.strata, stream, signals);
    const add = (code: string, values: Float64Array) => {
      const found = indicators.find(({ definition }) => definition.code === code);
      const weight = found ? cell.indicators[found.position]!.weight : 0;
      if (!found || weight === 0) return;
      addNormalised(signals, values, weight, this.scale(found.definition.goalposts));
    };
    add('incident_signal', this.rates[position]!);
    add('incident_surprise', this.surprises[position]!);
    if (neighbours.length > 0) {
      const lag = this.lag.fill(0);
      for (const neighbour of neighbours) {
        const rates = this.rates[neighbour]!;
        for (let d = 0; d < draws; d++) lag[d]! += rates[d]! / neighbours.length;
      }
      add('neighbour_signal', lag);
    }
    for (let d = 0; d < draws; d++) signals[d] = Math.min(100, signals[d]!);
  }

  /** Ranks over the draws under structural choices; their 5-95 % is widened to hold the published rank. */
  private ranks(areas: readonly AreaState[], group: readonly number[]): void {
    const draws = Math.min(this.draws, rankedDraws);
    const ranks = countRanks(
      group.map((position) => this.rankScores[position]!),
      draws,
    );
    group.forEach((position, i) => {
      const cell = areas[position]!.cell;
      cell.rankProbabilities = rankShares(ranks[i]!, draws);
      cell.rankInterval = {
        low: Math.min(cell.rank!, rankQuantile(ranks[i]!, 0.05 * draws)),
        high: Math.max(cell.rank!, rankQuantile(ranks[i]!, 0.95 * draws)),
      };
    });
  }
}

function addNormalised(sum: Float64Array, values: Float64Array, weight: number, scale: DrawScale): void {
  for (let d = 0; d < sum.length; d++) sum[d]! += weight * scale.at(values[d]!);
}

/** Share of the draws in each class; a limit belongs to the class above it, as in `scoreClass`. */
function classShares(
  risks: Float64Array,
  limits: ScoreModel['classLimits'],
): [number, number, number, number, number] {
  const [first, second, third, fourth] = limits;
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let d = 0; d < risks.length; d++) {
    const risk = risks[d]!;
    if (risk < first) continue;
    one++;
    if (risk < second) continue;
    two++;
    if (risk < third) continue;
    three++;
    if (risk >= fourth) four++;
  }
  const all = risks.length;
  return [(all - one) / all, (one - two) / all, (two - three) / all, (three - four) / all, four / all];
}

function rankQuantile(counts: Int32Array, target: number): number {
  let below = 0;
  for (let rank = 1; rank < counts.length; rank++) {
    below += counts[rank]!;
    if (below >= target) return rank;
  }
  return counts.length - 1;
}
