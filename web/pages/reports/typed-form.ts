import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { EnteredReport } from '../../../shared/api/reports.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { reportPhrases as say, reportWords as words } from '../../../shared/text/laporan.ts';
import { getDraft, saveDraft } from '../../api/reports.ts';
import { RequestError } from '../../api/request.ts';
import { problemWords } from '../../app/problem.ts';
import { withSticky } from '../../router.ts';
import { EntryForm } from '../../ui/entry-form.ts';

/** A form that is filled while somebody speaks: kept as it is typed, sent once, answered with a code to read back. */
export abstract class TypedForm extends EntryForm {
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @state() protected failure = '';
  @state() protected entered: EnteredReport | null = null;
  @state() private draftSays = '';
  /** The same form sent twice is one report. */
  protected formId: string = crypto.randomUUID();
  protected abstract readonly draftName: 'phone' | 'kolang_kaling';
  private draftTimer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void getDraft(this.draftName).then(
      ({ fields }) => {
        if (!fields || Object.keys(this.values).length > 0) return;
        if (Object.keys(fields).every((name) => name === 'nonce' || !fields[name])) return;
        this.values = fields;
        if (fields['nonce']) this.formId = fields['nonce'];
        this.draftSays = this.t(words.draftBack);
      },
      () => {},
    );
  }
  /** The cursor stands in the first field, where the screen has room beside a keyboard. */
  override firstUpdated(): void {
    if (matchMedia('(min-width: 901px)').matches)
      this.renderRoot.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.draftTimer) void this.keepDraft();
  }
  protected override set(name: string, value: string): void {
    super.set(name, value);
    clearTimeout(this.draftTimer);
    this.draftTimer = window.setTimeout(() => void this.keepDraft(), 700);
  }
  private async keepDraft(): Promise<void> {
    clearTimeout(this.draftTimer);
    this.draftTimer = 0;
    if (this.entered) return;
    try {
      await saveDraft(this.draftName, { ...this.values, nonce: this.formId });
      this.draftSays = say.draftAt[this.speech](formatInstant(Date.now(), this.speech));
    } catch {
      this.draftSays = this.t(words.draftFailed);
    }
  }
  protected draftLine() {
    return html`<p class="small muted" role="status">${this.draftSays}</p>`;
  }
  /** Enter goes on to the next field, Ctrl+Enter stores; in a long text Enter with Shift begins a line. */
  protected readonly byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    const form = this.renderRoot.querySelector('form')!;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    const at = event.composedPath()[0] as HTMLElement;
    if (event.shiftKey || !at.matches('input, textarea, select') || at.closest('td-area-picker')) return;
    const fields = [
      ...form.querySelectorAll<HTMLElement>('input, textarea, select, td-area-picker, button[type="submit"]'),
    ];
    const next = fields[fields.indexOf(at) + 1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  protected async store(request: () => Promise<EnteredReport>, names: readonly string[]): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = '';
    try {
      clearTimeout(this.draftTimer);
      this.draftTimer = 0;
      this.entered = await request();
      this.focusDone();
    } catch (error) {
      const marked = this.takeErrors(error instanceof RequestError ? error.problem : null, names);
      this.failure = marked ? '' : problemWords(error, this.speech);
    } finally {
      this.busy = false;
    }
  }
  protected again(): void {
    this.entered = null;
    this.values = {};
    this.errors = {};
    this.formId = crypto.randomUUID();
    this.draftSays = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('textarea')?.focus());
  }
  /** Empties the form and the draft that was kept of it. */
  protected clear(): void {
    clearTimeout(this.draftTimer);
    this.draftTimer = 0;
    this.again();
    void saveDraft(this.draftName, { nonce: this.formId }).catch(() => {});
  }
  /** Who is no officer is not told whether it was kept: that would say whether somebody had reported the same. */
  private contactWords() {
    if (!this.values['contact'] || this.entered?.isContactKept === true) return nothing;
    return html`<p>${this.t(this.entered?.isContactKept === false ? words.contactNotKept : words.contactMayKeep)}</p>`;
  }
  protected done(toInbox: boolean) {
    const code = this.entered?.receiptCode?.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
    return html`<div class="done" role="status" tabindex="-1">
      <strong>${this.t(words.stored)}</strong>
      ${
        code
          ? html`<p class="code">${code}</p><p>${(toInbox ? say.readBack : say.keepCode)[this.speech](`${location.host}/lapor/status`)}</p>`
          : html`<p>${this.t(words.codeBefore)}</p>`
      }
      ${this.contactWords()}
      <p>
        <button type="button" class="primary" @click=${this.again}>${this.t(words.another)}</button>
        ${toInbox ? html`<a class="button" href=${withSticky('/laporan')}>${this.t(words.toInbox)}</a>` : nothing}
      </p>
    </div>`;
  }
}
