import { css } from 'lit';

/** Resets and typography for every shadow root. Colours and sizes come from the tokens of the document. */
export const base = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host { display: block; }
  :host([hidden]), [hidden] { display: none !important; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  h1 { font-size: var(--step-3); font-weight: 650; line-height: 1.15; letter-spacing: -0.01em; text-wrap: balance; }
  h2 { font-size: var(--step-1); font-weight: 650; line-height: 1.25; }
  h3 { font-size: var(--step-0); font-weight: 650; line-height: 1.3; }
  a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
  a:hover { text-decoration-thickness: 2px; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
  .muted { color: var(--ink-3); }
  .small { font-size: var(--step-s); }
  .visually-hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap; border: 0;
  }
  .card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: 16px; }
  .notice {
    background: var(--warn-soft); color: var(--ink); border-left: 3px solid var(--warn);
    padding: 8px 12px; border-radius: 3px; font-size: var(--step-0);
  }
  .problem {
    background: var(--bad-soft); color: var(--ink); border-left: 3px solid var(--bad);
    padding: 8px 12px; border-radius: 3px;
  }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; }
  }
  @media print {
    .no-print { display: none !important; }
    .card { border-color: #bbb; break-inside: avoid; }
  }
`;

export const controls = css`
  button, .button {
    font: inherit; font-size: var(--step-0); line-height: 1.2; color: var(--ink); background: var(--surface);
    border: 1px solid var(--line-strong); border-radius: var(--radius); padding: 7px 12px; min-height: 36px;
    cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; justify-content: center; gap: 8px;
  }
  button:hover:not(:disabled), .button:hover { background: var(--surface-2); }
  button:disabled { opacity: 0.55; cursor: default; }
  button.primary, .button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600; }
  button.primary:hover:not(:disabled), .button.primary:hover { filter: brightness(1.12); background: var(--accent); }
  button.quiet { border-color: transparent; background: none; color: var(--accent); padding-inline: 8px; }
  button.quiet:hover { background: var(--accent-soft); }
  button.icon { padding: 0; width: 36px; justify-content: center; }
  select, input:not([type="checkbox"]):not([type="radio"]):not([type="range"]), textarea {
    font: inherit; font-size: var(--step-0); color: var(--ink); background: var(--surface);
    border: 1px solid var(--line-strong); border-radius: var(--radius); padding: 6px 10px; min-height: 36px; max-width: 100%;
  }
  input[aria-invalid="true"] { border-color: var(--bad); border-width: 2px; }
  input[type="range"] { accent-color: var(--accent); }
  input[type="checkbox"], input[type="radio"] { accent-color: var(--accent); width: 16px; height: 16px; margin: 0; }
  label { font-size: var(--step-0); }
  .field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; }
  .field > label, .label { font-size: var(--step-s); color: var(--ink-2); font-weight: 600; }
  .error { color: var(--bad); font-size: var(--step-s); }
  details > summary { cursor: pointer; color: var(--accent); font-size: var(--step-0); }
`;

export const tables = css`
  /* Positioned, so that hidden words inside scroll with it and do not widen the page. */
  .scroll, .frame { overflow-x: auto; position: relative; }
  /* Fades where there is more below or to the right; a box that shows everything has no timeline, and nothing fades. */
  @keyframes more-below { from { --more-below: 40px; } }
  @keyframes more-right { from { --more-right: 40px; } }
  @supports (animation-timeline: scroll()) {
    @media screen {
      .scroll:not(:focus-visible), .frame:not(:focus-visible) {
        animation: more-below linear both, more-right linear both;
        animation-timeline: scroll(self block), scroll(self inline);
        mask-image: linear-gradient(to top, rgb(0 0 0 / 15%), #000 var(--more-below)),
          linear-gradient(to left, rgb(0 0 0 / 15%), #000 var(--more-right));
        mask-composite: intersect;
      }
    }
  }
  table { border-collapse: collapse; width: 100%; font-size: var(--step-0); }
  caption { text-align: left; font-size: var(--step-s); color: var(--ink-3); padding-bottom: 8px; }
  th, td { text-align: left; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
  thead th { font-size: var(--step-s); font-weight: 600; color: var(--ink-2); border-bottom-color: var(--line-strong); white-space: nowrap; }
  tbody th { font-weight: 600; }
  td.number, th.number { text-align: right; white-space: nowrap; }
`;
