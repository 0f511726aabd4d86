import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IncidentDetail, IncidentReport } from '../../../shared/api/incident-detail.ts';
import { channelNames } from '../../../shared/text/data.ts';
import { formatCount, formatDate, formatInstant } from '../../../shared/text/format.ts';
import {
  incidentPhrases as phrases,
  incidentWords as words,
  sharedSourceNames,
} from '../../../shared/text/incident.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What stands behind an incident: reports by independent source, with why some are one. Events `report-pick` {id, on}, `split-ask`. */
@customElement('td-incident-reports')
export class IncidentReports extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .note { color: var(--ink-2); font-size: var(--step-s); margin: 2px 0 10px; max-width: 90ch; }
      .count { font-size: var(--step-1); font-weight: 600; margin: 4px 0 2px; }
      .group { border-top: 1px solid var(--line); padding: 10px 0; }
      .group h3 { font-size: var(--step-s); color: var(--ink-2); display: flex; flex-wrap: wrap; gap: 2px 10px; font-weight: 400; }
      .group h3 b { color: var(--ink); }
      .why { color: var(--warn); font-weight: 600; }
      li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 10px; padding: 8px 0; }
      li.plain { grid-template-columns: minmax(0, 1fr); }
      .pick { display: grid; place-items: start center; min-width: 28px; min-height: 44px; padding-top: 4px; cursor: pointer; }
      .text { white-space: pre-line; max-width: 80ch; overflow-wrap: anywhere; }
      .small { font-size: var(--step-s); color: var(--ink-2); }
      .actions { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-top: 8px; }
    `,
  ];
  @property({ attribute: false }) desk!: NonNullable<IncidentDetail['desk']>;
  @property({ attribute: false }) picked: ReadonlySet<string> = new Set();
  @property({ type: Boolean }) mayPick = false;

  override render() {
    const { desk } = this;
    const byId = new Map(desk.reports.map((report) => [report.id, report]));
    const grouped = new Set(desk.sources.flatMap((source) => source.reportIds));
    const rest = desk.reports.filter((report) => !grouped.has(report.id));
    const count = (n: number) => formatCount(n, this.speech);
    const tooMany = this.picked.size > 0 && this.picked.size >= desk.reportCount;
    return html`<section class="card" aria-labelledby="reports">
      <h2 id="reports">${this.t(words.reports)}</h2>
      <p class="count">${phrases.independent[this.speech](count(desk.sources.length), count(desk.reportCount))}</p>
      <p class="note">${this.t(words.sourcesNote)} ${this.t(this.mayPick ? words.reportsNote : words.reportsNoteReader)}</p>
      ${desk.restrictedCount > 0 ? html`<p class="notice">${phrases.restricted[this.speech](count(desk.restrictedCount))}</p>` : nothing}
      ${desk.reportCount === 0 ? html`<p class="muted">${this.t(words.noReports)}</p>` : nothing}
      ${desk.sources.map((source, i) => {
        const shown = source.reportIds.flatMap((id) => byId.get(id) ?? []);
        return html`<div class="group">
          <h3><b>${phrases.source[this.speech](String(i + 1))}</b>
            ${
              source.reportCount > 1
                ? html`<span class="why">${phrases.oneOf[this.speech](count(source.reportCount))}: ${source.because.map((one) => this.t(sharedSourceNames[one])).join(', ')}</span>`
                : html`<span>${this.t(words.alone)}</span>`
            }</h3>
          <ul>${shown.map((report) => this.report(report))}</ul>
        </div>`;
      })}
      ${rest.length > 0 ? html`<div class="group"><ul>${rest.map((report) => this.report(report))}</ul></div>` : nothing}
      ${desk.reportCount - desk.restrictedCount > desk.reports.length ? html`<p class="note">${phrases.more[this.speech](count(desk.reports.length))}</p>` : nothing}
      ${
        this.mayPick && desk.reportCount > 1
          ? html`<p class="actions no-print">
              <button type="button" ?disabled=${this.picked.size === 0 || tooMany} @click=${() => this.emit('split-ask', null)}>${this.t(words.split)} (${count(this.picked.size)})</button>
              <span class="small" role="status">${tooMany ? this.t(words.leaveOne) : nothing}</span>
            </p>`
          : nothing
      }
    </section>`;
  }
  private report(report: IncidentReport) {
    const when = report.receivedAt
      ? formatInstant(report.receivedAt, this.speech)
      : report.publishedDate
        ? formatDate(report.publishedDate, this.speech)
        : '';
    const mayPick = this.mayPick && this.desk.reportCount > 1;
    return html`<li class=${mayPick ? '' : 'plain'}>
      ${
        mayPick
          ? html`<label class="pick"><input type="checkbox" .checked=${this.picked.has(report.id)} aria-label=${phrases.select[this.speech](report.text.slice(0, 60))} @change=${(
              event: Event,
            ) =>
              this.emit('report-pick', {
                id: report.id,
                on: (event.target as HTMLInputElement).checked,
              })} /></label>`
          : nothing
      }
      <div>
        <p class="text">${report.text}</p>
        <p class="small">
          ${this.t(channelNames[report.channel]!)}${when ? ` · ${when}` : ''} · ${report.reliability}${report.credibility}
          ${report.isChainLetter ? html` · <span class="why">${this.t(words.chainLetter)}</span>` : nothing}
          ${report.receivedAt ? html` · <a href=${withSticky(`/laporan?laporan=${report.id}`)}>${this.t(words.openReport)}</a>` : nothing}
          ${report.url && /^https?:\/\//.test(report.url) ? html` · <a href=${report.url} target="_blank" rel="noreferrer noopener">${this.t(words.compare)}</a>` : nothing}
        </p>
      </div>
    </li>`;
  }
}
