import { css, html, nothing } from 'lit';
import { customElement, property, query as find, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type {
  AssessReport,
  Report,
  ReportCounts,
  ReportDetail,
  ReportOutcome,
} from '../../../shared/api/reports.ts';
import { dayInWib } from '../../../shared/domain/wib-day.ts';
import {
  lacking,
  listPosition,
  type TriageDraft,
  type TriageKey,
  triageDraft,
  triageKey,
} from '../../../shared/figures/triage.ts';
import { formatCount, formatDate } from '../../../shared/text/format.ts';
import {
  actNames,
  refuseNames,
  reportPhrases as say,
  type ReportTab,
  reportWords as words,
  stateNames,
} from '../../../shared/text/laporan.ts';
import { channelNames } from '../../../shared/text/data.ts';
import { categoryNames } from '../../../shared/text/terms.ts';
import { assessReport, assessSeveral, getReport, getReports, undoAssessment } from '../../api/reports.ts';
import { RequestError } from '../../api/request.ts';
import { liveChanged } from '../../app/live.ts';
import { problemWords } from '../../app/problem.ts';
import { query, setQuery } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './conflict-view.ts';
import './key-help.ts';
import './report-talk.ts';
import './report-view.ts';
import { type OpenList, proposedSummary, type TriagePanel } from './triage-panel.ts';

const pageSize = 100;
const filterOf: Record<ReportTab, { state?: string; flood?: string }> = {
  masuk: { state: 'waiting', flood: 'false' },
  jawaban: { state: 'answers_due' },
  balasan: { state: 'sender_wrote' },
  selesai: { state: 'assessed' },
  banjir: { state: 'waiting', flood: 'true' },
};

interface Stored {
  id: string;
  version: number;
  act: string;
}
interface Conflict {
  id: string;
  mine: TriageDraft;
  outcome: ReportOutcome;
  theirs: Report;
}

/** A queue of reports and the one that is being assessed, made for the keyboard. */
@customElement('td-report-inbox')
export class ReportInbox extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .frame { display: grid; grid-template-columns: minmax(270px, 360px) minmax(0, 1fr); gap: 20px; align-items: start; }
      .queue { border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); position: sticky; top: 8px; max-height: calc(100vh - 24px); overflow-y: auto; }
      .queue li { border-bottom: 1px solid var(--line); display: flex; align-items: stretch; }
      .queue li[aria-current] { background: var(--accent-soft); box-shadow: inset 3px 0 0 var(--accent); }
      .queue li > label { padding: 12px 8px 0 12px; }
      .queue button.item { border: 0; background: none; flex: 1; min-width: 0; display: grid; gap: 3px; justify-items: start; text-align: left; padding: 10px 12px; border-radius: 0; }
      .queue button.item b { font-weight: 600; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; }
      .meta { font-size: var(--step-s); color: var(--ink-2); display: flex; gap: 4px 10px; flex-wrap: wrap; }
      .urgent { color: var(--bad); font-weight: 650; }
      .over { color: var(--bad); font-weight: 600; }
      .bar { display: flex; gap: 8px 12px; flex-wrap: wrap; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--line); }
      .detail { display: grid; gap: 20px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); align-items: start; }
      .detail > * { min-width: 0; }
      .last { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; min-height: 44px; }
      .queue button.item:focus-visible { outline-offset: -3px; }
      .last button.quiet { margin-left: -10px; }
      .back { display: none; }
      .notice, .problem { margin-bottom: 12px; }
      @media (max-width: 900px) {
        .frame { grid-template-columns: minmax(0, 1fr); }
        .frame.reading .queue { display: none; }
        .frame:not(.reading) .work { display: none; }
        .back { display: inline-flex; margin-bottom: 8px; }
        .queue { position: static; max-height: none; }
        .keys { display: none; }
        .last { min-height: 0; }
      }
    `,
  ];
  @property() tab: ReportTab = 'masuk';
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  /** Only reports of this place, or of this channel. */
  @property({ attribute: false }) area: string | null = null;
  @property({ attribute: false }) channel: string | null = null;
  /** The report in the address. */
  @property({ attribute: false }) asked: string | null = null;
  @property({ type: Boolean }) mayAssess = false;
  @property({ type: Boolean }) mayAnswer = false;
  @state() private reports: readonly Report[] = [];
  @state() private total = 0;
  @state() private counts: ReportCounts | null = null;
  @state() private loaded = false;
  @state() private current: string | null = null;
  @state() private detail: ReportDetail | null = null;
  @state() private drafts: ReadonlyMap<string, TriageDraft> = new Map();
  @state() private summaries: ReadonlyMap<string, string> = new Map();
  @state() private claims: ReadonlyMap<string, string> = new Map();
  @state() private verified = false;
  @state() private open: OpenList = null;
  @state() private lacks: readonly string[] = [];
  @state() private last: Stored | null = null;
  @state() private busy = 0;
  @state() private failure = '';
  @state() private conflict: Conflict | null = null;
  @state() private help = false;
  @state() private picked: ReadonlySet<string> = new Set();
  @state() private said = '';
  @find('td-triage-panel') private panel!: TriagePanel | null;

  /** Settled here a moment ago: an answer of the server that was on its way does not bring them back. */
  private readonly gone = new Set<string>();
  private reading = 0;
  private readonly keyListener = (event: KeyboardEvent) => this.key(event);
  private readonly liveListener = () => void this.load();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.keyListener);
    addEventListener(liveChanged, this.liveListener);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.keyListener);
    removeEventListener(liveChanged, this.liveListener);
  }
  override willUpdate(changed: Map<string, unknown>): void {
    if (!['tab', 'area', 'channel'].some((name) => changed.has(name))) {
      if (changed.has('asked') && this.asked !== this.current && (this.asked || !wide()))
        this.select(this.asked, false);
      return;
    }
    this.reports = [];
    this.loaded = false;
    this.gone.clear();
    this.current = query().get('laporan');
    this.picked = new Set();
    void this.load();
  }

  private async load(more = false): Promise<void> {
    const { tab, area, channel } = this;
    const moved = () => tab !== this.tab || area !== this.area || channel !== this.channel;
    try {
      const offset = more ? this.reports.length : 0;
      const limit = more ? pageSize : Math.min(200, Math.max(pageSize, this.reports.length));
      const answer = await getReports({
        ...filterOf[tab],
        ...(area ? { area } : {}),
        ...(channel ? { channel } : {}),
        limit,
        offset,
      });
      if (moved()) return;
      const fresh = answer.reports.filter((one) => !this.gone.has(one.id));
      this.reports = more ? [...this.reports, ...fresh] : fresh;
      this.total = answer.total;
      this.counts = answer.counts;
      this.emit('counts', answer.counts);
      this.loaded = true;
      this.failure = '';
      if (!this.report && this.reports[0] && wide() && !query().get('laporan'))
        this.select(this.reports[0].id, false);
      else if (this.current && this.detail?.report.id !== this.current) this.read(this.current);
    } catch (error) {
      if (!moved()) this.failure = problemWords(error, this.speech);
    }
  }
  private get report(): Report | null {
    if (!this.current) return null;
    return (
      this.reports.find((one) => one.id === this.current) ??
      (this.detail?.report.id === this.current ? this.detail.report : null)
    );
  }
  private get draft(): TriageDraft | null {
    const { report } = this;
    return report ? (this.drafts.get(report.id) ?? triageDraft(report)) : null;
  }
  private get summary(): string {
    const { report, draft } = this;
    if (!report || !draft) return '';
    return this.summaries.get(report.id) ?? proposedSummary(draft, report, this.areas);
  }

  private select(id: string | null, byPerson = true): void {
    this.current = id;
    this.open = null;
    this.lacks = [];
    this.verified = false;
    this.conflict = null;
    // on a phone the way back of the browser leads from an item to the list
    if (byPerson) setQuery({ laporan: id }, wide() || id === null || query().has('laporan'));
    if (!id) return;
    this.read(id);
    // the cursor goes along, so that Enter means this item and a screen reader says it
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('li[aria-current] button.item')?.scrollIntoView({ block: 'nearest' });
      if (wide()) this.focusItem();
      // on a phone the item takes the place of the list: it begins at its beginning
      else if (byPerson) this.renderRoot.querySelector('.back')?.scrollIntoView({ block: 'start' });
    });
  }
  private focusItem(): void {
    this.renderRoot
      .querySelector<HTMLElement>('li[aria-current] button.item')
      ?.focus({ preventScroll: true });
  }
  /** Details a moment later: who runs through the list does not ask for each. */
  private read(id: string): void {
    const turn = ++this.reading;
    setTimeout(() => {
      if (turn !== this.reading) return;
      getReport(id).then(
        (detail) => {
          if (this.current === id) this.detail = detail;
        },
        (error) => {
          if (this.current === id && !this.report) this.failure = problemWords(error, this.speech);
        },
      );
    }, 120);
  }
  private change(change: Partial<TriageDraft>): void {
    const { report, draft } = this;
    if (!report || !draft) return;
    this.drafts = new Map(this.drafts).set(report.id, { ...draft, ...change });
    this.open = null;
    this.lacks = this.lacks.filter((name) => !(name in change));
  }
  private move(by: 1 | -1): void {
    const at = this.reports.findIndex((one) => one.id === this.current);
    const next = this.reports[at < 0 ? 0 : Math.min(this.reports.length - 1, Math.max(0, at + by))];
    if (next) this.select(next.id);
  }

  private outcomeOf(kind: 'new_incident' | 'keep' | 'rumour'): ReportOutcome {
    if (kind === 'keep') return { kind };
    if (kind === 'rumour') return { kind, claim: (this.claims.get(this.current ?? '') ?? '').trim() };
    return { kind, summary: this.summary.trim(), status: this.verified ? 'verified' : 'unverified' };
  }
  /** Stores and goes on at once; what could not be stored comes back with the reason. */
  private store(outcome: ReportOutcome): void {
    const { report, draft } = this;
    if (!report || !draft || !this.mayAssess) return;
    const lacks: string[] = lacking(draft, outcome.kind);
    if (outcome.kind === 'rumour' && !outcome.rumourId && (outcome.claim?.length ?? 0) < 10) {
      this.renderRoot
        .querySelector('td-triage-panel')
        ?.shadowRoot?.querySelector('details')
        ?.setAttribute('open', '');
      this.panel?.focusOn('claim');
      return;
    }
    if (lacks.length > 0) {
      this.lacks = lacks;
      this.open = lacks[0] === 'category' ? 'j' : null;
      if (lacks[0] === 'areaCode') this.askPlace();
      return;
    }
    const at = this.reports.findIndex((one) => one.id === report.id);
    if (this.leavesTab) {
      this.gone.add(report.id);
      this.reports = this.reports.filter((one) => one.id !== report.id);
      this.total = Math.max(0, this.total - 1);
      this.select((this.reports[at] ?? this.reports[at - 1])?.id ?? null);
    }
    this.open = null;
    void this.send(report, { ...draft, version: report.version, outcome }, at);
  }
  private get leavesTab(): boolean {
    return this.tab === 'masuk' || this.tab === 'banjir';
  }
  private async send(report: Report, body: AssessReport, at: number): Promise<void> {
    this.busy++;
    this.failure = '';
    try {
      const { version } = await assessReport(report.id, body);
      this.last = { id: report.id, version, act: body.outcome.kind };
      this.drafts = without(this.drafts, report.id);
      if (!this.leavesTab) {
        await this.load();
        this.read(report.id);
      }
    } catch (error) {
      this.bringBack(report, at);
      if (error instanceof RequestError && error.status === 409) await this.showConflict(report.id, body);
      else {
        const field = error instanceof RequestError ? error.problem?.errors?.[0] : undefined;
        this.failure = field?.detail
          ? `${problemWords(error, this.speech)} (${field.detail})`
          : problemWords(error, this.speech);
      }
    } finally {
      this.busy--;
    }
  }
  private bringBack(report: Report, at: number): void {
    this.gone.delete(report.id);
    if (!this.reports.some((one) => one.id === report.id)) {
      const before = [...this.reports];
      before.splice(Math.max(0, at), 0, report);
      this.reports = before;
    }
    this.select(report.id);
  }
  private async showConflict(id: string, body: AssessReport): Promise<void> {
    const { version: _, outcome, ...mine } = body;
    const detail = await getReport(id);
    this.detail = detail;
    this.conflict = { id, mine, outcome, theirs: detail.report };
  }
  private resolve(useMine: boolean): void {
    const { conflict } = this;
    if (!conflict) return;
    this.conflict = null;
    if (useMine)
      void this.send(
        conflict.theirs,
        { ...conflict.mine, version: conflict.theirs.version, outcome: conflict.outcome },
        0,
      ).then(() => this.load());
    else {
      this.drafts = without(this.drafts, conflict.id);
      void this.load();
    }
  }
  private async undo(): Promise<void> {
    const { last } = this;
    if (!last) return;
    this.last = null;
    this.busy++;
    try {
      await undoAssessment(last.id, last.version);
      this.gone.delete(last.id);
      this.said = this.t(words.undone);
      await this.load();
      this.select(last.id);
    } catch (error) {
      this.failure = problemWords(error, this.speech);
    } finally {
      this.busy--;
    }
  }

  private key(event: KeyboardEvent): void {
    if (!this.mayAssess || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const at = event.composedPath()[0];
    const typing =
      at instanceof HTMLTextAreaElement ||
      at instanceof HTMLSelectElement ||
      (at instanceof HTMLInputElement && at.type !== 'checkbox' && at.type !== 'radio');
    if (event.key === 'Escape') {
      if (typing) this.focusItem();
      this.open = null;
      this.help = false;
      return;
    }
    if (typing) return;
    if (this.open) {
      const item = this.panel?.items[listPosition(event.key, this.panel.items.length)];
      if (!item) return;
      event.preventDefault();
      item.choose();
      return;
    }
    // a button under the cursor does what it says
    if (
      event.key === 'Enter' &&
      at instanceof HTMLElement &&
      at.matches('button, a, summary, input') &&
      !at.matches('li[aria-current] button.item')
    )
      return;
    const meaning = triageKey(event.key);
    if (!meaning) return;
    // what was assessed before is changed by hand, not by a key meant for the next item
    if (!this.leavesTab && !['move', 'help', 'undo', 'answer', 'select'].includes(meaning.kind)) return;
    event.preventDefault();
    this.act(meaning);
  }
  private act(key: TriageKey): void {
    switch (key.kind) {
      case 'set':
        this.change(key.change);
        return;
      case 'list':
      case 'outcomes':
        this.open = key.list;
        return;
      case 'names':
        this.change({ namesChecked: !this.draft?.namesChecked });
        return;
      case 'place':
        this.askPlace();
        return;
      case 'date':
      case 'summary':
        this.panel?.focusOn(key.kind);
        return;
      case 'claim':
        this.store(this.outcomeOf('rumour'));
        return;
      case 'answer':
        this.renderRoot.querySelector<HTMLElement>('td-report-talk')?.focus();
        return;
      case 'store':
        this.store(this.outcomeOf(key.outcome));
        return;
      case 'move':
        this.move(key.by);
        return;
      case 'undo':
        void this.undo();
        return;
      case 'help':
        this.help = !this.help;
        return;
      case 'select':
        if (this.current) this.pick(this.current);
    }
  }
  /** Where several places fit, one key chooses; else the cursor goes to the search. */
  private askPlace(): void {
    if ((this.report?.placeOptions.length ?? 0) > 1) this.open = 'place';
    else this.panel?.focusOn('place');
  }
  private pick(id: string): void {
    const next = new Set(this.picked);
    if (!next.delete(id)) next.add(id);
    this.picked = next;
  }
  private async bulk(
    outcome: { kind: 'keep' } | { kind: 'approve' } | { kind: 'refuse'; reason: 'test' },
  ): Promise<void> {
    const items = this.reports
      .filter((one) => this.picked.has(one.id))
      .map(({ id, version }) => ({ id, version }));
    this.busy++;
    try {
      const { results } = await assessSeveral({ items, outcome });
      const done = results.filter((one) => one.done);
      this.said = say.bulkDone[this.speech](
        formatCount(done.length, this.speech),
        formatCount(results.length - done.length, this.speech),
      );
      const why = results.find((one) => !one.done)?.why;
      if (why) this.failure = why;
      this.picked = new Set();
      this.select(null, false);
      await this.load();
    } catch (error) {
      this.failure = problemWords(error, this.speech);
    } finally {
      this.busy--;
    }
  }

  override render() {
    const { report, draft } = this;
    return html`
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      ${
        this.tab === 'banjir' && this.counts && this.counts.flood > 0
          ? html`<p class="notice">${say.floodNote[this.speech](formatCount(this.counts.flood, this.speech))}</p>`
          : nothing
      }
      ${this.bar()}
      <div class="frame ${report ? 'reading' : ''}">
        ${this.queue()}
        <div class="work">
          <button type="button" class="back" @click=${() => this.select(null)}>← ${this.t(words.backToList)}</button>
          ${
            report && draft
              ? html`<div class="detail">
                  <div>
                    <td-report-view .report=${report} .areas=${this.areas} @place-choose=${(event: CustomEvent<{ code: string }>) => this.change({ areaCode: event.detail.code })}></td-report-view>
                    ${this.talk(report)}
                  </div>
                  ${this.mayAssess ? this.assessment(report, draft) : nothing}
                </div>`
              : nothing
          }
        </div>
      </div>
      ${
        this.help
          ? html`<td-key-help @closed=${() => {
              this.help = false;
            }}></td-key-help>`
          : nothing
      }`;
  }
  private talk(report: Report) {
    const detail = this.detail?.report.id === report.id ? this.detail : null;
    return html`<td-report-talk
      .report=${report}
      .detail=${detail}
      .areas=${this.areas}
      .mayAnswer=${this.mayAnswer}
      .mayAssess=${this.mayAssess}
      @talk-changed=${() => {
        this.read(report.id);
        void this.load();
      }}
    ></td-report-talk>`;
  }
  private assessment(report: Report, draft: TriageDraft) {
    if (this.conflict?.id === report.id)
      return html`<td-conflict-view
        .mine=${this.conflict.mine}
        .theirs=${this.conflict.theirs}
        .areas=${this.areas}
        @resolve=${(event: CustomEvent<{ mine: boolean }>) => this.resolve(event.detail.mine)}
      ></td-conflict-view>`;
    const detail = this.detail?.report.id === report.id ? this.detail : null;
    const panel = html`<td-triage-panel
      .report=${report}
      .draft=${draft}
      .areas=${this.areas}
      .proposals=${detail?.proposals ?? []}
      .open=${this.open}
      .lacks=${this.lacks}
      .summary=${this.summary}
      .claim=${this.claims.get(report.id) ?? ''}
      .verified=${this.verified}
      @draft-change=${(event: CustomEvent<{ change: Partial<TriageDraft> }>) => this.change(event.detail.change)}
      @list-open=${(event: CustomEvent<{ list: OpenList }>) => {
        this.open = event.detail.list;
      }}
      @summary-change=${(event: CustomEvent<{ text: string }>) => {
        this.summaries = new Map(this.summaries).set(report.id, event.detail.text);
      }}
      @claim-change=${(event: CustomEvent<{ text: string }>) => {
        this.claims = new Map(this.claims).set(report.id, event.detail.text);
      }}
      @verified-change=${(event: CustomEvent<{ verified: boolean }>) => {
        this.verified = event.detail.verified;
      }}
      @picked=${() => this.focusItem()}
      @outcome=${(event: CustomEvent<ReportOutcome>) => {
        const { kind } = event.detail;
        this.store(
          kind === 'new_incident' || kind === 'keep' || kind === 'rumour'
            ? this.outcomeOf(kind)
            : event.detail,
        );
      }}
    ></td-triage-panel>`;
    return this.leavesTab
      ? panel
      : html`<details><summary>${this.t(words.changeAssessment)}</summary>${panel}</details>`;
  }
  private bar() {
    const { last } = this;
    return html`<div class="last" role="status">
      ${this.busy > 0 ? html`<span class="muted">${this.t(words.saving)}</span>` : nothing}
      ${
        last
          ? html`<span>${say.lastAct[this.speech](this.t(actNames[last.act] ?? { id: last.act, en: last.act }))}</span>
              <button type="button" @click=${this.undo}>${this.t(words.undo)} (U)</button>`
          : html`<span class="muted">${this.said}</span>`
      }
      ${
        this.mayAssess
          ? html`<button type="button" class="quiet keys" aria-expanded=${this.help ? 'true' : 'false'} @click=${() => {
              this.help = !this.help;
            }}>${this.t(words.keys)} (?)</button>`
          : nothing
      }
      ${this.picked.size > 0 ? this.bulkBar() : nothing}
    </div>`;
  }
  private bulkBar() {
    return html`<span role="group" aria-label=${this.t(words.bulk)} class="last">
      <b>${say.selected[this.speech](formatCount(this.picked.size, this.speech))}</b>
      <button type="button" @click=${() => this.bulk({ kind: 'keep' })}>${this.t(words.bulkKeep)}</button>
      <select aria-label=${this.t(words.bulkRefuse)} @change=${(event: Event) => {
        const select = event.target as HTMLSelectElement;
        if (select.value) void this.bulk({ kind: 'refuse', reason: select.value as 'test' });
        select.value = '';
      }}>
        <option value="">${this.t(words.bulkRefuse)}</option>
        ${Object.entries(refuseNames).map(([reason, name]) => html`<option value=${reason}>${this.t(name)}</option>`)}
      </select>
      <button type="button" @click=${() => this.bulk({ kind: 'approve' })}>${this.t(words.bulkApprove)}</button>
    </span>`;
  }
  private queue() {
    if (!this.loaded) return html`<div class="queue"><p class="bar muted" role="status">…</p></div>`;
    if (this.reports.length === 0)
      return html`<div class="queue"><p class="bar muted">${this.t(this.tab === 'masuk' && !this.area && !this.channel ? words.emptyInbox : words.empty)}</p></div>`;
    const all = this.reports.every((one) => this.picked.has(one.id));
    return html`<div class="queue">
      ${
        this.mayAssess
          ? html`<label class="bar small"><input type="checkbox" .checked=${all} @change=${() => {
              this.picked = all ? new Set() : new Set(this.reports.map((one) => one.id));
            }} /> ${this.t(words.selectAll)} (${formatCount(this.total, this.speech)})</label>`
          : nothing
      }
      <ul aria-label=${this.t(words.list)}>
        ${this.reports.map((one) => this.item(one))}
      </ul>
      ${
        this.total > this.reports.length
          ? html`<p class="bar"><button type="button" @click=${() => this.load(true)}>${this.t(words.more)}</button></p>`
          : nothing
      }
    </div>`;
  }
  private item(one: Report) {
    const hours = Math.floor((Date.now() - Date.parse(one.receivedAt)) / 3_600_000);
    const today = dayInWib(new Date());
    const over = one.answerDueDate !== null && one.answerDueDate < today;
    const area = one.areaCode ? this.areas.get(one.areaCode)?.shortName : null;
    const category = one.category ?? one.senderCategory;
    return html`<li aria-current=${one.id === this.current ? 'true' : nothing}>
      ${
        this.mayAssess
          ? html`<label><span class="visually-hidden">${this.t(words.bulk)}: ${one.text.slice(0, 60)}</span><input type="checkbox" .checked=${this.picked.has(one.id)} @change=${() => this.pick(one.id)} /></label>`
          : nothing
      }
      <button type="button" class="item" @click=${() => this.select(one.id)}>
        <b>${one.parts?.['what'] || one.text || this.t(words.noText)}</b>
        <span class="meta">
          ${one.urgent ? html`<span class="urgent">${this.t(words.urgent)}</span>` : nothing}
          <span>${this.t(channelNames[one.channel]!)}</span>
          <span>${area ?? this.t(words.noPlace)}</span>
          ${this.leavesTab || one.state === 'waiting' ? nothing : html`<span>${this.t(stateNames[one.state])}</span>`}
          ${category ? html`<span>${this.t(categoryNames[category])}</span>` : nothing}
          <span>${say.ago[this.speech](hours)}</span>
          ${
            this.tab === 'jawaban' && one.answerDueDate
              ? html`<span class=${over ? 'over' : ''}>${(over ? say.dueOver : say.due)[this.speech](formatDate(one.answerDueDate, this.speech))}</span>`
              : nothing
          }
        </span>
      </button>
    </li>`;
  }
}

const wide = () => matchMedia('(min-width: 901px)').matches;

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  const next = new Map(map);
  next.delete(id);
  return next;
}
