import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AreaCode } from '../../../shared/domain/area.ts';
import { inRange } from '../../../shared/figures/lines.ts';
import { areaSight } from '../../../shared/figures/sight.ts';
import { type Layer, scoreLayers } from '../../../shared/figures/layers.ts';
import { readTrends, type TrendsView, writeTrends } from '../../../shared/figures/trends-view.ts';
import { app } from '../../../shared/text/app.ts';
import { areaWords } from '../../../shared/text/areas.ts';
import { formatList, formatMonth } from '../../../shared/text/format.ts';
import { layerNames } from '../../../shared/text/overview.ts';
import { pillarNames } from '../../../shared/text/terms.ts';
import { trends as words, trendsPhrases } from '../../../shared/text/trends.ts';
import { getPlacesAndScores, type PlacesAndScores } from '../../api/places-and-scores.ts';
import { Loader } from '../../app/loader.ts';
import { addressChanged, query, setQuery } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './trend-figure.ts';
import '../../ui/segmented.ts';

const pillars = ['strain', 'competition', 'signals', 'coping'] as const;

/** Any scores and indicators of any areas over time; one figure for each score or indicator. */
@customElement('td-trends-page')
export class TrendsPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .head { margin-bottom: 16px; }
      .layout { display: grid; grid-template-columns: minmax(240px, 300px) minmax(0, 1fr); gap: 16px; align-items: start; }
      .choices { display: grid; gap: 16px; position: sticky; top: 16px; max-height: calc(100vh - 32px); overflow-y: auto; }
      fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
      legend { font-weight: 650; padding: 0; margin-bottom: 6px; }
      .list { display: grid; gap: 4px; }
      .list label { display: flex; gap: 8px; align-items: center; line-height: 1.3; min-height: 24px; }
      details { margin-top: 8px; }
      details .list { margin: 6px 0 6px 12px; }
      .months { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
      .figures { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .key { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: var(--step-s); color: var(--ink-2); align-items: center; }
      .key span { display: inline-flex; gap: 6px; align-items: center; }
      @media (max-width: 860px) {
        .layout { grid-template-columns: minmax(0, 1fr); }
        .choices { position: static; max-height: none; }
      }
    `,
  ];
  @state() private view: TrendsView = readTrends(query());
  private readonly data = new Loader(
    this,
    ([asKnownAt], signal) => getPlacesAndScores(asKnownAt, signal),
    () => [query().get('asKnownAt')] as const,
  );
  private readonly addressListener = () => {
    this.view = readTrends(query());
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
  /** Without areas in the address those the reader sees: the usual ones, or where none of them is theirs the first of their own. */
  private get shownView(): TrendsView {
    const overview = this.data.value?.overview;
    if (!overview || query().get('areas') !== null) return this.view;
    const seen = (code: AreaCode) => areaSight(overview, code) === 'whole';
    const usual = this.view.areas.filter(seen);
    const areas = usual.length > 0 ? usual : overview.regency.areas.filter(seen).slice(0, 3);
    return areas.length > 0 ? { ...this.view, areas } : this.view;
  }
  private change(part: Partial<TrendsView>): void {
    setQuery(writeTrends({ ...this.shownView, ...part }));
  }
  private toggle<T extends string>(list: readonly T[], one: T): T[] {
    return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  }

  override render() {
    return this.data.render((data) => this.page(data));
  }
  private page(data: PlacesAndScores) {
    const view = this.shownView;
    const seen = (code: string) => areaSight(data.overview, code) === 'whole';
    const shown = view.areas.filter(seen);
    const months = inRange(data.overview.months, view.from, view.to);
    return html`
      <div class="head">
        <h1>${this.t(words.title)}</h1>
        <p class="muted">${this.t(words.lead)}</p>
      </div>
      <div class="layout">
        <div class="choices card no-print">${this.choices(data)}</div>
        <div class="figures">
          <p class="key">
            <span>${key('solid')}${this.t(words.keyMeasured)}</span><span>${key('dashed')}${this.t(words.keyCarried)}</span><span>${key('grey')}${this.t(words.keyInherited)}</span><span>${key('dotted')}${this.t(words.keyLimits)}</span><span>${this.t(words.keyGap)}</span>
          </p>
          ${
            shown.length < view.areas.length
              ? html`<p class="notice">${trendsPhrases.unseen[this.speech](
                  this.names(
                    data,
                    view.areas.filter((code) => !seen(code)),
                  ),
                )}</p>`
              : nothing
          }
          ${view.layers.length === 0 || shown.length === 0 ? html`<p class="notice">${this.t(words.choose)}</p>` : nothing}
          ${view.layers.map(
            (layer) =>
              html`<td-trend-figure .data=${data} .layer=${layer} .areas=${shown} .months=${months} .arrangement=${view.arrangement}></td-trend-figure>`,
          )}
        </div>
      </div>
    `;
  }
  private names({ areas }: PlacesAndScores, codes: readonly string[]): string {
    return formatList(
      codes.map((code) => areas.get(code)?.shortName ?? code),
      this.speech,
    );
  }
  private check<T extends string>(kind: 'layers' | 'areas', list: readonly T[], value: T, label: string) {
    return html`<label><input type="checkbox" .checked=${list.includes(value)} @change=${() => this.change({ [kind]: this.toggle(list, value) })} />${label}</label>`;
  }
  private choices(data: PlacesAndScores) {
    const view = this.shownView;
    const { months } = data.overview;
    const areas = [...data.areas.values()].filter((one) => areaSight(data.overview, one.code) === 'whole');
    const month = (name: 'from' | 'to', label: string, fallback: string) => html`<div class="field">
      <label for=${name}>${label}</label>
      <select id=${name} @change=${(event: Event) => {
        const value = (event.target as HTMLSelectElement).value;
        this.change({ [name]: value === fallback ? null : value });
      }}>
        ${months.map((one) => html`<option value=${one} ?selected=${one === (view[name] ?? fallback)}>${formatMonth(one, this.speech)}</option>`)}
      </select>
    </div>`;
    return html`
      <td-segmented
        .legend=${this.t(words.arrangement)}
        .value=${view.arrangement}
        .choices=${[
          { value: 'overlay', label: this.t(words.overlay) },
          { value: 'multiples', label: this.t(words.multiples) },
        ]}
        @choose=${(event: CustomEvent<TrendsView['arrangement']>) => this.change({ arrangement: event.detail })}
      ></td-segmented>
      <fieldset>
        <legend>${this.t(words.period)}</legend>
        <div class="months">${month('from', this.t(words.from), months[0] ?? '')}${month('to', this.t(words.to), months.at(-1) ?? '')}</div>
      </fieldset>
      <fieldset>
        <legend>${this.t(words.what)}</legend>
        <div class="list">
          ${scoreLayers.filter((layer) => layer !== 'reliability').map((layer) => this.check<Layer>('layers', view.layers, layer, this.t(layer === 'risk' ? areaWords.riskScore : layerNames[layer])))}
        </div>
        ${pillars.map((pillar) => {
          const mine = data.model.indicators.filter((one) => one.pillar === pillar);
          const open = mine.some((one) => view.layers.includes(`indicator:${one.code}`));
          return html`<details ?open=${open}>
            <summary>${this.t(pillarNames[pillar])}</summary>
            <div class="list">${mine.map((one) => this.check<Layer>('layers', view.layers, `indicator:${one.code}`, this.t(one.name)))}</div>
          </details>`;
        })}
      </fieldset>
      <fieldset>
        <legend>${this.t(words.where)}</legend>
        <div class="list">${areas.filter((one) => one.level === 'regency').map((one) => this.check('areas', view.areas, one.code, one.name))}</div>
        ${areas
          .filter((one) => one.level === 'regency')
          .map((regency) => {
            const mine = areas.filter((one) => one.level === 'district' && one.parentCode === regency.code);
            if (mine.length === 0) return nothing;
            return html`<details ?open=${mine.some((one) => view.areas.includes(one.code))}>
              <summary>${this.t(app.district)}: ${regency.shortName}</summary>
              <div class="list">${mine.map((one) => this.check('areas', view.areas, one.code, one.shortName))}</div>
            </details>`;
          })}
      </fieldset>
    `;
  }
}
function key(kind: 'solid' | 'dashed' | 'grey' | 'dotted') {
  const dashes = { solid: 'none', grey: 'none', dashed: '4 3', dotted: '1 3' }[kind];
  return html`<svg width="28" height="8" aria-hidden="true"><line x1="0" x2="28" y1="4" y2="4" stroke=${kind === 'grey' || kind === 'dotted' ? 'var(--ink-3)' : 'var(--accent)'} stroke-width="2" stroke-dasharray=${dashes}></line></svg>`;
}
