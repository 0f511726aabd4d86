import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AreaForecast } from '../../../shared/api/forecasts.ts';
import { forecastFan, yearAgainstYear } from '../../../shared/figures/forecast-fan.ts';
import { refusalSentences, skillText } from '../../../shared/figures/forecast-refusal.ts';
import { isTold } from '../../../shared/figures/skill-record.ts';
import {
  formatCount,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRange,
} from '../../../shared/text/format.ts';
import {
  candidateNames,
  forecastPhrases as say,
  forecastTargetNames,
  forecastWords as words,
} from '../../../shared/text/forecasts.ts';
import { withSticky } from '../../router.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import type { FigureTable } from '../../ui/figure-frame.ts';
import '../../charts/fan-chart.ts';
import '../../ui/table-behind.ts';

/** One area: the fan and its skill where a forecast is offered; else the past, why there is none, and what it takes. */
@customElement('td-forecast-card')
export class ForecastCard extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      article { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; height: 100%; align-content: start; }
      .top { display: flex; gap: 8px; justify-content: space-between; align-items: baseline; flex-wrap: wrap; }
      .tag { border: 1px solid var(--line-strong); border-radius: 4px; padding: 0 6px; font-size: var(--step-s); white-space: nowrap; color: var(--ink-2); }
      .tag.on { border-color: var(--accent); color: var(--accent); font-weight: 600; }
      .text { color: var(--ink-2); }
      .needed { font-size: var(--step-s); color: var(--ink-2); }
      .key { font-size: var(--step-s); color: var(--ink-3); }
      table { font-size: var(--step-s); }
      th, td { padding-right: 12px; }
      thead th { white-space: normal; vertical-align: bottom; }
    `,
  ];
  @property({ attribute: false }) area!: AreaForecast;
  @property() name = '';

  override render() {
    const { area } = this;
    const offered = area.coming.length > 0;
    const state = offered ? words.offered : area.refusal ? words.notOffered : words.checking;
    const label = `${this.name}, ${this.t(forecastTargetNames[area.target])}`;
    return html`<article class="card" aria-label=${label}>
      <div class="top">
        <h2><a href=${withSticky(`/wilayah/${area.areaCode}`)}>${this.name}</a></h2>
        <span class=${offered ? 'tag on' : 'tag'}>${this.t(state)}</span>
      </div>
      <td-fan-chart .fan=${forecastFan(area)} .label=${`${label}. ${this.trend()}`}></td-fan-chart>
      <td-table-behind .table=${this.past()} .label=${label}></td-table-behind>
      ${area.threshold === null ? nothing : html`<p class="key">- - - ${this.t(words.highFrom)}: ${formatCount(area.threshold, this.speech)}</p>`}
      <p class="text">${this.trend()}</p>
      ${offered ? this.coming() : this.refusal()}
      ${this.record()}
    </article>`;
  }
  /** What the chart shows of the past; the months to come stand in their own table. */
  private past(): FigureTable {
    const isCount = this.area.target === 'incident_count';
    return {
      columns: [
        { label: this.t(words.month) },
        { label: this.t(forecastTargetNames[this.area.target]), number: true },
      ],
      rows: forecastFan(this.area).past.map(({ month, value }) => [
        formatMonth(month, this.speech),
        isCount ? formatCount(value, this.speech) : formatNumber(value, this.speech),
      ]),
    };
  }
  private trend(): string {
    const years = yearAgainstYear(this.area);
    if (!years) return '';
    const last = formatMonth(this.area.lastMonth, this.speech, 'long');
    const isCount = this.area.target === 'incident_count';
    const shown = (value: number) =>
      isCount ? formatCount(value, this.speech) : formatNumber(value, this.speech);
    return (isCount ? say.trendCount : say.trendScore)[this.speech](
      shown(years.now),
      shown(years.before),
      last,
    );
  }
  private refusal() {
    const sentences = refusalSentences(this.area, this.speech);
    return sentences
      ? html`<p class="notice">${sentences.why}</p>
          <p class="needed"><b>${this.t(words.needed)}:</b> ${sentences.needed}</p>`
      : nothing;
  }
  private coming() {
    const { area } = this;
    const isClass = area.threshold !== null;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${`${this.name}: ${this.t(words.coming)}`}>
        <table>
          <thead><tr>
            <th scope="col">${this.t(words.month)}</th>
            <th scope="col" class="number">${this.t(isClass ? words.chance : words.middle)}</th>
            <th scope="col" class="number">${this.t(words.interval50)}</th>
            <th scope="col" class="number">${this.t(words.interval90)}</th>
          </tr></thead>
          <tbody>${area.coming.map(({ month, quantiles, probability }) => {
            const [low, lower, middle, upper, high] = quantiles as [number, number, number, number, number];
            return html`<tr>
              <th scope="row">${formatMonth(month, this.speech)}</th>
              <td class="number">${probability === null ? formatCount(middle, this.speech) : formatPercent(probability * 100, this.speech, 0)}</td>
              <td class="number">${formatRange(lower, upper, this.speech)}</td>
              <td class="number">${formatRange(low, high, this.speech)}</td>
            </tr>`;
          })}</tbody>
        </table>
      </div>
      ${area.coming.map(({ steps, skill, reference }) => {
        const n = area.records?.find((one) => one.horizon === steps)?.n ?? 0;
        return html`<p class="needed">${this.share(steps)}: ${say.skill[this.speech](skillText(skill.value, this.speech), skillText(skill.low, this.speech), skillText(skill.high, this.speech), this.method(reference), formatCount(n, this.speech))}</p>`;
      })}`;
  }
  private share(steps: number): string {
    return say.distance[this.speech](formatCount(steps, this.speech));
  }
  private method(code: string): string {
    return this.t(candidateNames[code] ?? { id: code, en: code });
  }
  private record() {
    const { records } = this.area;
    if (!records) return nothing;
    return html`<details>
      <summary>${this.t(words.record)}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${`${this.name}: ${this.t(words.record)}`}>
        <table>
          <thead><tr>
            <th scope="col">${this.t(words.distance)}</th>
            <th scope="col">${this.t(words.candidate)}</th>
            <th scope="col" class="number">${this.t(words.skill)}</th>
            <th scope="col">${this.t(words.against)}</th>
            <th scope="col" class="number">${this.t(words.checked)}</th>
          </tr></thead>
          <tbody>${records.map(
            (one) => html`<tr>
              <th scope="row">${say.months[this.speech](formatCount(one.horizon, this.speech))}</th>
              <td>${this.method(one.chosen)}</td>
              <td class="number">${skillOf(one, this.speech, this.t(words.untold))}</td>
              <td>${this.method(one.reference)}</td>
              <td class="number">${formatCount(one.n, this.speech)}</td>
            </tr>`,
          )}</tbody>
        </table>
      </div>
    </details>`;
  }
}

/** Skill with its interval; where nothing tells forecasts apart the interval has no width, and words stand there. */
function skillOf(
  { skill }: { skill: { value: number; low: number; high: number } },
  language: 'id' | 'en',
  untold: string,
): string {
  if (!isTold({ skill })) return untold;
  const text = (share: number) => skillText(share, language);
  return `${text(skill.value)} (${text(skill.low)} … ${text(skill.high)})`;
}
