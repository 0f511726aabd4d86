import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session, TotpSetUp } from '../../../shared/api/session.ts';
import type { Words } from '../../../shared/composite/types.ts';
import { accountWords } from '../../../shared/text/akun.ts';
import { problems } from '../../../shared/text/app.ts';
import { session as words } from '../../../shared/text/session.ts';
import { RequestError } from '../../api/request.ts';
import { confirmTotp } from '../../api/own-account.ts';
import { canUsePasskeys, signInByPasskey } from '../../api/passkeys.ts';
import { beginSetUp, giveCode, signIn } from '../../api/session.ts';
import { problemView, problemWords } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { doorStyles } from './door-styles.ts';
import '../../ui/code-form.ts';
import '../../ui/recovery-codes.ts';
import '../../ui/totp-set-up.ts';

const ssoWords: Record<string, Words> = {
  away: words.ssoAway,
  over: words.ssoOver,
  refused: words.ssoRefused,
  unknown: words.ssoUnknown,
  asleep: problems.account_asleep,
};

/** The door: address and password, then the second factor, or its set-up where the office asks for one. */
@customElement('td-sign-in-page')
export class SignInPage extends TeduhElement {
  static override styles = [base, controls, doorStyles];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private busy = false;
  @state() private shown = false;
  @state() private error: unknown = null;

  /** What comes after the password. */
  @state() private step: Session['step'] | null = null;
  @state() private setUp: TotpSetUp | null = null;
  @state() private codes: readonly string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // back from the office's own sign-in: the second factor comes next
    const step = query().get('langkah');
    if (step !== 'code' && step !== 'set_up') return;
    void this.run(async () => {
      if (step === 'set_up') this.setUp = await beginSetUp();
      this.step = step;
    });
  }
  private async run(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.error = null;
    try {
      await work();
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
    }
  }
  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const [email, password] = [String(data.get('email')).trim(), String(data.get('password'))];
    void this.run(async () => {
      const { step } = await signIn({ email, password });
      if (!step) return this.enter();
      if (step === 'set_up') this.setUp = await beginSetUp();
      this.step = step;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('td-code-form, h1')?.focus();
    });
  }
  private readonly give = (event: CustomEvent<string>) =>
    this.run(async () => {
      await giveCode(event.detail);
      this.enter();
    });
  private readonly usePasskey = () =>
    this.run(async () => {
      await signInByPasskey();
      this.enter();
    });
  private readonly confirm = (event: CustomEvent<string>) =>
    this.run(async () => {
      this.codes = (await confirmTotp(event.detail)).recoveryCodes;
    });
  private readonly enter = () => {
    const back = query().get('kembali') ?? '/';
    // Only a path of this product; anything else goes to the start.
    this.emit('session-changed', { goTo: /^\/(?![/\\])/.test(back) ? back : '/' });
  };
  private readonly again = () => {
    this.step = null;
    this.setUp = null;
    this.error = null;
  };

  override render() {
    if (this.codes.length)
      return html`<div class="door"><td-recovery-codes .codes=${this.codes} @codes-kept=${this.enter}></td-recovery-codes></div>`;
    if (this.step) return this.stepView();
    const sso = this.error ? null : ssoWords[query().get('sso') ?? ''];
    const status = this.error instanceof RequestError ? this.error.status : 0;
    const code = this.error instanceof RequestError ? this.error.code : '';
    const told = status === 403 || status === 429 || code.startsWith('passkey') || code === 'attempt_over';
    const wrong = !told && (status === 401 || status === 422 || status === 400);
    return html`<div class="door">
      <div>
        <h1>${this.t(words.title)}</h1>
        <p class="lead">${this.t(words.lead)}</p>
      </div>
      ${sso ? html`<p class="problem" role="alert">${this.t(sso)}</p>` : nothing}
      ${this.session?.firstAccountNeeded ? html`<p class="notice">${this.t(words.firstAccount)}</p>` : nothing}
      <form class="card" @submit=${this.submit}>
        ${wrong ? html`<p class="problem" role="alert">${this.t(words.wrong)}</p>` : told ? html`<p class="problem" role="alert">${problemWords(this.error, this.speech)}</p>` : this.error ? problemView(this.error, this.speech) : nothing}
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
        ${canUsePasskeys() ? html`<button type="button" ?disabled=${this.busy} @click=${this.usePasskey}>${this.t(accountWords.signInByPasskey)}</button>` : nothing}
        ${this.session?.singleSignOn ? html`<a class="button" href="/api/session/oidc">${this.t(words.singleSignOn)}</a>` : nothing}
      </form>
    </div>`;
  }
  private stepView() {
    const isOver = this.error instanceof RequestError && this.error.code === 'attempt_over';
    const words = accountWords;
    const error = this.error ? problemWords(this.error, this.speech) : '';
    return html`<div class="door">
      <div>
        <h1 tabindex="-1">${this.t(this.setUp ? words.setUpTitle : words.codeTitle)}</h1>
        <p class="lead">${this.t(this.setUp ? words.setUpNeeded : words.codeLead)}</p>
      </div>
      <div class="card">
        ${
          isOver
            ? html`<p class="problem" role="alert">${error}</p>`
            : this.setUp
              ? html`<td-totp-set-up .setUp=${this.setUp} .busy=${this.busy} .error=${error} @code-given=${this.confirm}></td-totp-set-up>`
              : html`<td-code-form takesRecovery .busy=${this.busy} .error=${error} @code-given=${this.give}></td-code-form>
                  ${canUsePasskeys() ? html`<p><button type="button" ?disabled=${this.busy} @click=${this.usePasskey}>${this.t(words.usePasskey)}</button></p>` : nothing}`
        }
        <p><button type="button" class="quiet" @click=${this.again}>${this.t(words.back)}</button></p>
      </div>
    </div>`;
  }
}
