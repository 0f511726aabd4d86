import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Catalogue } from '../../../shared/api/indicators.ts';
import type { ListeningCoverage } from '../../../shared/api/incidents.ts';
import type { AbsenceReason } from '../../../shared/composite/types.ts';
import { app } from '../../../shared/text/app.ts';
import {
  channelNames,
  dataPhrases,
  dataWords as words,
  sensitivityNames,
  tableNames,
} from '../../../shared/text/data.ts';
import { formatCount, formatMonth, formatPercent } from '../../../shared/text/format.ts';
import { absenceWords, askWhom } from '../../../shared/text/terms.ts';
import { query, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import { icons } from '../../ui/icons.ts';
import { dataStyles } from './data-styles.ts';
import '../../ui/data-table.ts';

/** How many area-months carry a score, and why the rest do not. */
@customElement('td-score-coverage-tab')
export class ScoreCoverageTab extends TeduhElement {
  static override styles = [base, controls, dataStyles];
  @property({ attribute: false }) scored: Catalogue['scored'] = [];

  override render() {
    const part = (count: number, all: number) =>
      html`${formatCount(count, this.speech)} <span class="small">${all ? dataPhrases.share[this.speech](formatPercent((count / all) * 100, this.speech, 0)) : ''}</span>`;
    const levels = [...this.scored].sort((a) => (a.level === 'regency' ? -1 : 1));
    const level = (code: string) => this.t(code === 'regency' ? app.regency : app.district);
    const reasons = levels.flatMap((one) =>
      one.reasons.map((reason) => ({ ...reason, level: one.level, all: one.areaMonths })),
    );
    return html`<section>
        <h2 id="scored">${this.t(words.scored)}</h2>
        <p class="note">${this.t(words.scoredNote)}</p>
        <td-data-table
          .label=${this.t(words.scored)}
          .columns=${[
            { label: this.t(words.level) },
            { label: this.t(words.areaMonths), number: true },
            { label: this.t(words.withRisk), number: true },
            { label: this.t(words.withStructural), number: true },
            { label: this.t(words.withoutRisk), number: true },
          ]}
          .rows=${levels.map((one) => ({
            cells: [
              cell(level(one.level)),
              cell(formatCount(one.areaMonths, this.speech), one.areaMonths),
              cell(part(one.withRisk, one.areaMonths), one.withRisk),
              cell(part(one.withStructural, one.areaMonths), one.withStructural),
              cell(part(one.areaMonths - one.withRisk, one.areaMonths), one.areaMonths - one.withRisk),
            ],
          }))}
        ></td-data-table>
        <p class="note">${this.t(words.imputedNote)}</p>
      </section>
      <section>
        <h2 id="reasons">${this.t(words.reasons)}</h2>
        ${
          reasons.length === 0
            ? html`<p class="note">${this.t(words.noReasons)}</p>`
            : html`<td-data-table
                .label=${this.t(words.reasons)}
                .columns=${[
                  { label: this.t(words.reason), wide: true },
                  { label: this.t(words.level) },
                  { label: this.t(words.areaMonths), number: true },
                  { label: this.t(words.askTo), wide: true },
                ]}
                .rows=${reasons.map((one) => ({
                  cells: [
                    cell(
                      this.t(absenceWords[one.reason as AbsenceReason] ?? { id: one.reason, en: one.reason }),
                    ),
                    cell(level(one.level)),
                    cell(part(one.count, one.all), one.count),
                    cell(this.t(askWhom[one.reason as AbsenceReason] ?? { id: '–', en: '–' })),
                  ],
                }))}
              ></td-data-table>`
        }
      </section>`;
  }
}

/** Which channel listened to which area from when to when. */
@customElement('td-listening-tab')
export class ListeningTab extends TeduhElement {
  static override styles = [base, controls, dataStyles];
  @property({ attribute: false }) coverage: readonly ListeningCoverage[] = [];
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ type: Boolean }) mayEnter = false;

  override render() {
    return html`<section>
      <h2 id="listening">${this.t(words.listening)}</h2>
      <p class="note">${this.t(words.listeningNote)}</p>
      ${this.mayEnter ? html`<p><a class="button" href=${withSticky('/catat?tab=pendengaran')}>${this.t(words.addListening)}</a></p>` : nothing}
      <td-data-table
        .label=${this.t(words.listening)}
        .columns=${[
          { label: this.t(words.area) },
          { label: this.t(words.level) },
          { label: this.t(words.channel) },
          { label: this.t(words.from) },
          { label: this.t(words.to) },
          { label: this.t(words.sensitivity) },
          { label: this.t(words.note), wide: true, sortable: false },
        ]}
        .rows=${this.coverage.map((one) => ({
          cells: [
            cell(this.areas.get(one.areaCode)?.name ?? one.areaCode),
            cell(this.t(one.level === 'regency' ? app.regency : app.district)),
            cell(this.t(channelNames[one.channel] ?? { id: one.channel, en: one.channel })),
            cell(formatMonth(one.fromMonth, this.speech), one.fromMonth),
            cell(
              one.toMonth ? formatMonth(one.toMonth, this.speech) : this.t(words.stillOpen),
              one.toMonth ?? '9999-12',
            ),
            cell(
              this.t(sensitivityNames[one.sensitivity]),
              ['low', 'medium', 'high'].indexOf(one.sensitivity),
            ),
            cell(this.t(one.note) || '–', null),
          ],
        }))}
      ></td-data-table>
    </section>`;
  }
}

