import { css } from 'lit';
import { base, controls } from '../../styles/shared.ts';

export const overviewStyles = [
  base,
  controls,
  css`
    .head { display: flex; align-items: baseline; gap: 4px 16px; flex-wrap: wrap; margin-bottom: 12px; }
    .sheet { margin-left: auto; }
    td-overview-toolbar, .notice { margin-bottom: 16px; }
    .grid { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: 16px; align-items: start; }
    .left, .right { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; min-width: 0; }
    .ghost { background: var(--surface-2); border-color: transparent; }
    .tall { min-height: 60vh; }
    @media (max-width: 960px) {
      .grid { grid-template-columns: minmax(0, 1fr); }
      /* One column reads: map, ranking, what changed, course, age of data. */
      .left, .right { display: contents; }
      td-ranking-list, td-change-list { order: 1; }
      td-figure { order: 2; }
      td-freshness-list { order: 3; }
    }
    @media print { .grid { grid-template-columns: minmax(0, 1fr); } }
  `,
];
