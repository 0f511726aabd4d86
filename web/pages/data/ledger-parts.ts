import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import type { Words } from '../../../shared/composite/types.ts';
import { type CountKind, otherParts, type SectorRow, sectorRows } from '../../../shared/figures/ledger.ts';
import { dataWords } from '../../../shared/text/data.ts';
import { ledgerPhrases, ledgerWords as words } from '../../../shared/text/ledger.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { countCell, countStyles } from './ledger-count.ts';
import { dataStyles } from './data-styles.ts';

const kinds: readonly CountKind[] = ['stock', 'flow'];

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
    const others = otherParts(this.counts);
    const hasSea = others.some((one) => one.workplace !== null);
    const sectors = kinds.map((kind) => ({
      kind,
      rows: sectorRows(this.counts.filter((one) => one.kind === kind)),
    }));
    const parts = kinds.map((kind) => ({
      kind,
      rows: this.byPart(others.filter((one) => one.kind === kind)),
    }));
    return html`<section aria-labelledby="by-sector">
        <h2 id="by-sector">${this.t(words.breakdown)}</h2>
        <p class="note">${this.t(words.breakdownNote)}</p>
        ${sectors.every(({ rows }) => rows.length === 0) ? html`<p class="muted">${this.t(words.noBreakdown)}</p>` : nothing}
        ${sectors.map(({ kind, rows }) =>
          this.table(
            kind,
            words.breakdown,
            rows.map((row) => ({ head: this.sector(row), counts: row.counts })),
          ),
        )}
      </section>
      <section aria-labelledby="by-part">
        <h2 id="by-part">${this.t(words.otherParts)}</h2>
        ${hasSea ? nothing : html`<p class="note">${this.t(words.noSea)}</p>`}
        ${parts.map(({ kind, rows }) => this.table(kind, words.otherParts, rows))}
      </section>`;
  }
  /** Stock and flow in tables of their own. */
  private table(
    kind: CountKind,
    label: Words,
    rows: { head: unknown; counts: readonly ForeignWorkerCount[] }[],
  ) {
    if (rows.length === 0) return nothing;
    const name = this.t(kind === 'stock' ? dataWords.stock : dataWords.flow);
    const open = (count: ForeignWorkerCount) => this.emit('count-open', count);
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${`${this.t(label)}, ${name}`}>
      <table>
        <caption>${name}</caption>
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
                    ${count.divisions ? html`<span class="of">${count.sectorAsPublished}</span>` : nothing}
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
