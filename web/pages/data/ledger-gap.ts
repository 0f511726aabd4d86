import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LedgerView, NewGapReason } from '../../../shared/api/ledger.ts';
import { type GapReasonKind, gapReasonKinds } from '../../../shared/domain/gap-reason.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import { gapReasonNames, ledgerPhrases, ledgerWords as words } from '../../../shared/text/ledger.ts';
import { explainGap } from '../../api/ledger.ts';
import { RequestError } from '../../api/request.ts';
import { problemWords } from '../../app/problem.ts';
import { base, controls } from '../../styles/shared.ts';
import { EntryForm, formStyles } from '../../ui/entry-form.ts';

const names = ['kind', 'words'];

/** The gap of one time with its reason, and a form to record one. Event `ledger-changed`. */
@customElement('td-ledger-gap')
export class LedgerGap extends EntryForm {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      .words { font-size: var(--step-s); color: var(--ink-2); overflow-wrap: anywhere; }
      form { gap: 8px; margin-top: 8px; }
      textarea { min-height: 64px; }
    `,
  ];
  @property({ attribute: false }) gap: LedgerView['gaps'][number] | null = null;
  @property({ type: Boolean }) mayExplain = false;
  @state() private isOpen = false;
  @state() private failed: unknown = null;

  override render() {
    const { gap } = this;
    if (!gap) return nothing;
    const { reason } = gap;
    return html`<p><strong>${formatCount(gap.gap, this.speech)}</strong></p>
      ${
        reason
          ? html`<p>${this.t(gapReasonNames[reason.kind])}</p>
              ${reason.words ? html`<p class="words">${reason.words}</p>` : nothing}
              <p class="words">${ledgerPhrases.writtenBy[this.speech](reason.by, formatInstant(reason.at, this.speech))}</p>
              ${reason.isOfOtherCounts ? html`<p class="words">${this.t(words.oldReason)}</p>` : nothing}`
          : html`<p class="words">${this.t(words.noReason)}</p>`
      }
      ${
        !this.mayExplain
          ? nothing
          : this.isOpen
            ? this.form()
            : html`<button type="button" class="quiet" @click=${this.openForm}>${this.t(reason ? words.newReason : words.addReason)}</button>`
      }`;
  }
  private readonly openForm = () => {
    this.isOpen = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('select')?.focus());
  };
  private form() {
    return html`<form novalidate @submit=${this.submit}>
      ${this.choice(
        'kind',
        { label: words.kind, required: true },
        gapReasonKinds.map((kind) => [kind, this.t(gapReasonNames[kind])] as const),
      )}
      ${this.longText('words', { label: words.words, maxlength: 500, required: this.text('kind') === 'other' })}
      ${this.failed ? html`<p class="problem" role="alert">${problemWords(this.failed, this.speech)}</p>` : nothing}
      ${this.saveButton()}
      <button type="button" class="quiet" @click=${() => (this.isOpen = false)}>${this.t(words.cancel)}</button>
    </form>`;
  }
  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.failed = null;
    const { gap } = this;
    if (!gap || this.busy || !this.complete(this.text('kind') === 'other' ? names : ['kind'])) return;
    const body: NewGapReason = {
      lowId: gap.lowId,
      highId: gap.highId,
      kind: this.text('kind') as GapReasonKind,
      words: this.text('words'),
    };
    this.busy = true;
    try {
      await explainGap(body);
      this.isOpen = false;
      this.values = {};
      this.emit('ledger-changed', null);
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      if (!this.takeErrors(problem, names)) this.failed = error;
    } finally {
      this.busy = false;
    }
  }
}
