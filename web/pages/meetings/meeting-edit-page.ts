import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Meeting, MeetingContent } from '../../../shared/api/meetings.ts';
import { pangkalpinangOffice } from '../../../shared/domain/area.ts';
import { meetingWords as words, usualAgenda } from '../../../shared/text/meetings.ts';
import { getAgencies } from '../../api/agencies.ts';
import { getAreas } from '../../api/areas.ts';
import { getMeeting } from '../../api/meetings.ts';
import { Loader } from '../../app/loader.ts';
import { navigate, query, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './meeting-form.ts';

/** Plans a meeting, from nothing or after an earlier one, or changes one. */
@customElement('td-meeting-edit-page')
export class MeetingEditPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .back { display: inline-block; padding: 6px 0; justify-self: start; }
    `,
  ];
  @property({ attribute: false }) params: { id?: string } = {};

  private readonly loader = new Loader(
    this,
    async ([id, from], signal) => {
      const [meeting, { areas }, { agencies }] = await Promise.all([
        id || from ? getMeeting(id || from, null, signal) : null,
        getAreas(signal),
        getAgencies(signal),
      ]);
      return { meeting, agencies, areas: new Map(areas.map((area) => [area.code, area])) };
    },
    () => [this.params.id ?? '', query().get('dari') ?? ''] as const,
  );

  override render() {
    const { id } = this.params;
    const back = id ? `/rakor/${id}` : '/rakor';
    return html`<a class="back" href=${withSticky(back)}>← ${this.t(id ? words.open : words.backToMeetings)}</a>
      <h1>${this.t(id ? words.editTitle : words.newMeeting)}</h1>
      ${this.loader.render(
        ({ meeting, areas, agencies }) => html`<td-meeting-form
          .meetingId=${id ?? null}
          .version=${id ? (meeting?.version ?? 0) : 0}
          .start=${id && meeting ? asEntered(meeting) : this.plan(meeting)}
          .areas=${areas}
          .agencies=${agencies}
          @meeting-saved=${(event: CustomEvent<{ id: string }>) => navigate(`/rakor/${event.detail.id}`)}
          @meeting-cancel=${() => navigate(back)}
        ></td-meeting-form>`,
      )}`;
  }
  /** A new meeting invites whom the earlier one invited, and speaks of the same areas. */
  private plan(earlier: Meeting | null): MeetingContent {
    return {
      title: earlier?.title ?? '',
      date: '',
      startsAt: earlier?.startsAt ?? '09:00',
      place: earlier?.place ?? '',
      areaCodes: earlier?.areaCodes ?? [...pangkalpinangOffice],
      state: 'planned',
      agenda: usualAgenda.map((topic) => ({ topic: this.t(topic), agencyCode: null, minutes: null })),
      minutes: '',
      agencies: (earlier ? asEntered(earlier).agencies : []).map((one) => ({
        ...one,
        attendance: 'invited',
      })),
    };
  }
}

function asEntered(meeting: Meeting): MeetingContent {
  const { title, date, startsAt, place, areaCodes, state, agenda, minutes, agencies } = meeting;
  return {
    title,
    date,
    startsAt,
    place,
    areaCodes,
    state,
    agenda,
    minutes,
    agencies: agencies.map((one) => ({
      code: one.code,
      attendance: one.attendance ?? 'invited',
      owes: (one.duties ?? []).map(({ duty }) => duty),
    })),
  };
}
