import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Report, ReportDetail } from '../../../shared/api/reports.ts';
import { answerableCategories } from '../../../shared/domain/incident.ts';
import { type AnswerWay, answerWays } from '../../../shared/domain/report.ts';
import { dayInWib } from '../../../shared/domain/wib-day.ts';
import { formatCount, formatDate, formatInstant } from '../../../shared/text/format.ts';
import {
  actNames,
  answerWayNames,
  deliveryNames,
  mediaNames,
  undeliveredNames,
  reportPhrases as say,
  reportWords as words,
  verificationNames,
} from '../../../shared/text/laporan.ts';
import { purgeReport } from '../../api/data-protection.ts';
import {
  askVerification,
  fetchMedia,
  getPartners,
  getRaw,
  openContact,
  sendMessage,
  setRestricted,
  type VerificationPartner,
} from '../../api/reports.ts';
import { RequestError } from '../../api/request.ts';
import { withFactor } from '../../app/factor-dialog.ts';
import { problemWords } from '../../app/problem.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What goes on around a report: answers, partners who check, contact, raw text, history. Event `talk-changed`. */
@customElement('td-report-talk')
export class ReportTalk extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: 10px; margin-top: 16px; }
      h2 { font-size: var(--step-0); }
      section, details { border-top: 1px solid var(--line); padding-top: 10px; display: grid; gap: 8px; }
      details:not([open]) { display: block; }
      .message { border-left: 3px solid var(--line-strong); padding: 2px 0 2px 10px; white-space: pre-wrap; overflow-wrap: anywhere; }
      .reporter { border-color: var(--accent); }
      textarea { width: 100%; min-height: 70px; line-height: 1.4; resize: vertical; }
      .act { display: flex; gap: 8px 12px; flex-wrap: wrap; align-items: center; }
      .act label { display: flex; gap: 6px; align-items: center; }
      .over { color: var(--bad); font-weight: 600; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: var(--surface-2); padding: 8px; margin: 0; border-radius: 4px; }
      .field input, .field select { width: 100%; }
      img { display: block; max-width: 100%; max-height: 320px; margin-top: 6px; border-radius: 4px; }
    `,
  ];
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) detail: ReportDetail | null = null;
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ type: Boolean }) mayAnswer = false;
  @property({ type: Boolean }) mayAssess = false;
  private readonly halfWritten = new Map<string, string>();
  @state() private body = '';
  @state() private via: AnswerWay = 'receipt';
  @state() private isAnswer = true;
  @state() private whole = false;
  @state() private said = '';
  @state() private failure = '';
  /** Pictures that are shown, blurred. */
  @state() private shown: readonly string[] = [];
  @state() private raw: string[] | null = null;
  @state() private reason = '';
  @state() private contact: string | null = null;
  /** Closes the contact when its minutes are over. */
  private closing: ReturnType<typeof setTimeout> | undefined;
  @state() private partners: VerificationPartner[] | null = null;
  @state() private ask = { accountId: '', question: '', dueDays: 3 };

  /** Takes the cursor to the message. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#message')?.focus();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.closing);
    this.contact = null;
  }
  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('report') as Report | undefined;
    if (!before || before.id === this.report.id) return;
    // what was half written for a report waits for it
    this.halfWritten.set(before.id, this.body);
    this.body = this.halfWritten.get(this.report.id) ?? '';
    this.said = '';
    this.failure = '';
    this.raw = null;
    this.contact = null;
    clearTimeout(this.closing);
    this.reason = '';
    this.whole = false;
    this.via = 'receipt';
    this.ask = { accountId: '', question: '', dueDays: 3 };
  }
  private async run(task: () => Promise<string>): Promise<void> {
    this.failure = '';
    this.said = '';
    const { id } = this.report;
    try {
      const said = await task();
      if (this.report.id !== id) return;
      this.said = said;
    } catch (error) {
      const detail = error instanceof RequestError ? error.problem?.errors?.[0]?.detail : undefined;
      this.failure = detail
        ? `${problemWords(error, this.speech)} (${detail})`
        : problemWords(error, this.speech);
    }
  }
  private readonly send = () =>
    this.run(async () => {
      const { reportIds } = await sendMessage(this.report.id, {
        body: this.body.trim(),
        via: this.via,
        isAnswer: this.isAnswer,
        scope: this.whole ? 'incident' : 'report',
      });
      this.body = '';
      this.emit('talk-changed', null);
      return say.sentTo[this.speech](formatCount(reportIds.length, this.speech));
    });
  private fetchOutside(mediaId: string): void {
    void this.run(async () => {
      const { state } = await fetchMedia(this.report.id, mediaId);
      this.emit('talk-changed', null);
      return this.t(
        state === 'stored' ? words.mediaFetched : state === 'gone' ? words.mediaGone : words.mediaRefused,
      );
    });
  }
  private readonly showRaw = () =>
    this.run(async () => {
      try {
        this.raw = (await getRaw(this.report.id)).texts;
        return '';
      } catch (error) {
        if (error instanceof RequestError && error.status === 404) return this.t(words.rawGone);
        throw error;
      }
    });
  private readonly showContact = () =>
    this.run(async () => {
      try {
        const { id } = this.report;
        const { value, seconds } = await withFactor(() => openContact(id, this.reason.trim()));
        if (this.report.id !== id) return '';
        this.contact = value;
        clearTimeout(this.closing);
        this.closing = setTimeout(() => {
          this.contact = null;
          this.said = this.t(words.contactClosed);
        }, seconds * 1000);
        return '';
      } catch (error) {
        if (error instanceof RequestError && error.status === 404) return this.t(words.contactGone);
        throw error;
      }
    });
  private readonly loadPartners = async () => {
    this.partners ??= await getPartners().catch(() => []);
  };
  private readonly askPartner = () =>
    this.run(async () => {
      const area =
        this.report.areaCode ??
        this.report.foundAreaCode ??
        this.partners?.find((one) => one.id === this.ask.accountId)?.areas[0];
      if (!area) return this.t(words.noPlace);
      await askVerification(this.report.id, {
        ...this.ask,
        question: this.ask.question.trim(),
        areaCode: area,
      });
      this.ask = { ...this.ask, question: '' };
      this.emit('talk-changed', null);
      return this.t(words.sent);
    });

  override render() {
    const { report, detail } = this;
    if (!report) return nothing;
    return html`
      ${this.clock(report)}
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      ${this.said ? html`<p class="notice" role="status">${this.said}</p>` : nothing}
      <section>
        <h2>${this.t(words.messages)}</h2>
        ${(detail?.messages ?? []).map(
          (
            one,
          ) => html`<p class="message ${one.direction}"><small class="muted">${this.t(one.direction === 'reporter' ? words.fromSender : words.fromOffice)}, ${formatInstant(one.at, this.speech)}${one.isAnswer ? `, ${this.t(words.answer)}` : ''}${
            one.delivery
              ? html`, <span class=${one.undelivered ? 'over' : ''}>${this.t(deliveryNames[one.delivery])}${one.undelivered ? ` (${this.t(undeliveredNames[one.undelivered])})` : ''}</span>`
              : nothing
          }</small>
${one.body}</p>`,
        )}
        ${detail && detail.messages.length === 0 ? html`<p class="muted small">${this.t(words.noMessages)}</p>` : nothing}
        ${this.mayAnswer ? this.form(report) : nothing}
      </section>
      ${report.media.length > 0 ? this.media(report) : nothing}
      ${this.verifications()}
      ${this.sealed(report)}
      ${
        detail
          ? html`<details><summary>${this.t(words.history)}</summary>
              <ul>${detail.history.map((one) => html`<li class="small">${formatInstant(one.at, this.speech)}: ${this.t(actNames[one.act] ?? { id: one.act, en: one.act })}${one.by ? `, ${one.by}` : ''}</li>`)}</ul>
            </details>`
          : nothing
      }`;
  }
  private clock(report: Report) {
    if (report.answeredAt)
      return html`<p class="small">${say.answered[this.speech](formatInstant(report.answeredAt, this.speech))}</p>`;
    const mustAnswer =
      report.wantsAnswer || answerableCategories.some((category) => category === report.category);
    if (!mustAnswer || !report.answerDueDate || report.state === 'refused' || report.state === 'duplicate')
      return nothing;
    const today = dayInWib(new Date());
    const over = report.answerDueDate < today;
    return html`<p class="small ${over ? 'over' : 'muted'}">${(over ? say.dueOver : say.due)[this.speech](formatDate(report.answerDueDate, this.speech))}</p>`;
  }
  private form(report: Report) {
    return html`<div class="field">
        <label for="message">${this.t(words.messageText)}</label>
        <textarea id="message" maxlength="2000" aria-describedby="message-help" .value=${this.body} @input=${(
          event: Event,
        ) => {
          this.body = (event.target as HTMLTextAreaElement).value;
        }}></textarea>
        <p id="message-help" class="small muted">${this.t(words.messageHelp)}</p>
      </div>
      <div class="act">
        <label>${this.t(words.via)}
          <select @change=${(event: Event) => {
            this.via = (event.target as HTMLSelectElement).value as AnswerWay;
          }}>
            ${answerWays
              .filter((way) => way !== 'whatsapp' || (report.channel === 'whatsapp' && report.hasContact))
              .map(
                (way) =>
                  html`<option value=${way} ?selected=${way === this.via}>${this.t(answerWayNames[way])}</option>`,
              )}
          </select>
        </label>
        <label><input type="checkbox" .checked=${this.isAnswer} @change=${(event: Event) => {
          this.isAnswer = (event.target as HTMLInputElement).checked;
        }} />${this.t(words.isAnswer)}</label>
        ${
          report.incidentId
            ? html`<label><input type="checkbox" .checked=${this.whole} @change=${(event: Event) => {
                this.whole = (event.target as HTMLInputElement).checked;
              }} />${this.t(words.wholeIncident)}</label>`
            : nothing
        }
        <button type="button" class="primary" ?disabled=${this.body.trim().length < 5} @click=${this.send}>${this.t(words.send)}</button>
      </div>`;
  }
  private media(report: Report) {
    const state: Record<string, string> = {
      gone: this.t(words.mediaGone),
      outside: this.t(words.mediaOutside),
      refused: this.t(words.mediaRefused),
    };
    return html`<section>
      <h2>${this.t(words.media)}</h2>
      <ul>
        ${report.media.map(
          (one) =>
            html`<li>${this.t(mediaNames[one.kind] ?? words.media)}
              ${one.state === 'stored' && this.mayAssess ? this.stored(`/api/reports/${encodeURIComponent(report.id)}/media/${one.id}`, one) : (state[one.state] ?? '')}
              ${one.state === 'outside' && this.mayAssess ? html`<button type="button" class="quiet" @click=${() => this.fetchOutside(one.id)}>${this.t(words.fetchMedia)}</button>` : nothing}</li>`,
        )}
      </ul>
    </section>`;
  }
  /** A picture is shown blurred; who needs the original takes it as a file. */
  private stored(path: string, { id, kind }: { id: string; kind: string }) {
    const original = html`<a href=${path} download>${this.t(words.openMedia)}</a>`;
    if (kind !== 'image') return original;
    const isShown = this.shown.includes(id);
    const toggle = () => {
      this.shown = isShown ? this.shown.filter((one) => one !== id) : [...this.shown, id];
    };
    return html`<button type="button" class="quiet" aria-expanded=${isShown} @click=${toggle}>${this.t(isShown ? words.hidePicture : words.showBlurred)}</button>
      ${original}
      ${isShown ? html`<img src=${`${path}/blurred`} alt=${this.t(words.blurredPicture)} /><p class="muted small">${this.t(words.blurredNote)}</p>` : nothing}`;
  }
  private verifications() {
    const list = this.detail?.verifications ?? [];
    if (!this.mayAssess && list.length === 0) return nothing;
    return html`<details @toggle=${this.loadPartners}>
      <summary>${this.t(words.askPartner)}${list.length ? ` (${formatCount(list.length, this.speech)})` : ''}</summary>
      ${list.map(
        (one) =>
          html`<p class="small"><b>${one.askedName}</b>: ${one.question} · ${one.outcome ? this.t(verificationNames[one.outcome]) : `${this.t(words.notYetAnswered)}, ${this.t(words.dueAt)} ${formatInstant(one.dueAt, this.speech)}`}${one.note ? html`<br />${one.note}` : nothing}</p>`,
      )}
      ${
        !this.mayAssess
          ? nothing
          : this.partners && this.partners.length === 0
            ? html`<p class="muted small">${this.t(words.noPartners)}</p>`
            : html`<div class="field">
                <label for="partner">${this.t(words.partner)}</label>
                <select id="partner" @change=${(event: Event) => {
                  this.ask = { ...this.ask, accountId: (event.target as HTMLSelectElement).value };
                }}>
                  <option value="">–</option>
                  ${(this.partners ?? []).map((one) => html`<option value=${one.id} ?selected=${one.id === this.ask.accountId}>${one.name}${one.areas.length ? ` (${one.areas.map((code) => this.areas.get(code)?.shortName ?? code).join(', ')})` : ''}</option>`)}
                </select>
              </div>
              <div class="field">
                <label for="ask">${this.t(words.askWhat)}</label>
                <textarea id="ask" maxlength="500" aria-describedby="ask-help" .value=${this.ask.question} @input=${(
                  event: Event,
                ) => {
                  this.ask = { ...this.ask, question: (event.target as HTMLTextAreaElement).value };
                }}></textarea>
                <p id="ask-help" class="small muted">${this.t(words.askHelp)}</p>
              </div>
              <div class="act">
                <label>${this.t(words.dueDays)} <input type="number" min="1" max="30" .value=${String(this.ask.dueDays)} @input=${(
                  event: Event,
                ) => {
                  this.ask = { ...this.ask, dueDays: Number((event.target as HTMLInputElement).value) || 3 };
                }} /></label>
                <button type="button" ?disabled=${!this.ask.accountId || this.ask.question.trim().length < 10} @click=${this.askPartner}>${this.t(words.ask)}</button>
              </div>`
      }
    </details>`;
  }
  private sealed(report: Report) {
    return html`${
      this.mayAssess
        ? html`<details>
            <summary>${this.t(words.raw)}</summary>
            <p class="small muted">${this.t(words.rawNote)}</p>
            ${this.raw ? this.raw.map((text) => html`<pre>${text}</pre>`) : html`<p><button type="button" @click=${this.showRaw}>${this.t(words.openRaw)}</button></p>`}
          </details>`
        : nothing
    }
    ${
      report.hasContact
        ? html`<details>
            <summary>${this.t(words.contact)}</summary>
            <p class="small muted">${this.t(words.contactNote)}</p>
            ${
              this.contact
                ? html`<p><b>${this.contact}</b></p>`
                : html`<div class="field"><label for="reason">${this.t(words.contactReason)}</label>
                    <input id="reason" maxlength="300" autocomplete="off" .value=${this.reason} @input=${(
                      event: Event,
                    ) => {
                      this.reason = (event.target as HTMLInputElement).value;
                    }} /></div>
                    <p><button type="button" ?disabled=${this.reason.trim().length < 10} @click=${this.showContact}>${this.t(words.openContact)}</button></p>`
            }
          </details>`
        : nothing
    }
    ${
      this.mayAssess && report.state !== 'linked'
        ? html`<details>
            <summary>${this.t(words.purge)}</summary>
            <p class="small">${this.t(words.purgeNote)}</p>
            <p><button type="button" @click=${() =>
              this.run(async () => {
                await purgeReport(report.id);
                this.emit('talk-changed', null);
                return this.t(words.purged);
              })}>${this.t(words.purgeSure)}</button></p>
          </details>`
        : nothing
    }
    ${
      report.restricted
        ? html`<p><button type="button" @click=${() =>
            this.run(async () => {
              await setRestricted(report.id, false);
              this.emit('talk-changed', null);
              return this.t(words.sent);
            })}>${this.t(words.openRestricted)}</button></p>`
        : nothing
    }`;
  }
}
