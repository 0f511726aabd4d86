import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, makeFigure, makeStrain, makeWorkers, scoreOne } from './builders.ts';

const share = (sector: string, period: string, value: number) =>
  makeFigure(`employment_share_${sector}`, period, value);
const employed = (period: string, value: number) => makeFigure('employed', period, value);

/** Mining falls from 20,000 to 15,000 jobs, farming from 30,000 to 28,500, trade grows. */
const losses = [
  employed('2023-02', 100_000),
  employed('2024-02', 100_000),
  share('mining', '2023-02', 20),
  share('mining', '2024-02', 15),
  share('agriculture', '2023-02', 30),
  share('agriculture', '2024-02', 28.5),
  share('trade', '2023-02', 20),
  share('trade', '2024-02', 25),
];
const counts = (mining: [number, number], farming: [number, number]) => [
  makeWorkers('B', '2023-01', mining[0]),
  makeWorkers('B', '2024-01', mining[1]),
  makeWorkers('A', '2023-01', farming[0]),
  makeWorkers('A', '2024-01', farming[1]),
];
const score = (foreignWorkers: ReturnType<typeof counts>, observations = losses) =>
  scoreOne({ foreignWorkers, observations: [...observations, ...makeStrain()] });

describe('sector overlap', () => {
  it('is the mean local loss rate over the sectors of foreign workers', () => {
    // f(B) = (0.8 + 0.6) / 2 = 0.7, d(B) = 25 %, f(A) = 0.3, d(A) = 5 %.
    expect(cellOf(score(counts([80, 60], [20, 40])), 'sector_overlap').value).toBeCloseTo(
      0.7 * 25 + 0.3 * 5,
      9,
    );
  });

  it('compares shares alone where the employed are not published', () => {
    const shares = losses.filter((row) => row.indicatorCode !== 'employed');
    expect(cellOf(score(counts([80, 60], [20, 40]), shares), 'sector_overlap').value).toBeCloseTo(19, 9);
  });

  it('is missing where the foreign workers’ sectors are mostly unknown', () => {
    const cell = cellOf(
      score([makeWorkers('C', '2024-01', 90), makeWorkers('B', '2024-01', 10)]),
      'sector_overlap',
    );
    expect(cell).toMatchObject({ value: null, reason: 'no_sector_figures' });
  });

  it('adds the parts of one section', () => {
    const parts = [
      makeWorkers('A', '2024-01', 30),
      makeWorkers('A', '2024-01', 10),
      makeWorkers('B', '2024-01', 60),
    ];
    expect(cellOf(score(parts), 'sector_overlap').value).toBeCloseTo(0.4 * 5 + 0.6 * 25, 9);
  });

  it('never uses permits issued, which are a flow', () => {
    const cell = cellOf(score([makeWorkers('B', '2024-01', 500, { kind: 'flow' })]), 'sector_overlap');
    expect(cell).toMatchObject({ value: null, reason: 'no_foreign_worker_counts' });
  });

  it('does not inherit the counts of the province', () => {
    const cell = cellOf(score([makeWorkers('B', '2024-01', 500, { areaCode: '19' })]), 'sector_overlap');
    expect(cell).toMatchObject({ value: null, reason: 'no_foreign_worker_counts' });
  });
});

describe('substitution share', () => {
  it('is the part of the jobs lost where foreign workers stayed', () => {
    // Mining lost 5,000 and its foreign workers stayed; farming lost 1,500 and theirs fell.
    expect(cellOf(score(counts([60, 60], [20, 10])), 'substitution_share').value).toBeCloseTo(
      (5000 / 6500) * 100,
      9,
    );
  });

  it('is 0 where no sector lost jobs', () => {
    const growth = [share('mining', '2023-02', 15), share('mining', '2024-02', 20)];
    expect(cellOf(score(counts([60, 90], [20, 40]), growth), 'substitution_share').value).toBe(0);
  });

  it('is missing without counts at both ends', () => {
    const cell = cellOf(score([makeWorkers('B', '2024-01', 60)]), 'substitution_share');
    expect(cell).toMatchObject({ value: null, reason: 'no_foreign_worker_counts' });
  });
});

describe('foreign workers are not the hazard', () => {
  const count = fc.integer({ min: 0, max: 5000 });
  const four = fc.tuple(count, count, count, count);

  it('multiplying all counts of an area by one constant changes no score', () => {
    fc.assert(
      fc.property(four, fc.integer({ min: 1, max: 1000 }), fc.boolean(), ([a, b, c, d], factor, half) => {
        const by = half ? factor / 2 : factor;
        const before = score(counts([a, b], [c, d]));
        const after = score(counts([a * by, b * by], [c * by, d * by]));
        expect(after.risk).toBeCloseTo(before.risk!, 9);
        expect(after.reliability).toBe(before.reliability);
      }),
    );
  });

  it('changing them where no sector lost jobs changes no score, also where a sector is not known', () => {
    const growth = [
      share('mining', '2023-02', 15),
      share('mining', '2024-02', 20),
      share('agriculture', '2023-02', 30),
      share('agriculture', '2024-02', 30),
    ];
    fc.assert(
      fc.property(four, four, fc.tuple(count, count), ([a, b, c, d], [e, f, g, h], [x, y]) => {
        const unknown = (n: number) => [makeWorkers('C', '2023-01', n), makeWorkers('C', '2024-01', n)];
        const before = score([...counts([a, b], [c, d]), ...unknown(x)], growth);
        const after = score([...counts([e, f], [g, h]), ...unknown(y)], growth);
        expect(after.risk).toBe(before.risk);
        expect(after.pillars).toEqual(before.pillars);
      }),
    );
  });
});
