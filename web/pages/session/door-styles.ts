import { css } from 'lit';

/** Shared look of the two pages before the door. */
export const doorStyles = css`
  :host { display: grid; place-items: start center; padding-top: clamp(16px, 8vh, 96px); }
  .door { width: min(420px, 100%); display: grid; gap: 24px; }
  form { display: grid; gap: 16px; }
  form input:not([type="checkbox"]) { width: 100%; min-height: 42px; }
  button.primary { justify-content: center; min-height: 44px; }
  .check { display: flex; gap: 8px; align-items: center; font-size: var(--step-s); }
  .lead { color: var(--ink-2); margin-top: 8px; }
`;
