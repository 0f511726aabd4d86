import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Words } from '../../../shared/composite/types.ts';
import { breachWords as words } from '../../../shared/text/breaches.ts';
import { protectionWords } from '../../../shared/text/data-protection.ts';
import { recordBreach } from '../../api/data-protection.ts';
import { ProtectionTab } from './protection-tab.ts';

export const breachTexts = ['what', 'how', 'handling'] as const;
export const named = (label: Words, note: Words): Words => ({
  id: `${label.id} (${note.id})`,
  en: `${label.en} (${note.en})`,
});

/** A new data incident, or a drill. Event `breach-recorded`. */
@customElement('td-breach-form')
export class BreachForm extends ProtectionTab {
  static override styles = [
    ...ProtectionTab.styles,
    css`
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: 12px; }
      .drill { display: flex; gap: 8px; align-items: center; }
    `,
  ];
  @state() private isDrill = false;
  protected override reload(): void {
    this.values = {};
    this.isDrill = false;
    this.emit('breach-recorded', null);
  }
  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const english = breachTexts.map((name) => `${name}_en`);
    const names = breachTexts.map((name) => `${name}_id`);
    if (english.some((name) => this.text(name) !== '')) names.push(...english);
    if (!this.complete(['knownDay', 'knownTime', ...names])) return;
    const both = (name: string) => ({ id: this.text(`${name}_id`), en: this.text(`${name}_en`) || null });
    const known = new Date(`${this.text('knownDay')}T${this.text('knownTime')}:00+07:00`);
    const body = {
      isDrill: this.isDrill,
      knownAt: Number.isNaN(known.getTime()) ? '' : known.toISOString(),
      what: both('what'),
      how: both('how'),
      handling: both('handling'),
      affectedFrom: this.text('affectedFrom') || null,
      affectedUntil: this.text('affectedUntil') || null,
    };
    void this.run(() => recordBreach(body), ['affectedUntil', 'affectedFrom']);
  }
  override render() {
    return html`<form novalidate class="card" @submit=${this.submit}>
      <label class="drill"><input type="checkbox" .checked=${this.isDrill} @change=${(event: Event) => (this.isDrill = (event.target as HTMLInputElement).checked)} />${this.t(words.isDrill)}</label>
      <div class="two">
        ${this.field('knownDay', { label: words.knownDay, type: 'date', required: true })}
        ${this.field(
          'knownTime',
          { label: words.knownTime, required: true },
          (described) => html`<input id="knownTime" name="knownTime" type="time" aria-describedby=${described}
            aria-invalid=${this.errors['knownTime'] ? 'true' : 'false'} .value=${this.values['knownTime'] ?? ''}
            @input=${(event: Event) => this.set('knownTime', (event.target as HTMLInputElement).value)} />`,
        )}
      </div>
      <p class="small muted">${this.t(words.englishMayWait)}</p>
      ${breachTexts.map(
        (name) => html`<div class="two">
          ${this.longText(`${name}_id`, { label: named(words[name], protectionWords.inIndonesian), required: true, maxlength: 1000 })}
          ${this.longText(`${name}_en`, { label: named(words[name], protectionWords.inEnglish), maxlength: 1000 })}
        </div>`,
      )}
      <div class="two">
        ${this.field('affectedFrom', { label: words.from, type: 'date', help: words.periodHelp })}
        ${this.field('affectedUntil', { label: words.until, type: 'date' })}
      </div>
      ${this.problem()}
      <p><button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.start)}</button></p>
    </form>`;
  }
}
