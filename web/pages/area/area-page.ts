import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Overview } from '../../../shared/api/overview.ts';
import type { ScoreAnswer, ScoreDetail } from '../../../shared/api/score-runs.ts';
import type { Session } from '../../../shared/api/session.ts';
import type { EvidenceAgainst } from '../../../shared/composite/evidence-against.ts';
import type { ExplainedPart, PartRecords } from '../../../shared/composite/explanation.ts';
import type { IndicatorDefinition } from '../../../shared/composite/types.ts';
import { levelOfCode } from '../../../shared/domain/area.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { readsCounts, readsIncidents, readsMeetings, readsReports } from '../../../shared/domain/role.ts';
import { lineSeries, scoreDomain } from '../../../shared/figures/lines.ts';
import { latestScoredMonth, monthStanding } from '../../../shared/figures/scored-months.ts';
import { areaSight, isAllInSight } from '../../../shared/figures/sight.ts';
import { app } from '../../../shared/text/app.ts';
import { areaWords as words } from '../../../shared/text/areas.ts';
import { formatMonth } from '../../../shared/text/format.ts';
import { overviewPhrases } from '../../../shared/text/overview.ts';
import { partName } from '../../../shared/text/parts.ts';
import { getForeignWorkers } from '../../api/foreign-workers.ts';
import { getEngagements, getIncidents } from '../../api/incidents.ts';
import { getDecisions } from '../../api/meetings.ts';
import { getPlacesAndScores, type PlacesAndScores } from '../../api/places-and-scores.ts';
import { getAgainst, getChange, getLevel } from '../../api/explanations.ts';
import { getDetail } from '../../api/score-runs.ts';
import { Loader } from '../../app/loader.ts';
import { monthNotice } from '../../app/month-notice.ts';
import { sessionContext } from '../../app/session-context.ts';
import type { TraceRequest } from '../../app/trace-panel.ts';
import { addressChanged, navigate, query, setQuery, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './area-against.ts';
import './area-class.ts';
import './area-decisions.ts';
import './area-explanation.ts';
import './area-gaps.ts';
import './area-incidents.ts';
import './area-ledger.ts';
import './area-options.ts';
import './area-score.ts';
import './indicator-table.ts';
import '../../app/trace-panel.ts';
import '../../charts/line-chart.ts';
import '../../ui/figure-frame.ts';
import '../../ui/month-slider.ts';
import { lastDay, type Why, whyOf, whyQuery } from './why.ts';

/** Where the menu leads: the seat of the office. */
const seat = '19.71';

/** One area in one month: what is known, why, what speaks against it, what is missing, and where numbers come from. */
@customElement('td-area-page')
export class AreaPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .head { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: end; margin-bottom: 16px; }
      .head > div:first-child { flex: 1 1 280px; }
      nav { font-size: var(--step-s); margin-bottom: 4px; }
      nav span { color: var(--ink-3); }
      .stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .two { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 16px; align-items: start; }
      .districts ul { display: flex; flex-wrap: wrap; gap: 6px 16px; margin-top: 8px; }
      @media (max-width: 960px) { .two { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @property({ attribute: false }) params: { code?: string } = {};
  @state() private month: Month | null = query().get('month');
  @state() private passing: Month | null = null;
  @state() private trace: TraceRequest | null = null;

  private readonly data = new Loader(
    this,
    ([asKnownAt], signal) => getPlacesAndScores(asKnownAt, signal),
    () => [query().get('asKnownAt')] as const,
  );
  private readonly detail = new Loader(
    this,
    async ([code, month, asKnownAt], signal) =>
      code && month ? getDetail(code, month, asKnownAt, signal) : null,
    () => [this.code, this.shownMonth, query().get('asKnownAt')] as const,
  );
  private readonly explanation = new Loader(
    this,
    async ([code, month, asKnownAt, kind, before, asThen], signal) => {
      if (!month || !this.isSeen) return null;
      if (kind !== 'change') return getLevel(code, month, { reference: kind, asKnownAt }, signal);
      const knownThen = asThen ? lastDay(before) : null;
      return getChange(code, month, { before, knownThen, asKnownAt }, signal);
    },
    () => {
      const month = this.settledMonth;
      const { kind, before, asThen } = this.why(month);
      return [this.code, month, query().get('asKnownAt'), kind, before, asThen] as const;
    },
  );
  private readonly against = new Loader(
    this,
    async ([code, month, asKnownAt], signal) =>
      month && this.isSeen ? getAgainst(code, month, asKnownAt, signal) : null,
    () => [this.code, this.settledMonth, query().get('asKnownAt')] as const,
  );
  private readonly incidents = new Loader(
    this,
    async ([code, asKnownAt, mayRead], signal) => {
      const [found, engagements] = await Promise.all([
        mayRead ? getIncidents({ area: code, asKnownAt, limit: 1000 }, signal) : null,
        getEngagements(code, asKnownAt, signal),
      ]);
      return { incidents: found?.incidents ?? null, engagements: engagements.engagements };
    },
    () => [this.code, query().get('asKnownAt'), readsIncidents(this.session?.account?.roles ?? [])] as const,
  );
  private readonly decisions = new Loader(
    this,
    async ([code, asKnownAt, mayRead], signal) => (mayRead ? getDecisions(code, asKnownAt, signal) : null),
    () => [this.code, query().get('asKnownAt'), readsMeetings(this.session?.account?.roles ?? [])] as const,
  );
  private readonly ledger = new Loader(
    this,
    async ([code, asKnownAt, mayRead], signal) =>
      mayRead ? getForeignWorkers(code, asKnownAt, signal) : null,
    () => [this.code, query().get('asKnownAt'), readsCounts(this.session?.account?.roles ?? [])] as const,
  );
  private readonly addressListener = () => {
    this.month = query().get('month');
    this.requestUpdate();
  };
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(addressChanged, this.addressListener);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(addressChanged, this.addressListener);
  }
  private get code(): string {
    return this.params.code ?? seat;
  }
  /** The month asked for where the data have it, else the latest in which the area has a score. */
  private get shownMonth(): Month | null {
    const overview = this.data.value?.overview;
    if (!overview) return null;
    const asked = this.passing ?? this.month;
    return asked && overview.months.includes(asked) ? asked : this.scoredMonth(overview);
  }
  /** The month shown, once the slider stands still. */
  private get settledMonth(): Month | null {
    return this.passing ? null : this.shownMonth;
  }
  /** The reader is shown the area's numbers (DP-38). */
  private get isSeen(): boolean {
    const overview = this.data.value?.overview;
    return overview !== undefined && areaSight(overview, this.code) === 'whole';
  }
  /** Other areas may be set beside it: the reader is shown all of them. */
  private get isBesideOthers(): boolean {
    const overview = this.data.value?.overview;
    return overview !== undefined && isAllInSight(overview[levelOfCode(this.code)]);
  }
  private why(month: Month | null): Why {
    const why = whyOf(query(), month ?? '2019-01', this.data.value?.overview.months ?? []);
    const isOther = why.kind === 'region' || why.kind === 'neighbours';
    return isOther && !this.isBesideOthers ? { ...why, kind: 'change' } : why;
  }
  private scoredMonth(overview: Overview): Month {
    const level = this.data.value?.areas.get(this.code)?.level === 'district' ? 'district' : 'regency';
    return latestScoredMonth(overview, [this.code], level);
  }
  private notice(overview: Overview, month: Month) {
    const latest = this.scoredMonth(overview);
    const standing = monthStanding(overview, month, latest, [this.code]);
    return monthNotice(standing, { shown: month, latest }, this.speech, (to) => setQuery({ month: to }));
  }

  override render() {
    return this.data.render((data) => this.page(data));
  }
  private page(data: PlacesAndScores) {
    const area = data.areas.get(this.code);
    const month = this.shownMonth;
    if (!area || !month || (area.level !== 'regency' && area.level !== 'district'))
      return html`<h1>${this.t(app.notFound)}</h1><p><a href=${withSticky('/')}>${this.t(app.toOverview)}</a></p>`;
    const name = (code: string) => data.areas.get(code)?.name ?? code;
    return html`
      ${this.top(data, area, month)}
      <div class="stack">
        ${this.passing || !this.isSeen ? nothing : this.notice(data.overview, month)}
        ${this.detail.render((detail) => (detail ? this.seen(data, area, month, detail) : html``))}
        ${this.incidents.render((found) =>
          found && areaSight(data.overview, area.code) !== 'nothing'
            ? html`<td-area-incidents .incidents=${found.incidents} .engagements=${found.engagements} .months=${data.overview.months} .areaName=${name} .reportsOf=${readsReports(this.session?.account?.roles ?? []) ? area.code : null}></td-area-incidents>`
            : html``,
        )}
        ${this.decisions.render((found) => (found && found.decisions.length > 0 ? html`<td-area-decisions .decisions=${found.decisions} .areaName=${name}></td-area-decisions>` : html``))}
        ${this.ledger.render((found) => (found ? html`<td-area-ledger .counts=${found.counts}></td-area-ledger>` : html``))}
        ${this.districts(data, area, month)}
      </div>
      <td-trace-panel
        .request=${this.trace}
        .areaName=${name}
        @drawer-close=${() => {
          this.trace = null;
        }}
      ></td-trace-panel>
    `;
  }
  private top(data: PlacesAndScores, area: Area, month: Month) {
    const parent = area.level === 'district' ? data.areas.get(area.parentCode ?? '') : undefined;
    const regencies = [...data.areas.values()].filter((one) => one.level === 'regency');
    const to = (code: string) => withSticky(`/wilayah/${code}?month=${month}`);
    return html`<div class="head">
      <div>
        <nav aria-label=${this.t(words.title)}>
          <a href=${withSticky(`/?month=${month}`)}>${this.t(app.overview)}</a>
          ${parent ? html`<span> / </span><a href=${to(parent.code)}>${parent.shortName}</a>` : nothing}
        </nav>
        <h1>${area.level === 'district' ? `${this.t({ id: 'Kecamatan', en: 'District of' })} ${area.shortName}` : area.name}</h1>
        <p class="muted">${formatMonth(month, this.speech, 'long')} · ${overviewPhrases.model[this.speech](data.overview.model.code, String(data.overview.model.version))}</p>
      </div>
      <div class="field no-print">
        <label for="area">${this.t(words.choose)}</label>
        <select id="area" @change=${(event: Event) => navigate(`/wilayah/${(event.target as HTMLSelectElement).value}?month=${month}`)}>
          ${regencies.map(
            (regency) => html`<optgroup label=${regency.shortName}>
              <option value=${regency.code} ?selected=${regency.code === area.code}>${regency.name}</option>
              ${[...data.areas.values()]
                .filter((one) => one.parentCode === regency.code && one.level === 'district')
                .map(
                  (one) =>
                    html`<option value=${one.code} ?selected=${one.code === area.code}>${one.shortName}</option>`,
                )}
            </optgroup>`,
          )}
        </select>
      </div>
    </div>`;
  }
  private seen(data: PlacesAndScores, area: Area, month: Month, detail: ScoreAnswer) {
    if (!('sight' in detail)) return this.detailView(data, area, month, detail);
    return html`<td-area-class .detail=${detail}></td-area-class>
      ${(detail.cell.riskClass ?? 0) >= 3 ? html`<td-area-options></td-area-options>` : nothing}
      ${this.slider(data, month)}`;
  }
  private slider({ overview }: PlacesAndScores, month: Month) {
    return html`<td-month-slider
      slot="below"
      class="no-print"
      .months=${overview.months}
      .month=${month}
      @month-change=${(event: CustomEvent<{ month: Month; playing: boolean }>) => {
        this.passing = event.detail.playing ? event.detail.month : null;
        if (!event.detail.playing) setQuery({ month: event.detail.month });
      }}
    ></td-month-slider>`;
  }
  private detailView(data: PlacesAndScores, area: Area, month: Month, detail: ScoreDetail) {
    const { overview, model } = data;
    const { cell } = detail;
    const layer = cell.risk === null && detail.level === 'district' ? 'structural' : 'risk';
    const line = lineSeries(overview, detail.level, layer, area.code, area.shortName, 0);
    const title = overviewPhrases.overTime[this.speech](
      this.t(layer === 'risk' ? words.riskScore : words.structural),
    );
    return html`
      <td-area-score .detail=${detail} .model=${model} .areaName=${area.name}>
      ${this.against.render((found) => html`<td-area-against .answer=${found} .model=${model} @trace-against=${(event: CustomEvent<{ item: EvidenceAgainst; text: string }>) => this.openRecords(event.detail.text, event.detail.item.records)}></td-area-against>`)}
      </td-area-score>
      ${(cell.riskClass ?? 0) >= 3 ? html`<td-area-options></td-area-options>` : nothing}
      ${this.explanation.render(
        (found) => html`<td-area-explanation
          .answer=${found}
          .why=${this.why(month)}
          .alone=${!this.isBesideOthers}
          .model=${model}
          .months=${overview.months}
          .month=${month}
          @why-change=${(event: CustomEvent<Why>) => setQuery(whyQuery(event.detail, month))}
          @trace-part=${(event: CustomEvent<ExplainedPart>) => this.openPart(data, event.detail)}
        ></td-area-explanation>`,
      )}
      <td-figure .heading=${title}>
        <td-line-chart .series=${[line]} .months=${overview.months} .mark=${month} .height=${180} .label=${`${title}, ${area.name}`} .options=${{ domain: scoreDomain([line]), limits: model.classLimits, band: true }}></td-line-chart>
        ${this.slider(data, month)}
      </td-figure>
      <td-indicator-table
        .detail=${detail}
        .overview=${overview}
        .model=${model}
        .areaName=${(code: string) => data.areas.get(code)?.shortName ?? code}
        @trace=${(event: CustomEvent<string>) => this.openTrace(data, detail, event.detail)}
      ></td-indicator-table>
      <td-area-gaps .cell=${cell} .model=${model}></td-area-gaps>
    `;
  }
  private openTrace(data: PlacesAndScores, detail: ScoreDetail, code: string): void {
    const cell = detail.cell.indicators.find((one) => one.code === code);
    const definition = data.model.indicators.find((one) => one.code === code);
    if (!cell || !definition) return;
    this.trace = {
      heading: this.t(definition.name),
      definition,
      value: cell.value,
      records: cell,
      countsOf: cell.sourceArea,
      asKnownAt: query().get('asKnownAt'),
    };
  }
  private openPart(data: PlacesAndScores, part: ExplainedPart): void {
    const definition = data.model.indicators.find((one) => one.code === part.code) ?? null;
    this.openRecords(partName(part, data.model, this.speech), part.records, definition, part.valueTo);
  }
  private openRecords(
    heading: string,
    records: PartRecords,
    definition: IndicatorDefinition | null = null,
    value: number | null = null,
  ): void {
    this.trace = {
      heading,
      definition,
      value,
      records,
      countsOf: this.code,
      asKnownAt: query().get('asKnownAt'),
    };
  }
  private districts(data: PlacesAndScores, area: Area, month: Month) {
    const below = [...data.areas.values()].filter(
      (one) => one.parentCode === area.code && one.level === 'district',
    );
    if (!below.length) return nothing;
    return html`<section class="card districts" aria-labelledby="districts">
      <h2 id="districts">${this.t(words.districts)}</h2>
      <ul>${below.map((one) => html`<li><a href=${withSticky(`/wilayah/${one.code}?month=${month}`)}>${one.shortName}</a></li>`)}</ul>
    </section>`;
  }
}
