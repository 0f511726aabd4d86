import { describe, expect, it } from 'vitest';
import type { Overview, OverviewLevel } from '../../shared/api/overview.ts';
import { choropleth, ranking } from '../../shared/figures/choropleth.ts';
import { layerAt } from '../../shared/figures/layers.ts';
import { lineSeries } from '../../shared/figures/lines.ts';
import { movers } from '../../shared/figures/movers.ts';
import { defaultView, viewInSight } from '../../shared/figures/overview-view.ts';
import { latestScoredMonth, monthStanding } from '../../shared/figures/scored-months.ts';
import { areaSight, hasClassesOnly, isAllInSight } from '../../shared/figures/sight.ts';
import { layerValueWords } from '../../web/app/layer-words.ts';
import { makeLevel, makeOverview, model } from './overview-fixture.ts';

const none = [null, null, null, null];
/** What the server leaves of a level: two areas in two months. */
const emptied: Partial<OverviewLevel> = {
  risk: none,
  riskLow: none,
  riskHigh: none,
  rank: none,
  rankLow: none,
  rankHigh: none,
  rankedAmong: none,
  structural: none,
  structuralLow: none,
  structuralHigh: none,
  signals: none,
  signalsLow: none,
  signalsHigh: none,
  strain: none,
  competition: none,
  coping: none,
  base: none,
  incidents: none,
  otherIncidents: none,
  indicators: {
    layoffs_rate: { value: none, normalised: none, contribution: none, availability: '----' },
  },
  pillarAvailability: { strain: '----', competition: '----', signals: '----', coping: '----' },
};
const forClasses: Overview = {
  ...makeOverview(),
  district: makeLevel({
    ...emptied,
    areas: ['19.01.01', '19.71.02'],
    riskClass: [1, 1, null, 3],
    riskReason: [-1, -1, 0, -1],
    sight: 'cc',
  }),
};
const forPartner: Overview = {
  ...makeOverview(),
  regency: makeLevel({
    risk: [null, null, 40, 38],
    riskClass: [null, null, 2, 2],
    reliability: '--AE',
    sight: 'nw',
  }),
};
const choice = { level: 'district', layer: 'risk', month: '2026-01', before: '2025-12', preset: [] } as const;

describe('DP-38 what the figures show of places that are not shown whole', () => {
  it('a class map has the colours of the classes, the highest class first, and no number', () => {
    const cells = ranking(choropleth(forClasses, model, choice));
    expect(
      cells.map(({ code, value, step, riskClass, reason }) => [code, value, step, riskClass, reason]),
    ).toEqual([
      ['19.71.02', null, 3, 3, 'class_only'],
      ['19.01.01', null, 1, 1, 'class_only'],
    ]);
  });
  it('a district without a class says why, and the class is told in a sentence that is no "no data"', () => {
    const before = choropleth(forClasses, model, { ...choice, month: '2025-12' });
    expect(before[1]).toMatchObject({ step: null, riskClass: null, reason: 'signals_missing' });
    expect(layerValueWords('risk', before[0]!, model, 'id')).toMatch(/^Anda melihat kelasnya/);
    expect(layerAt(forClasses.district, 'structural', 0).reason).toBe('class_only');
    expect(layerAt(forClasses.district, 'indicator:layoffs_rate', 0).reason).toBe('class_only');
    expect(layerAt(forClasses.district, 'reliability', 0).value).toBe(1);
  });
  it('the latest month is found by the classes, and no month is called incomplete for what is not shown', () => {
    expect(latestScoredMonth(forClasses, [], 'district')).toBe('2026-01');
    expect(monthStanding(forClasses, '2026-01', '2026-01', [], 'district')).toBeNull();
    expect(monthStanding(forPartner, '2026-01', '2026-01')).toBeNull();
  });
  it('areas outside are drawn faint and stand in no list', () => {
    const cells = choropleth(forPartner, model, { ...choice, level: 'regency' });
    expect(cells.map((cell) => [cell.dimmed, cell.reason])).toEqual([
      [true, 'outside_sight'],
      [false, null],
    ]);
    expect(ranking(cells).map((cell) => cell.code)).toEqual(['19.71']);
  });
  it('the map of a class reader offers the class and its reliability alone', () => {
    const asked = { ...defaultView, level: 'district', layer: 'structural', view: 'bivariate' } as const;
    expect(viewInSight(asked, forClasses)).toMatchObject({ layer: 'risk', view: 'map' });
    expect(viewInSight({ ...asked, layer: 'reliability', view: 'hex' }, forClasses)).toMatchObject({
      layer: 'reliability',
      view: 'hex',
    });
    expect(viewInSight({ ...asked, level: 'regency' }, forClasses).layer).toBe('structural');
  });
  it('lines and movers of what is not shown are empty, not zero', () => {
    expect(
      lineSeries(forClasses, 'district', 'risk', '19.01.01', 'x', 0).points.map((one) => one.value),
    ).toEqual([null, null]);
    expect(movers(forClasses, model, choice)).toEqual({ movers: [], appeared: [], vanished: [] });
  });
  it('who is shown everything is shown everything', () => {
    const all = makeOverview();
    expect([isAllInSight(all.district), hasClassesOnly(all.district), areaSight(all, '19.71')]).toEqual([
      true,
      false,
      'whole',
    ]);
    expect([
      isAllInSight(forClasses.district),
      areaSight(forClasses, '19.71.02'),
      areaSight(forPartner, '19.01'),
    ]).toEqual([false, 'class', 'nothing']);
  });
});
