import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../../../shared/api/session.ts';
import type { AreaCode } from '../../../shared/domain/area.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { takesExports } from '../../../shared/domain/role.ts';
import { csv } from '../../../shared/figures/csv.ts';
import { indicatorOf, type Layer } from '../../../shared/figures/layers.ts';
import { type LineSeries, lastPoint, lineSeries, scoreDomain } from '../../../shared/figures/lines.ts';
import { levelOfCode, mostLines } from '../../../shared/figures/trends-view.ts';
import { app } from '../../../shared/text/app.ts';
import { formatAxisUnit, formatInstant, formatList, formatMonth } from '../../../shared/text/format.ts';
import { availabilityNames } from '../../../shared/text/terms.ts';
import { trends as words, trendsPhrases } from '../../../shared/text/trends.ts';
import { takeDrawing } from '../../api/drawings.ts';
import type { PlacesAndScores } from '../../api/places-and-scores.ts';
import { layerUnit, layerValueWords, lineName } from '../../app/layer-words.ts';
import { problemWords } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import type { LineChart } from '../../charts/line-chart.ts';
import { isSimulation, simulationMark } from '../../app/simulation.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import type { FigureTable } from '../../ui/figure-frame.ts';
import { icons } from '../../ui/icons.ts';
import '../../charts/line-chart.ts';
import '../../ui/figure-frame.ts';

