import { svg, type SVGTemplateResult } from 'lit';

/** Small line icons; always beside words or an aria-label, so they are hidden from assistive technology. */
const icon = (inside: SVGTemplateResult) =>
  svg`<svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.6"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${inside}</svg>`;

export const icons = {
  play: icon(svg`<path d="M5 3.5v11l9-5.5z" fill="currentColor"/>`),
  pause: icon(svg`<path d="M5.5 3.5v11M12.5 3.5v11" stroke-width="2.6"/>`),
  left: icon(svg`<path d="M11 4 6 9l5 5"/>`),
  right: icon(svg`<path d="m7 4 5 5-5 5"/>`),
  up: icon(svg`<path d="M9 14V4M5 8l4-4 4 4"/>`),
  down: icon(svg`<path d="M9 4v10M5 10l4 4 4-4"/>`),
  close: icon(svg`<path d="m4 4 10 10M14 4 4 14"/>`),
  menu: icon(svg`<path d="M3 5h12M3 9h12M3 13h12"/>`),
  download: icon(svg`<path d="M9 3v8M5.5 8 9 11.5 12.5 8M3.5 15h11"/>`),
  table: icon(svg`<path d="M2.5 3.5h13v11h-13zM2.5 7.5h13M7 7.5v7"/>`),
  outside: icon(svg`<path d="M7 4H4v10h10v-3M10 3h5v5M15 3 8 10"/>`),
  sun: icon(
    svg`<circle cx="9" cy="9" r="3"/><path d="M9 1.8v1.6M9 14.6v1.6M1.8 9h1.6M14.6 9h1.6M3.9 3.9 5 5M13 13l1.1 1.1M3.9 14.1 5 13M13 5l1.1-1.1"/>`,
  ),
  person: icon(svg`<circle cx="9" cy="6" r="2.8"/><path d="M3.5 15c.6-3 2.8-4.4 5.5-4.4s4.9 1.4 5.5 4.4"/>`),
};
