import { AddressFollower } from '../../app/address-follower.ts';
import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ReportCounts } from '../../../shared/api/reports.ts';
import type { Session } from '../../../shared/api/session.ts';
import { type IntakeChannel, intakeChannels } from '../../../shared/domain/report.ts';
import { assessesReports, entersFigures } from '../../../shared/domain/role.ts';
import { entryWords } from '../../../shared/text/catat.ts';
import { channelInSentence } from '../../../shared/text/data.ts';
import { formatCount, formatList } from '../../../shared/text/format.ts';
import {
  reportPhrases as say,
  type ReportTab,
  reportTabs,
  reportWords as words,
} from '../../../shared/text/laporan.ts';
import { getAreas } from '../../api/areas.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/tab-links.ts';
import './report-filter.ts';
import './report-inbox.ts';
import { reportWays } from './report-tabs.ts';

/** One inbox for all channels, the answers that are due, and what was assessed. */
@customElement('td-reports-page')
export class ReportsPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .head { display: flex; gap: 8px 24px; flex-wrap: wrap; align-items: end; justify-content: space-between; margin-bottom: 12px; }
      .head p { color: var(--ink-2); margin-top: 2px; max-width: 80ch; }
      .ways { display: flex; gap: 8px; flex-wrap: wrap; }
      .counts { display: flex; gap: 4px 18px; flex-wrap: wrap; margin-bottom: 10px; font-size: var(--step-0); }
      .counts b { font-weight: 650; }
      .counts .bad { color: var(--bad); }
      .notice { margin-bottom: 10px; }
      td-tab-links { margin-bottom: 8px; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private counts: ReportCounts | null = null;
  private readonly areas = new Loader(
    this,
    async (_, signal) => new Map((await getAreas(signal)).areas.map((area) => [area.code, area])),
    () => [] as const,
  );
  protected readonly followed = new AddressFollower(this);

  override render() {
    const roles = this.session?.account?.roles ?? [];
    const asked = query().get('bagian') as ReportTab | null;
    const tab = asked && asked in reportTabs ? asked : 'masuk';
    const chosen = query().get('kanal');
    const channel = intakeChannels.find((one) => one === chosen) ?? null;
    const place = query().get('wilayah');
    const area = place && /^\d{2}(\.\d{2}(\.(\d{2}|P\d{2}))?)?$/.test(place) ? place : null;
    return html`<div class="head">
        <div>
          <h1>${this.t(words.title)}</h1>
          <p>${this.t(words.lead)}</p>
        </div>
        <div class="ways">
          ${reportWays(roles, (one) => this.t(one), '').map((way) => html`<a class="button" href=${way.href}>${way.label}</a>`)}
        </div>
      </div>
      ${this.numbers()}
      <td-tab-links .label=${this.t(words.tabs)} .items=${this.tabs(tab)}></td-tab-links>
      ${this.areas.render(
        (
          areas,
        ) => html`<td-report-filter .areas=${areas} .area=${area} .channel=${channel}></td-report-filter>
        <td-report-inbox
          .area=${area}
          .channel=${channel}
          .tab=${tab}
          .areas=${areas}
          .asked=${query().get('laporan')}
          .mayAssess=${assessesReports(roles)}
          .mayAnswer=${roles.some((role) => role === 'analyst' || role === 'section_head' || role === 'leadership')}
          @counts=${(event: CustomEvent<ReportCounts>) => {
            this.counts = event.detail;
          }}
        ></td-report-inbox>`,
      )}`;
  }
  private tabs(current: ReportTab) {
    const { counts } = this;
    // the numbers count everything: beside a list of some of it they would contradict it
    const some = query().get('wilayah') ?? query().get('kanal');
    const number: Partial<Record<ReportTab, number>> =
      counts && !some
        ? {
            masuk: counts.waiting - counts.flood,
            jawaban: counts.answersDue,
            balasan: counts.senderWrote,
            banjir: counts.flood,
          }
        : {};
    return (Object.keys(reportTabs) as ReportTab[])
      .filter((name) => name !== 'banjir' || current === 'banjir' || (counts?.flood ?? 0) > 0)
      .map((name) => ({
        href: withSticky(addressOf(name)),
        label: `${this.t(reportTabs[name])}${number[name] ? ` (${formatCount(number[name], this.speech)})` : ''}`,
        current: name === current,
      }));
  }
  private unlistened(channels: readonly IntakeChannel[]) {
    if (channels.length === 0 || !entersFigures(this.session?.account?.roles ?? [])) return nothing;
    const names = formatList(
      channels.map((one) => this.t(channelInSentence[one])),
      this.speech,
    );
    return html`<p class="notice">${say.unlistened[this.speech](names)}
      <a href=${withSticky('/catat?tab=pendengaran')}>${this.t(entryWords.recordListening)}</a></p>`;
  }
  private numbers() {
    const { counts } = this;
    if (!counts) return nothing;
    const part = (phrase: (typeof say)['waiting'], n: number, bad = false) =>
      n > 0 || !bad
        ? html`<span class=${bad && n > 0 ? 'bad' : ''}><b>${phrase[this.speech](formatCount(n, this.speech))}</b></span>`
        : nothing;
    return html`<p class="counts">
      ${part(say.waiting, counts.waiting)} ${part(say.urgent, counts.urgent, true)} ${part(say.late, counts.late, true)}
      ${part(say.overdue, counts.answersOverdue, true)}
    </p>
    ${this.unlistened(counts.unlistened)}`;
  }
}

/** Address of a part of the reports, with the place and the channel that are looked at. */
function addressOf(tab: ReportTab): string {
  const kept = new URLSearchParams();
  if (tab !== 'masuk') kept.set('bagian', tab);
  for (const name of ['wilayah', 'kanal']) {
    const value = query().get(name);
    if (value) kept.set(name, value);
  }
  return kept.size > 0 ? `/laporan?${kept}` : '/laporan';
}
