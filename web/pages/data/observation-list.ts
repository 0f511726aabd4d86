import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Observation } from '../../../shared/api/indicators.ts';
import { app } from '../../../shared/text/app.ts';
import { dataPhrases, dataWords as words, roundNames } from '../../../shared/text/data.ts';
import { formatFigure, formatPeriod } from '../../../shared/text/figures.ts';
import { formatDate } from '../../../shared/text/format.ts';
import { provenanceView } from '../../app/provenance.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import { icons } from '../../ui/icons.ts';
import '../../ui/data-table.ts';

/** The figures behind one cell of the catalogue, replaced ones among them. Event `list-close`. */
@customElement('td-observation-list')
export class ObservationList extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; scroll-margin-top: 16px; }
      header { display: flex; gap: 8px; align-items: center; justify-content: space-between; }
      td-data-table { --table-height: 440px; }
    `,
  ];
  @property() heading = '';
  @property({ attribute: false }) observations: readonly Observation[] = [];
  @property({ type: Boolean }) mayCorrect = false;
  /** What a figure is about, where the list holds more than one kind. */
  @property({ attribute: false }) subject: ((one: Observation) => string) | null = null;

  override firstUpdated(): void {
    const section = this.renderRoot.querySelector<HTMLElement>('section');
    // The table inside has its height only after a frame.
    requestAnimationFrame(() => section?.scrollIntoView({ block: 'nearest' }));
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }
  override render() {
    return html`<section>
      <header>
        <h2 id="heading" tabindex="-1">${this.heading}</h2>
        <button type="button" class="quiet icon" aria-label=${this.t(words.chooseCell)} @click=${() => this.emit('list-close', null)}>${icons.close}</button>
      </header>
      <td-data-table
        .label=${this.heading}
        .sortColumn=${this.subject ? 1 : 0}
        .descending=${true}
        .columns=${[
          ...(this.subject ? [{ label: this.t(words.figure), wide: true }] : []),
          { label: this.t(words.period) },
          { label: this.t(words.value), number: true },
          { label: this.t(words.definition) },
          { label: this.t(words.state) },
          { label: this.t(words.published) },
          { label: this.t(words.source), wide: true },
          { label: this.t(words.note), wide: true, sortable: false },
          { label: this.t(words.batch), wide: true },
          ...(this.mayCorrect ? [{ label: this.t(words.correct), sortable: false }] : []),
        ]}
        .rows=${this.observations.map((one) => this.row(one))}
      ></td-data-table>
    </section>`;
  }
  private row(one: Observation): DataRow {
    const replaced = one.supersededBy !== null;
    const standing = replaced
      ? dataPhrases.replacedBy[this.speech](`#${one.supersededBy}`)
      : this.t(one.preferred ? words.inUse : words.notPreferred);
    return {
      faint: replaced || !one.preferred,
      cells: [
        ...(this.subject ? [cell(this.subject(one))] : []),
        cell(formatPeriod(one.period, this.speech), one.periodEnd),
        cell(formatFigure(one.value, one.unit, this.speech), one.value),
        cell(
          one.definition
            ? this.t(roundNames[one.definition] ?? { id: one.definition, en: one.definition })
            : '–',
        ),
        cell(
          html`<span class="tag ${replaced || !one.preferred ? '' : 'strong'}">${standing}</span>
            <span class="small">#${one.id}${one.supersedes !== null ? `, ${dataPhrases.replaces[this.speech](`#${one.supersedes}`)}` : ''}</span>`,
          standing,
        ),
        cell(
          one.publishedDate ? formatDate(one.publishedDate, this.speech) : this.t(words.noPublication),
          one.publishedDate,
        ),
        cell(
          one.source.url
            ? html`<a href=${one.source.url} target="_blank" rel="noreferrer">${one.source.title}<span class="visually-hidden"> (${this.t(app.opensElsewhere)})</span></a>`
            : one.source.title,
          one.source.title,
        ),
        cell(one.note || '–', null),
        cell(provenanceView(one.provenance, this.speech), one.provenance.batchId),
        ...(this.mayCorrect
          ? [
              cell(
                replaced
                  ? html`${nothing}`
                  : html`<a class="button" href=${withSticky(`/catat?tab=angka&koreksi=${one.id}`)} aria-label=${`${this.t(words.correct)} #${one.id}, ${formatPeriod(one.period, this.speech)}`}>${this.t(words.correct)}</a>`,
                null,
              ),
            ]
          : []),
      ],
    };
  }
}
