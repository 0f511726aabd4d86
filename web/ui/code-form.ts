import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { accountWords as words } from '../../shared/text/akun.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

/** Asks for a code of the second factor. Event `code-given` with what was typed. */
@customElement('td-code-form')
export class CodeForm extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      form { display: grid; gap: 12px; }
      input { width: 100%; max-width: 320px; letter-spacing: 0.08em; font-variant-numeric: tabular-nums; }
    `,
  ];
  /** Recovery codes do as well. */
  @property({ type: Boolean }) takesRecovery = false;
  @property({ type: Boolean }) busy = false;
  /** Why the last code was refused. */
  @property() error = '';

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }
  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('error') || !this.error) return;
    const input = this.renderRoot.querySelector('input')!;
    input.value = '';
    input.focus();
  }
  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const code = String(new FormData(event.target as HTMLFormElement).get('code')).trim();
    if (code.length >= 6) this.emit('code-given', code);
  }
  override render() {
    const described = [this.takesRecovery ? 'help' : '', this.error ? 'error' : ''].filter(Boolean).join(' ');
    return html`<form @submit=${this.submit}>
      <div class="field">
        <label for="code">${this.t(this.takesRecovery ? words.codeOrRecovery : words.code)}</label>
        <input
          id="code"
          name="code"
          autocomplete="one-time-code"
          inputmode=${this.takesRecovery ? nothing : 'numeric'}
          required
          minlength="6"
          maxlength="40"
          aria-invalid=${this.error ? 'true' : 'false'}
          aria-describedby=${described || nothing}
        />
        ${this.error ? html`<p id="error" class="error" role="alert">${this.error}</p>` : nothing}
        ${this.takesRecovery ? html`<p id="help" class="small muted">${this.t(words.codeHelp)}</p>` : nothing}
      </div>
      <p><button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.confirm)}</button></p>
    </form>`;
  }
}
