import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../../../shared/api/session.ts';
import type { AreaCode } from '../../../shared/domain/area.ts';
import { readsAlarms } from '../../../shared/domain/role.ts';
import { addMonths, type Month } from '../../../shared/domain/month.ts';
import { bivariate, choropleth, ranking } from '../../../shared/figures/choropleth.ts';
import { lineSeries, scoreDomain } from '../../../shared/figures/lines.ts';
import { movers } from '../../../shared/figures/movers.ts';
import {
  type OverviewView,
  presetAreas,
  readView,
  viewInSight,
  writeView,
} from '../../../shared/figures/overview-view.ts';
import { latestScoredMonth, monthStanding } from '../../../shared/figures/scored-months.ts';
import { hasClassesOnly, isAllInSight } from '../../../shared/figures/sight.ts';
import { app } from '../../../shared/text/app.ts';
import { formatMonth } from '../../../shared/text/format.ts';
import { overview as words, overviewPhrases } from '../../../shared/text/overview.ts';
import { getBoundaries, getHexTiles } from '../../api/areas.ts';
import { getIndicators } from '../../api/indicators.ts';
import { sessionContext } from '../../app/session-context.ts';
import { getAlarms } from '../../api/alarms.ts';
import { getPlacesAndScores, type PlacesAndScores } from '../../api/places-and-scores.ts';
import { layerName, lineName } from '../../app/layer-words.ts';
import { Loader } from '../../app/loader.ts';
import { monthNotice } from '../../app/month-notice.ts';
import { addressChanged, navigate, query, setQuery, withSticky } from '../../router.ts';
import { TeduhElement } from '../../ui/element.ts';
import { announcement, mapTable, paintsOf, shortNames, zoneNames } from './overview-state.ts';
import { overviewStyles } from './overview-styles.ts';
import './alarm-strip.ts';
import './change-list.ts';
import './freshness-list.ts';
import './inbox-strip.ts';
import './overview-map-card.ts';
import './overview-toolbar.ts';
import './ranking-list.ts';
import '../../charts/line-chart.ts';
import '../../ui/figure-frame.ts';
import '../../ui/month-slider.ts';

/** Map, ranking, what changed and why, age of the data: one month at a glance. */
@customElement('td-overview-page')
export class OverviewPage extends TeduhElement {
  static override styles = overviewStyles;
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private view: OverviewView = readView(query());
  /** Month while playing; the address follows when play stops. */
  @state() private passing: Month | null = null;
  /** Area under the pointer or the keyboard; goes away with it. */
  @state() private pointed: AreaCode | null = null;
  @state() private spoken = '';

