import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alarms } from '../../../shared/api/alarms.ts';
import { alarmPhrases as phrases, alarmWords as words } from '../../../shared/text/alarms.ts';
import { alarmKindNames, alarmSentence } from '../../../shared/text/alarm-words.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** Alarms that nobody has decided on, protective ones first; nothing where there are none. */
@customElement('td-alarm-strip')
export class AlarmStrip extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      section { border-left: 4px solid var(--up); margin-bottom: 16px; }
      section.protective { border-left-color: var(--bad); }
      header { display: flex; flex-wrap: wrap; gap: 8px 16px; justify-content: space-between; align-items: baseline; }
      h2 { font-size: var(--step-1); }
      ul { margin: 6px 0 0; padding: 0; list-style: none; display: grid; gap: 4px; max-width: 90ch; }
      li b { font-weight: 650; }
    `,
  ];
  @property({ attribute: false }) found: Alarms | null = null;
  @property({ attribute: false }) names: (code: string) => string = (code) => code;

  override render() {
    const open = this.found?.alarms ?? [];
    if (!this.found || open.length === 0) return nothing;
    return html`<section class="card ${open[0]!.kind === 'protective' ? 'protective' : ''}" aria-labelledby="alarms">
      <header>
        <h2 id="alarms">${phrases.waiting[this.speech](formatCount(this.found.total, this.speech))}</h2>
        <a class="no-print" href=${withSticky('/deteksi?tab=alarm')}>${this.t(words.open)}</a>
      </header>
      <ul>
        ${open.slice(0, 3).map((alarm) => html`<li><b>${this.t(alarmKindNames[alarm.kind])}:</b> ${alarmSentence(alarm, this.names(alarm.areaCode), this.speech)}</li>`)}
      </ul>
    </section>`;
  }
}
