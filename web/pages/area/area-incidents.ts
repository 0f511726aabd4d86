import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Engagement, Incident } from '../../../shared/api/incidents.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { timeline } from '../../../shared/figures/timeline.ts';
import { areaPhrases, areaWords as words } from '../../../shared/text/areas.ts';
import { formatDate, formatMonth } from '../../../shared/text/format.ts';
import { reportWords } from '../../../shared/text/laporan.ts';
import { meetingWords } from '../../../shared/text/meetings.ts';
import { informationCredibility, sourceReliability } from '../../../shared/text/metode.ts';
import { categoryNames, relationNames, settingNames, statusNames } from '../../../shared/text/terms.ts';
import { sourceLink } from '../../app/source-link.ts';
import { withSticky } from '../../router.ts';
import { base, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../charts/incident-timeline.ts';

/** Incidents of an area on a line of time and in a list; dialogue beside them. */
@customElement('td-area-incidents')
export class AreaIncidents extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      p.note { color: var(--ink-3); font-size: var(--step-s); margin: 2px 0 12px; max-width: 110ch; }
      .scroll { max-height: 420px; overflow: auto; margin-top: 12px; }
      thead th { position: sticky; top: 0; background: var(--surface); }
      td.what { min-width: 260px; max-width: 56ch; }
      td.date, td.kind { white-space: nowrap; }
      .sources { font-size: var(--step-s); line-height: 24px; }
      h3 { margin: 16px 0 4px; }
    `,
  ];
  /** null: the reader's role does not open single incidents. */
  @property({ attribute: false }) incidents: readonly Incident[] | null = [];
  @property({ attribute: false }) engagements: readonly Engagement[] = [];
  @property({ attribute: false }) months: readonly Month[] = [];
  /** The area whose reports the reader may open; null where they may not. */
  @property({ attribute: false }) reportsOf: string | null = null;
  @property({ attribute: false }) areaName: (code: string) => string = (code) => code;

  override render() {
    const sorted = [...(this.incidents ?? [])].sort((a, b) =>
      (b.eventDate ?? b.eventMonth).localeCompare(a.eventDate ?? a.eventMonth),
    );
    const begin = `${this.months[0] ?? '2019-01'}-01`;
    const end = this.months.at(-1) ?? '2026-01';
    const marks = timeline(sorted).filter((mark) => mark.date >= begin); // what is older stands in the list alone
    const lanes = {
      foreign_workers: this.t(relationNames.yes),
      unknown: this.t(relationNames.unknown),
      livelihood: this.t(relationNames.no),
    };
    return html`<section class="card" aria-labelledby="incidents">
      <h2 id="incidents">${this.t(words.incidents)}</h2>
      <p class="note">${this.t(words.incidentsNote)}${this.reportsOf ? html` <a href=${withSticky(`/laporan?bagian=selesai&wilayah=${this.reportsOf}`)}>${this.t(reportWords.ofThisArea)}</a>` : nothing}</p>
      ${
        this.incidents === null
          ? html`<p>${this.t(words.incidentsNotForRole)}</p>`
          : sorted.length === 0
            ? html`<p class="muted">${this.t(words.noIncidents)}</p>`
            : html`<td-incident-timeline
                .marks=${marks}
                .lanes=${lanes}
                .range=${[begin, `${end}-28`]}
                .label=${`${this.t(words.incidents)}: ${marks.length}`}
              ></td-incident-timeline>
              <div class="scroll" tabindex="0" role="group" aria-labelledby="incidents">
                <table>
                  <thead>
                    <tr><th scope="col">${this.t(words.date)}</th><th scope="col">${this.t(words.kind)}</th><th scope="col">${this.t(words.relation)}</th><th scope="col">${this.t(words.status)}</th><th scope="col">${this.t(words.what)}</th></tr>
                  </thead>
                  <tbody>${sorted.map((incident) => this.row(incident))}</tbody>
                </table>
              </div>`
      }
      <h3>${this.t(words.engagements)}</h3>
      ${
        this.engagements.length === 0
          ? html`<p class="muted">${this.t(words.noEngagements)}</p>`
          : html`<ul>${this.engagements.map((one) => html`<li>${formatDate(one.date, this.speech)}: ${this.t(one.summary)} ${one.source ? html`<span class="sources">(${sourceLink(one.source, this.speech)})</span>` : nothing} ${this.incidents !== null ? html`<a class="no-print" href=${withSticky(`/rakor/sebelum-sesudah?engagement=${encodeURIComponent(one.id)}`)}>${this.t(meetingWords.beforeAfter)}</a>` : nothing}</li>`)}</ul>`
      }
    </section>`;
  }
  /** Readers outside the office see no grade. */
  private grade({ reliability, credibility }: Incident) {
    if (reliability === null || credibility === null) return nothing;
    const words = areaPhrases.grade[this.speech](
      `${reliability}${credibility}`,
      this.t(sourceReliability[reliability]),
      this.t(informationCredibility[credibility]),
    );
    return html`<br /><span class="small muted">${words}</span>`;
  }
  private row(incident: Incident) {
    return html`<tr>
      <td class="date">${incident.eventDate ? formatDate(incident.eventDate, this.speech) : formatMonth(incident.eventMonth, this.speech)}</td>
      <td class="kind">${this.t(categoryNames[incident.category])}<br /><span class="small muted">${this.t(settingNames[incident.setting])}, ${this.areaName(incident.areaCode)}</span></td>
      <td>${this.t(relationNames[incident.relation])}</td>
      <td>${this.t(statusNames[incident.status])}${this.grade(incident)}</td>
      <td class="what">
        <a href=${withSticky(`/laporan/peristiwa/${incident.id}`)}>${this.t(incident.summary)}</a>
        <div class="sources">${incident.sources.map((source, i) => html`${i ? ' · ' : ''}${sourceLink(source, this.speech)}`)}</div>
      </td>
    </tr>`;
  }
}
