import { describe, expect, test } from 'vitest';
import { brier } from '../../../shared/forecasting/brier.ts';
import { countMass } from '../../../shared/forecasting/count-mass.ts';
import { crpsCount } from '../../../shared/forecasting/crps-count.ts';
import { crpsNegativeBinomial } from '../../../shared/forecasting/crps-negative-binomial.ts';
import { crpsNormal } from '../../../shared/forecasting/crps-normal.ts';
import { crpsPoisson } from '../../../shared/forecasting/crps-poisson.ts';
import { crpsSample } from '../../../shared/forecasting/crps-sample.ts';
import { dieboldMariano } from '../../../shared/forecasting/diebold-mariano.ts';
import { intervalCoverage } from '../../../shared/forecasting/interval-coverage.ts';
import { logScore } from '../../../shared/forecasting/log-score.ts';
import { negativeBinomialAutoregression } from '../../../shared/forecasting/negative-binomial-autoregression.ts';
import { poissonAutoregression } from '../../../shared/forecasting/poisson-autoregression.ts';
import { studentP } from '../../../shared/statistics/student-p.ts';
import { studentQuantile } from '../../../shared/statistics/student-quantile.ts';
import { expectRelative } from '../statistics/relative.ts';
import { autoregressions, scores, smoothing } from './fixture.ts';

const none = Number.NaN;

