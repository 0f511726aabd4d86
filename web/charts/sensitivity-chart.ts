import { customElement, property } from 'lit/decorators.js';
import type { SensitivityBar } from '../../shared/figures/sensitivity.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { factorNames } from '../../shared/text/sensitivity.ts';
import { ChartElement } from './chart-element.ts';

/** Sobol indices of the model's choices. */
@customElement('td-sensitivity-chart')
export class SensitivityChart extends ChartElement {
  @property({ attribute: false }) bars: readonly SensitivityBar[] = [];

  protected override async ink(width: number): Promise<SVGSVGElement | null> {
    if (this.bars.length === 0) return null;
    const { drawSensitivity } = await import('./draw-sensitivity.ts');
    return drawSensitivity(
      this.bars,
      (factor) => this.t(factorNames[factor]),
      (share) => formatNumber(share, this.speech, 1),
      width,
    );
  }
}
