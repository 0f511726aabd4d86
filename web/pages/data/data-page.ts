import { AddressFollower } from '../../app/address-follower.ts';
import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Observation } from '../../../shared/api/indicators.ts';
import type { Session } from '../../../shared/api/session.ts';
import {
  boundaryKeepers,
  exporters,
  figureImporters,
  readsCounts,
  figureEnterers,
  type Role,
} from '../../../shared/domain/role.ts';
import { monthOfDate } from '../../../shared/domain/month.ts';
import { dataTabs, type DataTab, dataWords as words } from '../../../shared/text/data.ts';
import { getAreas } from '../../api/areas.ts';
import { getCatalogue, getListeningCoverage, getScoreRuns, getTables } from '../../api/catalogue.ts';
import { getForeignWorkers } from '../../api/foreign-workers.ts';
import { getIndicators, getObservations } from '../../api/indicators.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query, setQuery, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/tab-links.ts';
import './boundaries-tab.ts';
import './catalogue-tab.ts';
import './imports-tab.ts';
import './ledger-tab.ts';
import './observation-list.ts';
import './register-tabs.ts';
import './dictionary-tab.ts';
import './sources-tab.ts';

const tabs = Object.keys(dataTabs) as DataTab[];

/** What data there are: catalogue, ledger, sources, listening, downloads; the tab and the open cell are in the address. */
@customElement('td-data-page')
export class DataPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .head { margin-bottom: 12px; }
      .head p { color: var(--ink-2); margin-top: 2px; }
      td-tab-links { margin-bottom: 20px; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;

  private readonly data = new Loader(
    this,
    async ([asKnownAt, mayCount], signal) => {
      const [catalogue, { indicators }, { areas }, { counts }, { coverage }, { tables }, { runs }] =
        await Promise.all([
          getCatalogue(asKnownAt, signal),
          getIndicators(asKnownAt, signal),
          getAreas(signal),
          mayCount ? getForeignWorkers('', asKnownAt, signal) : { counts: [] },
          getListeningCoverage(asKnownAt, signal),
          getTables(signal),
          getScoreRuns(asKnownAt, signal),
        ]);
      // Ages are counted to the cut of the newest scores, so that the page agrees with them.
      const now = monthOfDate(runs[0]?.dataCut ?? new Date().toISOString());
      return {
        catalogue,
        indicators,
        counts,
        coverage,
        tables,
        now,
        areas: new Map(areas.map((area) => [area.code, area])),
      };
    },
    () => [query().get('asKnownAt'), this.mayCount] as const,
  );
  private readonly figures = new Loader(
    this,
    async ([indicator, area, asKnownAt], signal) => {
      if (!indicator || !area) return { indicator, area, observations: [] };
      const { observations } = await getObservations({ indicator, area, asKnownAt, limit: 500 }, signal);
      // The question takes all below an area with it; this list is about the area itself.
      return { indicator, area, observations: observations.filter((one) => one.areaCode === area) };
    },
    () => [query().get('indicator'), query().get('area'), query().get('asKnownAt')] as const,
  );
  private readonly sourceFigures = new Loader(
    this,
    async ([id, asKnownAt], signal) => {
      if (!id || !/^\d{1,9}$/.test(id)) return { id, observations: [] };
      const { observations } = await getObservations({ source: Number(id), asKnownAt, limit: 1000 }, signal);
      return { id, observations };
    },
    () => [query().get('sumber'), query().get('asKnownAt')] as const,
  );
  protected readonly followed = new AddressFollower(this);
  private get mayCount(): boolean {
    return readsCounts(this.session?.account?.roles ?? []);
  }
  private has(roles: readonly Role[]): boolean {
    return this.session?.account?.roles.some((role) => roles.includes(role)) ?? false;
  }

  override render() {
    const asked = query().get('tab') as DataTab | null;
    const mine = tabs.filter((one) => one !== 'neraca' || this.mayCount);
    const tab: DataTab = asked && mine.includes(asked) ? asked : 'katalog';
    return html`<div class="head">
        <h1>${this.t(words.title)}</h1>
        <p>${this.t(words.lead)}</p>
      </div>
      <td-tab-links
        .label=${this.t(words.tabs)}
        .items=${mine.map((name) => ({
          href: withSticky(name === 'katalog' ? '/data' : `/data?tab=${name}`),
          label: this.t(dataTabs[name]),
          current: name === tab,
        }))}
      ></td-tab-links>
      ${this.data.render((data) => html`${this.content(tab, data)}`)}`;
  }
  private content(tab: DataTab, data: NonNullable<DataPage['data']['value']>) {
    switch (tab) {
      case 'skor':
        return html`<td-score-coverage-tab .scored=${data.catalogue.scored}></td-score-coverage-tab>`;
      case 'neraca':
        return html`<td-ledger-tab></td-ledger-tab>`;
      case 'impor':
        return html`<td-imports-tab .areas=${data.areas} .indicators=${data.indicators} .mayImport=${this.has(figureImporters)}></td-imports-tab>`;
      case 'sumber':
        return html`<td-sources-tab .sources=${data.catalogue.sources} .indicators=${data.indicators} .batches=${data.catalogue.batches}>${this.ofSource(data)}</td-sources-tab>`;
      case 'kamus':
        return html`<td-dictionary-tab .indicators=${data.indicators} .counts=${data.counts}></td-dictionary-tab>`;
      case 'pendengaran':
        return html`<td-listening-tab .coverage=${data.coverage} .areas=${data.areas} .mayEnter=${this.has(figureEnterers)}></td-listening-tab>`;
      case 'batas':
        return html`<td-boundaries-tab .areas=${data.areas} .mayImport=${this.has(boundaryKeepers)}></td-boundaries-tab>`;
      case 'unduh':
        return html`<td-download-tab .tables=${data.tables} .mayExport=${this.has(exporters)}></td-download-tab>`;
      default:
        return this.catalogue(data);
    }
  }
  /** The figures of one source, where one is open. */
  private ofSource(data: NonNullable<DataPage['data']['value']>) {
    const id = query().get('sumber');
    const source = data.catalogue.sources.find((one) => String(one.id) === id);
    if (!source) return nothing;
    const names = new Map(data.indicators.map((one) => [one.code, one.name]));
    return this.sourceFigures.render((found) =>
      found.id === id
        ? html`<td-observation-list
            .heading=${source.title}
            .observations=${found.observations}
            .mayCorrect=${this.has(figureEnterers)}
            .subject=${(one: Observation) =>
              `${this.t(names.get(one.indicatorCode) ?? { id: one.indicatorCode, en: one.indicatorCode })}, ${data.areas.get(one.areaCode)?.name ?? one.areaCode}`}
            @list-close=${() => setQuery({ sumber: null })}
          ></td-observation-list>`
        : html``,
    );
  }
  private catalogue(data: NonNullable<DataPage['data']['value']>) {
    const [indicator, area] = [query().get('indicator'), query().get('area')];
    const known = data.indicators.find((one) => one.code === indicator);
    return html`<td-catalogue-tab
      .catalogue=${data.catalogue}
      .indicators=${data.indicators}
      .areas=${data.areas}
      .ledger=${data.counts}
      .listening=${data.coverage}
      .now=${data.now}
      .address=${location.search}
      .openIndicator=${indicator}
      .openArea=${area}
      @cell-open=${(event: CustomEvent<{ indicator: string; area: string } | null>) =>
        setQuery(event.detail ?? { indicator: null, area: null }, false)}
    >
      ${
        indicator && area
          ? this.figures.render((found) =>
              found.indicator === indicator && found.area === area
                ? html`<td-observation-list
                      .heading=${`${known ? this.t(known.name) : indicator}, ${data.areas.get(area)?.name ?? area}`}
                      .observations=${found.observations}
                      .mayCorrect=${this.has(figureEnterers)}
                      @list-close=${() => setQuery({ indicator: null, area: null })}
                    ></td-observation-list>`
                : html``,
            )
          : nothing
      }
    </td-catalogue-tab>`;
  }
}
