import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { validationTable } from '../../../shared/figures/validation-table.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { sensitivityWords as words } from '../../../shared/text/sensitivity.ts';
import { base, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What every statistical function was compared with. */
@customElement('td-validation-rows')
export class ValidationRows extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      .scroll { overflow: auto; max-height: 460px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
      th, td { padding: 6px 12px; vertical-align: baseline; }
      thead th { position: sticky; top: 0; background: var(--surface-2); }
      tbody th { font-weight: 600; }
      td.sets { white-space: normal; min-width: 220px; color: var(--ink-2); }
      sup { line-height: 0; }
    `,
  ];
  override render() {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.values)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t(words.function)}</th>
            <th scope="col">${this.t(words.against)}</th>
            <th scope="col">${this.t(words.dataSets)}</th>
            <th scope="col" class="number">${this.t(words.values)}</th>
            <th scope="col" class="number">${this.t(words.difference)}</th>
          </tr>
        </thead>
        <tbody>
          ${validationTable.map(
            (row) => html`<tr>
              <th scope="row"><code>${row.function}</code></th>
              <td>${row.against}</td>
              <td class="sets">${row.dataSets.join(', ')}</td>
              <td class="number">${formatCount(row.values, this.speech)}</td>
              <td class="number">${row.largestDifference === 0 ? '0' : html`≤ 10<sup>${Math.round(Math.log10(row.largestDifference))}</sup>`}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
