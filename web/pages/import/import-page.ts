import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ImportDone, ImportGround, ImportPreview, ImportStep } from '../../../shared/api/imports.ts';
import type { Finding, Fix, Mapping, MappingGuess } from '../../../shared/imports/import-types.ts';
import { formatCount, formatPercent } from '../../../shared/text/format.ts';
import { importPagePhrases as say, importPageWords as words } from '../../../shared/text/import-page.ts';
import { refusedWords } from '../../../shared/text/import-refusals.ts';
import { personKindNames } from '../../../shared/text/imports.ts';
import { commitImport, getImportGround, previewImport, undoImport } from '../../api/imports.ts';
import { Loader } from '../../app/loader.ts';
import { problemWords } from '../../app/problem.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './difference-view.ts';
import './finding-list.ts';
import './mapping-form.ts';
import { FileReaderThread } from './reader-thread.ts';
import type { ReadAnswer, SheetView } from './read-messages.ts';
import { templateNames } from './templates.ts';

type Checked = Extract<ReadAnswer, { kind: 'checked' }>;
type Refused = Extract<ReadAnswer, { kind: 'refused' }>;
/** What is going on: a step with its share, until it is done or stopped. */
interface Work {
  step: ImportStep;
  share: number;
  stop: AbortController;
}

