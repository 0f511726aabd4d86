import type { AreaCode, ScoreLevel } from '../domain/area.ts';
import { isMonth, type Month } from '../domain/month.ts';
import { isScoreLayer, type Layer } from './layers.ts';
import type { Query } from './overview-view.ts';

export interface TrendsView {
  layers: Layer[];
  areas: AreaCode[];
  arrangement: 'overlay' | 'multiples';
  from: Month | null;
  to: Month | null;
}
/** More areas in one chart cannot be told apart. */
export const mostLines = 7;

const list = (text: string | null) => (text ?? '').split(',').filter(Boolean);

export function readTrends(query: Query): TrendsView {
  const layers = list(query.get('layers')).filter(
    (text) => (isScoreLayer(text) && text !== 'reliability') || /^indicator:[a-z_0-9]{1,60}$/.test(text),
  ) as Layer[];
  const areas = list(query.get('areas')).filter((text) => /^\d\d\.\d\d(\.\d\d)?$/.test(text));
  const month = (name: string) => {
    const text = query.get(name) ?? '';
    return isMonth(text) ? text : null;
  };
  return {
    layers: query.get('layers') === null ? ['risk', 'structural', 'signals'] : layers,
    areas: query.get('areas') === null ? ['19.71', '19.04', '19.01'] : areas,
    arrangement: query.get('arrangement') === 'multiples' ? 'multiples' : 'overlay',
    from: month('from'),
    to: month('to'),
  };
}
export function writeTrends(view: TrendsView): Record<string, string | null> {
  return {
    layers: view.layers.join(','),
    areas: view.areas.join(','),
    arrangement: view.arrangement === 'multiples' ? 'multiples' : null,
    from: view.from,
    to: view.to,
  };
}
/** A kecamatan's code has three parts. */
export function levelOfCode(code: AreaCode): ScoreLevel {
  return code.split('.').length === 3 ? 'district' : 'regency';
}
