import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OwnAccount } from '../../../shared/api/own-account.ts';
import { accountPhrases, accountWords as words } from '../../../shared/text/akun.ts';
import { formatDate, formatInstant } from '../../../shared/text/format.ts';
import { addPasskey, canUsePasskeys, removePasskey } from '../../api/passkeys.ts';
import { withFactor } from '../../app/factor-dialog.ts';
import { OneAct } from '../../app/one-act.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

type Passkey = OwnAccount['passkeys'][number];

/** One's own passkeys. Events `account-changed`, `session-changed`. */
@customElement('td-own-passkeys')
export class OwnPasskeys extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      section, form, ul { display: grid; gap: 12px; }
      li { display: flex; gap: 4px 12px; flex-wrap: wrap; align-items: center; border-top: 1px solid var(--line); padding-top: 12px; }
      li div { flex: 1 1 14em; overflow-wrap: anywhere; }
      .row { display: flex; gap: 8px; flex-wrap: wrap; }
      .field input { max-width: 320px; width: 100%; }
    `,
  ];
  @property({ attribute: false }) account!: OwnAccount;
  /** What the password is asked for: a new passkey, or the end of one. */
  @state() private work: Passkey | 'add' | null = null;
  private readonly act = new OneAct(this);

  private begin(work: Passkey | 'add'): void {
    this.work = work;
    this.act.forget();
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
  }
  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const password = String(data.get('password'));
    const { work } = this;
    const done = await this.act.run(
      () =>
        withFactor<unknown>(() =>
          work === 'add'
            ? addPasskey(password, String(data.get('name')).trim())
            : removePasskey(work!.id, password),
        ),
      this.t(work === 'add' ? words.passkeyAdded : words.passkeyRemoved),
    );
    if (!done) return;
    this.work = null;
    this.emit('account-changed', null);
    this.emit('session-changed', {});
  }
  override render() {
    const { passkeys } = this.account;
    return html`<section class="card">
      <h2>${this.t(words.passkeys)}</h2>
      <p>${this.t(words.passkeysLead)}</p>
      ${passkeys.length ? html`<ul>${passkeys.map((one) => this.item(one))}</ul>` : nothing}
      ${
        this.work
          ? this.form(this.work)
          : canUsePasskeys()
            ? html`<p><button type="button" @click=${() => this.begin('add')}>${this.t(words.addPasskey)}</button></p>`
            : html`<p class="small muted">${this.t(words.passkeysElsewhere)}</p>`
      }
      <p role="status">${this.act.said}</p>
    </section>`;
  }
  private item(one: Passkey) {
    const made = formatDate(one.createdAt, this.speech);
    const used = one.lastUsedAt ? formatInstant(one.lastUsedAt, this.speech) : '–';
    return html`<li><div><b>${one.name}</b><br /><span class="small muted">${accountPhrases.passkeyUse[this.speech](made, used)}</span></div>
      <button type="button" aria-label=${`${this.t(words.removePasskey)}: ${one.name}`} @click=${() => this.begin(one)}>${this.t(words.removePasskey)}</button></li>`;
  }
  private form(work: Passkey | 'add') {
    return html`<form @submit=${this.submit}>
      <h3>${work === 'add' ? this.t(words.addPasskey) : `${this.t(words.removePasskey)}: ${work.name}`}</h3>
      ${
        work === 'add'
          ? html`<div class="field"><label for="passkey-name">${this.t(words.passkeyName)}</label>
              <input id="passkey-name" name="name" required maxlength="60" autocomplete="off" aria-describedby="name-help" />
              <p id="name-help" class="small muted">${this.t(words.passkeyNameHelp)}</p></div>`
          : nothing
      }
      <div class="field"><label for="passkey-password">${this.t(words.askPassword)}</label>
        <input id="passkey-password" name="password" type="password" autocomplete="current-password" required maxlength="256" /></div>
      ${this.act.error ? html`<p class="error" role="alert">${this.act.words(this.speech)}</p>` : nothing}
      <p class="row">
        <button type="submit" class="primary" ?disabled=${this.act.busy}>${this.t(words.goOn)}</button>
        <button type="button" @click=${() => {
          this.work = null;
          this.act.forget();
        }}>${this.t(words.cancel)}</button>
      </p>
    </form>`;
  }
}
