import { css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TimelineLane, TimelineMark } from '../../shared/figures/timeline.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

@customElement('td-incident-timeline')
export class IncidentTimeline extends TeduhElement {
  static override styles = [
    base,
    css`
      .box { min-height: 150px; }
      svg { display: block; max-width: 100%; height: auto; overflow: visible; }
    `,
  ];
  @property({ attribute: false }) marks: readonly TimelineMark[] = [];
  @property({ attribute: false }) range: [string, string] = ['2019-01-01', '2026-01-31'];
  @property({ attribute: false }) lanes: Record<TimelineLane, string> = {
    foreign_workers: '',
    unknown: '',
    livelihood: '',
  };
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
    if (changed.has('marks') || changed.has('lanes') || changed.has('label')) void this.draw();
  }
  private async draw(): Promise<void> {
    if (this.width === 0) return;
    const { drawTimeline } = await import('./draw-timeline.ts');
    if (!this.isConnected) return;
    const svg = drawTimeline(this.marks, this.range, this.lanes, this.width);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', this.label);
    this.renderRoot.querySelector('.box')!.replaceChildren(svg);
  }
  override render() {
    return html`<div class="box"></div>`;
  }
}
