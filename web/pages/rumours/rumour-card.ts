import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Incident } from '../../../shared/api/incidents.ts';
import type { Rumour } from '../../../shared/api/rumours.ts';
import { channelNames } from '../../../shared/text/data.ts';
import { formatCount, formatDate, formatInstant, formatList } from '../../../shared/text/format.ts';
import {
  carrierNames,
  rumourPhrases as phrases,
  rumourWords as words,
  verdictNames,
} from '../../../shared/text/rumours.ts';
import { statusNames } from '../../../shared/text/terms.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './rumour-form.ts';
import '../../charts/week-bars.ts';

/** One claim with what is known, its answer, who carries it, and how it goes round. Event `rumour-edit` {rumour, isOpen}. */
@customElement('td-rumour-card')
export class RumourCard extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      article { border: 1px solid var(--line); border-left: 4px solid var(--line-strong); border-radius: var(--radius); padding: 14px 16px; background: var(--surface); display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
      article.stale { border-left-color: var(--warn); }
      .line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; font-size: var(--step-s); color: var(--ink-2); }
      .verdict { font-weight: 650; border: 1px solid var(--line-strong); border-radius: 4px; padding: 1px 8px; color: var(--ink); }
      .verdict.refuted { text-decoration: line-through; text-decoration-thickness: 1px; }
      h3 { font-size: var(--step-1); line-height: 1.4; font-weight: 600; max-width: 70ch; overflow-wrap: anywhere; }
      dl { display: grid; gap: 8px; }
      dt { font-size: var(--step-s); color: var(--ink-2); font-weight: 600; }
      dd { max-width: 72ch; overflow-wrap: anywhere; }
      .text { white-space: pre-line; }
      .spread { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: end; }
      .small { font-size: var(--step-s); color: var(--ink-2); }
      .links { display: flex; flex-wrap: wrap; gap: 0 12px; }
      .links a, .tall { display: inline-block; padding: 6px 0; }
      .actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    `,
  ];
  @property({ attribute: false }) rumour!: Rumour;
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) incidents: readonly Incident[] = [];
  @property({ type: Boolean }) mayJudge = false;
  @state() private judging = false;
  @state() private said = '';

  private nameOf(code: string): string {
    return this.areas.get(code)?.shortName ?? code;
  }
  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.rumour.reply);
      this.said = this.t(words.copied);
    } catch {
      const text = this.renderRoot.querySelector('#reply')!;
      getSelection()?.selectAllChildren(text);
      this.said = this.t(words.notCopied);
    }
  }
  private open(): void {
    this.judging = true;
    this.emit('rumour-edit', { rumour: this.rumour, isOpen: true });
  }
  private close(): void {
    this.judging = false;
    this.emit('rumour-edit', { rumour: this.rumour, isOpen: false });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#judge')?.focus());
  }

  override render() {
    const { rumour } = this;
    const carried = rumour.carrier !== 'none';
    return html`<article class=${rumour.isStale ? 'stale' : ''} aria-labelledby="claim">
      <p class="line">
        <span class="verdict">${this.t(verdictNames[rumour.verdict])}</span>
        <span>${this.t(words.area)} ${this.nameOf(rumour.areaCode)}</span>
      </p>
      <h3 id="claim">${rumour.claim}</h3>
      ${rumour.isStale ? html`<p class="notice">${this.t(words.stale)}</p>` : nothing}
      ${this.spread()}
      <dl>
        ${rumour.facts ? html`<div><dt>${this.t(words.facts)}</dt><dd class="text">${rumour.facts}</dd></div>` : nothing}
        ${
          rumour.verdict === 'open'
            ? nothing
            : html`<div><dt>${this.t(words.reply)}</dt><dd class="text" id="reply">${rumour.reply || html`<span class="muted">${this.t(words.noReply)}</span>`}</dd></div>`
        }
        ${
          rumour.incident
            ? html`<div><dt>${this.t(words.incident)}</dt>
                <dd><a href=${withSticky(`/laporan/peristiwa/${rumour.incident.id}`)}>${this.t(rumour.incident.summary)}</a> <span class="small">(${this.t(statusNames[rumour.incident.status])})</span></dd></div>`
            : nothing
        }
      </dl>
      ${
        rumour.verdict === 'open'
          ? nothing
          : html`<p class="small">${
              carried
                ? phrases.carried[this.speech](
                    this.t(carrierNames[rumour.carrier]),
                    rumour.carriedDate ? formatDate(rumour.carriedDate, this.speech) : '',
                  )
                : this.t(words.notCarried)
            }</p>`
      }
      ${this.reports()}
      <p class="small muted">${phrases.changed[this.speech](formatInstant(rumour.recordedAt, this.speech), rumour.recordedBy ?? '')}${rumour.reason ? `: ${rumour.reason}` : ''}</p>
      ${
        this.judging
          ? html`<td-rumour-form
              .rumour=${rumour}
              .areas=${this.areas}
              .incidents=${this.incidents}
              @rumour-cancel=${this.close}
              @rumour-saved=${this.close}
            ></td-rumour-form>`
          : html`<p class="actions no-print">
              ${this.mayJudge ? html`<button id="judge" type="button" class=${rumour.verdict === 'open' ? 'primary' : ''} @click=${this.open}>${this.t(rumour.verdict === 'open' ? words.judge : words.change)}</button>` : nothing}
              ${rumour.reply ? html`<button type="button" @click=${this.copy}>${this.t(words.copy)}</button>` : nothing}
              <span class="small" role="status">${this.said}</span>
            </p>`
      }
    </article>`;
  }
  private spread() {
    const { spread } = this.rumour;
    if (spread.reports === 0) return html`<p class="small">${this.t(words.notTold)}</p>`;
    const weeks = spread.weeks.map((week) => week.count);
    return html`<div class="spread">
      <td-week-bars .counts=${weeks} .label=${`${this.t(words.byWeek)}: ${weeks.join(', ')}`}></td-week-bars>
      <div>
        <p>${phrases.told[this.speech](
          formatCount(spread.reports, this.speech),
          formatCount(spread.knownSenders, this.speech),
          formatCount(spread.areaCodes.length, this.speech),
        )}</p>
        <p class="small">
          ${phrases.seen[this.speech](formatInstant(spread.firstSeenAt!, this.speech), formatInstant(spread.lastSeenAt!, this.speech))}
          · ${formatList(
            spread.channels.map((one) => this.t(channelNames[one]!)),
            this.speech,
          )}
          ${spread.areaCodes.length ? html`· ${spread.areaCodes.map((code) => this.nameOf(code)).join(', ')}` : nothing}
        </p>
      </div>
    </div>`;
  }
  private reports() {
    const { reportIds } = this.rumour;
    if (reportIds.length === 0) return nothing;
    return html`<details>
      <summary>${this.t(words.reports)} (${formatCount(this.rumour.spread.reports, this.speech)})</summary>
      <p class="links">${reportIds.map((id, i) => html`<a href=${withSticky(`/laporan?laporan=${id}`)}>${phrases.report[this.speech](String(i + 1))}</a>`)}</p>
    </details>`;
  }
}
