import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ScoreCell, ScoreModel } from '../../../shared/composite/types.ts';
import { scoreClass } from '../../../shared/composite/score-class.ts';
import { type AreaCode, levelOfCode } from '../../../shared/domain/area.ts';
import {
  rankChanges,
  scoreShown,
  whatIfChange,
  type WhatIfRow,
} from '../../../shared/figures/what-if-change.ts';
import { app } from '../../../shared/text/app.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { mapNote } from '../../../shared/text/overview.ts';
import { scenarioPhrases as phrases, scenarioWords as words } from '../../../shared/text/scenarios.ts';
import { classNames } from '../../../shared/text/terms.ts';
import type { Boundaries } from '../../api/areas.ts';
import { legendSteps } from '../../app/layer-words.ts';
import type { AreaPaint } from '../../map/area-map.ts';
import { base, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../charts/slope-chart.ts';
import '../../map/area-map.ts';
import '../../map/legend.ts';
import '../../ui/badges.ts';
import '../../ui/figure-frame.ts';

/** Scores before and after: as slopes, on the map, and as a table. */
@customElement('td-scenario-result')
export class ScenarioResult extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      :host { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
      .scroll { overflow: auto; max-height: 520px; margin-top: 12px; }
      thead th { position: sticky; top: 0; background: var(--surface); }
      .credit { font-size: 0.75rem; color: var(--ink-3); line-height: 1.35; margin-top: 10px; }
      .credit strong { color: var(--ink-2); font-weight: 600; }
      .said { font-size: var(--step-1); margin-bottom: 8px; }
      .arrow { white-space: nowrap; }
    `,
  ];
  @property({ attribute: false }) model!: ScoreModel;
  @property({ attribute: false }) official: readonly ScoreCell[] = [];
  @property({ attribute: false }) simulated: readonly ScoreCell[] = [];
  @property({ attribute: false }) names: ReadonlyMap<AreaCode, string> = new Map();
  @property({ attribute: false }) boundaries: Boundaries | null = null;
  /** Some supposed incident lies where nobody listens. */
  @property({ type: Boolean }) unheard = false;
  /** Neither a weight nor a supposition is set. */
  @property({ type: Boolean }) untouched = false;

  override render() {
    if (this.official.length === 0) return nothing;
    const rows = whatIfChange(this.official, this.simulated, this.names);
    const score = scoreShown(this.official);
    const known = rows.filter((row) => row.change !== null);
    const moved = known.some((row) => Math.abs(row.change!) >= 0.05);
    const level = levelOfCode(this.official[0]!.areaCode);
    return html`
      <td-figure .heading=${this.t(words.result)} .note=${this.t(words.resultNote)}>
        <p class="said" aria-live="polite">
          ${moved ? phrases.rankChanges[this.speech](String(rankChanges(known)), String(known.length)) : this.t(this.untouched ? words.untouched : words.noEffect)}
          ${this.unheard ? this.t(words.notHeard) : nothing}
        </p>
        ${score === 'structural' ? html`<p class="notice">${this.t(words.structuralOnly)}</p>` : nothing}
        <td-slope-chart .rows=${rows} .ends=${{ before: this.t(words.official), after: this.t(words.simulated) }} .height=${level === 'regency' ? 320 : 460} .label=${this.t(words.result)}></td-slope-chart>
        <div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.result)}>
          <table>
            <thead>
              <tr>
                <th scope="col">${this.t(app.area)}</th>
                <th scope="col" class="number">${this.t(words.official)}</th>
                <th scope="col" class="number">${this.t(words.simulated)}</th>
                <th scope="col" class="number">${this.t(words.change)}</th>
                <th scope="col" class="number">${this.t(words.rank)}</th>
                ${score === 'risk' ? html`<th scope="col">${this.t(app.class)}</th>` : nothing}
              </tr>
            </thead>
            <tbody>${rows.map((row) => this.row(row, score === 'risk'))}</tbody>
          </table>
        </div>
      </td-figure>
      <td-figure .heading=${this.t(words.map)}>
        <td-area-map .topology=${this.boundaries} .level=${level} .paints=${this.paints(rows)} .names=${this.names} .label=${`${this.t(words.map)}, ${this.t(words.unofficial)}`}></td-area-map>
        <div slot="below">
          <td-map-legend .steps=${legendSteps(score, this.model, this.speech)} .low=${false}></td-map-legend>
          <p class="credit">
            <strong>${this.t(words.unofficial)}.</strong> <strong>${this.t(app.placesNotPersons)}</strong> <strong>${mapNote(this.boundaries?.teduh, this.speech)}</strong>
            ${this.boundaries?.teduh?.attribution.join(' · ')}
          </p>
        </div>
      </td-figure>
    `;
  }
  private row(row: WhatIfRow, withClass: boolean) {
    const number = (value: number | null) => (value === null ? '–' : formatNumber(value, this.speech));
    const rank =
      row.rankFrom === null
        ? '–'
        : row.rankFrom === row.rankTo
          ? String(row.rankFrom)
          : `${row.rankFrom} → ${row.rankTo}`;
    return html`<tr>
      <th scope="row">${row.name}</th>
      <td class="number">${number(row.from)}</td>
      <td class="number">${number(row.to)}</td>
      <td class="number"><td-change .value=${row.change}></td-change></td>
      <td class="number arrow">${rank}</td>
      ${withClass ? html`<td><td-class-badge .value=${row.classTo}></td-class-badge></td>` : nothing}
    </tr>`;
  }
  private paints(rows: readonly WhatIfRow[]): AreaPaint[] {
    return rows.map((row) => {
      const step = row.to === null ? null : scoreClass(row.to, this.model.classLimits);
      return {
        code: row.code,
        fill: step === null ? null : `var(--class-${step})`,
        low: null,
        dimmed: false,
        words:
          row.to === null || step === null
            ? [row.name, this.t(app.noData)]
            : [
                row.name,
                `${this.t(words.simulated)}: ${formatNumber(row.to, this.speech)} (${this.t(classNames[step as 0]!).toLowerCase()})`,
                `${this.t(words.official)}: ${row.from === null ? '–' : formatNumber(row.from, this.speech)}`,
              ],
      };
    });
  }
}
