import { customElement, property } from 'lit/decorators.js';
import type { WhatIfRow } from '../../shared/figures/what-if-change.ts';
import { ChartElement } from './chart-element.ts';

@customElement('td-slope-chart')
export class SlopeChart extends ChartElement {
  @property({ attribute: false }) rows: readonly WhatIfRow[] = [];
  @property({ attribute: false }) ends = { before: '', after: '' };
  @property({ type: Number }) height = 380;

  protected override async ink(width: number): Promise<SVGSVGElement | null> {
    if (!this.rows.some((row) => row.change !== null)) return null;
    const { drawSlopes } = await import('./draw-slopes.ts');
    return drawSlopes(this.rows, this.ends, width, this.height, this.speech);
  }
}
