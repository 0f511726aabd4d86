import { css } from 'lit';

/** Sections in the order of the meeting; on paper what is needed in the room, without buttons. */
export const meetingPageStyles = css`
  :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; max-width: 1100px; }
  .back { display: inline-block; padding: 6px 0; justify-self: start; }
  header { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: end; justify-content: space-between; }
  header > div { flex: 1 1 320px; display: grid; gap: 4px; min-width: 0; }
  h1 { overflow-wrap: anywhere; }
  .line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; font-size: var(--step-s); color: var(--ink-2); }
  .state { font-weight: 650; border: 1px solid var(--line-strong); border-radius: 4px; padding: 1px 8px; color: var(--ink); }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; }
  section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
  .note { color: var(--ink-2); font-size: var(--step-s); max-width: 80ch; }
  ol { list-style: decimal; padding-left: 22px; display: grid; gap: 6px; }
  ol .small { display: block; }
  .minutes { white-space: pre-line; max-width: 80ch; overflow-wrap: anywhere; line-height: 1.5; }
  @media print { :host { gap: 14px; max-width: none; } h1 { font-size: 20px; } }
`;
