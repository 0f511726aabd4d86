import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Catalogue, Indicator } from '../../../shared/api/indicators.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { scoredFigures, type YearCell, yearStrip } from '../../../shared/figures/catalogue-matrix.ts';
import { dataPhrases, dataWords as words } from '../../../shared/text/data.ts';
import { query, setQuery } from '../../router.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** One indicator, area by area and year by year: what is there, what lacks, what was revised. */
@customElement('td-period-view')
export class PeriodView extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
      .field { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 420px; }
      select { width: 100%; min-width: 0; }
      .scroll { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
      table { border-collapse: separate; border-spacing: 0; width: auto; }
      th, td { padding: 6px 8px; border-bottom: 1px solid var(--line); border-right: 1px solid var(--line); text-align: center; white-space: nowrap; font-size: var(--step-s); }
      th[scope="row"] { position: sticky; left: 0; background: var(--surface); text-align: left; min-width: 120px; z-index: 1; }
      td { min-width: 46px; font-variant-numeric: tabular-nums; }
      .full { background: var(--accent-soft); }
      .part { background: linear-gradient(to top, var(--accent-soft) 50%, var(--surface) 50%); }
      .old { background: var(--warn-soft); }
      .missing { background: repeating-linear-gradient(45deg, var(--hatch-ground) 0 5px, var(--surface-2) 5px 7px); }
      .legend { display: flex; flex-wrap: wrap; gap: 6px 16px; font-size: var(--step-s); color: var(--ink-2); }
      .legend li { display: flex; gap: 6px; align-items: center; }
      .legend i { width: 22px; height: 15px; border: 1px solid var(--line-strong); border-radius: 2px; }
      sup { font-weight: 650; }
    `,
  ];
  @property({ attribute: false }) catalogue: Catalogue | null = null;
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  @property({ attribute: false }) areas: readonly { code: string; name: string }[] = [];
  @property() now: Month = '';
  /** The chosen figure stands in the address; a change of it draws the view anew. */
  @property() address = '';

  override render() {
    const sorted = [...this.indicators].sort(
      (a, b) =>
        Number(scoredFigures.includes(b.code)) - Number(scoredFigures.includes(a.code)) ||
        (this.t(a.name) < this.t(b.name) ? -1 : 1),
    );
    const indicator =
      sorted.find((one) => one.code === query().get('angka')) ??
      sorted.find((one) => this.catalogue?.cells.some((cell) => cell.indicatorCode === one.code)) ??
      sorted[0];
    if (!this.catalogue || !indicator)
      return html`<p class="muted" role="status">${this.t(words.noneSuch)}</p>`;
    const cells = this.catalogue.cells.filter((one) => one.indicatorCode === indicator.code);
    const last = Number(this.now.slice(0, 4));
    const first = Math.min(last, ...cells.flatMap((one) => one.years.map(({ year }) => year)));
    const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return html`<div class="field">
        <label for="figure">${this.t(words.indicator)}</label>
        <select id="figure" @change=${(event: Event) => setQuery({ angka: (event.target as HTMLSelectElement).value })}>
          ${sorted.map((one) => html`<option value=${one.code} ?selected=${one === indicator}>${this.t(one.name)}</option>`)}
        </select>
      </div>
      <ul class="legend" aria-label=${this.t(words.legend)}>
        ${(['full', 'part', 'old', 'missing'] as const).map((state) => html`<li><i class=${state}></i>${this.t(words[state === 'old' ? 'old' : state === 'missing' ? 'noFigures' : state === 'full' ? 'yearFull' : 'yearPart'])}</li>`)}
        <li><sup>r</sup>${this.t(words.revisedMark)}</li>
      </ul>
      <div class="scroll" tabindex="0" role="group" aria-label=${`${this.t(indicator.name)}, ${this.t(words.byPeriod)}`}>
        <table>
          <thead><tr><th scope="col">${this.t(words.area)}</th>${years.map((year) => html`<th scope="col">${year}</th>`)}</tr></thead>
          <tbody>
            ${this.areas.map(({ code, name }) => {
              const strip = yearStrip(
                indicator,
                cells.find((one) => one.areaCode === code),
                years,
                this.now,
              );
              return html`<tr><th scope="row">${name}</th>${strip.map((one) => this.year(one))}</tr>`;
            })}
          </tbody>
        </table>
      </div>`;
  }
  private year({ count, revised, state }: YearCell) {
    if (state === 'missing')
      return html`<td class="missing"><span class="visually-hidden">${this.t(words.noFigures)}</span></td>`;
    const words_ = revised > 0 ? dataPhrases.revisedFigures[this.speech](String(revised)) : '';
    return html`<td class=${state}>${count}${revised > 0 ? html`<sup title=${words_}>r<span class="visually-hidden">, ${words_}</span></sup>` : ''}</td>`;
  }
}