describe('proper scores', () => {
  test('CRPS agrees with closed form and integral', () => {
    for (const [y, mean, expected] of scores.crpsPoisson)
      expectRelative(crpsPoisson(y, mean), expected, `Poisson ${y} ${mean}`);
    for (const [y, mean, size, expected] of scores.crpsNegativeBinomial)
      expectRelative(crpsNegativeBinomial(y, { mean, size }), expected, `binomial ${y} ${mean} ${size}`);
    for (const [y, mean, sd, expected] of scores.crpsNormal)
      expectRelative(crpsNormal(y, { mean, sd }), expected, `normal ${y} ${mean} ${sd}`);
    for (const [y, sample, expected] of scores.crpsSample)
      expectRelative(crpsSample(y, sample), expected, `sample ${y}`);
  });

  test('the Brier score and the log score agree with scipy', () => {
    for (const [p, o, expected] of scores.brier) expectRelative(brier(p, o), expected, 'brier');
    for (const [y, mean, expected] of scores.logPoisson)
      expectRelative(logScore(y, { kind: 'poisson', mean }), expected, `Poisson ${y}`);
    for (const [y, mean, size, expected] of scores.logNegativeBinomial)
      expectRelative(logScore(y, { kind: 'negativeBinomial', mean, size }), expected, `binomial ${y}`);
    for (const [y, mean, sd, expected] of scores.logNormal)
      expectRelative(logScore(y, { kind: 'normal', mean, sd }), expected, `normal ${y}`);
  });

  test('probabilities of counts and Student tails agree with scipy', () => {
    for (const [mean, size, expected] of scores.mass) {
      const mass = countMass(mean, size ?? Infinity);
      for (const [k, p] of expected.entries()) expectRelative(mass[k]!, p, `P(${k}) at ${mean}`);
      expect(mass.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 14);
    }
    for (const [t, degrees, expected] of scores.studentP)
      expectRelative(studentP(t, { degrees, alternative: 'greater' }), expected, `P(T > ${t})`);
    for (const [p, degrees, expected] of scores.studentQuantile)
      expectRelative(studentQuantile(p, degrees), expected, `t ${p}`);
    expect(studentQuantile(0.5, 4)).toBe(0);
    expect(studentP(none, { degrees: 3, alternative: 'less' })).toBeNaN();
    expect(
      studentP(2, { degrees: 3, alternative: 'less' }) + studentP(2, { degrees: 3, alternative: 'greater' }),
    ).toBe(1);
  });

  test('of all forecasts the true distribution is scored best on average', () => {
    const truth = countMass(2.3);
    const expected = (forecast: Float64Array) =>
      truth.reduce((sum, p, y) => sum + p * crpsCount(forecast, y), 0);
    for (const mean of [0.5, 1.5, 2.2, 2.4, 4])
      expect(expected(countMass(mean))).toBeGreaterThan(expected(truth));
    expect(expected(countMass(2.3, 3))).toBeGreaterThan(expected(truth));
  });

  test('a certain forecast is scored by its distance; an impossible outcome is an infinite surprise', () => {
    expect(crpsPoisson(4, 0)).toBe(4);
    expect(crpsPoisson(0, 0)).toBe(0);
    expect(crpsNormal(3, { mean: 1, sd: 0 })).toBe(2);
    expect(crpsSample(3, [1])).toBe(2);
    expect(crpsSample(1, [0, 2], { fair: true })).toBe(0);
    expect(logScore(2, { kind: 'poisson', mean: 0 })).toBe(Infinity);
    expect(logScore(9, { kind: 'count', mass: [0.5, 0.5] })).toBe(Infinity);
    expect(crpsCount([1], 3)).toBe(3);
  });

  test('missing is missing, and what cannot be is refused by name', () => {
    expect(brier([none, 0.5], [1, 1])).toBe(0.25);
    expect(brier([], [])).toBeNaN();
    expect(crpsNormal(none, { mean: 0, sd: 1 })).toBeNaN();
    expect(() => brier([1.2], [1])).toThrow(/probabilities/);
    expect(() => brier([0.2], [2])).toThrow(/outcomes/);
    expect(() => brier([0.2], [])).toThrow(/outcomes/);
    expect(() => crpsPoisson(-1, 1)).toThrow(/y must/);
    expect(() => crpsPoisson(1, -1)).toThrow(/mean/);
    expect(() => crpsNegativeBinomial(1, { mean: 1, size: 0 })).toThrow(/size/);
    expect(() => crpsNormal(1, { mean: 1, sd: -1 })).toThrow(/sd/);
    expect(() => crpsSample(1, [])).toThrow(/sample/);
    expect(() => crpsSample(1, [1], { fair: true })).toThrow(/sample/);
    expect(() => logScore(1.5, { kind: 'poisson', mean: 1 })).toThrow(/y must/);
    expect(() => logScore(1, { kind: 'normal', mean: 1, sd: 0 })).toThrow(/sd/);
    expect(() => studentP(1, { degrees: 0, alternative: 'less' })).toThrow(/degrees/);
    expect(() => studentQuantile(1, 3)).toThrow(/p must/);
  });

  test('coverage counts the ends of the interval as inside', () => {
    const found = intervalCoverage([1, 2, 3, none], [1, 3, 0, 0], [2, 4, 3, 1]);
    expect(found).toMatchObject({ n: 3, inside: 2, share: 2 / 3 });
    expect(found.low).toBeLessThan(2 / 3);
    expect(intervalCoverage([none], [0], [1]).share).toBeNaN();
    expect(() => intervalCoverage([1], [2], [1])).toThrow(/lower/);
    expect(() => intervalCoverage([1], [2], [])).toThrow(/upper/);
  });
});

describe('Diebold-Mariano', () => {
  test.each(Object.entries(smoothing.dieboldMariano))('agrees with dm.test: %s', (_n, set) => {
    for (const one of set.tests) {
      const found = dieboldMariano(set.first, set.second, {
        horizon: one.h,
        power: one.power,
        alternative: one.alternative === 'two.sided' ? 'twoSided' : one.alternative,
        varianceEstimator: one.estimator,
      });
      expectRelative(found.statistic, one.statistic, `statistic ${JSON.stringify(one)}`);
      expectRelative(found.p, one.p, `p ${JSON.stringify(one)}`);
    }
  });

  test('equal forecasts, a pair with a gap, one pair, what cannot be', () => {
    expect(dieboldMariano([1, 2, 3], [1, 2, 3])).toMatchObject({
      n: 3,
      lossDifference: 0,
      statistic: none,
      p: none,
    });
    expect(dieboldMariano([1, none, 3, 1], [0, 2, 1, 2]).n).toBe(3);
    expect(dieboldMariano([1], [2], { power: 1 })).toMatchObject({ n: 1, lossDifference: -1, p: none });
    expect(dieboldMariano([], []).lossDifference).toBeNaN();
    expect(() => dieboldMariano([1, 2], [1])).toThrow(/second/);
    expect(() => dieboldMariano([1, 2], [1, 3], { horizon: 2 })).toThrow(/horizon/);
    expect(() => dieboldMariano([1, 2], [1, 3], { horizon: 0 })).toThrow(/horizon/);
    expect(() => dieboldMariano([1, 2], [1, 3], { power: 0 })).toThrow(/power/);
  });

  test('losses enter as they are, whichever is smaller is the better', () => {
    const found = dieboldMariano([1, 2, 3, 1], [2, 4, 3, 3], { losses: true, alternative: 'less' });
    expect(found.lossDifference).toBe(-1.25);
    expect(found.p).toBeLessThan(0.1);
  });
});

