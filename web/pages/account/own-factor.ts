import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OwnAccount } from '../../../shared/api/own-account.ts';
import type { TotpSetUp } from '../../../shared/api/session.ts';
import type { Words } from '../../../shared/composite/types.ts';
import { accountPhrases, accountWords as words } from '../../../shared/text/akun.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import { beginTotp, confirmTotp, removeTotp, renewRecoveryCodes } from '../../api/own-account.ts';
import { withFactor } from '../../app/factor-dialog.ts';
import { OneAct } from '../../app/one-act.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/recovery-codes.ts';
import '../../ui/totp-set-up.ts';

type Work = 'set_up' | 'renew' | 'remove';
const titles: Record<Work, Words> = {
  set_up: words.setUp,
  renew: words.renewCodes,
  remove: words.removeFactor,
};

/** One's own second factor. Events `account-changed`, `session-changed`. */
@customElement('td-own-factor')
export class OwnFactor extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      section, form { display: grid; gap: 12px; }
      .row { display: flex; gap: 8px; flex-wrap: wrap; }
      input { max-width: 320px; width: 100%; }
    `,
  ];
  @property({ attribute: false }) account!: OwnAccount;
  /** What the password is asked for. */
  @state() private work: Work | null = null;
  @state() private setUp: TotpSetUp | null = null;
  @state() private codes: readonly string[] = [];
  private readonly act = new OneAct(this);

  private begin(work: Work): void {
    this.work = work;
    this.act.forget();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#password')?.focus());
  }
  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const password = String(new FormData(event.target as HTMLFormElement).get('password'));
    const { work } = this;
    const said = work === 'remove' ? this.t(words.factorRemoved) : '';
    void this.act.run(async () => {
      if (work === 'set_up') this.setUp = await withFactor(() => beginTotp(password));
      else if (work === 'renew')
        this.codes = (await withFactor(() => renewRecoveryCodes(password))).recoveryCodes;
      else {
        await withFactor(() => removeTotp(password));
        this.changed();
      }
      this.work = null;
    }, said);
  }
  private confirm(event: CustomEvent<string>): void {
    void this.act.run(async () => {
      this.codes = (await confirmTotp(event.detail)).recoveryCodes;
      this.setUp = null;
    });
  }
  private changed(): void {
    this.emit('account-changed', null);
    this.emit('session-changed', {});
  }
  private kept(): void {
    this.codes = [];
    this.changed();
  }

  override render() {
    if (this.codes.length)
      return html`<td-recovery-codes .codes=${this.codes} @codes-kept=${this.kept}></td-recovery-codes>`;
    return html`<section class="card">
      <h2>${this.t(words.factor)}</h2>
      ${this.setUp ? this.setUpView(this.setUp) : this.work ? this.passwordView(this.work) : this.stateView()}
      <p role="status">${this.act.said}</p>
    </section>`;
  }
  private stateView() {
    const { totpSince, recoveryCodesLeft, factorRequired } = this.account;
    const left = formatCount(recoveryCodesLeft, this.speech);
    return html`<p>${this.t(words.factorLead)}</p>
      <p><b>${
        totpSince
          ? accountPhrases.factorSince[this.speech](formatInstant(totpSince, this.speech), left)
          : this.t(words.factorOff)
      }</b> ${factorRequired ? this.t(words.factorRequired) : nothing}</p>
      <p class="row">
        <button type="button" class=${totpSince ? '' : 'primary'} @click=${() => this.begin('set_up')}>${this.t(totpSince ? words.setUpAnew : words.setUp)}</button>
        ${totpSince ? html`<button type="button" @click=${() => this.begin('renew')}>${this.t(words.renewCodes)}</button>` : nothing}
        ${totpSince && !factorRequired ? html`<button type="button" @click=${() => this.begin('remove')}>${this.t(words.removeFactor)}</button>` : nothing}
      </p>
      ${totpSince ? html`<p class="small muted">${this.t(words.lost)}</p>` : nothing}`;
  }
  private passwordView(work: Work) {
    const error = this.act.words(this.speech);
    return html`<h3>${this.t(titles[work])}</h3>
      <form @submit=${this.submit}>
        <div class="field">
          <label for="password">${this.t(words.askPassword)}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256" aria-describedby=${error ? 'error' : nothing} aria-invalid=${error ? 'true' : 'false'} />
          ${error ? html`<p id="error" class="error" role="alert">${error}</p>` : nothing}
        </div>
        <p class="row">
          <button type="submit" class="primary" ?disabled=${this.act.busy}>${this.t(words.goOn)}</button>
          <button type="button" @click=${this.stop}>${this.t(words.cancel)}</button>
        </p>
      </form>`;
  }
  private setUpView(setUp: TotpSetUp) {
    return html`<td-totp-set-up .setUp=${setUp} .busy=${this.act.busy} .error=${this.act.words(this.speech)} @code-given=${this.confirm}></td-totp-set-up>
      <p><button type="button" @click=${this.stop}>${this.t(words.cancel)}</button></p>`;
  }
  private readonly stop = () => {
    this.work = null;
    this.setUp = null;
    this.act.forget();
  };
}
