import { gammaDraw } from '../statistics/gamma-draw.ts';
import { seedState } from '../statistics/seed-state.ts';
import { xoshiro128 } from '../statistics/xoshiro-128.ts';
import { percentileRank } from './percentile-rank.ts';
import type { ModelLayout } from './model-layout.ts';
import { complement, copingFactor } from './structure.ts';
import type { PillarCode, ScoreCell, ScoreModel } from './types.ts';

/** Of drawn weights (Dirichlet): one of seven equal weights then varies by about a third of itself. */
export const weightConcentration = 50;

/** Twelve ways to make the score (two normalisations, two inner means, three outer ones), each as often as the others. */
export const structuralWays = 12;

/** Draws of one area: pillars with their errors under the model as it is. */
export interface DrawnPillars {
  strain: Float64Array;
  competition: Float64Array;
  coping: Float64Array;
  signals: Float64Array;
}

/**
 * Scores for ranks alone: the same draws of the figures, with the model's structure drawn too, as others might have
 * chosen it. A choice is the same for all areas of a draw, and for all months of a run. Published scores and their
 * intervals keep the structure; an area's rank should not hang on it, and where it does the rank's range shows it.
 */
export class RankChoices {
  private readonly model: ScoreModel;
  private readonly layout: ModelLayout;
  private readonly draws: number;
  /** Weights of the indicators, in the order of the model. */
  private readonly weights: Float64Array[];
  private readonly strainShare: Float64Array;
  private readonly structuralShare: Float64Array;
  private readonly sum: Float64Array;
  private readonly total: Float64Array;
  private readonly pillars: DrawnPillars;

  constructor(model: ScoreModel, layout: ModelLayout, seed: number, draws: number) {
    this.model = model;
    this.layout = layout;
    this.draws = draws;
    const stream = xoshiro128(seedState(seed, ['choices']));
    const buffer = () => new Float64Array(draws);
    const gamma = (weight: number) =>
      weight > 0 ? buffer().map(() => gammaDraw(stream, weightConcentration * weight)) : buffer();
    this.weights = model.indicators.map(({ weight }) => gamma(weight));
    const share = (a: number, b: number) => {
      const [left, right] = [gamma(a / (a + b)), gamma(b / (a + b))];
      return left.map((one, d) => one / (one + right[d]!));
    };
    this.strainShare = share(model.structural.strain, model.structural.competition);
    this.structuralShare = share(model.risk.structural, model.risk.signals);
    this.sum = buffer();
    this.total = buffer();
    this.pillars = { strain: buffer(), competition: buffer(), coping: buffer(), signals: buffer() };
  }

  /** Percentile rank of every indicator among the areas of a month: `result[position][area]`. */
  percentiles(cells: readonly ScoreCell[]): Float64Array[] {
    return this.model.indicators.map((_, position) =>
      percentileRank(
        cells.map((cell) => cell.indicators[position]!.normalised ?? Number.NaN),
        { ties: 'average' },
      ),
    );
  }

  /** Fills `target` with scores of the area at this place among the month's cells. */
  score(
    cell: ScoreCell,
    place: number,
    percentiles: readonly Float64Array[],
    drawn: DrawnPillars,
    target: Float64Array,
  ): void {
    for (const code of ['strain', 'competition', 'coping', 'signals'] as const)
      this.pillar(code, cell, place, percentiles, drawn[code]);
    const { strain, competition, coping, signals } = this.pillars;
    const { structural, risk } = this.model;
    const { floor } = structural;
    for (let d = 0; d < this.draws; d++) {
      const inner = this.strainShare[d]!;
      const outer = this.structuralShare[d]!;
      const s = Math.max(floor, strain[d]!);
      const c = Math.max(floor, competition[d]!);
      const mean =
        (d & 2) === 0
          ? Math.exp(inner * Math.log(s) + (1 - inner) * Math.log(c))
          : inner * s + (1 - inner) * c;
      const pressure = mean * copingFactor(coping[d]!, structural);
      const signal = signals[d]!;
      const way = d % 3;
      target[d] =
        way === 0
          ? 100 -
            Math.exp(
              outer * Math.log(complement(pressure, risk)) + (1 - outer) * Math.log(complement(signal, risk)),
            )
          : way === 1
            ? outer * pressure + (1 - outer) * signal
            : Math.sqrt(outer * pressure * pressure + (1 - outer) * signal * signal);
    }
  }

  /** The pillar under drawn weights, by goalposts in even draws and by percentiles in odd ones, with the drawn error. */
  private pillar(
    code: PillarCode,
    cell: ScoreCell,
    place: number,
    percentiles: readonly Float64Array[],
    drawn: Float64Array,
  ): void {
    const { draws, sum, total } = this;
    const target = this.pillars[code];
    const centre = cell.pillars.find(
      (pillar) => pillar.code === code && pillar.availability === 'measured',
    )?.value;
    if (centre === undefined || centre === null) {
      target.set(drawn.subarray(0, draws));
      return;
    }
    sum.fill(0);
    total.fill(0);
    for (const { position } of this.layout.byPillar[code]) {
      const scaled = cell.indicators[position]!.normalised;
      if (scaled === null) continue;
      const weights = this.weights[position]!;
      // alone among the areas it has no percentile
      const percentile = percentiles[position]![place]!;
      const other = Number.isNaN(percentile) ? scaled : percentile;
      for (let d = 0; d < draws; d += 2) sum[d]! += weights[d]! * scaled;
      for (let d = 1; d < draws; d += 2) sum[d]! += weights[d]! * other;
      for (let d = 0; d < draws; d++) total[d]! += weights[d]!;
    }
    for (let d = 0; d < draws; d++)
      target[d] = Math.min(100, Math.max(0, drawn[d]! + sum[d]! / total[d]! - centre));
  }
}
