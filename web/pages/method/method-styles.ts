import { css } from 'lit';

export const methodStyles = css`
  .head { margin-bottom: 20px; }
  .columns { display: grid; grid-template-columns: 220px minmax(0, 1fr); gap: 32px; align-items: start; }
  .contents { position: sticky; top: 16px; font-size: var(--step-0); }
  .contents h2 { font-size: var(--step-s); color: var(--ink-2); margin-bottom: 6px; }
  .contents ol { display: grid; border-left: 2px solid var(--line); }
  .contents a { display: block; padding: 5px 12px; color: var(--ink-2); text-decoration: none; }
  .contents a:hover { color: var(--ink); background: var(--surface-2); }
  .body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 40px; min-width: 0; }
  section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
  section > h2 { font-size: var(--step-2); scroll-margin-top: 16px; }
  section > h2:focus { outline: none; }
  section > h3 { margin-top: 8px; }
  .text { max-width: 76ch; color: var(--ink-2); }
  .lead { color: var(--ink); font-size: var(--step-1); }
  .text.muted { color: var(--ink-3); font-size: var(--step-0); }
  .rules { list-style: disc; padding-left: 20px; display: grid; gap: 8px; max-width: 80ch; color: var(--ink-2); }
  .pillar { display: grid; gap: 4px; margin-top: 8px; }
  .indicators { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); gap: 12px; margin-top: 8px; align-items: start; }
  .indicators li { display: grid; gap: 8px; align-content: start; font-size: var(--step-0); height: 100%; }
  .indicators .top { display: flex; gap: 12px; justify-content: space-between; align-items: baseline; }
  .indicators h4 { margin: 0; font-size: var(--step-0); }
  .weight { white-space: nowrap; color: var(--ink-3); font-size: var(--step-s); }
  .weight b { color: var(--ink); font-size: var(--step-0); }
  dl { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: var(--step-s); }
  dt { color: var(--ink-3); }
  details p { margin-top: 4px; color: var(--ink-2); }
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); gap: 12px; align-items: start; }
  .cards h3 { margin-bottom: 4px; }
  .cards tbody th { font-weight: 400; }
  .cards tr:last-child > * { border-bottom: 0; }
  td-data-table { --table-height: 380px; }
  @media (max-width: 960px) {
    .columns { grid-template-columns: minmax(0, 1fr); gap: 20px; }
    .contents { position: static; }
    .contents ol { border-left: 0; display: flex; flex-wrap: wrap; gap: 4px; }
    .contents a { border: 1px solid var(--line); border-radius: var(--radius); padding: 7px 10px; background: var(--surface); }
  }
`;
