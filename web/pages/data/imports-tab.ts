import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { ImportDetail, ImportRowSummary } from '../../../shared/api/imports.ts';
import type { Indicator } from '../../../shared/api/indicators.ts';
import { formatFigure, formatPeriod } from '../../../shared/text/figures.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import { importPagePhrases as say, importPageWords as words } from '../../../shared/text/import-page.ts';
import { layoutNames } from '../../../shared/text/imports.ts';
import { getImport, getImports, undoImport } from '../../api/imports.ts';
import { Loader } from '../../app/loader.ts';
import { problemWords } from '../../app/problem.ts';
import { addressChanged, query, setQuery, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/data-table.ts';

const perPage = 200;

/** Sheets that were imported, each with its values and their cells; the open one is in the address (`kiriman`). */
@customElement('td-imports-tab')
export class ImportsTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .top { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; }
      .top p { max-width: 80ch; color: var(--ink-2); }
      .card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
      header { display: flex; gap: 8px; align-items: center; justify-content: space-between; }
      dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; }
      dt { color: var(--ink-3); }
      dd { overflow-wrap: anywhere; }
      .actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
      @media (max-width: 560px) { dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: 6px; } }
    `,
  ];
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  @property({ type: Boolean }) mayImport = false;
  @state() private failure = '';
  @state() private said = '';
  @state() private asking = false;
  @state() private busy = false;
  @state() private offset = 0;

  private get open(): number | null {
    const id = Number(query().get('kiriman'));
    return Number.isInteger(id) && id > 0 ? id : null;
  }
  private readonly list = new Loader(
    this,
    ([asKnownAt], signal) => getImports(asKnownAt, signal),
    () => [query().get('asKnownAt')] as const,
  );
  private readonly detail = new Loader(
    this,
    async ([id, offset, asKnownAt], signal) =>
      id === null ? null : getImport(id, offset, asKnownAt, signal),
    () => [this.open, this.offset, query().get('asKnownAt')] as const,
  );

  private readonly addressListener = () => {
    this.offset = 0;
    this.asking = false;
    this.requestUpdate();
  };
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(addressChanged, this.addressListener);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(addressChanged, this.addressListener);
  }
  private readonly undo = async (batchId: number) => {
    this.busy = true;
    this.failure = '';
    this.said = '';
    try {
      await undoImport(batchId);
      this.said = this.t(words.undone);
      this.list.again();
      this.detail.again();
    } catch (error) {
      this.failure = problemWords(error, this.speech);
    } finally {
      this.asking = false;
      this.busy = false;
    }
  };

  override render() {
    return html`<div class="top">
        <p>${this.t(words.batchesNote)}</p>
        ${this.mayImport ? html`<a class="button primary" href=${withSticky('/data/impor')}>${this.t(words.openImport)}</a>` : nothing}
      </div>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      ${this.said ? html`<p class="notice" role="status">${this.said}</p>` : nothing}
      ${this.open === null ? nothing : this.detail.render((found) => (found ? this.batch(found) : html``))}
      ${this.list.render(({ imports }) =>
        imports.length === 0
          ? html`<p class="muted">${this.t(words.noBatches)}</p>`
          : html`<td-data-table
              .label=${this.t(words.batches)}
              .columns=${[
                { label: '#', number: true },
                { label: this.t(words.file), wide: true },
                { label: this.t(words.layout) },
                { label: this.t(words.at) },
                { label: this.t(words.by) },
                { label: this.t(words.newOnes), number: true },
                { label: this.t(words.revised), number: true },
                { label: this.t(words.state) },
              ]}
              .rows=${imports.map((one) => this.row(one))}
            ></td-data-table>`,
      )}`;
  }
  private standing(one: ImportRowSummary): string {
    return one.withdrawnAt
      ? say.withdrawn[this.speech](formatInstant(one.withdrawnAt, this.speech), one.withdrawnBy ?? '–')
      : this.t(words.inForce);
  }
  private layout(code: string | null): string {
    return code && code in layoutNames ? this.t(layoutNames[code as keyof typeof layoutNames]) : '–';
  }
  private row(one: ImportRowSummary): DataRow {
    const count = (value: number) => formatCount(value, this.speech);
    return {
      faint: one.withdrawnAt !== null,
      cells: [
        cell(String(one.id), one.id),
        cell(
          html`<a href=${withSticky(`/data?tab=impor&kiriman=${one.id}`)}>${one.fileName}</a>`,
          one.fileName,
        ),
        cell(this.layout(one.layout)),
        cell(formatInstant(one.committedAt, this.speech), one.committedAt),
        cell(one.by ?? '–'),
        cell(count(one.new), one.new),
        cell(count(one.revised), one.revised),
        cell(this.standing(one)),
      ],
    };
  }
  private batch({ summary, fixedCells, values, total }: ImportDetail) {
    const indicators = new Map(this.indicators.map((one) => [one.code, one]));
    return html`<section class="card">
      <header>
        <h2>#${summary.id} ${summary.fileName}</h2>
        <button type="button" class="quiet" @click=${() => setQuery({ kiriman: null })}>${this.t(words.close)}</button>
      </header>
      <dl>
        <dt>${this.t(words.layout)}</dt><dd>${this.layout(summary.layout)}</dd>
        <dt>${this.t(words.at)}</dt><dd>${formatInstant(summary.committedAt, this.speech)}, ${summary.by ?? '–'}</dd>
        <dt>${this.t(words.agency)}</dt><dd>${summary.agencyCode ?? '–'}</dd>
        <dt>${this.t(words.fingerprint)}</dt><dd><code>${summary.fileSha256}</code></dd>
        <dt>${this.t(words.state)}</dt><dd>${this.standing(summary)}</dd>
      </dl>
      ${
        fixedCells.length > 0
          ? html`<details><summary>${this.t(words.fixedCells)} (${formatCount(fixedCells.length, this.speech)})</summary>
              <ul>${fixedCells.map((one) => html`<li>${say.fixedFrom[this.speech](one.cell, one.from, one.to)}</li>`)}</ul></details>`
          : nothing
      }
      <td-data-table
        .label=${this.t(words.values)}
        .columns=${[
          { label: this.t(words.cell) },
          { label: this.t(words.area) },
          { label: this.t(words.indicator), wide: true },
          { label: this.t(words.period).split(' (')[0]! },
          { label: this.t(words.value), number: true },
        ]}
        .rows=${values.map((one): DataRow => {
          const indicator = indicators.get(one.subject);
          return {
            cells: [
              cell(one.cell ?? '–'),
              cell(this.areas.get(one.areaCode)?.shortName ?? one.areaCode),
              cell(indicator ? this.t(indicator.name) : one.subject),
              cell(formatPeriod(one.period, this.speech), one.period),
              cell(
                one.value === null ? '–' : formatFigure(one.value, indicator?.unit ?? '', this.speech),
                one.value,
              ),
            ],
          };
        })}
      ></td-data-table>
      <div class="actions">
        ${
          total > perPage
            ? html`<button type="button" ?disabled=${this.offset === 0} @click=${() => this.turn(-perPage)}>‹</button>
              <span class="small">${formatCount(this.offset + 1, this.speech)}–${formatCount(Math.min(total, this.offset + perPage), this.speech)} / ${formatCount(total, this.speech)}</span>
              <button type="button" ?disabled=${this.offset + perPage >= total} @click=${() => this.turn(perPage)}>›</button>`
            : nothing
        }
        ${
          summary.mayUndo
            ? this.asking
              ? html`<span>${this.t(words.sureUndo)}</span>
                <button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.undo(summary.id)}>${this.t(words.yes)}</button>
                <button type="button" @click=${() => (this.asking = false)}>${this.t(words.no)}</button>`
              : html`<button type="button" @click=${() => (this.asking = true)}>${this.t(words.undo)}</button>`
            : nothing
        }
      </div>
    </section>`;
  }
  private turn(by: number): void {
    this.offset = Math.max(0, this.offset + by);
  }
}
