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
 * Checked: through farringtonFlexible, and against R glm(family = quasipoisson) in the fixture surveillance.json.
 * Cost: O(n) per step.
 */
export function quasiPoissonTrend(
  data: { count: Float64Array; time: Float64Array; season: Uint8Array; n: number; seasons: number },
  options: { trend: boolean; weights: Float64Array | null },
  fit: TrendFit,
): TrendFit {
  const { count, time, season, n, seasons } = data;
  const { trend, weights } = options;
  const { mean, leverage, level, weightOf, timeOf } = fit;
  const responseOf = work.responseOf;
  let deviance = 0;
  for (let i = 0; i < n; i++) {
    mean[i] = count[i]! + 0.1;
    deviance += (weights ? weights[i]! : 1) * unitDeviance(count[i]!, mean[i]!);
  }
  fit.converged = false;
  let iteration = 0;
  const { working, response } = work.of(n);
  while (iteration < 25 && !fit.converged) {
    iteration++;
    for (let g = 0; g < seasons; g++) weightOf[g] = timeOf[g] = responseOf[g] = 0;
    for (let i = 0; i < n; i++) {
      const m = mean[i]!;
      const w = (weights ? weights[i]! : 1) * m;
      const z = Math.log(m) + (count[i]! - m) / m;
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
    let slope = 0;
    fit.timeSpread = 0;
    if (trend) {
      let shared = 0;
      for (let i = 0; i < n; i++) {
        const away = time[i]! - timeOf[season[i]!]!;
        fit.timeSpread += working[i]! * away * away;
        shared += working[i]! * away * (response[i]! - responseOf[season[i]!]!);
      }
      slope = shared / fit.timeSpread;
    }
    fit.slope = slope;
    for (let g = 0; g < seasons; g++) level[g] = responseOf[g]! - slope * timeOf[g]!;
    let next = 0;
    for (let i = 0; i < n; i++) {
      mean[i] = Math.max(Number.EPSILON, Math.exp(level[season[i]!]! + slope * time[i]!));
      next += (weights ? weights[i]! : 1) * unitDeviance(count[i]!, mean[i]!);
    }
    fit.converged = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < 1e-8;
    deviance = next;
    if (!Number.isFinite(deviance)) break;
  }
  let pearson = 0;
  for (let i = 0; i < n; i++) {
    const away = time[i]! - timeOf[season[i]!]!;
    leverage[i] = working[i]! * (1 / weightOf[season[i]!]! + (trend ? (away * away) / fit.timeSpread : 0));
    const residual = (count[i]! - mean[i]!) / mean[i]!;
    pearson += working[i]! * residual * residual;
  }
  fit.rank = seasons + Number(trend);
  fit.deviance = deviance;
  fit.iterations = iteration;
  fit.dispersion = pearson / (n - fit.rank);
  return fit;
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
  responseOf: new Float64Array(256),
  of(n: number) {
    if (this.working.length < n) {
      this.working = new Float64Array(n);
      this.response = new Float64Array(n);
    }
    return this;
  },
};

function unitDeviance(count: number, mean: number): number {
  return 2 * ((count > 0 ? count * Math.log(count / mean) : 0) - (count - mean));
}
