import { AddressFollower } from '../../app/address-follower.ts';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { wordsOfAct } from '../../../shared/text/audit-acts.ts';
import { monthInWib } from '../../../shared/domain/wib-day.ts';
import { auditWords as words } from '../../../shared/text/audit.ts';
import { formatCount, formatMonth } from '../../../shared/text/format.ts';
import { getLooks } from '../../api/audit.ts';
import { Loader } from '../../app/loader.ts';
import { query, setQuery } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/data-table.ts';

/** Who opened what senders wrote or left, by month; the month is in the address (`bulan`). */
@customElement('td-looks-tab')
export class LooksTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; }
      .bar { display: flex; gap: 12px; align-items: end; flex-wrap: wrap; }
      label { display: grid; gap: 2px; font-size: var(--step-s); color: var(--ink-2); }
    `,
  ];
  private get month(): string {
    const asked = query().get('bulan') ?? '';
    // the month of now in WIB
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthInWib(new Date());
  }
  private readonly data = new Loader(
    this,
    ([month], signal) => getLooks(month, signal),
    () => [this.month] as const,
  );
  protected readonly followed = new AddressFollower(this);

  override render() {
    return html`<p class="muted">${this.t(words.monthlyLead)}</p>
      <div class="bar no-print">
        <label>${this.t(words.month)}<input type="month" .value=${this.month} @change=${(event: Event) => setQuery({ bulan: (event.target as HTMLInputElement).value || null })} /></label>
        <button type="button" @click=${() => print()}>${this.t(words.print)}</button>
      </div>
      ${this.data.render(
        ({ month, looks }) => html`<h2>${formatMonth(month, this.speech, 'long')}</h2>
          ${
            looks.length === 0
              ? html`<p class="muted">${this.t(words.monthlyNone)}</p>`
              : html`<td-data-table
                  .label=${this.t(words.monthlyLead)}
                  .columns=${[
                    { label: this.t(words.who) },
                    { label: this.t(words.what), wide: true },
                    { label: this.t(words.times), number: true },
                    { label: this.t(words.reports), number: true },
                    { label: this.t(words.mostInHour), number: true },
                  ]}
                  .rows=${looks.map((one) => ({
                    cells: [
                      cell(one.actorName ?? one.actorId),
                      cell(this.t(wordsOfAct(one.act))),
                      cell(formatCount(one.times, this.speech), one.times),
                      cell(formatCount(one.objects, this.speech), one.objects),
                      cell(formatCount(one.mostInOneHour, this.speech), one.mostInOneHour),
                    ],
                  }))}
                ></td-data-table>`
          }`,
      )}`;
  }
}
