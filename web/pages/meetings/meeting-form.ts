import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { MeetingContent } from '../../../shared/api/meetings.ts';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import {
  meetingStateNames,
  meetingPhrases as phrases,
  meetingWords as words,
} from '../../../shared/text/meetings.ts';
import type { Agency } from '../../api/agencies.ts';
import { changeMeeting, enterMeeting } from '../../api/meetings.ts';
import { MeetingEntry } from './meeting-entry.ts';
import './agenda-editor.ts';
import './agencies-editor.ts';
import '../../ui/area-picker.ts';

const needed = ['title', 'date', 'startsAt', 'place', 'state'] as const;
const fields = [...needed, 'areaCodes', 'agenda', 'agencies', 'minutes'] as const;

/** Everything of a meeting on one form. Events `meeting-saved` {id}, `meeting-cancel`. */
@customElement('td-meeting-form')
export class MeetingForm extends MeetingEntry {
  static override styles = [
    ...MeetingEntry.styles,
    css`
      .checks { display: flex; flex-wrap: wrap; gap: 4px 18px; grid-column: 1 / -1; }
      .checks label { display: flex; gap: 8px; align-items: center; min-height: 32px; }
      .chips { display: flex; flex-wrap: wrap; gap: 6px; grid-column: 1 / -1; }
      .chips li { border: 1px solid var(--line-strong); border-radius: 999px; padding-left: 12px; display: flex; align-items: center; gap: 4px; }
      textarea#minutes { min-height: 220px; }
      .wide > .error { margin-top: 4px; }
    `,
  ];
  /** Null: a new one. */
  @property({ attribute: false }) meetingId: string | null = null;
  @property({ type: Number }) version = 0;
  @property({ attribute: false }) start!: MeetingContent;
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) agencies: readonly Agency[] = [];
  @state() private chosen: string[] = [];
  @state() private agenda: MeetingContent['agenda'] = [];
  @state() private invited: MeetingContent['agencies'] = [];
  /** Goes with every sending of a new meeting: sent twice, it is one. */
  private readonly formId = crypto.randomUUID();
  private isFilled = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isFilled || !this.start) return;
    this.isFilled = true; // what is typed outlives a page that loads again
    const { areaCodes, agenda, agencies, ...rest } = this.start;
    this.values = { ...rest };
    this.chosen = [...areaCodes];
    this.agenda = [...agenda];
    this.invited = [...agencies];
  }
  private toggle(code: string, isOn: boolean): void {
    this.chosen = isOn ? [...new Set([...this.chosen, code])] : this.chosen.filter((one) => one !== code);
    const { areaCodes: _, ...rest } = this.errors;
    this.errors = rest;
  }
  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!this.complete(needed)) return;
    if (this.chosen.length === 0) {
      this.errors = { areaCodes: this.say('minItems') };
      this.focusFirst();
      return;
    }
    const body: MeetingContent = {
      title: this.text('title'),
      date: this.text('date'),
      startsAt: this.text('startsAt').replace('.', ':'),
      place: this.text('place'),
      state: this.text('state') as MeetingState,
      minutes: this.text('minutes'),
      areaCodes: this.chosen,
      agenda: this.agenda.filter((item) => item.topic.trim() !== ''),
      agencies: this.invited,
    };
    let { meetingId } = this;
    const stored = await this.send(async () => {
      if (meetingId) await changeMeeting(meetingId, { ...body, version: this.version });
      else meetingId = (await enterMeeting({ ...body, nonce: this.formId })).id;
    }, fields);
    if (stored) this.emit('meeting-saved', { id: meetingId });
  }

  override render() {
    return html`<form novalidate @submit=${this.submit} aria-label=${this.t(this.meetingId ? words.editTitle : words.newMeeting)}>
      <div class="part">
        <div class="wide">${this.field('title', { label: words.name, help: words.nameHelp, required: true, maxlength: 200 })}</div>
        ${this.field('date', { label: words.date, required: true, type: 'date' })}
        ${this.field('startsAt', { label: words.startsAt, help: words.startsAtHelp, required: true, maxlength: 5, inputmode: 'numeric' })}
        ${this.field('place', { label: words.place, required: true, maxlength: 200 })}
        ${this.choice('state', { label: words.state, required: true }, this.words(meetingStateNames))}
      </div>
      ${this.areaPart()}
      <fieldset class="part" data-name="agencies" tabindex="-1">
        <legend>${this.t(words.agencies)}</legend>
        <td-agencies-editor class="wide" .invited=${this.invited} .agencies=${this.agencies} @agencies-change=${(
          event: CustomEvent<MeetingContent['agencies']>,
        ) => {
          this.invited = event.detail;
        }}></td-agencies-editor>
        ${this.errors['agencies'] ? html`<p class="error wide">${this.errors['agencies']}</p>` : nothing}
      </fieldset>
      <fieldset class="part" data-name="agenda" tabindex="-1">
        <legend>${this.t(words.agenda)}</legend>
        <td-agenda-editor class="wide" .agenda=${this.agenda} .agencies=${this.agencies} .invited=${this.invited.map((one) => one.code)} @agenda-change=${(
          event: CustomEvent<MeetingContent['agenda']>,
        ) => {
          this.agenda = event.detail;
        }}></td-agenda-editor>
        ${this.errors['agenda'] ? html`<p class="error wide">${this.errors['agenda']}</p>` : nothing}
      </fieldset>
      <div class="part">
        <div class="wide">${this.longText('minutes', { label: words.minutes, help: words.minutesHelp, maxlength: 20_000 })}</div>
      </div>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      ${Object.keys(this.errors).length > 0 ? html`<p class="problem" role="alert">${this.t(words.checkForm)}</p>` : nothing}
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(this.busy ? words.saving : words.save)}</button>
        <button type="button" class="quiet" @click=${() => this.emit('meeting-cancel', null)}>${this.t(words.cancel)}</button>
      </p>
    </form>`;
  }
  private areaPart() {
    const coarse = [...this.areas.values()].filter(
      (area) => area.level === 'province' || area.level === 'regency',
    );
    const finer = this.chosen.filter((code) => !coarse.some((area) => area.code === code));
    return html`<fieldset class="part" data-name="areaCodes" tabindex="-1">
      <legend>${this.t(words.areas)}</legend>
      <p class="small muted wide">${this.t(words.areasHelp)}</p>
      <div class="checks">
        ${coarse.map(
          (area) => html`<label>
            <input type="checkbox" .checked=${this.chosen.includes(area.code)} @change=${(event: Event) => this.toggle(area.code, (event.target as HTMLInputElement).checked)} />
            ${area.name}
          </label>`,
        )}
      </div>
      ${
        finer.length > 0
          ? html`<ul class="chips">
              ${finer.map((code) => {
                const name = this.areas.get(code)?.name ?? code;
                return html`<li>${name}<button type="button" class="quiet" aria-label=${phrases.removeOf[this.speech](name)} @click=${() => this.toggle(code, false)}>×</button></li>`;
              })}
            </ul>`
          : nothing
      }
      <details class="wide">
        <summary>${this.t(words.finer)}</summary>
        <td-area-picker .legend=${this.t(words.finer)} .areas=${this.areas} .value=${''} @area-choose=${(event: CustomEvent<{ code: string }>) => event.detail.code && this.toggle(event.detail.code, true)}></td-area-picker>
      </details>
      ${this.errors['areaCodes'] ? html`<p class="error wide">${this.errors['areaCodes']}</p>` : nothing}
    </fieldset>`;
  }
}
