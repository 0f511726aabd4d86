import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OwnAccount } from '../../../shared/api/own-account.ts';
import { accountPhrases, accountWords as words, deviceNames } from '../../../shared/text/akun.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import { endOtherSessions, endSession } from '../../api/own-account.ts';
import { problemWords } from '../../app/problem.ts';
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
  @state() private busy = false;
  @state() private error = '';
  @state() private said = '';

  private async run(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.error = '';
    this.said = '';
    try {
      await work();
      this.said = this.t(words.ended);
      this.emit('account-changed', null);
    } catch (error) {
      this.error = problemWords(error, this.speech);
    } finally {
      this.busy = false;
    }
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
      ${sessions.length > 1 ? html`<p><button type="button" ?disabled=${this.busy} @click=${() => this.run(endOtherSessions)}>${this.t(words.endOthers)}</button></p>` : nothing}
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      <p role="status">${this.said}</p>
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
            : html`<button type="button" ?disabled=${this.busy} aria-label=${`${this.t(words.end)}: ${device}`} @click=${() => this.run(() => endSession(one.id))}>${this.t(words.end)}</button>`,
          null,
        ),
      ],
    };
  }
}
