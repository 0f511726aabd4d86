import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { chartSvg } from '../../shared/briefings/chart-svg.ts';
import type { ChartBlock, Pack } from '../../shared/briefings/pack.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

/** A chart of a pack: the very picture that is printed. */
@customElement('td-pack-chart')
export class PackChart extends TeduhElement {
  static override styles = [
    base,
    css`
      .box { background: #fff; border-radius: var(--radius); overflow-x: auto; }
      svg { display: block; width: 100%; min-width: 520px; height: auto; max-height: var(--chart-height, none); }
    `,
  ];
  @property({ attribute: false }) pack: Pick<Pack, 'facts' | 'head'> | null = null;
  @property({ attribute: false }) block: ChartBlock | null = null;

  override render() {
    return html`<div class="box" tabindex="0" role="group" aria-label=${this.block?.caption ?? ''}>${this.picture()}</div>`;
  }
  /** Made by ourselves and read as XML: it can hold no script. */
  private picture(): Node | string {
    if (!this.pack || !this.block) return '';
    const { svg, width, height } = chartSvg(this.pack as Pack, this.block);
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    root.setAttribute('viewBox', `0 0 ${width} ${height}`);
    root.removeAttribute('width');
    root.removeAttribute('height');
    root.setAttribute('role', 'img');
    root.setAttribute('aria-label', this.block.notes.alt);
    return document.importNode(root, true);
  }
}
