import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { formatCount } from '../../../shared/text/format.ts';
import { reportPhrases as say, reportWords as words } from '../../../shared/text/laporan.ts';
import { liveChanged, liveCounts } from '../../app/live.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What waits in the inbox, each number with the way to where it is worked on; only for those who read reports. */
@customElement('td-inbox-strip')
export class InboxStrip extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      section { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; margin-bottom: 16px; padding-block: 10px; }
      h2 { font-size: var(--step-1); }
      ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0; list-style: none; }
      .bad { color: var(--bad); font-weight: 650; }
    `,
  ];
  private readonly listener = () => this.requestUpdate();
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(liveChanged, this.listener);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(liveChanged, this.listener);
  }

  override render() {
    const counts = liveCounts();
    if (!counts) return nothing;
    const part = (phrase: typeof say.waiting, n: number, href: string, kind = '') =>
      n > 0 || kind === ''
        ? html`<li><a class=${kind} href=${withSticky(href)}>${phrase[this.speech](formatCount(n, this.speech))}</a></li>`
        : nothing;
    return html`<section class="card" aria-labelledby="inbox">
      <h2 id="inbox">${this.t(words.title)}</h2>
      <ul>
        ${part(say.waiting, counts.waiting, '/laporan')}
        ${part(say.urgent, counts.urgent, '/laporan', 'bad')}
        ${part(say.late, counts.late, '/laporan', 'bad')}
        ${part(say.overdue, counts.answersOverdue, '/laporan?bagian=jawaban', 'bad')}
        ${part(say.senderWrote, counts.senderWrote, '/laporan?bagian=balasan', 'more')}
      </ul>
    </section>`;
  }
}
