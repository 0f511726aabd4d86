import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Month } from '../../shared/domain/month.ts';
import { app } from '../../shared/text/app.ts';
import { formatMonth } from '../../shared/text/format.ts';
import { overview } from '../../shared/text/overview.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';
import { icons } from './icons.ts';

/**
 * A month on a scale, by mouse, arrow keys or play. Event `month-change` {month, playing}: `playing` tells a page to
 * recolour only and to leave the address and the announcements for the end.
 */
@customElement('td-month-slider')
export class MonthSlider extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: block; }
      .row { display: flex; gap: 8px; align-items: center; }
      .scale { flex: 1; min-width: 0; }
      input[type="range"] { width: 100%; margin: 0; height: 28px; display: block; cursor: pointer; }
      output { min-width: 8.5em; text-align: right; font-weight: 650; font-size: var(--step-1); white-space: nowrap; }
      svg.years { display: block; width: 100%; height: 18px; overflow: visible; }
      .years text { font-size: 12px; fill: var(--ink-3); font-family: var(--font); }
      .years line { stroke: var(--line-strong); }
      .scale { container-type: inline-size; }
      @container (max-width: 340px) { .years text.even { display: none; } }
      @media (max-width: 640px) {
        .row { flex-wrap: wrap; }
        .scale { order: 5; flex: 1 0 100%; }
        output { flex: 1; }
      }
    `,
  ];
  @property({ attribute: false }) months: readonly Month[] = [];
  @property() month: Month = '';
  private timer: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }
  private go(index: number, playing: boolean): void {
    const month = this.months[Math.max(0, Math.min(this.months.length - 1, index))];
    if (month) this.emit('month-change', { month, playing });
  }
  private get index(): number {
    return this.months.indexOf(this.month);
  }
  private stop(): void {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.requestUpdate();
    if (this.isConnected) this.go(this.index, false);
  }
  private toggle(): void {
    if (this.timer) {
      this.stop();
      return;
    }
    if (this.index === this.months.length - 1) this.go(Math.max(0, this.months.length - 37), true);
    // Who asked for less motion still may play, at a pace that reads as single pictures.
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.timer = setInterval(
      () => {
        if (this.index >= this.months.length - 1) this.stop();
        else this.go(this.index + 1, true);
      },
      calm ? 1600 : 550,
    );
    this.requestUpdate();
  }
  private step(by: number): void {
    this.stop();
    this.go(this.index + by, false);
  }

  override render() {
    const last = this.months.length - 1;
    const playing = this.timer !== undefined;
    const long = formatMonth(this.month, this.speech, 'long');
    // A year that has only begun would collide with the one before it.
    const years = this.months
      .map((month, i) => ({ month, i }))
      .filter(({ month, i }) => month.endsWith('-01') && last - i >= 4);
    const at = (i: number) => `${last > 0 ? (i / last) * 100 : 0}%`;
    return html`<div class="row">
      <button type="button" class="icon" aria-label=${this.t(playing ? overview.pause : overview.play)} @click=${this.toggle}>
        ${playing ? icons.pause : icons.play}
      </button>
      <button type="button" class="icon" aria-label=${this.t(overview.previous)} ?disabled=${this.index <= 0} @click=${() => this.step(-1)}>${icons.left}</button>
      <div class="scale">
        <input type="range" min="0" max=${last} step="1" .value=${String(this.index)} aria-label=${this.t(app.month)} aria-valuetext=${long}
          @input=${(event: Event) => {
            this.stop();
            this.go(Number((event.target as HTMLInputElement).value), false);
          }} />
        <svg class="years" aria-hidden="true">
          ${years.map(({ month, i }) => yearMark(at(i), month.slice(0, 4)))}
        </svg>
      </div>
      <button type="button" class="icon" aria-label=${this.t(overview.next)} ?disabled=${this.index >= last} @click=${() => this.step(1)}>${icons.right}</button>
      <output>${long}</output>
    </div>`;
  }
}

function yearMark(x: string, year: string) {
  const odd = Number(year) % 2 ? '' : 'even';
  return svg`<line x1=${x} x2=${x} y1="0" y2="4"></line><text class=${odd} x=${x} y="16">${year}</text>`;
}
