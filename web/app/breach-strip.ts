import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { breachStrip as words } from '../../shared/text/breach-strip.ts';
import { formatCount } from '../../shared/text/format.ts';
import { getBreaches, noticesRead } from '../api/data-protection.ts';
import { withSticky } from '../router.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

const day = 86_400_000;

/** One line under the header for those who must know: signs of misuse of the last day, incidents whose clock runs, contacts that were opened. */
@customElement('td-breach-strip')
export class BreachStrip extends TeduhElement {
  static override styles = [
    base,
    css`
      p { padding: 6px clamp(12px, 2vw, 40px); background: var(--bad-soft); border-bottom: 1px solid var(--line); font-size: var(--step-s); }
    `,
  ];
  private lines: string[] = [];
  private readonly look = () => this.fill();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(noticesRead, this.look);
    this.fill();
  }
  override disconnectedCallback(): void {
    removeEventListener(noticesRead, this.look);
    super.disconnectedCallback();
  }
  private fill(): void {
    // a strip that cannot be filled says nothing: the page itself tells what is wrong
    void getBreaches().then(
      ({ breaches, signals, unreadContacts, now }) => {
        const recent = signals.filter(({ at }) => Date.parse(at) > Date.parse(now) - day).length;
        const open = breaches.filter((one) => !one.closedAt && !(one.agencyToldAt && one.publicAt));
        const real = open.filter(({ isDrill }) => !isDrill).length;
        const count = (n: number) => formatCount(n, this.speech);
        this.lines = [
          ...(real > 0 ? [words.running[this.speech](count(real))] : []),
          ...(open.length > real ? [words.drill[this.speech](count(open.length - real))] : []),
          ...(recent > 0 ? [words.signals[this.speech](count(recent))] : []),
          ...(unreadContacts ? [words.contacts[this.speech](count(unreadContacts))] : []),
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
