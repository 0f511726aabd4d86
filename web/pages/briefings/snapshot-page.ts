import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Snapshot, SnapshotDifferences } from '../../../shared/api/briefings.ts';
import type { Session } from '../../../shared/api/session.ts';
import { type ReleaseCheck, releaseChecks } from '../../../shared/domain/briefing.ts';
import { readsDrafts, takesExports } from '../../../shared/domain/role.ts';
import {
  audienceNames,
  briefingPagePhrases as phrases,
  briefingPageWords as words,
  checkWords,
} from '../../../shared/text/briefing-page.ts';
import { formatInstant, formatLongDate, formatMonth } from '../../../shared/text/format.ts';
import {
  getDifferences,
  getSnapshot,
  publishSnapshot,
  type TakenFile,
  takeFiles,
  takenFiles,
} from '../../api/briefings.ts';
import { Loader } from '../../app/loader.ts';
import { problemView } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './pack-view.ts';
// the presentation must open when the network is gone: it is loaded with the pack
import './presenter-page.ts';

/** A frozen pack: to read, to present, to take as files, to release, and what differs from the one before. */
@customElement('td-snapshot-page')
export class SnapshotPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: 16px; }
      .head { display: grid; gap: 6px; }
      .actions { display: flex; gap: 8px; flex-wrap: wrap; align-items: center; }
      .layout { display: grid; grid-template-columns: minmax(0, 1fr) minmax(260px, 340px); gap: 24px; align-items: start; }
      .side { display: grid; gap: 16px; }
      .side h2 { margin-bottom: 6px; }
      .side .card { display: grid; gap: 8px; }
      .hash { font-family: ui-monospace, monospace; font-size: var(--step-s); overflow-wrap: anywhere; }
      progress { width: 100%; accent-color: var(--accent); }
      .saves { display: grid; gap: 6px; justify-items: start; }
      fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: 8px; }
      fieldset label { display: grid; grid-template-columns: auto 1fr; gap: 8px; align-items: start; }
      .side ul { list-style: disc; padding-left: 1.1em; display: grid; gap: 4px; }
      @media (max-width: 900px) { .layout { grid-template-columns: minmax(0, 1fr); } .side { order: -1; } }
      @media print { .side { display: none; } .layout { display: block; } }
    `,
  ];
  @property({ attribute: false }) params: Record<string, string> = {};
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private reason: string | null = null;
  @state() private share: number | null = null;
  @state() private files: { kind: string; name: string; url: string }[] = [];
  @state() private failure: unknown = null;
  @state() private reasonError = false;
  @state() private checked: ReadonlySet<ReleaseCheck> = new Set();

  private readonly data = new Loader(
    this,
    ([id], signal) => getSnapshot(id!, signal),
    () => [this.params['id']] as const,
  );
  private readonly differences = new Loader(
    this,
    ([id], signal) => getDifferences(id!, signal),
    () => [this.params['id']] as const,
  );
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const { url } of this.files) URL.revokeObjectURL(url);
    this.files = [];
  }
  override connectedCallback(): void {
    super.connectedCallback();
    this.offer(takenFiles(this.params['id'] ?? ''));
  }
  private offer(files: readonly TakenFile[]): void {
    this.files = files.map(({ kind, name, blob }) => ({ kind, name, url: URL.createObjectURL(blob) }));
  }
  private usualReason({ pack }: Snapshot): string {
    const { meeting, title } = pack.head;
    return phrases.usualReason[this.speech](
      meeting ? `${meeting.title}, ${formatLongDate(meeting.date, this.speech)}` : title,
    );
  }
  private async take(snapshot: Snapshot): Promise<void> {
    const reason = (this.reason ?? this.usualReason(snapshot)).trim();
    this.reasonError = reason.length < 10;
    if (this.reasonError || this.share !== null) return;
    this.failure = null;
    this.share = 0;
    try {
      this.offer(await takeFiles(snapshot.summary.id, reason, (share) => (this.share = share)));
    } catch (error) {
      this.failure = error;
    } finally {
      this.share = null;
    }
  }
  private async publish(id: string): Promise<void> {
    this.failure = null;
    try {
      await publishSnapshot(id, [...this.checked]);
      this.data.again();
    } catch (error) {
      this.failure = error;
    }
  }

  override render() {
    return this.data.render((snapshot) => this.page(snapshot));
  }
  private page(snapshot: Snapshot) {
    const { pack, stamp, summary } = snapshot;
    const roles = this.session?.account?.roles ?? [];
    const { head } = pack;
    return html`<div class="head">
        <p class="small"><a href=${withSticky(summary.meetingId ? `/rakor/${summary.meetingId}` : '/rakor')}>Rakor</a></p>
        <h1>${head.title}</h1>
        <p class="muted">${formatMonth(head.month, this.speech, 'long')} · ${audienceNames[head.audience][this.speech]} · ${head.marking.classification} · ${head.marking.tlp}</p>
        <p class="muted">${head.areas.map((area) => area.name).join(', ')}</p>
        ${summary.newer ? html`<p class="notice">${phrases.newer[this.speech](summary.newer.number)} ${summary.isHeld ? phrases.held[this.speech](summary.number) : nothing} <a href=${withSticky(`/rakor/paparan/${summary.newer.id}`)}>${this.t(words.open)}</a></p>` : nothing}
        <p class="actions no-print">
          <a class="button primary" href=${withSticky(`/rakor/paparan/${summary.id}/tayang`)}>${this.t(words.present)}</a>
          ${readsDrafts(roles) ? html`<a class="button" href=${withSticky(`/rakor/paparan/rancangan/${summary.briefingId}`)}>${this.t(words.toDraft)}</a>` : nothing}
          <span class="small muted" role="status">${this.t(words.offlineReady)}</span>
        </p>
        ${this.failure ? problemView(this.failure, this.speech) : nothing}
      </div>
      <div class="layout">
        <td-pack-view .pack=${pack}></td-pack-view>
        <div class="side">
          ${takesExports(roles) ? this.filesCard(snapshot) : nothing}
          <section class="card">
            <h2>${this.t(words.integrity)}</h2>
            <p>${stamp.number}</p>
            <p class="hash">${stamp.sha256}</p>
            <p class="small">${phrases.frozenBy[this.speech](summary.frozenBy, formatInstant(stamp.frozenAt, this.speech))}</p>
            <p class="small">${phrases.stamp[this.speech](stamp.number, stamp.sha256.slice(0, 12), formatInstant(head.dataCut, this.speech), `${head.model.code} v${head.model.version}`)}</p>
          </section>
          ${this.release(snapshot)}
          <section class="card">
            <h2>${this.t(words.differences)}</h2>
            ${this.differences.render((found) => this.differenceList(found, stamp.number))}
          </section>
        </div>
      </div>`;
  }
  private filesCard(snapshot: Snapshot) {
    return html`<section class="card no-print">
      <h2>${this.t(words.files)}</h2>
      <p class="small muted">${this.t(words.filesLead)}</p>
      ${
        this.files.length
          ? html`<p class="small" role="status">${this.t(words.filesReady)}</p>
              <div class="saves">${this.files.map(
                ({ kind, name, url }) =>
                  html`<a class="button" href=${url} download=${name}>${phrases.saveFile[this.speech](kind.toUpperCase())}</a>`,
              )}</div>`
          : html`<div class="field">
                <label for="reason">${this.t(words.reason)}</label>
                <input id="reason" maxlength="300" .value=${this.reason ?? this.usualReason(snapshot)} aria-invalid=${this.reasonError ? 'true' : 'false'} aria-describedby="reason-error"
                  @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)} />
                <span class="error" id="reason-error">${this.reasonError ? this.t(words.reasonShort) : nothing}</span>
              </div>
              <button type="button" class="primary" ?disabled=${this.share !== null} @click=${() => void this.take(snapshot)}>${this.t(this.share === null ? words.makeFiles : words.making)}</button>
              ${this.share === null ? nothing : html`<progress max="1" value=${this.share} aria-label=${this.t(words.making)}></progress>`}`
      }
    </section>`;
  }
  private release({ summary, mayPublish, isAssessed }: Snapshot) {
    if (summary.publishedAt)
      return html`<section class="card"><h2>${this.t(words.released)}</h2><p class="small">${phrases.publishedBy[this.speech](summary.publishedBy ?? '', formatInstant(summary.publishedAt, this.speech))}</p></section>`;
    if (!mayPublish)
      return html`<section class="card"><h2>${this.t(words.notReleased)}</h2><p class="small muted">${this.t(words.notYours)}</p></section>`;
    if (!isAssessed)
      return html`<section class="card no-print"><h2>${this.t(words.notReleased)}</h2>
        <p class="small">${this.t(words.notAssessed)}</p>
        <p><a class="button" href=${withSticky('/perlindungan-data?tab=dampak')}>${this.t(words.toAssessment)}</a></p></section>`;
    return html`<section class="card no-print">
      <h2>${this.t(words.publish)}</h2>
      <p class="small muted">${this.t(words.publishLead)}</p>
      <fieldset>
        <legend class="visually-hidden">${this.t(words.publish)}</legend>
        ${releaseChecks.map(
          (one) =>
            html`<label class="small"><input type="checkbox" .checked=${this.checked.has(one)} @change=${(
              event: Event,
            ) => {
              const next = new Set(this.checked);
              if ((event.target as HTMLInputElement).checked) next.add(one);
              else next.delete(one);
              this.checked = next;
            }} />${this.t(checkWords[one])}</label>`,
        )}
      </fieldset>
      <button type="button" class="primary" ?disabled=${this.checked.size < releaseChecks.length} @click=${() => void this.publish(summary.id)}>${this.t(words.publish)}</button>
    </section>`;
  }
  private differenceList({ before, differences }: SnapshotDifferences, number: string) {
    if (!before || !differences) return html`<p class="small muted">${this.t(words.first)}</p>`;
    const lines = differences.lines;
    return html`<p class="small muted">${phrases.between[this.speech](before.number, number)}</p>
      ${lines.length ? html`<ul class="small">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : html`<p class="small">${this.t(words.noDifferences)}</p>`}`;
  }
}
