import { css, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

/** The own past in one stroke, gaps open, the chosen month as a dot. Decoration beside numbers. */
@customElement('td-sparkline')
export class Sparkline extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: inline-block; }
      svg { display: block; width: 96px; height: 24px; overflow: visible; }
      path { fill: none; stroke: var(--ink-3); stroke-width: 1.4; stroke-linejoin: round; stroke-linecap: round; }
      circle { fill: var(--accent); }
    `,
  ];
  @property({ attribute: false }) values: readonly (number | null)[] = [];
  @property({ type: Number }) at = -1;
  override render() {
    const known = this.values.filter((value) => value !== null);
    if (known.length < 2) return nothing;
    const low = Math.min(...known);
    const span = Math.max(...known) - low || 1;
    const x = (i: number) => 2 + (i / Math.max(1, this.values.length - 1)) * 92;
    const y = (value: number) => 21 - ((value - low) / span) * 18;
    let path = '';
    let pen = false;
    this.values.forEach((value, i) => {
      if (value === null) pen = false;
      else {
        path += `${pen ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
        pen = true;
      }
    });
    const now = this.values[this.at] ?? null;
    return svg`<svg viewBox="0 0 96 24" aria-hidden="true" focusable="false">
      <path d=${path}></path>${now === null ? nothing : svg`<circle cx=${x(this.at)} cy=${y(now)} r="2.6"></circle>`}
    </svg>`;
  }
}
