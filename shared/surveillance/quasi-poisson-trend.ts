/** Work space of one fit; made once and used again, so that thousands of fits allocate nothing. */
export interface TrendFit {
  /** exp(linear predictor) of each value. */
  mean: Float64Array;
  /** Diagonal of the hat matrix of the last weighted step. */
  leverage: Float64Array;
  /** Level of each season on the log scale at time 0. */
  level: Float64Array;
  /** Slope on the log scale per step of time; 0 without a trend. */
  slope: number;
  /** Number of coefficients. */
  rank: number;
  converged: boolean;
  iterations: number;
  deviance: number;
  /** Pearson's dispersion with the weights of the last step, as summary.glm in R. */
  dispersion: number;
  /** Of the last weighted step: weight and weighted mean of time by season, spread of time within seasons. */
  weightOf: Float64Array;
  timeOf: Float64Array;
  timeSpread: number;
}

/**
 * How do counts move with time and season, when they scatter more than Poisson?
 *
 * Definition: log mean_i = level of season g_i + slope t_i, variance = dispersion x mean; iteratively reweighted least
 *   squares from mean = y + 0.1 until the deviance changes by less than 1e-8 of (itself + 0.1), at most 25 steps, as R's
 *   glm. Seasons are levels of their own, so each step is a closed form: slope = sum w (t - t_g)(z - z_g) / sum w (t - t_g)^2.
 *   Dispersion = sum w ((y - m) / m)^2 / (n - rank), w and leverage those of the last step.
 * Shapes: n counts, times, seasons (0..s-1), prior weights -> the fit.
 * Units: counts; slope per unit of time.
 * Undefined: a trend whose time does not vary within seasons has rank without it and slope NaN; not converged is said.
 * Assumes: counts not negative, at least one value; every season named has at least one value.
 * Reference: McCullagh and Nelder (1989), Generalized Linear Models, 2.5.
 * Checked: through farringtonFlexible, whose reference fits by R glm(family = quasipoisson).
 * Cost: O(n) per step.
 */
export function quasiPoissonTrend(
  data: { count: Float64Array; time: Float64Array; season: Uint8Array; n: number; seasons: number },
  options: { trend: boolean; weights: Float64Array | null },
  fit: TrendFit,
): TrendFit {
  const { count, season, n, seasons } = data;
  const { trend, weights } = options;
  const { mean, weightOf } = fit;
  const { working, eta, countOf } = work.of(n);
  // deviance = 2 (own - sum w y log m + sum w m): logarithms of counts are taken once, from a table
  let own = 0;
  let deviance = 0;
  for (let g = 0; g < seasons; g++) weightOf[g] = countOf[g] = 0;
  for (let i = 0; i < n; i++) {
    const w = weights ? weights[i]! : 1;
    const y = count[i]!;
    const g = season[i]!;
    weightOf[g]! += w;
    countOf[g]! += w * y;
    if (y > 0) own += w * y * (logOf(y) - 1);
    eta[i] = y < logs.length && Number.isInteger(y) ? logsOfStart[y]! : Math.log(y + 0.1);
    mean[i] = y + 0.1;
    deviance += w * (mean[i]! - y * eta[i]!);
  }
  deviance = 2 * (own + deviance);
  fit.converged = false;
  fit.iterations = 0;
  if (trend) stepsWithTrend(data, weights, fit, own, deviance);
  else stepsBySeason(data, weights, fit, own, deviance);
  leverages(data, trend, fit);
  let pearson = 0;
  for (let i = 0; i < n; i++) {
    const residual = (count[i]! - mean[i]!) / mean[i]!;
    pearson += working[i]! * residual * residual;
  }
  fit.rank = seasons + Number(trend);
  fit.dispersion = pearson / (n - fit.rank);
  return fit;
}

type Data = Parameters<typeof quasiPoissonTrend>[0];
type Weights = Float64Array | null;

function settled(fit: TrendFit, next: number, before: number): boolean {
  fit.deviance = next;
  fit.converged = Math.abs(next - before) / (Math.abs(next) + 0.1) < 1e-8;
  return fit.converged || !Number.isFinite(next);
}

