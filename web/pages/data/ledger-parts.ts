import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import { otherParts, type SectorRow, sectorRows } from '../../../shared/figures/ledger.ts';
import { dataWords } from '../../../shared/text/data.ts';
import { ledgerPhrases, ledgerWords as words } from '../../../shared/text/ledger.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { countCell, countStyles } from './ledger-count.ts';
import { dataStyles } from './data-styles.ts';

/** Parts of an area's counts: sectors over editions of KBLI, land against sea, positions and permits. Event `count-open`. */
@customElement('td-ledger-parts')
export class LedgerParts extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    dataStyles,
    countStyles,
    css`
      .scroll:focus-visible { outline-offset: -2px; }
      td.many { display: flex; flex-wrap: wrap; gap: 8px 24px; }
      td.many .count + .count { margin-top: 0; }
      .count { max-width: 240px; }
      tbody th { min-width: 150px; }
    `,
  ];
  @property({ attribute: false }) counts: readonly ForeignWorkerCount[] = [];
  @property() today = '';

  override render() {
    const sectors = sectorRows(this.counts);
    const others = otherParts(this.counts);
    const hasSea = others.some((one) => one.workplace !== null);
    return html`<section aria-labelledby="by-sector">
        <h2 id="by-sector">${this.t(words.breakdown)}</h2>
        <p class="note">${this.t(words.breakdownNote)}</p>
        ${
          sectors.length === 0
            ? html`<p class="muted">${this.t(words.noBreakdown)}</p>`
            : this.table(
                this.t(words.breakdown),
                sectors.map((row) => ({ head: this.sector(row), counts: row.counts })),
              )
        }
      </section>
      <section aria-labelledby="by-part">
        <h2 id="by-part">${this.t(words.otherParts)}</h2>
        ${hasSea ? nothing : html`<p class="note">${this.t(words.noSea)}</p>`}
        ${others.length ? this.table(this.t(words.otherParts), this.byPart(others)) : nothing}
      </section>`;
  }
  private table(label: string, rows: { head: unknown; counts: readonly ForeignWorkerCount[] }[]) {
    const open = (count: ForeignWorkerCount) => this.emit('count-open', count);
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${label}>
      <table>
        <thead>
          <tr><th scope="col">${this.t(words.part)}</th><th scope="col">${this.t(words.count)}</th></tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ head, counts }) => html`<tr>
              <th scope="row">${head}</th>
              <td class="many">
                ${counts.map(
                  (count) => html`<span class="count">
                    ${countCell(count, { language: this.speech, today: this.today, open })}
                    <span class="of">${count.agencyName ?? this.t(dataWords.noAgency)}</span>
                    <span class="of">${count.sectorAsPublished}</span>
                  </span>`,
                )}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
  private sector({ divisions, editions, counts }: SectorRow) {
    if (divisions === null) return counts[0]!.sectorAsPublished;
    return html`${editions.map(
      ({ edition, letter }) =>
        html`<span class="count">${ledgerPhrases.edition[this.speech](letter, edition)}</span>`,
    )}
      <span class="of">${ledgerPhrases.divisions[this.speech](divisions.replace('-', '–'))}</span>`;
  }
  private byPart(counts: readonly ForeignWorkerCount[]) {
    const rows = new Map<string, ForeignWorkerCount[]>();
    for (const one of counts) {
      const place = one.workplace === 'land' ? words.land : one.workplace === 'sea' ? words.sea : null;
      const head = [place && this.t(place), one.positionLevel, one.documentKind].filter(Boolean).join(', ');
      rows.set(head, [...(rows.get(head) ?? []), one]);
    }
    return [...rows].map(([head, own]) => ({ head, counts: own }));
  }
}