  private readonly data = new Loader(
    this,
    ([asKnownAt], signal) => getPlacesAndScores(asKnownAt, signal),
    () => [query().get('asKnownAt')] as const,
  );
  private readonly map = new Loader(
    this,
    async ([asKnownAt], signal) => {
      const [boundaries, hex] = await Promise.all([
        getBoundaries(signal, asKnownAt),
        getHexTiles(signal).catch(() => null),
      ]);
      return { boundaries, hex };
    },
    () => [query().get('asKnownAt')] as const,
  );
  private readonly dictionary = new Loader(
    this,
    ([asKnownAt], signal) => getIndicators(asKnownAt, signal),
    () => [query().get('asKnownAt')] as const,
  );
  /** Alarms that wait for a decision, for those who read alarms; asked for when the rest stands. */
  private readonly alarms = new Loader(
    this,
    async ([mayRead, asKnownAt], signal) => (mayRead ? getAlarms('raised', 3, asKnownAt, signal) : null),
    () =>
      [this.settled && readsAlarms(this.session?.account?.roles ?? []), query().get('asKnownAt')] as const,
  );
  /** Map and ranking are painted first; what stands below them is drawn in the frame after. */
  @state() private settled = false;
  override updated(): void {
    if (this.settled || !this.data.value) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.settled = true;
      }),
    );
  }
  private readonly addressListener = () => {
    this.view = readView(query());
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

  private change(part: Partial<OverviewView>): void {
    setQuery(writeView({ ...this.view, ...part }));
  }
  private monthChanged(data: PlacesAndScores, { month, playing }: { month: Month; playing: boolean }): void {
    if (playing) {
      this.passing = month;
      return;
    }
    this.passing = null;
    this.change({ month: month === latestScoredMonth(data.overview, [], this.view.level) ? null : month });
    this.spoken = announcement(data, viewInSight(this.view, data.overview), month, this.speech);
  }
  private open(code: AreaCode, month: Month): void {
    navigate(`/wilayah/${code}?month=${month}`);
  }

  override render() {
    return html`${this.data.render(
      (data) => this.page(data),
      () => this.skeleton(),
    )}`;
  }
  /** Header and places of the cards stand before the data do. */
  private skeleton() {
    return html`<h1>${this.t(words.title)}</h1>
      <div class="grid" aria-hidden="true"><div class="card ghost tall"></div><div class="card ghost tall"></div></div>
      <p class="visually-hidden" role="status">${this.t(app.loading)}</p>`;
  }

  private page(data: PlacesAndScores) {
    const { overview, model, areas } = data;
    const view = viewInSight(this.view, overview);
    const classes = hasClassesOnly(overview[view.level]);
    const known = overview.months;
    const asked = this.passing ?? view.month;
    const scored = latestScoredMonth(overview, [], view.level);
    const month = asked && known.includes(asked) ? asked : scored;
    const before = addMonths(month, -view.compare);
    const preset = presetAreas(view.preset);
    const cells = choropleth(overview, model, {
      level: view.level,
      layer: view.layer,
      month,
      before,
      preset,
    });
    const two = view.view === 'bivariate' ? bivariate(overview, model, { level: view.level, month }) : null;
    const listed = ranking(cells);
    const names = shortNames(areas, view.level);
    const active = this.pointed ?? view.area;
    const changes = this.settled
      ? movers(overview, model, { level: view.level, month, before })
      : { movers: [], appeared: [], vanished: [] };
    const visible = (code: AreaCode) => listed.some((cell) => cell.code === code);
    const trendLayer = view.layer === 'reliability' || view.view === 'bivariate' ? 'risk' : view.layer;
    const chartLayer = view.level === 'district' && trendLayer === 'risk' ? 'structural' : trendLayer;
    const lines = listed
      .filter((cell) => view.level === 'regency' || cell.code === (active ?? listed[0]?.code))
      .map((cell) =>
        lineSeries(
          overview,
          view.level,
          chartLayer,
          cell.code,
          names.get(cell.code) ?? cell.code,
          overview[view.level].areas.indexOf(cell.code),
        ),
      );
    const isScore = !chartLayer.startsWith('indicator:');
    const asKnownAt = query().get('asKnownAt');
    return html`
      <div class="head">
        <h1>${this.t(words.title)}</h1>
        <p class="muted">${two ? this.t(words.viewBivariate) : layerName(view.layer, model, this.speech)} · ${formatMonth(month, this.speech, 'long')}</p>
        <a class="button sheet no-print" href=${withSticky(`/cetak/pimpinan?month=${month}${view.preset === 'office' ? '&preset=office' : ''}`)}>${this.t(words.sheet)}</a>
      </div>
      ${this.settled && !asKnownAt ? html`<td-inbox-strip></td-inbox-strip>` : nothing}
      ${this.settled && !asKnownAt ? html`<td-alarm-strip .found=${this.alarms.value ?? null} .names=${(code: string) => areas.get(code)?.name ?? code}></td-alarm-strip>` : nothing}
      <td-overview-toolbar
        class="no-print"
        .view=${view}
        .model=${model}
        .classes=${classes}
        @view-change=${(event: CustomEvent<Partial<OverviewView>>) => this.change(event.detail)}
      ></td-overview-toolbar>
      ${this.sightNote(data, view, listed.length)}
      ${
        !classes &&
        listed.length > 0 &&
        listed.every((cell) => cell.value === null) &&
        view.level === 'district' &&
        view.layer === 'risk' &&
        view.view !== 'bivariate'
          ? html`<p class="notice">
              ${this.t(words.districtNote)}
              <button type="button" class="quiet no-print" @click=${() => this.change({ layer: 'structural' })}>${this.t(words.showStructural)}</button>
            </p>`
          : nothing
      }
      ${this.passing ? nothing : monthNotice(monthStanding(overview, month, scored, preset, view.level), { shown: month, latest: scored }, this.speech, (to) => this.change({ month: to === scored ? null : to }))}
      <p class="visually-hidden" aria-live="polite">${this.spoken}</p>
      <div
        class="grid"
        @area-point=${(event: CustomEvent<{ code: AreaCode | null }>) => {
          this.pointed = event.detail.code;
        }}
        @area-select=${(event: CustomEvent<{ code: AreaCode }>) => this.change({ area: event.detail.code === view.area ? null : event.detail.code })}
        @area-open=${(event: CustomEvent<{ code: AreaCode }>) => this.open(event.detail.code, month)}
      >
        <div class="left">
          <td-overview-map-card
            .heading=${layerName(view.layer, model, this.speech)}
            .month=${month}
            .view=${view}
            .model=${model}
            .boundaries=${this.map.value?.boundaries ?? null}
            .hex=${this.map.value?.hex ?? null}
            .paints=${paintsOf(data, cells, two, view, month, this.speech)}
            .names=${names}
            .zoneNames=${zoneNames(areas)}
            .table=${mapTable(data, cells, view, this.speech)}
            .focusCode=${active}
            @table-toggle=${(event: CustomEvent<{ open: boolean }>) => this.change({ table: event.detail.open })}
          >
            <td-month-slider
              class="no-print"
              .months=${known}
              .month=${month}
              @month-change=${(event: CustomEvent<{ month: Month; playing: boolean }>) => this.monthChanged(data, event.detail)}
            ></td-month-slider>
          </td-overview-map-card>
          ${this.map.render(
            () => html``,
            () => html``,
          )}
          ${
            classes || listed.length === 0
              ? nothing
              : html`<td-figure
            .heading=${overviewPhrases.overTime[this.speech](lineName(chartLayer, model, this.speech))}
            .note=${view.level === 'district' && !lines.length ? this.t(words.chooseArea) : ''}
          >
            ${
              lines.length && this.settled
                ? html`<td-line-chart
                    .series=${lines}
                    .months=${known}
                    .mark=${month}
                    .height=${200}
                    .label=${overviewPhrases.overTime[this.speech](lineName(chartLayer, model, this.speech))}
                    .options=${{
                      ...(isScore ? { domain: scoreDomain(lines), limits: model.classLimits } : {}),
                      endLabels: true,
                      band: lines.length === 1,
                      bright: active && visible(active) ? [active] : [],
                    }}
                  ></td-line-chart>`
                : nothing
            }
          </td-figure>`
          }
          <td-freshness-list .overview=${this.settled ? overview : null} .indicators=${this.dictionary.value?.indicators ?? []}></td-freshness-list>
        </div>
        <div class="right">
          <td-ranking-list
            .cells=${listed}
            .names=${names}
            .layer=${view.layer}
            .model=${model}
            .focusCode=${active}
            .hrefs=${(code: AreaCode) => withSticky(`/wilayah/${code}?month=${month}`)}
            .since=${overviewPhrases.since[this.speech](formatMonth(before, this.speech))}
          ></td-ranking-list>
          ${
            classes || listed.length === 0
              ? nothing
              : html`<td-change-list
            .movers=${{
              movers: changes.movers.filter((mover) => visible(mover.code)),
              appeared: changes.appeared.filter(visible),
              vanished: changes.vanished.filter(visible),
            }}
            .comparable=${known.includes(before)}
            .compare=${view.compare}
            .month=${month}
            .against=${before}
            .names=${names}
            .model=${model}
            .focusCode=${active}
            .hrefs=${(code: AreaCode) => withSticky(`/wilayah/${code}?month=${month}`)}
            @compare-change=${(event: CustomEvent<1 | 12>) => this.change({ compare: event.detail })}
          ></td-change-list>`
          }
        </div>
      </div>
    `;
  }
  /** Whoever is not shown everything is told so, and who reads the rest (DP-38). */
  private sightNote({ overview }: PlacesAndScores, view: OverviewView, listed: number) {
    const level = overview[view.level];
    if (isAllInSight(level)) return nothing;
    const note = hasClassesOnly(level)
      ? level.riskClass.some((one) => one !== null)
        ? words.classesNote
        : words.noClassesNote
      : listed > 0
        ? words.ownAreasNote
        : words.noOwnAreas;
    return html`<p class="notice">${this.t(note)}</p>`;
  }
}
