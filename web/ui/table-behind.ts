import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { app } from '../../shared/text/app.ts';
import { base, controls, tables } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';
import type { FigureTable } from './figure-frame.ts';

/** The numbers of a small figure as a table, folded up beneath it. `label` says of what. */
@customElement('td-table-behind')
export class TableBehind extends TeduhElement {
  static override styles = [base, controls, tables];
  @property({ attribute: false }) table: FigureTable | null = null;
  @property() label = '';

  override render() {
    if (!this.table) return nothing;
    const { columns, rows } = this.table;
    const side = (i: number) => (columns[i]?.number ? 'number' : '');
    return html`<details class="no-print">
      <summary>${this.t(app.showTable)}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${this.label}>
        <table>
          <thead><tr>${columns.map(({ label }, i) => html`<th scope="col" class=${side(i)}>${label}</th>`)}</tr></thead>
          <tbody>
            ${rows.map(
              ([head, ...cells]) =>
                html`<tr><th scope="row">${head}</th>${cells.map((cell, i) => html`<td class=${side(i + 1)}>${cell}</td>`)}</tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}
