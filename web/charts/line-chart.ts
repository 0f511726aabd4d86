import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Month } from '../../shared/domain/month.ts';
import type { LineSeries } from '../../shared/figures/lines.ts';
import { app } from '../../shared/text/app.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';
import type { LineOptions } from './draw-lines.ts';

/** Lines over months; a gap is a gap. Draws by Plot, loaded when first needed. */
@customElement('td-line-chart')
export class LineChart extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: block; position: relative; }
      .box { min-height: 80px; }
      svg { display: block; max-width: 100%; height: auto; overflow: visible; }
      .wait { color: var(--ink-3); font-size: var(--step-s); }
    `,
  ];
  @property({ attribute: false }) series: readonly LineSeries[] = [];
  @property({ attribute: false }) months: readonly Month[] = [];
  @property({ attribute: false }) options: LineOptions = {};
  @property() label = '';
  @property() mark: Month | null = null;
  @property({ type: Number }) height = 180;
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
    const shape = ['series', 'months', 'options', 'height', 'label'] as const;
    if (shape.some((name) => changed.has(name))) void this.draw();
    else if (changed.has('mark')) this.moveMark();
  }
  /** The drawing itself, for a download. */
  get svg(): SVGSVGElement | null {
    return this.renderRoot.querySelector<SVGSVGElement>('.box svg');
  }
  private x: ((month: Month) => number) | null = null;

  private async draw(): Promise<void> {
    if (this.width === 0 || this.months.length === 0) return;
    const ink = await import('./draw-lines.ts');
    if (!this.isConnected) return;
    const { svg, x } = ink.drawLines(
      this.series,
      this.months,
      this.width,
      this.height,
      this.speech,
      this.options,
    );
    this.x = x;
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', this.label);
    this.renderRoot.querySelector('.box')!.replaceChildren(svg);
    this.drawn = true;
    this.moveMark();
  }
  /** The chosen month, moved in place. */
  private moveMark(): void {
    const svg = this.svg;
    if (!svg || !this.x) return;
    svg.querySelector('.mark')?.remove();
    if (!this.mark) return;
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    const x = String(this.x(this.mark));
    for (const [name, value] of [
      ['class', 'mark'],
      ['x1', x],
      ['x2', x],
      ['y1', '6'],
      ['y2', String(this.height - 22)],
      ['stroke', 'var(--focus)'],
      ['stroke-width', '1.5'],
    ] as const)
      line.setAttribute(name, value);
    svg.append(line);
  }
  override render() {
    return html`<div class="box"></div>${this.drawn ? nothing : html`<p class="wait" role="status">${this.t(app.loading)}</p>`}`;
  }
}
