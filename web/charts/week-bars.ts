import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

const [width, height, gap] = [132, 30, 2];

/** Counts of some weeks as bars on one line, the running week last. A week without reports is a tick, not a gap. */
@customElement('td-week-bars')
export class WeekBars extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: inline-block; }
      svg { display: block; width: ${width}px; height: ${height}px; }
      rect { fill: var(--accent); }
      rect.none { fill: var(--line-strong); }
      @media print { rect { print-color-adjust: exact; } }
    `,
  ];
  @property({ attribute: false }) counts: readonly number[] = [];
  /** What the drawing shows, for who does not see it. */
  @property() label = '';

  override render() {
    const most = Math.max(1, ...this.counts);
    const step = width / Math.max(1, this.counts.length);
    return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${this.label}>
      ${this.counts.map((count, i) => {
        const tall = count === 0 ? 1 : Math.max(3, (count / most) * (height - 2));
        return svg`<rect class=${count === 0 ? 'none' : ''} x=${i * step} y=${height - tall} width=${step - gap} height=${tall}></rect>`;
      })}
    </svg>`;
  }
}
