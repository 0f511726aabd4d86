import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { SavedScenario, WhatIfAnswer } from '../../../shared/api/scenarios.ts';
import type { Session } from '../../../shared/api/session.ts';
import type { ScoreCell } from '../../../shared/composite/types.ts';
import { type Scenario, whatIf } from '../../../shared/composite/what-if.ts';
import type { ScoreLevel } from '../../../shared/domain/area.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { mayKeepScenarios } from '../../../shared/domain/role.ts';
import { latestScoredMonth } from '../../../shared/figures/scored-months.ts';
import { isAllInSight } from '../../../shared/figures/sight.ts';
import { app } from '../../../shared/text/app.ts';
import { formatInstant, formatMonth } from '../../../shared/text/format.ts';
import { scenarioPhrases as phrases, scenarioWords as words } from '../../../shared/text/scenarios.ts';
import { getBoundaries } from '../../api/areas.ts';
import { getPlacesAndScores, type PlacesAndScores } from '../../api/places-and-scores.ts';
import { closeScenario, getGround, getScenario, getScenarios, saveScenario } from '../../api/scenarios.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { addressChanged, navigate, query, setQuery } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { readScenario, scenarioQuery } from './scenario-address.ts';
import './scenario-result.ts';
import './scenario-saved.ts';
import './scenario-shocks.ts';
import './scenario-weights.ts';
import '../../ui/month-slider.ts';
import '../../ui/segmented.ts';

/** A slider that has not moved for so long rests. */
const settleMilliseconds = 250;
const nothingSupposed: Scenario = { weights: {}, shocks: [] };

