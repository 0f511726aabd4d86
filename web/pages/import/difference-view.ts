import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ComparedValue, ImportPreview, ScoreShift } from '../../../shared/api/imports.ts';
import type { ImportReference } from '../../../shared/imports/import-types.ts';
import { cellAddress } from '../../../shared/tabular/workbook.ts';
import { formatFigure, formatPeriod } from '../../../shared/text/figures.ts';
import { formatCount, formatInstant, formatMonth, formatNumber } from '../../../shared/text/format.ts';
import { importPagePhrases as say, importPageWords as words } from '../../../shared/text/import-page.ts';
import { classNames } from '../../../shared/text/terms.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/data-table.ts';

/** What an import would change: values against what is known, and the scores that hang on them. */
@customElement('td-difference-view')
export class DifferenceView extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; }
      .counts { display: flex; flex-wrap: wrap; gap: 8px; }
      .counts div { border: 1px solid var(--line); border-radius: var(--radius); padding: 8px 14px; background: var(--surface); display: grid; }
      .counts b { font-size: var(--step-2); line-height: 1.1; font-variant-numeric: tabular-nums; }
      .counts span { font-size: var(--step-s); color: var(--ink-2); }
      section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; }
      td-data-table { --table-height: 380px; }
      p.note { font-size: var(--step-s); color: var(--ink-2); }
    `,
  ];
  @property({ attribute: false }) preview: ImportPreview | null = null;
  @property({ attribute: false }) reference: ImportReference | null = null;

  override render() {
    const { preview } = this;
    if (!preview) return nothing;
    const { difference, before, effect } = preview;
    const count = (value: number) => formatCount(value, this.speech);
    return html`
      ${
        before
          ? html`<p class="notice" role="status">${say.sameFile[this.speech](formatInstant(before.at, this.speech), before.by ?? '–', `#${before.batchId}`)}</p>`
          : nothing
      }
      <div class="counts" role="group" aria-label=${say.difference[this.speech](count(difference.new), count(difference.revised), count(difference.same))}>
        <div><b>${count(difference.new)}</b><span>${this.t(words.newOnes)}</span></div>
        <div><b>${count(difference.revised)}</b><span>${this.t(words.revised)}</span></div>
        <div><b>${count(difference.same)}</b><span>${this.t(words.same)}</span></div>
      </div>
      ${this.values(this.t(words.revised), difference.revisedValues, difference.revised, true)}
      ${this.values(this.t(words.newOnes), difference.newValues, difference.new, false)}
      ${effect ? this.effect(effect) : nothing}
    `;
  }
  private area(code: string): string {
    return this.reference?.areas.find((area) => area.code === code)?.shortName ?? code;
  }
  private subject(value: ComparedValue): string {
    const indicator = this.reference?.indicators.find((one) => one.code === value.subject);
    return indicator ? this.t(indicator.name) : value.subject;
  }
  private number(value: number | null, one: ComparedValue): string {
    if (value === null) return this.t(words.small);
    const unit = this.reference?.indicators.find(({ code }) => code === one.subject)?.unit ?? '';
    return formatFigure(value, unit, this.speech);
  }
  private values(heading: string, values: readonly ComparedValue[], all: number, withBefore: boolean) {
    if (values.length === 0) return nothing;
    return html`<section>
      <h3>${heading}</h3>
      ${all > values.length ? html`<p class="note">${say.moreFindings[this.speech](formatCount(values.length, this.speech), formatCount(all, this.speech))}</p>` : nothing}
      <td-data-table
        .label=${heading}
        .columns=${[
          { label: this.t(words.cell) },
          { label: this.t(words.area) },
          { label: this.t(words.indicator), wide: true },
          { label: this.t(words.period).split(' (')[0]! },
          ...(withBefore ? [{ label: this.t(words.before), number: true }] : []),
          { label: this.t(withBefore ? words.after : words.value), number: true },
        ]}
        .rows=${values.map((one): DataRow => this.row(one, withBefore))}
      ></td-data-table>
    </section>`;
  }
  private row(one: ComparedValue, withBefore: boolean): DataRow {
    return {
      cells: [
        cell(cellAddress(one.row, one.column), one.row * 1000 + one.column),
        cell(this.area(one.areaCode)),
        cell(this.subject(one)),
        cell(formatPeriod(one.period, this.speech), one.period),
        ...(withBefore
          ? [
              cell(
                html`<span title=${one.beforeSource ?? ''}>${one.beforeId === null ? '–' : this.number(one.before, one)}</span>`,
                one.before,
              ),
            ]
          : []),
        cell(this.number(one.value, one), one.value),
      ],
    };
  }
  private effect({ changed, compared, classChanged, shifts }: NonNullable<ImportPreview['effect']>) {
    const count = (value: number) => formatCount(value, this.speech);
    if (changed === 0)
      return html`<section><h3>${this.t(words.effect)}</h3><p>${this.t(words.effectNone)}</p></section>`;
    return html`<section>
      <h3>${this.t(words.effect)}</h3>
      <p>${say.effect[this.speech](count(changed), count(compared), count(classChanged))}</p>
      <p class="note">${this.t(words.effectNote)}</p>
      <td-data-table
        .label=${this.t(words.effect)}
        .columns=${[
          { label: this.t(words.area) },
          { label: this.t(words.month) },
          { label: this.t(words.before), number: true },
          { label: this.t(words.after), number: true },
        ]}
        .rows=${shifts.map((shift) => this.shift(shift))}
      ></td-data-table>
    </section>`;
  }
  private shift(shift: ScoreShift): DataRow {
    const score = (value: number | null, riskClass: number | null) =>
      value === null ? '–' : `${formatNumber(value, this.speech)} (${this.t(classNames[riskClass as 0]!)})`;
    return {
      cells: [
        cell(this.area(shift.areaCode)),
        cell(formatMonth(shift.month, this.speech), shift.month),
        cell(score(shift.before, shift.classBefore), shift.before),
        cell(score(shift.after, shift.classAfter), shift.after),
      ],
    };
  }
}
