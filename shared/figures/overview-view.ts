import { type AreaCode, pangkalpinangOffice, type ScoreLevel } from '../domain/area.ts';
import { isMonth, type Month } from '../domain/month.ts';
import type { Overview } from '../api/overview.ts';
import { isScoreLayer, type Layer } from './layers.ts';
import { hasClassesOnly } from './sight.ts';

/** What the overview shows; it lives in the address, defaults left out, so that a link restores the view. */
export interface OverviewView {
  /** null: the latest month that is scored. */
  month: Month | null;
  /** Months back to compare with. */
  compare: 1 | 12;
  level: ScoreLevel;
  layer: Layer;
  area: AreaCode | null;
  view: 'map' | 'hex' | 'bivariate';
  preset: 'province' | 'office';
  table: boolean;
}
export interface Query {
  get(name: string): string | null;
}

export const defaultView: OverviewView = {
  month: null,
  compare: 1,
  level: 'regency',
  layer: 'risk',
  area: null,
  view: 'map',
  preset: 'province',
  table: false,
};

export function readView(query: Query): OverviewView {
  const month = query.get('month') ?? '';
  const layer = query.get('layer') ?? '';
  const area = query.get('area') ?? '';
  const view = query.get('view');
  return {
    month: isMonth(month) ? month : null,
    compare: query.get('compare') === '12' ? 12 : 1,
    level: query.get('level') === 'district' ? 'district' : 'regency',
    layer: isScoreLayer(layer) || /^indicator:[a-z_0-9]{1,60}$/.test(layer) ? (layer as Layer) : 'risk',
    area: /^\d\d\.\d\d(\.\d\d)?$/.test(area) ? area : null,
    view: view === 'hex' || view === 'bivariate' ? view : 'map',
    preset: query.get('preset') === 'office' ? 'office' : 'province',
    table: query.get('table') === '1',
  };
}

/** The view as far as the reader is shown the level: of classes alone there is one map, with its reliability (DP-38). */
export function viewInSight(view: OverviewView, overview: Overview): OverviewView {
  if (!hasClassesOnly(overview[view.level])) return view;
  return {
    ...view,
    layer: view.layer === 'reliability' ? 'reliability' : 'risk',
    view: view.view === 'hex' ? 'hex' : 'map',
  };
}

/** The part of the address that differs from the default; null clears a name. */
export function writeView(view: OverviewView): Record<string, string | null> {
  return {
    month: view.month,
    compare: view.compare === 12 ? '12' : null,
    level: view.level === 'district' ? 'district' : null,
    layer: view.layer === 'risk' ? null : view.layer,
    area: view.area,
    view: view.view === 'map' ? null : view.view,
    preset: view.preset === 'office' ? 'office' : null,
    table: view.table ? '1' : null,
  };
}

export function presetAreas(preset: OverviewView['preset']): readonly AreaCode[] {
  return preset === 'office' ? pangkalpinangOffice : [];
}
