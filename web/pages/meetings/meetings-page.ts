import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MeetingSummary } from '../../../shared/api/meetings.ts';
import type { Session } from '../../../shared/api/session.ts';
import { isPending } from '../../../shared/domain/meeting.ts';
import { keepsMeetings, readsPacks, readsWholeMeetings } from '../../../shared/domain/role.ts';
import { formatCount, formatDate, formatList, formatTime } from '../../../shared/text/format.ts';
import {
  meetingPhrases as phrases,
  meetingStateNames,
  meetingWords as words,
} from '../../../shared/text/meetings.ts';
import { getAreas } from '../../api/areas.ts';
import { getDecisions, getMeetings } from '../../api/meetings.ts';
import { getEngagements } from '../../api/incidents.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { province } from './meeting-areas.ts';
import './decision-list.ts';
import '../../app/meeting-packs.ts';

/** Meetings: the next one first, then what earlier ones left to do, then those that are over. */
@customElement('td-meetings-page')
export class MeetingsPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; max-width: 1100px; }
      .head { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: end; justify-content: space-between; }
      .head p { color: var(--ink-2); margin-top: 2px; max-width: 80ch; }
      section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
      ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
      article { border: 1px solid var(--line); border-radius: var(--radius); padding: 14px 16px; background: var(--surface); display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; }
      article.first { border-left: 4px solid var(--accent); }
      h3 { overflow-wrap: anywhere; }
      h3 a { display: inline-block; padding: 4px 0; }
      .line { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: var(--step-s); color: var(--ink-2); }
      .state { border: 1px solid var(--line-strong); border-radius: 4px; padding: 1px 8px; color: var(--ink); }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  private readonly loader = new Loader(
    this,
    async ([asKnownAt], signal) => {
      const [{ meetings }, { decisions }, { areas }, { engagements }] = await Promise.all([
        getMeetings(asKnownAt, signal),
        getDecisions(null, asKnownAt, signal),
        getAreas(signal),
        getEngagements(province, asKnownAt, signal),
      ]);
      return { meetings, decisions, engagements, areas: new Map(areas.map((area) => [area.code, area])) };
    },
    () => [query().get('asKnownAt')] as const,
  );

  private get roles() {
    return this.session?.account?.roles ?? [];
  }

  override render() {
    const mayKeep = keepsMeetings(this.roles) && !query().get('asKnownAt');
    return html`<div class="head">
        <div>
          <h1>${this.t(words.title)}</h1>
          <p>${this.t(words.lead)}</p>
        </div>
        ${mayKeep ? html`<a class="button primary" href=${withSticky('/rakor/baru')}>${this.t(words.newMeeting)}</a>` : nothing}
      </div>
      ${this.loader.render((data) => this.content(data))}`;
  }
  private content({ meetings, decisions, engagements, areas }: NonNullable<MeetingsPage['loader']['value']>) {
    const sees = readsWholeMeetings(this.roles);
    if (meetings.length === 0 && !sees)
      return html`<p class="notice">${this.t(words.nonePartner)}</p>
        ${readsPacks(this.roles) ? html`<section><td-meeting-packs .roles=${this.roles}></td-meeting-packs></section>` : nothing}`;
    const name = (code: string) => areas.get(code)?.shortName ?? code;
    const planned = meetings.filter((one) => one.state === 'planned').reverse();
    const past = meetings.filter((one) => one.state !== 'planned');
    const [next, ...later] = planned;
    const open = decisions.filter((one) => isPending(one.state));
    return html`
      <section aria-labelledby="next">
        <h2 id="next">${this.t(words.next)}</h2>
        ${next ? this.card(next, name, true) : html`<p class="muted">${this.t(words.noneNext)}</p>`}
      </section>
      <section aria-labelledby="open">
        <h2 id="open">${this.t(words.openDecisions)} (${formatCount(open.length, this.speech)})</h2>
        ${
          open.length === 0
            ? html`<p class="muted">${this.t(words.noneOpen)}</p>`
            : html`<td-decision-list .decisions=${open} .areaName=${name} .engagements=${engagements} .isPast=${query().get('asKnownAt') !== null} showMeeting @decision-saved=${this.loader.again}></td-decision-list>`
        }
      </section>
      ${
        readsPacks(this.roles) && !query().get('asKnownAt')
          ? html`<section><td-meeting-packs .roles=${this.roles}></td-meeting-packs></section>`
          : nothing
      }
      ${later.length > 0 ? this.list('later', words.later, later, name) : nothing}
      ${past.length > 0 ? this.list('past', words.past, past, name) : nothing}
      ${meetings.length === 0 ? html`<p class="muted">${this.t(words.nonePast)}</p>` : nothing}
    `;
  }
  private list(
    id: string,
    title: { id: string; en: string },
    meetings: readonly MeetingSummary[],
    name: (code: string) => string,
  ) {
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${this.t(title)} (${formatCount(meetings.length, this.speech)})</h2>
      <ul>${meetings.map((one) => html`<li>${this.card(one, name, false)}</li>`)}</ul>
    </section>`;
  }
  private card(one: MeetingSummary, name: (code: string) => string, isFirst: boolean) {
    const { pending, late, settled } = one.decisions;
    const count = (value: number) => formatCount(value, this.speech);
    return html`<article class=${isFirst ? 'first' : ''}>
      <h3><a href=${withSticky(`/rakor/${one.id}`)}>${one.title}</a></h3>
      <p>${phrases.when[this.speech](formatDate(one.date, this.speech), formatTime(one.startsAt, this.speech), one.place)}</p>
      <p class="line">
        <span class="state">${this.t(meetingStateNames[one.state])}</span>
        <span>${formatList(one.areaCodes.map(name), this.speech)}</span>
        ${one.agencies > 0 ? html`<span>${phrases.agencies[this.speech](count(one.agencies))}</span>` : nothing}
        ${pending + settled > 0 ? html`<span>${phrases.counts[this.speech](count(pending), count(late), count(settled))}</span>` : nothing}
      </p>
    </article>`;
  }
}
