import { countQuantile } from '../statistics/count-quantile.ts';
import { countUpperP } from '../statistics/count-upper-p.ts';
import { normalP } from '../statistics/normal-p.ts';
import { normalQuantile } from '../statistics/normal-quantile.ts';
import { studentP } from '../statistics/student-p.ts';
import { farringtonReference } from './farrington-reference.ts';
import { quasiPoissonTrend, roomForFit, type TrendFit } from './quasi-poisson-trend.ts';
import { checkCounts, refusedAt, type Surveyed } from './surveyed.ts';

export interface FarringtonOptions {
  /** Places in the series that are to be judged, counted from 0; all with b years before them where omitted. */
  positions?: readonly number[];
  /** Steps in a year: 52 weeks or 12 months. */
  frequency?: number;
  /** Years of history. */
  b?: number;
  /** Half width of the window around the same time of the year. */
  w?: number;
  noPeriods?: number;
  /** Steps right before that are left out, so that a surge does not teach the model that surges are usual; w where omitted. */
  pastWeeksNotIncluded?: number;
  alpha?: number;
  trend?: boolean;
  pThresholdTrend?: number;
  reweight?: boolean;
  weightsThreshold?: number;
  /** No alarm with fewer than the first number of cases in the last so many steps. */
  limit54?: readonly [cases: number, steps: number];
  thresholdMethod?: 'delta' | 'nbPlugin' | 'muan';
  powertrans?: '2/3' | '1/2' | 'none';
  /**
   * Weights of the dispersion behind the test of the trend and the standard error of the prediction: `robust`, the
   * reweighting alone, as R surveillance does; `working`, those of the quasi-Poisson fit, as R's predict.glm does.
   */
  errorWeights?: 'robust' | 'working';
}

export interface FarringtonSurveyed extends Surveyed {
  /** Dispersion, at least 1. */
  phi: number;
  /** Slope of the trend on the log scale per step; NaN where no trend is in the model. */
  slope: number;
  /** (observed - expected) / (upper - expected). */
  score: number;
}

/**
 * Is this count higher than the same season of the years before, their trend and their scatter would lead one to expect?
 *
 * Definition: quasi-Poisson regression with season and trend on the values of farringtonReference; past outliers weighed
 *   down by Anscombe residuals s above `weightsThreshold` with g s^-2 (g makes the weights sum to n) and fitted anew;
 *   the trend is kept if p < pThresholdTrend, b >= 3 and the prediction is no higher than any count used. Upper bound at
 *   1 - alpha: `delta` by the power transformation of prediction and its error; `nbPlugin` the quantile of a negative
 *   binomial with the prediction as mean and variance phi x mean (Poisson where phi is 1); `muan` the same around the
 *   upper 1 - alpha limit of the mean. p is the upper tail of the same distribution.
 * Shapes: n counts at equal steps of time, options -> one object per position.
 * Units: counts; slope per step on the log scale.
 * Undefined: refused with `history_too_short` (fewer than b years), `value_missing` (the value, or fewer than 3 in the
 *   baseline more than coefficients), `all_zero` (nothing in the baseline), `too_few_recent` (limit54; p and phi are
 *   given all the same), `no_fit`; missing values of the baseline are left out; RangeError for a negative count, or an
 *   option that cannot be.
 * Assumes: a year is `frequency` steps; season and trend as in the years before.
 * Reference: Noufaily et al. (2013), Statistics in Medicine 32(7); Farrington et al. (1996), JRSS A 159.
 * Checked: against R surveillance farringtonFlexible (errorWeights robust) on salmonella.agona, also with gaps, and
 *   salmNewport by week, and on UK drivers killed and UK lung deaths by month, in the fixture surveillance.json.
 * Cost: O(values in the baseline) per step of a fit, two to four fits per position.
 */
export function farringtonFlexible(
  counts: readonly number[],
  options: FarringtonOptions = {},
): FarringtonSurveyed[] {
  const o = settings(options);
  checkCounts(counts);
  const positions =
    o.positions ?? [...counts.keys()].filter((position) => position >= o.b * o.frequency + o.w);
  const outside = positions.find((one) => !Number.isInteger(one) || one < 0 || one >= counts.length);
  if (outside !== undefined) throw new RangeError(`positions must lie within the series, got ${outside}`);
  const room = makeRoom(o.b * o.frequency + 2 * o.w + 1, o.noPeriods);
  const z = normalQuantile(1 - o.alpha);
  return positions.map((position) => judge(counts, position, o, room, z));
}