function stepsWithTrend(data: Data, weights: Weights, fit: TrendFit, own: number, start: number): void {
  const { count, time, season, n, seasons } = data;
  const { mean, level, weightOf, timeOf } = fit;
  const { working, response, eta, responseOf } = work;
  let deviance = start;
  while (fit.iterations < 25) {
    fit.iterations++;
    for (let g = 0; g < seasons; g++) weightOf[g] = timeOf[g] = responseOf[g] = 0;
    for (let i = 0; i < n; i++) {
      const m = mean[i]!;
      const w = weights ? weights[i]! * m : m;
      const z = eta[i]! + count[i]! / m - 1;
      const g = season[i]!;
      working[i] = w;
      response[i] = z;
      weightOf[g]! += w;
      timeOf[g]! += w * time[i]!;
      responseOf[g]! += w * z;
    }
    for (let g = 0; g < seasons; g++) {
      timeOf[g]! /= weightOf[g]!;
      responseOf[g]! /= weightOf[g]!;
    }
    let spread = 0;
    let shared = 0;
    for (let i = 0; i < n; i++) {
      const g = season[i]!;
      const away = time[i]! - timeOf[g]!;
      const pull = working[i]! * away;
      spread += pull * away;
      shared += pull * (response[i]! - responseOf[g]!);
    }
    const slope = shared / spread;
    fit.timeSpread = spread;
    fit.slope = slope;
    for (let g = 0; g < seasons; g++) level[g] = responseOf[g]! - slope * timeOf[g]!;
    let next = 0;
    for (let i = 0; i < n; i++) {
      const e = level[season[i]!]! + slope * time[i]!;
      const m = Math.max(Number.EPSILON, Math.exp(e));
      eta[i] = e;
      mean[i] = m;
      next += weights ? weights[i]! * (m - count[i]! * e) : m - count[i]! * e;
    }
    next = 2 * (own + next);
    if (settled(fit, next, deviance)) return;
    deviance = next;
  }
}

/** Without a trend all of a season have one mean, and each step is one line for a season. */
function stepsBySeason(data: Data, weights: Weights, fit: TrendFit, own: number, start: number): void {
  const { count, season, n, seasons } = data;
  const { mean, level, weightOf, timeOf } = fit;
  const { working, eta, countOf, responseOf, priorOf } = work;
  fit.slope = 0;
  fit.timeSpread = 0;
  // weightOf holds the prior weights until the first step is made
  const prior = priorOf;
  for (let g = 0; g < seasons; g++) {
    prior[g] = weightOf[g]!;
    weightOf[g] = responseOf[g] = timeOf[g] = 0;
  }
  for (let i = 0; i < n; i++) {
    const m = mean[i]!;
    const w = weights ? weights[i]! * m : m;
    const g = season[i]!;
    working[i] = w;
    weightOf[g]! += w;
    responseOf[g]! += w * (eta[i]! + count[i]! / m - 1);
  }
  let deviance = start;
  while (fit.iterations < 25) {
    fit.iterations++;
    let next = 0;
    for (let g = 0; g < seasons; g++) {
      if (fit.iterations === 1) level[g] = responseOf[g]! / weightOf[g]!;
      else {
        const m = Math.max(Number.EPSILON, Math.exp(level[g]!));
        weightOf[g] = prior[g]! * m;
        level[g]! += countOf[g]! / (prior[g]! * m) - 1;
      }
      next += prior[g]! * Math.max(Number.EPSILON, Math.exp(level[g]!)) - countOf[g]! * level[g]!;
    }
    next = 2 * (own + next);
    if (settled(fit, next, deviance)) break;
    deviance = next;
  }
  for (let g = 0; g < seasons; g++) responseOf[g] = Math.max(Number.EPSILON, Math.exp(level[g]!));
  for (let i = 0; i < n; i++) {
    const g = season[i]!;
    if (fit.iterations > 1) working[i] = (weights ? weights[i]! : 1) * (weightOf[g]! / prior[g]!);
    mean[i] = responseOf[g]!;
  }
}

function leverages({ time, season, n }: Data, trend: boolean, fit: TrendFit): void {
  const { leverage, weightOf, timeOf, timeSpread } = fit;
  const { working } = work;
  for (let i = 0; i < n; i++) {
    const g = season[i]!;
    const away = time[i]! - timeOf[g]!;
    leverage[i] = working[i]! * (1 / weightOf[g]! + (trend ? (away * away) / timeSpread : 0));
  }
}

/** Room for a fit of at most n values in at most s seasons. */
export function roomForFit(n: number, seasons: number): TrendFit {
  return {
    mean: new Float64Array(n),
    leverage: new Float64Array(n),
    level: new Float64Array(seasons),
    slope: 0,
    rank: 0,
    converged: false,
    iterations: 0,
    deviance: 0,
    dispersion: 0,
    weightOf: new Float64Array(seasons),
    timeOf: new Float64Array(seasons),
    timeSpread: 0,
  };
}

const work = {
  working: new Float64Array(0),
  response: new Float64Array(0),
  eta: new Float64Array(0),
  responseOf: new Float64Array(256),
  countOf: new Float64Array(256),
  priorOf: new Float64Array(256),
  of(n: number) {
    if (this.working.length < n) {
      this.working = new Float64Array(n);
      this.response = new Float64Array(n);
      this.eta = new Float64Array(n);
    }
    return this;
  },
};

const logs = Float64Array.from({ length: 1024 }, (_, count) => Math.log(count));
const logsOfStart = Float64Array.from({ length: 1024 }, (_, count) => Math.log(count + 0.1));
const logOf = (count: number) =>
  count < logs.length && Number.isInteger(count) ? logs[count]! : Math.log(count);
