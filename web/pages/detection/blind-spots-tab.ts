import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BlindSpotFound } from '../../../shared/surveillance/detection-types.ts';
import { app } from '../../../shared/text/app.ts';
import { absenceWords } from '../../../shared/text/terms.ts';
import { detection as words } from '../../../shared/text/detection.ts';
import { formatCount, formatMonth, formatPercent } from '../../../shared/text/format.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import { areaName, countWords, type DetectionData, pWords } from './detection-data.ts';
import { detectionStyles } from './detection-styles.ts';
import { refusalView } from './refusal.ts';
import { outsideFill } from '../../map/patterns.ts';
import '../../map/area-map.ts';
import '../../map/legend.ts';
import '../../ui/data-table.ts';
import '../../ui/figure-frame.ts';

/** From where improbably little is heard. */
@customElement('td-blind-spots-tab')
export class BlindSpotsTab extends TeduhElement {
  static override styles = detectionStyles;
  @property({ attribute: false }) data!: DetectionData;

  override render() {
    const { blindSpots } = this.data.answer;
    const note = html`<p class="note">${this.t(words.blindNote)}</p>`;
    if (blindSpots.refused)
      return html`<div class="stack">${refusalView(blindSpots.refused, this.speech)}${note}</div>`;
    const blind = blindSpots.areas.filter((one) => one.blind);
    return html`<div class="stack">
      ${blind.length === 0 ? html`<p class="note">${this.t(words.noBlind)}</p>` : ''}
      ${this.map(blindSpots.areas)}
      <td-data-table .label=${`${this.t(words.blindTitle)}: ${formatMonth(this.data.answer.latest, this.speech, 'long')}`} .sortColumn=${4} .columns=${[
        { label: this.t(app.area) },
        { label: this.t(words.observed), number: true },
        { label: this.t(words.expected), number: true },
        { label: this.t(words.ratio), number: true },
        { label: this.t(words.adjusted), number: true },
        { label: this.t(words.channelMonths), number: true },
        { label: this.t(words.finding) },
      ]} .rows=${blindSpots.areas.map((one) => this.row(one))}></td-data-table>
    </div>`;
  }
  private map(areas: readonly BlindSpotFound[]) {
    const { boundaries, names, zoneNames, answer } = this.data;
    const outside = answer.within !== undefined;
    const missing = outside ? absenceWords.outside_sight : app.noData;
    const by = new Map(areas.map((one) => [one.areaCode, one]));
    const paints = [...names.keys()].map((code) => {
      const one = by.get(code);
      return {
        code,
        fill: one ? (one.blind ? 'var(--class-4)' : 'var(--surface)') : outside ? outsideFill : null,
        low: null,
        dimmed: false,
        words: [
          areaName(this.data, code, this.speech),
          this.t(one ? (one.blind ? words.blind : words.heard) : missing),
        ],
      };
    });
    const steps = [
      { fill: 'var(--class-4)', name: this.t(words.blind), range: '' },
      { fill: 'var(--surface)', name: this.t(words.heard), range: '' },
    ];
    return html`<td-figure .heading=${this.t(words.blindTitle)} .note=${this.t(words.blindNote)}>
      <td-area-map .topology=${boundaries} .level=${answer.level} .paints=${paints} .names=${names} .zoneNames=${zoneNames} .label=${this.t(words.blindTitle)}></td-area-map>
      <div slot="below" class="under"><td-map-legend .steps=${steps} .low=${false} .outside=${outside}></td-map-legend></div>
    </td-figure>`;
  }
  private row(one: BlindSpotFound): DataRow {
    return {
      cells: [
        cell(areaName(this.data, one.areaCode, this.speech)),
        cell(countWords(one.observed, this.speech), one.observed),
        cell(countWords(one.expected, this.speech), one.expected),
        cell(formatPercent(one.ratio * 100, this.speech, 0), one.ratio),
        cell(pWords(one.adjusted, this.speech), one.adjusted),
        cell(formatCount(one.channelMonths, this.speech), one.channelMonths),
        cell(this.t(one.blind ? words.blind : words.heard)),
      ],
      faint: !one.blind,
    };
  }
}
