import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AccountRow } from '../../../shared/api/session.ts';
import { formatDate } from '../../../shared/text/format.ts';
import { settingsWords as words } from '../../../shared/text/pengaturan.ts';
import { roleNames } from '../../../shared/text/terms.ts';
import { vouchFor } from '../../api/accounts.ts';
import { OneAct } from '../../app/one-act.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/data-table.ts';

/** New accounts that count as whoever invited them until a third person vouches for them. Event `accounts-changed`. */
@customElement('td-new-people')
export class NewPeople extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
    `,
  ];
  @property({ attribute: false }) accounts: readonly AccountRow[] = [];
  @property() ownId = '';
  private readonly act = new OneAct(this);

  private async vouch(id: string): Promise<void> {
    if (await this.act.run(() => vouchFor(id))) this.emit('accounts-changed', null);
  }
  override render() {
    const open = this.accounts.filter((row) => row.needsVoucher && !row.closedAt);
    return html`<h2>${this.t(words.vouch)}</h2>
      <p class="muted">${this.t(open.length ? words.vouchText : words.vouchNobody)}</p>
      ${this.act.error ? html`<p class="problem" role="alert">${this.act.words(this.speech)}</p>` : nothing}
      ${
        open.length
          ? html`<td-data-table
              .label=${this.t(words.vouch)}
              .columns=${[
                { label: this.t(words.name) },
                { label: this.t(words.roles), wide: true },
                { label: this.t(words.invitedBy) },
                { label: this.t(words.created) },
                { label: this.t(words.actions), sortable: false },
              ]}
              .rows=${open.map((row) => ({
                cells: [
                  cell(row.name),
                  cell(row.roles.map((role) => this.t(roleNames[role])).join(', ')),
                  cell(row.invitedBy ?? this.t(words.nobody)),
                  cell(formatDate(row.createdAt, this.speech), row.createdAt),
                  cell(this.tool(row), null),
                ],
              }))}
            ></td-data-table>`
          : nothing
      }`;
  }
  private tool(row: AccountRow) {
    if (row.id === this.ownId || row.invitedById === this.ownId) return '–';
    return html`<button type="button" ?disabled=${this.act.busy} aria-label=${`${this.t(words.vouchDo)}: ${row.name}`} @click=${() => this.vouch(row.id)}>${this.t(words.vouchDo)}</button>`;
  }
}
