import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type ChatImport, mostChatMessages } from '../../../shared/api/chat-imports.ts';
import type { ChatDateOrder } from '../../../shared/intake/chat-date-order.ts';
import { isImportable } from '../../../shared/intake/chat-importable.ts';
import {
  chatErrorWords,
  chatImportPhrases as say,
  chatImportWords as words,
  dateOrderNames,
} from '../../../shared/text/chat-import.ts';
import { formatCount, formatDate } from '../../../shared/text/format.ts';
import { reportWords } from '../../../shared/text/laporan.ts';
import { importChat, previewChat, undoChatImport } from '../../api/chat-imports.ts';
import { RequestError } from '../../api/request.ts';
import { problemWords } from '../../app/problem.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './chat-counts.ts';
import './chat-messages.ts';
import type { ParseAnswer, ParseTask } from './parse-worker.ts';

type Step =
  | { name: 'choose' }
  | { name: 'reading' }
  | Exclude<Named<ParseAnswer>, { name: 'read' }>
  | (Extract<Named<ParseAnswer>, { name: 'read' }> & { known: ReadonlySet<number> })
  | { name: 'done'; result: ChatImport };
/** An answer of the worker, its `kind` as the name of the step. */
type Named<Answer> = Answer extends { kind: infer Kind } ? Omit<Answer, 'kind'> & { name: Kind } : never;

