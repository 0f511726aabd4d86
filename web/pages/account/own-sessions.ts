import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OwnAccount } from '../../../shared/api/own-account.ts';
import { accountPhrases, accountWords as words, deviceNames } from '../../../shared/text/akun.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import { endOtherSessions, endSession } from '../../api/own-account.ts';
import { OneAct } from '../../app/one-act.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/data-table.ts';

/** Where one is signed in. Event `account-changed`. */
@customElement('td-own-sessions')
export class OwnSessions extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
    `,
  ];
  @property({ attribute: false }) account!: OwnAccount;
  private readonly act = new OneAct(this);

  private async run(work: () => Promise<void>): Promise<void> {
    if (await this.act.run(work, this.t(words.ended))) this.emit('account-changed', null);
  }
  override render() {
    const { sessions, idleMinutes, absoluteHours } = this.account;
    const number = (value: number) => formatCount(value, this.speech);
    return html`<section class="card">
      <h2>${this.t(words.sessions)}</h2>
      <p>${accountPhrases.limits[this.speech](number(idleMinutes), number(absoluteHours))}</p>
      <td-data-table
        .label=${this.t(words.sessions)}
        .columns=${[
          { label: this.t(words.device) },
          { label: this.t(words.begun) },
          { label: this.t(words.lastSeen) },
          { label: this.t(words.actions), sortable: false },
        ]}
        .rows=${sessions.map((one) => this.row(one))}
      ></td-data-table>
      ${sessions.length > 1 ? html`<p><button type="button" ?disabled=${this.act.busy} @click=${() => this.run(endOtherSessions)}>${this.t(words.endOthers)}</button></p>` : nothing}
      ${this.act.error ? html`<p class="error" role="alert">${this.act.words(this.speech)}</p>` : nothing}
      <p role="status">${this.act.said}</p>
    </section>`;
  }
  private row(one: OwnAccount['sessions'][number]): DataRow {
    const names = one.device
      .split(' ')
      .map((word) => deviceNames[word])
      .filter(Boolean);
    const device = names.join(', ') || this.t(words.otherDevice);
    return {
      cells: [
        cell(device),
        cell(formatInstant(one.begunAt, this.speech), one.begunAt),
        cell(formatInstant(one.lastSeenAt, this.speech), one.lastSeenAt),
        cell(
          one.isThis
            ? this.t(words.thisSession)
            : html`<button type="button" ?disabled=${this.act.busy} aria-label=${`${this.t(words.end)}: ${device}`} @click=${() => this.run(() => endSession(one.id))}>${this.t(words.end)}</button>`,
          null,
        ),
      ],
    };
  }
}
