import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AccountRow } from '../../../shared/api/session.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { settingsWords as words } from '../../../shared/text/pengaturan.ts';
import { roleNames } from '../../../shared/text/terms.ts';
import { reviewAccount } from '../../api/accounts.ts';
import { problemView } from '../../app/problem.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/data-table.ts';

/** Once a quarter the section head says who still needs access (DP-52). Event `accounts-changed`. */
@customElement('td-access-review')
export class AccessReview extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
    `,
  ];
  @property({ attribute: false }) accounts: readonly AccountRow[] = [];
  @property() ownId = '';
  @state() private busy = false;
  @state() private failure: unknown = null;

  private async say(id: string, verdict: 'needed' | 'to_close'): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await reviewAccount(id, verdict);
      this.emit('accounts-changed', null);
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
  override render() {
    const others = this.accounts.filter((row) => !row.closedAt && row.id !== this.ownId);
    const open = others.filter((row) => row.review === null).length;
    return html`<h2>${this.t(words.review)}</h2>
      <p class="muted">${this.t(others.length === 0 ? words.reviewNobody : open ? words.reviewText : words.reviewDone)}</p>
      ${this.failure ? problemView(this.failure, this.speech) : nothing}
      ${
        others.length
          ? html`<td-data-table
              .label=${this.t(words.review)}
              .columns=${[
                { label: this.t(words.name) },
                { label: this.t(words.roles), wide: true },
                { label: this.t(words.lastSeen) },
                { label: this.t(words.state) },
                { label: this.t(words.actions), sortable: false },
              ]}
              .rows=${others.map((row) => this.row(row))}
            ></td-data-table>`
          : nothing
      }`;
  }
  private row(row: AccountRow): DataRow {
    const said = { needed: words.needed, to_close: words.toClose };
    const button = (verdict: 'needed' | 'to_close', word: (typeof words)['confirmNeeded']) =>
      row.review === verdict
        ? nothing
        : html`<button type="button" ?disabled=${this.busy} aria-label=${`${this.t(word)}: ${row.name}`} @click=${() => this.say(row.id, verdict)}>${this.t(word)}</button>`;
    return {
      cells: [
        cell(row.name),
        cell(row.roles.map((role) => this.t(roleNames[role])).join(', ')),
        cell(
          row.lastSeenAt ? formatInstant(row.lastSeenAt, this.speech) : this.t(words.never),
          row.lastSeenAt,
        ),
        cell(this.t(row.review ? said[row.review] : words.notSaid)),
        cell(
          html`<span class="row-tools">${button('needed', words.confirmNeeded)} ${button('to_close', words.askToClose)}</span>`,
          null,
        ),
      ],
    };
  }
}
