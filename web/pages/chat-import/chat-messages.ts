import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ChatMessage } from '../../../shared/intake/chat-export.ts';
import { isImportable } from '../../../shared/intake/chat-importable.ts';
import {
  chatImportPhrases as say,
  chatImportWords as words,
  messageKindNames,
} from '../../../shared/text/chat-import.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

const perPage = 100;

/** The messages of a chat with a tick each; a hundred at a time. Event `ticked` with the lines. */
@customElement('td-chat-messages')
export class ChatMessages extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      .tools { display: flex; gap: 8px 16px; flex-wrap: wrap; align-items: end; margin: 10px 0; }
      .tools label.check { display: flex; gap: 6px; align-items: center; min-height: 36px; }
      .scroll { max-height: 70vh; overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
      thead th { position: sticky; top: 0; background: var(--surface); z-index: 1; padding-top: 8px; }
      th:first-child, td:first-child { padding-left: 12px; }
      td { overflow-wrap: anywhere; }
      td.text { white-space: pre-line; min-width: 220px; line-height: 1.4; }
      td.when, td.who { white-space: nowrap; }
      td.who.named { white-space: normal; }
      tr.off td { color: var(--ink-3); background: var(--surface-2); }
      @media (max-width: 700px) { td.when, td.who { white-space: normal; min-width: 80px; } }
      .pager { display: flex; gap: 8px 12px; align-items: center; flex-wrap: wrap; margin-top: 10px; }
      button.from { min-height: 28px; padding: 2px 8px; white-space: nowrap; }
      input[type='checkbox'] { width: 20px; height: 20px; }
    `,
  ];
  @property({ attribute: false }) messages: readonly ChatMessage[] = [];
  @property({ attribute: false }) known: ReadonlySet<number> = new Set();
  @property({ attribute: false }) ticked: ReadonlySet<number> = new Set();
  @state() private search = '';
  @state() private page = 0;
  @state() private reveal = false;
  private numbers = new Map<string, number>();

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('messages')) return;
    this.page = 0;
    this.search = '';
    this.numbers = new Map();
    for (const { author } of this.messages)
      if (!this.numbers.has(author)) this.numbers.set(author, this.numbers.size + 1);
  }
  private mayTick(message: ChatMessage): boolean {
    return !this.known.has(message.line) && isImportable(message);
  }
  private get found(): readonly ChatMessage[] {
    const wanted = this.search.trim().toLowerCase();
    return wanted ? this.messages.filter((one) => one.text.toLowerCase().includes(wanted)) : this.messages;
  }
  private tick(lines: Iterable<number>): void {
    this.emit('ticked', new Set(lines));
  }
  private toggle(line: number, on: boolean): void {
    const next = new Set(this.ticked);
    if (on) next.add(line);
    else next.delete(line);
    this.tick(next);
  }
  private readonly tickFound = () =>
    this.tick([...this.ticked, ...this.found.filter((one) => this.mayTick(one)).map((one) => one.line)]);
  private tickFrom(line: number): void {
    this.tick(this.messages.filter((one) => one.line >= line && this.mayTick(one)).map((one) => one.line));
  }

  override render() {
    const { found } = this;
    const count = (value: number) => formatCount(value, this.speech);
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    const page = Math.min(this.page, pages - 1);
    const shown = found.slice(page * perPage, (page + 1) * perPage);
    return html`<div class="tools">
        <div class="field">
          <label for="search">${this.t(words.search)}</label>
          <input
            id="search"
            type="search"
            maxlength="200"
            .value=${this.search}
            @input=${(event: Event) => {
              this.search = (event.target as HTMLInputElement).value;
              this.page = 0;
            }}
          />
        </div>
        <button type="button" @click=${this.tickFound}>${this.t(words.tickAll)}</button>
        <button type="button" @click=${() => this.tick([])}>${this.t(words.tickNone)}</button>
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.reveal}
            @change=${(event: Event) => {
              this.reveal = (event.target as HTMLInputElement).checked;
            }}
          />${this.t(words.reveal)}</label
        >
      </div>
      ${
        found.length === 0
          ? html`<p class="muted" role="status">${this.t(words.noneFound)}</p>`
          : html`<div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.list)}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">${this.t(words.tick)}</th>
                    <th scope="col">${this.t(words.time)}</th>
                    <th scope="col">${this.t(words.sender)}</th>
                    <th scope="col">${this.t(words.text)}</th>
                    <th scope="col"><span class="visually-hidden">${this.t(words.fromHere)}</span></th>
                  </tr>
                </thead>
                <tbody>
                  ${shown.map((message) => this.row(message))}
                </tbody>
              </table>
            </div>`
      }
      ${
        pages > 1
          ? html`<nav class="pager" aria-label=${this.t(words.list)}>
              <button type="button" ?disabled=${page === 0} @click=${() => this.go(page - 1)}>${this.t(words.previous)}</button>
              <span role="status">${say.page[this.speech](count(page * perPage + 1), count(page * perPage + shown.length), count(found.length))}</span>
              <button type="button" ?disabled=${page >= pages - 1} @click=${() => this.go(page + 1)}>${this.t(words.next)}</button>
            </nav>`
          : nothing
      }`;
  }
  private go(page: number): void {
    this.page = page;
    this.renderRoot.querySelector('.scroll')?.scrollTo(0, 0);
  }
  private row(message: ChatMessage) {
    const { line, kind, author } = message;
    const isKnown = this.known.has(line);
    const may = this.mayTick(message);
    const lineText = formatCount(line, this.speech);
    const sender = say.sender[this.speech](formatCount(this.numbers.get(author) ?? 0, this.speech));
    return html`<tr class=${may ? '' : 'off'}>
      <td>
        ${
          isKnown
            ? html`<span class="small">${this.t(words.known)}</span>`
            : html`<input
                type="checkbox"
                aria-label=${say.tickLine[this.speech](lineText)}
                .checked=${this.ticked.has(line)}
                ?disabled=${!may}
                @change=${(event: Event) => this.toggle(line, (event.target as HTMLInputElement).checked)}
              />`
        }
      </td>
      <td class="when">${formatInstant(message.at, this.speech)}</td>
      <td class="who ${this.reveal ? 'named' : ''}">${this.reveal ? author : sender}</td>
      <td class="text">${message.text}${
        kind === 'text'
          ? nothing
          : html` <span class="small muted">(${this.t(messageKindNames[kind])})</span>`
      }</td>
      <td>
        ${
          may
            ? html`<button type="button" class="quiet from" aria-label=${say.fromLine[this.speech](lineText)} @click=${() => this.tickFrom(line)}>
                ${this.t(words.fromHere)}
              </button>`
            : nothing
        }
      </td>
    </tr>`;
  }
}
