import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../../../shared/api/session.ts';
import { session as words } from '../../../shared/text/session.ts';
import { RequestError } from '../../api/request.ts';
import { signIn } from '../../api/session.ts';
import { problemView } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { doorStyles } from './door-styles.ts';

@customElement('td-sign-in-page')
export class SignInPage extends TeduhElement {
  static override styles = [base, controls, doorStyles];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private busy = false;
  @state() private shown = false;
  @state() private error: unknown = null;

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.error = null;
    try {
      await signIn({ email: String(data.get('email')).trim(), password: String(data.get('password')) });
      const back = query().get('kembali') ?? '/';
      // Only a path of this product; anything else goes to the start.
      this.emit('session-changed', { goTo: /^\/(?![/\\])/.test(back) ? back : '/' });
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
    }
  }

  override render() {
    const wrong =
      this.error instanceof RequestError &&
      (this.error.status === 401 || this.error.status === 422 || this.error.status === 400);
    return html`<div class="door">
      <div>
        <h1>${this.t(words.title)}</h1>
        <p class="lead">${this.t(words.lead)}</p>
      </div>
      ${this.session?.firstAccountNeeded ? html`<p class="notice">${this.t(words.firstAccount)}</p>` : nothing}
      <form class="card" @submit=${this.submit}>
        ${wrong ? html`<p class="problem" role="alert">${this.t(words.wrong)}</p>` : this.error ? problemView(this.error, this.speech) : nothing}
        <div class="field">
          <label for="email">${this.t(words.email)}</label>
          <input id="email" name="email" type="email" autocomplete="username" required maxlength="254" />
        </div>
        <div class="field">
          <label for="password">${this.t(words.password)}</label>
          <input id="password" name="password" type=${this.shown ? 'text' : 'password'} autocomplete="current-password" required maxlength="256" />
        </div>
        <label class="check"><input type="checkbox" .checked=${this.shown} @change=${() => {
          this.shown = !this.shown;
        }} />${this.t(words.show)}</label>
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.signIn)}</button>
      </form>
    </div>`;
  }
}
