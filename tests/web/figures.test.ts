import { describe, expect, it } from 'vitest';
import { allOverlap, bivariate, choropleth, ranking } from '../../shared/figures/choropleth.ts';
import { csv } from '../../shared/figures/csv.ts';
import { layerAt, stepLimits, stepOf, valueAtPosition } from '../../shared/figures/layers.ts';
import { inRange, lineSeries, scoreDomain, segments } from '../../shared/figures/lines.ts';
import { movers } from '../../shared/figures/movers.ts';
import { regionalMedian } from '../../shared/figures/regional.ts';
import { laneOf } from '../../shared/figures/timeline.ts';
import { separate } from '../../web/map/separate-names.ts';
import { makeOverview, model } from './overview-fixture.ts';

const choice = { level: 'regency', layer: 'risk', month: '2026-01', before: '2025-12', preset: [] } as const;

describe('colours of the map', () => {
  it('a limit belongs to the class above it', () => {
    expect([0, 19.99, 20, 34.9, 35, 50, 65, 100].map((x) => stepOf(x, model.classLimits))).toEqual([
      0, 0, 1, 1, 2, 3, 4, 4,
    ]);
  });
  it('no value has no colour, and the reason is told', () => {
    const cells = choropleth(makeOverview(), model, { ...choice, level: 'district' });
    expect(cells.map((cell) => [cell.value, cell.step, cell.reason])).toEqual([
      [null, null, 'signals_missing'],
      [null, null, 'signals_missing'],
    ]);
  });
  it('an imputed pillar is drawn as no data, since the median is not a figure of the area', () => {
    expect(layerAt(makeOverview().regency, 'competition', 0).value).toBeNull();
    expect(layerAt(makeOverview().regency, 'strain', 0).value).toBe(30);
  });
  it('a figure that is too old says so', () => {
    expect(layerAt(makeOverview().regency, 'indicator:layoffs_rate', 3).reason).toBe('too_old');
  });
  it('reliability A to E takes the five steps in order', () => {
    const limits = stepLimits('reliability', model);
    expect([0, 25, 50, 75, 100].map((position) => stepOf(position, limits))).toEqual([0, 1, 2, 3, 4]);
  });
  it('goalposts map positions back to the unit, also on the log scale', () => {
    const signal = model.indicators.find((one) => one.code === 'incident_signal')!;
    expect(valueAtPosition(model.indicators[0]!, 50)).toBe(5);
    expect(valueAtPosition(signal, 100)).toBeCloseTo(5, 12);
    expect(valueAtPosition(signal, 0)).toBe(0);
  });
  it('says that the order is open only where all intervals share a score', () => {
    const cell = (low: number | null, high: number | null) => ({ low, high });
    expect(allOverlap([cell(11, 31), cell(14, 39), cell(30, 33)])).toBe(true);
    expect(allOverlap([cell(11, 31), cell(14, 39), cell(32, 33)])).toBe(false);
    expect(allOverlap([cell(11, 31), cell(null, null)])).toBe(false);
  });
  it('ranks the highest first and leaves out what lies outside the preset', () => {
    const all = ranking(choropleth(makeOverview(), model, choice));
    expect(all.map((cell) => cell.code)).toEqual(['19.71', '19.01']);
    const office = ranking(choropleth(makeOverview(), model, { ...choice, preset: ['19.71'] }));
    expect(office.map((cell) => cell.code)).toEqual(['19.71']);
  });
  it('two layers need both values', () => {
    const overview = makeOverview({ signals: [null, null, 40, 35] });
    expect(bivariate(overview, model, { level: 'regency', month: '2025-12' })).toEqual([
      { code: '19.01', structural: null, signals: null },
      { code: '19.71', structural: 1, signals: 1 },
    ]);
  });
});

