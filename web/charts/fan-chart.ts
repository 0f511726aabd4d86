import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ForecastFan } from '../../shared/figures/forecast-fan.ts';
import { app } from '../../shared/text/app.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

/** The past of one area and the fan of what is offered. Draws by Plot, loaded when first needed. */
@customElement('td-fan-chart')
export class FanChart extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: block; }
      .box { min-height: 80px; }
      svg { display: block; max-width: 100%; height: auto; overflow: visible; }
      .wait { color: var(--ink-3); font-size: var(--step-s); }
    `,
  ];
  @property({ attribute: false }) fan: ForecastFan | null = null;
  @property() label = '';
  @property({ type: Number }) height = 150;
  @state() private drawn = false;
  private width = 0;
  private readonly observer = new ResizeObserver((entries) => {
    const width = Math.round(entries[0]!.contentRect.width);
    if (Math.abs(width - this.width) > 2 && width > 0) {
      this.width = width;
      void this.draw();
    }
  });

  override firstUpdated(): void {
    this.observer.observe(this.renderRoot.querySelector('.box')!);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }
  override updated(changed: PropertyValues<this>): void {
    if (changed.has('fan') || changed.has('label') || changed.has('height')) void this.draw();
  }
  private async draw(): Promise<void> {
    if (this.width === 0 || !this.fan) return;
    const ink = await import('./draw-fan.ts');
    if (!this.isConnected || !this.fan) return;
    const svg = ink.drawFan(this.fan, { width: this.width, height: this.height }, this.speech);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', this.label);
    this.renderRoot.querySelector('.box')!.replaceChildren(svg);
    this.drawn = true;
  }
  override render() {
    return html`<div class="box"></div>${this.drawn ? nothing : html`<p class="wait" role="status">${this.t(app.loading)}</p>`}`;
  }
}
