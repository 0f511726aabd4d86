import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Overview } from '../../../shared/api/overview.ts';
import type { ScoreDetail } from '../../../shared/api/score-runs.ts';
import type {
  IndicatorCell,
  IndicatorDefinition,
  PillarCell,
  ScoreModel,
} from '../../../shared/composite/types.ts';
import { levelOf } from '../../../shared/figures/choropleth.ts';
import { columnAt, regionalMedian } from '../../../shared/figures/regional.ts';
import { areaPhrases, areaWords as words } from '../../../shared/text/areas.ts';
import { formatAge, formatNumber, formatPercent, formatValue } from '../../../shared/text/format.ts';
import { absenceWords, availabilityNames, pillarNames, pillarNotes } from '../../../shared/text/terms.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../charts/sparkline.ts';
import '../../ui/interval-bar.ts';

/** Pillars and their indicators; contributions sum to the score. A value opens its trace: event `trace` <code>. */
@customElement('td-indicator-table')
export class IndicatorTable extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      p.note { color: var(--ink-3); font-size: var(--step-s); margin: 2px 0 12px; max-width: 110ch; }
      tbody.pillar > tr:first-child > * { background: var(--surface-2); border-bottom-color: var(--line-strong); padding-block: 8px; }
      tbody.pillar > tr:first-child > th { padding-left: 10px; }
      tbody.pillar > tr:first-child > td:last-child { padding-right: 10px; }
      th[scope="row"] { font-weight: 500; padding-left: 10px; min-width: 180px; }
      .pillar-name { font-weight: 650; }
      .sub { display: block; font-size: var(--step-s); color: var(--ink-3); font-weight: 400; }
      button.value { border: 0; background: none; padding: 0; min-height: 24px; color: var(--accent); font-weight: 600; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; white-space: nowrap; }
      .none { color: var(--ink-3); }
      td { vertical-align: middle; }
      td.bar { min-width: 110px; }
      td:last-child, th:last-child { padding-right: 10px; }
      .origin { font-size: var(--step-s); color: var(--ink-2); min-width: 120px; }
      .inherited { border-left: 3px solid var(--ink-3); padding-left: 6px; }
      tfoot th, tfoot td { font-weight: 650; border-bottom: 0; }
    `,
  ];
  @property({ attribute: false }) detail!: ScoreDetail;
  @property({ attribute: false }) overview!: Overview;
  @property({ attribute: false }) model!: ScoreModel;
  @property({ attribute: false }) areaName: (code: string) => string = (code) => code;

  override render() {
    const { cell } = this.detail;
    const total = cell.risk ?? cell.structural;
    return html`<section class="card" aria-labelledby="pillars">
      <h2 id="pillars">${this.t(words.pillars)}</h2>
      <p class="note">${this.t(words.pillarsNote)}</p>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="pillars">
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t(words.indicator)}</th>
              <th scope="col" class="number">${this.t(words.value)}</th>
              <th scope="col">${this.t(words.position)}</th>
              <th scope="col">${this.t(words.past)}</th>
              <th scope="col" class="number">${this.t(words.region)}</th>
              <th scope="col">${this.t(words.origin)}</th>
              <th scope="col" class="number">${this.t(words.weight)}</th>
              <th scope="col" class="number">${this.t(words.contribution)}</th>
            </tr>
          </thead>
          ${cell.pillars.map((pillar) => this.pillar(pillar))}
          <tfoot>
            <tr>
              <th scope="row" colspan="7">${this.t(words.base)}<span class="sub">${this.t(words.baseNote)}</span></th>
              <td class="number">${cell.baseContribution === null ? '–' : formatNumber(cell.baseContribution, this.speech)}</td>
            </tr>
            <tr>
              <th scope="row" colspan="7">${this.t(words.total)}: ${this.t(cell.risk === null ? words.structural : words.riskScore)}</th>
              <td class="number">${total === null ? '–' : formatNumber(total, this.speech)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>`;
  }
  private pillar(pillar: PillarCell) {
    const mine = this.model.indicators.filter((one) => one.pillar === pillar.code);
    return html`<tbody class="pillar">
      <tr>
        <th scope="rowgroup" colspan="2"><span class="pillar-name">${this.t(pillarNames[pillar.code])}</span><span class="sub">${this.t(pillarNotes[pillar.code])}</span></th>
        <td class="bar">
          ${pillar.availability === 'measured' ? html`<td-interval-bar .value=${pillar.value} .fill=${'var(--accent)'}></td-interval-bar>` : nothing}
        </td>
        <td colspan="3" class="origin">
          ${
            pillar.availability === 'imputed'
              ? this.t(words.imputed)
              : pillar.availability === 'missing'
                ? this.t(absenceWords[pillar.reason ?? 'no_figure'])
                : formatNumber(pillar.value ?? 0, this.speech)
          }
        </td>
        <td class="number">${formatPercent(pillar.weightAvailable * 100, this.speech, 0)}</td>
        <td class="number"><strong>${pillar.contribution === null ? '–' : formatNumber(pillar.contribution, this.speech)}</strong></td>
      </tr>
      ${mine.map((definition) => this.indicator(definition))}
    </tbody>`;
  }
  private indicator(definition: IndicatorDefinition) {
    const { cell } = this.detail;
    const found = cell.indicators.find((one) => one.code === definition.code);
    if (!found) return nothing;
    const level = levelOf(this.overview, this.detail.level);
    const count = this.overview.months.length;
    const a = level.areas.indexOf(cell.areaCode);
    const m = this.overview.months.indexOf(cell.month);
    const column = level.indicators[definition.code]?.value;
    const past = column && a >= 0 ? column.slice(a * count, (a + 1) * count) : [];
    const median = column ? regionalMedian(columnAt(column, count, m)) : null;
    const name = this.t(definition.name);
    return html`<tr>
      <th scope="row">${name}</th>
      <td class="number">
        ${
          found.value === null
            ? html`<span class="none">${this.t(absenceWords[found.reason ?? 'no_figure'])}</span>`
            : html`<button type="button" class="value" aria-label=${`${formatValue(found.value, definition.unit, this.speech)}. ${areaPhrases.openTrace[this.speech](name)}`} @click=${() => this.emit('trace', definition.code)}>${formatValue(found.value, definition.unit, this.speech)}</button>`
        }
      </td>
      <td class="bar">
        ${found.normalised === null ? nothing : html`<td-interval-bar .value=${found.normalised} .fill=${'var(--surface)'}></td-interval-bar><span class="visually-hidden">${formatNumber(found.normalised, this.speech, 0)}</span>`}
      </td>
      <td><td-sparkline .values=${past} .at=${m}></td-sparkline></td>
      <td class="number">${median === null ? '–' : formatValue(median, definition.unit, this.speech)}</td>
      <td class="origin">${this.origin(found)}</td>
      <td class="number">${found.weight > 0 ? formatPercent(found.weight * 100, this.speech, 0) : '–'}</td>
      <td class="number">${found.contribution === null ? '–' : formatNumber(found.contribution, this.speech)}</td>
    </tr>`;
  }
  private origin(found: IndicatorCell) {
    if (found.value === null) return nothing;
    const parts = [this.t(availabilityNames[found.availability])];
    const elsewhere = found.sourceArea && found.sourceArea !== this.detail.cell.areaCode;
    if (elsewhere) parts.push(areaPhrases.fromArea[this.speech](this.areaName(found.sourceArea!)));
    if (found.ageMonths !== null && found.ageMonths > 0)
      parts.push(areaPhrases.age[this.speech](formatAge(found.ageMonths, this.speech)));
    return html`<div class=${elsewhere ? 'inherited' : ''}>${parts.join(', ')}</div>`;
  }
}
