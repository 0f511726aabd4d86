import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RunSensitivityRow } from '../../../shared/api/score-runs.ts';
import type { FactorSensitivity, ModelSensitivity } from '../../../shared/composite/model-sensitivity.ts';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import { decisiveFactors, isSteady, sensitivityBars } from '../../../shared/figures/sensitivity.ts';
import { app } from '../../../shared/text/app.ts';
import { formatInterval, formatList, formatMonth, formatNumber } from '../../../shared/text/format.ts';
import {
  factorNames,
  sensitivityPhrases as say,
  sensitivityWords as words,
} from '../../../shared/text/sensitivity.ts';
import { getSensitivity, getWeights } from '../../api/catalogue.ts';
import { RequestError } from '../../api/request.ts';
import { Loader } from '../../app/loader.ts';
import { query, setQuery } from '../../router.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../charts/sensitivity-chart.ts';
import '../../ui/figure-frame.ts';
import '../../ui/segmented.ts';
import './weight-comparison.ts';

type Varied = Extract<ModelSensitivity, { refused: null }>;

/** Which choices in the model decide, and what other weights would do; by level, which stands in the address. */
@customElement('td-sensitivity-section')
export class SensitivitySection extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .text { max-width: 76ch; color: var(--ink-2); }
      .lead { max-width: 76ch; font-weight: 600; }
      .key { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: var(--step-s); color: var(--ink-2); margin-top: 4px; }
      .key span { display: inline-flex; align-items: center; gap: 6px; }
      .bar { width: 18px; height: 10px; background: var(--series-1); opacity: 0.55; }
      .ring { width: 10px; height: 10px; border-radius: 50%; border: 1.5px solid var(--ink); }
    `,
  ];
  @property({ attribute: false }) model: ScoreModel | null = null;
  private get level(): 'regency' | 'district' {
    return query().get('level') === 'district' ? 'district' : 'regency';
  }
  private readonly loaded = new Loader(
    this,
    async ([level, asKnownAt], signal) => {
      const sensitivity = await getSensitivity(level, asKnownAt, signal).catch((error: unknown) => {
        // a past day from before the first stored run
        if (asKnownAt && error instanceof RequestError && error.status === 404) return null;
        throw error;
      });
      if (!sensitivity) return null;
      return { sensitivity, weights: await getWeights(level, sensitivity.month, asKnownAt, signal) };
    },
    () => [this.level, query().get('asKnownAt')] as const,
  );

  override render() {
    const choices = [
      { value: 'regency', label: this.t(app.regency) },
      { value: 'district', label: this.t(app.district) },
    ];
    return html`<p class="text">${this.t(words.note)}</p>
      <td-segmented
        .legend=${this.t(words.level)}
        .choices=${choices}
        .value=${this.level}
        @choose=${(event: CustomEvent<string>) => {
          setQuery({ level: event.detail === 'regency' ? null : event.detail });
          this.requestUpdate();
        }}
      ></td-segmented>
      ${this.loaded.render((found) =>
        found
          ? html`${this.sensitivity(found.sensitivity)}
                <td-weight-comparison .weights=${found.weights} .model=${this.model}></td-weight-comparison>`
          : html`<p class="text">${this.t(words.noRunThen)}</p>`,
      )}`;
  }

  private sensitivity({ month, result }: RunSensitivityRow) {
    if (result.refused !== null) return html`<p class="text">${this.t(words.tooFewAreas)}</p>`;
    const when = formatMonth(month, this.speech, 'long');
    return html`<div>
        <p class="lead">${this.decisive(result, when)}</p>
        <p class="text">
          ${(isSteady(result) ? say.steady : say.moving)[this.speech](formatNumber(result.meanRankShift, this.speech), String(result.areas))}
          ${result.target === 'structural' ? say.onlyStructural[this.speech]() : nothing}
        </p>
      </div>
      ${this.figure(this.t(words.ofScore), result.score)} ${this.figure(this.t(words.ofRanks), result.rankShift)}`;
  }
  private decisive(result: Varied, when: string): string {
    const decisive = decisiveFactors(result.score);
    if (decisive.length === 0) return say.spread[this.speech](when);
    const named = decisive.map((one) =>
      say.withIndex[this.speech](this.name(one), formatNumber(one.total.estimate, this.speech, 2)),
    );
    return say.decisive[this.speech](formatList(named, this.speech), when);
  }
  private name({ factor }: FactorSensitivity): string {
    const name = this.t(factorNames[factor]);
    return name.charAt(0).toLowerCase() + name.slice(1);
  }
  private figure(heading: string, factors: readonly FactorSensitivity[]) {
    const bars = sensitivityBars(factors);
    if (bars.length === 0) return html`<p class="text">${heading}: ${this.t(words.nothingVaries)}</p>`;
    const shown = [...factors].sort((a, b) => b.total.estimate - a.total.estimate);
    const number = (value: number) => formatNumber(Math.max(0, value), this.speech, 2);
    return html`<td-figure
      .heading=${heading}
      .table=${{
        columns: [
          { label: this.t(words.choice) },
          { label: this.t(words.first), number: true },
          { label: this.t(words.total), number: true },
          { label: this.t(words.interval), number: true },
        ],
        rows: shown.map(({ factor, first, total }) => [
          this.t(factorNames[factor]),
          number(first.estimate),
          number(total.estimate),
          formatInterval(Math.max(0, total.low), total.high, this.speech, 2),
        ]),
      }}
    >
      <td-sensitivity-chart .bars=${bars} .label=${heading}></td-sensitivity-chart>
      <p class="key" aria-hidden="true">
        <span><i class="bar"></i>${this.t(words.total)}</span><span><i class="ring"></i>${this.t(words.first)}</span>
      </p>
    </td-figure>`;
  }
}
