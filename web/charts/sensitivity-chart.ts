import { css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SensitivityBar } from '../../shared/figures/sensitivity.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { factorNames } from '../../shared/text/sensitivity.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

/** Sobol indices of the model's choices. Draws by Plot, loaded when first needed. */
@customElement('td-sensitivity-chart')
export class SensitivityChart extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: block; }
      .box { min-height: 200px; }
      svg { display: block; max-width: 100%; height: auto; overflow: visible; }
    `,
  ];
  @property({ attribute: false }) bars: readonly SensitivityBar[] = [];
  @property() label = '';
  private width = 0;
  private drawnIn = '';
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
    if (changed.has('bars') || changed.has('label') || this.drawnIn !== this.speech) void this.draw();
  }
  private async draw(): Promise<void> {
    if (this.width === 0 || this.bars.length === 0) return;
    this.drawnIn = this.speech;
    const { drawSensitivity } = await import('./draw-sensitivity.ts');
    if (!this.isConnected) return;
    const svg = drawSensitivity(
      this.bars,
      (factor) => this.t(factorNames[factor]),
      (share) => formatNumber(share, this.speech, 1),
      this.width,
    );
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', this.label);
    this.renderRoot.querySelector('.box')!.replaceChildren(svg);
  }
  override render() {
    return html`<div class="box"></div>`;
  }
}
