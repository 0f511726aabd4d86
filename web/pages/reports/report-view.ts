import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Report } from '../../../shared/api/reports.ts';
import { lineage } from '../../../shared/figures/area-search.ts';
import { channelNames } from '../../../shared/text/data.ts';
import {
  formatCount,
  formatDate,
  formatInstant,
  formatList,
  formatPercent,
} from '../../../shared/text/format.ts';
import {
  maskedNames,
  reportPhrases as say,
  reportWords as words,
  stateNames,
} from '../../../shared/text/laporan.ts';
import { narrativeQuestions } from '../../../shared/text/narrative.ts';
import type { NarrativePart } from '../../../shared/domain/report.ts';
import { categoryNames } from '../../../shared/text/terms.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What a report says, and what is known of how it came. Event `place-choose` {code} for a place that was asked about. */
@customElement('td-report-view')
export class ReportView extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: 12px; }
      .text { white-space: pre-wrap; overflow-wrap: anywhere; font-size: var(--step-1); line-height: 1.5; max-width: 75ch; max-height: 46vh; overflow-y: auto; }
      .chips { display: flex; flex-wrap: wrap; gap: 6px; }
      .chip { border: 1px solid var(--line-strong); border-radius: 4px; padding: 1px 8px; font-size: var(--step-s); }
      .strong { border-color: var(--bad); color: var(--bad); font-weight: 650; }
      .warn { border-color: var(--warn); color: var(--warn); font-weight: 600; }
      dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 3px 14px; font-size: var(--step-s); }
      dt { color: var(--ink-3); }
      .parts { display: grid; gap: 6px; }
      .parts b { color: var(--ink-3); font-weight: 600; font-size: var(--step-s); display: block; }
      .which { display: flex; gap: 6px; flex-wrap: wrap; align-items: center; }
      .which button { min-height: 30px; padding: 3px 10px; }
    `,
  ];
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();

  private place(code: string): string {
    return (
      lineage(this.areas, code)
        .filter((area) => area.level !== 'province')
        .map((area) => area.shortName)
        .reverse()
        .join(', ') ||
      (this.areas.get(code)?.name ?? code)
    );
  }
  private chips() {
    const { report } = this;
    const chip = (shown: unknown, kind: string, text: string) =>
      shown ? html`<span class="chip ${kind}">${text}</span>` : nothing;
    return html`<div class="chips">
      ${chip(report.urgent, 'strong', this.t(words.urgent))}
      ${chip(report.restricted, 'warn', this.t(words.restricted))}
      ${chip(report.rumourProposed, 'warn', this.t(words.rumourProposed))}
      ${chip(report.forwarded === 'frequently', 'warn', this.t(words.forwardedOften))}
      ${chip(report.forwarded === 'forwarded', '', this.t(words.forwarded))}
      ${chip(report.sameSender > 0, '', say.sameSender[this.speech](formatCount(report.sameSender, this.speech)))}
      ${chip(report.sameWords > 0, '', say.sameWords[this.speech](formatCount(report.sameWords, this.speech), formatCount(report.sameWordsSenders, this.speech)))}
      ${chip(report.typedByStaff, '', this.t(words.typedByStaff))}
      ${chip(report.state !== 'waiting', '', this.t(stateNames[report.state]))}
    </div>`;
  }
  private body() {
    const { report } = this;
    if (report.parts)
      return html`<div class="parts">
        ${Object.entries(report.parts).map(
          ([name, text]) =>
            html`<p class="text"><b>${this.t(narrativeQuestions[name as NarrativePart])}</b>${text}</p>`,
        )}
      </div>`;
    // a long text scrolls in its own frame, so the frame takes the keyboard
    return html`<p class="text" tabindex="0" role="group" aria-label=${this.t(words.title)}>${report.text || this.t(words.noText)}</p>`;
  }
  private places() {
    const { report } = this;
    if (report.placeOptions.length > 1 && !report.areaCode)
      return html`<div class="which" role="group" aria-label=${this.t(words.whichPlace)}>
        <b>${this.t(words.whichPlace)}</b>
        ${report.placeOptions.map(
          (code) =>
            html`<button type="button" @click=${() => this.emit('place-choose', { code })}>${this.place(code)}</button>`,
        )}
      </div>`;
    return nothing;
  }

  override render() {
    const { report } = this;
    if (!report) return nothing;
    const row = (label: string, value: unknown) =>
      value ? html`<dt>${label}</dt><dd>${value}</dd>` : nothing;
    return html`${this.chips()} ${this.body()} ${this.places()}
      <dl>
        ${row(say.arrivals[this.speech](formatList([...new Set(report.arrivals.map((one) => this.t(channelNames[one.channel]!)))], this.speech)), formatInstant(report.receivedAt, this.speech))}
        ${row(this.t(words.seeIncident), report.incidentId && html`<a href=${withSticky(`/laporan/peristiwa/${report.incidentId}`)}>${this.t(words.openIncident)}</a>`)}
        ${row(
          this.t(words.foundPlace),
          report.foundAreaCode
            ? `${this.place(report.foundAreaCode)}${report.placeConfidence === null ? '' : ` (${formatPercent(report.placeConfidence * 100, this.speech, 0)})`}`
            : '',
        )}
        ${row(this.t(words.hintPlace), report.hintAreaCode ? this.place(report.hintAreaCode) : '')}
        ${row(this.t(words.senderSays), [report.senderCategory ? this.t(categoryNames[report.senderCategory]) : '', report.occurredDate ? formatDate(report.occurredDate, this.speech) : ''].filter(Boolean).join(', '))}
        ${row(
          this.t(words.masked),
          formatList(
            report.masked.map((kind) => this.t(maskedNames[kind] ?? { id: kind, en: kind })),
            this.speech,
          ),
        )}
      </dl>`;
  }
}
