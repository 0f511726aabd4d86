import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Session } from '../../../shared/api/session.ts';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import type { AreaCode } from '../../../shared/domain/area.ts';
import { addMonths, isMonth, type Month } from '../../../shared/domain/month.ts';
import { readsMeetings } from '../../../shared/domain/role.ts';
import { choropleth } from '../../../shared/figures/choropleth.ts';
import {
  type LeadershipSheet,
  leadershipSheet,
  type SheetRow,
} from '../../../shared/figures/leadership-sheet.ts';
import type { MoverTerm } from '../../../shared/figures/movers.ts';
import { isAllInSight } from '../../../shared/figures/sight.ts';
import { presetAreas } from '../../../shared/figures/overview-view.ts';
import { latestScoredMonth } from '../../../shared/figures/scored-months.ts';
import { app, appPhrases } from '../../../shared/text/app.ts';
import { protectiveOptions } from '../../../shared/text/areas.ts';
import {
  indicatorOwners,
  pillarQuestions,
  printPhrases as say,
  printWords as words,
} from '../../../shared/text/cetak.ts';
import {
  formatAge,
  formatInstant,
  formatInterval,
  formatList,
  formatMonth,
  formatNumber,
  formatSigned,
  inSentence,
} from '../../../shared/text/format.ts';
import { mapNote, overview as overviewWords } from '../../../shared/text/overview.ts';
import { partName } from '../../../shared/text/parts.ts';
import { absenceWords, classNames, pillarNames } from '../../../shared/text/terms.ts';
import { getBoundaries } from '../../api/areas.ts';
import { getDecisions } from '../../api/meetings.ts';
import { getPlacesAndScores, type PlacesAndScores } from '../../api/places-and-scores.ts';
import { layerValueWords, legendSteps, stepFill } from '../../app/layer-words.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import type { AreaPaint } from '../../map/area-map.ts';
import { addressChanged, query, setQuery, withSticky } from '../../router.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { leadershipPrintStyles } from './leadership-print-styles.ts';
import './sheet-decisions.ts';
import '../../map/area-map.ts';
import '../../map/legend.ts';
import '../../ui/badges.ts';
import '../../ui/segmented.ts';

const noZones: ReadonlyMap<AreaCode, string> = new Map();
/** Paper size is a matter of the document; style sheets inside an element cannot set it. */
const paper = new CSSStyleSheet();
paper.replaceSync('@page { size: A4 portrait; margin: 11mm 12mm; }');

