import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AlarmPreference, Alarms } from '../../../shared/api/alarms.ts';
import { alarmWords as words } from '../../../shared/text/alarms.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** How the reader wants alarms. Event `preference-save` AlarmPreference. */
@customElement('td-alarm-preference')
export class AlarmPreferenceForm extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      form { display: grid; gap: 12px; justify-items: start; }
      fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
      legend { font-weight: 600; font-size: var(--step-s); color: var(--ink-2); padding: 0; margin-bottom: 4px; }
      .list { display: flex; flex-wrap: wrap; gap: 4px 16px; }
      label.check { display: flex; gap: 8px; align-items: center; min-height: 32px; }
      .pair { display: flex; gap: 12px; flex-wrap: wrap; }
      .note { font-size: var(--step-s); color: var(--ink-3); }
      h2 { font-size: var(--step-1); margin-bottom: 8px; }
    `,
  ];
  @property({ attribute: false }) preference!: AlarmPreference;
  @property({ attribute: false }) channels: Alarms['channels'] = { email: false, webhook: false };
  @property({ attribute: false }) regencies: readonly { code: string; name: string }[] = [];
  @property({ type: Boolean }) saved = false;
  @state() private isQuiet: boolean | null = null;

  override render() {
    const { preference } = this;
    const quiet = this.isQuiet ?? preference.quiet !== null;
    return html`<section class="card" aria-labelledby="mine">
      <h2 id="mine">${this.t(words.mine)}</h2>
      <form @submit=${this.submit}>
        <fieldset>
          <legend>${this.t(words.areas)}</legend>
          <div class="list">
            ${this.regencies.map(
              (one) =>
                html`<label class="check"><input type="checkbox" name="area" value=${one.code} .checked=${preference.areas.includes(one.code)} />${one.name}</label>`,
            )}
          </div>
        </fieldset>
        <label class="check"><input type="checkbox" name="email" .checked=${preference.byEmail} ?disabled=${!this.channels.email} />${this.t(words.byEmail)}</label>
        ${this.channels.email ? nothing : html`<p class="note">${this.t(words.noMail)}</p>`}
        <label class="check"><input type="checkbox" name="quiet" .checked=${quiet} @change=${(
          event: Event,
        ) => {
          this.isQuiet = (event.target as HTMLInputElement).checked;
        }} />${this.t(words.quiet)}</label>
        ${
          quiet
            ? html`<div class="pair">
                  <div class="field"><label for="from">${this.t(words.quietFrom)}</label><input id="from" name="from" type="time" required .value=${preference.quiet?.from ?? '21:00'} /></div>
                  <div class="field"><label for="to">${this.t(words.quietTo)}</label><input id="to" name="to" type="time" required .value=${preference.quiet?.to ?? '06:00'} /></div>
                </div>
                <label class="check"><input type="checkbox" name="anytime" .checked=${preference.protectiveAnytime} />${this.t(words.protectiveAnytime)}</label>`
            : nothing
        }
        <button type="submit">${this.t(words.save)}</button>
        <p class="note" role="status">${this.saved ? this.t(words.saved) : nothing}</p>
        <p class="note">${this.t(this.channels.webhook ? words.webhookOn : words.webhookOff)}</p>
      </form>
    </section>`;
  }
  private submit(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const quiet = form.has('quiet')
      ? { from: String(form.get('from')).slice(0, 5), to: String(form.get('to')).slice(0, 5) }
      : null;
    const shown = new Set(this.regencies.map((one) => one.code));
    const others = this.preference.areas.filter((code) => !shown.has(code));
    this.emit<AlarmPreference>('preference-save', {
      areas: [...others, ...form.getAll('area').map(String)],
      byEmail: form.has('email') || (!this.channels.email && this.preference.byEmail),
      quiet,
      protectiveAnytime: quiet ? form.has('anytime') : this.preference.protectiveAnytime,
    });
  }
}
