import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CountSignatures } from '../../../shared/api/ledger.ts';
import { formatCount, formatDate, formatInstant, formatList } from '../../../shared/text/format.ts';
import { ledgerPhrases, ledgerWords as words } from '../../../shared/text/ledger.ts';
import { signCounts } from '../../api/ledger.ts';
import { problemWords } from '../../app/problem.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { dataStyles } from './data-styles.ts';

/** Which agencies stand by their counts, and the button with which one does. Event `ledger-changed`. */
@customElement('td-ledger-signatures')
export class LedgerSignatures extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    dataStyles,
    css`
      form { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; }
      form p { flex-basis: 100%; }
      .scroll:focus-visible { outline-offset: -2px; }
      .changed { color: var(--warn-ink, var(--ink)); font-weight: 600; }
    `,
  ];
  @property({ attribute: false }) signed: CountSignatures | null = null;
  @property() today = '';
  @property({ type: Boolean }) maySign = false;
  @state() private busy = false;
  @state() private done = false;
  @state() private failed: unknown = null;

  override render() {
    const { signed } = this;
    if (!signed) return nothing;
    return html`<section aria-labelledby="signatures">
      <h2 id="signatures">${this.t(words.signatures)}</h2>
      <p class="note">${this.t(words.signaturesNote)}</p>
      ${
        !this.maySign
          ? nothing
          : signed.own.length === 0
            ? html`<p class="muted">${this.t(words.mayNotSign)}</p>`
            : signed.own.map((own) => this.form(own))
      }
      ${this.failed ? html`<p class="problem" role="alert">${problemWords(this.failed, this.speech)}</p>` : nothing}
      <p role="status">${this.done ? this.t(words.done) : nothing}</p>
      ${signed.signatures.length ? this.table(signed) : html`<p class="muted">${this.t(words.noSignatures)}</p>`}
      ${
        signed.unsigned.length
          ? html`<p class="note">${this.t(words.unsigned)}: ${formatList(
              signed.unsigned.map((one) => one.agencyName),
              this.speech,
            )}.</p>`
          : nothing
      }
    </section>`;
  }
  private form(own: CountSignatures['own'][number]) {
    const id = `meeting-${own.agencyCode.replaceAll('.', '-')}`;
    const last = own.lastDate ? formatDate(own.lastDate, this.speech) : '–';
    return html`<form class="card" @submit=${(event: SubmitEvent) => this.sign(event, own)}>
      <p>
        ${ledgerPhrases.signing[this.speech](own.agencyName, formatCount(own.values, this.speech), last)}
        ${own.areas.length ? html`<br /><span class="small muted">${formatList(own.areas, this.speech)}</span>` : nothing}
      </p>
      <div class="field">
        <label for=${id}>${this.t(words.meeting)}</label>
        <input id=${id} name="meeting" type="date" required .value=${this.today} />
      </div>
      <button type="submit" class="primary" ?disabled=${this.busy || own.values === 0}>${this.t(words.sign)}</button>
    </form>`;
  }
  private async sign(event: SubmitEvent, own: CountSignatures['own'][number]): Promise<void> {
    event.preventDefault();
    const meeting = new FormData(event.target as HTMLFormElement).get('meeting');
    this.busy = true;
    this.done = false;
    this.failed = null;
    try {
      await signCounts({ agencyCode: own.agencyCode, meetingDate: String(meeting), state: own.state });
      this.done = true;
    } catch (error) {
      this.failed = error;
    } finally {
      this.busy = false;
      // after a conflict too: what there is to sign is looked at anew
      this.emit('ledger-changed', null);
    }
  }
  private table(signed: CountSignatures) {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.signatures)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t(words.agency)}</th>
            <th scope="col">${this.t(words.meeting)}</th>
            <th scope="col" class="number">${this.t(words.values)}</th>
            <th scope="col">${this.t(words.signedBy)}</th>
            <th scope="col">${this.t(words.signedAt)}</th>
            <th scope="col">${this.t(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          ${signed.signatures.map(
            (one) => html`<tr>
              <th scope="row">${one.agencyName}</th>
              <td>${formatDate(one.meetingDate, this.speech)}</td>
              <td class="number">${formatCount(one.values, this.speech)}</td>
              <td>${one.by}</td>
              <td>${formatInstant(one.signedAt, this.speech)}</td>
              <td class=${one.changedSince ? 'changed' : ''}>${this.t(one.changedSince ? words.changed : words.unchanged)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
