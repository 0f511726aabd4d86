import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { nodeStates } from '../../../shared/composite/composite-tree.ts';
import { evaluateComposite } from '../../../shared/composite/evaluate-composite.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import { indicatorMatrix } from '../../../shared/composite/indicator-matrix.ts';
import { modelTree } from '../../../shared/composite/model-tree.ts';
import type { ScoreInput } from '../../../shared/composite/types.ts';
import { history } from './histories.ts';

const evaluate = (input: ScoreInput) => evaluateScores(defaultModel, input).cells;
const withoutDraws = (input: ScoreInput) => evaluate({ ...input, draws: 0 });
const runs = { numRuns: 30 };

/** Neither risk nor structural pressure of any area and month is higher than before. */
function expectNoRise(before: ScoreInput, after: ScoreInput): void {
  const old = withoutDraws(before);
  withoutDraws(after).forEach((cell, i) => {
    for (const key of ['risk', 'structural', 'signals'] as const) {
      if (old[i]![key] === null) expect(cell[key]).toBeNull();
      else expect(cell[key]!).toBeLessThanOrEqual(old[i]![key]! + 1e-9);
    }
  });
}

describe('over random histories', () => {
  it('has something to say: risks, imputed pillars, missing signals and inherited figures all occur', () => {
    const cells = fc.sample(history, { numRuns: 60, seed: 1 }).flatMap(withoutDraws);
    const share = (holds: (cell: (typeof cells)[number]) => boolean) =>
      cells.filter(holds).length / cells.length;
    expect(share((cell) => cell.risk !== null)).toBeGreaterThan(0.15);
    expect(share((cell) => cell.riskReason === 'signals_missing')).toBeGreaterThan(0.1);
    expect(
      share((cell) => cell.risk !== null && cell.pillars[1]!.availability === 'measured'),
    ).toBeGreaterThan(0.001);
    expect(
      share((cell) => cell.indicators.some((part) => part.availability === 'inherited')),
    ).toBeGreaterThan(0.1);
  });

  it('contributions and base sum to the score, and the score lies in its own interval', () => {
    fc.assert(
      fc.property(history, (input) => {
        for (const cell of evaluate(input)) {
          const score = cell.risk ?? cell.structural;
          if (score === null) {
            expect(cell.baseContribution).toBeNull();
            continue;
          }
          const imputed = cell.pillars.filter((pillar) => pillar.availability === 'imputed');
          const parts = [...cell.indicators, ...imputed].reduce(
            (sum, part) => sum + (part.contribution ?? 0),
            cell.baseContribution!,
          );
          expect(Math.abs(parts - score)).toBeLessThan(1e-9);
          const interval = cell.riskInterval ?? cell.structuralInterval!;
          expect(interval.low).toBeLessThanOrEqual(score);
          expect(interval.high).toBeGreaterThanOrEqual(score);
          if (cell.rank !== null) {
            expect(cell.rankInterval!.low).toBeLessThanOrEqual(cell.rank);
            expect(cell.rankInterval!.high).toBeGreaterThanOrEqual(cell.rank);
            expect(cell.rankInterval!.high).toBeLessThanOrEqual(cell.rankedAmong);
          }
        }
      }),
      runs,
    );
  });

  it('missing is never 0 and never without a reason, and no NaN leaves the engine', () => {
    fc.assert(
      fc.property(history, (input) => {
        const cells = evaluate(input);
        expect(JSON.stringify(cells)).toBe(
          JSON.stringify(cells, (_, value) =>
            Number.isNaN(value) || value === Infinity ? 'not a number' : value,
          ),
        );
        for (const cell of cells) {
          expect(cell.risk === null).toBe(cell.riskReason !== null);
          expect(cell.structural === null).toBe(cell.structuralReason !== null);
          for (const part of cell.indicators) {
            expect(part.value === null).toBe(part.reason !== null);
            expect(part.normalised === null).toBe(part.value === null);
            if (part.value === null) expect([part.weight, part.contribution]).toEqual([0, null]);
          }
        }
      }),
      runs,
    );
  });

  it('the order of rows, areas and months changes nothing', () => {
    fc.assert(
      fc.property(history, (input) => {
        const turned = evaluate({
          ...input,
          areas: input.areas
            .map((place) => ({ ...place, neighbours: [...place.neighbours].reverse() }))
            .reverse(),
          months: [...input.months].reverse(),
          observations: [...input.observations].reverse(),
          incidents: input.incidents.map((row) => ({ ...row, grades: [...row.grades].reverse() })).reverse(),
          foreignWorkers: [...input.foreignWorkers].reverse(),
          engagements: [...input.engagements].reverse(),
          followUps: [...input.followUps].reverse(),
          coverage: [...input.coverage].reverse(),
          populations: [...input.populations].reverse(),
        });
        const key = (cell: (typeof turned)[number]) => `${cell.areaCode} ${cell.month}`;
        const byKey = new Map(turned.map((cell) => [key(cell), cell]));
        for (const cell of evaluate(input)) expect(byKey.get(key(cell))).toEqual(cell);
      }),
      { numRuns: 30 },
    );
  });

  it('what happens later never changes an earlier month', () => {
    fc.assert(
      fc.property(history, (input) => {
        const limit = '2024-02';
        const earlier = (at: string) => at.slice(0, 7) <= limit;
        const byThen = (at: string | null) => (at !== null && earlier(at) ? at : null);
        const cut: ScoreInput = {
          ...input,
          observations: input.observations.filter((row) => earlier(row.periodEnd)),
          incidents: input.incidents
            .filter((row) => earlier(row.month))
            .map((row) => ({
              ...row,
              grievance: row.grievance && {
                ...row.grievance,
                answeredDate: byThen(row.grievance.answeredDate),
              },
            })),
          foreignWorkers: input.foreignWorkers.filter((row) => earlier(row.periodEnd)),
          engagements: input.engagements.filter((row) => earlier(row.date)),
          followUps: input.followUps
            .filter((row) => earlier(row.agreedDate))
            .map((row) => ({ ...row, doneDate: byThen(row.doneDate) })),
        };
        const upTo = (cells: ReturnType<typeof evaluate>) => cells.filter((cell) => cell.month <= limit);
        expect(upTo(evaluate(cut))).toEqual(upTo(evaluate(input)));
      }),
      { numRuns: 40 },
    );
  });

  it('a refuted rumour, an assessment in time and a follow-up done never raise a score', () => {
    fc.assert(
      fc.property(history, (input) => {
        expectNoRise(input, {
          ...input,
          incidents: input.incidents.map((row) => ({
            ...row,
            status: row.status === 'unverified' ? 'refuted' : row.status,
            assessment: row.assessment && {
              receivedAt: row.assessment.receivedAt,
              assessedAt: row.assessment.receivedAt,
            },
          })),
          followUps: input.followUps.map((row) => ({ ...row, doneDate: row.doneDate ?? row.dueDate })),
        });
      }),
      runs,
    );
  });
});

describe('the model as a composite tree', () => {
  it('gives the risk and structural pressure of evaluateScores, to 1e-9, on random histories', () => {
    const tree = modelTree(defaultModel);
    fc.assert(
      fc.property(history, (input) => {
        const cells = withoutDraws(input);
        const nodes = evaluateComposite(tree, indicatorMatrix(cells, input.months.length));
        for (const code of ['risk', 'structural', 'strain', 'signals', 'coping'] as const) {
          const found = nodes.get(code)!.values;
          cells.forEach((cell, i) => {
            const expected =
              code === 'risk' || code === 'structural'
                ? cell[code]
                : cell.pillars.find((pillar) => pillar.code === code)!.value;
            if (expected === null) expect(found[i]).toBeNaN();
            else expect(Math.abs(found[i]! - expected)).toBeLessThanOrEqual(1e-9);
          });
        }
        const { states } = nodes.get('structural')!;
        cells.forEach((cell, i) => {
          const isImputed = cell.pillars.some((pillar) => pillar.availability === 'imputed');
          if (cell.structural !== null)
            expect(nodeStates[states[i]!]).toBe(isImputed ? 'imputed' : 'measured');
        });
      }),
      runs,
    );
  });
});
