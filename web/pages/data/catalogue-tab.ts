import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import type { Catalogue, Indicator } from '../../../shared/api/indicators.ts';
import type { ListeningCoverage } from '../../../shared/api/incidents.ts';
import type { Month } from '../../../shared/domain/month.ts';
import {
  catalogueMatrix,
  type Freshness,
  type MatrixCell,
  type MatrixRow,
  scoredFigures,
  shoppingList,
} from '../../../shared/figures/catalogue-matrix.ts';
import { dataPhrases, dataWords as words, whatItIsFor, whomToAsk } from '../../../shared/text/data.ts';
import { formatList, formatMonth } from '../../../shared/text/format.ts';
import { absenceWords, askWhom } from '../../../shared/text/terms.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { dataStyles } from './data-styles.ts';

/** Which indicator has figures for which area, how old they are, and what is not there. Event `cell-open` {indicator, area}. */
@customElement('td-catalogue-tab')
export class CatalogueTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    dataStyles,
    css`
      .scroll { position: relative; max-height: min(72vh, 820px); overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
      .matrix { border-collapse: separate; border-spacing: 0; min-width: 980px; table-layout: fixed; }
      .matrix th, .matrix td { border-bottom: 1px solid var(--line); border-right: 1px solid var(--line); }
      .matrix thead th { position: sticky; top: 0; z-index: 2; background: var(--surface-2); padding: 8px 10px; white-space: normal; vertical-align: bottom; overflow-wrap: anywhere; }
      .matrix thead th:first-child { left: 0; z-index: 3; width: 220px; }
      .matrix tbody th { position: sticky; left: 0; z-index: 1; background: var(--surface); padding: 7px 10px; font-weight: 600; font-size: var(--step-0); line-height: 1.3; }
      .matrix tbody th small { display: block; font-weight: 400; color: var(--ink-3); font-size: var(--step-s); }
      .matrix .group th { background: var(--surface-2); color: var(--ink-2); font-size: var(--step-s); padding: 5px 10px; }
      .matrix td { padding: 0; height: 52px; }
      .matrix button { width: 100%; height: 100%; min-height: 52px; border: 0; border-radius: 0; padding: 5px 8px; display: grid; gap: 1px; justify-items: start; align-content: center; text-align: left; font-size: var(--step-s); line-height: 1.25; background: none; }
      .matrix button:focus-visible { outline-offset: -3px; }
      .matrix button b { font-weight: 650; }
      .matrix button small { font-size: 0.75rem; color: var(--ink-2); }
      .matrix button[aria-pressed="true"] { box-shadow: inset 0 0 0 3px var(--accent); }
      .fresh { background: var(--accent-soft); }
      .ageing { background: var(--surface-2); }
      .old { background: var(--warn-soft); }
      .timeless { background: var(--surface); }
      .gap { background: repeating-linear-gradient(45deg, var(--hatch-ground) 0 5px, var(--surface-2) 5px 7px); }
      .matrix td.gap { vertical-align: middle; }
      .gap span { display: inline-block; margin: 4px 5px; padding: 1px 4px; font-size: 0.75rem; color: var(--ink-2); background: var(--hatch-ground); border-radius: 3px; }
      .legend { display: flex; flex-wrap: wrap; gap: 6px 16px; font-size: var(--step-s); color: var(--ink-2); }
      .legend li { display: flex; gap: 6px; align-items: center; }
      .legend i { width: 22px; height: 15px; border: 1px solid var(--line-strong); border-radius: 2px; }
      .missing { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); }
      .missing li { display: grid; gap: 4px; align-content: start; padding: 12px 16px; }
      .missing dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 12px; font-size: var(--step-s); }
      .missing dt { color: var(--ink-3); }
      @media (max-width: 640px) { .matrix { min-width: 760px; } .matrix thead th:first-child { width: 132px; } }
    `,
  ];
  @property({ attribute: false }) catalogue: Catalogue | null = null;
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) ledger: readonly ForeignWorkerCount[] = [];
  @property({ attribute: false }) listening: readonly ListeningCoverage[] = [];
  @property() now: Month = '';
  @property() openIndicator: string | null = null;
  @property() openArea: string | null = null;

  private name(code: string): string {
    return this.areas.get(code)?.shortName || (this.areas.get(code)?.name ?? code);
  }
  override render() {
    if (!this.catalogue) return nothing;
    const listed = [...this.areas.values()]
      .filter((area) => area.level === 'province' || area.level === 'regency')
      .map((area) => area.code)
      .sort();
    // what the score could read and nobody has published is a gap to show, not a row to leave out
    const known = this.indicators.filter(
      (one) => one.observationCount > 0 || scoredFigures.includes(one.code),
    );
    const rows = catalogueMatrix(this.catalogue.cells, known, listed, this.now);
    return html`
      <section>
        <h2 id="matrix">${this.t(words.matrix)}</h2>
        <p class="note">${this.t(words.matrixNote)}</p>
        <ul class="legend" aria-label=${this.t(words.legend)}>
          ${(['fresh', 'ageing', 'old', 'timeless'] as const).map((kind) => html`<li><i class=${kind}></i>${this.t(words[kind])}</li>`)}
          <li><i class="gap"></i>${this.t(words.noFigures)}</li>
        </ul>
        <div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.matrix)}>
          <table class="matrix">
            <thead>
              <tr>
                <th scope="col">${this.t(words.indicator)}</th>
                ${listed.map((code) => html`<th scope="col">${this.name(code)}</th>`)}
              </tr>
            </thead>
            ${[true, false].map(
              (scored) => html`<tbody>
                <tr class="group"><th scope="rowgroup" colspan=${listed.length + 1}>${this.t(scored ? words.usedByScore : words.context)}</th></tr>
                ${rows.filter((row) => row.scored === scored).map((row) => this.row(row))}
              </tbody>`,
            )}
          </table>
        </div>
      </section>
      <slot></slot>
      ${this.shopping(rows, listed)}
    `;
  }
  private row(row: MatrixRow) {
    return html`<tr>
      <th scope="row">${this.t(row.indicator.name)}<small>${row.indicator.unit}</small></th>
      ${row.cells.map((one) => this.cell(row.indicator, one))}
    </tr>`;
  }
  private cell(indicator: Indicator, one: MatrixCell) {
    const { found } = one;
    if (!found) return html`<td class="gap"><span>${this.t(words.noFigures)}</span></td>`;
    const years =
      found.firstYear === found.lastYear ? String(found.lastYear) : `${found.firstYear}–${found.lastYear}`;
    const open = this.openIndicator === indicator.code && this.openArea === one.areaCode;
    const age: Record<Freshness, string> = {
      fresh: '',
      timeless: '',
      ageing: ` · ${this.t(words.ageing)}`,
      old: ` · ${this.t(words.old)}`,
    };
    const place = `${this.t(indicator.name)}, ${this.name(one.areaCode)}`;
    return html`<td class=${found.freshness}>
      <button type="button" aria-pressed=${open} @click=${() => this.emit('cell-open', open ? null : { indicator: indicator.code, area: one.areaCode })}>
        <span class="visually-hidden">${place}:</span>
        <b>${formatMonth(found.last, this.speech)}</b>
        <small>${dataPhrases.cellCount[this.speech](String(found.count), years)}</small>
        ${age[found.freshness] ? html`<small>${age[found.freshness].slice(3)}</small>` : nothing}
      </button>
    </td>`;
  }

  private shopping(rows: readonly MatrixRow[], listed: readonly string[]) {
    const regencies = listed.filter((code) => this.areas.get(code)?.level === 'regency');
    const names = (codes: readonly string[]) =>
      codes.length === regencies.length
        ? this.t({ id: 'semua kabupaten/kota', en: 'all regencies' })
        : formatList(
            codes.map((code) => this.name(code)),
            this.speech,
          );
    const listened = new Set(
      this.listening.filter((row) => row.level === 'district').map((row) => row.areaCode),
    );
    const districts = [...this.areas.values()].filter((area) => area.level === 'district');
    const withSectors = regencies.filter((code) => {
      const dates = new Set(
        this.ledger
          .filter((row) => row.areaCode === code && row.kind === 'stock' && row.sectorLetter !== null)
          .map((row) => `${row.definition} ${row.period}`),
      );
      const definitions = [...dates].map((one) => one.split(' ')[0]);
      return definitions.some((one, i) => definitions.indexOf(one) !== i);
    });
    const noSectors = regencies.filter((code) => !withSectors.includes(code));
    return html`<section>
      <h2 id="missing">${this.t(words.missing)}</h2>
      <p class="note">${this.t(words.missingNote)}</p>
      <ul class="missing">
        ${
          noSectors.length
            ? this.gap(
                this.t(words.ledgerGap),
                this.t(askWhom.no_foreign_worker_counts),
                this.t(words.ledgerGapWhy),
                names(noSectors),
                '',
              )
            : nothing
        }
        ${
          listened.size < districts.length
            ? this.gap(
                this.t(words.channelGap),
                this.t(askWhom.not_covered),
                this.t(words.channelGapWhy),
                listened.size === 0 ? this.t(words.allDistricts) : `${districts.length - listened.size}`,
                '',
              )
            : nothing
        }
        ${shoppingList(rows, regencies).map((gap) => {
          const use = whatItIsFor(gap.indicatorCode);
          return this.gap(
            this.t(gap.indicator?.name ?? { id: gap.indicatorCode, en: gap.indicatorCode }),
            this.t(whomToAsk(gap.indicatorCode)),
            use ? this.t(use) : this.t(absenceWords.no_figure),
            gap.missing.length ? names(gap.missing) : '',
            gap.old.length ? names(gap.old) : '',
          );
        })}
      </ul>
    </section>`;
  }
  private gap(title: string, ask: string, why: string, missing: string, old: string) {
    return html`<li class="card">
      <h3>${title}</h3>
      <dl>
        <dt>${this.t(words.askTo)}</dt><dd>${ask}</dd>
        ${missing ? html`<dt>${this.t(words.missingIn)}</dt><dd>${missing}</dd>` : nothing}
        ${old ? html`<dt>${this.t(words.oldIn)}</dt><dd>${old}</dd>` : nothing}
        <dt>${this.t(words.why)}</dt><dd>${why}</dd>
      </dl>
    </li>`;
  }
}
