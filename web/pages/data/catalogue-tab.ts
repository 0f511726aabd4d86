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
} from '../../../shared/figures/catalogue-matrix.ts';
import { app } from '../../../shared/text/app.ts';
import { askKeyOf, askNames, dataPhrases, dataWords as words } from '../../../shared/text/data.ts';
import { formatMonth } from '../../../shared/text/format.ts';
import { query, setQuery } from '../../router.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { dataStyles } from './data-styles.ts';
import '../../ui/badges.ts';
import '../../ui/segmented.ts';
import './data-requests.ts';
import './period-view.ts';

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
      .filters { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; }
      .filters .field { display: grid; grid-template-columns: minmax(0, 1fr); max-width: min(340px, 100%); }
      .filters select { width: 100%; min-width: 0; }
      .matrix .first { display: flex; gap: 6px; align-items: center; }
      @media (max-width: 640px) { .matrix { min-width: 760px; } .matrix thead th:first-child { width: 132px; } }
    `,
  ];
  @property({ attribute: false }) catalogue: Catalogue | null = null;
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) ledger: readonly ForeignWorkerCount[] = [];
  @property({ attribute: false }) listening: readonly ListeningCoverage[] = [];
  @property() now: Month = '';
  /** The choices of the page stand in the address; a change of it draws the tab anew. */
  @property() address = '';
  @property() openIndicator: string | null = null;
  @property() openArea: string | null = null;

  private name(code: string): string {
    return this.areas.get(code)?.shortName || (this.areas.get(code)?.name ?? code);
  }
  override render() {
    if (!this.catalogue) return nothing;
    const level = query().get('tingkat') === 'district' ? 'district' : 'regency';
    const [only, asked, above] = ['skor', 'tanya', 'wilayah'].map((name) => query().get(name));
    const listed = [...this.areas.values()]
      .filter((area) =>
        level === 'regency'
          ? area.level === 'province' || area.level === 'regency'
          : area.level === 'district' && (!above || area.parentCode === above),
      )
      .map((area) => area.code)
      .sort();
    // what the score could read and nobody has published is a gap to show, not a row to leave out
    const known = this.indicators.filter(
      (one) => one.observationCount > 0 || scoredFigures.includes(one.code),
    );
    const wanted = known.filter(
      (one) =>
        (only !== 'ya' || scoredFigures.includes(one.code)) && (!asked || askKeyOf(one.code) === asked),
    );
    const rows = catalogueMatrix(this.catalogue.cells, wanted, listed, this.now);
    return html`
      <section>
        <h2 id="matrix">${this.t(words.matrix)}</h2>
        <p class="note">${this.t(words.matrixNote)} ${this.t(words.gradeNote)}</p>
        ${this.filters(level)}
        ${
          query().get('lihat') === 'periode'
            ? html`<td-period-view .address=${this.address} .catalogue=${this.catalogue} .indicators=${wanted} .areas=${listed.map((code) => ({ code, name: this.name(code) }))} .now=${this.now}></td-period-view>`
            : this.matrix(rows, listed)
        }
      </section>
      <slot></slot>
      <td-data-requests
        .catalogue=${this.catalogue}
        .indicators=${known}
        .areas=${this.areas}
        .ledger=${this.ledger}
        .listening=${this.listening}
        .now=${this.now}
      ></td-data-requests>
    `;
  }
  private matrix(rows: readonly MatrixRow[], listed: readonly string[]) {
    return html`<ul class="legend" aria-label=${this.t(words.legend)}>
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
          ${[true, false]
            .filter((scored) => rows.some((row) => row.scored === scored))
            .map(
              (scored) => html`<tbody>
                <tr class="group"><th scope="rowgroup" colspan=${listed.length + 1}>${this.t(scored ? words.usedByScore : words.context)}</th></tr>
                ${rows.filter((row) => row.scored === scored).map((row) => this.row(row))}
              </tbody>`,
            )}
        </table>
      </div>
      ${rows.length === 0 ? html`<p class="muted" role="status">${this.t(words.noneSuch)}</p>` : nothing}`;
  }
  private filters(level: string) {
    const choose = (
      name: string,
      id: string,
      label: string,
      options: [string, string][],
    ) => html`<div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => setQuery({ [name]: (event.target as HTMLSelectElement).value || null })}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${(query().get(name) ?? '') === value}>${text}</option>`)}
      </select>
    </div>`;
    const regencies = [...this.areas.values()].filter((area) => area.level === 'regency');
    return html`<div class="filters">
      <td-segmented
        .legend=${this.t(words.show)}
        .choices=${[
          { value: '', label: this.t(words.byArea) },
          { value: 'periode', label: this.t(words.byPeriod) },
        ]}
        .value=${query().get('lihat') ?? ''}
        @choose=${(event: CustomEvent<string>) => setQuery({ lihat: event.detail || null })}
      ></td-segmented>
      ${choose('skor', 'only', this.t(words.figures), [
        ['', this.t(words.allFigures)],
        ['ya', this.t(words.usedByScore)],
      ])}
      ${choose('tanya', 'ask', this.t(words.askTo), [
        ['', this.t(words.anyone)],
        ...Object.entries(askNames).map(([key, name]): [string, string] => [key, this.t(name)]),
      ])}
      ${choose('tingkat', 'level', this.t(words.level), [
        ['', this.t(app.regency)],
        ['district', this.t(app.district)],
      ])}
      ${
        level === 'district'
          ? choose('wilayah', 'above', this.t(words.area), [
              ['', this.t(words.allDistricts)],
              ...regencies.map((area): [string, string] => [area.code, area.name]),
            ])
          : nothing
      }
    </div>`;
  }
  private row(row: MatrixRow) {
    return html`<tr>
      <th scope="row">${this.t(row.indicator.name)}<small>${row.indicator.unit}</small></th>
      ${row.cells.map((one) => this.cell(row.indicator, one))}
    </tr>`;
  }
  private cell(indicator: Indicator, one: MatrixCell) {
    const { found } = one;
    if (!found)
      return html`<td class="gap"><span>${
        one.inherited
          ? dataPhrases.standsFor[this.speech](this.name(one.inherited.areaCode), one.inherited.grade)
          : this.t(words.noFigures)
      }</span></td>`;
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
        <span class="first"><b>${formatMonth(found.last, this.speech)}</b><td-grade .grade=${found.grade}></td-grade></span>
        ${found.freshness === 'timeless' ? nothing : html`<small>${dataPhrases.age[this.speech](String(found.ageMonths))}</small>`}
        <small>${dataPhrases.cellCount[this.speech](String(found.count), years)}</small>
        ${age[found.freshness] ? html`<small>${age[found.freshness].slice(3)}</small>` : nothing}
      </button>
    </td>`;
  }
}
