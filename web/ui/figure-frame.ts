import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { app } from '../../shared/text/app.ts';
import { base, controls, tables } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';
import { icons } from './icons.ts';

/** The same numbers as a table: every figure has one behind it. */
export interface FigureTable {
  columns: readonly { label: string; number?: boolean }[];
  rows: readonly (readonly string[])[];
}

/**
 * A figure with heading, note and a switch to its table. The drawing goes in the default slot, controls in `tools`,
 * source lines in `below`. Event `table-toggle` {open}.
 */
@customElement('td-figure')
export class FigureFrame extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      .head { display: flex; gap: 8px 16px; align-items: baseline; flex-wrap: wrap; margin-bottom: 8px; }
      .head > div:first-child { flex: 1 1 240px; min-width: 0; }
      .tools { display: flex; gap: 4px; flex-wrap: wrap; align-items: center; }
      .note { color: var(--ink-3); font-size: var(--step-s); margin-top: 2px; max-width: 68ch; }
      .scroll { max-height: 70vh; overflow: auto; }
      thead th { position: sticky; top: 0; background: var(--surface); }
      .toggle svg { width: 15px; height: 15px; }
      .toggle { font-size: var(--step-s); min-height: 32px; }
    `,
  ];
  @property() heading = '';
  @property() note = '';
  @property({ attribute: false }) table: FigureTable | null = null;
  @property({ type: Boolean }) open = false;

  override render() {
    const { table } = this;
    return html`<section class="card" aria-label=${this.heading}>
      <div class="head">
        <div>
          <h2>${this.heading}</h2>
          ${this.note ? html`<p class="note">${this.note}</p>` : nothing}
        </div>
        <div class="tools no-print">
          <slot name="tools"></slot>
          ${
            table
              ? html`<button type="button" class="quiet toggle" aria-pressed=${this.open} @click=${this.toggle}>
                  ${icons.table}${this.t(this.open ? app.showFigure : app.showTable)}
                </button>`
              : nothing
          }
        </div>
      </div>
      ${
        this.open && table
          ? html`<div class="scroll" tabindex="0" role="group" aria-label=${this.heading}>
              <table>
                <thead>
                  <tr>${table.columns.map((column) => html`<th scope="col" class=${column.number ? 'number' : ''}>${column.label}</th>`)}</tr>
                </thead>
                <tbody>
                  ${table.rows.map(
                    (row) => html`<tr>
                      ${row.map((cell, i) =>
                        i === 0
                          ? html`<th scope="row">${cell}</th>`
                          : html`<td class=${table.columns[i]?.number ? 'number' : ''}>${cell}</td>`,
                      )}
                    </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
          : html`<slot></slot>`
      }
      <slot name="below"></slot>
    </section>`;
  }
  private toggle(): void {
    this.open = !this.open;
    this.emit('table-toggle', { open: this.open });
  }
}
