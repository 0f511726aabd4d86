import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Meeting, MeetingSummary } from '../../../shared/api/meetings.ts';
import { pangkalpinangOffice } from '../../../shared/domain/area.ts';
import { audiences, classifications, tlpLabels, urgencies } from '../../../shared/domain/briefing.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { audienceNames, briefingPageWords as words } from '../../../shared/text/briefing-page.ts';
import { formatDate, formatMonth } from '../../../shared/text/format.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

export interface BriefingChoice {
  meetingId: string | null;
  title: string;
  areaCodes: string[];
  month: Month;
  audience: (typeof audiences)[number];
  language: 'id' | 'en';
  classification?: (typeof classifications)[number];
  tlp?: (typeof tlpLabels)[number];
  urgency?: (typeof urgencies)[number];
  memoNumber?: string;
  dissent?: string;
}

/** What a pack is about and how it is marked. Event `choice-change` {choice}. */
@customElement('td-briefing-fields')
export class BriefingFields extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: 14px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr)); }
      .wide { grid-column: 1 / -1; }
      .field input:not([type="checkbox"]), .field select, .field textarea { width: 100%; }
      textarea { min-height: 72px; resize: vertical; }
      fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
      legend { font-size: var(--step-s); color: var(--ink-2); font-weight: 600; padding: 0; margin-bottom: 4px; }
      .areas { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 6px 12px; }
      .areas label { display: flex; gap: 8px; align-items: center; }
      .quick { display: flex; gap: 4px; flex-wrap: wrap; margin-bottom: 6px; }
    `,
  ];
  @property({ attribute: false }) choice: BriefingChoice | null = null;
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) months: readonly Month[] = [];
  @property({ attribute: false }) meetings: readonly (MeetingSummary | Meeting)[] = [];
  @property({ attribute: false }) errors: Readonly<Record<string, string>> = {};

  private put(change: Partial<BriefingChoice>): void {
    this.emit('choice-change', { choice: { ...this.choice!, ...change } });
  }
  private readonly value = (event: Event) => (event.target as HTMLInputElement).value;

  override render() {
    const { choice } = this;
    if (!choice) return nothing;
    const levelOf = (code: string) => this.areas.get(code)?.level;
    const level = levelOf(choice.areaCodes[0] ?? '') === 'district' ? 'district' : 'regency';
    const offered = [...this.areas.values()].filter((area) => area.level === level);
    const regencies = [...this.areas.values()]
      .filter((area) => area.level === 'regency')
      .map((area) => area.code);
    return html`
      <div class="field wide">
        <label for="title">${this.t(words.title)}</label>
        <input id="title" maxlength="200" required .value=${choice.title} aria-invalid=${this.errors['title'] ? 'true' : 'false'} @input=${(event: Event) => this.put({ title: this.value(event) })} />
        ${this.error('title')}
      </div>
      ${this.select('meeting', words.meeting, choice.meetingId ?? '', [['', '–'], ...this.meetings.map((one) => [one.id, `${one.title}, ${formatDate(one.date, this.speech)}`] as [string, string])], (value) => ({ meetingId: value || null }))}
      ${this.select(
        'month',
        words.month,
        choice.month,
        [...this.months].reverse().map((one) => [one, formatMonth(one, this.speech, 'long')]),
        (value) => ({ month: value }),
      )}
      ${this.select(
        'audience',
        words.audience,
        choice.audience,
        audiences.map((one) => [one, audienceNames[one][this.speech]]),
        (value) => ({ audience: value as BriefingChoice['audience'] }),
      )}
      ${this.select(
        'language',
        words.language,
        choice.language,
        [
          ['id', 'Bahasa Indonesia'],
          ['en', 'English'],
        ],
        (value) => ({ language: value as 'id' | 'en' }),
      )}
      <fieldset class="wide">
        <legend>${this.t(words.areas)}</legend>
        <p class="quick">
          <button type="button" class="quiet" @click=${() => this.put({ areaCodes: [...pangkalpinangOffice] })}>${this.t(words.officeAreas)}</button>
          <button type="button" class="quiet" @click=${() => this.put({ areaCodes: regencies })}>${this.t(words.allRegencies)}</button>
        </p>
        <div class="areas">
          ${offered.map(
            (area) =>
              html`<label><input type="checkbox" .checked=${choice.areaCodes.includes(area.code)} @change=${(
                event: Event,
              ) => {
                const on = (event.target as HTMLInputElement).checked;
                const left = choice.areaCodes.filter((code) => code !== area.code);
                this.put({ areaCodes: on ? [...left, area.code].sort() : left });
              }} />${area.name}</label>`,
          )}
        </div>
        ${this.error('areaCodes')}
      </fieldset>
      ${choice.classification ? this.marks(choice) : nothing}`;
  }
  private marks(choice: BriefingChoice) {
    const same = (all: readonly string[]) => all.map((one) => [one, one] as [string, string]);
    return html`
      ${this.select('classification', words.classification, choice.classification!, same(classifications), (value) => ({ classification: value as (typeof classifications)[number] }))}
      ${this.select('tlp', words.tlp, choice.tlp!, same(tlpLabels), (value) => ({ tlp: value as (typeof tlpLabels)[number] }))}
      ${this.select('urgency', words.urgency, choice.urgency!, same(urgencies), (value) => ({ urgency: value as (typeof urgencies)[number] }))}
      <div class="field">
        <label for="memo">${this.t(words.memoNumber)}</label>
        <input id="memo" maxlength="80" .value=${choice.memoNumber ?? ''} aria-describedby="memo-help" @input=${(event: Event) => this.put({ memoNumber: this.value(event) })} />
        <span class="small muted" id="memo-help">${this.t(words.memoNumberHelp)}</span>
        ${this.error('memoNumber')}
      </div>
      <div class="field wide">
        <label for="dissent">${this.t(words.dissent)}</label>
        <textarea id="dissent" maxlength="2000" .value=${choice.dissent ?? ''} aria-describedby="dissent-help" @input=${(event: Event) => this.put({ dissent: this.value(event) })}></textarea>
        <span class="small muted" id="dissent-help">${this.t(words.dissentHelp)}</span>
        ${this.error('dissent')}
      </div>`;
  }
  private error(name: string) {
    return this.errors[name] ? html`<span class="error">${this.errors[name]}</span>` : nothing;
  }
  private select(
    name: string,
    label: { id: string; en: string },
    value: string,
    options: readonly (readonly [string, string])[],
    change: (value: string) => Partial<BriefingChoice>,
  ) {
    return html`<div class="field">
      <label for=${name}>${this.t(label)}</label>
      <select id=${name} @change=${(event: Event) => this.put(change(this.value(event)))}>
        ${options.map(([code, text]) => html`<option value=${code} ?selected=${code === value}>${text}</option>`)}
      </select>
      ${this.error(name)}
    </div>`;
  }
}
