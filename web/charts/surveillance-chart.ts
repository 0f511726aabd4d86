import { customElement, property } from 'lit/decorators.js';
import type { SurveyedMonth } from '../../shared/surveillance/detection-types.ts';
import { ChartElement } from './chart-element.ts';

@customElement('td-surveillance-chart')
export class SurveillanceChart extends ChartElement {
  @property({ attribute: false }) months: readonly SurveyedMonth[] = [];
  /** Top of the scale, the same for all charts that stand together. */
  @property({ type: Number }) highest = 1;

  protected override async ink(width: number): Promise<SVGSVGElement | null> {
    if (this.months.length === 0) return null;
    const { drawSurveillance } = await import('./draw-surveillance.ts');
    return drawSurveillance(this.months, this.highest, width, this.speech);
  }
}