/** For the head of the office, on a phone or one page of paper: what warmed up, why, what was decided, what to ask. */
@customElement('td-leadership-print-page')
export class LeadershipPrintPage extends TeduhElement {
  static override styles = [base, controls, tables, leadershipPrintStyles];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  private readonly data = new Loader(
    this,
    ([asKnownAt], signal) => getPlacesAndScores(asKnownAt, signal),
    () => [query().get('asKnownAt')] as const,
  );
  private readonly map = new Loader(
    this,
    ([asKnownAt], signal) => getBoundaries(signal, asKnownAt),
    () => [query().get('asKnownAt')] as const,
  );
  private readonly decided = new Loader(
    this,
    async ([asKnownAt, mayRead], signal) =>
      mayRead ? (await getDecisions(null, asKnownAt, signal)).decisions : null,
    () => [query().get('asKnownAt'), readsMeetings(this.session?.account?.roles ?? [])] as const,
  );
  private known: {
    areas: unknown;
    names: ReadonlyMap<AreaCode, string>;
    /** What fits on a small map: Basel, Bateng, Beltim. */
    labels: ReadonlyMap<AreaCode, string>;
  } | null = null;
  private readonly addressListener = () => this.requestUpdate();
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(addressChanged, this.addressListener);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(addressChanged, this.addressListener);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
  }
  /** The map compares names by identity: the same places give the same map. */
  private places(data: PlacesAndScores) {
    if (this.known?.areas === data.areas) return this.known;
    const regencies = [...data.areas.values()].filter((area) => area.level === 'regency');
    const short = (area: Area) =>
      area.shortName.includes(' ')
        ? area.aliases.find((one) => one.kind === 'abbreviation' && /^[A-Z][a-z]{3,7}$/.test(one.alias))
            ?.alias
        : undefined;
    this.known = {
      areas: data.areas,
      names: new Map(regencies.map((area) => [area.code, area.shortName || area.name])),
      labels: new Map(regencies.map((area) => [area.code, short(area) ?? (area.shortName || area.name)])),
    };
    return this.known;
  }

  override render() {
    return this.data.render((data) => this.page(data));
  }
  private page(data: PlacesAndScores) {
    const { overview, model } = data;
    const asked = query().get('month') ?? '';
    const preset = query().get('preset') === 'office' ? 'office' : 'province';
    const month =
      isMonth(asked) && overview.months.includes(asked)
        ? asked
        : latestScoredMonth(overview, presetAreas(preset));
    const sheet = leadershipSheet(overview, model, { month, preset: presetAreas(preset) });
    const presetName = this.t(
      preset === 'office' ? overviewWords.presetOffice : overviewWords.presetProvince,
    );
    const asKnownAt = query().get('asKnownAt');
    return html`
      ${this.tools(overview.months, month, preset)}
      <article class="sheet">
        <header>
          <div>
            <h1>${this.t(words.subject)}</h1>
            <p class="sub">${presetName}</p>
          </div>
          <div class="when">
            <strong>${formatMonth(month, this.speech, 'long')}</strong>
            <span>${say.cut[this.speech](formatInstant(overview.dataCut, this.speech), overview.model.code, String(overview.model.version))}</span>
          </div>
        </header>
        ${isAllInSight(overview.regency) ? nothing : html`<p class="notice">${this.t(overviewWords.ownAreasNote)}</p>`}
        ${asKnownAt ? html`<p class="notice">${appPhrases.knownAt[this.speech](formatInstant(overview.dataCut, this.speech))}</p>` : nothing}
        <section class="warming">
          <h2>${this.t(words.warming)}</h2>
          ${this.warming(data, sheet, model)}
        </section>
        ${
          sheet.anyHigh
            ? html`<section class="options">
                <h2>${this.t(words.options)}</h2>
                <p class="small">${this.t(words.optionsNote)}</p>
                <ul>${Object.values(protectiveOptions).map((option) => html`<li>${this.t(option)}</li>`)}</ul>
              </section>`
            : nothing
        }
        <section class="decided">
          ${this.decided.render((decisions) => html`<td-sheet-decisions .decisions=${decisions} .preset=${presetAreas(preset)}></td-sheet-decisions>`)}
        </section>
        <section class="questions ${sheet.anyHigh ? '' : 'alone'}">
          <h2>${this.t(words.questions)}</h2>
          ${this.questions(data, sheet, model)}
        </section>
        <section class="ranking">
          <h2>${this.t(words.ranking)}</h2>
          ${this.ranking(data, sheet, model)}
        </section>
        <div class="map">
          <td-area-map
            .topology=${this.map.value ?? null}
            .paints=${this.paints(data, month, presetAreas(preset))}
            .names=${this.places(data).labels}
            .zoneNames=${noZones}
            .label=${`${this.t(words.map)}, ${formatMonth(month, this.speech, 'long')}`}
          ></td-area-map>
          <td-map-legend .steps=${legendSteps('risk', model, this.speech)}></td-map-legend>
        </div>
        <section class="unknown">
          <h2>${this.t(words.unknown)}</h2>
          ${this.unknown(data, sheet, month)}
        </section>
        <footer>
          <p><strong>${this.t(words.notPersons)}</strong> ${mapNote(this.map.value?.teduh, this.speech)}</p>
          <p>
            ${say.cut[this.speech](formatInstant(overview.dataCut, this.speech), overview.model.code, String(overview.model.version))} ·
            ${say.run[this.speech]((overview.runIds.regency ?? '–').slice(0, 8), overview.engine)}
          </p>
          <p>${this.map.value?.teduh?.attribution.join(' · ') ?? ''}</p>
        </footer>
      </article>
    `;
  }

  private tools(months: readonly Month[], month: Month, preset: string) {
    return html`<div class="tools no-print">
      <a class="button" href=${withSticky(`/?month=${month}${preset === 'office' ? '&preset=office' : ''}`)}>${this.t(words.back)}</a>
      <div class="field">
        <label for="month">${this.t(words.month)}</label>
        <select id="month" @change=${(event: Event) => setQuery({ month: (event.target as HTMLSelectElement).value })}>
          ${[...months].reverse().map((one) => html`<option value=${one} ?selected=${one === month}>${formatMonth(one, this.speech, 'long')}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="preset">${this.t(words.preset)}</label>
        <select id="preset" @change=${(event: Event) => {
          const value = (event.target as HTMLSelectElement).value;
          setQuery({ preset: value === 'office' ? 'office' : null });
        }}>
          <option value="province" ?selected=${preset !== 'office'}>${this.t(overviewWords.presetProvince)}</option>
          <option value="office" ?selected=${preset === 'office'}>${this.t(overviewWords.presetOffice)}</option>
        </select>
      </div>
      <button type="button" class="primary" @click=${() => window.print()}>${this.t(words.print)}</button>
    </div>`;
  }
  private paints(data: PlacesAndScores, month: Month, preset: readonly AreaCode[]): AreaPaint[] {
    return choropleth(data.overview, data.model, {
      level: 'regency',
      layer: 'risk',
      month,
      before: addMonths(month, -1),
      preset,
    }).map((cell) => ({
      code: cell.code,
      fill: cell.step === null ? null : stepFill('risk', cell.step),
      low: cell.grade === 'D' || cell.grade === 'E' ? cell.grade : null,
      dimmed: cell.dimmed,
      words: [
        data.areas.get(cell.code)?.name ?? cell.code,
        layerValueWords('risk', cell, data.model, this.speech),
        cell.riskClass === null ? '' : this.t(classNames[cell.riskClass as 0]!),
      ].filter(Boolean),
    }));
  }

  private name(data: PlacesAndScores, code: AreaCode): string {
    return this.places(data).names.get(code) ?? code;
  }
  private where(data: PlacesAndScores, codes: readonly AreaCode[], all: number): string {
    if (all > 1 && codes.length === all) return say.allAreas[this.speech](String(all));
    return formatList(
      codes.map((code) => this.name(data, code)),
      this.speech,
    );
  }
  private indicator(model: ScoreModel, code: string): string {
    const found = model.indicators.find((one) => one.code === code);
    return found ? inSentence(this.t(found.name)) : code;
  }
  private heading(model: ScoreModel, code: string): string {
    const name = this.indicator(model, code);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }
  private term(model: ScoreModel, term: MoverTerm): string {
    const name = inSentence(partName(term, model, this.speech));
    return say.term[this.speech](name, formatSigned(term.points, this.speech));
  }
  private warming(data: PlacesAndScores, sheet: LeadershipSheet, model: ScoreModel) {
    if (sheet.rows.every((row) => row.change === null)) return html`<p>${this.t(words.nothingToCompare)}</p>`;
    if (sheet.warming.length === 0) return html`<p>${this.t(words.nothingWarming)}</p>`;
    return html`<ul>
      ${sheet.warming.slice(0, 3).map((one) => {
        const why = one.terms.filter((term) => term.points >= 0.3).slice(0, 2);
        const named = formatList(
          (why.length ? why : one.terms.slice(0, 1)).map((term) => this.term(model, term)),
          this.speech,
        );
        const byData = Math.abs(one.availabilityPoints) >= 0.5;
        return html`<li>
          ${say.warmed[this.speech](this.name(data, one.code), formatNumber(one.change, this.speech), named)}
          ${byData ? say.byData[this.speech](formatSigned(one.availabilityPoints, this.speech)) : nothing}
        </li>`;
      })}
    </ul>`;
  }
  private unknown(data: PlacesAndScores, sheet: LeadershipSheet, month: Month) {
    const { unknown } = sheet;
    const all = String(sheet.rows.length);
    const lines = [
      ...(unknown.monthsBehind > 1
        ? [
            say.behind[this.speech](
              formatMonth(month, this.speech),
              formatAge(unknown.monthsBehind, this.speech),
            ),
          ]
        : []),
      ...unknown.noScore.map(({ reason, areas }) =>
        say.noScore[this.speech](this.where(data, areas, sheet.rows.length), this.t(absenceWords[reason])),
      ),
      ...unknown.imputed.map(({ pillar, areas }) =>
        say.imputed[this.speech](this.t(pillarNames[pillar]), String(areas.length), all),
      ),
      ...(unknown.lowGrade.length && unknown.noScore.length === 0
        ? [say.lowGrade[this.speech](String(unknown.lowGrade.length), all)]
        : []),
      ...(unknown.orderUncertain ? [this.t(words.orderUncertain)] : []),
    ];
    return lines.length
      ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
      : html`<p>${this.t(words.unknownNone)}</p>`;
  }
  private questions(data: PlacesAndScores, sheet: LeadershipSheet, model: ScoreModel) {
    const all = sheet.rows.length;
    const hottest = sheet.warming[0]?.code ?? sheet.rows[0]?.code;
    const lines = [
      ...(hottest ? [say.inArea[this.speech](this.name(data, hottest))] : []),
      this.t(words.answerQuestion),
      ...sheet.unknown.imputed.slice(0, 2).map(({ pillar }) => this.t(pillarQuestions[pillar])),
      ...sheet.missingIndicators
        .filter(({ code }) => indicatorOwners[code])
        .slice(0, 2)
        .map(({ code, areas }) =>
          say.askIndicator[this.speech](
            this.heading(model, code),
            this.where(data, areas, all),
            this.t(indicatorOwners[code]!),
          ),
        ),
    ];
    return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  }
  private ranking(data: PlacesAndScores, sheet: LeadershipSheet, model: ScoreModel) {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.t(app.area)}</th>
          <th scope="col">${this.t(app.class)}</th>
          <th scope="col" class="number">${this.t(app.score)}</th>
          <th scope="col" class="number">${this.t(app.interval)}</th>
          <th scope="col" class="number">${this.t(words.oneMonth)}</th>
          <th scope="col" class="number">${this.t(words.twelveMonths)}</th>
          <th scope="col">${this.t(app.reliability)}</th>
          <th scope="col">${this.t(words.why)}</th>
        </tr>
      </thead>
      <tbody>${sheet.rows.map((row) => this.row(data, row, model))}</tbody>
    </table>`;
  }
  private row(data: PlacesAndScores, row: SheetRow, model: ScoreModel) {
    const reason =
      row.value === null
        ? this.t(absenceWords[row.reason ?? 'no_figure'])
        : row.moved
          ? this.term(model, row.moved)
          : row.largest
            ? say.largest[this.speech](this.indicator(model, row.largest.code))
            : '–';
    const name = this.name(data, row.code);
    const label = this.places(data).labels.get(row.code) ?? name;
    return html`<tr>
      <th scope="row">${name}${label === name ? nothing : html` <span class="label">${label}</span>`}</th>
      <td class="class"><td-class-badge .value=${row.riskClass}></td-class-badge></td>
      <td class="number score">${row.value === null ? '–' : formatNumber(row.value, this.speech)}</td>
      <td class="number" data-label=${this.t(app.interval)}>${row.low === null || row.high === null ? '–' : formatInterval(row.low, row.high, this.speech)}</td>
      <td class="number" data-label=${this.t(words.oneMonth)}><td-change .value=${row.change}></td-change></td>
      <td class="number" data-label=${this.t(words.twelveMonths)}><td-change .value=${row.yearChange}></td-change></td>
      <td data-label=${this.t(app.reliability)}><td-grade .grade=${row.grade}></td-grade></td>
      <td class="why">${reason.charAt(0).toUpperCase() + reason.slice(1)}</td>
    </tr>`;
  }
}
