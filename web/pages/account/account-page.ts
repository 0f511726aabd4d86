import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { accountWords as words } from '../../../shared/text/akun.ts';
import { getOwnAccount } from '../../api/own-account.ts';
import { Loader } from '../../app/loader.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './own-factor.ts';
import './own-passkeys.ts';
import './own-password.ts';
import './own-sessions.ts';

/** How one signs in, and where one is signed in. */
@customElement('td-account-page')
export class AccountPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      h1 { margin-bottom: 4px; }
      .stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; margin-top: 16px; max-width: 860px; }
    `,
  ];
  private readonly account = new Loader(
    this,
    (_, signal) => getOwnAccount(signal),
    () => [] as const,
  );
  override render() {
    return html`<h1>${this.t(words.title)}</h1>
      <p class="muted">${this.t(words.lead)}</p>
      <div class="stack" @account-changed=${this.account.again}>
        ${this.account.render(
          (account) => html`<td-own-factor .account=${account}></td-own-factor>
            <td-own-passkeys .account=${account}></td-own-passkeys>
            <td-own-password></td-own-password>
            <td-own-sessions .account=${account}></td-own-sessions>`,
        )}
      </div>`;
  }
}
