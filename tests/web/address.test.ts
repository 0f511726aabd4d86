import { describe, expect, it } from 'vitest';
import { defaultView, type OverviewView, readView, writeView } from '../../shared/figures/overview-view.ts';
import { readTrends, type TrendsView, writeTrends } from '../../shared/figures/trends-view.ts';
import { findPage, matchPath } from '../../web/router.ts';

const asQuery = (changes: Record<string, string | null>) =>
  new URLSearchParams(
    Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== null),
  );

describe('the address restores the view', () => {
  const views: OverviewView[] = [
    defaultView,
    {
      month: '2021-07',
      compare: 12,
      level: 'district',
      layer: 'structural',
      area: '19.71.02',
      view: 'hex',
      preset: 'office',
      table: true,
    },
    { ...defaultView, layer: 'indicator:open_unemployment_rate', view: 'bivariate', area: '19.04' },
  ];
  it.each(views)('overview %#', (view) => {
    expect(readView(asQuery(writeView(view)))).toEqual(view);
  });
  it('the default view has an empty address', () => {
    expect(Object.values(writeView(defaultView)).every((value) => value === null)).toBe(true);
  });
  it('nonsense falls back on the default', () => {
    const view = readView(
      new URLSearchParams('month=2021-13&layer=<b>&area=drop&view=3d&level=village&compare=7'),
    );
    expect(view).toEqual(defaultView);
  });
  it('trends', () => {
    const view: TrendsView = {
      layers: ['risk', 'indicator:poverty_rate'],
      areas: ['19.71', '19.01.02'],
      arrangement: 'multiples',
      from: '2020-01',
      to: null,
    };
    expect(readTrends(asQuery(writeTrends(view)))).toEqual(view);
    expect(readTrends(asQuery(writeTrends({ ...view, layers: [], areas: [] }))).layers).toEqual([]);
  });
});

describe('router', () => {
  it('matches a path with its parameter', () => {
    expect(matchPath('/wilayah/:code', '/wilayah/19.71')).toEqual({ code: '19.71' });
    expect(matchPath('/wilayah/:code', '/wilayah')).toBeNull();
    expect(matchPath('/', '/')).toEqual({});
  });
  it('finds no page for an unknown path', () => {
    expect(findPage([{ path: '/' }], '/entah')).toBeNull();
  });
});
