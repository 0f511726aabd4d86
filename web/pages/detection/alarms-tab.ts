import { AddressFollower } from '../../app/address-follower.ts';
import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import {
  type Alarm,
  type AlarmPreference,
  type Alarms,
  type AlarmState,
  alarmStates,
  type DecideAlarm,
} from '../../../shared/api/alarms.ts';
import type { Session } from '../../../shared/api/session.ts';
import { decidesAlarms } from '../../../shared/domain/role.ts';
import { falseShare } from '../../../shared/figures/alarm-ledger.ts';
import {
  alarmPhrases as phrases,
  alarmStateNames,
  alarmWords as words,
} from '../../../shared/text/alarms.ts';
import { formatInterval, formatMonth, formatPercent } from '../../../shared/text/format.ts';
import {
  decideAlarm,
  getAlarmPreference,
  getAlarms,
  markAlarmsSeen,
  setAlarmBudget,
  setAlarmPreference,
} from '../../api/alarms.ts';
import { getAreas } from '../../api/areas.ts';
import { RequestError } from '../../api/request.ts';
import { Loader } from '../../app/loader.ts';
import { problemWords } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query, setQuery } from '../../router.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './alarm-item.ts';
import './alarm-preference.ts';
import '../../ui/figure-frame.ts';

/** Shown at once; the ledger counts the others. */
const most = 200;
const shownStates = ['raised', 'held', 'kept', 'dismissed', 'false'] as const;

