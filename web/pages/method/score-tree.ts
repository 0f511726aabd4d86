import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { methodPhrases, methodWords as words } from '../../../shared/text/metode.ts';
import { pillarNames } from '../../../shared/text/terms.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** The tree of the score: pillars on the left, risk on the right, weights on the lines. */
@customElement('td-score-tree')
export class ScoreTree extends TeduhElement {
  static override styles = [
    base,
    css`
      .frame { overflow-x: auto; }
      svg { display: block; width: 100%; min-width: 560px; max-width: 860px; height: auto; }
      rect { fill: var(--surface); stroke: var(--line-strong); }
      rect.result { fill: var(--accent-soft); stroke: var(--accent); }
      rect.top { fill: var(--accent); stroke: var(--accent); }
      text { font: 600 15px var(--font); fill: var(--ink); text-anchor: middle; dominant-baseline: central; }
      text.onTop { fill: var(--accent-ink); }
      text.weight { font: 13px var(--font); fill: var(--ink-2); paint-order: stroke; stroke: var(--ground); stroke-width: 5px; }
      path { fill: none; stroke: var(--line-strong); stroke-width: 1.5; }
    `,
  ];
  @property({ attribute: false }) model: ScoreModel | null = null;

  override render() {
    if (!this.model) return html``;
    const { structural, risk } = this.model;
    const number = (value: number) => formatNumber(value, this.speech, Number.isInteger(value) ? 0 : 1);
    const box = (x: number, y: number, width: number, label: string, kind = '') =>
      svg`<rect class=${kind} x=${x} y=${y - 24} width=${width} height="48" rx="7"></rect>
        <text class=${kind === 'top' ? 'onTop' : ''} x=${x + width / 2} y=${y}>${label}</text>`;
    const weight = (x: number, y: number, label: string) =>
      svg`<text class="weight" x=${x} y=${y}>${label}</text>`;
    return html`<div class="frame" tabindex="0" role="group" aria-label=${this.t(words.diagram)}><svg viewBox="0 0 860 292" role="img" aria-label=${this.t(words.tree)}>
      <path d="M230 40 C300 40 290 100 356 100" />
      <path d="M230 110 C300 110 290 106 356 106" />
      <path d="M230 180 C300 180 290 112 356 112" />
      <path d="M566 106 C640 106 620 170 696 170" />
      <path d="M230 252 C480 252 600 252 620 220 S650 180 696 180" />
      ${box(4, 40, 226, this.t(pillarNames.strain))}
      ${box(4, 110, 226, this.t(pillarNames.competition))}
      ${box(4, 180, 226, this.t(pillarNames.coping))}
      ${box(4, 252, 226, this.t(pillarNames.signals))}
      ${box(356, 106, 210, this.t(words.structural), 'result')}
      ${box(696, 175, 160, this.t(words.risk), 'top')}
      ${weight(292, 62, number(structural.strain))}
      ${weight(292, 108, number(structural.competition))}
      ${weight(300, 162, methodPhrases.copingFactor[this.speech](number(structural.copingBase)))}
      ${weight(634, 140, number(risk.structural))}
      ${weight(560, 250, number(risk.signals))}
    </svg></div>`;
  }
}
