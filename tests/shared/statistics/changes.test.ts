import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changePoints } from '../../../shared/statistics/change-points.ts';
import { hamedRaoMannKendall } from '../../../shared/statistics/hamed-rao-mann-kendall.ts';
import { mannKendall } from '../../../shared/statistics/mann-kendall.ts';
import {
  logLikelihood,
  negativeBinomialRegression,
} from '../../../shared/statistics/negative-binomial-regression.ts';
import { solvePositive } from '../../../shared/statistics/solve-positive.ts';
import { expectRelative } from './relative.ts';

type Trend = Record<'s' | 'factor' | 'variance' | 'z' | 'p', number>;
/** Reference values, made by tests/fixtures/statistics/make-changes.R with the versions it names. */
const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/statistics/changes.json', import.meta.url), 'utf8'),
) as {
  hamedRao: Record<string, { values: number[]; plain: Trend; bare: Trend }>;
  changes: Record<
    string,
    {
      values: number[];
      cost: 'mean' | 'poisson';
      variance: number | null;
      runs: { minimumSegment: number; penalty: number; last: number[]; total: number }[];
    }
  >;
  regression: Record<
    string,
    Record<'counts' | 'offsets' | 'coefficients' | 'errors' | 'fitted', number[]> & {
      design: number[][];
      size: number;
      logLikelihood: number;
    }
  >;
};
const none = Number.NaN;

describe('Mann-Kendall after Hamed and Rao', () => {
  test.each(Object.entries(fixture.hamedRao))('agrees with the formula on R acf: %s', (_name, set) => {
    for (const [reference, options] of [
      [set.plain, {}],
      [set.bare, { continuity: false, maxLag: 3 }],
    ] as const) {
      const found = hamedRaoMannKendall(set.values, options);
      for (const key of ['s', 'factor', 'variance', 'z', 'p'] as const) {
        expectRelative(found[key], reference[key], key);
      }
    }
  });

  test('where each value resembles the one before, a rise is worth less', () => {
    const { values } = fixture.hamedRao['LakeHuron']!;
    const [plain, corrected] = [mannKendall(values), hamedRaoMannKendall(values)];
    expect(corrected.factor).toBeGreaterThan(1.5);
    expect(corrected.p).toBeGreaterThan(plain.p);
    expect(corrected.tau).toBe(plain.tau);
  });

  test('without autocorrelation nothing is corrected', () => {
    const plain = mannKendall([3, 1, 4, 1.5, 5, 9, 2, 6, 5.5, 3.5]);
    const corrected = hamedRaoMannKendall([3, 1, 4, 1.5, 5, 9, 2, 6, 5.5, 3.5]);
    expect(corrected).toEqual({ ...plain, factor: 1 });
  });

  test('a constant column, all missing, one value, none', () => {
    for (const values of [[2, 2, 2, 2], [none, none, none], [1], [1, 2], []]) {
      const found = hamedRaoMannKendall(values);
      expect([found.z, found.p]).toEqual([none, none]);
    }
    expect(hamedRaoMannKendall([1, none, 3, 2, 5, 4])).toEqual(hamedRaoMannKendall([1, 3, 2, 5, 4]));
  });

  test('what cannot be is refused by name', () => {
    expect(() => hamedRaoMannKendall([1, Infinity])).toThrow(/values/);
    expect(() => hamedRaoMannKendall([1], { confidence: 1 })).toThrow(/confidence/);
    expect(() => hamedRaoMannKendall([1], { maxLag: -1 })).toThrow(/maxLag/);
    expect(() => hamedRaoMannKendall([1], { maxLag: 1.5 })).toThrow(/maxLag/);
  });
});