/** A sheet of figures from file to store, in five steps on one page. The file is read here; the server reads it again by the same code. */
@customElement('td-import-page')
export class ImportPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-content: start; }
      .head { display: grid; gap: 4px; }
      .head p { color: var(--ink-2); max-width: 90ch; }
      section.card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; scroll-margin-top: 12px; }
      .drop { border: 2px dashed var(--line-strong); border-radius: var(--radius); padding: 20px; display: grid; gap: 10px; justify-items: start; background: var(--surface); }
      .drop.over { border-color: var(--accent); background: var(--accent-soft); }
      .row { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; }
      .row > * { min-width: 0; max-width: 100%; }
      .row select { width: 100%; }
      .note { font-size: var(--step-s); color: var(--ink-2); max-width: 90ch; }
      .bar { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
      .choose:focus-within { outline: 2px solid var(--focus); outline-offset: 2px; }
      progress { width: min(320px, 100%); height: 10px; accent-color: var(--accent); }
      ul.persons { display: grid; gap: 4px; padding-left: 18px; list-style: disc; }
      .off h2 { color: var(--ink-3); }
    `,
  ];
  @state() private file: File | null = null;
  @state() private agencyCode: string | null = null;
  @state() private over = false;
  @state() private sheets: SheetView[] = [];
  @state() private guesses: MappingGuess[] = [];
  @state() private mapping: Mapping | null = null;
  @state() private fixes: Fix[] = [];
  @state() private checked: Checked | null = null;
  @state() private refused: Refused | null = null;
  @state() private preview: ImportPreview | null = null;
  /** The comparison speaks of another mapping or other repairs than the present ones. */
  @state() private stale = false;
  @state() private work: Work | null = null;
  @state() private failure = '';
  @state() private done: ImportDone | null = null;
  @state() private undone = false;
  private thread: FileReaderThread | null = null;
  /** Number of the newest check: an older answer is let go. */
  private turn = 0;

  private readonly ground = new Loader(
    this,
    (_, signal) => getImportGround(signal),
    () => [] as const,
  );
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.thread?.end();
    this.work?.stop.abort();
  }

  private readonly choose = async (file: File | undefined, ground: ImportGround) => {
    if (!file) return;
    this.work?.stop.abort();
    this.thread?.end();
    Object.assign(this, {
      file,
      sheets: [],
      guesses: [],
      mapping: null,
      fixes: [],
      checked: null,
      refused: null,
      preview: null,
      stale: false,
      failure: '',
      done: null,
      undone: false,
    });
    this.agencyCode ??= ground.ownAgency;
    const thread = new FileReaderThread();
    this.thread = thread;
    await this.running('reading', async (told, signal) => {
      signal.addEventListener('abort', () => thread.end());
      const answer = await thread.ask({ kind: 'open', file, ground, agencyCode: this.agencyCode }, told);
      if (answer.kind === 'refused') this.refused = answer;
      if (answer.kind !== 'opened') return;
      this.sheets = answer.sheets;
      this.guesses = answer.guesses;
      this.mapping = answer.guesses[0]?.mapping ?? null;
    });
    if (this.mapping) await this.check();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.refused ? '.refused' : '#arti')?.focus();
  };
  /** Runs one step with its bar; what goes wrong is said on the page. */
  private async running(
    step: ImportStep,
    task: (told: (step: ImportStep, share: number) => void, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const stop = new AbortController();
    const work: Work = { step, share: 0, stop };
    this.work = work;
    this.failure = '';
    const told = (now: ImportStep, share: number) => {
      if (this.work?.stop === stop) this.work = { step: now, share, stop };
    };
    try {
      await task(told, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) this.failure = problemWords(error, this.speech);
    } finally {
      if (this.work?.stop === stop) this.work = null;
    }
  }
  private async check(): Promise<void> {
    const { mapping, fixes, thread } = this;
    if (!mapping || !thread) return;
    const turn = ++this.turn;
    this.stale = this.preview !== null;
    await this.running('checking', async (told) => {
      const answer = await thread.ask({ kind: 'check', mapping, fixes }, told);
      if (turn === this.turn && answer.kind === 'checked') this.checked = answer;
    });
  }
  private readonly remap = (event: CustomEvent<Mapping>) => {
    this.mapping = event.detail;
    void this.check();
  };
  private readonly fix = (event: CustomEvent<Fix>) => {
    const { sheet, row, column } = event.detail;
    const others = this.fixes.filter(
      (one) => one.sheet !== sheet || one.row !== row || one.column !== column,
    );
    this.fixes = [...others, event.detail];
    void this.check();
  };
  private readonly unfix = (event: CustomEvent<Fix>) => {
    this.fixes = this.fixes.filter((one) => one !== event.detail);
    void this.check();
  };
  private readonly mark = async (event: CustomEvent<Finding[]>) => {
    const answer = await this.thread?.ask(
      { kind: 'mark', findings: event.detail, language: this.speech },
      () => {},
    );
    if (answer?.kind === 'file') save(answer.bytes, answer.name);
  };
  private readonly template = async (name: string, ground: ImportGround) => {
    const thread = new FileReaderThread();
    const answer = await thread.ask({ kind: 'template', name, ground, language: this.speech }, () => {});
    if (answer.kind === 'file') save(answer.bytes, answer.name);
    thread.end();
  };
  private readonly compare = () =>
    this.running('reading', async (told, signal) => {
      const { file, mapping, fixes, agencyCode } = this;
      this.preview = await previewImport(file!, { mapping, fixes, agencyCode }, told, signal);
      this.stale = false;
    });
  private readonly commit = () =>
    this.running('reading', async (told, signal) => {
      const { file, mapping, fixes, agencyCode, preview } = this;
      const choice = { mapping, fixes, agencyCode, expected: preview!.difference.digest };
      this.done = await commitImport(file!, choice, told, signal);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#selesai')?.focus();
    });
  private readonly undo = async (batchId: number) => {
    try {
      await undoImport(batchId);
      this.undone = true;
    } catch (error) {
      this.failure = problemWords(error, this.speech);
    }
  };

  override render() {
    return html`<div class="head">
        <p><a href=${withSticky('/data?tab=impor')}>← ${this.t(words.backToData)}</a></p>
        <h1>${this.t(words.title)}</h1>
        <p>${this.t(words.lead)}</p>
      </div>
      ${this.ground.render((ground) => html`${this.steps(ground)}`)}`;
  }
  private steps(ground: ImportGround) {
    if (this.done) return this.result(this.done);
    return html`${this.fileStep(ground)}
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      ${this.mapping ? this.mappingStep(ground, this.mapping) : nothing}
      ${this.checked ? this.checkStep(ground, this.checked) : nothing}
      ${this.checked ? this.differenceStep(ground, this.checked) : nothing}`;
  }
  private bar(steps: readonly ImportStep[]) {
    const { work } = this;
    if (!work || !steps.includes(work.step)) return nothing;
    const label = this.t(words[work.step]);
    return html`<div class="bar" role="status">
      <label>${say.step[this.speech](label, formatPercent(work.share * 100, this.speech, 0))}
        <progress max="1" .value=${work.share} aria-label=${label}></progress></label>
      <button type="button" @click=${() => work.stop.abort()}>${this.t(words.cancel)}</button>
    </div>`;
  }
  private fileStep(ground: ImportGround) {
    const { file } = this;
    return html`<section class="card" aria-labelledby="berkas">
      <h2 id="berkas">${this.t(words.stepFile)}</h2>
      <p class="note">${this.t(words.fileNote)}</p>
      <div class="row">${this.agency(ground)}</div>
      <div
        class="drop ${this.over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => {
          event.preventDefault();
          this.over = true;
        }}
        @dragleave=${() => (this.over = false)}
        @drop=${(event: DragEvent) => {
          event.preventDefault();
          this.over = false;
          void this.choose(event.dataTransfer?.files[0], ground);
        }}
      >
        <label class="button ${file ? '' : 'primary'} choose">${this.t(file ? words.another : words.choose)}
          <input
            class="visually-hidden"
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,.json"
            @change=${(event: Event) => this.choose((event.target as HTMLInputElement).files?.[0], ground)}
          /></label>
        <span class="note">${this.t(words.orDrop)}</span>
        ${file ? html`<strong>${say.fileRead[this.speech](file.name, this.size(file.size), formatCount(this.sheets.length, this.speech))}</strong>` : nothing}
      </div>
      ${this.bar(['reading'])} ${this.refused ? this.refusal(this.refused) : nothing}
      <div class="row">
        <span class="label">${this.t(words.templates)}</span>
        ${templateNames.map(({ name, label }) => html`<button type="button" @click=${() => this.template(name, ground)}>${this.t(label)}</button>`)}
        <span class="note">${this.t(words.templatesNote)}</span>
      </div>
    </section>`;
  }
  private size(bytes: number): string {
    return bytes < 1024 * 1024
      ? `${formatCount(Math.ceil(bytes / 1024), this.speech)} kB`
      : `${formatCount(Math.round(bytes / 1024 / 1024), this.speech)} MB`;
  }
  private agency(ground: ImportGround) {
    if (ground.ownAgency) {
      const own = ground.reference.agencies.find((one) => one.code === ground.ownAgency);
      return html`<p>${this.t(words.agency)}: <strong>${own ? this.t(own.name) : ground.ownAgency}</strong></p>`;
    }
    return html`<label class="field"><span class="label">${this.t(words.agency)}</span>
      <select @change=${(event: Event) => this.setAgency((event.target as HTMLSelectElement).value || null)}>
        <option value="" ?selected=${this.agencyCode === null}>${this.t(words.noAgency)}</option>
        ${ground.reference.agencies.map((one) => html`<option value=${one.code} ?selected=${one.code === this.agencyCode}>${this.t(one.name)}</option>`)}
      </select></label>`;
  }
  private async setAgency(code: string | null): Promise<void> {
    this.agencyCode = code;
    if (!this.mapping) return;
    const { agencyCode: _, ...constants } = this.mapping.constants;
    this.mapping = { ...this.mapping, constants: code ? { ...constants, agencyCode: code } : constants };
    await this.check();
  }
  private refusal({ code, details, persons }: Refused) {
    return html`<div class="problem refused" role="alert" tabindex="-1">
      <p>${refusedWords(code, details, this.speech)}</p>
      ${
        persons.length > 0
          ? html`<ul class="persons">${persons.map((one) => html`<li>${[one.sheetName, one.address].filter(Boolean).join(', ')} ${one.heading ? `“${one.heading}”` : ''} (${this.t(personKindNames[one.kind])})</li>`)}</ul>`
          : nothing
      }
    </div>`;
  }
  private mappingStep(ground: ImportGround, mapping: Mapping) {
    return html`<section class="card" aria-labelledby="arti">
      <h2 id="arti" tabindex="-1">${this.t(words.stepMapping)}</h2>
      <td-mapping-form
        .sheets=${this.sheets}
        .guesses=${this.guesses}
        .mapping=${mapping}
        .reference=${ground.reference}
        @mapping-change=${this.remap}
      ></td-mapping-form>
    </section>`;
  }
  private checkStep(ground: ImportGround, { checked, around }: Checked) {
    return html`<section class="card" aria-labelledby="periksa">
      <h2 id="periksa">${this.t(words.stepCheck)}</h2>
      ${this.bar(['checking'])}
      <p>${say.rowsFound[this.speech](formatCount(checked.rows, this.speech), formatCount(checked.skipped, this.speech))}</p>
      <td-finding-list
        .findings=${checked.findings}
        .count=${checked.findingCount}
        .fixes=${this.fixes}
        .around=${around}
        .sheets=${this.sheets}
        .mapping=${this.mapping}
        .reference=${ground.reference}
        @fix=${this.fix}
        @unfix=${this.unfix}
        @mapping-change=${this.remap}
        @mark=${this.mark}
      ></td-finding-list>
    </section>`;
  }
  private differenceStep(ground: ImportGround, { checked }: Checked) {
    const { error, question } = checked.findingCount;
    const blocked = error + question > 0 || checked.rows === 0;
    const { preview } = this;
    const toStore = preview ? preview.difference.new + preview.difference.revised : 0;
    return html`<section class="card ${blocked ? 'off' : ''}" aria-labelledby="selisih">
        <h2 id="selisih">${this.t(words.stepDifference)}</h2>
        ${blocked ? html`<p class="note">${this.t(words.blocked)}</p>` : nothing}
        ${
          blocked
            ? nothing
            : html`<div class="row">
                <button type="button" class=${preview && !this.stale ? '' : 'primary'} ?disabled=${this.work !== null} @click=${this.compare}>${this.t(preview ? words.compareAgain : words.compare)}</button>
              </div>
              ${this.stale ? html`<p class="notice" role="status">${this.t(words.stale)}</p>` : nothing}
              ${this.bar(['reading', 'checking', 'comparing', 'scores'])}
              ${preview ? html`<td-difference-view .preview=${preview} .reference=${ground.reference}></td-difference-view>` : nothing}`
        }
      </section>
      <section class="card ${preview && !blocked ? '' : 'off'}" aria-labelledby="simpan">
        <h2 id="simpan">${this.t(words.stepCommit)}</h2>
        <p class="note">${this.t(words.allOrNothing)}</p>
        ${
          preview && !blocked
            ? html`${toStore === 0 ? html`<p>${this.t(words.nothingNew)}</p>` : nothing}
                <div class="row">
                  <button type="button" class="primary" ?disabled=${this.stale || this.work !== null || toStore === 0} @click=${this.commit}>${this.t(words.commit)}</button>
                </div>
                ${this.bar(['storing'])}`
            : nothing
        }
      </section>`;
  }
  private result(done: ImportDone) {
    const count = (value: number) => formatCount(value, this.speech);
    return html`<section class="card">
      <h2 id="selesai" tabindex="-1">${done.batchId === null ? this.t(words.nothingNew) : say.done[this.speech](count(done.new), count(done.revised), `#${done.batchId}`)}</h2>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      ${this.undone ? html`<p class="notice" role="status">${this.t(words.undone)}</p>` : nothing}
      <div class="row">
        ${
          done.batchId !== null
            ? html`<a class="button primary" href=${withSticky(`/data?tab=impor&kiriman=${done.batchId}`)}>${this.t(words.seeBatch)}</a>
                ${this.undone ? nothing : html`<button type="button" @click=${() => this.undo(done.batchId!)}>${this.t(words.undo)}</button>`}`
            : nothing
        }
        <button type="button" @click=${this.again}>${this.t(words.importAnother)}</button>
      </div>
    </section>`;
  }
  private readonly again = () => {
    this.done = null;
    this.file = null;
    this.mapping = null;
    this.checked = null;
    this.preview = null;
    this.undone = false;
    this.ground.again();
  };
}

/** Hands a file made here to the browser's downloads. */
function save(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