/** One score or indicator over time for several areas, with its source under it and in every download. */
@customElement('td-trend-figure')
export class TrendFigure extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 16px; }
      .multiples h3 { font-weight: 600; margin-bottom: 4px; }
      .source { font-size: var(--step-s); color: var(--ink-3); margin-top: 8px; }
      button.quiet { font-size: var(--step-s); min-height: 32px; }
      button.quiet svg { width: 15px; height: 15px; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private failure = '';
  @property({ attribute: false }) data!: PlacesAndScores;
  @property() layer: Layer = 'risk';
  @property({ attribute: false }) areas: readonly AreaCode[] = [];
  @property({ attribute: false }) months: readonly Month[] = [];
  @property() arrangement: 'overlay' | 'multiples' = 'overlay';

  private series(): LineSeries[] {
    const most = this.arrangement === 'overlay' ? mostLines : 60;
    const shown = new Set(this.months);
    return this.areas.slice(0, most).map((code, i) => {
      const area = this.data.areas.get(code);
      const one = lineSeries(
        this.data.overview,
        levelOfCode(code),
        this.layer,
        code,
        area?.shortName ?? code,
        i,
      );
      return { ...one, points: one.points.filter((point) => shown.has(point.month)) };
    });
  }
  private get measure(): string {
    const unit = formatAxisUnit(layerUnit(this.layer, this.data.model), this.speech);
    return lineName(this.layer, this.data.model, this.speech) + (unit ? ` (${unit})` : '');
  }
  private get source(): string {
    const { overview } = this.data;
    return trendsPhrases.source[this.speech](
      overview.model.code,
      String(overview.model.version),
      formatInstant(overview.dataCut, this.speech),
    );
  }
  private table(series: readonly LineSeries[]): FigureTable {
    return {
      columns: [{ label: this.t(app.month) }, ...series.map((one) => ({ label: one.name, number: true }))],
      rows: this.months.toReversed().map((month) => {
        const i = this.months.indexOf(month);
        return [
          formatMonth(month, this.speech),
          ...series.map((one) => {
            const value = one.points[i]?.value ?? null;
            return value === null
              ? '–'
              : layerValueWords(this.layer, { value, reason: null }, this.data.model, this.speech);
          }),
        ];
      }),
    };
  }
  private options(series: readonly LineSeries[]) {
    const score = indicatorOf(this.layer) === null;
    return score ? { domain: scoreDomain(series), limits: this.data.model.classLimits } : {};
  }

  override render() {
    const series = this.series();
    if (series.length === 0) return nothing;
    const download = (kind: 'png' | 'svg' | 'csv', label: string) =>
      html`<button type="button" class="quiet" slot="tools" aria-label=${trendsPhrases.download[this.speech](label, this.measure)} @click=${() => void this.download(kind, series)}>${icons.download}${label}</button>`;
    const mayTake = takesExports(this.session?.account?.roles ?? []);
    const empty = series.filter((one) => lastPoint(one.points) === null).map((one) => one.name);
    const options = this.options(series);
    const multiples = this.arrangement === 'multiples';
    const values = series.flatMap((one) => one.points.map((point) => point.value ?? 0));
    // Small charts share one scale, or they could not be compared.
    const shared =
      options.domain ?? ([Math.min(0, ...values), Math.max(...values, 0.001)] as [number, number]);
    return html`<td-figure .heading=${this.measure} .note=${!multiples && this.areas.length > mostLines ? this.t(words.tooMany) : ''} .table=${this.table(series)}>
      ${mayTake && !multiples ? [download('png', 'PNG'), download('svg', 'SVG')] : nothing}
      ${mayTake ? download('csv', 'CSV') : nothing}
      ${
        multiples
          ? html`<div class="multiples">
              ${series.map(
                (one) => html`<div>
                  <h3>${one.name}</h3>
                  <td-line-chart .series=${[{ ...one, colour: 0 }]} .months=${this.months} .height=${130} .label=${`${this.measure}, ${one.name}`} .options=${{ ...options, domain: shared, band: true }}></td-line-chart>
                </div>`,
              )}
            </div>`
          : html`<td-line-chart .series=${series} .months=${this.months} .height=${280} .label=${`${this.measure}: ${series.map((one) => one.name).join(', ')}`} .options=${{ ...options, endLabels: true, band: series.length === 1 }}></td-line-chart>`
      }
      ${empty.length ? html`<p slot="below" class="source">${this.t(app.noData)}: ${formatList(empty, this.speech)}</p>` : nothing}
      <p slot="below" class="source">${this.source}</p>
      ${this.failure ? html`<p slot="below" class="source" role="alert">${this.failure}</p>` : nothing}
    </td-figure>`;
  }

  private async download(kind: 'png' | 'svg' | 'csv', series: readonly LineSeries[]): Promise<void> {
    const { pngBlob, save, standalone, svgBlob } = await import('../../charts/export.ts');
    const plain = lineName(this.layer, this.data.model, this.speech)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 80);
    const plainName = `teduh-${plain}-${this.months[0]}-${this.months.at(-1)}`;
    this.failure = '';
    try {
      await takeDrawing({ name: plainName, kind });
    } catch (error) {
      this.failure = problemWords(error, this.speech);
      return;
    }
    const name = `${plainName}.${kind}`;
    if (kind === 'csv') {
      const rows = [
        [
          app.month,
          words.areaCode,
          app.area,
          words.what,
          words.value,
          words.low,
          words.high,
          words.origin,
          app.source,
        ].map((heading) => this.t(heading)),
        ...series.flatMap((one) =>
          one.points.map((point) => [
            point.month,
            one.code,
            one.name,
            this.measure,
            point.value,
            point.low,
            point.high,
            point.value === null ? this.t(availabilityNames.missing) : this.t(availabilityNames[point.kind]),
            this.source,
          ]),
        ),
      ];
      const marked = isSimulation()
        ? rows.map((row, at) => [...row, at === 0 ? 'data_simulasi' : simulationMark])
        : rows;
      save(new Blob([csv(marked)], { type: 'text/csv;charset=utf-8' }), name);
      return;
    }
    const svg = this.renderRoot.querySelector<LineChart>('td-line-chart')?.svg;
    if (!svg) return;
    const key = `${this.t(indicatorOf(this.layer) === null ? words.burntLimits : words.burntCarried)} ${this.t(words.burntGap)}`;
    const copy = standalone(svg, { title: this.measure, lines: [key, this.source] });
    save(kind === 'svg' ? svgBlob(copy) : await pngBlob(copy), name);
  }
}