describe('what changed', () => {
  const { movers: found } = movers(makeOverview(), model, {
    level: 'regency',
    month: '2026-01',
    before: '2025-12',
  });
  it('reasons sum to the change of the score', () => {
    expect(found).toHaveLength(2);
    for (const mover of found)
      expect(mover.terms.reduce((sum, term) => sum + term.points, 0)).toBeCloseTo(mover.change, 3);
  });
  it('puts the larger move first', () => {
    expect(found.map((mover) => [mover.code, mover.change])).toEqual([
      ['19.01', 6],
      ['19.71', -2],
    ]);
  });
  it('says when a figure vanished instead of improving', () => {
    const term = found[1]!.terms.find((one) => one.code === 'layoffs_rate')!;
    expect(term.kind).toBe('vanished');
    expect(term.points).toBeLessThan(0);
    expect(found[1]!.availabilityPoints).toBe(term.points);
  });
  it('an area that has a score in one month only is named, not compared', () => {
    const overview = makeOverview({ risk: [null, 26, 40, 38] });
    const result = movers(overview, model, { level: 'regency', month: '2026-01', before: '2025-12' });
    expect(result.appeared).toEqual(['19.01']);
  });
  it('a month outside the data gives nothing', () => {
    expect(
      movers(makeOverview(), model, { level: 'regency', month: '2026-01', before: '2024-12' }).movers,
    ).toEqual([]);
  });
});

describe('lines', () => {
  const point = (
    month: string,
    value: number | null,
    kind: 'measured' | 'carried' | 'inherited' = 'measured',
  ) => ({
    month,
    value,
    low: null,
    high: null,
    kind,
  });
  it('no line goes through a gap', () => {
    const runs = segments([point('2025-01', 1), point('2025-02', null), point('2025-03', 3)]);
    expect(runs.map((run) => run.points.map((one) => one.month))).toEqual([['2025-01'], ['2025-03']]);
  });
  it('a carried figure continues the line in another dress', () => {
    const runs = segments([
      point('2025-01', 1),
      point('2025-02', 1, 'carried'),
      point('2025-03', 1, 'carried'),
    ]);
    expect(runs.map((run) => [run.kind, run.points.length])).toEqual([
      ['measured', 1],
      ['carried', 3],
    ]);
  });
  it('availability letters become kinds', () => {
    const series = lineSeries(
      makeOverview(),
      'regency',
      'indicator:layoffs_rate',
      '19.71',
      'Pangkalpinang',
      0,
    );
    expect(series.points.map((one) => one.value)).toEqual([5, null]);
  });
  it('an unknown area is all gaps, never zeros', () => {
    expect(
      lineSeries(makeOverview(), 'regency', 'risk', '99.99', 'x', 0).points.every(
        (one) => one.value === null,
      ),
    ).toBe(true);
  });
  it('a score chart starts at 0 and ends at a round value above its interval', () => {
    expect(scoreDomain([lineSeries(makeOverview(), 'regency', 'risk', '19.71', 'x', 0)])).toEqual([0, 50]);
    expect(
      scoreDomain([
        lineSeries(makeOverview({ riskHigh: [80, 80, 80, 80] }), 'regency', 'risk', '19.71', 'x', 0),
      ]),
    ).toEqual([0, 100]);
  });
  it('a period keeps both its ends', () => {
    expect(inRange(['2025-01', '2025-02', '2025-03'], '2025-02', null)).toEqual(['2025-02', '2025-03']);
  });
});

describe('small parts', () => {
  it('a regional median needs three areas', () => {
    expect(regionalMedian([1, null, 3])).toBeNull();
    expect(regionalMedian([1, 9, 3, null])).toBe(3);
    expect(regionalMedian([1, 2, 3, 10])).toBe(2.5);
  });
  it('livelihood and foreign-worker matters stand in lanes of their own', () => {
    expect((['yes', 'partly', 'unknown', 'no'] as const).map(laneOf)).toEqual([
      'foreign_workers',
      'foreign_workers',
      'unknown',
      'livelihood',
    ]);
  });
  it('a CSV quotes what needs it and disarms formulas, but not negative numbers', () => {
    expect(csv([['a,b', '=1+1', -2, null]])).toBe(`"a,b",'=1+1,-2,\r\n`);
  });
});

describe('names on a small map', () => {
  const box = (left: number, right: number, top = 0) => ({ left, right, top, bottom: top + 12 });
  it('that cover each other move apart, the left one to the left', () => {
    const boxes = [box(10, 50), box(40, 80)];
    const [left, right] = separate(boxes) as [number, number];
    expect([left, right]).toEqual([-6.5, 6.5]);
  });
  it('that stand free or one above the other stay', () => {
    expect(separate([box(10, 50), box(60, 80), box(10, 50, 20)])).toEqual([0, 0, 0]);
  });
});
