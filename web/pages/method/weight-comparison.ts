import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WeightComparison } from '../../../shared/api/score-runs.ts';
import type { PillarWeights } from '../../../shared/composite/alternative-weights.ts';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import { methodWords } from '../../../shared/text/metode.ts';
import { formatList, formatNumber, formatPercent } from '../../../shared/text/format.ts';
import {
  sensitivityWords as words,
  weightMethodNames,
  weightRefusals,
} from '../../../shared/text/sensitivity.ts';
import { pillarNames } from '../../../shared/text/terms.ts';
import { base, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import type { FigureTable } from '../../ui/figure-frame.ts';
import '../../charts/correlation-matrix.ts';
import '../../ui/table-behind.ts';

/** The model's weights beside equal, PCA, entropy and CRITIC weights, with what each does to the ranks. */
@customElement('td-weight-comparison')
export class WeightComparisonTable extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .text { max-width: 76ch; color: var(--ink-2); }
      .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
      th, td { padding: 6px 12px; }
      tbody th { font-weight: 400; }
      tbody tr.pillar th { font-weight: 650; background: var(--surface-2); }
      tr.why p { color: var(--ink-2); font-size: var(--step-s); white-space: normal; max-width: min(76ch, 78vw); position: sticky; left: 12px; }
      .card { display: grid; gap: 8px; }
    `,
  ];
  @property({ attribute: false }) weights: WeightComparison | null = null;
  @property({ attribute: false }) model: ScoreModel | null = null;

  private name(code: string): string {
    const found = this.model?.indicators.find((one) => one.code === code);
    return found ? this.t(found.name) : code;
  }
  private percent = (value: number | null) =>
    value === null ? '–' : formatPercent(value * 100, this.speech, 0);
  private places = (value: number | null) => (value === null ? '–' : formatNumber(value, this.speech));

  override render() {
    const { weights } = this;
    if (!weights) return nothing;
    return html`<h3>${this.t(words.weights)}</h3>
      <p class="text">${this.t(words.weightsNote)}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.meanShift)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t(words.method)}</th>
              <th scope="col">${this.t(words.pillars)}</th>
              <th scope="col" class="number">${this.t(words.meanShift)}</th>
              <th scope="col" class="number">${this.t(words.largestShift)}</th>
            </tr>
          </thead>
          <tbody>
            ${weights.methods.map(
              ({ method, pillars, meanRankShift, largestShift }) => html`<tr>
                <th scope="row">${this.t(weightMethodNames[method])}</th>
                <td>${
                  pillars.length === 0
                    ? this.t(words.none)
                    : formatList(
                        pillars.map((pillar) => this.t(pillarNames[pillar])),
                        this.speech,
                      )
                }</td>
                <td class="number">${this.places(meanRankShift)}</td>
                <td class="number">${this.places(largestShift)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.weights)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t(methodWords.indicator)}</th>
              <th scope="col" class="number">${this.t(words.model)}</th>
              ${(['equal', 'pca', 'entropy', 'critic'] as const).map(
                (method) => html`<th scope="col" class="number">${this.t(weightMethodNames[method])}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${weights.pillars.map((pillar) => this.pillar(pillar))}
          </tbody>
        </table>
      </div>
      <div class="card">
        <h3>${this.t(words.correlations)}</h3>
        ${
          weights.correlations.values.some((row, a) => row.some((value, b) => a !== b && value !== null))
            ? html`<p class="text">${this.t(words.correlationsNote)}</p>
                <td-correlation-matrix
                  .names=${weights.correlations.codes.map((code) => this.name(code))}
                  .values=${weights.correlations.values}
                  .label=${this.t(words.correlations)}
                ></td-correlation-matrix>
                <td-table-behind .table=${this.pairs(weights)} .label=${this.t(words.correlations)}></td-table-behind>`
            : html`<p class="text">${this.t(words.correlationsNone)}</p>`
        }
      </div>`;
  }
  /** Every pair once, the strongest first. */
  private pairs({ correlations: { codes, values } }: WeightComparison): FigureTable {
    const pairs = codes.flatMap((code, a) =>
      codes.slice(0, a).flatMap((other, b) => {
        const r = values[a]![b] ?? null;
        return r === null ? [] : [{ names: [this.name(other), this.name(code)] as const, r }];
      }),
    );
    return {
      columns: [
        { label: this.t(methodWords.indicator) },
        { label: this.t(methodWords.indicator) },
        { label: this.t(words.correlation), number: true },
      ],
      rows: pairs
        .sort((a, b) => Math.abs(b.r) - Math.abs(a.r))
        .map(({ names, r }) => [...names, formatNumber(r, this.speech, 2)]),
    };
  }
  private pillar({ pillar, refused, alpha, indicators }: PillarWeights) {
    return html`<tr class="pillar">
        <th scope="rowgroup" colspan="6">${this.t(pillarNames[pillar])}${
          alpha === null ? nothing : html` · ${this.t(words.alpha)} ${formatNumber(alpha, this.speech, 2)}`
        }</th>
      </tr>
      ${indicators.map(
        (one) => html`<tr>
          <th scope="row">${this.name(one.code)}</th>
          <td class="number">${this.percent(one.model)}</td>
          <td class="number">${this.percent(one.equal)}</td>
          <td class="number">${this.percent(one.pca)}</td>
          <td class="number">${this.percent(one.entropy)}</td>
          <td class="number">${this.percent(one.critic)}</td>
        </tr>`,
      )}
      ${refused ? html`<tr class="why"><td colspan="6"><p>${this.t(weightRefusals[refused])}</p></td></tr>` : nothing}`;
  }
}
