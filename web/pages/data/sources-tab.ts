import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Catalogue, Indicator } from '../../../shared/api/indicators.ts';
import { app } from '../../../shared/text/app.ts';
import { dataPhrases, dataWords as words, sourceKinds } from '../../../shared/text/data.ts';
import { formatCount, formatDate, formatInstant, formatMonth } from '../../../shared/text/format.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import { dataStyles } from './data-styles.ts';
import '../../ui/data-table.ts';

/** Where the figures come from, and in which batches they came in. */
@customElement('td-sources-tab')
export class SourcesTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    dataStyles,
    css`
      .search { display: flex; gap: 8px 16px; align-items: end; flex-wrap: wrap; }
      .search input { width: min(420px, 100%); }
      .search .field { flex: 0 1 420px; }
    `,
  ];
  @property({ attribute: false }) sources: Catalogue['sources'] = [];
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  @property({ attribute: false }) batches: Catalogue['batches'] = [];
  @state() private wanted = '';

  private get names() {
    return new Map(this.indicators.map((one) => [one.code, one.name]));
  }
  override render() {
    const wanted = this.wanted.trim().toLocaleLowerCase('id');
    const shown = this.sources.filter((one) =>
      wanted
        ? `${one.title} ${one.url ?? ''} ${one.kinds.map((kind) => this.t(this.names.get(kind) ?? sourceKinds[kind] ?? { id: kind, en: kind })).join(' ')}`
            .toLocaleLowerCase('id')
            .includes(wanted)
        : true,
    );
    const kinds: Record<string, string> = {
      reference: this.t(words.kindReference),
      entry: this.t(words.kindEntry),
    };
    return html`<section>
        <h2 id="sources">${this.t(words.sources)}</h2>
        <div class="search">
          <div class="field">
            <label for="wanted">${this.t(words.searchSource)}</label>
            <input id="wanted" type="search" maxlength="200" .value=${this.wanted} @input=${(
              event: Event,
            ) => {
              this.wanted = (event.target as HTMLInputElement).value;
            }} />
          </div>
          <p class="muted" role="status">${dataPhrases.found[this.speech](String(shown.length), String(this.sources.length))}</p>
        </div>
        <p class="note">${this.t(words.sourcesNote)}</p>
        <td-data-table
          .label=${this.t(words.sources)}
          .columns=${[
            { label: this.t(words.title2), wide: true },
            { label: this.t(words.publisher) },
            { label: this.t(words.gives), wide: true },
            { label: this.t(words.span) },
            { label: this.t(words.rows), number: true },
            { label: this.t(words.replaced), number: true },
            { label: this.t(words.published) },
            { label: this.t(words.licence) },
            { label: this.t(words.lastRecorded) },
          ]}
          .rows=${shown.map((one) => this.source(one))}
        ></td-data-table>
      </section>
      <slot></slot>
      <section>
        <h2 id="batches">${this.t(words.batches)}</h2>
        <p class="note">${this.t(words.batchesNote)}</p>
        <td-data-table
          .label=${this.t(words.batches)}
          .columns=${[
            { label: this.t(words.batch) },
            { label: this.t(words.kind) },
            { label: this.t(words.file) },
            { label: this.t(words.rows), number: true },
            { label: this.t(words.recorded) },
            { label: this.t(words.recordedBy) },
            { label: this.t(words.fingerprint), sortable: false, wide: true },
          ]}
          .rows=${this.batches.map((one) => ({
            cells: [
              cell(String(one.id), one.id),
              cell(kinds[one.kind] ?? one.kind),
              cell(one.fileName),
              cell(formatCount(one.rowCount, this.speech), one.rowCount),
              cell(formatInstant(one.recordedAt, this.speech), one.recordedAt),
              cell(one.recordedBy ?? this.t(words.shipped)),
              cell(one.fileSha256 ? html`<code>${one.fileSha256}</code>` : '–', null),
            ],
          }))}
        ></td-data-table>
      </section>`;
  }
  private source(one: Catalogue['sources'][number]) {
    const host = one.url ? URL.parse(one.url)?.host.replace(/^www\./, '') : null;
    const month = (date: string) => formatMonth(date.slice(0, 7), this.speech);
    const span =
      one.firstPeriodEnd && one.lastPeriodEnd
        ? month(one.firstPeriodEnd) === month(one.lastPeriodEnd)
          ? month(one.lastPeriodEnd)
          : `${month(one.firstPeriodEnd)} – ${month(one.lastPeriodEnd)}`
        : '–';
    const kinds = one.kinds.map((kind) =>
      this.t(sourceKinds[kind] ?? this.names.get(kind) ?? { id: kind, en: kind }),
    );
    const hasFigures = one.kinds.some((kind) => !(kind in sourceKinds));
    return {
      cells: [
        cell(
          html`${one.title}
            ${one.url ? html`<a href=${one.url} target="_blank" rel="noreferrer">${this.t(words.sourceLink)}<span class="visually-hidden"> (${this.t(app.opensElsewhere)})</span></a>` : html`<span class="small">(${this.t(words.noLink)})</span>`}
            ${hasFigures ? html`<a href=${withSticky(`/data?tab=sumber&sumber=${one.id}`)} aria-label=${`${this.t(words.openFigures)}: ${one.title}`}>${this.t(words.openFigures)}</a>` : nothing}`,
          one.title,
        ),
        cell(host ?? '–', host ?? ''),
        cell(
          kinds.length > 4
            ? dataPhrases.andMore[this.speech](kinds.slice(0, 3).join(', '), String(kinds.length - 3))
            : kinds.join(', '),
        ),
        cell(span, one.lastPeriodEnd ?? ''),
        cell(formatCount(one.rows, this.speech), one.rows),
        cell(formatCount(one.rows - one.inForce, this.speech), one.rows - one.inForce),
        cell(one.publishedDate ? formatDate(one.publishedDate, this.speech) : '–', one.publishedDate),
        cell(this.t(words.noLicence)),
        cell(formatInstant(one.lastRecordedAt, this.speech), one.lastRecordedAt),
      ],
    };
  }
}
