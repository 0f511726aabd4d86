import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Problem } from '../../shared/api/problem.ts';
import type { Words } from '../../shared/composite/types.ts';
import { entryWords as words, fieldErrors } from '../../shared/text/catat.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

export interface FieldOptions {
  label: Words;
  help?: Words | string;
  required?: boolean;
  maxlength?: number;
  type?: 'text' | 'date' | 'month' | 'url' | 'email';
  placeholder?: string;
  inputmode?: 'decimal' | 'numeric';
}

export const formStyles = css`
  form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; max-width: 860px; }
  form > .part:first-child { border-top: 0; padding-top: 0; }
  .part { border: 0; border-top: 1px solid var(--line); margin: 0; padding: 12px 0 0; min-width: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 16px; }
  .part.three { grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr)); }
  .part > legend { float: left; width: 100%; padding: 0; font-weight: 650; grid-column: 1 / -1; }
  .wide { grid-column: 1 / -1; }
  .field { align-content: start; }
  .field input:not([type="checkbox"]):not([type="radio"]), .field select, .field textarea { width: 100%; }
  textarea { min-height: 96px; resize: vertical; line-height: 1.45; }
  [aria-invalid="true"] { border-color: var(--bad) !important; border-width: 2px !important; }
  .must { color: var(--ink-3); font-weight: 400; }
  .actions { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; }
  .turning { width: 14px; height: 14px; border-radius: 50%; border: 2px solid currentColor; border-right-color: transparent; animation: turn 0.9s linear infinite; }
  @keyframes turn { to { transform: rotate(1turn); } }
  .done { background: var(--accent-soft); border-left: 3px solid var(--accent); padding: 12px 16px; border-radius: 3px; display: grid; gap: 8px; max-width: 860px; }
  .done:focus { outline: none; }
  .done p { display: flex; gap: 8px; flex-wrap: wrap; }
`;

/**
 * What forms share: values that outlive every failure, and errors at their fields. A field's name is its name in the
 * request, so that the server's pointers (`/eventDate`) find it.
 */
export abstract class EntryForm extends TeduhElement {
  static override styles = [base, controls, formStyles];
  @state() protected values: Record<string, string> = {};
  @state() protected errors: Record<string, string> = {};
  @state() protected busy = false;

  protected set(name: string, value: string): void {
    this.values = { ...this.values, [name]: value };
    if (this.errors[name]) {
      const { [name]: _, ...rest } = this.errors;
      this.errors = rest;
    }
  }
  protected text(name: string): string {
    return (this.values[name] ?? '').trim();
  }
  /** Optional texts leave the request when empty. */
  protected optional<Name extends string>(name: Name): { [key in Name]?: string } {
    const text = this.text(name);
    return (text ? { [name]: text } : {}) as { [key in Name]?: string };
  }
  protected say(code: string, detail = ''): string {
    return fieldErrors[code] ? this.t(fieldErrors[code]) : detail || this.t(fieldErrors['pattern']!);
  }
  /** Marks what is empty but required; true where nothing is. */
  protected complete(names: readonly string[]): boolean {
    const missing = names.filter((name) => this.text(name) === '');
    this.errors = Object.fromEntries(missing.map((name) => [name, this.say('required')]));
    if (missing.length) this.focusFirst();
    return missing.length === 0;
  }
  /** Puts the server's errors at their fields; false where none of them belongs to a field of this form. */
  protected takeErrors(problem: Problem | null, names: readonly string[]): boolean {
    const found: Record<string, string> = {};
    for (const error of problem?.errors ?? []) {
      const name = error.pointer.replace(/^\//, '').split('/')[0]!;
      if (!names.includes(name) || found[name]) continue;
      found[name] = this.say(
        name === 'sourceUrl' && error.code === 'pattern' ? 'url' : error.code,
        error.detail,
      );
    }
    this.errors = found;
    if (Object.keys(found).length) this.focusFirst();
    return Object.keys(found).length > 0;
  }
  /** The confirmation takes the place of the form, so the focus goes there. */
  protected focusDone(): void {
    void this.updateComplete.then(() => {
      const done = this.renderRoot.querySelector<HTMLElement>('.done');
      done?.focus();
      done?.scrollIntoView({ block: 'center' });
    });
  }
  /** While it saves, the button says so and takes no second press. */
  protected saveButton() {
    return html`<p class="actions">
      <button type="submit" class="primary" aria-busy=${this.busy ? 'true' : 'false'} ?disabled=${this.busy}>
        ${this.busy ? html`<span class="turning" aria-hidden="true"></span>` : nothing}${this.t(this.busy ? words.saving : words.save)}
      </button>
      <span class="small muted" role="status">${this.busy ? this.t(words.savingNote) : nothing}</span>
    </p>`;
  }
  protected focusFirst(): void {
    void this.updateComplete.then(() => {
      const first = Object.keys(this.errors)
        .map((name) => this.renderRoot.querySelector<HTMLElement>(`[name="${name}"], [data-name="${name}"]`))
        .filter((one) => one !== null)
        .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];
      first?.focus();
    });
  }

