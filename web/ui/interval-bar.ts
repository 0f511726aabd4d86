import { css, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

/**
 * A score on 0..100 with its 5-95 % interval, over ticks at the class limits.
 * Beside numbers that say the same, so it is hidden from assistive technology.
 */
@customElement('td-interval-bar')
export class IntervalBar extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: block; height: 16px; min-width: 80px; }
      svg { display: block; width: 100%; height: 16px; overflow: visible; }
      .track { stroke: var(--line); stroke-width: 1; }
      .tick { stroke: var(--line-strong); stroke-width: 1; opacity: 0.5; }
      .range { fill: var(--ink-3); opacity: 0.38; }
      .dot { stroke: var(--ink); stroke-width: 1.25; }
    `,
  ];
  @property({ type: Number }) value: number | null = null;
  @property({ type: Number }) low: number | null = null;
  @property({ type: Number }) high: number | null = null;
  @property({ attribute: false }) limits: readonly number[] = [];
  /** Any colour of the tokens. */
  @property() fill = 'var(--ink-2)';
  @property({ type: Number }) max = 100;

  override render() {
    const at = (value: number) => `${Math.max(0, Math.min(100, (value / this.max) * 100))}%`;
    return svg`<svg aria-hidden="true" focusable="false">
      <line class="track" x1="0" x2="100%" y1="8" y2="8"></line>
      ${this.limits.map((limit) => svg`<line class="tick" x1=${at(limit)} x2=${at(limit)} y1="5" y2="11"></line>`)}
      ${
        this.low !== null && this.high !== null
          ? svg`<rect class="range" x=${at(this.low)} width=${at(this.high - this.low)} y="5" height="6" rx="2"></rect>`
          : nothing
      }
      ${this.value !== null ? svg`<circle class="dot" cx=${at(this.value)} cy="8" r="5" fill=${this.fill}></circle>` : nothing}
    </svg>`;
  }
}
