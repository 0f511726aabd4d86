import { describe, expect, test } from 'vitest';
import {
  clusterOf,
  drawnSeries,
  highestCount,
  isClear,
  readDetectionView,
  standsOut,
  surgesOf,
} from '../../shared/figures/detection-view.ts';
import { assessDetection } from '../../shared/surveillance/assess-detection.ts';
import type { Detection, LocalAssociation } from '../../shared/surveillance/detection-types.ts';
import { detection, methodNames, quadrantNames, refusalHelp } from '../../shared/text/detection.ts';
import { makeDetectionInput, makeIncident } from '../shared/surveillance/detection-input.ts';

const input = makeDetectionInput({ areas: 24, rate: 0.5 });
for (let at = 0; at < 9; at++)
  input.score.incidents.push(makeIncident({ id: `s${at}`, areaCode: '19.01.20', month: '2025-12' }));
const found = assessDetection(input);

describe('the address of detection', () => {
  const read = (text: string) => readDetectionView(new URLSearchParams(text));
  test('tab, level and layer stand in it; what does not exist is left out', () => {
    expect(read('')).toEqual({ tab: null, level: 'regency', layer: null });
    expect(read('tab=gugus&level=district&layer=incidents')).toEqual({
      tab: 'gugus',
      level: 'district',
      layer: 'incidents',
    });
    expect(read('level=province&layer=nationality')).toMatchObject({ level: 'regency', layer: null });
  });
});

describe('the charts of surges', () => {
  test('the region first, then areas with surges, never more than asked except for surges', () => {
    const drawn = drawnSeries(found, 3);
    expect(drawn.map((one) => one.areaCode).slice(0, 2)).toEqual(['19', '19.01.20']);
    const surging = found.surveillance.series.filter((one) => surgesOf(one).length > 0);
    for (const one of surging) expect(drawn).toContain(one);
    expect(drawn.length).toBeLessThanOrEqual(1 + Math.max(3, surging.length));
    expect(surgesOf(drawn[1]!).at(-1)).toMatchObject({ month: '2025-12', alarm: true });
  });
  test('all charts share a scale that holds every bar and every limit', () => {
    const drawn = drawnSeries(found, 11);
    const top = highestCount(drawn);
    for (const one of drawn)
      for (const month of one.months)
        expect(Math.max(month.observed ?? 0, month.upper ?? 0)).toBeLessThanOrEqual(top);
    expect(highestCount([])).toBe(1);
  });
  test('where nobody listens nothing is drawn', () => {
    expect(drawnSeries(assessDetection(makeDetectionInput({ areas: 6, covered: false })), 11)).toEqual([]);
  });
});

describe('maps', () => {
  const cluster = {
    areas: ['a', 'b'],
    p: 0.05,
  } as Detection['clusters']['scans'][number]['clusters'][number];
  test('an area lies in the clearest cluster that holds it; clear is at most once in twenty', () => {
    const weak = { ...cluster, areas: ['c'], p: 0.06 };
    expect(clusterOf([cluster, weak], 'c')).toBe(weak);
    expect(clusterOf([cluster, weak], 'd')).toBeNull();
    expect([isClear(cluster), isClear(weak)]).toEqual([true, false]);
  });
  test('an area stands out only after the correction for many tests', () => {
    const one = { quadrant: 'HH', p: 0.01, adjusted: 0.04 } as LocalAssociation;
    expect(standsOut(one)).toBe('HH');
    expect(standsOut({ ...one, adjusted: 0.06 })).toBeNull();
    expect(standsOut({ ...one, adjusted: null })).toBeNull();
  });
});

test('every word stands in both languages, and none speaks of persons as a risk', () => {
  const all = [detection, methodNames, quadrantNames, refusalHelp].flatMap((group) => Object.values(group));
  for (const words of all) {
    expect(words.id.length).toBeGreaterThan(0);
    expect(words.en.length).toBeGreaterThan(0);
  }
  expect(all.map((words) => words.id).join(' ')).not.toMatch(/orang asing|warga negara|suku|agama/i);
});
