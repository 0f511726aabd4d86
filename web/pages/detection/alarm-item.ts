import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Alarm, DecideAlarm } from '../../../shared/api/alarms.ts';
import {
  alarmMethodNames,
  alarmPhrases as phrases,
  alarmStateNames,
  alarmWords as words,
} from '../../../shared/text/alarms.ts';
import { reportWords } from '../../../shared/text/laporan.ts';
import { alarmKindNames, alarmSentence } from '../../../shared/text/alarm-words.ts';
import { formatInstant, formatNumber } from '../../../shared/text/format.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

type Choice = DecideAlarm['state'];
const leastReason = 10;

/** One alarm with what became of it. Event `alarm-decide` {alarm, state, reason}. */
@customElement('td-alarm-item')
export class AlarmItem extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      article { border: 1px solid var(--line); border-left: 4px solid var(--line-strong); border-radius: var(--radius); padding: 12px 14px; background: var(--surface); display: grid; gap: 8px; }
      article.protective { border-left-color: var(--bad); }
      article.open { border-left-color: var(--up); }
      article.protective.open { border-left-color: var(--bad); background: var(--bad-soft); }
      .line { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: baseline; }
      .kind { font-weight: 700; }
      .state { margin-left: auto; font-size: var(--step-s); font-weight: 600; border: 1px solid var(--line-strong); border-radius: 4px; padding: 1px 8px; background: var(--surface); }
      .new { font-size: var(--step-s); font-weight: 700; color: var(--accent-ink); background: var(--accent); border-radius: 4px; padding: 1px 8px; }
      .sentence { font-size: var(--step-1); line-height: 1.45; max-width: 76ch; }
      .small { font-size: var(--step-s); color: var(--ink-2); }
      .actions { display: flex; flex-wrap: wrap; gap: 8px; }
      form { display: grid; gap: 8px; max-width: 560px; }
      textarea { width: 100%; min-height: 68px; box-sizing: border-box; font: inherit; padding: 6px 8px; border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--surface); color: var(--ink); }
    `,
  ];
  @property({ attribute: false }) alarm!: Alarm;
  @property() areaName = '';
  @property({ type: Boolean }) mayDecide = false;
  @state() private asking: Choice | null = null;
  @state() private reason = '';

  override render() {
    const { alarm } = this;
    const undecided = alarm.state === 'raised' || alarm.state === 'held';
    const isProtective = alarm.kind === 'protective';
    return html`<article class="${isProtective ? 'protective' : ''} ${alarm.state === 'raised' ? 'open' : ''}">
      <div class="line">
        <span class="kind">${this.t(alarmKindNames[alarm.kind])}</span>
        ${alarm.isNew && undecided ? html`<span class="new">${this.t(words.isNew)}</span>` : nothing}
        <span class="state">${this.t(alarmStateNames[alarm.state])}</span>
      </div>
      <p class="sentence">${alarmSentence(alarm, this.areaName, this.speech)}</p>
      ${isProtective && undecided ? html`<p class="small"><strong>${this.t(words.protectFirst)}</strong></p>` : nothing}
      <p class="small">
        ${this.t(words.method)}: ${this.t(alarmMethodNames[alarm.method])}${alarm.p === null ? nothing : `, ${phrases.chance[this.speech](formatNumber(alarm.p, this.speech, 3))}`}
        · ${this.t(words.raisedAt)} ${formatInstant(alarm.raisedAt, this.speech)}
        · <a href=${withSticky(`/wilayah/${alarm.areaCode}?month=${alarm.month}`)}>${this.t(words.records)}</a>
        · <a href=${withSticky(`/laporan?bagian=selesai&wilayah=${alarm.areaCode}`)}>${this.t(reportWords.ofThisArea)}</a>
      </p>
      ${alarm.decidedAt && alarm.decidedBy ? html`<p class="small">${this.t(alarmStateNames[alarm.state])} ${phrases.decided[this.speech](alarm.decidedBy, formatInstant(alarm.decidedAt, this.speech))}${alarm.reason ? `: ${alarm.reason}` : ''}</p>` : nothing}
      ${this.deliveries()}
      ${this.mayDecide ? (this.asking ? this.form(this.asking) : this.actions(undecided)) : nothing}
    </article>`;
  }
  private deliveries() {
    const { sent, waiting, failed, uncertain } = this.alarm.deliveries;
    if (sent + waiting + failed + uncertain === 0) return nothing;
    return html`<p class="small">${phrases.deliveries[this.speech](String(sent), String(waiting), String(failed), String(uncertain))}</p>`;
  }
  private actions(undecided: boolean) {
    const ask = (state: Choice) => () => {
      this.asking = state;
      this.reason = '';
      void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
    };
    return html`<div class="actions no-print">
      ${
        undecided
          ? html`<button type="button" class="primary" @click=${() => this.decide('kept', '')}>${this.t(words.keep)}</button>
              <button type="button" @click=${ask('dismissed')}>${this.t(words.dismiss)}</button>
              <button type="button" @click=${ask('false')}>${this.t(words.isFalse)}</button>`
          : html`<button type="button" class="quiet" @click=${() => this.decide('reopened', '')}>${this.t(words.reopen)}</button>`
      }
    </div>`;
  }
  private form(state: Choice) {
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        this.decide(state, this.reason);
      }}
    >
      <label for="reason">${this.t(words.reason)}: ${this.t(state === 'false' ? words.isFalse : words.dismiss)}</label>
      <textarea id="reason" required minlength=${leastReason} maxlength="500" aria-describedby="help" .value=${this.reason} @input=${(
        event: Event,
      ) => {
        this.reason = (event.target as HTMLTextAreaElement).value;
      }}></textarea>
      <p class="small" id="help">${this.t(words.reasonHelp)}</p>
      <div class="actions">
        <button type="submit" class="primary" ?disabled=${this.reason.trim().length < leastReason}>${this.t(words.confirm)}</button>
        <button type="button" class="quiet" @click=${() => {
          this.asking = null;
        }}>${this.t(words.cancel)}</button>
      </div>
    </form>`;
  }
  private decide(state: Choice, reason: string): void {
    this.asking = null;
    this.emit('alarm-decide', { alarm: this.alarm, state, reason });
  }
}
