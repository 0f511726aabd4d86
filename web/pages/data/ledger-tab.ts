import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import { type LedgerDifference, type LedgerTable, ledgerTables } from '../../../shared/figures/ledger.ts';
import { app } from '../../../shared/text/app.ts';
import { dataPhrases, dataWords as words, definitionNames } from '../../../shared/text/data.ts';
import { formatPeriod } from '../../../shared/text/figures.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { dataStyles } from './data-styles.ts';

/** Counts of foreign workers, agencies side by side; stock and flow apart, nothing summed, small cells hidden. */
@customElement('td-ledger-tab')
export class LedgerTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    dataStyles,
    css`
      .group { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .scroll:focus-visible { outline-offset: -2px; }
      thead th { white-space: normal; min-width: 130px; vertical-align: bottom; padding-right: 16px; }
      thead th:first-child { min-width: 96px; }
      td, th { padding-right: 16px; }
      thead th.number { width: 190px; }
      td.number { white-space: normal; }
      .one { display: block; white-space: nowrap; }
      .one small { font-size: var(--step-s); }
      .hidden { color: var(--ink-2); border-bottom: 1px dotted var(--ink-3); }
      .differ { margin-top: 12px; font-size: var(--step-s); display: grid; gap: 4px; color: var(--ink-2); }
      .differ h4 { font-size: var(--step-s); margin: 0; color: var(--ink-2); }
    `,
  ];
  @property({ attribute: false }) counts: readonly ForeignWorkerCount[] = [];

  override render() {
    return html`<section>
        <h2 id="ledger">${this.t(words.ledger)}</h2>
        <p class="note">${this.t(words.ledgerNote)}</p>
        <p class="note">${this.t(words.ledgerContext)}</p>
        <p class="notice">${this.t(words.suppressed)}</p>
      </section>
      <section>
        <h2 id="stock">${this.t(words.stock)}</h2>
        <div class="group">${ledgerTables(this.counts, 'stock').map((table) => this.table(table, 'stock'))}</div>
      </section>
      <section>
        <h2 id="flow">${this.t(words.flow)}</h2>
        <p class="note">${this.t(words.flowNote)}</p>
        <div class="group">${ledgerTables(this.counts, 'flow').map((table) => this.table(table, 'flow'))}</div>
      </section>`;
  }
  private agency(count: ForeignWorkerCount): string {
    return count.agencyName ?? this.t(words.noAgency);
  }
  private definition(code: string): string {
    return this.t(definitionNames[code] ?? { id: code, en: code });
  }
  private table(table: LedgerTable, kind: string) {
    const id = `${kind}-${table.scope.replaceAll('.', '-')}`;
    const agencyNames = table.agencies.map((code) => {
      const count = table.rows
        .flatMap((row) => row.counts.flat())
        .find((one) => (one.agencyCode ?? '') === code);
      return count ? this.agency(count) : code;
    });
    return html`<article class="card" aria-labelledby=${id}>
      <h3 id=${id}>${table.areaName}</h3>
      <div class="scroll" tabindex="0" role="group" aria-label=${`${table.areaName}, ${this.t(kind === 'stock' ? words.stock : words.flow)}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t(words.period)}</th>
              <th scope="col">${this.t(words.definition)}</th>
              <th scope="col">${this.t(words.sector)}</th>
              ${agencyNames.map((name) => html`<th scope="col" class="number">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${table.rows.map(
              (row) => html`<tr>
                <th scope="row">${formatPeriod(row.period, this.speech)}</th>
                <td>${this.definition(row.definition)}</td>
                <td>${row.sector || this.t(words.noSector)}</td>
                ${row.counts.map((counts) => html`<td class="number">${counts.length ? counts.map((count) => this.count(count)) : '–'}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        table.differences.length
          ? html`<div class="differ">
              <h4>${this.t(words.compare)}</h4>
              <ul>${table.differences.map((one) => html`<li>${this.difference(one)}</li>`)}</ul>
            </div>`
          : nothing
      }
    </article>`;
  }
  /** A hidden cell shows neither remark nor source: their titles often carry the number. */
  private count(count: ForeignWorkerCount) {
    if (count.count === null)
      return html`<span class="one"><span class="hidden">${count.suppressed === 'small' ? '<5' : this.t(words.hidden)}</span></span>`;
    const title = count.source.title;
    return html`<span class="one">${formatCount(count.count, this.speech)}
      ${
        count.source.url
          ? html`<small><a href=${count.source.url} target="_blank" rel="noreferrer" title=${title} aria-label=${`${this.t(words.sourceLink)}: ${title} (${this.t(app.opensElsewhere)})`}>${this.t(words.sourceLink)}</a></small>`
          : nothing
      }</span>`;
  }
  private difference({ year, a, b, gap }: LedgerDifference): string {
    const side = (count: ForeignWorkerCount) =>
      dataPhrases.side[this.speech](
        this.agency(count),
        formatCount(count.count!, this.speech),
        this.definition(count.definition),
        formatPeriod(count.period, this.speech),
      );
    return dataPhrases.difference[this.speech](year, side(a), side(b), formatCount(gap, this.speech));
  }
}
