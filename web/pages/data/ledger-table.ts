import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import type { CountKind, LedgerRound, LedgerTable } from '../../../shared/figures/ledger.ts';
import { dataWords } from '../../../shared/text/data.ts';
import { formatMonth } from '../../../shared/text/format.ts';
import { ledgerPhrases, ledgerWords as words } from '../../../shared/text/ledger.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { countCell, countStyles } from './ledger-count.ts';
import './ledger-gap.ts';

/** One area and kind: agencies as columns, counts of about one time in one row, with their gap. Event `count-open`. */
@customElement('td-ledger-table')
export class LedgerTableView extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    countStyles,
    css`
      .scroll:focus-visible { outline-offset: -2px; }
      table { width: auto; min-width: 100%; }
      thead th { white-space: normal; min-width: 150px; max-width: 240px; vertical-align: bottom; padding-right: 16px; }
      thead th:first-child { min-width: 96px; }
      td, th { padding-right: 16px; }
      td.gap { min-width: 220px; }
    `,
  ];
  @property({ attribute: false }) table: LedgerTable | null = null;
  @property() kind: CountKind = 'stock';
  @property() today = '';
  @property({ type: Boolean }) mayExplain = false;

  override render() {
    const { table } = this;
    if (!table) return nothing;
    const kind = this.t(this.kind === 'stock' ? dataWords.stock : dataWords.flow);
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${`${table.areaName}, ${kind}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t(words.when)}</th>
            ${table.agencies.map((code) => html`<th scope="col">${this.agency(table, code)}</th>`)}
            ${this.kind === 'stock' ? html`<th scope="col">${this.t(words.gap)}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${table.rounds.map(
            (round) => html`<tr>
              <th scope="row">${this.when(round)}</th>
              ${round.counts.map(
                (counts) =>
                  html`<td>${counts.length ? counts.map((count) => this.count(count)) : html`<span class="muted">–</span>`}</td>`,
              )}
              ${
                this.kind === 'stock'
                  ? html`<td class="gap">${round.gap ? html`<td-ledger-gap .gap=${round.gap} .mayExplain=${this.mayExplain}></td-ledger-gap>` : html`<span class="muted">–</span>`}</td>`
                  : nothing
              }
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
  private count(count: ForeignWorkerCount) {
    const open = (one: ForeignWorkerCount) => this.emit('count-open', one);
    return countCell(count, { language: this.speech, today: this.today, open });
  }
  private agency(table: LedgerTable, code: string): string {
    const one = table.rounds
      .flatMap((round) => round.counts.flat())
      .find((has) => (has.agencyCode ?? '') === code);
    return one?.agencyName ?? (code || this.t(dataWords.noAgency));
  }
  private when({ firstDate, lastDate, counts }: LedgerRound): string {
    const [first, last] = [firstDate.slice(0, 7), lastDate.slice(0, 7)];
    const periods = counts.flat().map((one) => one.period);
    if (periods.every((period) => period.length === 4)) return periods[0]!;
    if (first === last) return formatMonth(last, this.speech);
    return ledgerPhrases.between[this.speech](
      formatMonth(first, this.speech),
      formatMonth(last, this.speech),
    );
  }
}
