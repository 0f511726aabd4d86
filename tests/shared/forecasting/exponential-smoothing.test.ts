import { describe, expect, test } from 'vitest';
import { ets } from '../../../shared/forecasting/ets.ts';
import { etsAdmissible } from '../../../shared/forecasting/ets-admissible.ts';
import { fitEts } from '../../../shared/forecasting/ets-fit.ts';
import { etsForecast } from '../../../shared/forecasting/ets-forecast.ts';
import { etsLikelihood } from '../../../shared/forecasting/ets-likelihood.ts';
import type { EtsModel } from '../../../shared/forecasting/ets-model.ts';
import { historicalMean } from '../../../shared/forecasting/historical-mean.ts';
import { holtDamped } from '../../../shared/forecasting/holt-damped.ts';
import { noChange } from '../../../shared/forecasting/no-change.ts';
import { seasonalNaive } from '../../../shared/forecasting/seasonal-naive.ts';
import { simpleExponentialSmoothing } from '../../../shared/forecasting/simple-exponential-smoothing.ts';
import { theta } from '../../../shared/forecasting/theta.ts';
import { normalQuantile } from '../../../shared/statistics/normal-quantile.ts';
import { expectRelative } from '../statistics/relative.ts';
import { modelOf, parametersOf, smoothing } from './fixture.ts';

const z = normalQuantile(0.95);
const named = Object.entries(smoothing.series);
const each = named.flatMap(([name, set]) =>
  set.models.map((one) => [`${name}: ${one.error},${one.trend},${one.season}`, set, one] as const),
);