/** Every table as a file, and the interface for programs. */
@customElement('td-download-tab')
export class DownloadTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    dataStyles,
    css`
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 8px; }
      li { display: grid; gap: 6px; align-content: space-between; padding: 10px 12px; border: 1px solid var(--line); border-radius: var(--radius); }
      .formats { display: flex; flex-wrap: wrap; gap: 6px; }
      .formats a { min-height: 36px; }
      .links { display: flex; gap: 8px; flex-wrap: wrap; }
    `,
  ];
  @property({ attribute: false }) tables: readonly string[] = [];
  @property({ type: Boolean }) mayExport = false;

  override render() {
    const asKnownAt = query().get('asKnownAt');
    const tail = asKnownAt ? `?asKnownAt=${encodeURIComponent(asKnownAt)}` : '';
    return html`<section>
        <h2 id="downloads">${this.t(words.downloads)}</h2>
        ${
          this.mayExport
            ? html`<p class="note">${this.t(words.downloadsNote)}</p>
                <p class="links">
                  <a class="button primary" download href=${`/api/tables/teduh-data.zip${tail}`}>${icons.download}${this.t(words.wholePackage)}</a>
                  <a class="button" download href=${`/api/tables/datapackage.json${tail}`}>${icons.download}${this.t(words.packageDescription)}</a>
                </p>
                <ul>
                  ${this.tables.map((name) => this.files(name, tail))}
                </ul>`
            : html`<p class="notice">${this.t(words.noExport)}</p>`
        }
      </section>
      <section>
        <h2 id="api">${this.t(words.api)}</h2>
        <p class="note">${this.t(words.apiNote)}</p>
        <p class="links">
          <a class="button" href="/api/docs" target="_blank">${icons.outside}${this.t(words.apiDocs)}</a>
          <a class="button" href="/api/openapi.json" target="_blank">${icons.outside}${this.t(words.apiJson)}</a>
        </p>
      </section>`;
  }
  private files(name: string, tail: string) {
    const title = this.t(tableNames[name] ?? { id: name, en: name });
    const file = (ending: string, label: string, more = '') =>
      html`<a class="button" download href=${`/api/tables/${name}.${ending}${tail}${more && (tail ? '&' : '?') + more}`} aria-label=${`${title}, ${label}`}>${label}</a>`;
    return html`<li>
      <b>${title}</b>
      <span class="formats">${file('csv', 'CSV')}${file('csv', this.t(words.excelCsv), 'dialect=excel-id')}${file('json', 'JSON')}${file('parquet', 'Parquet')}</span>
    </li>`;
  }
}
