import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { IncidentDetail, NearIncident } from '../../../shared/api/incident-detail.ts';
import type { Session } from '../../../shared/api/session.ts';
import { mergesIncidents, writesInformationReports } from '../../../shared/domain/role.ts';
import { formatDate, formatMonth, formatNumber } from '../../../shared/text/format.ts';
import { incidentWords as words, mergeRefusals } from '../../../shared/text/incident.ts';
import { categoryNames, relationNames, settingNames, statusNames } from '../../../shared/text/terms.ts';
import { getAreas } from '../../api/areas.ts';
import { getIncident, mergeIncident, splitIncident, unmergeIncident } from '../../api/incidents.ts';
import { RequestError } from '../../api/request.ts';
import { Loader } from '../../app/loader.ts';
import { problemWords } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import { sourceLink } from '../../app/source-link.ts';
import { navigate, query, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import type { ActInput, IncidentAct, Named } from './act-form.ts';
import './act-form.ts';
import '../../app/incident-letters.ts';
import './incident-history.ts';
import './incident-proposals.ts';
import './incident-reports.ts';
import '../../ui/drawer.ts';

type Desk = NonNullable<IncidentDetail['desk']>;

/** One incident: what it is, what stands behind it, whether another is the same, and how it came to be. */
@customElement('td-incident-page')
export class IncidentPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .links { display: flex; flex-wrap: wrap; gap: 0 16px; }
      .links a { padding: 6px 0; }
      h1 { max-width: 40em; font-size: var(--step-2); }
      dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(136px, 1fr)); gap: 10px 20px; }
      dt { font-size: var(--step-s); color: var(--ink-2); }
      dd { font-weight: 600; }
      .two { display: grid; grid-template-columns: minmax(0, 3fr) minmax(280px, 2fr); gap: 16px; align-items: start; }
      .side { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .others li { border-top: 1px solid var(--line); padding: 10px 0; display: grid; gap: 6px; justify-items: start; }
      .notice { display: grid; gap: 8px; justify-items: start; }
      @media (max-width: 1000px) { .two { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @property({ attribute: false }) params: Record<string, string> = {};
  @state() private picked: ReadonlySet<string> = new Set();
  @state() private act: IncidentAct | null = null;
  @state() private failure = '';
  @state() private notice = '';
  @state() private sending = false;

  private readonly loader = new Loader(
    this,
    async ([id, asKnownAt], signal) => {
      const [detail, { areas }] = await Promise.all([
        getIncident(id, asKnownAt, signal).catch((error: unknown) => {
          if (error instanceof RequestError && error.status === 404) return null;
          throw error;
        }),
        getAreas(signal),
      ]);
      return { detail, names: new Map(areas.map((area) => [area.code, area.name])) };
    },
    () => [this.params['id'] ?? '', query().get('asKnownAt')] as const,
  );
  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('params')) return;
    this.picked = new Set();
    this.act = null;
    this.notice = '';
  }

  override render() {
    return this.loader.render(({ detail, names }) =>
      detail && detail.incident.id === this.params['id']
        ? this.content(detail, (code) => names.get(code) ?? code)
        : html`<h1>${this.t(words.title)}</h1>${detail ? nothing : html`<p class="problem">${this.t(words.notFound)}</p>`}`,
    );
  }
  private content({ incident, desk }: IncidentDetail, areaName: (code: string) => string) {
    const mayMerge = mergesIncidents(this.session?.account?.roles ?? []);
    const own: Named = { id: incident.id, version: incident.version, name: short(this.t(incident.summary)) };
    const date = incident.eventDate
      ? formatDate(incident.eventDate, this.speech)
      : formatMonth(incident.eventMonth, this.speech, 'long');
    const facts: [string, unknown][] = [
      [this.t(words.area), areaName(incident.areaCode)],
      [this.t(words.date), date],
      [this.t(words.kind), this.t(categoryNames[incident.category])],
      [this.t(words.setting), this.t(settingNames[incident.setting])],
      [this.t(words.relation), this.t(relationNames[incident.relation])],
      [this.t(words.status), this.t(statusNames[incident.status])],
      ...(incident.weight === null || desk?.mergedInto
        ? []
        : [[this.t(words.weight), formatNumber(incident.weight, this.speech, 2)] as [string, unknown]]),
    ];
    return html`
      <div>
        <p class="links no-print">
          ${desk ? html`<a href=${withSticky('/laporan')}>← ${this.t(words.backToReports)}</a>` : nothing}
          <a href=${withSticky(`/wilayah/${incident.regencyCode ?? incident.areaCode}?month=${incident.eventMonth}`)}>${this.t(words.seeArea)}</a>
        </p>
        <h1>${this.t(incident.summary)}</h1>
      </div>
      ${this.notice ? html`<p class="notice" role="alert">${this.notice}</p>` : nothing}
      ${desk ? this.standing(desk, own, mayMerge) : nothing}
      <section class="card"><dl>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl></section>
      ${
        desk
          ? html`${
              desk.mergedInto
                ? nothing
                : html`<div class="two">
                <td-incident-reports
                  .desk=${desk}
                  .picked=${this.picked}
                  .mayPick=${mayMerge}
                  @report-pick=${this.pick}
                  @split-ask=${() => this.askSplit(own, desk)}
                ></td-incident-reports>
                <div class="side">
                  <td-incident-proposals
                          .proposals=${desk.proposals}
                          .areaName=${areaName}
                          .mayMerge=${mayMerge}
                          @merge-ask=${(event: CustomEvent<{ other: NearIncident }>) => {
                            const { id, version, summary } = event.detail.other;
                            this.ask({
                              kind: 'merge',
                              own,
                              other: { id, version, name: short(this.t(summary)) },
                              ownReports: desk.reportCount,
                            });
                          }}
                        ></td-incident-proposals>
                  ${this.mergedHere(desk, mayMerge)}
                </div>
              </div>`
            }
              ${writesInformationReports(this.session?.account?.roles ?? []) ? html`<td-incident-letters .incidentId=${incident.id}></td-incident-letters>` : nothing}
              <td-incident-history .versions=${desk.versions} .areaName=${areaName}></td-incident-history>`
          : html`<section class="card">
              <p>${this.t(words.deskOnly)}</p>
              ${incident.sources.map((source) => html`<p>${sourceLink(source, this.speech)}</p>`)}
            </section>`
      }
      ${this.drawer()}
    `;
  }
  /** Where it was merged into another, or split from one. */
  private standing(desk: Desk, own: Named, mayMerge: boolean) {
    const link = ({ id, summary }: { id: string; summary: { id: string; en: string } }) =>
      html`<a href=${withSticky(`/laporan/peristiwa/${id}`)}>${this.t(summary)}</a>`;
    const { mergedInto, splitFrom } = desk;
    if (mergedInto)
      return html`<div class="notice">
        <p>${this.t(words.mergedInto)} ${link(mergedInto)}</p>
        ${mayMerge ? html`<button type="button" class="no-print" @click=${() => this.ask({ kind: 'unmerge', from: own, reports: desk.wouldReturn })}>${this.t(words.unmerge)}</button>` : nothing}
      </div>`;
    if (!splitFrom) return nothing;
    return html`<div class="notice">
      <p>${this.t(words.splitFrom)} ${link(splitFrom)}</p>
      ${
        mayMerge
          ? html`<button type="button" class="no-print" @click=${() =>
              this.ask({
                kind: 'merge',
                own,
                other: {
                  id: splitFrom.id,
                  version: splitFrom.version,
                  name: short(this.t(splitFrom.summary)),
                },
                ownReports: desk.reportCount,
              })}>${this.t(words.splitBack)}</button>`
          : nothing
      }
    </div>`;
  }
  private mergedHere(desk: Desk, mayMerge: boolean) {
    if (desk.merged.length === 0) return nothing;
    return html`<section class="card others" aria-labelledby="merged">
      <h2 id="merged">${this.t(words.merged)}</h2>
      <ul>
        ${desk.merged.map(
          (one) => html`<li>
            <a href=${withSticky(`/laporan/peristiwa/${one.id}`)}>${this.t(one.summary)}</a>
            ${mayMerge ? html`<button type="button" class="no-print" @click=${() => this.ask({ kind: 'unmerge', from: { id: one.id, version: one.version, name: short(this.t(one.summary)) }, reports: one.reportCount })}>${this.t(words.unmerge)}</button>` : nothing}
          </li>`,
        )}
      </ul>
    </section>`;
  }
  private drawer() {
    const { act } = this;
    const titles = { merge: words.mergeTitle, unmerge: words.unmergeTitle, split: words.splitTitle };
    return html`<td-drawer .heading=${act ? this.t(titles[act.kind]) : ''} .open=${act !== null} @drawer-close=${this.closeAct}>
      ${
        act
          ? html`<td-incident-act
              .act=${act}
              .failure=${this.failure}
              .sending=${this.sending}
              @act-cancel=${this.closeAct}
              @act-send=${(event: CustomEvent<ActInput>) => void this.send(act, event.detail)}
            ></td-incident-act>`
          : nothing
      }
    </td-drawer>`;
  }

  private ask(act: IncidentAct): void {
    this.failure = '';
    this.act = act;
  }
  private askSplit(own: Named, desk: Desk): void {
    const reports = desk.reports.filter((report) => this.picked.has(report.id));
    this.ask({
      kind: 'split',
      own,
      reportIds: reports.map((report) => report.id),
      texts: reports.map((report) => short(report.text)),
    });
  }
  private readonly closeAct = (): void => {
    this.act = null;
  };
  private pick(event: CustomEvent<{ id: string; on: boolean }>): void {
    const picked = new Set(this.picked);
    if (event.detail.on) picked.add(event.detail.id);
    else picked.delete(event.detail.id);
    this.picked = picked;
  }
  private async send(act: IncidentAct, { reason, summary, ownIntoOther }: ActInput): Promise<void> {
    this.sending = true;
    this.failure = '';
    this.notice = '';
    try {
      if (act.kind === 'merge') {
        const [from, into] = ownIntoOther ? [act.own, act.other] : [act.other, act.own];
        await mergeIncident(from.id, { into: into.id, version: from.version, reason });
      } else if (act.kind === 'unmerge')
        await unmergeIncident(act.from.id, { version: act.from.version, reason });
      else {
        const made = await splitIncident(act.own.id, {
          version: act.own.version,
          reportIds: [...act.reportIds],
          summary,
          reason,
        });
        navigate(`/laporan/peristiwa/${made.id}`);
      }
      this.act = null;
      this.picked = new Set();
      this.loader.again();
    } catch (error) {
      if (error instanceof RequestError && error.status === 409) {
        this.act = null;
        this.notice = this.t(words.movedOn);
        this.loader.again();
        return;
      }
      const code = error instanceof RequestError ? error.problem?.errors?.[0]?.code : undefined;
      this.failure =
        code && mergeRefusals[code]
          ? `${this.t(words.refused)} ${this.t(mergeRefusals[code])}`
          : problemWords(error, this.speech);
    } finally {
      this.sending = false;
    }
  }
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text);