describe('autoregressions of counts', () => {
  test.each(Object.entries(autoregressions))('agree with glm and glm.nb: %s', (_n, set) => {
    const options = {
      horizon: set.horizon,
      lags: set.lags,
      harmonics: set.harmonics,
      period: set.period,
      covariates: set.covariate ? [set.covariate] : [],
    };
    const poisson = poissonAutoregression(set.counts, options);
    expect(poisson.converged).toBe(true);
    for (const [a, one] of poisson.coefficients!.entries())
      expectRelative(one, set.poisson.coefficients[a]!, `b${a}`, 1e-6);
    expectRelative(poisson.mean, set.poisson.mean, 'mean', 1e-7);
    expect(poisson.logLikelihood).toBeGreaterThanOrEqual(set.poisson.logLikelihood - 1e-6);
    if (!set.negativeBinomial) return;
    const binomial = negativeBinomialAutoregression(set.counts, options);
    expect(binomial.logLikelihood).toBeGreaterThanOrEqual(set.negativeBinomial.logLikelihood - 1e-6);
    expectRelative(binomial.size, set.negativeBinomial.size, 'size', 1e-4);
    expectRelative(binomial.mean, set.negativeBinomial.mean, 'mean', 1e-5);
  });

  test('counts that scatter less than a Poisson get the Poisson', () => {
    const even = [1, 2, 1, 2, 2, 1, 1, 2, 1, 2, 2, 1, 1, 2];
    const binomial = negativeBinomialAutoregression(even);
    expect(binomial.size).toBe(Infinity);
    expect(binomial.mean).toBe(poissonAutoregression(even).mean);
  });

  test('where the greatest likelihood does not exist there is no number', () => {
    const zeros = Array<number>(20).fill(0);
    expect(poissonAutoregression(zeros)).toMatchObject({ mean: none, coefficients: null });
    expect(negativeBinomialAutoregression(zeros)).toMatchObject({
      mean: none,
      size: none,
      coefficients: null,
    });
    // a covariate that never changes follows from the intercept
    const counts = [1, 0, 2, 1, 3, 0, 1, 2, 0, 1];
    expect(poissonAutoregression(counts, { covariates: [Array(11).fill(2)] }).coefficients).toBeNull();
    expect(poissonAutoregression([3, 3, 3, 3, 3, 3]).coefficients).toBeNull();
  });

  test('what cannot be is refused by name', () => {
    const counts = [1, 0, 2, 1, 3, 0, 1, 2, 0, 1];
    expect(() => poissonAutoregression([1, -1, 2, 3, 1])).toThrow(/counts/);
    expect(() => poissonAutoregression([1, 0.5, 2, 3, 1])).toThrow(/counts/);
    expect(() => poissonAutoregression([1, 2])).toThrow(/counts/);
    expect(() => poissonAutoregression(counts, { horizon: 0 })).toThrow(/horizon/);
    expect(() => poissonAutoregression(counts, { lags: [0] })).toThrow(/lags/);
    expect(() => poissonAutoregression(counts, { harmonics: 7 })).toThrow(/harmonics/);
    expect(() => negativeBinomialAutoregression(counts, { covariates: [[1]] })).toThrow(/covariates/);
  });
});
