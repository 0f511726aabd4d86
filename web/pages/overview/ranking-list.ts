import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import type { AreaCode } from '../../../shared/domain/area.ts';
import { allOverlap, type AreaCell } from '../../../shared/figures/choropleth.ts';
import type { Layer } from '../../../shared/figures/layers.ts';
import { app, appPhrases } from '../../../shared/text/app.ts';
import { formatInterval, formatNumber, formatRange, shownChange } from '../../../shared/text/format.ts';
import { overview as words } from '../../../shared/text/overview.ts';
import { absenceWords } from '../../../shared/text/terms.ts';
import { layerName, layerUnit, layerValueWords, stepFill } from '../../app/layer-words.ts';
import { base, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/badges.ts';
import '../../ui/interval-bar.ts';

/** Areas from highest to lowest with what is sure and what is not. Events as the map's: `area-point`. */
@customElement('td-ranking-list')
export class RankingList extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      .note { color: var(--ink-3); font-size: var(--step-s); margin: 2px 0 8px; }
      .order { font-size: var(--step-0); margin: 4px 0 6px; }
      .frame { overflow: auto; max-height: 620px; margin-inline: -8px; }
      th, td { padding: 6px 8px; vertical-align: middle; }
      thead th { position: sticky; top: 0; background: var(--surface); z-index: 1; }
      tr.on th, tr.on td { background: var(--accent-soft); }
      tbody a { color: var(--ink); text-decoration-color: var(--line-strong); font-weight: 600; }
      .bar { width: 24%; min-width: 84px; }
      .score { font-weight: 650; }
      .rank { color: var(--ink-2); white-space: nowrap; }
      .reason { min-width: 10.5em; color: var(--ink-3); font-size: var(--step-s); font-weight: 400; display: block; }
      .since { white-space: normal; min-width: 64px; line-height: 1.15; }
      .under { display: none; margin-top: 3px; font-weight: 400; gap: 6px; align-items: center; }
      .under td-grade { display: none; }
      .interval { display: block; font-weight: 400; font-size: var(--step-s); color: var(--ink-2); white-space: nowrap; }
      :host { container-type: inline-size; }
      @container (max-width: 600px) { .class { display: none; } .under { display: flex; } }
      @container (max-width: 440px) { .bar { display: none; } th, td { padding-inline: 5px; } }
      @container (max-width: 370px) { .risk .grade, .among { display: none; } .under td-grade { display: inline-block; } }
    `,
  ];
  @property({ attribute: false }) cells: readonly AreaCell[] = [];
  @property({ attribute: false }) names: ReadonlyMap<AreaCode, string> = new Map();
  @property() layer: Layer = 'risk';
  @property({ attribute: false }) model: ScoreModel | null = null;
  @property() focusCode: AreaCode | null = null;
  @property({ attribute: false }) hrefs: (code: AreaCode) => string = () => '';
  @property() since = '';

  override render() {
    if (!this.model) return nothing;
    const risk = this.layer === 'risk';
    const unit = layerUnit(this.layer, this.model);
    const scored = this.cells.some((cell) => cell.value !== null);
    const classes = risk && !scored && this.cells.some((cell) => cell.reason === 'class_only');
    const bars = !unit && this.layer !== 'reliability' && scored;
    return html`<section class="card" aria-labelledby="ranking">
      <h2 id="ranking">${this.t(classes ? words.classList : words.ranking)}</h2>
      <p class="note">${risk ? (scored ? this.t(words.rankingNote) : nothing) : layerName(this.layer, this.model, this.speech)} ${risk ? this.t(words.gradeNote) : nothing}</p>
      ${bars && allOverlap(this.cells) ? html`<p class="order">${this.t(words.allOverlap)}</p>` : nothing}
      <div class="frame" tabindex="0" role="group" aria-labelledby="ranking">
        <table class=${risk ? 'risk' : ''}>
          <thead>
            <tr>
              ${risk && scored ? html`<th scope="col" class="number">${this.t(app.rank)}</th>` : nothing}
              <th scope="col">${this.t(app.area)}</th>
              ${bars ? html`<th scope="col" class="bar"><span class="visually-hidden">${this.t(app.interval)}</span></th>` : nothing}
              ${scored ? html`<th scope="col" class="number">${this.t(unit ? words.value : app.score)}</th>` : nothing}
              ${risk && (scored || classes) ? html`<th scope="col" class="class">${this.t(app.class)}</th>` : nothing}
              <th scope="col" class="grade">${this.t(app.reliability)}</th>
              ${scored && this.layer !== 'reliability' ? html`<th scope="col" class="number since">${this.since}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${this.cells.map((cell) => this.row(cell, { risk, bars, scored, classes, unit }))}
          </tbody>
        </table>
      </div>
    </section>`;
  }
  private interval(cell: AreaCell) {
    if (cell.low === null || cell.high === null) return nothing;
    const [low, high] = [cell.low, cell.high];
    return html`<span class="interval" aria-hidden="true">${formatInterval(low, high, this.speech)}</span><span class="visually-hidden">, ${appPhrases.interval[this.speech](formatNumber(low, this.speech, 0), formatNumber(high, this.speech, 0))}</span>`;
  }
  private row(
    cell: AreaCell,
    shown: { risk: boolean; bars: boolean; scored: boolean; classes: boolean; unit: string },
  ) {
    const point = (code: AreaCode | null) => () => this.emit('area-point', { code });
    const value = layerValueWords(this.layer, cell, this.model!, this.speech);
    return html`<tr class=${cell.code === this.focusCode ? 'on' : ''} @pointerenter=${point(cell.code)} @pointerleave=${point(null)} @focusin=${point(cell.code)} @focusout=${point(null)}>
      ${
        shown.risk && shown.scored
          ? html`<td class="number rank">
              ${
                cell.rankLow !== null && cell.rankHigh !== null
                  ? html`<span title="${this.t(app.rank)} ${cell.rank}">${formatRange(cell.rankLow, cell.rankHigh, this.speech)}</span><span class="small muted among"> / ${cell.rankedAmong}</span>`
                  : '–'
              }
            </td>`
          : nothing
      }
      <th scope="row">
        <a href=${this.hrefs(cell.code)}>${this.names.get(cell.code) ?? cell.code}</a>
        ${
          shown.risk && cell.riskClass !== null
            ? html`<span class="under"><td-class-badge .value=${cell.riskClass}></td-class-badge><td-grade .grade=${cell.grade}></td-grade></span>`
            : nothing
        }
        ${cell.value === null && cell.reason && cell.reason !== 'class_only' ? html`<span class="reason">${this.t(absenceWords[cell.reason])}</span>` : nothing}
      </th>
      ${
        shown.bars
          ? html`<td class="bar">
              ${cell.value === null ? nothing : html`<td-interval-bar .value=${cell.value} .low=${cell.low} .high=${cell.high} .limits=${this.model!.classLimits} .fill=${cell.step === null ? 'none' : stepFill(this.layer, cell.step)}></td-interval-bar>`}
            </td>`
          : nothing
      }
      ${shown.scored ? html`<td class="number score">${cell.value === null ? '–' : this.layer === 'reliability' ? 'ABCDE'[cell.value] : value}${this.interval(cell)}</td>` : nothing}
      ${shown.risk && (shown.scored || shown.classes) ? html`<td class="class"><td-class-badge .value=${cell.riskClass}></td-class-badge></td>` : nothing}
      <td class="grade"><td-grade .grade=${cell.grade}></td-grade></td>
      ${
        shown.scored && this.layer !== 'reliability'
          ? html`<td class="number"><td-change .value=${cell.value === null || cell.before === null ? null : shownChange(cell.value, cell.before, shown.unit)}></td-change></td>`
          : nothing
      }
    </tr>`;
  }
}
