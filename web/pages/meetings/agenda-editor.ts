import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AgendaItem } from '../../../shared/api/meetings.ts';
import { meetingPhrases as phrases, meetingWords as words } from '../../../shared/text/meetings.ts';
import { formatCount } from '../../../shared/text/format.ts';
import type { Agency } from '../../api/agencies.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { agencyChoices } from './agency-choices.ts';

/** Topics in their order. Event `agenda-change` with the whole list. */
@customElement('td-agenda-editor')
export class AgendaEditor extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      ol { list-style: none; display: grid; gap: 10px; padding: 0; }
      fieldset { border: 1px solid var(--line); border-radius: var(--radius); margin: 0; padding: 8px 12px 12px; min-width: 0; display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) 90px; gap: 8px 12px; align-items: end; }
      legend { padding: 0 4px; font-size: var(--step-s); color: var(--ink-2); }
      .field input, .field select { width: 100%; }
      .actions { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 4px; }
      .add { margin-top: 10px; }
      @media (max-width: 640px) { fieldset { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
  @property({ attribute: false }) agenda: readonly AgendaItem[] = [];
  @property({ attribute: false }) agencies: readonly Agency[] = [];
  @property({ attribute: false }) invited: readonly string[] = [];

  private say(agenda: readonly AgendaItem[]): void {
    this.emit('agenda-change', [...agenda]);
  }
  private change(at: number, change: Partial<AgendaItem>): void {
    this.say(this.agenda.map((item, i) => (i === at ? { ...item, ...change } : item)));
  }
  private move(at: number, by: number): void {
    const agenda = [...this.agenda];
    const [item] = agenda.splice(at, 1);
    agenda.splice(at + by, 0, item!);
    this.say(agenda);
  }
  private add(): void {
    this.say([...this.agenda, { topic: '', agencyCode: null, minutes: null }]);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#topic-${this.agenda.length - 1}`)?.focus(),
    );
  }

  override render() {
    const choices = agencyChoices(this.agencies, this.invited, this.speech);
    return html`<ol>${this.agenda.map((item, i) => html`<li>${this.row(item, i, choices)}</li>`)}</ol>
      <p class="add"><button type="button" @click=${this.add}>${this.t(words.addTopic)}</button></p>`;
  }
  private row(item: AgendaItem, i: number, choices: readonly (readonly [string, string])[]) {
    const name = phrases.topic[this.speech](formatCount(i + 1, this.speech));
    return html`<fieldset>
      <legend>${name}</legend>
      <div class="field">
        <label for=${`topic-${i}`}>${this.t(words.topic)}</label>
        <input id=${`topic-${i}`} maxlength="200" autocomplete="off" .value=${item.topic} @input=${(event: Event) => this.change(i, { topic: (event.target as HTMLInputElement).value })} />
      </div>
      <div class="field">
        <label for=${`by-${i}`}>${this.t(words.by)}</label>
        <select id=${`by-${i}`} @change=${(event: Event) => this.change(i, { agencyCode: (event.target as HTMLSelectElement).value || null })}>
          <option value="" ?selected=${item.agencyCode === null}>${this.t(words.nobody)}</option>
          ${choices.map(([code, label]) => html`<option value=${code} ?selected=${item.agencyCode === code}>${label}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for=${`minutes-${i}`}>${this.t(words.duration)}</label>
        <input id=${`minutes-${i}`} type="number" min="1" max="480" .value=${item.minutes === null ? '' : String(item.minutes)} @change=${(event: Event) => this.change(i, { minutes: wholeMinutes((event.target as HTMLInputElement).value) })} />
      </div>
      <p class="actions">
        <button type="button" class="quiet" ?disabled=${i === 0} aria-label=${`${this.t(words.up)}: ${name}`} @click=${() => this.move(i, -1)}>${this.t(words.up)}</button>
        <button type="button" class="quiet" ?disabled=${i === this.agenda.length - 1} aria-label=${`${this.t(words.down)}: ${name}`} @click=${() => this.move(i, 1)}>${this.t(words.down)}</button>
        <button type="button" class="quiet" aria-label=${phrases.removeOf[this.speech](name)} @click=${() => this.say(this.agenda.filter((_, at) => at !== i))}>${this.t(words.remove)}</button>
      </p>
    </fieldset>`;
  }
}

const wholeMinutes = (text: string): number | null => {
  const value = Number.parseInt(text, 10);
  return value >= 1 && value <= 480 ? value : null;
};
