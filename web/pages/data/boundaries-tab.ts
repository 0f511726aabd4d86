import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { BoundaryPreview, PreviewBoundaries } from '../../../shared/api/boundaries.ts';
import type { LayerColumns } from '../../../shared/geometry/boundary-types.ts';
import {
  boundaryPhrases as say,
  boundaryWords as words,
  fileErrorWords,
} from '../../../shared/text/boundaries.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import { getBoundaries } from '../../api/areas.ts';
import {
  getBoundaryHistory,
  importBoundaries,
  previewBoundaries,
  takeBoundariesAgain,
} from '../../api/boundaries.ts';
import { RequestError } from '../../api/request.ts';
import { Loader } from '../../app/loader.ts';
import { problemWords } from '../../app/problem.ts';
import { query } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../map/boundary-outlines.ts';
import './boundary-history.ts';
import './boundary-preview.ts';

/** The map in force, its history, and the import of another one: file, look, words about its source, into force. */
@customElement('td-boundaries-tab')
export class BoundariesTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: 20px; grid-template-columns: minmax(0, 1fr); }
      .card { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); align-content: start; }
      .now { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); }
      dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 14px; align-content: start; }
      dt { color: var(--ink-2); font-size: var(--step-s); padding-top: 2px; }
      dd { overflow-wrap: anywhere; }
      form { display: grid; gap: 12px; border-top: 1px solid var(--line); padding-top: 14px; }
      .field { max-width: 70ch; }
      .actions { display: flex; gap: 8px 12px; flex-wrap: wrap; align-items: center; }
      p { max-width: 90ch; }
      @media (max-width: 480px) {
        dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
        dd { margin-bottom: 6px; }
      }
    `,
  ];
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ type: Boolean }) mayImport = false;
  @state() private preview: BoundaryPreview | null = null;
  @state() private busy: 'reading' | 'storing' | null = null;
  @state() private failure = '';
  @state() private said = '';
  @state() private source = '';
  @state() private licence = '';
  @state() private tried = false;
  private file: File | null = null;
  private columns: LayerColumns[] | null = null;

  private readonly known = new Loader(
    this,
    async ([asKnownAt], signal) => {
      const [history, boundaries] = await Promise.all([
        getBoundaryHistory(asKnownAt, signal),
        getBoundaries(signal, asKnownAt),
      ]);
      return { history, boundaries };
    },
    () => [query().get('asKnownAt')] as const,
  );

  private readonly read = async (file: File | undefined, columns: LayerColumns[] | null = null) => {
    if (!file) return;
    this.file = file;
    this.columns = columns;
    this.busy = 'reading';
    this.failure = '';
    this.said = '';
    try {
      const preview = await previewBoundaries(file, { columns } as PreviewBoundaries);
      if (this.file !== file) return;
      this.preview = preview;
      this.busy = null;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#seen')?.focus();
    } catch (error) {
      if (this.file === file) this.fail(error);
    }
  };
  private fail(error: unknown): void {
    this.busy = null;
    const problem = error instanceof RequestError ? error : null;
    const code = problem?.problem?.errors?.[0]?.code;
    const known = fileErrorWords as Record<string, { id: string; en: string }>;
    if (problem?.status === 409) this.failure = this.t(words.meanwhile);
    else if (problem?.status === 413) this.failure = this.t(fileErrorWords.too_large);
    else if (code && known[code]) this.failure = this.t(known[code]);
    else this.failure = problemWords(error, this.speech);
  }
  private readonly commit = async (event: Event) => {
    event.preventDefault();
    this.tried = true;
    const [source, licence] = [this.source.trim(), this.licence.trim()];
    const { preview, file } = this;
    const wrong = source.length < 3 ? '#source' : licence.length < 3 ? '#licence' : null;
    if (wrong) this.renderRoot.querySelector<HTMLElement>(wrong)?.focus();
    if (wrong || !preview?.map || !file || this.busy) return;
    this.busy = 'storing';
    this.failure = '';
    try {
      const expected = { inForce: preview.inForce, sha256: preview.map.sha256 };
      await importBoundaries(file, { columns: this.columns, source, licence, expected } as Parameters<
        typeof importBoundaries
      >[1]);
      this.drop();
      this.said = this.t(words.done);
      this.known.again();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#said')?.focus();
    } catch (error) {
      this.fail(error);
    }
  };
  private drop(): void {
    this.preview = null;
    this.file = null;
    this.columns = null;
    this.busy = null;
    this.tried = false;
    this.source = '';
    this.licence = '';
    this.failure = '';
  }
  private readonly takeAgain = async ({ detail }: CustomEvent<{ version: number; reason: string }>) => {
    const inForce = this.known.value?.history.inForce;
    if (inForce === undefined || this.busy) return;
    this.busy = 'storing';
    this.failure = '';
    this.said = '';
    try {
      await takeBoundariesAgain(detail.version, { reason: detail.reason, inForce });
      this.drop();
      this.said = this.t(words.taken);
      this.known.again();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#said')?.focus();
    } catch (error) {
      this.fail(error);
    }
  };

  override render() {
    const past = query().get('asKnownAt') !== null;
    return this.known.render(
      (data) => html`
        ${this.said ? html`<p class="notice" id="said" tabindex="-1" role="status">${this.said}</p>` : nothing}
        ${this.inForce(data)}
        <section class="card">
          <h2>${this.t(words.importTitle)}</h2>
          <p>${this.t(words.importNote)}</p>
          ${past ? html`<p class="notice">${this.t(words.asKnown)}</p>` : this.mayImport ? this.chooser() : html`<p class="muted">${this.t(words.mayNot)}</p>`}
          ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
          <div role="status">${this.busy ? this.t(this.busy === 'reading' ? words.reading : words.storing) : nothing}</div>
          ${this.preview && !past ? this.seen(this.preview, data.boundaries) : nothing}
        </section>
        <section class="card">
          <h2>${this.t(words.history)}</h2>
          <td-boundary-history
            .history=${data.history}
            .mayChange=${this.mayImport && !past}
            .busy=${this.busy !== null}
            @take-again=${this.takeAgain}
          ></td-boundary-history>
        </section>
      `,
    );
  }
  private inForce({ history, boundaries }: NonNullable<BoundariesTab['known']['value']>) {
    const version = history.versions.find((one) => one.version === history.inForce)!;
    const entry = history.entries[0]!;
    const remarks = Object.values(version.findings).reduce((sum, count) => sum + count, 0);
    const count = (value: number) => formatCount(value, this.speech);
    const rows: [string, string][] = [
      [
        this.t(words.version),
        `${version.version}, ${this.t(version.kind === 'official' ? words.official : words.schematic)}`,
      ],
      [this.t(words.since), formatInstant(entry.inForceAt, this.speech)],
      [this.t(words.by), entry.by ?? this.t(words.program)],
      ...(version.source ? [[this.t(words.source), version.source] as [string, string]] : []),
      ...(version.licence ? [[this.t(words.licence), version.licence] as [string, string]] : []),
      ...(version.fileName ? [[this.t(words.file), version.fileName] as [string, string]] : []),
      ...(version.fileSha256 ? [[this.t(words.fileHash), version.fileSha256] as [string, string]] : []),
      [
        this.t(words.pairs),
        say.pairs[this.speech](count(version.pairs.regency), count(version.pairs.district)),
      ],
      ...(remarks > 0 ? [[this.t(words.checked), count(remarks)] as [string, string]] : []),
      [this.t(words.note), [version.note, ...version.attribution].join(' · ')],
    ];
    return html`<section class="card">
      <h2>${this.t(words.inForce)}</h2>
      <p>${this.t(words.inForceNote)}</p>
      <div class="now">
        <td-boundary-outlines .present=${boundaries} .label=${this.t(words.inForce)}></td-boundary-outlines>
        <dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
      </div>
    </section>`;
  }
  private chooser() {
    return html`<div class="field">
      <label for="file">${this.t(words.choose)}</label>
      <input
        id="file"
        type="file"
        accept=".geojson,.json,.topojson,.zip,application/geo+json,application/json,application/zip"
        ?disabled=${this.busy === 'storing'}
        @click=${(event: Event) => {
          (event.target as HTMLInputElement).value = ''; // the same file may be chosen again
        }}
        @change=${(event: Event) => void this.read((event.target as HTMLInputElement).files?.[0])}
      />
    </div>`;
  }
  private seen(
    preview: BoundaryPreview,
    present: NonNullable<BoundariesTab['known']['value']>['boundaries'],
  ) {
    return html`<h2 id="seen" tabindex="-1">${preview.file.name}</h2>
      <td-boundary-preview
        .preview=${preview}
        .present=${present}
        .areas=${this.areas}
        .busy=${this.busy !== null}
        @columns=${(event: CustomEvent<LayerColumns[]>) => void this.read(this.file ?? undefined, event.detail)}
      ></td-boundary-preview>
      ${
        !preview.map
          ? html`<p class="problem">${this.t(words.blocked)}</p>`
          : preview.map.sameAs !== null
            ? html`<p class="notice">${say.sameAs[this.speech](String(preview.map.sameAs))}</p>`
            : this.form()
      }`;
  }
  private form() {
    const field = (name: 'source' | 'licence', hint: string) => {
      const wrong = this.tried && this[name].trim().length < 3;
      return html`<div class="field">
        <label for=${name}>${this.t(words[name])}</label>
        <input id=${name} maxlength="300" autocomplete="off" required .value=${this[name]}
          aria-invalid=${wrong ? 'true' : 'false'} aria-describedby="${name}-hint"
          @input=${(event: Event) => {
            this[name] = (event.target as HTMLInputElement).value;
          }} />
        <p id="${name}-hint" class=${wrong ? 'error' : 'small muted'}>${wrong ? this.t(words.required) : hint}</p>
      </div>`;
    };
    return html`<form novalidate @submit=${this.commit}>
      <h3>${this.t(words.commitTitle)}</h3>
      ${field('source', this.t(words.sourceHint))} ${field('licence', this.t(words.licenceHint))}
      <p class="small">${this.t(words.commitNote)}</p>
      <div class="actions">
        <button class="primary" ?disabled=${this.busy !== null}>${this.t(words.commit)}</button>
        <button type="button" class="quiet" ?disabled=${this.busy !== null} @click=${() => this.drop()}>${this.t(words.cancel)}</button>
      </div>
    </form>`;
  }
}
