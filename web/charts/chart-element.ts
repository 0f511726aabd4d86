import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { app } from '../../shared/text/app.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

/** A drawing that follows its width: loaded when first needed, drawn anew when a property or the width changes. */
export abstract class ChartElement extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: block; position: relative; }
      .box { min-height: 60px; }
      svg { display: block; max-width: 100%; height: auto; overflow: visible; }
      .wait { color: var(--ink-3); font-size: var(--step-s); }
    `,
  ];
  /** What the drawing shows, for who does not see it. */
  @property() label = '';
  @state() private drawn = false;
  private width = 0;
  private readonly observer = new ResizeObserver((entries) => {
    const width = Math.round(entries[0]!.contentRect.width);
    if (Math.abs(width - this.width) > 2 && width > 0) {
      this.width = width;
      void this.drawNow();
    }
  });

  /** The ink of one width; null while there is nothing to draw. */
  protected abstract ink(width: number): Promise<SVGSVGElement | null>;

  override firstUpdated(): void {
    this.observer.observe(this.renderRoot.querySelector('.box')!);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }
  override updated(changed: PropertyValues): void {
    if (!(changed.size === 1 && changed.has('drawn'))) void this.drawNow();
  }
  /** The drawing itself, for a download. */
  get svg(): SVGSVGElement | null {
    return this.renderRoot.querySelector<SVGSVGElement>('.box svg');
  }
  private turn = 0;
  private async drawNow(): Promise<void> {
    if (this.width === 0) return;
    const turn = ++this.turn;
    const svg = await this.ink(this.width);
    if (!this.isConnected || turn !== this.turn) return;
    svg?.setAttribute('role', 'img');
    svg?.setAttribute('aria-label', this.label);
    this.renderRoot.querySelector('.box')!.replaceChildren(...(svg ? [svg] : []));
    this.drawn = true;
  }
  override render() {
    return html`<div class="box"></div>${this.drawn ? nothing : html`<p class="wait" role="status">${this.t(app.loading)}</p>`}`;
  }
}
