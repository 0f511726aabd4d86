import { customElement, property } from 'lit/decorators.js';
import type { DotRow } from '../../shared/figures/ledger.ts';
import { ChartElement } from './chart-element.ts';

/** A dot for each count, a row for each agency and definition; stock and flow each have a chart of their own. */
@customElement('td-ledger-chart')
export class LedgerChart extends ChartElement {
  @property({ attribute: false }) rows: readonly DotRow[] = [];

  protected override async ink(width: number): Promise<SVGSVGElement | null> {
    if (this.rows.length === 0) return null;
    const { drawLedger } = await import('./draw-ledger.ts');
    return drawLedger(this.rows, width, this.speech);
  }
}