describe('exponential smoothing in state space', () => {
  test('the fixture holds all 15 models', () => {
    const kinds = new Set(each.map(([, , one]) => one.error + one.trend + one.season));
    expect(kinds.size).toBe(15);
    expect(each.length).toBeGreaterThan(100);
  });

  test.each(each)(
    "at equal parameters likelihood, fitted values and forecast are R's: %s",
    (_n, set, one) => {
      const model = modelOf(one, set.period);
      const parameters = parametersOf(one);
      const pass = etsLikelihood(set.values, model, parameters);
      expectRelative(pass.logLikelihood, one.logLikelihood, 'log-likelihood');
      expectRelative(pass.meanSquare, one.meanSquare, 'mean square');
      expectRelative(pass.last.level, one.lastLevel, 'last level');
      for (const [t, fitted] of pass.fitted.entries()) expectRelative(fitted, one.fitted[t]!, `fitted ${t}`);
      const coming = etsForecast({ model, parameters, last: pass.last, variance: one.variance }, 3);
      coming.mean.forEach((mean, h) => {
        const sd = coming.sd[h]!;
        if (one.simulatedMean) {
          // 40,000 paths: a mean has a standard error of sd / 200, a spread of about sd / 283
          expect(Math.abs(mean - one.simulatedMean[h]!), `mean ${h + 1}`).toBeLessThan((3 * sd) / 200);
          expect(Math.abs(sd - one.simulatedSd![h]!), `spread ${h + 1}`).toBeLessThan((3 * sd) / 283);
          return;
        }
        expectRelative(mean, one.mean[h]!, `mean ${h + 1}`, 1e-8);
        expectRelative(mean + z * sd, one.upper[h]!, `upper ${h + 1}`, 1e-8);
      });
    },
  );

  test.each(each)("the deviance found is no worse than R's by more than 1e-6: %s", (_n, set, one) => {
    const fit = fitEts(set.values, modelOf(one, set.period));
    expect(fit.deviance + 2 * one.logLikelihood).toBeLessThanOrEqual(1e-6);
    expect(etsAdmissible(fit.model, fit.parameters)).toBe(true);
    // criteria and spread follow from the deviance by the same formulas
    expectRelative(fit.aic - fit.deviance, one.aic + 2 * one.logLikelihood, 'aic', 1e-7);
    expectRelative(fit.aicc - fit.aic, one.aicc - one.aic, 'aicc', 1e-7);
  });

  test.each(named)('the model chosen has an AICc no worse than that of forecast::ets: %s', (_n, set) => {
    const chosen = ets(set.values, { period: set.period });
    expect(chosen.aicc).toBeLessThanOrEqual(set.bestAicc + 1e-6);
    expect(chosen.tried[0]).toEqual({ model: chosen.model, aicc: chosen.aicc, finished: true });
    // what was given up as hopeless was hopeless
    for (const { model, finished } of chosen.tried)
      if (!finished) expect(fitEts(set.values, model).aicc).toBeGreaterThan(chosen.aicc);
    expect(chosen.tried.length).toBeGreaterThanOrEqual(3);
  });

  test('weights that let old errors grow are refused where R refuses them', () => {
    expect(new Set(smoothing.admissible.map((one) => one.admissible)).size).toBe(2);
    for (const one of smoothing.admissible) {
      const model: EtsModel = { error: 'A', trend: one.trend, season: 'A', period: one.m };
      const weights = {
        alpha: one.alpha,
        beta: one.trend === 'N' ? null : one.beta,
        gamma: one.gamma,
        phi: one.trend === 'Ad' ? one.phi : null,
      };
      expect(etsAdmissible(model, weights), JSON.stringify(one)).toBe(one.admissible);
    }
  });

  test('a change of unit changes no weight', () => {
    const { values } = smoothing.series['Nile']!;
    const [one, thousand] = [1, 1000].map((unit) => ets(values.map((y) => y * unit)));
    expect(thousand!.model).toEqual(one!.model);
    expect(thousand!.parameters.alpha).toBeCloseTo(one!.parameters.alpha, 5);
  });

  test('edge cases: constant, too short, gaps, not positive', () => {
    expect(() => ets([5, 5, 5, 5, 5, 5, 5])).toThrow(/constant/);
    expect(() => ets([0, 0, 0, 0, 0, 0, 0])).toThrow(/constant/);
    expect(() => ets([1, 2, 3, 4, 5])).toThrow(/series/);
    expect(() => ets([1, 2, Number.NaN, 4, 5, 6, 7])).toThrow(/series/);
    expect(() => ets([1, 2, 3, 4, 5, 6, 7], { period: 1.5 })).toThrow(/period/);
    const model: EtsModel = { error: 'M', trend: 'N', season: 'N', period: 1 };
    expect(() => fitEts([1, 2, -3, 4, 5, 6, 7], model)).toThrow(/series must be positive/);
    expect(() => fitEts([1, 2, 3], { ...model, error: 'A' })).toThrow(/series/);
    expect(ets([3, 0, 2, 1, 0, 4, 1, 0, 2, 2]).model.error).toBe('A');
    expect(() =>
      etsLikelihood([1, 2], { ...model, season: 'A', period: 4 }, parametersOf({ alpha: 0.1, level: 1 })),
    ).toThrow(/seasonal/);
  });
});

