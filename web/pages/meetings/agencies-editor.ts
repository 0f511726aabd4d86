import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MeetingContent } from '../../../shared/api/meetings.ts';
import { type Attendance, attendances, type Duty, duties } from '../../../shared/domain/meeting.ts';
import { entryWords } from '../../../shared/text/catat.ts';
import {
  attendanceNames,
  dutyNames,
  meetingPhrases as phrases,
  meetingWords as words,
} from '../../../shared/text/meetings.ts';
import type { Agency } from '../../api/agencies.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { agencyChoices } from './agency-choices.ts';

type Invited = MeetingContent['agencies'][number];

/** Who is invited, whether it came and what it is asked for. Event `agencies-change` with the whole list. */
@customElement('td-agencies-editor')
export class AgenciesEditor extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      ul { display: grid; gap: 8px; }
      li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 12px; border: 1px solid var(--line); border-radius: var(--radius); padding: 8px 12px; }
      li b { align-self: center; overflow-wrap: anywhere; }
      .what { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 4px 18px; align-items: center; }
      .what label { display: flex; gap: 8px; align-items: center; min-height: 32px; }
      .new { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin-top: 10px; }
      .new .field { flex: 1 1 260px; min-width: 0; }
      .new select { width: 100%; }
    `,
  ];
  @property({ attribute: false }) invited: readonly Invited[] = [];
  @property({ attribute: false }) agencies: readonly Agency[] = [];
  @state() private next = '';

  private change(code: string, change: Partial<Invited>): void {
    this.emit(
      'agencies-change',
      this.invited.map((one) => (one.code === code ? { ...one, ...change } : one)),
    );
  }
  private add(): void {
    if (!this.next) return;
    const owes: Duty[] = ['counts', 'reports'];
    this.emit('agencies-change', [...this.invited, { code: this.next, attendance: 'invited', owes }]);
    this.next = '';
  }
  private uninvite(code: string): void {
    this.emit(
      'agencies-change',
      this.invited.filter((one) => one.code !== code),
    );
    this.renderRoot.querySelector<HTMLElement>('#next')?.focus();
  }

  override render() {
    const codes = this.invited.map((one) => one.code);
    const nameOf = new Map(agencyChoices(this.agencies, codes, this.speech));
    return html`<ul>
        ${repeat(
          this.invited,
          (one) => one.code,
          (one) => this.row(one, nameOf.get(one.code) ?? one.code),
        )}
      </ul>
      <div class="new">
        <div class="field">
          <label for="next">${this.t(words.addAgency)}</label>
          <select id="next" .value=${this.next} @change=${(event: Event) => {
            this.next = (event.target as HTMLSelectElement).value;
          }}>
            <option value="" ?selected=${this.next === ''}>${this.t(entryWords.choose)}</option>
            ${[...nameOf].filter(([code]) => !codes.includes(code)).map(([code, name]) => html`<option value=${code} ?selected=${this.next === code}>${name}</option>`)}
          </select>
        </div>
        <button type="button" ?disabled=${!this.next} @click=${this.add}>${this.t(words.add)}</button>
      </div>`;
  }
  private row(one: Invited, name: string) {
    const set = (duty: Duty, isOn: boolean) =>
      this.change(one.code, {
        owes: duties.filter((other) => (other === duty ? isOn : one.owes.includes(other))),
      });
    return html`<li>
      <b>${name}</b>
      <button type="button" class="quiet" aria-label=${phrases.removeOf[this.speech](name)} @click=${() => this.uninvite(one.code)}>${this.t(words.remove)}</button>
      <div class="what" role="group" aria-label=${name}>
        <label>
          ${this.t(words.attendance)}
          <select @change=${(event: Event) => this.change(one.code, { attendance: (event.target as HTMLSelectElement).value as Attendance })}>
            ${attendances.map((value) => html`<option value=${value} ?selected=${one.attendance === value}>${this.t(attendanceNames[value])}</option>`)}
          </select>
        </label>
        ${duties.map(
          (duty) => html`<label>
            <input type="checkbox" .checked=${one.owes.includes(duty)} @change=${(event: Event) => set(duty, (event.target as HTMLInputElement).checked)} />
            ${this.t(dutyNames[duty])}
          </label>`,
        )}
      </div>
    </li>`;
  }
}
