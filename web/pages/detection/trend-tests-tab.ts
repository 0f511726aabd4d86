import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TrendFound, TrendMeasure } from '../../../shared/surveillance/detection-types.ts';
import { trendMeasures } from '../../../shared/surveillance/detection-types.ts';
import { app } from '../../../shared/text/app.ts';
import {
  detection as words,
  detectionPhrases as phrases,
  refusalWords,
  trendMeasureNames,
} from '../../../shared/text/detection.ts';
import { formatMonth, formatNumber, formatSigned } from '../../../shared/text/format.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import { areaName, type DetectionData, pWords } from './detection-data.ts';
import { detectionStyles } from './detection-styles.ts';
import { refusalView } from './refusal.ts';
import '../../ui/data-table.ts';

/** Directions and shifts of scores and counts, in words. */
@customElement('td-trend-tests-tab')
export class TrendTestsTab extends TeduhElement {
  static override styles = detectionStyles;
  @property({ attribute: false }) data!: DetectionData;

  override render() {
    const { trends } = this.data.answer;
    return html`<div class="stack">
      ${trends.refused ? refusalView(trends.refused, this.speech) : ''}
      <p class="note">${this.t(words.trendsNote)}</p>
      ${trends.refused ? '' : trendMeasures.map((measure) => this.measure(measure))}
    </div>`;
  }
  private measure(measure: TrendMeasure) {
    const own = this.data.answer.trends.found.filter((one) => one.measure === measure);
    const heading = this.t(trendMeasureNames[measure]);
    if (own.every((one) => one.refused))
      return html`<div class="stack"><h2>${heading}</h2>${refusalView(own[0]!.refused!, this.speech)}</div>`;
    return html`<div class="stack">
      <h2>${heading}</h2>
      <td-data-table .label=${heading} .columns=${[
        { label: this.t(app.area) },
        { label: this.t(words.direction) },
        { label: this.t(words.perYear), number: true },
        { label: this.t(words.adjusted), number: true },
        { label: this.t(words.shifts), wide: true },
      ]} .rows=${own.map((one) => this.row(one))}></td-data-table>
    </div>`;
  }
  private row(one: TrendFound): DataRow {
    const name = cell(areaName(this.data, one.areaCode, this.speech), one.areaCode);
    if (one.refused) {
      return {
        cells: [name, cell(this.t(refusalWords[one.refused])), cell('–', null), cell('–', null), cell('–')],
        faint: true,
      };
    }
    const digits = one.measure === 'incidents' ? 2 : 1;
    const clear = one.adjusted !== null && one.adjusted <= 0.05;
    const direction = clear ? ((one.tau ?? 0) > 0 ? words.up : words.down) : words.level0;
    const value = (of: number) => formatNumber(of, this.speech, digits);
    const shifts = one.changes.map((change) =>
      phrases.shift[this.speech](
        formatMonth(change.last, this.speech),
        value(change.before),
        value(change.after),
      ),
    );
    const slope =
      one.slope === null
        ? '–'
        : one.measure === 'incidents' && one.slope === 0
          ? this.t(words.mostlyZero)
          : `${formatSigned(one.slope, this.speech, digits)} (${formatSigned(one.lower ?? 0, this.speech, digits)} … ${formatSigned(one.upper ?? 0, this.speech, digits)})`;
    return {
      cells: [
        name,
        cell(this.t(direction)),
        cell(slope, one.slope),
        cell(one.adjusted === null ? '–' : pWords(one.adjusted, this.speech), one.adjusted),
        cell(shifts.join('; ') || this.t(words.noShift)),
      ],
      faint: !clear && one.changes.length === 0,
    };
  }
}
