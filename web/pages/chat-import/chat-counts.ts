import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ChatExport } from '../../../shared/intake/chat-export.ts';
import {
  chatImportPhrases as say,
  chatImportWords as words,
  dateOrderNames,
  dateOrderReasons,
  rejectReasons,
} from '../../../shared/text/chat-import.ts';
import { formatCount, formatDate } from '../../../shared/text/format.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/segmented.ts';

const shownRejected = 200;
const shownLines = 10;

/** What was found in a file: every line counted, how its dates are read, what was rejected. Event `order`. */
@customElement('td-chat-counts')
export class ChatCounts extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; }
      .sum { font-size: var(--step-1); font-weight: 600; line-height: 1.35; }
      .order { display: flex; gap: 8px 20px; flex-wrap: wrap; align-items: end; }
      .order p { max-width: 70ch; }
      td { overflow-wrap: anywhere; }
      .frame { max-height: 300px; overflow: auto; }
    `,
  ];
  @property({ attribute: false }) chat!: ChatExport;
  @property({ type: Number }) contactCards = 0;

  override render() {
    const { chat } = this;
    const count = (value: number) => formatCount(value, this.speech);
    const cards = this.contactCards + chat.messages.filter((one) => one.kind === 'contact_card').length;
    const parts = [
      [chat.messages.length, words.messages],
      [chat.system.length, words.system],
      [chat.continuations, words.continuations],
      [chat.rejected.length, words.rejected],
    ] as const;
    const sum = parts.map(([value, name]) => `${count(value)} ${this.t(name)}`).join(' + ');
    return html`<p class="sum">${say.identity[this.speech](count(chat.lines), sum)}</p>
      ${this.order()}
      ${
        chat.pastedHeads.length > 0
          ? html`<p class="notice">${say.pasted[this.speech](
              count(chat.pastedHeads.length),
              chat.pastedHeads.slice(0, shownLines).map(count).join(', '),
            )}</p>`
          : nothing
      }
      ${cards > 0 ? html`<p class="muted">${say.cards[this.speech](count(cards))}</p>` : nothing}
      ${this.rejected()}`;
  }
  private order() {
    const { decided, why, sure, firstDate, lastDate } = this.chat.order;
    const span = say.span[this.speech](formatDate(firstDate, this.speech), formatDate(lastDate, this.speech));
    return html`<div class="order">
        ${
          decided === 'year-first'
            ? nothing
            : html`<td-segmented
                .legend=${this.t(words.dates)}
                .choices=${(['day-first', 'month-first'] as const).map((value) => ({ value, label: this.t(dateOrderNames[value]) }))}
                .value=${decided}
                @choose=${(event: CustomEvent<string>) => this.emit('order', event.detail)}
              ></td-segmented>`
        }
        <p><strong>${this.t(dateOrderNames[decided])}</strong>, ${span} (${this.t(dateOrderReasons[why])})</p>
      </div>
      ${sure || why === 'forced' ? nothing : html`<p class="notice">${this.t(words.notSure)}</p>`}`;
  }
  private rejected() {
    const { rejected } = this.chat;
    if (rejected.length === 0) return nothing;
    return html`<details>
      <summary>${this.t(words.rejectedList)} (${formatCount(rejected.length, this.speech)})</summary>
      <div class="frame" tabindex="0" role="group" aria-label=${this.t(words.rejectedList)}>
        <table>
          <tbody>
            ${rejected.slice(0, shownRejected).map(
              (one) => html`<tr>
                <th scope="row">${formatCount(one.line, this.speech)}</th>
                <td>${this.t(rejectReasons[one.reason])}</td>
                <td>${one.text}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}
