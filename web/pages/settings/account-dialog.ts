import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AccountRow } from '../../../shared/api/session.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { settingsPhrases, settingsWords as words } from '../../../shared/text/pengaturan.ts';
import { endSessionsOf, resetFactor, setRoles, wakeAccount } from '../../api/accounts.ts';
import { OneAct } from '../../app/one-act.ts';
import { base, controls } from '../../styles/shared.ts';
import { roleBoxes } from './role-boxes.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What an administrator does to one account. Events `accounts-changed`, `manage-done`. */
@customElement('td-account-dialog')
export class AccountDialog extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      dialog { border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--surface); color: var(--ink); padding: 24px; width: min(560px, 92vw); max-height: 90dvh; overflow: auto; box-shadow: var(--shadow); }
      dialog::backdrop { background: rgb(0 0 0 / 45%); }
      section { border-top: 1px solid var(--line); margin-top: 16px; padding-top: 12px; display: grid; gap: 8px; }
      .roles { border: 0; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr)); gap: 8px 16px; }
      .roles legend { padding: 0; margin-bottom: 6px; font-weight: 650; }
      .roles label { display: flex; gap: 8px; align-items: center; min-height: 28px; }
      .foot { margin-top: 16px; text-align: right; }
    `,
  ];
  @property({ attribute: false }) account!: AccountRow;
  @state() private chosen: readonly Role[] = [];
  private readonly act = new OneAct(this);

  override firstUpdated(): void {
    this.chosen = this.account.roles;
    this.renderRoot.querySelector('dialog')!.showModal();
  }
  private async run(work: () => Promise<void>): Promise<void> {
    if (await this.act.run(work, this.t(words.doneOut))) this.emit('accounts-changed', null);
  }
  override render() {
    const { account } = this;
    const same =
      this.chosen.length === account.roles.length &&
      this.chosen.every((role) => account.roles.includes(role));
    const wrong = this.chosen.length === 0 || this.chosen.length > 5;
    const act = (work: () => Promise<void>) => () => this.run(work);
    return html`<dialog aria-labelledby="manage-title" @close=${() => this.emit('manage-done', null)}>
      <h3 id="manage-title">${settingsPhrases.manageWho[this.speech](account.name)}</h3>
      <p class="muted small">${account.email}</p>
      ${this.act.error ? html`<p class="problem" role="alert">${this.act.words(this.speech)}</p>` : nothing}
      <p role="status">${this.act.said}</p>
      ${
        account.asleepSince
          ? html`<section><p>${this.t(words.asleepText)}</p>
              <p><button type="button" class="primary" ?disabled=${this.act.busy} @click=${act(() => wakeAccount(account.id))}>${this.t(words.wake)}</button></p></section>`
          : nothing
      }
      <section>
        <fieldset class="roles">
          <legend>${this.t(words.roles)}</legend>
          ${roleBoxes(this.chosen, this.speech, (chosen) => {
            this.chosen = chosen;
          })}
        </fieldset>
        <p class="small muted">${this.t(words.rolesText)}</p>
        <p><button type="button" ?disabled=${this.act.busy || same || wrong} @click=${act(() => setRoles(account.id, this.chosen))}>${this.t(words.saveRoles)}</button></p>
      </section>
      <section>
        <p>${this.t(account.hasFactor ? words.resetFactorText : words.noFactor)}</p>
        ${account.hasFactor ? html`<p><button type="button" ?disabled=${this.act.busy} @click=${act(() => resetFactor(account.id))}>${this.t(words.resetFactor)}</button></p>` : nothing}
      </section>
      <section>
        <p>${this.t(words.endSessionsText)}</p>
        <p><button type="button" ?disabled=${this.act.busy} @click=${act(() => endSessionsOf(account.id))}>${this.t(words.endSessions)}</button></p>
      </section>
      <p class="foot"><button type="button" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${this.t(words.done)}</button></p>
    </dialog>`;
  }
}
