import { css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatNumber } from '../../shared/text/format.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

/** A square of correlations; empty where there is none. Draws by Plot, loaded when first needed. */
@customElement('td-correlation-matrix')
export class CorrelationMatrix extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: block; overflow-x: auto; }
      .box { min-height: 120px; min-width: 560px; }
      svg { display: block; max-width: 100%; height: auto; overflow: visible; }
    `,
  ];
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) values: readonly (readonly (number | null)[])[] = [];
  @property() label = '';
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
    if (changed.has('values') || changed.has('names')) void this.draw();
  }
  private async draw(): Promise<void> {
    if (this.width === 0 || this.values.length === 0) return;
    const { drawCorrelations } = await import('./draw-correlations.ts');
    if (!this.isConnected) return;
    const svg = drawCorrelations(this.names, this.values, (r) => formatNumber(r, this.speech, 1), this.width);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', this.label);
    this.renderRoot.querySelector('.box')!.replaceChildren(svg);
  }
  override render() {
    return html`<div class="box"></div>`;
  }
}
