import { describe, expect, test } from 'vitest';
import { earsC1 } from '../../../shared/surveillance/ears-c1.ts';
import { earsC2 } from '../../../shared/surveillance/ears-c2.ts';
import { earsC3 } from '../../../shared/surveillance/ears-c3.ts';
import { expectRelative } from '../statistics/relative.ts';
import { fixture } from './fixture.ts';

const none = Number.NaN;
const methods = { C1: earsC1, C2: earsC2, C3: earsC3 };

describe('EARS', () => {
  for (const [name, set] of Object.entries(fixture.ears)) {
    for (const [method, runs] of Object.entries(set.methods)) {
      test.each(Object.entries(runs))(`${name}, ${method}: agrees with earsC, %s`, (_name, run) => {
        const found = methods[method as 'C1'](set.counts, run.options).slice(run.first);
        expect(found).toHaveLength(run.upper.length);
        let compared = 0;
        found.forEach((one, i) => {
          // where a standard deviation is 0 the package's C3 divides by it; here it is refused
          if (one.refused === 'no_spread') return;
          expectRelative(one.upper, run.upper[i]!, `${one.position} upper`);
          expect([one.position, one.alarm]).toEqual([one.position, run.alarm[i]]);
          // at the bound itself, p is alpha: p and the bound say the same
          if (one.upper > 0)
            expect([one.position, one.p < run.options.alpha]).toEqual([one.position, one.alarm]);
          compared++;
        });
        expect(compared).toBeGreaterThan(100);
        expect(methods[method as 'C1'](set.counts, run.options)[run.first - 1]!.refused).toBe(
          'history_too_short',
        );
        if (!run.centred) return;
        earsC3(set.counts, { ...run.options, centre: 'baseline' })
          .slice(run.first)
          .forEach((one, i) => {
            if (one.refused !== 'no_spread')
              expectRelative(one.upper, run.centred![i]!, `${one.position} centred`);
          });
      });
    }
  }

  test('seven quiet weeks and a jump, by hand', () => {
    const [jump] = earsC1([2, 4, 2, 4, 2, 4, 3, 9], { positions: [7], alpha: 0.025 });
    expect(jump!.expected).toBe(3);
    expect(jump!.upper).toBeCloseTo(3 + 1.959963984540054, 12);
    expect(jump!.alarm).toBe(true);
    expect(jump!.refused).toBeNull();
  });

  test('C2 sees a rise that has crept into the baseline of C1', () => {
    const rising = [3, 4, 3, 4, 3, 4, 3, 12, 13, 13];
    const at = { positions: [9], alpha: 0.01 };
    expect(earsC1(rising, at)[0]!.alarm).toBe(false);
    expect(earsC2(rising, at)[0]!.alarm).toBe(true);
  });

  test('one event after a silence is an alarm only where no smallest spread is set', () => {
    const silence = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    expect(earsC2(silence, { positions: [9] })[0]).toMatchObject({ alarm: true, p: 0 });
    expect(earsC2(silence, { positions: [9], minSigma: 0.5 })[0]!.alarm).toBe(false);
    expect(earsC2(Array(10).fill(0), { positions: [9] })[0]).toMatchObject({ alarm: false, expected: 0 });
    expect(earsC3(Array(12).fill(4), { positions: [11] })[0]!.refused).toBe('no_spread');
  });

  test('too short a history, missing values, nothing at all', () => {
    expect(earsC1([1, 2, 3]).map((one) => one.refused)).toEqual(Array(3).fill('history_too_short'));
    expect(earsC1([])).toEqual([]);
    expect(earsC1([1, 2, none, 1, 2, 1, 2, 3], { positions: [7] })[0]).toMatchObject({
      refused: 'value_missing',
      alarm: false,
      upper: none,
    });
    expect(earsC2(Array(12).fill(none), { positions: [11] })[0]!.refused).toBe('value_missing');
    expect(earsC3(Array(14).fill(none), { positions: [13] })[0]!.refused).toBe('value_missing');
  });

  test('what cannot be is refused by name', () => {
    expect(() => earsC1([1, -1])).toThrow(/counts/);
    expect(() => earsC1([1], { baseline: 2 })).toThrow(/baseline/);
    expect(() => earsC2([1], { minSigma: -1 })).toThrow(/minSigma/);
    expect(() => earsC3([1], { alpha: 0 })).toThrow(/alpha/);
    expect(() => earsC1([1], { positions: [1] })).toThrow(/positions/);
  });
});