  protected field(name: string, options: FieldOptions, control?: (described: string) => TemplateResult) {
    const error = this.errors[name] ?? '';
    const described = [options.help ? `${name}-help` : '', error ? `${name}-error` : '']
      .filter(Boolean)
      .join(' ');
    return html`<div class="field">
      <label for=${name}>${this.t(options.label)} <span class="must">(${this.t(options.required ? words.required : words.optional)})</span></label>
      ${
        control
          ? control(described)
          : html`<input
              id=${name}
              name=${name}
              type=${options.type ?? 'text'}
              maxlength=${options.maxlength ?? nothing}
              placeholder=${options.placeholder ?? nothing}
              inputmode=${options.inputmode ?? nothing}
              autocomplete="off"
              aria-required=${options.required ? 'true' : 'false'}
              aria-invalid=${error ? 'true' : 'false'}
              aria-describedby=${described || nothing}
              .value=${this.values[name] ?? ''}
              @input=${(event: Event) => this.set(name, (event.target as HTMLInputElement).value)}
            />`
      }
      ${options.help ? html`<p id=${`${name}-help`} class="small muted">${typeof options.help === 'string' ? options.help : this.t(options.help)}</p>` : nothing}
      ${error ? html`<p id=${`${name}-error`} class="error">${error}</p>` : nothing}
    </div>`;
  }
  protected choice(name: string, options: FieldOptions, choices: readonly (readonly [string, string])[]) {
    return this.field(
      name,
      options,
      (described) => html`<select
        id=${name}
        name=${name}
        aria-required=${options.required ? 'true' : 'false'}
        aria-invalid=${this.errors[name] ? 'true' : 'false'}
        aria-describedby=${described || nothing}
        @change=${(event: Event) => this.set(name, (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!this.values[name]}>${this.t(words.choose)}</option>
        ${choices.map(([value, label]) => html`<option value=${value} ?selected=${this.values[name] === value}>${label}</option>`)}
      </select>`,
    );
  }
  protected longText(name: string, options: FieldOptions) {
    return this.field(
      name,
      options,
      (described) => html`<textarea
        id=${name}
        name=${name}
        rows="4"
        maxlength=${options.maxlength ?? nothing}
        aria-required=${options.required ? 'true' : 'false'}
        aria-invalid=${this.errors[name] ? 'true' : 'false'}
        aria-describedby=${described || nothing}
        .value=${this.values[name] ?? ''}
        @input=${(event: Event) => this.set(name, (event.target as HTMLTextAreaElement).value)}
      ></textarea>`,
    );
  }
  /** Pairs of value and word for a choice. */
  protected words(names: Record<string, Words>): [string, string][] {
    return Object.entries(names).map(([value, name]) => [value, this.t(name)]);
  }
}
