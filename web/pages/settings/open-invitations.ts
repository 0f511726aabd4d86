import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AccountRow, OpenInvitation } from '../../../shared/api/session.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { settingsWords as words } from '../../../shared/text/pengaturan.ts';
import { roleNames } from '../../../shared/text/terms.ts';
import { getInvitations, takeBackInvitation } from '../../api/accounts.ts';
import { Loader } from '../../app/loader.ts';
import { OneAct } from '../../app/one-act.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/data-table.ts';

/** Invitations that still open an account, each with a way to take it back. */
@customElement('td-open-invitations')
export class OpenInvitations extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
    `,
  ];
  /** Read anew whenever the accounts are: after an invitation there is one more. */
  @property({ attribute: false }) accounts: readonly AccountRow[] = [];
  private readonly act = new OneAct(this);
  private readonly data = new Loader(
    this,
    (_, signal) => getInvitations(signal),
    () => [this.accounts] as const,
  );
  private async takeBack(id: string): Promise<void> {
    await this.act.run(() => takeBackInvitation(id));
    this.data.again();
  }
  override render() {
    return html`<h2>${this.t(words.openInvitations)}</h2>
      ${this.act.error ? html`<p class="problem" role="alert">${this.act.words(this.speech)}</p>` : nothing}
      ${this.data.render(({ invitations }) =>
        invitations.length === 0
          ? html`<p class="muted">${this.t(words.noInvitations)}</p>`
          : html`<p class="muted">${this.t(words.openInvitationsText)}</p>
              <td-data-table
                .label=${this.t(words.openInvitations)}
                .columns=${[
                  { label: this.t(words.roles), wide: true },
                  { label: this.t(words.email) },
                  { label: this.t(words.invitedBy) },
                  { label: this.t(words.invitedAt) },
                  { label: this.t(words.validUntil) },
                  { label: this.t(words.actions), sortable: false },
                ]}
                .rows=${invitations.map((one) => this.row(one))}
              ></td-data-table>`,
      )}`;
  }
  private row(one: OpenInvitation): DataRow {
    const roles = one.roles.map((role) => this.t(roleNames[role])).join(', ');
    return {
      cells: [
        cell(roles),
        cell(one.email ?? this.t(words.nobody)),
        cell(one.invitedBy ?? this.t(words.nobody)),
        cell(formatInstant(one.invitedAt, this.speech), one.invitedAt),
        cell(formatInstant(one.expiresAt, this.speech), one.expiresAt),
        cell(
          html`<button type="button" ?disabled=${this.act.busy} aria-label=${`${this.t(words.takeBack)}: ${one.email ?? roles}`} @click=${() => this.takeBack(one.id)}>${this.t(words.takeBack)}</button>`,
          null,
        ),
      ],
    };
  }
}
