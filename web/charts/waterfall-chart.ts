import { customElement, property } from 'lit/decorators.js';
import type { WaterfallStep } from '../../shared/figures/waterfall.ts';
import { ChartElement } from './chart-element.ts';

@customElement('td-waterfall-chart')
export class WaterfallChart extends ChartElement {
  @property({ attribute: false }) steps: readonly WaterfallStep[] = [];

  protected override async ink(width: number): Promise<SVGSVGElement | null> {
    if (this.steps.length === 0) return null;
    const { drawWaterfall } = await import('./draw-waterfall.ts');
    return drawWaterfall(this.steps, width, this.speech);
  }
}
