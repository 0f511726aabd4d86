import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AccountRow, OneTimeLink } from '../../../shared/api/session.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { formatDate, formatInstant } from '../../../shared/text/format.ts';
import { settingsPhrases, settingsWords as words } from '../../../shared/text/pengaturan.ts';
import { roleNames } from '../../../shared/text/terms.ts';
import { closeAccount, invite, makeResetLink } from '../../api/accounts.ts';
import { RequestError } from '../../api/request.ts';
import { problemView } from '../../app/problem.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { EntryForm } from '../../ui/entry-form.ts';
import '../../ui/data-table.ts';
import './account-dialog.ts';
import './open-invitations.ts';
import { roleBoxes } from './role-boxes.ts';
import '../../ui/one-time-link.ts';

/** Who has an account; invitations, new passwords, closing. Event `accounts-changed`. */
@customElement('td-account-list')
export class AccountList extends EntryForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
      section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
      form { max-width: 640px; gap: 16px; }
      .roles { border: 0; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr)); gap: 8px 16px; }
      .roles legend { padding: 0; margin-bottom: 6px; font-size: var(--step-s); color: var(--ink-2); font-weight: 600; }
      .roles label { display: flex; gap: 8px; align-items: center; min-height: 28px; }
      .roles .error { grid-column: 1 / -1; }
      dialog { border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--surface); color: var(--ink); padding: 24px; max-width: min(480px, 92vw); box-shadow: var(--shadow); }
      dialog::backdrop { background: rgb(0 0 0 / 45%); }
      dialog h3 { margin-bottom: 8px; font-size: var(--step-1); }
      dialog p { margin-bottom: 16px; }
      dialog .actions { margin: 0; justify-content: flex-end; }
      .danger { background: var(--bad); border-color: var(--bad); color: var(--surface); font-weight: 600; }
      .danger:hover:not(:disabled) { background: var(--bad); filter: brightness(1.1); }
    `,
  ];
  @property({ attribute: false }) accounts: readonly AccountRow[] = [];
  @property() ownId = '';
  @state() private chosen: readonly Role[] = [];
  @state() private link: (OneTimeLink & { email: string }) | null = null;
  @state() private managed = '';
  @state() private closing: AccountRow | null = null;
  @state() private failure: unknown = null;

  private async run(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (error) {
      const marked = this.takeErrors(error instanceof RequestError ? error.problem : null, [
        'email',
        'roles',
      ]);
      if (!marked) this.failure = error;
    } finally {
      this.busy = false;
    }
  }
  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const complete = this.complete(['email']);
    if (this.chosen.length === 0 || this.chosen.length > 5) {
      const what = this.chosen.length ? words.tooManyRoles : words.chooseRoles;
      this.errors = { ...this.errors, roles: this.t(what) };
      return;
    }
    if (!complete) return;
    await this.run(async () => {
      const email = this.text('email');
      const link = await invite({ email, roles: [...this.chosen] as Exclude<Role, 'public'>[] });
      this.link = { ...link, email };
      this.values = {};
      this.chosen = [];
      this.emit('accounts-changed', null);
    });
  }
  private askToClose(row: AccountRow): void {
    this.closing = row;
    void this.updateComplete.then(() => this.renderRoot.querySelector('dialog')?.showModal());
  }

  override render() {
    return html`<section>
        <h2>${this.t(words.accounts)}</h2>
        ${this.failure ? problemView(this.failure, this.speech) : nothing}
        ${
          this.link
            ? html`<td-one-time-link
                .href=${location.origin + this.link.path}
                .email=${this.link.email}
                .expiresAt=${this.link.expiresAt}
                @link-done=${() => {
                  this.link = null;
                }}
              ></td-one-time-link>`
            : nothing
        }
        <td-data-table
          .label=${this.t(words.accounts)}
          .columns=${[
            { label: this.t(words.name) },
            { label: this.t(words.email) },
            { label: this.t(words.roles), wide: true },
            { label: this.t(words.created) },
            { label: this.t(words.invitedBy) },
            { label: this.t(words.lastSeen) },
            { label: this.t(words.factorColumn) },
            { label: this.t(words.state) },
            { label: this.t(words.actions), sortable: false },
          ]}
          .rows=${this.accounts.map((row) => this.row(row))}
        ></td-data-table>
      </section>
      <section>
        <h2>${this.t(words.invite)}</h2>
        <p class="muted">${this.t(words.inviteText)}</p>
        <form novalidate class="card" @submit=${this.submit}>
          ${this.field('email', { label: words.email, required: true, type: 'email', maxlength: 254 })}
          <fieldset class="roles" aria-describedby=${this.errors['roles'] ? 'roles-error' : nothing}>
            <legend>${this.t(words.roles)}</legend>
            ${roleBoxes(this.chosen, this.speech, (chosen) => {
              this.chosen = chosen;
              const { roles: _, ...rest } = this.errors;
              this.errors = rest;
            })}
            ${this.errors['roles'] ? html`<p id="roles-error" class="error" role="alert">${this.errors['roles']}</p>` : nothing}
          </fieldset>
          <p><button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.makeInvitation)}</button></p>
        </form>
      </section>
      <td-open-invitations .accounts=${this.accounts}></td-open-invitations>
      ${this.confirm()} ${this.manage()}`;
  }
  private row(row: AccountRow): DataRow {
    const closed = row.closedAt !== null;
    return {
      faint: closed,
      cells: [
        cell(row.name),
        cell(row.email),
        cell(row.roles.map((role) => this.t(roleNames[role])).join(', ')),
        cell(formatDate(row.createdAt, this.speech), row.createdAt),
        cell(row.invitedBy ?? this.t(words.nobody)),
        cell(
          row.lastSeenAt ? formatInstant(row.lastSeenAt, this.speech) : this.t(words.never),
          row.lastSeenAt,
        ),
        cell(this.t(row.hasFactor ? words.yes : words.no)),
        cell(
          closed
            ? settingsPhrases.closedOn[this.speech](formatDate(row.closedAt!, this.speech))
            : [
                row.asleepSince ? words.asleep : words.open,
                ...(row.review === 'to_close' ? [words.closeAsked] : []),
                ...(row.needsVoucher ? [words.needsVoucher] : []),
              ]
                .map((word) => this.t(word))
                .join(', '),
        ),
        cell(
          closed || row.id === this.ownId
            ? '–'
            : html`<span class="row-tools">
                <button type="button" ?disabled=${this.busy} aria-label=${`${this.t(words.reset)}: ${row.name}`} @click=${() =>
                  this.run(async () => {
                    this.link = { ...(await makeResetLink(row.id)), email: row.email };
                  })}>${this.t(words.reset)}</button>
                <button type="button" aria-label=${`${this.t(words.manage)}: ${row.name}`} @click=${() => {
                  this.managed = row.id;
                }}>${this.t(words.manage)}</button>
                <button type="button" ?disabled=${this.busy} aria-label=${`${this.t(words.close)}: ${row.name}`} @click=${() => this.askToClose(row)}>${this.t(words.close)}</button>
              </span>`,
          null,
        ),
      ],
    };
  }
  private manage() {
    const row = this.accounts.find((one) => one.id === this.managed);
    return row
      ? html`<td-account-dialog .account=${row} @manage-done=${() => {
          this.managed = '';
        }}></td-account-dialog>`
      : nothing;
  }
  private confirm() {
    const row = this.closing;
    const dismiss = () => this.renderRoot.querySelector('dialog')?.close();
    return html`<dialog aria-labelledby="close-title" @close=${() => {
      this.closing = null;
    }}>
      ${
        row
          ? html`<h3 id="close-title">${settingsPhrases.closeWho[this.speech](row.name)}</h3>
              <p>${this.t(words.closeText)}</p>
              <p class="actions">
                <button type="button" autofocus @click=${dismiss}>${this.t(words.cancel)}</button>
                <button type="button" class="danger" ?disabled=${this.busy} @click=${() =>
                  this.run(async () => {
                    await closeAccount(row.id);
                    this.emit('accounts-changed', null);
                  }).then(dismiss)}>${this.t(words.close)}</button>
              </p>`
          : nothing
      }
    </dialog>`;
  }
}
