import { customElement, property } from 'lit/decorators.js';
import type { ForecastFan } from '../../shared/figures/forecast-fan.ts';
import { ChartElement } from './chart-element.ts';

/** The past of one area and the fan of what is offered. */
@customElement('td-fan-chart')
export class FanChart extends ChartElement {
  @property({ attribute: false }) fan: ForecastFan | null = null;
  @property({ type: Number }) height = 150;

  protected override async ink(width: number): Promise<SVGSVGElement | null> {
    const { fan } = this;
    if (!fan) return null;
    const { drawFan } = await import('./draw-fan.ts');
    return drawFan(fan, { width, height: this.height }, this.speech);
  }
}
