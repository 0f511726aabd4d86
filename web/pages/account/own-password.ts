import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { accountWords as words } from '../../../shared/text/akun.ts';
import { session as sessionWords } from '../../../shared/text/session.ts';
import { changePassword } from '../../api/own-account.ts';
import { passwordProblemWords } from '../../app/problem.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** A new password for oneself. Event `account-changed`. */
@customElement('td-own-password')
export class OwnPassword extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      section, form { display: grid; gap: 12px; }
      input { max-width: 320px; width: 100%; }
    `,
  ];
  @state() private busy = false;
  @state() private error = '';
  @state() private said = '';

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = (name: string) => String(new FormData(form).get(name) ?? '');
    const wanted = text('new-password');
    this.said = '';
    this.error =
      wanted.length < 12
        ? this.t(sessionWords.tooShort)
        : wanted !== text('repeat')
          ? this.t(sessionWords.notEqual)
          : '';
    if (this.error) return;
    this.busy = true;
    try {
      await changePassword(text('password'), wanted);
      form.reset();
      this.said = this.t(words.passwordChanged);
      this.emit('account-changed', null);
    } catch (error) {
      this.error = passwordProblemWords(error, this.speech);
    } finally {
      this.busy = false;
    }
  }
  override render() {
    return html`<section class="card">
      <h2>${this.t(words.password)}</h2>
      <p>${this.t(words.passwordLead)}</p>
      <form @submit=${this.submit}>
        <div class="field">
          <label for="password">${this.t(words.askPassword)}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256" />
        </div>
        <div class="field">
          <label for="new-password">${this.t(sessionWords.newPassword)}</label>
          <input id="new-password" name="new-password" type="password" autocomplete="new-password" required maxlength="256" aria-describedby="help" />
          <p id="help" class="small muted">${this.t(sessionWords.passwordHelp)}</p>
        </div>
        <div class="field">
          <label for="repeat">${this.t(sessionWords.repeat)}</label>
          <input id="repeat" name="repeat" type="password" autocomplete="new-password" required maxlength="256" />
        </div>
        ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
        <p><button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.changePassword)}</button></p>
        <p role="status">${this.said}</p>
      </form>
    </section>`;
  }
}
