import { css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatNumber } from '../../shared/text/format.ts';
import { ChartElement } from './chart-element.ts';

/** A square of correlations; empty where there is none. */
@customElement('td-correlation-matrix')
export class CorrelationMatrix extends ChartElement {
  static override styles = [
    ...ChartElement.styles,
    css`
      :host { overflow-x: auto; }
      .box { min-height: 120px; min-width: 560px; }
    `,
  ];
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) values: readonly (readonly (number | null)[])[] = [];

  protected override async ink(width: number): Promise<SVGSVGElement | null> {
    if (this.values.length === 0) return null;
    const { drawCorrelations } = await import('./draw-correlations.ts');
    return drawCorrelations(this.names, this.values, (r) => formatNumber(r, this.speech, 1), width);
  }
}
