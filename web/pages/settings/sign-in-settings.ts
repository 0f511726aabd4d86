import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OfficeSettingsAnswer } from '../../../shared/api/settings.ts';
import type { Words } from '../../../shared/composite/types.ts';
import { type SignInRules, signInBounds } from '../../../shared/domain/sign-in-rules.ts';
import {
  officeSettingWords,
  passwordRuleNames,
  signInWords as words,
} from '../../../shared/text/office-settings.ts';
import { changeSetting } from '../../api/office-settings.ts';
import { RequestError } from '../../api/request.ts';
import { problemView } from '../../app/problem.ts';
import { roleBoxes } from './role-boxes.ts';
import { EntryForm } from '../../ui/entry-form.ts';

const numbers = ['idleMinutes', 'absoluteHours'] as const;

/** Second factor, length of sessions, rules for passwords. Event `settings-changed`. */
@customElement('td-sign-in-settings')
export class SignInSettings extends EntryForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      :host { display: grid; gap: 12px; }
      .roles { border: 0; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr)); gap: 8px 16px; }
      .roles legend { padding: 0; margin-bottom: 6px; font-size: var(--step-s); color: var(--ink-2); font-weight: 600; }
      .roles label { display: flex; gap: 8px; align-items: center; min-height: 28px; }
    `,
  ];
  @property({ attribute: false }) answer: OfficeSettingsAnswer | null = null;
  @state() private chosen: SignInRules['factorRoles'] = [];
  @state() private failure: unknown = null;
  @state() private word: Words | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer') || !this.answer) return;
    const { factorRoles, idleMinutes, absoluteHours, passwordRules } = this.answer.settings.signIn;
    this.chosen = factorRoles;
    this.values = {
      idleMinutes: String(idleMinutes),
      absoluteHours: String(absoluteHours),
      passwordRules,
    };
  }
  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy || !this.answer) return;
    this.failure = null;
    this.word = null;
    this.errors = Object.fromEntries(
      numbers
        .filter((name) => {
          const value = /^\d{1,3}$/.test(this.text(name)) ? Number(this.text(name)) : Number.NaN;
          return !(value >= signInBounds[name].least && value <= signInBounds[name].most);
        })
        .map((name) => [name, this.t(words[`${name}Help`])]),
    );
    if (Object.keys(this.errors).length) return this.focusFirst();
    this.busy = true;
    try {
      await changeSetting('signIn', this.answer.versions.signIn, {
        factorRoles: this.chosen,
        idleMinutes: Number(this.text('idleMinutes')),
        absoluteHours: Number(this.text('absoluteHours')),
        passwordRules: this.text('passwordRules') || 'asvs',
      });
      this.word = officeSettingWords.saved;
      this.emit('settings-changed', null);
    } catch (error) {
      if (error instanceof RequestError && error.status === 409) this.word = officeSettingWords.conflict;
      else this.failure = error;
    } finally {
      this.busy = false;
    }
  }
  override render() {
    return html`<h2>${this.t(words.title)}</h2>
      <p class="muted">${this.t(words.lead)}</p>
      <form novalidate class="card" @submit=${this.submit}>
        <fieldset class="roles">
          <legend>${this.t(words.factorRoles)}</legend>
          ${roleBoxes(this.chosen, this.speech, (chosen) => {
            this.chosen = chosen;
          })}
        </fieldset>
        ${numbers.map((name) =>
          this.field(name, {
            label: words[name],
            help: words[`${name}Help`],
            required: true,
            maxlength: 3,
            inputmode: 'numeric',
          }),
        )}
        ${this.choice('passwordRules', { label: words.passwordRules, help: words.passwordRulesHelp, required: true }, this.words(passwordRuleNames))}
        ${this.failure ? problemView(this.failure, this.speech) : nothing}
        <p role="status">${this.word ? this.t(this.word) : nothing}</p>
        ${this.saveButton()}
      </form>`;
  }
}
