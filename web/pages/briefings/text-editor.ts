import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { linkNumbers } from '../../../shared/briefings/link-numbers.ts';
import type { Pack, TextBlock } from '../../../shared/briefings/pack.ts';
import { blockLines } from '../../../shared/briefings/pack-text.ts';
import {
  briefingPagePhrases as phrases,
  briefingPageWords as words,
} from '../../../shared/text/briefing-page.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What the page that stores a text is asked to do; it says how it went. */
export interface TextChange {
  blockId: string;
  /** Null: the sentences made by rule. */
  text: string | null;
  /** Called with null where it was stored, with words where not; then the text stays here. */
  done: (failure: string | null) => void;
}

/** A text of the pack under the pen: says at every letter which numbers are the data's. Events `text-change`, `editor-close`. */
@customElement('td-text-editor')
export class TextEditor extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      form { display: grid; gap: 8px; max-width: 860px; }
      textarea { width: 100%; min-height: 160px; resize: vertical; line-height: 1.5; }
      .actions { display: flex; gap: 8px; flex-wrap: wrap; align-items: center; }
      .marks { color: var(--warn); font-size: var(--step-s); }
      .marks ul { list-style: disc; padding-left: 1.2em; }
      .facts { display: flex; flex-wrap: wrap; gap: 4px 12px; font-size: var(--step-s); color: var(--ink-2); }
      .facts b { color: var(--ink); font-variant-numeric: tabular-nums; }
    `,
  ];
  @property({ attribute: false }) pack: Pack | null = null;
  @property({ attribute: false }) block: TextBlock | null = null;
  @state() private text: string | null = null;
  @state() private failure: string | null = null;
  @state() private busy = false;

  private get typed(): string {
    return this.text ?? blockLines(this.pack!, this.block!).join('\n');
  }
  override firstUpdated(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }
  private store(text: string | null): void {
    this.busy = true;
    this.emit<TextChange>('text-change', {
      blockId: this.block!.id,
      text,
      done: (failure) => {
        this.busy = false;
        this.failure = failure;
        if (failure === null) this.emit('editor-close', null);
      },
    });
  }
  override render() {
    const { pack, block } = this;
    if (!pack || !block) return nothing;
    const wrong = linkNumbers(this.typed, pack, block).numbers.filter((one) => one.state !== 'same');
    const facts = [
      ...new Set(
        block.sentences.flatMap((one) =>
          one.flatMap((part) => (typeof part === 'string' ? [] : [part.fact])),
        ),
      ),
    ];
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        if (this.typed.trim()) this.store(this.typed);
      }}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.emit('editor-close', null)}
    >
      <label class="label" for="text">${block.heading ?? this.t(words.edit)}</label>
      <textarea id="text" maxlength="6000" aria-describedby="help" .value=${this.typed} lang=${pack.head.language}
        @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}></textarea>
      <p class="small muted" id="help">${this.t(words.editHelp)}</p>
      <div class="marks" role="status">
        ${
          wrong.length
            ? html`<ul>${wrong.map((one) => html`<li>${phrases.unlinked[this.speech](one.shown)}</li>`)}</ul>`
            : html`<span class="muted">${this.t(words.allLinked)}</span>`
        }
      </div>
      ${
        facts.length
          ? html`<details><summary>${this.t(words.factsHere)}</summary>
              <div class="facts">${facts.map((id) => html`<span><b>${pack.facts[id]?.shown}</b> ${pack.facts[id]?.label}</span>`)}</div></details>`
          : nothing
      }
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.save)}</button>
        <button type="button" @click=${() => this.emit('editor-close', null)}>${this.t(words.cancel)}</button>
        ${block.edited ? html`<button type="button" class="quiet" ?disabled=${this.busy} @click=${() => this.store(null)}>${this.t(words.putBack)}</button>` : nothing}
      </p>
    </form>`;
  }
}