/** Alarms with what became of them, the ledger, the budget, and how the reader wants them. Address: `state`. */
@customElement('td-alarms-tab')
export class AlarmsTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .lead { max-width: 76ch; color: var(--ink-2); }
      .bar { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: end; }
      .list { display: grid; gap: 12px; }
      .two { display: grid; grid-template-columns: minmax(0, 3fr) minmax(260px, 2fr); gap: 16px; align-items: start; }
      .scroll { overflow-x: auto; }
      .note { font-size: var(--step-s); color: var(--ink-3); max-width: 72ch; margin: 4px 0 8px; }
      .budget { display: flex; gap: 8px; align-items: end; flex-wrap: wrap; margin-top: 12px; }
      .budget input { width: 6em; }
      h2 { font-size: var(--step-1); }
      @media (max-width: 900px) { .two { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private failed = '';
  @state() private savedPreference = false;

  private readonly loader = new Loader(
    this,
    async ([wanted, asKnownAt], signal) => {
      const [alarms, preference, { areas }] = await Promise.all([
        getAlarms(wanted, most, asKnownAt, signal),
        getAlarmPreference(signal),
        getAreas(signal),
      ]);
      if (alarms.unseen > 0) void markAlarmsSeen().catch(() => {});
      return { alarms, preference, areas };
    },
    () => [this.wanted, query().get('asKnownAt')] as const,
  );
  protected readonly followed = new AddressFollower(this);
  private get wanted(): AlarmState | null {
    return alarmStates.find((one) => one === query().get('state')) ?? null;
  }

  override render() {
    return html`<p class="lead">${this.t(words.lead)}</p>
      ${this.failed ? html`<p class="notice" role="alert">${this.failed}</p>` : nothing}
      ${this.loader.render(({ alarms, preference, areas }) => this.content(alarms, preference, areas))}`;
  }
  private content(found: Alarms, preference: AlarmPreference, areas: readonly Area[]) {
    const names = new Map(areas.map((area) => [area.code, area.name]));
    const mayDecide = decidesAlarms(this.session?.account?.roles ?? []);
    return html`
      <div class="bar">
        <div class="field">
          <label for="state">${this.t(words.show)}</label>
          <select id="state" @change=${(event: Event) => setQuery({ state: (event.target as HTMLSelectElement).value || null })}>
            <option value="">${this.t(words.all)}</option>
            ${shownStates.map((one) => html`<option value=${one} ?selected=${one === this.wanted}>${this.t(alarmStateNames[one])}</option>`)}
          </select>
        </div>
      </div>
      ${
        found.alarms.length === 0
          ? html`<p class="notice">${this.t(this.wanted ? words.noneInState : words.none)}</p>`
          : html`<div class="list" @alarm-decide=${(event: CustomEvent<{ alarm: Alarm } & Pick<DecideAlarm, 'state' | 'reason'>>) => void this.decide(event.detail)}>
              ${found.alarms.map((alarm) => html`<td-alarm-item .alarm=${alarm} .areaName=${names.get(alarm.areaCode) ?? alarm.areaCode} .mayDecide=${mayDecide}></td-alarm-item>`)}
            </div>`
      }
      <div class="two">
        ${this.ledger(found)}
        <td-alarm-preference
          .preference=${preference}
          .channels=${found.channels}
          .regencies=${areas.filter((area) => area.level === 'regency').map((area) => ({ code: area.code, name: area.shortName }))}
          .saved=${this.savedPreference}
          @preference-save=${(event: CustomEvent<AlarmPreference>) => void this.savePreference(event.detail)}
        ></td-alarm-preference>
      </div>
    `;
  }
  private ledger({ ledger, budget }: Alarms) {
    const wrong = falseShare(ledger);
    const columns = [
      [words.raisedCount, 'raised'],
      [words.protectiveCount, 'protective'],
      [words.heldCount, 'held'],
      [words.keptCount, 'kept'],
      [words.dismissedCount, 'dismissed'],
      [words.falseCount, 'false'],
      [words.undecidedCount, 'undecided'],
    ] as const;
    return html`<section class="card" aria-labelledby="ledger">
      <h2 id="ledger">${this.t(words.ledger)}</h2>
      <p class="note">${this.t(words.ledgerNote)}</p>
      ${
        ledger.length === 0
          ? html`<p class="muted">${this.t(words.noLedger)}</p>`
          : html`<div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.ledger)}>
              <table>
                <thead><tr><th scope="col">${this.t(words.month)}</th>${columns.map(([label]) => html`<th scope="col" class="number">${this.t(label)}</th>`)}</tr></thead>
                <tbody>
                  ${ledger.map(
                    (month) => html`<tr>
                      <th scope="row">${formatMonth(month.month, this.speech)}</th>
                      ${columns.map(([, key]) => html`<td class="number">${month[key]}</td>`)}
                    </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      ${wrong ? html`<p>${phrases.falseShare[this.speech](String(wrong.wrong), String(wrong.judged), formatPercent(wrong.share * 100, this.speech, 0), `${formatInterval(wrong.low * 100, wrong.high * 100, this.speech)}%`)}</p>` : nothing}
      <p>${phrases.used[this.speech](String(budget.used), String(budget.monthly))}</p>
      <p class="note">${this.t(words.budgetNote)}</p>
      ${
        this.session?.account?.roles.includes('section_head')
          ? html`<form class="budget no-print" @submit=${this.saveBudget}>
              <div class="field"><label for="monthly">${this.t(words.budget)}</label><input id="monthly" name="monthly" type="number" min="0" max="1000" step="1" required .value=${String(budget.monthly)} /></div>
              <button type="submit">${this.t(words.set)}</button>
            </form>`
          : nothing
      }
    </section>`;
  }
  private async decide({
    alarm,
    state: to,
    reason,
  }: { alarm: Alarm } & Pick<DecideAlarm, 'state' | 'reason'>) {
    await this.attempt(() => decideAlarm(alarm.id, { state: to, reason, version: alarm.version }));
    this.loader.again();
  }
  private saveBudget(event: Event): void {
    event.preventDefault();
    const monthly = Number(new FormData(event.target as HTMLFormElement).get('monthly'));
    void this.attempt(() => setAlarmBudget(monthly)).then(() => this.loader.again());
  }
  private async savePreference(preference: AlarmPreference): Promise<void> {
    this.savedPreference = await this.attempt(() => setAlarmPreference(preference));
    if (this.savedPreference) this.loader.again();
  }
  private async attempt(send: () => Promise<unknown>): Promise<boolean> {
    this.failed = '';
    this.savedPreference = false;
    try {
      await send();
      return true;
    } catch (error) {
      const moved = error instanceof RequestError && error.status === 409;
      this.failed = moved ? this.t(words.movedOn) : problemWords(error, this.speech);
      return false;
    }
  }
}
