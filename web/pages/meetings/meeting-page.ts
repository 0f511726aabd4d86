import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Meeting } from '../../../shared/api/meetings.ts';
import type { Session } from '../../../shared/api/session.ts';
import { keepsMeetings, readsPacks } from '../../../shared/domain/role.ts';
import {
  formatCount,
  formatDate,
  formatInstant,
  formatList,
  formatTime,
} from '../../../shared/text/format.ts';
import {
  meetingPhrases as phrases,
  meetingStateNames,
  meetingWords as words,
} from '../../../shared/text/meetings.ts';
import { getAgencies } from '../../api/agencies.ts';
import { getAreas } from '../../api/areas.ts';
import { getEngagements } from '../../api/incidents.ts';
import { getMeeting } from '../../api/meetings.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { agencyChoices } from './agency-choices.ts';
import { areasWithin, province } from './meeting-areas.ts';
import { meetingPageStyles } from './meeting-page-styles.ts';
import './decision-form.ts';
import './decision-list.ts';
import './meeting-agencies.ts';
import '../../app/meeting-packs.ts';

/** One meeting: what earlier ones left to do, the agenda, who is asked for what, what it decided, its minutes. */
@customElement('td-meeting-page')
export class MeetingPage extends TeduhElement {
  static override styles = [base, controls, meetingPageStyles];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @property({ attribute: false }) params: { id?: string } = {};
  @state() private isEntering = false;

  private readonly loader = new Loader(
    this,
    async ([id, asKnownAt], signal) => {
      const [meeting, { areas }, { agencies }, { engagements }] = await Promise.all([
        getMeeting(id, asKnownAt, signal),
        getAreas(signal),
        getAgencies(signal),
        getEngagements(province, asKnownAt, signal),
      ]);
      return { meeting, agencies, engagements, areas: new Map(areas.map((area) => [area.code, area])) };
    },
    () => [this.params.id ?? '', query().get('asKnownAt')] as const,
  );
  private get roles() {
    return this.session?.account?.roles ?? [];
  }
  private get isPast(): boolean {
    return query().get('asKnownAt') !== null;
  }