/** Simulasi: other weights and supposed shocks, computed here at every step of a slider, never official. */
@customElement('td-scenarios-page')
export class ScenariosPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .head { margin-bottom: 16px; display: grid; gap: 6px; }
      .badge { justify-self: start; font-weight: 700; letter-spacing: 0.02em; color: var(--warn); background: var(--warn-soft); border: 1px solid currentColor; border-radius: 4px; padding: 2px 10px; font-size: var(--step-0); }
      .lead { max-width: 76ch; }
      .layout { display: grid; grid-template-columns: minmax(280px, 360px) minmax(0, 1fr); gap: 16px; align-items: start; }
      .left { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
      .choices { display: grid; gap: 14px; }
      .choices button { justify-self: start; }
      h2 { font-size: var(--step-1); margin-bottom: 8px; }
      @media (max-width: 900px) { .layout { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private scenario: Scenario = readScenario(query());
  @state() private failed: unknown = null;
  private published: { ground: WhatIfAnswer; cells: ScoreCell[] } | null = null;

  private readonly data = new Loader(
    this,
    ([asKnownAt], signal) => getPlacesAndScores(asKnownAt, signal),
    () => [query().get('asKnownAt')] as const,
  );
  private readonly map = new Loader(
    this,
    (_, signal) => getBoundaries(signal),
    () => [] as const,
  );
  private readonly list = new Loader(
    this,
    (_, signal) => getScenarios(signal),
    () => [] as const,
  );
  /** The scenario that a link names. */
  private readonly opened = new Loader(
    this,
    async ([id], signal) => {
      const found = id ? await getScenario(id, signal) : null;
      if (found) this.scenario = found.scenario;
      return found;
    },
    () => [query().get('scenario')] as const,
  );
  private readonly ground = new Loader(
    this,
    async ([level, month, asKnownAt], signal) => (month ? getGround(level, month, asKnownAt, signal) : null),
    () => {
      const saved = this.saved;
      const overview = this.data.value?.overview;
      if (overview && !isAllInSight(overview[this.level])) return [this.level, null, null] as const;
      return saved
        ? ([saved.level, saved.month, saved.dataCut] as const)
        : ([this.level, this.month, query().get('asKnownAt')] as const);
    },
  );
  private readonly addressListener = () => {
    if (query().get('scenario')) {
      clearTimeout(this.resting);
      this.resting = undefined;
    } else if (this.resting === undefined) this.scenario = readScenario(query()); // else a slider is ahead of the address
    this.requestUpdate();
  };
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(addressChanged, this.addressListener);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(addressChanged, this.addressListener);
    clearTimeout(this.resting);
  }
  private get saved(): ScenariosPage['kept'] {
    const id = query().get('scenario');
    return [this.kept, this.opened.value].find((one) => one && one.id === id) ?? null;
  }
  /** A link names a scenario that has not come yet: nothing is shown that is not its own. */
  private get awaited(): boolean {
    return query().get('scenario') !== null && this.saved === null;
  }
  /** The scenario just saved here: it need not be asked for. */
  private kept: Pick<SavedScenario, 'id' | 'name' | 'level' | 'month' | 'dataCut' | 'modelVersion'> | null =
    null;
  private get level(): ScoreLevel {
    return this.saved?.level ?? (query().get('level') === 'district' ? 'district' : 'regency');
  }
  private get month(): Month | null {
    if (this.saved) return this.saved.month;
    if (this.awaited) return null;
    const overview = this.data.value?.overview;
    if (!overview) return null;
    const asked = query().get('month');
    return asked && overview.months.includes(asked) ? asked : latestScoredMonth(overview, [], 'regency');
  }
  /**
   * A change of anything leaves the saved scenario: what is shown then stands in the address itself, once the slider
   * rests, since a browser takes only so many addresses a second.
   */
  private suppose(scenario: Scenario): void {
    this.scenario = scenario;
    clearTimeout(this.resting);
    if (this.saved) this.writeAddress();
    else this.resting = setTimeout(() => this.writeAddress(), settleMilliseconds);
  }
  private resting: ReturnType<typeof setTimeout> | undefined;
  private writeAddress(): void {
    this.resting = undefined;
    const level = this.level === 'district' ? 'district' : null;
    const asKnownAt = this.saved?.dataCut ?? query().get('asKnownAt');
    setQuery({ scenario: null, level, month: this.month, asKnownAt, ...scenarioQuery(this.scenario) });
  }

  override render() {
    return html`
      <div class="head">
        <h1>${this.t(words.title)}</h1>
        <span class="badge">${this.t(words.unofficial)}</span>
        <p class="muted lead">${this.t(words.lead)}</p>
      </div>
      ${this.saved ? this.savedNotice(this.saved) : nothing}
      ${this.awaited ? this.opened.render(() => html``) : this.data.render((data) => this.page(data))}
    `;
  }
  private savedNotice(saved: NonNullable<ScenariosPage['kept']>) {
    const now = this.data.value?.model.version;
    return html`<p class="notice">
      ${phrases.opened[this.speech](saved.name, formatInstant(saved.dataCut, this.speech))}
      ${now !== undefined && now !== saved.modelVersion ? phrases.otherModel[this.speech](String(saved.modelVersion), String(now)) : nothing}
    </p>`;
  }
  private page(data: PlacesAndScores) {
    const { month, level } = this;
    if (!month) return html`<p class="muted" role="status">${this.t(app.loading)}</p>`;
    if (!isAllInSight(data.overview.regency)) return html`<p class="notice">${this.t(words.outOfSight)}</p>`;
    if (!isAllInSight(data.overview[level]))
      return html`<p class="notice">${this.t(words.districtsOutOfSight)}
        <button type="button" class="quiet" @click=${() => navigate('/simulasi')}>${this.t(words.toRegencies)}</button></p>`;
    return html`<div class="layout">
      <div class="left">
        <section class="card choices">
          <td-segmented
            .legend=${this.t(words.level)}
            .value=${level}
            .choices=${[
              { value: 'regency', label: this.t(words.regency) },
              ...(isAllInSight(data.overview.district)
                ? [{ value: 'district', label: this.t(words.district) }]
                : []),
            ]}
            @choose=${(event: CustomEvent<string>) => setQuery({ scenario: null, level: event.detail === 'district' ? 'district' : null, s: null })}
          ></td-segmented>
          <div class="field">
            <label for="month">${this.t({ id: 'Bulan', en: 'Month' })}</label>
            <select id="month" @change=${(event: Event) => setQuery({ scenario: null, month: (event.target as HTMLSelectElement).value })}>
              ${data.overview.months.toReversed().map((one) => html`<option value=${one} ?selected=${one === month}>${formatMonth(one, this.speech, 'long')}</option>`)}
            </select>
          </div>
          <button type="button" @click=${() => this.suppose(nothingSupposed)}>${this.t(words.reset)}</button>
        </section>
        <section class="card">
          <h2>${this.t(words.weights)}</h2>
          <td-scenario-weights .model=${data.model} .weights=${this.scenario.weights} @weights-change=${(event: CustomEvent<Scenario['weights']>) => this.suppose({ ...this.scenario, weights: event.detail })}></td-scenario-weights>
        </section>
        <section class="card">
          <h2>${this.t(words.shocks)}</h2>
          <td-scenario-shocks
            .model=${data.model}
            .shocks=${this.scenario.shocks}
            .names=${this.names(data, level)}
            .codes=${data.overview[level].areas}
            @shocks-change=${(event: CustomEvent<Scenario['shocks']>) => this.suppose({ ...this.scenario, shocks: event.detail })}
          ></td-scenario-shocks>
        </section>
        ${this.savedCard()}
      </div>
      <div>${this.ground.render((answer) => (answer ? this.result(data, answer) : html``))}</div>
    </div>`;
  }
  /** One map of names for each level: a new one at every step would draw the map anew. */
  private held: { data: PlacesAndScores; level: ScoreLevel; names: Map<string, string> } | null = null;
  private names(data: PlacesAndScores, level: ScoreLevel): Map<string, string> {
    if (this.held?.data !== data || this.held.level !== level)
      this.held = {
        data,
        level,
        names: new Map(
          data.overview[level].areas.map((code) => [code, data.areas.get(code)?.shortName ?? code]),
        ),
      };
    return this.held.names;
  }
  private result(data: PlacesAndScores, answer: WhatIfAnswer) {
    if (this.published?.ground !== answer)
      this.published = { ground: answer, cells: whatIf(answer.ground, nothingSupposed) };
    const known = new Set(answer.ground.areas.map((area) => area.areaCode));
    const codes = new Set(answer.ground.model.indicators.map((one) => one.code));
    const { weights, shocks } = this.scenario;
    const indicators = Object.fromEntries(
      Object.entries(weights.indicators ?? {}).filter(([code]) => codes.has(code)),
    );
    const usable = shocks.filter(
      (shock) => known.has(shock.areaCode) && (shock.kind !== 'indicator' || codes.has(shock.code)),
    );
    performance.mark('what-if');
    const after = whatIf(answer.ground, { weights: { ...weights, indicators }, shocks: usable });
    performance.measure('what-if', 'what-if');
    const unheard = usable.some(
      (shock) =>
        shock.kind === 'incidents' &&
        answer.ground.areas.find((area) => area.areaCode === shock.areaCode)?.signalSum === null,
    );
    return html`<td-scenario-result
      .model=${answer.ground.model}
      .official=${this.published.cells}
      .simulated=${after}
      .names=${this.names(data, this.level)}
      .boundaries=${this.map.value ?? null}
      .unheard=${unheard}
      .untouched=${this.isUntouched}
    ></td-scenario-result>`;
  }
  private get isUntouched(): boolean {
    const { weights, shocks } = this.scenario;
    return Object.keys(weights).length === 0 && shocks.length === 0;
  }
  private savedCard() {
    return this.list.render(
      (rows) => html`<td-scenario-saved
        .rows=${rows}
        .mayWrite=${mayKeepScenarios(this.session?.account?.roles ?? [])}
        .empty=${this.isUntouched}
        .failed=${this.failed}
        .openId=${query().get('scenario') ?? ''}
        @scenario-save=${(event: CustomEvent<string>) => void this.save(event.detail)}
        @scenario-close=${(event: CustomEvent<string>) => void this.close(event.detail)}
      ></td-scenario-saved>`,
    );
  }
  private async save(name: string): Promise<void> {
    const answer = this.ground.value;
    if (!answer) return;
    this.failed = null;
    try {
      const { id } = await saveScenario({
        name,
        level: answer.level,
        month: answer.month,
        dataCut: answer.dataCut,
        scenario: this.scenario,
      } as Parameters<typeof saveScenario>[0]);
      const { level, month, dataCut } = answer;
      this.kept = { id, name, level, month, dataCut, modelVersion: answer.ground.model.version };
      this.list.again();
      navigate(`/simulasi?scenario=${id}`);
    } catch (error) {
      this.failed = error;
    }
  }
  private async close(id: string): Promise<void> {
    this.failed = null;
    try {
      await closeScenario(id);
      if (query().get('scenario') === id) navigate('/simulasi');
      this.list.again();
    } catch (error) {
      this.failed = error;
    }
  }
}
