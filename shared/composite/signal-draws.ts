import { gammaDraw } from '../statistics/gamma-draw.ts';
import { gammaQuantile } from '../statistics/gamma-quantile.ts';
import { normalDraw } from '../statistics/normal-draw.ts';
import type { RandomStream } from '../statistics/xoshiro-128.ts';
import type { Coverage } from './coverage.ts';
import type { StratifiedDraws } from './stratified-draws.ts';
import type { SignalTerm } from './incident-signal.ts';
import { incidentSurprise, type SurprisePrior } from './incident-surprise.ts';
import type { ScoreModel } from './types.ts';

/** What is random about the signal of one area and month. */
export interface SignalState {
  terms: readonly SignalTerm[];
  /** Inverse scale of the gamma posterior of the rate, in 100,000 residents over the typical weight. */
  inverseScale: number;
  prior: SurprisePrior;
  coverage: Coverage;
}

/** Share of incidents that such a channel is taken to notice: the press reports what is large or near a newsroom. */
const noticed = { low: 0.3, medium: 0.6, high: 0.9 };

/** Incidents beyond this number are drawn together by their mean and variance. */
const drawnOneByOne = 48;

/** Points at which a gamma distribution is tabulated. */
const tableSize = 512;

const tables = new Map<number, Float64Array>();

function gammaTable(shape: number): Float64Array {
  let table = tables.get(shape);
  if (!table) {
    table = Float64Array.from({ length: tableSize }, (_, i) =>
      gammaQuantile((i + 0.5) / tableSize, shape, 1),
    );
    tables.set(shape, table);
  }
  return table;
}

/**
 * Fills `rates` with draws of the area's signal rate per 100,000 and `surprises` with draws of its surprise.
 * Every incident is there or not (Bernoulli with its credibility), the same in both; the rate given these is gamma
 * (small numbers). Upwards only comes what the channels did not notice: Gamma((1 - p) / 2, p x inverse scale), the
 * half incident of Jeffreys' prior in so far as the channel is deaf: nearly nothing where the office listens itself,
 * wide where only the press does.
 */
export function drawSignal(
  state: SignalState,
  model: ScoreModel['signal'],
  draws: StratifiedDraws,
  stream: RandomStream,
  rates: Float64Array,
  surprises: Float64Array,
): void {
  const { typicalWeight, mean, strength } = model.prior;
  const priorShape = strength * mean;
  const quiet = gammaTable(priorShape);
  const p = noticed[state.coverage.sensitivity];
  const missed = gammaTable((1 - p) / 2);
  const missedScale = 1 / (p * state.inverseScale);

  const possible = possibleTerms(state);
  const single = possible.slice(0, drawnOneByOne);
  const rest = summarise(possible.slice(drawnOneByOne));
  const quietDraws = draws.uniform(stream);
  const missedDraws = draws.uniform(stream);
  const surpriseOf = memo((count) => incidentSurprise(count, state.prior));

  for (let d = 0; d < rates.length; d++) {
    let sum = 0;
    let count = 0;
    for (const term of single) {
      if (stream.uniform() >= term.probability) continue;
      sum += term.magnitude;
      if (term.thisMonth) count++;
    }
    if (rest.sum > 0) sum += Math.max(0, rest.sum + rest.sumError * normalDraw(stream));
    if (rest.count > 0) count += Math.max(0, Math.round(rest.count + rest.countError * normalDraw(stream)));
    const heard =
      sum > 0
        ? gammaDraw(stream, priorShape + sum / typicalWeight)
        : quiet[(quietDraws[d]! * tableSize) | 0]!;
    rates[d] = heard / state.inverseScale + missed[(missedDraws[d]! * tableSize) | 0]! * missedScale;
    surprises[d] = count === 0 ? 0 : surpriseOf(count);
  }
}

/** Incidents that may add to the signal, the heaviest first. */
export const possibleTerms = ({ terms }: SignalState): SignalTerm[] =>
  terms
    .filter((term) => term.probability > 0 && term.magnitude > 0)
    .sort((a, b) => b.magnitude - a.magnitude || (a.id < b.id ? -1 : 1));

function summarise(terms: readonly SignalTerm[]) {
  const total = { sum: 0, sumError: 0, count: 0, countError: 0 };
  for (const { magnitude, probability, thisMonth } of terms) {
    const variance = probability * (1 - probability);
    total.sum += magnitude * probability;
    total.sumError += magnitude * magnitude * variance;
    if (thisMonth) {
      total.count += probability;
      total.countError += variance;
    }
  }
  total.sumError = Math.sqrt(total.sumError);
  total.countError = Math.sqrt(total.countError);
  return total;
}

function memo(compute: (count: number) => number): (count: number) => number {
  const known = new Map<number, number>();
  return (count) => {
    let value = known.get(count);
    if (value === undefined) {
      value = compute(count);
      known.set(count, value);
    }
    return value;
  };
}