  override render() {
    return html`<a class="back no-print" href=${withSticky('/rakor')}>← ${this.t(words.backToMeetings)}</a>
      ${this.loader.render((data) => this.content(data))}`;
  }
  private content(data: NonNullable<MeetingPage['loader']['value']>) {
    const { meeting, areas, agencies, engagements } = data;
    const mayKeep = keepsMeetings(this.roles) && !this.isPast;
    const name = (code: string) => areas.get(code)?.shortName ?? code;
    const shared = {
      engagements,
      name,
      areas: areasWithin(meeting.areaCodes, areas),
      agencies: agencyChoices(
        agencies,
        meeting.agencies.map((one) => one.code),
        this.speech,
      ),
    };
    return html`
      <header>
        <div>
          <p class="line"><span class="state">${this.t(meetingStateNames[meeting.state])}</span> <span>${formatList(meeting.areaCodes.map(name), this.speech)}</span></p>
          <h1>${meeting.title}</h1>
          <p>${phrases.when[this.speech](formatDate(meeting.date, this.speech), formatTime(meeting.startsAt, this.speech), meeting.place)}</p>
          <p class="small muted">${phrases.recorded[this.speech](formatInstant(meeting.recordedAt, this.speech))}</p>
        </div>
        <p class="actions no-print">
          ${mayKeep ? html`<a class="button" href=${withSticky(`/rakor/${meeting.id}/ubah`)}>${this.t(words.edit)}</a>` : nothing}
          ${mayKeep ? html`<a class="button" href=${withSticky(`/rakor/baru?dari=${meeting.id}`)}>${this.t(words.follow)}</a>` : nothing}
          <button type="button" @click=${() => window.print()}>${this.t(words.print)}</button>
        </p>
      </header>
      ${this.isPast ? html`<p class="notice no-print">${this.t(words.isPast)}</p>` : nothing}
      <section aria-labelledby="earlier">
        <h2 id="earlier">${this.t(words.earlier)} (${formatCount(meeting.earlier.length, this.speech)})</h2>
        ${meeting.earlier.length > 0 ? html`<p class="note">${this.t(words.earlierNote)}</p>` : nothing}
        ${meeting.earlier.length === 0 ? html`<p class="muted">${this.t(words.noneEarlier)}</p>` : this.decisions(meeting.earlier, shared, false)}
      </section>
      <section aria-labelledby="agenda">
        <h2 id="agenda">${this.t(words.agenda)}</h2>
        ${this.agenda(meeting, shared.agencies)}
      </section>
      <section aria-labelledby="agencies">
        <h2 id="agencies">${this.t(words.agencies)} (${formatCount(meeting.agencies.length, this.speech)})</h2>
        <td-meeting-agencies .agencies=${meeting.agencies} .roles=${this.roles}></td-meeting-agencies>
      </section>
      <section aria-labelledby="decisions" class=${meeting.decisions.length === 0 ? 'no-print' : ''}>
        <h2 id="decisions">${this.t(words.decisions)} (${formatCount(meeting.decisions.length, this.speech)})</h2>
        ${meeting.decisions.length === 0 ? html`<p class="muted">${this.t(words.noneDecided)}</p>` : this.decisions(meeting.decisions, shared, mayKeep)}
        ${mayKeep ? this.entry(meeting, shared) : nothing}
      </section>
      ${
        readsPacks(this.roles) && !this.isPast
          ? html`<section class="no-print"><td-meeting-packs .meetingId=${meeting.id} .roles=${this.roles}></td-meeting-packs></section>`
          : nothing
      }
      <section aria-labelledby="minutes" class=${meeting.minutes ? '' : 'no-print'}>
        <h2 id="minutes">${this.t(words.minutes)}</h2>
        ${meeting.minutes ? html`<p class="minutes">${meeting.minutes}</p>` : html`<p class="muted">${this.t(words.noMinutes)}</p>`}
      </section>
    `;
  }
  private decisions(decisions: Meeting['decisions'], shared: Shared, isOwn: boolean) {
    return html`<td-decision-list
      .decisions=${decisions}
      .areaName=${shared.name}
      .engagements=${shared.engagements}
      .areas=${shared.areas}
      .agencies=${shared.agencies}
      .isPast=${this.isPast}
      .mayKeep=${isOwn}
      .showMeeting=${decisions.some((one) => one.meetingId !== this.params.id)}
      @decision-saved=${this.loader.again}
    ></td-decision-list>`;
  }
  private agenda(meeting: Meeting, agencies: readonly (readonly [string, string])[]) {
    if (meeting.agenda.length === 0) return html`<p class="muted">${this.t(words.noAgenda)}</p>`;
    const nameOf = new Map(agencies);
    return html`<ol>
      ${meeting.agenda.map(
        (item) => html`<li>
          ${item.topic}
          <span class="small muted">
            ${[
              item.agencyCode ? nameOf.get(item.agencyCode) : '',
              item.minutes ? phrases.topicMinutes[this.speech](formatCount(item.minutes, this.speech)) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>`,
      )}
    </ol>`;
  }
  private entry(meeting: Meeting, shared: Shared) {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());
    if (meeting.state === 'cancelled') return nothing;
    if (meeting.date > today) return html`<p class="note no-print">${this.t(words.notHeldYet)}</p>`;
    const close = () => {
      this.isEntering = false;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#enter')?.focus());
    };
    const saved = () => {
      close();
      this.loader.again();
    };
    return this.isEntering
      ? html`<div class="card no-print" @decision-saved=${saved} @decision-cancel=${close}>
          <td-decision-form .meetingId=${meeting.id} .areas=${shared.areas} .agencies=${shared.agencies}></td-decision-form>
        </div>`
      : html`<p class="actions no-print">
          <button id="enter" type="button" class="primary" @click=${() => {
            this.isEntering = true;
          }}>${this.t(words.enterDecision)}</button>
        </p>`;
  }
}

interface Shared {
  name: (code: string) => string;
  engagements: NonNullable<MeetingPage['loader']['value']>['engagements'];
  areas: readonly (readonly [string, string])[];
  agencies: readonly (readonly [string, string])[];
}
