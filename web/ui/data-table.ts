import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { app } from '../../shared/text/app.ts';
import { sortRows } from '../../shared/tabular/sort-rows.ts';
import { tableWords } from '../../shared/text/tables.ts';
import { base, controls, tables } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';
import { icons } from './icons.ts';

export interface DataColumn {
  label: string;
  number?: boolean;
  /** False where an order has no meaning (links, remarks). */
  sortable?: boolean;
  /** Keeps the column from being squeezed: long texts. */
  wide?: boolean;
}
export interface DataCell {
  text: string | TemplateResult;
  /** What the column is ordered by; null stands last either way. */
  sort: string | number | null;
}
export interface DataRow {
  cells: readonly DataCell[];
  /** Set back: replaced figures, closed accounts. */
  faint?: boolean;
}
export const cell = (text: string | TemplateResult, sort?: string | number | null): DataCell => ({
  text,
  sort: sort === undefined ? (typeof text === 'string' ? text : null) : sort,
});

/** A table that scrolls in its own frame under a standing header and is ordered by the buttons in it. */
@customElement('td-data-table')
export class DataTable extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      .scroll { position: relative; max-height: var(--table-height, 70vh); overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
      .scroll:focus-visible { outline-offset: -2px; }
      table { border-collapse: separate; border-spacing: 0; }
      th, td { padding: 6px 12px; }
      thead th { position: sticky; top: 0; z-index: 1; background: var(--surface-2); padding: 0; vertical-align: bottom; }
      thead th > span { display: flex; align-items: center; min-height: 40px; padding: 8px 12px; }
      thead button { width: 100%; justify-content: flex-start; border: 0; border-radius: 0; background: none; font-size: var(--step-s); font-weight: 600; color: var(--ink-2); padding: 8px 12px; min-height: 40px; gap: 4px; white-space: nowrap; }
      thead .number button { justify-content: flex-end; }
      thead button:focus-visible { outline-offset: -3px; }
      thead svg { width: 13px; height: 13px; flex: none; }
      thead .none { visibility: hidden; }
      tbody tr:last-child > * { border-bottom: 0; }
      tbody th { font-weight: 600; }
      td.number { font-variant-numeric: tabular-nums; }
      .wide { min-width: 240px; }
      tr.faint > * { color: var(--ink-3); font-weight: 400; }
      .empty { padding: 16px; color: var(--ink-3); }
      code { display: inline-block; min-width: 12ch; font-size: 0.85em; overflow-wrap: anywhere; }
      .tag { display: inline-block; border: 1px solid var(--line-strong); border-radius: 4px; padding: 0 6px; font-size: var(--step-s); white-space: nowrap; }
      .strong { border-color: var(--accent); color: var(--accent); font-weight: 600; }
      .row-tools { display: flex; gap: 4px; flex-wrap: wrap; }
      td .button, td button { min-height: 32px; padding: 4px 10px; font-size: var(--step-s); }
      @media print { .scroll { max-height: none; overflow: visible; border: 0; } }
    `,
  ];
  /** What the table holds; read aloud, and shown by the page around it. */
  @property() label = '';
  @property({ attribute: false }) columns: readonly DataColumn[] = [];
  @property({ attribute: false }) rows: readonly DataRow[] = [];
  @property({ type: Number }) sortColumn = -1;
  @property({ type: Boolean }) descending = false;
  @state() private spoken = '';

  private order(index: number): void {
    this.descending = index === this.sortColumn ? !this.descending : (this.columns[index]?.number ?? false);
    this.sortColumn = index;
    this.spoken = `${this.columns[index]?.label}: ${this.t(this.descending ? tableWords.descending : tableWords.ascending)}`;
  }

  override render() {
    const rows = sortRows(
      this.rows,
      (row) => row.cells[this.sortColumn]?.sort ?? null,
      this.sortColumn < 0 ? null : this.descending,
      this.speech,
    );
    return html`<p class="visually-hidden" role="status">${this.spoken}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${this.label}>
        <table>
          <thead>
            <tr>${this.columns.map((column, i) => this.header(column, i))}</tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`<tr class=${row.faint ? 'faint' : ''}>
                ${row.cells.map((one, i) => {
                  const kind = `${this.columns[i]?.number ? 'number' : ''} ${this.columns[i]?.wide ? 'wide' : ''}`;
                  return i === 0
                    ? html`<th scope="row" class=${kind}>${one.text}</th>`
                    : html`<td class=${kind}>${one.text}</td>`;
                })}
              </tr>`,
            )}
          </tbody>
        </table>
        ${rows.length === 0 ? html`<p class="empty">${this.t(app.empty)}</p>` : nothing}
      </div>`;
  }
  private header(column: DataColumn, i: number) {
    const kind = column.number ? 'number' : '';
    if (column.sortable === false)
      return html`<th scope="col" class=${kind}><span>${column.label}</span></th>`;
    const on = i === this.sortColumn;
    return html`<th scope="col" class=${kind} aria-sort=${on ? (this.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" @click=${() => this.order(i)}>
        ${column.label}<span class=${on ? '' : 'none'} aria-hidden="true">${on && this.descending ? icons.down : icons.up}</span>
      </button>
    </th>`;
  }
}
