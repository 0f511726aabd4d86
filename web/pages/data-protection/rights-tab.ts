import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { RightsQueue, RightsRequest } from '../../../shared/api/data-protection.ts';
import { approvesRefusals, keepsDataProtection } from '../../../shared/domain/role.ts';
import {
  grantEffects,
  protectionPhrases as phrases,
  protectionWords as words,
  rightsKindNames,
} from '../../../shared/text/data-protection.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import { decideRefusal, endPause, getRights, grantRight, proposeRefusal } from '../../api/data-protection.ts';
import { Loader } from '../../app/loader.ts';
import { cell } from '../../ui/data-table.ts';
import { ProtectionTab } from './protection-tab.ts';
import '../../ui/data-table.ts';

const hour = 3_600_000;
type Opened = { id: string; act: 'grant' | 'refuse' } | null;

/** The queue of what reporters ask for, with its clock. */
@customElement('td-rights-tab')
export class RightsTab extends ProtectionTab {
  @state() private opened: Opened = null;
  private readonly data = new Loader(
    this,
    (_, signal) => getRights(signal),
    () => [] as const,
  );
  protected override reload(): void {
    this.opened = null;
    this.values = {};
    this.data.again();
  }
  override render() {
    return html`<p class="lead">${this.t(words.rightsLead)}</p>
      ${this.problem()} ${this.data.render((queue) => this.queue(queue))}`;
  }
  private queue({ requests, now }: RightsQueue) {
    const open = requests.filter(({ answeredAt }) => answeredAt === null);
    const answered = requests.filter(({ answeredAt }) => answeredAt !== null);
    return html`<section>
        <h2>${this.t(words.open)} (${formatCount(open.length, this.speech)})</h2>
        ${open.length === 0 ? html`<p class="muted">${this.t(words.noneOpen)}</p>` : nothing}
        <div class="list">${open.map((one) => this.request(one, Date.parse(now)))}</div>
      </section>
      <section>
        <h2>${this.t(words.answered)}</h2>
        ${answered.length === 0 ? html`<p class="muted">${this.t(words.noneAnswered)}</p>` : this.table(answered)}
      </section>`;
  }
  private clock(one: RightsRequest, now: number) {
    const left = Date.parse(one.dueAt) - now;
    const hours = formatCount(Math.floor(Math.abs(left) / hour), this.speech);
    return left < 0
      ? html`<span class="late">${phrases.overdue[this.speech](hours)}</span>`
      : html`<span class=${left < 24 * hour ? 'soon' : ''}>${phrases.left[this.speech](hours)}</span>`;
  }
  private request(one: RightsRequest, now: number) {
    const name = `${this.t(rightsKindNames[one.kind])} ${this.shortId(one.reportId)}`;
    return html`<article class="card" aria-label=${name}>
      <div class="line">
        <h3>${this.t(rightsKindNames[one.kind])} · ${this.t(words.report)} ${this.shortId(one.reportId)}</h3>
        ${this.clock(one, now)}
      </div>
      <p class="small muted">${phrases.askedAt[this.speech](formatInstant(one.askedAt, this.speech))} · ${phrases.due[this.speech](formatInstant(one.dueAt, this.speech))}</p>
      ${one.isOfSameWords ? html`<p class="notice">${this.t(words.sameWordsNote)}</p>` : nothing}
      ${one.isHeld ? html`<p class="notice">${this.t(words.heldNote)}</p>` : nothing}
      ${one.state === 'refusal_proposed' ? this.proposed(one) : this.acts(one, name)}
    </article>`;
  }
  private acts(one: RightsRequest, name: string) {
    if (!keepsDataProtection(this.roles)) return nothing;
    const act = this.opened?.id === one.id ? this.opened.act : null;
    if (act === 'grant')
      return html`<p>${this.t(grantEffects[one.kind])}</p>
        <p class="tools">
          <button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.run(() => grantRight(one.id))}>${this.t(words.sureGrant)}</button>
          <button type="button" @click=${() => (this.opened = null)}>${this.t(words.cancel)}</button>
        </p>`;
    if (act === 'refuse') return this.refusalForm(one);
    return html`<p class="tools">
      <button type="button" class="primary" aria-label=${`${this.t(words.grant)}: ${name}`} ?disabled=${one.isHeld && one.kind === 'erasure'} @click=${() => (this.opened = { id: one.id, act: 'grant' })}>${this.t(words.grant)}</button>
      <button type="button" aria-label=${`${this.t(words.refuse)}: ${name}`} @click=${() => (this.opened = { id: one.id, act: 'refuse' })}>${this.t(words.refuse)}</button>
    </p>`;
  }
  private refusalForm(one: RightsRequest) {
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      if (!this.complete(['article', 'reason'])) return;
      const body = { article: this.text('article'), reason: this.text('reason') };
      void this.run(() => proposeRefusal(one.id, body), ['article', 'reason']);
    };
    return html`<form novalidate @submit=${submit}>
      ${this.field('article', { label: words.article, help: words.articleHelp, required: true, maxlength: 120 })}
      ${this.longText('reason', { label: words.reason, help: words.refuseHelp, required: true, maxlength: 500 })}
      <p class="tools">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.propose)}</button>
        <button type="button" @click=${() => (this.opened = null)}>${this.t(words.cancel)}</button>
      </p>
    </form>`;
  }
  private proposed(one: RightsRequest) {
    const proposedAt = one.proposedAt ?? '';
    const isOwn = one.proposedById === this.ownId;
    return html`<p class="notice">${this.t(words.proposedNote)}</p>
      <dl>
        <dt>${this.t(words.article)}</dt><dd>${one.article}</dd>
        <dt>${this.t(words.reason)}</dt><dd>${one.reason} (${one.proposedBy})</dd>
      </dl>
      ${
        approvesRefusals(this.roles)
          ? isOwn
            ? html`<p class="small muted">${this.t(words.notOwn)}</p>`
            : html`<p class="tools">
                <button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.run(() => decideRefusal(one.id, { approve: true, proposedAt }))}>${this.t(words.approveRefusal)}</button>
                <button type="button" ?disabled=${this.busy} @click=${() => this.run(() => decideRefusal(one.id, { approve: false, proposedAt }))}>${this.t(words.sendBack)}</button>
              </p>`
          : nothing
      }`;
  }
  private table(answered: readonly RightsRequest[]) {
    const keeps = keepsDataProtection(this.roles);
    return html`<td-data-table
      .label=${this.t(words.answered)}
      .columns=${[
        { label: this.t(words.kind) },
        { label: this.t(words.report) },
        { label: this.t(words.received) },
        { label: this.t(words.answer), wide: true },
        { label: this.t(words.state), sortable: false },
      ]}
      .rows=${answered.map((one) => ({
        cells: [
          cell(this.t(rightsKindNames[one.kind])),
          cell(this.shortId(one.reportId)),
          cell(formatInstant(one.askedAt, this.speech), one.askedAt),
          cell(this.answer(one), one.answeredAt),
          cell(
            one.kind === 'restriction' && one.pausedSince && keeps
              ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.run(() => endPause(one.id))}>${this.t(words.endPause)}</button>`
              : html``,
            null,
          ),
        ],
      }))}
    ></td-data-table>`;
  }
  private answer(one: RightsRequest) {
    const at = one.answeredAt!;
    const what = this.t(one.state === 'refused' ? words.refused : words.done);
    const late = at > one.dueAt ? html` <span class="late">(${this.t(words.late)})</span>` : nothing;
    return html`${what}, ${phrases.by[this.speech](one.answeredBy ?? '', formatInstant(at, this.speech))}${late}
      ${one.state === 'refused' ? html`<br /><span class="small">${one.article}: ${one.reason}</span>` : nothing}`;
  }
}
