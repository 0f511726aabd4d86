import { html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { drawnSeries, highestCount, surgesOf } from '../../../shared/figures/detection-view.ts';
import type { SurveyedMonth, SurveyedSeries } from '../../../shared/surveillance/detection-types.ts';
import {
  detection as words,
  detectionPhrases as phrases,
  methodNames,
  refusalWords,
} from '../../../shared/text/detection.ts';
import { app } from '../../../shared/text/app.ts';
import { formatCount, formatMonth } from '../../../shared/text/format.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import { areaName, countWords, type DetectionData, pWords } from './detection-data.ts';
import { detectionStyles } from './detection-styles.ts';
import { refusalView } from './refusal.ts';
import '../../charts/surveillance-chart.ts';
import '../../ui/data-table.ts';
import '../../ui/figure-frame.ts';

/** More small charts than this cannot be compared at a glance; those with surges are drawn in any case. */
const most = 11;

/** Counts by month against what was to be expected, area by area. */
@customElement('td-surges-tab')
export class SurgesTab extends TeduhElement {
  static override styles = detectionStyles;
  @property({ attribute: false }) data!: DetectionData;

  override render() {
    const { surveillance } = this.data.answer;
    const series = drawnSeries(this.data.answer, most);
    const surges = surveillance.series.flatMap(surgesOf).length;
    return html`<div class="stack">
      ${surveillance.refused ? refusalView(surveillance.refused, this.speech) : nothing}
      ${
        series.length > 0
          ? html`<p class="note">
                ${
                  surges === 0
                    ? this.t(words.noAlarms)
                    : phrases.surgeCount[this.speech](
                        formatCount(surges, this.speech),
                        formatCount(series[0]!.months.length, this.speech),
                      )
                }
              </p>
              <td-figure .heading=${this.t(words.surgesTitle)} .note=${this.t(words.surgesNote)}>
                ${this.key()}
                <div class="charts">${series.map((one) => this.chart(one, highestCount(series)))}</div>
              </td-figure>`
          : nothing
      }
      ${surveillance.refused && series.length === 0 ? nothing : this.table()}
    </div>`;
  }

  private key() {
    const line = (stroke: string, dash: string, width: number) =>
      svg`<svg width="28" height="10" aria-hidden="true"><line x1="0" x2="28" y1="5" y2="5" stroke=${stroke} stroke-width=${width} stroke-dasharray=${dash}></line></svg>`;
    const box = (fill: string) =>
      svg`<svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill=${fill}></rect></svg>`;
    return html`<p class="key">
      <span>${box('var(--series-6)')}${this.t(words.observed)}</span>
      <span>${box('var(--bad)')}▲ ${this.t(words.alarm)}</span>
      <span>${line('var(--accent)', 'none', 2)}${this.t(words.expected)}</span>
      <span>${line('var(--up)', '4 3', 1.4)}${this.t(words.upper)}</span>
      <span>${box('var(--surface-2)')}${this.t(words.notListened)}</span>
    </p>`;
  }

  private chart(series: SurveyedSeries, highest: number) {
    const name = areaName(this.data, series.areaCode, this.speech);
    const surges = surgesOf(series);
    const said = surges.map((one) => this.surgeWords(one));
    const total = series.months.reduce((sum, one) => sum + (one.observed ?? 0), 0);
    const [from, to] = [series.months[0]!.month, series.months.at(-1)!.month].map((month) =>
      formatMonth(month, this.speech, 'long'),
    );
    const label = phrases.chart[this.speech](name, from!, to!, said.join('; ') || this.t(words.usual));
    return html`<div>
      <h3>${name}<small>${this.t(words.observed)}: ${formatCount(total, this.speech)}</small></h3>
      <td-surveillance-chart .months=${series.months} .highest=${highest} .label=${label}></td-surveillance-chart>
      ${said.map((one) => html`<p class="surge">▲ ${one}</p>`)}
    </div>`;
  }
  private surgeWords(one: SurveyedMonth): string {
    return phrases.surgeAt[this.speech](
      formatMonth(one.month, this.speech),
      countWords(one.observed, this.speech),
      countWords(one.expected, this.speech),
      countWords(one.upper, this.speech),
    );
  }

  private table() {
    const { answer } = this.data;
    const heading = `${this.t(words.surgesTitle)}, ${formatMonth(answer.latest, this.speech, 'long')}`;
    return html`<div class="stack">
      <h2>${heading}</h2>
      <td-data-table
        .label=${heading}
        .columns=${[
          { label: this.t(app.area) },
          { label: this.t(words.observed), number: true },
          { label: this.t(words.expected), number: true },
          { label: this.t(words.upper), number: true },
          { label: this.t(words.adjusted), number: true },
          { label: this.t(words.finding) },
          { label: this.t(words.slowRise), wide: true },
          { label: this.t(words.method), wide: true },
        ]}
        .rows=${answer.surveillance.series.map((one) => this.row(one))}
      ></td-data-table>
    </div>`;
  }
  private row(series: SurveyedSeries): DataRow {
    const now = series.months.at(-1)!;
    const { cusum } = series;
    const number = (value: number | null) => cell(countWords(value, this.speech), value);
    const rise = cusum.refused
      ? cell(this.t(refusalWords[cusum.refused]), -1)
      : cell(
          `${this.t(cusum.alarm ? words.rising : words.notRising)} (${countWords(cusum.statistic, this.speech)})`,
          cusum.statistic,
        );
    const why = now.notFarrington;
    const method = now.method
      ? html`${this.t(methodNames[now.method])}${why ? html`<br />${phrases.insteadOf[this.speech](this.t(refusalWords[why]))}` : nothing}`
      : '–';
    return {
      cells: [
        cell(areaName(this.data, series.areaCode, this.speech), series.areaCode),
        number(now.observed),
        number(now.expected),
        number(now.upper),
        cell(now.adjusted === null ? '–' : pWords(now.adjusted, this.speech), now.adjusted),
        cell(
          now.refused ? this.t(refusalWords[now.refused]) : this.t(now.alarm ? words.alarm : words.usual),
          now.alarm ? 1 : 0,
        ),
        rise,
        cell(method, now.method),
      ],
      faint: now.refused !== null,
    };
  }
}
