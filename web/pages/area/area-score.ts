import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ScoreDetail } from '../../../shared/api/score-runs.ts';
import type { Interval, ScoreModel } from '../../../shared/composite/types.ts';
import { app, appPhrases } from '../../../shared/text/app.ts';
import { areaWords as words } from '../../../shared/text/areas.ts';
import { formatNumber, formatPercent, formatRange } from '../../../shared/text/format.ts';
import { overviewPhrases } from '../../../shared/text/overview.ts';
import { summarise } from '../../../shared/text/summary.ts';
import { absenceWords, reliabilityNames } from '../../../shared/text/terms.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/badges.ts';
import '../../ui/class-probabilities.ts';
import '../../ui/interval-bar.ts';
import '../../ui/rank-distribution.ts';

const partWords = {
  weight: words.partWeight,
  age: words.partAge,
  own: words.partOwn,
  verified: words.partVerified,
};

/** The score with all that belongs to it, beside the summary in sentences and, slotted below that, what speaks against it. */
@customElement('td-area-score')
export class AreaScore extends TeduhElement {
  static override styles = [
    base,
    css`
      .grid { display: grid; grid-template-columns: minmax(280px, 2fr) minmax(0, 3fr); gap: 16px; align-items: start; }
      .right { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
      .number { display: flex; align-items: baseline; gap: 12px; flex-wrap: wrap; margin: 8px 0; }
      .big { font-size: var(--step-4); font-weight: 700; line-height: 1; letter-spacing: -0.02em; }
      .none { font-size: var(--step-2); font-weight: 650; }
      .facts { display: grid; gap: 4px; margin: 12px 0; font-size: var(--step-0); color: var(--ink-2); }
      .drawn { margin: 12px 0; }
      .halves { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 20px; border-top: 1px solid var(--line); padding-top: 12px; }
      .halves b { font-size: var(--step-1); }
      .summary p { max-width: 68ch; margin-top: 8px; font-size: var(--step-1); line-height: 1.5; }
      .summary p.small { font-size: var(--step-s); color: var(--ink-3); }
      .parts { border-top: 1px solid var(--line); margin-top: 12px; padding-top: 12px; }
      .parts dl { display: grid; grid-template-columns: 1fr auto; gap: 4px 12px; font-size: var(--step-s); margin-top: 6px; }
      dt { color: var(--ink-2); }
      dd { font-weight: 600; text-align: right; }
      .people { font-size: var(--step-s); color: var(--ink-2); font-weight: 600; margin-top: 12px; }
      @media (max-width: 860px) { .grid { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
  @property({ attribute: false }) detail!: ScoreDetail;
  @property({ attribute: false }) model!: ScoreModel;
  @property() areaName = '';

  private interval(interval: Interval | null) {
    if (!interval) return nothing;
    return appPhrases.interval[this.speech](
      formatNumber(interval.low, this.speech, 0),
      formatNumber(interval.high, this.speech, 0),
    );
  }
  private half(label: string, value: number | null, interval: Interval | null) {
    return html`<div>
      <div class="small muted">${label}</div>
      ${value === null ? html`<span class="muted">${this.t(app.noData)}</span>` : html`<b>${formatNumber(value, this.speech)}</b>`}
      <div class="small muted">${this.interval(interval)}</div>
    </div>`;
  }
  override render() {
    const { cell, previous } = this.detail;
    const summary = summarise(this.detail, this.model, this.areaName, this.speech);
    return html`<div class="grid">
      <section class="card" aria-labelledby="score">
        <h2 id="score">${this.t(words.riskScore)}</h2>
        ${
          cell.risk === null
            ? html`<div class="number"><span class="none">${this.t(words.noScore)}</span></div>
                <p class="muted">${this.t(absenceWords[cell.riskReason ?? 'no_figure'])}</p>`
            : html`<div class="number">
                  <span class="big">${formatNumber(cell.risk, this.speech)}</span><span class="muted">${this.t(words.of100)}</span>
                  <td-class-badge .value=${cell.riskClass}></td-class-badge>
                  ${previous?.risk != null ? html`<td-change .value=${cell.risk - previous.risk}></td-change>` : nothing}
                </div>
                <td-interval-bar .value=${cell.risk} .low=${cell.riskInterval?.low ?? null} .high=${cell.riskInterval?.high ?? null} .limits=${this.model.classLimits} .fill=${`var(--class-${cell.riskClass})`}></td-interval-bar>
                <div class="facts">
                  <span>${this.interval(cell.riskInterval)}</span>
                  ${cell.rankInterval ? html`<span>${overviewPhrases.rankAmong[this.speech](formatRange(cell.rankInterval.low, cell.rankInterval.high, this.speech), String(cell.rankedAmong))}</span>` : nothing}
                </div>
                <td-class-probabilities class="drawn" .shares=${cell.classProbabilities}></td-class-probabilities>
                <td-rank-distribution class="drawn" .shares=${cell.rankProbabilities} .rank=${cell.rank}></td-rank-distribution>`
        }
        <div class="halves">
          ${this.half(this.t(words.structural), cell.structural, cell.structuralInterval)}
          ${this.half(this.t(words.signals), cell.signals, cell.signalsInterval)}
        </div>
        <div class="parts">
          <h3><td-grade .grade=${cell.reliability}></td-grade> ${this.t(words.reliability)}</h3>
          <dl>
            ${(Object.keys(partWords) as (keyof typeof partWords)[]).map(
              (part) =>
                html`<dt>${this.t(partWords[part])}</dt><dd>${formatPercent(cell.reliabilityParts[part] * 100, this.speech, 0)}</dd>`,
            )}
          </dl>
          <p class="small muted">${appPhrases.reliabilityGrade[this.speech](cell.reliability, this.t(reliabilityNames[cell.reliability]))}</p>
        </div>
        <p class="people">${this.t(app.placesNotPersons)}</p>
      </section>
      <div class="right">
      <section class="card summary" aria-labelledby="summary">
        <h2 id="summary">${this.t(words.summary)}</h2>
        ${summary.map((sentence) => html`<p>${sentence.text}</p>`)}
        <p class="small">${this.t(words.summaryNote)}</p>
      </section>
      <slot></slot>
      </div>
    </div>`;
  }
}