type Settings = ReturnType<typeof settings>;
function settings(options: FarringtonOptions) {
  const o = {
    positions: undefined,
    frequency: 52,
    b: 5,
    w: 3,
    noPeriods: 1,
    alpha: 0.05,
    trend: true,
    pThresholdTrend: 0.05,
    reweight: true,
    weightsThreshold: 2.58,
    limit54: [5, 4],
    thresholdMethod: 'delta',
    powertrans: '2/3',
    errorWeights: 'robust',
    ...options,
  } as Required<Omit<FarringtonOptions, 'positions' | 'pastWeeksNotIncluded'>> & FarringtonOptions;
  for (const name of ['frequency', 'b', 'noPeriods'] as const) {
    if (!Number.isInteger(o[name]) || o[name] < 1) {
      throw new RangeError(`${name} must be a whole number of at least 1, got ${o[name]}`);
    }
  }
  const past = o.pastWeeksNotIncluded ?? o.w;
  for (const [name, value] of [
    ['w', o.w],
    ['pastWeeksNotIncluded', past],
  ] as const) {
    if (!Number.isInteger(value) || value < 0) {
      throw new RangeError(`${name} must be a whole number of at least 0, got ${value}`);
    }
  }
  if (2 * o.w + 1 > o.frequency) throw new RangeError(`w must leave windows apart, got ${o.w}`);
  if (!(o.alpha > 0 && o.alpha < 1))
    throw new RangeError(`alpha must lie strictly between 0 and 1, got ${o.alpha}`);
  if (!(o.limit54[0] >= 0 && o.limit54[1] > 0))
    throw new RangeError('limit54 must be cases >= 0 and steps > 0');
  return { ...o, pastWeeksNotIncluded: past };
}

interface Room {
  count: Float64Array;
  time: Float64Array;
  season: Uint8Array;
  weights: Float64Array;
  fit: TrendFit;
}
function makeRoom(n: number, seasons: number): Room {
  return {
    count: new Float64Array(n),
    time: new Float64Array(n),
    season: new Uint8Array(n),
    weights: new Float64Array(n),
    fit: roomForFit(n, seasons),
  };
}

function judge(
  counts: readonly number[],
  position: number,
  o: Settings,
  room: Room,
  z: number,
): FarringtonSurveyed {
  const observed = counts[position]!;
  const refuse = (reason: NonNullable<Surveyed['refused']>, rest: { p?: number; phi?: number } = {}) => ({
    ...refusedAt(position, observed, reason),
    phi: Number.NaN,
    slope: Number.NaN,
    score: Number.NaN,
    ...rest,
  });
  const reference = farringtonReference(position, o);
  if (!reference) return refuse('history_too_short');
  if (Number.isNaN(observed)) return refuse('value_missing');
  // time runs from the position judged backwards, so that the prediction lies at 0 and products keep their digits
  let n = 0;
  let highest = 0;
  const named = new Map<number, number>();
  reference.positions.forEach((at, i) => {
    const count = counts[at]!;
    if (Number.isNaN(count)) return;
    const season = reference.seasons[i]!;
    if (!named.has(season)) named.set(season, named.size);
    room.count[n] = count;
    room.time[n] = at - position;
    room.season[n] = named.get(season)!;
    highest = Math.max(highest, count);
    n++;
  });
  const now = named.get(o.noPeriods);
  if (now === undefined || n < named.size + 3) return refuse('value_missing');
  if (highest === 0) return refuse('all_zero');
  const data = { count: room.count, time: room.time, season: room.season, n, seasons: named.size };

  let hasTrend = o.trend && robustFit(data, true, o, room);
  if (!hasTrend && !robustFit(data, false, o, room)) return refuse('no_fit');
  const { fit } = room;
  if (hasTrend) {
    const error = Math.sqrt(errorDispersion(data, o, room) / fit.timeSpread);
    const significant =
      studentP(fit.slope / error, { degrees: n - fit.rank, alternative: 'twoSided' }) < o.pThresholdTrend;
    hasTrend = significant && o.b >= 3 && Math.exp(fit.level[now]!) <= highest;
    if (!hasTrend && !robustFit(data, false, o, room)) return refuse('no_fit');
  }
  const phi = Math.max(fit.dispersion, 1);
  const eta = fit.level[now]!;
  const away = fit.timeOf[now]!;
  const variance = 1 / fit.weightOf[now]! + (hasTrend ? (away * away) / fit.timeSpread : 0);
  const error = Math.sqrt(variance * errorDispersion(data, o, room));
  const expected = Math.exp(eta);
  const bound = o.thresholdMethod === 'delta' ? byPower : byCounts;
  const { upper, p } = bound({ observed, expected, error, phi, z, o });
  const recent = counts.slice(Math.max(0, position - o.limit54[1] + 1), position + 1);
  if (!(recent.reduce((sum, count) => sum + count, 0) >= o.limit54[0]))
    return refuse('too_few_recent', { p, phi });
  const score = (observed - expected) / (upper - expected);
  return {
    position,
    observed,
    expected,
    upper,
    p,
    alarm: observed > upper && observed !== 0,
    refused: null,
    phi,
    slope: hasTrend ? fit.slope : Number.NaN,
    score,
  };
}

