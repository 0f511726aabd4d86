import { Task } from '@lit/task';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { LinkPurpose } from '../../../shared/api/session.ts';
import { app } from '../../../shared/text/app.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { nameFaults, session as words, sessionPhrases } from '../../../shared/text/session.ts';
import { roleNames } from '../../../shared/text/terms.ts';
import { RequestError } from '../../api/request.ts';
import { lookAtLink, useLink } from '../../api/session.ts';
import { passwordProblemWords, problemView } from '../../app/problem.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { doorStyles } from './door-styles.ts';

const titles = {
  first_account: words.linkFirst,
  invitation: words.linkInvitation,
  password_reset: words.linkReset,
};

/** First account, invitation, new password: the token stands after the hash, so that no log keeps it. */
@customElement('td-link-page')
export class LinkPage extends TeduhElement {
  static override styles = [base, controls, doorStyles];
  private readonly token = location.hash.slice(1);
  @state() private busy = false;
  @state() private error: unknown = null;
  @state() private hint = '';
  @state() private nameHint = '';
  private readonly look = new Task(this, {
    task: ([token]) => lookAtLink(token),
    args: () => [this.token] as const,
    autoRun: this.token !== '',
  });

  private async submit(event: SubmitEvent, purpose: LinkPurpose): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '');
    const password = text('password');
    this.hint =
      password.length < 12
        ? this.t(words.tooShort)
        : password !== text('repeat')
          ? this.t(words.notEqual)
          : '';
    if (this.hint) return;
    this.busy = true;
    this.error = null;
    this.nameHint = '';
    try {
      const reset = purpose.purpose === 'password_reset';
      const { step } = await useLink({
        token: this.token,
        password,
        ...(reset ? {} : { name: text('name').trim(), email: (purpose.email ?? text('email')).trim() }),
      });
      // the door goes on where a second factor is asked for
      this.emit('session-changed', { goTo: step ? `/masuk?langkah=${step}` : '/' });
    } catch (error) {
      const refused = error instanceof RequestError && [400, 422].includes(error.status);
      const ofName = refused ? error.problem?.errors?.find(({ pointer }) => pointer === '/name') : undefined;
      const fault = nameFaults[ofName?.code ?? ''];
      if (fault) this.nameHint = this.t(fault);
      else if (refused && error.problem?.errors?.some(({ pointer }) => pointer === '/password'))
        this.hint = passwordProblemWords(error, this.speech);
      else this.error = error;
    } finally {
      this.busy = false;
    }
  }

  override render() {
    if (!this.token)
      return html`<div class="door"><div><h1>${this.t(app.signIn)}</h1><p class="problem">${this.t(words.linkMissing)}</p></div></div>`;
    return html`<div class="door">
      ${this.look.render({
        pending: () => html`<p role="status" class="muted">${this.t(app.loading)}</p>`,
        error: (error) =>
          error instanceof RequestError && error.status >= 400 && error.status < 500 && error.status !== 429
            ? html`<div><h1>${this.t(app.signIn)}</h1><p class="problem" role="alert">${this.t(words.linkBad)}</p></div>`
            : problemView(error, this.speech, () => void this.look.run()),
        complete: (purpose) => this.form(purpose),
      })}
    </div>`;
  }
  private form(purpose: LinkPurpose) {
    const reset = purpose.purpose === 'password_reset';
    return html`<div>
        <h1>${this.t(titles[purpose.purpose])}</h1>
        <p class="lead small">${sessionPhrases.expires[this.speech](formatInstant(purpose.expiresAt, this.speech))}</p>
        ${purpose.roles.length ? html`<p class="small">${this.t(words.roles)}: ${purpose.roles.map((role) => this.t(roleNames[role])).join(', ')}</p>` : nothing}
      </div>
      <form class="card" @submit=${(event: SubmitEvent) => this.submit(event, purpose)}>
        ${this.error ? problemView(this.error, this.speech) : nothing}
        ${
          reset
            ? nothing
            : html`<div class="field">
                  <label for="name">${this.t(words.name)}</label>
                  <input id="name" name="name" autocomplete="name" required maxlength="120" aria-describedby=${this.nameHint ? 'name-error' : nothing} />
                  ${this.nameHint ? html`<p id="name-error" class="error" role="alert">${this.nameHint}</p>` : nothing}
                </div>
                <div class="field">
                  <label for="email">${this.t(words.email)}</label>
                  <input id="email" name="email" type="email" autocomplete="username" required maxlength="254" .value=${purpose.email ?? ''} ?readonly=${purpose.email !== null} />
                </div>`
        }
        <div class="field">
          <label for="password">${this.t(reset ? words.newPassword : words.password)}</label>
          <input id="password" name="password" type="password" autocomplete="new-password" required maxlength="256" aria-describedby="help" />
          <p id="help" class="small muted">${this.t(words.passwordHelp)}</p>
        </div>
        <div class="field">
          <label for="repeat">${this.t(words.repeat)}</label>
          <input id="repeat" name="repeat" type="password" autocomplete="new-password" required maxlength="256" />
          ${this.hint ? html`<p class="error" role="alert">${this.hint}</p>` : nothing}
        </div>
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.linkSubmit)}</button>
      </form>`;
  }
}
