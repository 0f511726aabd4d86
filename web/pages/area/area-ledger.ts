import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import { app } from '../../../shared/text/app.ts';
import { areaWords as words } from '../../../shared/text/areas.ts';
import { formatPeriod } from '../../../shared/text/figures.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { sourceLink } from '../../app/source-link.ts';
import { base, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** Counts by agency and definition side by side: no totals across them, stock and flow apart. */
@customElement('td-area-ledger')
export class AreaLedger extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      p.note { color: var(--ink-3); font-size: var(--step-s); margin: 2px 0 12px; max-width: 110ch; }
      .scroll { max-height: 420px; overflow: auto; }
      thead th { position: sticky; top: 0; background: var(--surface); }
      tbody tr:first-child > * { border-top: 1px solid var(--line-strong); }
      .kind { display: inline-block; border: 1px solid var(--line-strong); border-radius: 4px; padding: 0 6px; font-size: var(--step-s); margin-left: 4px; }
      td.when { white-space: nowrap; }
      td.source { min-width: 200px; font-size: var(--step-s); }
    `,
  ];
  @property({ attribute: false }) counts: readonly ForeignWorkerCount[] = [];
  override render() {
    const groups = new Map<string, ForeignWorkerCount[]>();
    for (const row of this.counts) {
      const key = `${row.agencyName ?? ''}|${row.definition}|${row.kind}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return html`<section class="card" aria-labelledby="ledger">
      <h2 id="ledger">${this.t(words.ledger)}</h2>
      <p class="note">${this.t(words.ledgerNote)}</p>
      ${
        this.counts.length === 0
          ? html`<p class="muted">${this.t(words.noLedger)}</p>`
          : html`<div class="scroll" tabindex="0" role="group" aria-labelledby="ledger">
              <table>
                <thead>
                  <tr><th scope="col">${this.t(words.agency)}</th><th scope="col">${this.t(words.measure)}</th><th scope="col">${this.t(words.sector)}</th><th scope="col">${this.t(words.period)}</th><th scope="col" class="number">${this.t(words.count)}</th><th scope="col">${this.t(app.source)}</th></tr>
                </thead>
                ${[...groups.values()].map(
                  (rows) => html`<tbody>
                    ${rows
                      .toSorted(
                        (a, b) =>
                          b.period.localeCompare(a.period) ||
                          (a.sectorLetter ?? '').localeCompare(b.sectorLetter ?? ''),
                      )
                      .map(
                        (row) => html`<tr>
                          <td>${row.agencyName ?? '–'}</td>
                          <td>${row.measureAsPublished}<span class="kind">${this.t(words[row.kind])}</span></td>
                          <td>${row.sectorAsPublished}<br /><span class="small muted">${row.areaName}</span></td>
                          <td class="when">${formatPeriod(row.period, this.speech)}</td>
                          <td class="number">${row.count === null ? this.t(row.suppressed === 'small' ? words.small : words.complementary) : formatCount(row.count, this.speech)}</td>
                          <td class="source">${sourceLink(row.source, this.speech)}</td>
                        </tr>`,
                      )}
                  </tbody>`,
                )}
              </table>
            </div>`
      }
    </section>`;
  }
}
