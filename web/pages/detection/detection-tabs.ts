import { html, type TemplateResult } from 'lit';
import type { Words } from '../../../shared/composite/types.ts';
import { readsAlarms, type Role } from '../../../shared/domain/role.ts';
import type { DetectionView } from '../../../shared/figures/detection-view.ts';
import { detectionTabNames } from '../../../shared/text/detection.ts';
import type { DetectionData } from './detection-data.ts';

/**
 * The one table of tabs: a row adds one. `load` brings the element; `draw` gives it what detection found. A tab with data
 * of its own has `alone` in place of `draw` and waits for nothing.
 */
export interface DetectionTab {
  /** In the address: `?tab=`. */
  key: string;
  words: Words;
  load: () => Promise<unknown>;
  /** Only these roles see it; absent: everyone. */
  for?: (roles: readonly Role[]) => boolean;
  draw?: (data: DetectionData, view: DetectionView) => TemplateResult;
  alone?: () => TemplateResult;
}

export const detectionTabs: readonly DetectionTab[] = [
  {
    key: 'alarm',
    words: detectionTabNames.alarms,
    load: () => import('./alarms-tab.ts'),
    for: readsAlarms,
    alone: () => html`<td-alarms-tab></td-alarms-tab>`,
  },
  {
    key: 'lonjakan',
    words: detectionTabNames.surges,
    load: () => import('./surges-tab.ts'),
    draw: (data) => html`<td-surges-tab .data=${data}></td-surges-tab>`,
  },
  {
    key: 'gugus',
    words: detectionTabNames.clusters,
    load: () => import('./clusters-tab.ts'),
    draw: (data) => html`<td-clusters-tab .data=${data}></td-clusters-tab>`,
  },
  {
    key: 'keterkaitan',
    words: detectionTabNames.association,
    load: () => import('./association-tab.ts'),
    draw: (data, { layer }) => html`<td-association-tab .data=${data} .layer=${layer}></td-association-tab>`,
  },
  {
    key: 'titik-buta',
    words: detectionTabNames.blindSpots,
    load: () => import('./blind-spots-tab.ts'),
    draw: (data) => html`<td-blind-spots-tab .data=${data}></td-blind-spots-tab>`,
  },
  {
    key: 'tren',
    words: detectionTabNames.trends,
    load: () => import('./trend-tests-tab.ts'),
    draw: (data) => html`<td-trend-tests-tab .data=${data}></td-trend-tests-tab>`,
  },
  {
    key: 'prakiraan',
    words: detectionTabNames.forecasts,
    load: () => import('./forecasts-tab.ts'),
    alone: () => html`<td-forecasts-tab></td-forecasts-tab>`,
  },
];
