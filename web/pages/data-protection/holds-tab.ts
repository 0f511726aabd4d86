import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { LegalHold } from '../../../shared/api/data-protection.ts';
import { asksHolds, keepsDataProtection } from '../../../shared/domain/role.ts';
import {
  protectionPhrases as phrases,
  protectionWords as words,
} from '../../../shared/text/data-protection.ts';
import { formatDate, formatInstant } from '../../../shared/text/format.ts';
import { askHold, getHolds, settleHold } from '../../api/data-protection.ts';
import { Loader } from '../../app/loader.ts';
import { ProtectionTab } from './protection-tab.ts';

const states = { asked: words.holdAsked, holds: words.holdHolds, ended: words.holdEnded };

/** Reports that must not be removed while a matter is open. */
@customElement('td-holds-tab')
export class HoldsTab extends ProtectionTab {
  private readonly data = new Loader(
    this,
    async (_, signal) => (await getHolds(signal)).holds,
    () => [] as const,
  );
  protected override reload(): void {
    this.values = {};
    this.data.again();
  }
  override render() {
    return html`<p class="lead">${this.t(words.holdLead)}</p>
      ${this.problem()}
      ${this.data.render(
        (holds) => html`<section>
          ${holds.length === 0 ? html`<p class="muted">${this.t(words.holdNone)}</p>` : nothing}
          <div class="list">${holds.map((one) => this.hold(one))}</div>
        </section>`,
      )}
      ${asksHolds(this.roles) ? this.form() : nothing}`;
  }
  private hold(one: LegalHold) {
    const keeps = keepsDataProtection(this.roles);
    return html`<article class="card">
      <div class="line">
        <h3>${this.t(words.report)} ${this.shortId(one.reportId)}</h3>
        <span class=${one.state === 'asked' ? 'soon' : 'muted'}>${this.t(states[one.state])}</span>
      </div>
      <dl>
        <dt>${this.t(words.reason)}</dt><dd>${one.reason}</dd>
        <dt>${this.t(words.holdUntil)}</dt><dd>${formatDate(one.untilDate, this.speech)}</dd>
        <dt>${this.t(words.askedBy)}</dt><dd>${phrases.by[this.speech](one.askedBy, formatInstant(one.askedAt, this.speech))}</dd>
        ${one.approvedBy ? html`<dt>${this.t(words.approvedBy)}</dt><dd>${one.approvedBy}</dd>` : nothing}
      </dl>
      ${
        keeps && one.state !== 'ended'
          ? html`<p class="tools">
              ${
                one.state === 'asked'
                  ? one.askedById === this.ownId
                    ? html`<span class="small muted">${this.t(words.notOwn)}</span>`
                    : html`<button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.run(() => settleHold(one.id, 'approve'))}>${this.t(words.holdApprove)}</button>`
                  : nothing
              }
              <button type="button" ?disabled=${this.busy} @click=${() => this.run(() => settleHold(one.id, 'end'))}>${this.t(words.holdEnd)}</button>
            </p>`
          : nothing
      }
    </article>`;
  }
  private form() {
    const fields = ['reportId', 'untilDate', 'reason'] as const;
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      if (!this.complete(fields)) return;
      const body = {
        reportId: this.text('reportId'),
        untilDate: this.text('untilDate'),
        reason: this.text('reason'),
      };
      void this.run(() => askHold(body), fields);
    };
    return html`<section>
      <h2>${this.t(words.holdAsk)}</h2>
      <form novalidate class="card" @submit=${submit}>
        ${this.field('reportId', { label: words.holdReport, help: words.holdReportHelp, required: true, maxlength: 80 })}
        ${this.field('untilDate', { label: words.holdUntil, type: 'date', required: true })}
        ${this.longText('reason', { label: words.holdReason, required: true, maxlength: 500 })}
        <p><button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.holdAsk)}</button></p>
      </form>
    </section>`;
  }
}
