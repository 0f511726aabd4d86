import { css } from 'lit';
import { base, controls } from '../../styles/shared.ts';

export const detectionStyles = [
  base,
  controls,
  css`
    .stack { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
    .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); gap: 20px 24px; }
    .charts h3 { display: flex; gap: 8px; align-items: baseline; justify-content: space-between; }
    .charts h3 small { font-weight: 400; color: var(--ink-3); font-size: var(--step-s); }
    .surge { color: var(--bad); font-size: var(--step-s); margin-top: 4px; }
    .key { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: var(--step-s); color: var(--ink-2); margin-bottom: 12px; }
    .key span { display: inline-flex; gap: 6px; align-items: center; }
    .source { font-size: var(--step-s); color: var(--ink-3); margin-top: 12px; max-width: 80ch; }
    .note { color: var(--ink-2); max-width: 76ch; }
    .under { margin-top: 12px; display: grid; gap: 8px; }
    td-data-table { --table-height: 90vh; }
  `,
];
