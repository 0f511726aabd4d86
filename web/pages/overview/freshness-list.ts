import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Indicator } from '../../../shared/api/indicators.ts';
import type { Overview } from '../../../shared/api/overview.ts';
import { scoredFigures } from '../../../shared/figures/catalogue-matrix.ts';
import { monthIndex, monthOfDate } from '../../../shared/domain/month.ts';
import { formatAge, formatDate, formatInstant, formatMonth } from '../../../shared/text/format.ts';
import { overview as words, overviewPhrases } from '../../../shared/text/overview.ts';
import { base, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

const isScored = (row: { indicatorCode: string }): boolean => scoredFigures.includes(row.indicatorCode);

/** How old the newest figure of each kind is: first what the score reads, each group oldest last. */
@customElement('td-freshness-list')
export class FreshnessList extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      .note { color: var(--ink-3); font-size: var(--step-s); margin: 2px 0 8px; }
      .frame { max-height: 340px; overflow: auto; }
      th { font-weight: 400; }
      thead th { position: sticky; top: 0; background: var(--surface); }
      td { white-space: nowrap; }
      :host { container-type: inline-size; }
      @container (max-width: 420px) { .published { display: none; } td .small { display: block; } }
      .old { color: var(--warn); font-weight: 600; }
    `,
  ];
  @property({ attribute: false }) overview: Overview | null = null;
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  override render() {
    const { overview } = this;
    if (!overview) return nothing;
    const now = monthIndex(monthOfDate(overview.dataCut));
    const rows = overview.freshness
      .map((row) => {
        const known = this.indicators.find((one) => one.code === row.indicatorCode);
        const age = now - monthIndex(monthOfDate(row.lastPeriodEnd));
        return {
          ...row,
          name: known ? this.t(known.name) : row.indicatorCode,
          age,
          limit: known?.maxAgeMonths ?? null,
        };
      })
      .sort((a, b) => Number(isScored(b)) - Number(isScored(a)) || a.age - b.age);
    return html`<section class="card" aria-labelledby="freshness">
      <h2 id="freshness">${this.t(words.freshness)}</h2>
      <p class="note">
        ${this.t(words.freshnessNote)}
        ${overview.lastIncidentMonth ? `${overviewPhrases.incidentsUpTo[this.speech](formatMonth(overview.lastIncidentMonth, this.speech))}.` : nothing}
      </p>
      <div class="frame" tabindex="0" role="group" aria-labelledby="freshness">
        <table>
          <thead>
            <tr><th scope="col">${this.t(words.indicators)}</th><th scope="col">${this.t(words.lastPeriod)}</th><th scope="col" class="published">${this.t(words.published)}</th><th scope="col" class="number">${this.t(words.coverage)}</th></tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`<tr>
                <th scope="row">${row.name}</th>
                <td>
                  ${formatMonth(monthOfDate(row.lastPeriodEnd), this.speech)}
                  <span class="small ${row.limit !== null && row.age > row.limit ? 'old' : 'muted'}">${row.age <= 0 ? this.t(words.thisMonth) : overviewPhrases.ago[this.speech](formatAge(row.age, this.speech))}</span>
                </td>
                <td class="published">${row.lastPublished ? formatDate(row.lastPublished, this.speech) : '–'}</td>
                <td class="number">${row.areas}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="note">
        ${overviewPhrases.model[this.speech](overview.model.code, String(overview.model.version))} · ${overviewPhrases.computed[this.speech](formatInstant(overview.computedAt, this.speech))}
      </p>
    </section>`;
  }
}