/** From the file of "Export chat" to reports: read here, counted line by line, ticked by a person, then sent. */
@customElement('td-chat-import-page')
export class ChatImportPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-content: start; }
      .head { display: grid; gap: 4px; }
      .head p { color: var(--ink-2); max-width: 90ch; }
      .drop { border: 2px dashed var(--line-strong); border-radius: var(--radius); padding: 20px; display: grid; gap: 8px; justify-items: start; background: var(--surface); }
      .drop.over { border-color: var(--accent); background: var(--accent-soft); }
      .readings { display: flex; gap: 12px; flex-wrap: wrap; }
      .readings .card { display: grid; gap: 8px; justify-items: start; }
      .bar { position: sticky; bottom: 0; z-index: 2; display: flex; gap: 8px 16px; flex-wrap: wrap; align-items: center; background: var(--surface); border: 1px solid var(--line-strong); border-radius: var(--radius); padding: 10px 14px; }
      .actions { display: flex; gap: 8px 12px; flex-wrap: wrap; }
      .card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
    `,
  ];
  @state() private step: Step = { name: 'choose' };
  @state() private ticked: ReadonlySet<number> = new Set();
  @state() private tooMany = false;
  @state() private over = false;
  @state() private busy = false;
  @state() private failure = '';
  @state() private said = '';
  private file: Blob | null = null;
  private order: ChatDateOrder | null = null;
  private worker: Worker | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker?.terminate();
  }

  private readonly choose = (file: Blob | undefined) => {
    if (!file) return;
    this.file = file;
    this.order = null;
    void this.read();
  };
  private parse(task: ParseTask): Promise<ParseAnswer> {
    this.worker?.terminate();
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' });
    this.worker = worker;
    return new Promise((resolve) => {
      worker.addEventListener('message', (event: MessageEvent<ParseAnswer>) => resolve(event.data));
      worker.addEventListener('error', () => resolve({ kind: 'failed', code: 'unreadable' }));
      worker.postMessage(task);
    });
  }
  private async read(): Promise<void> {
    const { file, order } = this;
    if (!file) return;
    this.step = { name: 'reading' };
    this.failure = '';
    this.said = '';
    const answer = await this.parse({ file, order });
    if (this.file !== file || this.order !== order) return;
    if (answer.kind !== 'read') {
      const { kind: name, ...rest } = answer;
      this.step = { name, ...rest } as Step;
      return;
    }
    const { chat, text, contactCards } = answer;
    try {
      const known = new Set((await previewChat(text, order)).known);
      const fresh = chat.messages.filter((one) => isImportable(one) && !known.has(one.line));
      this.tooMany = fresh.length > mostChatMessages;
      this.ticked = new Set(fresh.slice(-mostChatMessages).map((one) => one.line));
      this.step = { name: 'read', chat, text, contactCards, known };
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    } catch (error) {
      this.fail(error);
      this.step = { name: 'choose' };
    }
  }
  private fail(error: unknown): void {
    const isOther = error instanceof RequestError && error.code === 'conflict';
    this.failure = isOther ? this.t(words.otherwise) : problemWords(error, this.speech);
  }
  private readonly commit = async () => {
    if (this.step.name !== 'read' || this.busy) return;
    const { chat, text } = this.step;
    this.busy = true;
    this.failure = '';
    try {
      const result = await importChat(text, {
        order: this.order,
        expected: { lines: chat.lines, messages: chat.messages.length },
        ticked: [...this.ticked],
      });
      this.step = { name: 'done', result };
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    } catch (error) {
      this.fail(error);
    } finally {
      this.busy = false;
    }
  };
  private readonly undo = async (batchId: number) => {
    this.busy = true;
    this.failure = '';
    try {
      const { refused, left } = await undoChatImport(batchId);
      this.said = say.undone[this.speech](formatCount(refused, this.speech), formatCount(left, this.speech));
    } catch (error) {
      this.fail(error);
    } finally {
      this.busy = false;
    }
  };

  override render() {
    return html`<div class="head">
        <p><a href=${withSticky('/laporan')}>← ${this.t(reportWords.title)}</a></p>
        <h1>${this.t(words.title)}</h1>
        <p>${this.t(words.lead)}</p>
      </div>
      ${this.step.name === 'done' ? nothing : this.chooser()}
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      <div role="status">${this.step.name === 'reading' ? this.t(words.reading) : nothing}</div>
      ${this.content()}`;
  }
  private chooser() {
    return html`<div
      class="drop ${this.over ? 'over' : ''}"
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        this.over = true;
      }}
      @dragleave=${() => {
        this.over = false;
      }}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        this.over = false;
        this.choose(event.dataTransfer?.files[0]);
      }}
    >
      <label class="label" for="file">${this.t(words.choose)}</label>
      <input
        id="file"
        type="file"
        accept=".txt,.zip,text/plain,application/zip"
        @click=${(event: Event) => {
          (event.target as HTMLInputElement).value = ''; // the same file may be chosen again
        }}
        @change=${(event: Event) => this.choose((event.target as HTMLInputElement).files?.[0])}
      />
      <p class="small muted">${this.t(words.drop)}</p>
    </div>`;
  }
  private content() {
    const { step } = this;
    if (step.name === 'failed')
      return html`<p class="problem" role="alert">
        ${this.t(step.code === 'unreadable' ? words.unreadable : chatErrorWords[step.code])}
      </p>`;
    if (step.name === 'ask') return this.question(step);
    if (step.name === 'read') return this.preview(step);
    if (step.name === 'done') return this.result(step.result);
    return nothing;
  }
  private question({ question }: Extract<Step, { name: 'ask' }>) {
    return html`<h2 tabindex="-1">${this.t(words.askOrder)}</h2>
      <div class="readings">
        ${question.readings.map(
          (reading) => html`<div class="card">
            <p>
              ${
                reading.firstDate && reading.lastDate
                  ? say.span[this.speech](
                      formatDate(reading.firstDate, this.speech),
                      formatDate(reading.lastDate, this.speech),
                    )
                  : nothing
              };
              ${say.reading[this.speech](formatCount(reading.rejected, this.speech))}
            </p>
            <button type="button" @click=${() => this.setOrder(reading.order)}>${this.t(dateOrderNames[reading.order])}</button>
          </div>`,
        )}
      </div>`;
  }
  private setOrder(order: ChatDateOrder): void {
    this.order = order;
    void this.read();
  }
  private preview({ chat, contactCards, known }: Extract<Step, { name: 'read' }>) {
    const count = (value: number) => formatCount(value, this.speech);
    const tooMany = this.ticked.size > mostChatMessages;
    return html`<section class="card">
        <h2 tabindex="-1">${this.t(words.counts)}</h2>
        <td-chat-counts
          .chat=${chat}
          .contactCards=${contactCards}
          @order=${(event: CustomEvent<ChatDateOrder>) => this.setOrder(event.detail)}
        ></td-chat-counts>
      </section>
      <section>
        <h2>${this.t(words.list)}</h2>
        ${this.tooMany ? html`<p class="notice">${say.most[this.speech](count(mostChatMessages))}</p>` : nothing}
        <td-chat-messages
          .messages=${chat.messages}
          .known=${known}
          .ticked=${this.ticked}
          @ticked=${(event: CustomEvent<ReadonlySet<number>>) => {
            this.ticked = event.detail;
          }}
        ></td-chat-messages>
      </section>
      <div class="bar">
        <button type="button" class="primary" ?disabled=${this.busy || tooMany || this.ticked.size === 0} @click=${this.commit}>
          ${this.busy ? this.t(words.sending) : say.import[this.speech](count(this.ticked.size))}
        </button>
        <span role="status">${say.ticked[this.speech](count(this.ticked.size), count(chat.messages.length))}</span>
        ${tooMany ? html`<span class="error">${say.tooMany[this.speech](count(mostChatMessages))}</span>` : nothing}
      </div>`;
  }
  private result({ added, joined, again, batchId }: ChatImport) {
    const [one, two, three] = [added, joined, again].map((lines) => formatCount(lines.length, this.speech));
    return html`<section class="card" role="status">
      <h2 tabindex="-1">${this.t(batchId === null ? words.nothingNew : words.done)}</h2>
      <p>${say.result[this.speech](one!, two!, three!)}</p>
      ${this.said ? html`<p class="notice">${this.said}</p>` : nothing}
      <div class="actions">
        <a class="button primary" href=${withSticky('/laporan')}>${this.t(words.toInbox)}</a>
        <button
          type="button"
          @click=${() => {
            this.step = { name: 'choose' };
            this.said = '';
          }}
        >
          ${this.t(words.another)}
        </button>
        ${
          batchId !== null && !this.said
            ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.undo(batchId)}>${this.t(words.undo)}</button>`
            : nothing
        }
      </div>
      ${batchId !== null && !this.said ? html`<p class="small muted">${this.t(words.undoNote)}</p>` : nothing}
    </section>`;
  }
}
