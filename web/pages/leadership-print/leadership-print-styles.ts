import { css } from 'lit';

/** A sheet of paper on the screen, one column on a phone, one A4 page in print. */
export const leadershipPrintStyles = css`
  .tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; max-width: 900px; margin: 0 auto 16px; }
  .tools .primary { margin-left: auto; }
  .sheet {
    max-width: 900px; margin: 0 auto; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: clamp(16px, 4vw, 40px);
    display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 18px 24px; align-items: start;
    grid-template-rows: auto auto auto 1fr;
    grid-template-areas: "head head" "past past" "map warming" "map unknown" "decided decided" "ranking ranking" "options questions" "foot foot";
  }
  .sheet > header { grid-area: head; }
  .sheet > .notice { grid-area: past; }
  .sheet > .warming { grid-area: warming; }
  .sheet > .unknown { grid-area: unknown; }
  .sheet > .decided { grid-area: decided; }
  .sheet > .ranking { grid-area: ranking; }
  .sheet > .options { grid-area: options; }
  .sheet > .questions { grid-area: questions; }
  .sheet > .questions.alone { grid-column: 1 / -1; }
  .sheet > footer { grid-area: foot; }
  header { display: flex; gap: 4px 24px; justify-content: space-between; align-items: end; border-bottom: 2px solid var(--ink); padding-bottom: 10px; }
  header h1 { font-size: var(--step-2); }
  .sub { color: var(--ink-2); font-size: var(--step-0); }
  .when { flex: none; max-width: 50%; text-align: right; font-size: var(--step-s); color: var(--ink-2); }
  .when strong { display: block; font-size: var(--step-2); color: var(--ink); line-height: 1.15; }
  .map { grid-area: map; display: grid; gap: 8px; }
  h2 { font-size: var(--step-0); border-bottom: 1px solid var(--line); padding-bottom: 3px; margin-bottom: 6px; }
  ul { list-style: disc; padding-left: 18px; display: grid; gap: 3px; font-size: var(--step-0); line-height: 1.4; }
  p { font-size: var(--step-0); }
  td-map-legend ul { padding: 0; }
  table { font-size: var(--step-0); }
  th, td { padding: 5px 10px 5px 0; vertical-align: middle; }
  thead th { vertical-align: bottom; white-space: normal; line-height: 1.2; }
  th:last-child, td:last-child { padding-right: 0; }
  .label { color: var(--ink-3); font-weight: 400; font-size: var(--step-s); }
  .score { font-weight: 650; }
  .why { color: var(--ink-2); line-height: 1.3; }
  .options { border-left: 4px solid var(--accent); padding-left: 12px; }
  footer { border-top: 1px solid var(--line); padding-top: 8px; display: grid; gap: 2px; color: var(--ink-3); }
  footer p { font-size: 0.75rem; line-height: 1.35; overflow-wrap: anywhere; }
  footer strong { color: var(--ink); }
  @media screen and (max-width: 720px) {
    .sheet { display: flex; flex-direction: column; align-items: stretch; }
    header { display: grid; }
    .when { text-align: left; max-width: none; }
    .tools .primary { margin-left: 0; }
    table, tbody { display: block; }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    tbody tr { display: grid; grid-template-columns: repeat(3, auto) minmax(0, 1fr) auto; gap: 2px 14px; padding: 8px 0; border-bottom: 1px solid var(--line); align-items: baseline; }
    tbody th, tbody td { border: 0; padding: 0; }
    tbody th { grid-column: 1 / 4; }
    td.class { grid-column: 4; justify-self: end; }
    td.score { grid-column: 5; text-align: right; font-size: var(--step-1); }
    td[data-label]::before { content: attr(data-label); display: block; white-space: normal; font-size: 0.75rem; color: var(--ink-3); line-height: 1.2; }
    td.number:not(.score) { text-align: left; }
    td.why { grid-column: 1 / -1; font-size: var(--step-s); }
  }
  @media print {
    .sheet { border: 0; padding: 0; gap: 12px 7mm; max-width: none; grid-template-columns: 84mm minmax(0, 1fr); }
    ul, p, table { font-size: 11.5px; }
    .label { font-size: 9.5px; }
    ul { gap: 4px; }
    h2 { font-size: 13px; margin-bottom: 5px; }
    header h1 { font-size: 18px; }
    .when strong { font-size: 18px; }
    .when, .sub { font-size: 10.5px; }
    th, td { padding-block: 3px; }
    tbody th { white-space: nowrap; }
    footer p { font-size: 9px; }
    section { break-inside: avoid; }
  }
`;