type Data = Parameters<typeof quasiPoissonTrend>[0];

/** Fits, weighs outliers down and fits anew; false where the first fit does not settle. */
function robustFit(data: Data, trend: boolean, o: Settings, room: Room): boolean {
  const { fit, weights } = room;
  const { n, count } = data;
  weights.fill(1, 0, n);
  quasiPoissonTrend(data, { trend, weights: null }, fit);
  if (!fit.converged || !Number.isFinite(fit.slope)) return false;
  if (!o.reweight) return true;
  const phi = Math.max(fit.dispersion, 1);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const m = fit.mean[i]!;
    const residual =
      (1.5 * (twoThirds(count[i]!) / Math.sqrt(Math.cbrt(m)) - Math.sqrt(m))) /
      Math.sqrt(phi * (1 - fit.leverage[i]!));
    weights[i] = residual > o.weightsThreshold ? 1 / (residual * residual) : 1;
    sum += weights[i]!;
  }
  for (let i = 0; i < n; i++) weights[i]! *= n / sum;
  quasiPoissonTrend(data, { trend, weights }, fit);
  return true;
}

const powers = Float64Array.from({ length: 1024 }, (_, count) => Math.cbrt(count) ** 2);
const twoThirds = (count: number) =>
  count < powers.length && Number.isInteger(count) ? powers[count]! : Math.cbrt(count) ** 2;

function errorDispersion({ count, n }: Data, o: Settings, { fit, weights }: Room): number {
  if (!o.reweight || o.errorWeights === 'working') return fit.dispersion;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const residual = (count[i]! - fit.mean[i]!) / fit.mean[i]!;
    sum += weights[i]! * residual * residual;
  }
  return sum / (n - fit.rank);
}

interface Prediction {
  observed: number;
  expected: number;
  /** On the log scale. */
  error: number;
  phi: number;
  z: number;
  o: Settings;
}

function byPower({ observed, expected, error, phi, z, o }: Prediction): { upper: number; p: number } {
  const power = { '2/3': 2 / 3, '1/2': 1 / 2, none: 1 }[o.powertrans];
  const tau = phi + expected * error * error;
  const spread = power * Math.sqrt(expected ** (2 * power - 1) * tau);
  const middle = expected ** power;
  return {
    upper: (middle + z * spread) ** (1 / power),
    p: normalP((observed ** power - middle) / spread, 'greater'),
  };
}

function byCounts({ observed, expected, error, phi, z, o }: Prediction): { upper: number; p: number } {
  const mean = o.thresholdMethod === 'muan' ? expected * Math.exp(z * error) : expected;
  const size = phi > 1 ? mean / (phi - 1) : Infinity;
  return {
    upper: countQuantile(1 - o.alpha, mean, size),
    p: countUpperP(Math.ceil(observed), mean, size),
  };
}
