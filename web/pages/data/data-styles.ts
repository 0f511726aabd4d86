import { css } from 'lit';

/** Sections of the data page: heading, a word on how to read it, then the table. */
export const dataStyles = css`
  :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
  section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
  .note { color: var(--ink-2); max-width: 76ch; font-size: var(--step-0); }
  .note + .note { margin-top: 0; }
`;
