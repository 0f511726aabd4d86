import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import { explainDifference } from '../../../shared/composite/explain-difference.ts';
import { modelLayout } from '../../../shared/composite/model-layout.ts';
import { meanState, type ScoreState, stateOf } from '../../../shared/composite/score-state.ts';
import { history } from './histories.ts';

const layout = modelLayout(defaultModel);
const explain = (from: ScoreState, to: ScoreState) => explainDifference(defaultModel, layout, from, to);
const empty = defaultModel.indicators.map(() => null as number | null);
const at = (code: string) => defaultModel.indicators.findIndex((one) => one.code === code);

/** Strain by two indicators of equal weight, competition imputed, signals by one. */
function makeState(unemployment: number, poverty: number | null, signal: number | null): ScoreState {
  const normalised = [...empty];
  normalised[at('open_unemployment_rate')] = unemployment;
  normalised[at('poverty_rate')] = poverty;
  normalised[at('incident_signal')] = signal;
  return {
    normalised,
    pillars: {
      strain: { value: poverty === null ? unemployment : (unemployment + poverty) / 2, imputed: false },
      competition: { value: 50, imputed: true },
      signals: { value: signal, imputed: false },
      coping: { value: 100, imputed: true },
    },
  };
}

describe('the parts of a difference', () => {
  test('sum to it within 1e-9 on random histories, between any two months and any two areas', () => {
    let compared = 0;
    const kinds = new Set<string>();
    fc.assert(
      fc.property(history, fc.integer(), fc.integer(), (input, first, second) => {
        const { cells } = evaluateScores(defaultModel, { ...input, draws: 0 });
        const pick = (seed: number) => cells[Math.abs(seed) % cells.length]!;
        for (const [from, to] of [
          [pick(first), pick(second)],
          [cells[0]!, cells.at(-1)!],
          [pick(second), pick(first + 1)],
        ] as const) {
          const found = explain(stateOf(from), stateOf(to));
          if (!found) {
            expect(from.structural === null || to.structural === null).toBe(true);
            continue;
          }
          compared++;
          expect(found.from).toBeCloseTo(from[found.score]!, 9);
          expect(found.to).toBeCloseTo(to[found.score]!, 9);
          const sum = found.parts.reduce((total, part) => total + part.points, 0);
          expect(Math.abs(sum - (to[found.score]! - from[found.score]!))).toBeLessThan(1e-9);
          for (const part of found.parts) kinds.add(part.kind);
        }
      }),
      { numRuns: 150, seed: 3 },
    );
    expect(compared).toBeGreaterThan(100);
    expect([...kinds].sort()).toEqual(['appeared', 'floor', 'indicator', 'stand_in', 'vanished']);
  });

  test('turn their signs when the two sides are exchanged', () => {
    fc.assert(
      fc.property(history, (input) => {
        const { cells } = evaluateScores(defaultModel, { ...input, draws: 0 });
        const there = explain(stateOf(cells[0]!), stateOf(cells.at(-1)!));
        const back = explain(stateOf(cells.at(-1)!), stateOf(cells[0]!));
        expect(there === null).toBe(back === null);
        if (!there || !back) return;
        const opposite = { appeared: 'vanished', vanished: 'appeared' } as Record<string, string>;
        const key = (kind: string, code: string) => `${kind} ${code}`;
        const points = new Map(back.parts.map((part) => [key(part.kind, part.code), part.points]));
        for (const part of there.parts)
          expect(points.get(key(opposite[part.kind] ?? part.kind, part.code))!).toBeCloseTo(-part.points, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('a hand-sized case: one reading moves, and all of the change is its own', () => {
    const found = explain(makeState(40, 40, 10), makeState(60, 40, 10))!;
    expect(found.score).toBe('risk');
    expect(found.parts).toHaveLength(1);
    expect(found.parts[0]).toMatchObject({ kind: 'indicator', code: 'open_unemployment_rate' });
    expect(found.parts[0]!.points).toBeCloseTo(found.to - found.from, 10);
  });

  test('within a pillar points follow weight times difference', () => {
    const { parts } = explain(makeState(40, 40, 10), makeState(50, 45, 10))!;
    const of = (code: string) => parts.find((part) => part.code === code)!.points;
    expect(of('open_unemployment_rate') / of('poverty_rate')).toBeCloseTo(2, 9);
  });

  test('a figure that appears counts by its distance from the others', () => {
    const low = explain(makeState(40, null, 10), makeState(40, 20, 10))!;
    expect(low.parts).toEqual([expect.objectContaining({ kind: 'appeared', code: 'poverty_rate' })]);
    expect(low.parts[0]!.points).toBeLessThan(0);
    expect(explain(makeState(40, null, 10), makeState(40, 40, 10))!.parts).toEqual([]);
  });

  test('below the floor a fall changes nothing, and the floor says so', () => {
    const found = explain(makeState(8, 8, 10), makeState(2, 2, 10))!;
    expect(found.to - found.from).toBeCloseTo(0, 12);
    const floor = found.parts.find((part) => part.kind === 'floor')!;
    expect(floor).toMatchObject({ pillar: 'strain', code: 'strain' });
    expect(floor.points).toBeGreaterThan(0);
  });

  test('without signals on one side structural pressure is compared', () => {
    expect(explain(makeState(40, 40, null), makeState(60, 40, 10))!.score).toBe('structural');
  });
});

describe('the mean of some areas', () => {
  test('of one area is that area', () => {
    fc.assert(
      fc.property(history, (input) => {
        const { cells } = evaluateScores(defaultModel, { ...input, draws: 0 });
        for (const cell of cells) {
          const mean = meanState(defaultModel, layout, [cell]);
          const own = stateOf(cell);
          mean.normalised.forEach((value, i) => {
            if (value === null) expect(own.normalised[i]).toBeNull();
            else expect(value).toBeCloseTo(own.normalised[i]!, 9);
          });
          for (const code of ['strain', 'competition', 'signals', 'coping'] as const)
            if (mean.pillars[code].value !== null && own.pillars[code].value !== null)
              expect(mean.pillars[code].value!).toBeCloseTo(own.pillars[code].value!, 9);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('of nothing has no strain and cannot be compared with', () => {
    expect(explain(meanState(defaultModel, layout, []), makeState(40, 40, 10))).toBeNull();
  });
});