describe('change points', () => {
  test.each(Object.entries(fixture.changes))(
    'PELT finds what trying all divisions finds: %s',
    (_name, set) => {
      for (const { minimumSegment, penalty, last, total } of set.runs) {
        const { cost, variance } = set;
        const found = changePoints(set.values, {
          cost,
          penalty,
          minimumSegment,
          ...(variance && { variance }),
        });
        expect(found.last).toEqual(last);
        expectRelative(found.total, total, 'total', 1e-10);
      }
    },
  );

  test('the Nile fell once, after 1898', () => {
    const { values } = fixture.changes['Nile']!;
    const { last, segments } = changePoints(values, { penalty: 2 * Math.log(100) });
    expect(last.map((at) => 1871 + at)).toEqual([1898]);
    expect(segments.map((one) => Math.round(one.level))).toEqual([1098, 850]);
  });

  test('a step by hand: level and place, in any unit', () => {
    const steps = [1, 1.1, 0.9, 1, 5, 5.1, 4.9, 5];
    expect(changePoints(steps, { variance: 0.01 }).last).toEqual([3]);
    expect(changePoints(steps).last).toEqual([3]);
    expect(changePoints(steps.map((one) => 1e6 + one)).last).toEqual([3]);
    const { segments } = changePoints([0, 0, 0, 0, 6, 7, 5, 6], { cost: 'poisson' });
    expect(segments).toEqual([
      { from: 0, to: 3, level: 0 },
      { from: 4, to: 7, level: 6 },
    ]);
  });

  test('a constant column, all zero, all missing, one value, none, a gap', () => {
    expect(changePoints([3, 3, 3, 3])).toEqual({
      last: [],
      segments: [{ from: 0, to: 3, level: 3 }],
      total: 0,
    });
    expect(changePoints([0, 0, 0], { cost: 'poisson' }).last).toEqual([]);
    expect(changePoints([none, none])).toEqual({ last: [], segments: [], total: 0 });
    expect(changePoints([]).segments).toEqual([]);
    expect(changePoints([7]).segments).toEqual([{ from: 0, to: 0, level: 7 }]);
    expect(changePoints([7, 8], { minimumSegment: 5 }).segments).toEqual([{ from: 0, to: 1, level: 7.5 }]);
    expect(changePoints([1, none, 1.1, 0.9, 5, none, 5.1, 4.9], { variance: 0.01 }).last).toEqual([3]);
  });

  test('of 200 series of noise without a shift few are cut', () => {
    let cut = 0;
    let state = 7;
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 0.5) / 4294967296;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    for (let i = 0; i < 200; i++) {
      const series = Array.from({ length: 84 }, normal);
      if (changePoints(series, { variance: 1, minimumSegment: 6 }).last.length > 0) cut++;
    }
    expect(cut / 200).toBeLessThan(0.2);
  });

  test('what cannot be is refused by name', () => {
    expect(() => changePoints([Infinity])).toThrow(/values/);
    expect(() => changePoints([-1], { cost: 'poisson' })).toThrow(/values/);
    expect(() => changePoints([1], { penalty: 0 })).toThrow(/penalty/);
    expect(() => changePoints([1], { variance: 0 })).toThrow(/variance/);
    expect(() => changePoints([1], { minimumSegment: 0 })).toThrow(/minimumSegment/);
  });
});

describe('negative binomial regression', () => {
  test.each(Object.entries(fixture.regression))('agrees with glm.nb: %s', (_name, set) => {
    const fit = negativeBinomialRegression(set.counts, set.design, set.offsets)!;
    // at the parameters of the package the log likelihood is the package's, and ours is no worse
    expectRelative(logLikelihood(set.counts, set.fitted, set.size), set.logLikelihood, 'at its parameters');
    expect(fit.logLikelihood).toBeGreaterThan(set.logLikelihood - 1e-6);
    fit.coefficients.forEach((one, i) => {
      expectRelative(one, set.coefficients[i]!, `coefficient ${i}`, 1e-5);
    });
    expectRelative(fit.size, set.size, 'size', 1e-4);
    fit.standardErrors.forEach((one, i) => {
      expectRelative(one, set.errors[i]!, `error ${i}`, 1e-4);
    });
  });

  test('with a level alone, the fitted mean is the mean', () => {
    const fit = negativeBinomialRegression([1, 9, 2, 0, 14, 3], Array(6).fill([1]))!;
    expect(fit.fitted[0]).toBeCloseTo(29 / 6, 9);
    expect(fit.size).toBeLessThan(3);
  });

  test('counts that scatter no more than Poisson have no spread of their own', () => {
    const fit = negativeBinomialRegression([4, 5, 4, 5, 4], Array(5).fill([1]))!;
    expect(fit.size).toBe(Infinity);
    expect(fit.fitted[0]).toBeCloseTo(4.4, 9);
  });

  test('all zero, too few rows, columns that say the same', () => {
    expect(negativeBinomialRegression([0, 0, 0], [[1], [1], [1]])).toBeNull();
    expect(negativeBinomialRegression([3], [[1]])).toBeNull();
    expect(negativeBinomialRegression([], [])).toBeNull();
    expect(negativeBinomialRegression([1, 2, 3, 4], Array(4).fill([1, 2]))).toBeNull();
    expect(
      solvePositive(
        [
          [1, 1],
          [1, 1],
        ],
        [1, 1],
      ),
    ).toBeNull();
  });

  test('what cannot be is refused by name', () => {
    expect(() => negativeBinomialRegression([1.5], [[1]])).toThrow(/counts/);
    expect(() => negativeBinomialRegression([-1], [[1]])).toThrow(/counts/);
    expect(() => negativeBinomialRegression([1], [])).toThrow(/design/);
    expect(() => negativeBinomialRegression([1, 2], [[1], [none]])).toThrow(/design/);
    expect(() => negativeBinomialRegression([1], [[1]], [])).toThrow(/offsets/);
    expect(() => negativeBinomialRegression([1], [[1]], [none])).toThrow(/offsets/);
  });
});