describe('the simple methods', () => {
  test.each(named)('simple smoothing and damped Holt: %s', (_n, set) => {
    for (const [kind, method] of [
      ['ses', simpleExponentialSmoothing],
      ['holt', holtDamped],
    ] as const) {
      const reference = set.simple[kind];
      const model: EtsModel = { error: 'A', trend: kind === 'ses' ? 'N' : 'Ad', season: 'N', period: 1 };
      const pass = etsLikelihood(set.values, model, parametersOf(reference));
      expectRelative(pass.meanSquare, reference.meanSquare, `${kind} mean square`);
      const found = method(set.values, 3);
      expect(found.fit.meanSquare).toBeLessThanOrEqual(reference.meanSquare * (1 + 1e-6));
      const variance =
        pass.residuals.reduce((sum, e) => sum + e * e, 0) / (set.values.length - (kind === 'ses' ? 2 : 5));
      const coming = etsForecast(
        { model, parameters: parametersOf(reference), last: pass.last, variance },
        3,
      );
      coming.mean.forEach((mean, h) => {
        expectRelative(mean, reference.mean[h]!, `${kind} mean`, 1e-8);
        expectRelative(mean + z * coming.sd[h]!, reference.upper[h]!, `${kind} upper`, 1e-8);
      });
    }
  });

  test.each(named)('theta, given the weight that R found: %s', (_n, set) => {
    const reference = set.simple.theta;
    const { period } = set;
    const found = theta(set.values, 3, { period, smoothing: reference });
    expectRelative(found.drift, reference.drift, 'drift');
    found.mean.forEach((mean, h) => {
      expectRelative(mean, reference.mean[h]!, 'mean');
      expectRelative(mean + z * found.sd[h]!, reference.upper[h]!, 'upper');
    });
    expect(theta(set.values, 3, { period }).meanSquare).toBeLessThanOrEqual(
      reference.meanSquare * (1 + 1e-6),
    );
  });

  test.each(named)('no change, same month again, mean of the past: %s', (_n, set) => {
    const last = noChange(set.values, 3);
    const cycle = seasonalNaive(set.values, 3, set.period);
    const past = historicalMean(set.values);
    for (let h = 0; h < 3; h++) {
      expectRelative(last.mean[h]!, set.simple.naive.mean[h]!, 'naive');
      expectRelative(last.mean[h]! + z * last.sd[h]!, set.simple.naive.upper[h]!, 'naive upper');
      expectRelative(cycle.mean[h]!, set.simple.snaive.mean[h]!, 'snaive');
      expectRelative(cycle.mean[h]! + z * cycle.sd[h]!, set.simple.snaive.upper[h]!, 'snaive upper');
      expectRelative(past.mean, set.simple.meanf.mean[h]!, 'meanf');
    }
    expectRelative(past.sd, set.simple.meanf.sd, 'meanf spread');
  });

  test('counts: a past of zeros does not call an incident impossible, an uneven past is wider than a Poisson', () => {
    expect(historicalMean([0, 0, 0, 0])).toEqual({ mean: 0, sd: 0, countMean: 0.125, size: 0.5 });
    expect(historicalMean([1, 1, 1, 1]).size).toBe(4.5);
    const uneven = historicalMean([0, 0, 0, 8]);
    expect(uneven.size).toBeCloseTo(2.125 ** 2 / (16 - 2), 12);
    expect(historicalMean([0.5, 1]).size).toBeNaN();
  });

  test('edge cases: constant, one value, gaps, steps that cannot be', () => {
    expect(simpleExponentialSmoothing([4, 4, 4, 4, 4, 4], 2)).toMatchObject({ mean: [4, 4], sd: [0, 0] });
    expect(holtDamped([0, 0, 0, 0, 0, 0, 0, 0], 1).mean[0]).toBe(0);
    expect(theta([2, 2, 2, 2, 2, 2], 1).mean[0]).toBe(2);
    expect(noChange([3, 3], 2)).toEqual({ mean: [3, 3], sd: [0, 0] });
    for (const one of [[], [1]]) {
      expect(() => noChange(one, 1)).toThrow(/series/);
      expect(() => historicalMean(one)).toThrow(/series/);
      expect(() => simpleExponentialSmoothing(one, 1)).toThrow(/series/);
    }
    expect(() => seasonalNaive([1, 2, 3], 1, 3)).toThrow(/series/);
    expect(() => seasonalNaive([1, 2, 3], 1, 0)).toThrow(/period/);
    expect(() => noChange([1, Number.NaN, 2], 1)).toThrow(/series/);
    expect(() => noChange([1, 2], 0)).toThrow(/steps/);
    expect(() => etsForecast(simpleExponentialSmoothing([1, 2, 1, 3, 2, 4], 1).fit, 0)).toThrow(/steps/);
  });
});
