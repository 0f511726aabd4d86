import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { breachStrip as words } from '../../shared/text/breach-strip.ts';
import { formatCount } from '../../shared/text/format.ts';
import { getBreaches } from '../api/data-protection.ts';
import { withSticky } from '../router.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

const day = 86_400_000;

/** One line under the header for those who must know: signs of misuse of the last day, and incidents whose clock runs. */
@customElement('td-breach-strip')
export class BreachStrip extends TeduhElement {
  static override styles = [
    base,
    css`
      p { padding: 6px clamp(12px, 2vw, 40px); background: var(--bad-soft); border-bottom: 1px solid var(--line); font-size: var(--step-s); }
    `,
  ];
  private lines: string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // a strip that cannot be filled says nothing: the page itself tells what is wrong
    void getBreaches().then(
      ({ breaches, signals, now }) => {
        const recent = signals.filter(({ at }) => Date.parse(at) > Date.parse(now) - day).length;
        const open = breaches.filter((one) => !one.closedAt && !(one.agencyToldAt && one.publicAt));
        const real = open.filter(({ isDrill }) => !isDrill).length;
        const count = (n: number) => formatCount(n, this.speech);
        this.lines = [
          ...(real > 0 ? [words.running[this.speech](count(real))] : []),
          ...(open.length > real ? [words.drill[this.speech](count(open.length - real))] : []),
          ...(recent > 0 ? [words.signals[this.speech](count(recent))] : []),
        ];
        this.requestUpdate();
      },
      () => undefined,
    );
  }
  override render() {
    if (this.lines.length === 0) return nothing;
    return html`<p role="status">${this.lines.join(' ')} <a href=${withSticky('/perlindungan-data?tab=insiden')}>${words.open[this.speech]}</a></p>`;
  }
}
