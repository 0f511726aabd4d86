import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import type { ListeningCoverage } from '../../../shared/api/incidents.ts';
import type { Catalogue, Indicator } from '../../../shared/api/indicators.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { catalogueMatrix, type Gap, shoppingList } from '../../../shared/figures/catalogue-matrix.ts';
import {
  askKeyOf,
  askNames,
  type AskKey,
  dataPhrases,
  dataWords as words,
  whatItIsFor,
} from '../../../shared/text/data.ts';
import { formatList, formatMonth } from '../../../shared/text/format.ts';
import { absenceWords, askWhom } from '../../../shared/text/terms.ts';
import { query } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { icons } from '../../ui/icons.ts';
import { dataStyles } from './data-styles.ts';

/** What the office asks for before a meeting: by agency, what, for which areas, when the next figure is due, and why. */
@customElement('td-data-requests')
export class DataRequests extends TeduhElement {
  static override styles = [
    base,
    controls,
    dataStyles,
    css`
      .head { display: flex; gap: 8px 16px; flex-wrap: wrap; align-items: center; justify-content: space-between; }
      .agencies { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
      article { padding: 12px 16px; display: grid; gap: 8px; }
      ul { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); }
      li { display: grid; gap: 4px; align-content: start; border-left: 3px solid var(--line-strong); padding-left: 10px; }
      h4 { margin: 0; font-size: var(--step-0); }
      dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 12px; font-size: var(--step-s); }
      dt { color: var(--ink-3); }
      @media print {
        article, li { break-inside: avoid; }
        ul { grid-template-columns: minmax(0, 1fr); }
      }
    `,
  ];
  @property({ attribute: false }) catalogue: Catalogue | null = null;
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) ledger: readonly ForeignWorkerCount[] = [];
  @property({ attribute: false }) listening: readonly ListeningCoverage[] = [];
  @property() now: Month = '';

  override render() {
    if (!this.catalogue) return nothing;
    const regencies = [...this.areas.values()]
      .filter((area) => area.level === 'regency')
      .map((area) => area.code)
      .sort();
    const rows = catalogueMatrix(this.catalogue.cells, this.indicators, regencies, this.now);
    const byAgency = new Map<AskKey, Gap[]>();
    for (const gap of shoppingList(rows, regencies, this.catalogue.releases)) {
      const key = askKeyOf(gap.indicatorCode);
      byAgency.set(key, [...(byAgency.get(key) ?? []), gap]);
    }
    const asKnownAt = query().get('asKnownAt');
    const file = `/api/tables/data-requests.csv?dialect=excel-id${asKnownAt ? `&asKnownAt=${encodeURIComponent(asKnownAt)}` : ''}`;
    return html`<section id="requests">
      <div class="head">
        <h2 id="missing">${this.t(words.requests)}</h2>
        <span class="no-print">
          <button type="button" @click=${() => print()}>${this.t(words.print)}</button>
          <a class="button" download href=${file}>${icons.download}${this.t(words.excelCsv)}</a>
        </span>
      </div>
      <p class="note">${this.t(words.missingNote)} ${this.t(words.dueNote)}</p>
      <div class="agencies">
        ${this.counts(regencies)}
        ${[...byAgency].map(
          ([key, gaps]) => html`<article class="card">
            <h3>${this.t(words.askTo)}: ${this.t(askNames[key])}</h3>
            <ul>${gaps.map((gap) => this.gap(gap, regencies))}</ul>
          </article>`,
        )}
      </div>
    </section>`;
  }
  private names(codes: readonly string[], all: readonly string[]): string {
    if (codes.length === all.length) return this.t(words.allRegencies);
    return formatList(
      codes.map((code) => this.areas.get(code)?.shortName || code),
      this.speech,
    );
  }
  private gap({ indicatorCode, indicator, missing, old, nextDue }: Gap, all: readonly string[]) {
    const use = whatItIsFor(indicatorCode);
    return this.request(indicator ? this.t(indicator.name) : indicatorCode, [
      [words.missingIn, missing.length ? this.names(missing, all) : ''],
      [words.oldIn, old.length ? this.names(old, all) : ''],
      [words.nextDue, nextDue ? this.due(nextDue) : ''],
      [words.why, this.t(use ?? absenceWords.no_figure)],
    ]);
  }
  private due(month: Month): string {
    const when = formatMonth(month, this.speech);
    return month < this.now ? dataPhrases.overdue[this.speech](when) : when;
  }
  private request(title: string, facts: [{ id: string; en: string }, string][]) {
    return html`<li>
      <h4>${title}</h4>
      <dl>${facts.map(([label, text]) => (text ? html`<dt>${this.t(label)}</dt><dd>${text}</dd>` : nothing))}</dl>
    </li>`;
  }
  /** Counts by sector, and channels: no indicators, but asked for all the same. */
  private counts(regencies: readonly string[]) {
    const listened = new Set(
      this.listening.filter((row) => row.level === 'district').map((row) => row.areaCode),
    );
    const districts = [...this.areas.values()].filter((area) => area.level === 'district');
    const without = regencies.filter((code) => {
      const dates = new Set(
        this.ledger
          .filter((row) => row.areaCode === code && row.kind === 'stock' && row.sectorLetter !== null)
          .map((row) => `${row.definition} ${row.period}`),
      );
      const definitions = [...dates].map((one) => one.split(' ')[0]);
      return !definitions.some((one, i) => definitions.indexOf(one) !== i);
    });
    return html`${
      without.length
        ? html`<article class="card"><h3>${this.t(words.askTo)}: ${this.t(askWhom.no_foreign_worker_counts)}</h3><ul>${this.request(
            this.t(words.ledgerGap),
            [
              [words.missingIn, this.names(without, regencies)],
              [words.why, this.t(words.ledgerGapWhy)],
            ],
          )}</ul></article>`
        : nothing
    }${
      listened.size < districts.length
        ? html`<article class="card"><h3>${this.t(words.askTo)}: ${this.t(askWhom.not_covered)}</h3><ul>${this.request(
            this.t(words.channelGap),
            [
              [
                words.missingIn,
                listened.size === 0 ? this.t(words.allDistricts) : String(districts.length - listened.size),
              ],
              [words.why, this.t(words.channelGapWhy)],
            ],
          )}</ul></article>`
        : nothing
    }`;
  }
}
