import { css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Topology } from 'topojson-specification';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

/** Outlines of the map in force, or of another one over it. A picture: what it shows stands in words beside it. */
@customElement('td-boundary-outlines')
export class BoundaryOutlines extends TeduhElement {
  static override styles = [
    base,
    css`
      .sheet { background: var(--sea); border: 1px solid var(--line); border-radius: 4px; overflow: hidden; min-height: 200px; }
      .sheet svg { display: block; max-width: 100%; height: auto; }
    `,
  ];
  @property({ attribute: false }) present: Topology | null = null;
  @property({ attribute: false }) next: Topology | null = null;
  @property() level: ScoreLevel = 'district';
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
    this.observer.observe(this.renderRoot.querySelector('.sheet')!);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }
  override connectedCallback(): void {
    super.connectedCallback();
    const sheet = this.renderRoot?.querySelector?.('.sheet');
    if (sheet) this.observer.observe(sheet);
  }
  override updated(changed: PropertyValues<this>): void {
    if (changed.has('present') || changed.has('next') || changed.has('level') || changed.has('label'))
      void this.draw();
  }
  private async draw(): Promise<void> {
    if (!this.present || this.width === 0) return;
    const { drawOutlines } = await import('./draw-outlines.ts');
    if (!this.present || !this.isConnected) return;
    const height = Math.round(Math.max(220, Math.min(this.width * 0.75, 560)));
    const svg = drawOutlines(this.present, this.next, this.level, { width: this.width, height });
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', this.label);
    this.renderRoot.querySelector('.sheet')!.replaceChildren(svg);
  }
  override render() {
    return html`<div class="sheet"></div>`;
  }
}
