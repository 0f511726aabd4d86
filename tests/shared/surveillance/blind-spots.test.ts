import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blindSpots } from '../../../shared/surveillance/blind-spots.ts';
import { expectRelative } from '../statistics/relative.ts';

/** Made by tests/fixtures/statistics/make-changes.R with the versions it names. */
const { silence } = JSON.parse(
  readFileSync(new URL('../../fixtures/statistics/changes.json', import.meta.url), 'utf8'),
) as {
  silence: Record<'reports' | 'residents' | 'expected' | 'p' | 'adjusted', number[]> & { size: number };
};
const none = Number.NaN;
const alike = (n: number, value: number) => Array(n).fill(value) as number[];

describe('blind spots', () => {
  test('agrees with glm.nb, pnbinom and p.adjust on counties of North Carolina, one of them silenced', () => {
    const { reports, residents } = silence;
    const found = blindSpots({ reports, residents, channels: alike(100, 3) });
    expect(found.refused).toBeNull();
    expectRelative(found.size, silence.size, 'size', 1e-5);
    expect(found.channelEffect).toBeNaN();
    found.areas.forEach((one, area) => {
      expectRelative(one!.expected, silence.expected[area]!, `${area} expected`, 1e-6);
      expectRelative(one!.p, silence.p[area]!, `${area} p`, 1e-4);
      expectRelative(one!.adjusted, silence.adjusted[area]!, `${area} adjusted`, 1e-4);
    });
  });

  test('a large place that says almost nothing is blind, a small one that says nothing is not', () => {
    const residents = [...alike(18, 50_000), 90_000, 900];
    const reports = [...alike(18, 40).map((one, i) => one + (i % 5) * 3), 2, 0];
    const { areas } = blindSpots({ reports, residents, channels: alike(20, 12) });
    expect(areas[18]).toMatchObject({ blind: true, observed: 2 });
    expect(areas[18]!.expected).toBeGreaterThan(40);
    expect(areas[18]!.ratio).toBeLessThan(0.3);
    expect(areas[19]!.blind).toBe(false);
    expect(areas.filter((one) => one!.blind)).toHaveLength(1);
  });

  test('where few channels explain the silence, less is expected', () => {
    const residents = alike(20, 50_000);
    const channels = residents.map((_, area) => (area < 10 ? 1 : 40));
    const reports = residents.map((_, area) => (area < 10 ? 4 + (area % 3) : 80 + (area % 7) * 5));
    const found = blindSpots({ reports, residents, channels });
    expect(found.channelEffect).toBeGreaterThan(0.5);
    expect(found.areas.some((one) => one!.blind)).toBe(false);
  });

  test('order of the areas and unit of the residents do not matter', () => {
    const { reports, residents } = silence;
    const plain = blindSpots({ reports, residents, channels: alike(100, 1) });
    const turned = blindSpots({
      reports: [...reports].reverse(),
      residents: [...residents].reverse().map((one) => one / 1000),
      channels: alike(100, 1),
    });
    plain.areas.forEach((one, area) => {
      expectRelative(turned.areas[99 - area]!.p, one!.p, `${area}`, 1e-6);
    });
  });

  test('five areas, all zero, too few reports to tell, missing values', () => {
    const ask = (reports: number[], residents = alike(reports.length, 1000)) =>
      blindSpots({ reports, residents, channels: alike(reports.length, 1) });
    expect(ask([1, 2, 3, 4]).refused).toBe('too_few_areas');
    expect(ask([9]).refused).toBe('too_few_areas');
    expect(ask([]).refused).toBe('too_few_areas');
    expect(ask(alike(8, none)).refused).toBe('too_few_areas');
    expect(ask(alike(8, 0)).refused).toBe('no_reports');
    expect(ask([1, 0, 1, 0, 1, 0]).refused).toBe('too_few_reports');
    expect(ask([1, 2, 3, 4, 0, 1], alike(6, 0)).refused).toBe('too_few_areas');
    const gap = ask([30, 28, 33, none, 35, 31, 2]);
    expect(gap.areas[3]).toBeNull();
    expect(gap.areas[0]).not.toBeNull();
    expect(ask([1, 2, 3, 4]).areas).toEqual([null, null, null, null]);
  });

  test('what cannot be is refused by name', () => {
    const six = alike(6, 9);
    expect(() => blindSpots({ reports: [...alike(5, 1), -1], residents: six, channels: six })).toThrow(
      /counts/,
    );
    expect(() => blindSpots({ reports: six, residents: [1], channels: six })).toThrow(/residents/);
    expect(() => blindSpots({ reports: six, residents: alike(6, -1), channels: six })).toThrow(/residents/);
    expect(() => blindSpots({ reports: six, residents: six, channels: [1] })).toThrow(/channels/);
    expect(() => blindSpots({ reports: six, residents: six, channels: alike(6, -1) })).toThrow(/channels/);
    expect(() => blindSpots({ reports: six, residents: six, channels: six }, { alpha: 0 })).toThrow(/alpha/);
  });
});
