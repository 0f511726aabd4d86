import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import type { WeightChoice } from '../../../shared/composite/what-if.ts';
import { formatNumber, formatPercent } from '../../../shared/text/format.ts';
import { scenarioPhrases, scenarioWords as words } from '../../../shared/text/scenarios.ts';
import { pillarNames } from '../../../shared/text/terms.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

const pillars = ['strain', 'competition', 'signals', 'coping'] as const;

/** Sliders for the weights of the model. Event `weights-change` WeightChoice, at every step of a slider. */
@customElement('td-scenario-weights')
export class ScenarioWeights extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .rows { display: grid; gap: 12px; }
      label { display: grid; gap: 2px; font-size: var(--step-0); }
      .line { display: flex; justify-content: space-between; gap: 12px; }
      output { font-weight: 600; white-space: nowrap; }
      .changed output { color: var(--accent); }
      input { width: 100%; margin: 0; height: 26px; cursor: pointer; }
      details { margin-top: 14px; }
      summary { font-weight: 600; }
      h3 { margin: 12px 0 6px; font-size: var(--step-0); }
      .note { color: var(--ink-3); font-size: var(--step-s); margin-top: 4px; }
    `,
  ];
  @property({ attribute: false }) model!: ScoreModel;
  @property({ attribute: false }) weights: WeightChoice = {};

  override render() {
    const { structural, risk } = this.model;
    return html`<div class="rows">
        ${this.share('structural', this.t(words.structural), risk.structural / (risk.structural + risk.signals))}
        ${this.share('strain', this.t(words.strain), structural.strain / (structural.strain + structural.competition))}
        ${this.share('copingBase', this.t(words.copingBase), structural.copingBase)}
      </div>
      <details>
        <summary>${this.t(words.indicators)}</summary>
        <p class="note">${this.t(words.indicatorsNote)}</p>
        ${pillars.map(
          (pillar) =>
            html`<h3>${this.t(pillarNames[pillar])}</h3>
              <div class="rows">${this.model.indicators.filter((one) => one.pillar === pillar).map((one) => this.factor(one.code, this.t(one.name)))}</div>`,
        )}
      </details>`;
  }
  private share(name: 'strain' | 'structural' | 'copingBase', label: string, model: number) {
    const value = this.weights[name] ?? model;
    const percent = (share: number) => formatPercent(share * 100, this.speech, 0);
    return html`<label class=${this.weights[name] === undefined ? '' : 'changed'}>
      <span class="line"><span>${label}</span><output>${scenarioPhrases.share[this.speech](percent(value), percent(model))}</output></span>
      <input type="range" min="0" max="100" step="1" aria-label=${label} aria-valuetext=${percent(value)} .value=${String(Math.round(value * 100))} @input=${(event: Event) => this.set(name, Number((event.target as HTMLInputElement).value) / 100, model)} />
    </label>`;
  }
  private set(name: 'strain' | 'structural' | 'copingBase', value: number, model: number): void {
    const { [name]: _, ...others } = this.weights;
    const next = Math.abs(value - model) < 0.004 ? others : { ...others, [name]: value };
    this.emit<WeightChoice>('weights-change', next);
  }
  private factor(code: string, label: string) {
    const value = this.weights.indicators?.[code] ?? 1;
    return html`<label class=${value === 1 ? '' : 'changed'}>
      <span class="line"><span>${label}</span><output>× ${formatNumber(value, this.speech)}</output></span>
      <input type="range" min="0" max="4" step="0.1" aria-label=${label} aria-valuetext=${`× ${formatNumber(value, this.speech)}`} .value=${String(value)} @input=${(event: Event) => this.setFactor(code, Number((event.target as HTMLInputElement).value))} />
    </label>`;
  }
  private setFactor(code: string, value: number): void {
    const { [code]: _, ...others } = this.weights.indicators ?? {};
    const indicators = value === 1 ? others : { ...others, [code]: value };
    const { indicators: __, ...shares } = this.weights;
    this.emit<WeightChoice>(
      'weights-change',
      Object.keys(indicators).length > 0 ? { ...shares, indicators } : shares,
    );
  }
}
