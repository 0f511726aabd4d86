import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BeforeAfter, BeforeAfterSide } from '../../../shared/figures/before-after.ts';
import {
  beforeAfterPhrases as phrases,
  beforeAfterWords as words,
  notComparedWords,
} from '../../../shared/text/before-after.ts';
import { formatCount, formatInterval, formatNumber } from '../../../shared/text/format.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What the two sides say, and what they cannot say; the second is never left out. */
@customElement('td-before-after-words')
export class BeforeAfterWords extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); gap: 16px; align-items: start; }
      ul { list-style: disc; padding-left: 18px; display: grid; gap: 8px; margin-top: 8px; max-width: 72ch; }
      .caution { border-left: 4px solid var(--warn); }
      b { font-weight: 650; }
    `,
  ];
  @property({ attribute: false }) state!: BeforeAfter;
  /** A dialogue or mediation counts in the score itself. */
  @property({ type: Boolean }) isScored = false;

  override render() {
    const { rates, scores, before, after } = this.state;
    const isCompared = !('reason' in rates);
    return html`<section class="card" aria-labelledby="says">
        <h2 id="says">${this.t(words.says)}</h2>
        <ul>
          ${this.side(this.t({ id: 'Sebelum', en: 'Before' }), before)}
          ${this.side(this.t({ id: 'Sesudah', en: 'After' }), after)}
          ${this.rates()}
          ${isCompared ? html`<li><b>${this.t(words[rates.verdict])}</b></li>` : nothing}
          ${
            'reason' in scores
              ? html`<li>${before.scored + after.scored === 0 ? this.t(words.noScore) : phrases.scoreNotCompared[this.speech](this.t(notComparedWords[scores.reason]))}</li>`
              : html`<li>${phrases.scores[this.speech](...this.score(before), ...this.score(after))} ${this.t(scores.isApart ? words.apart : words.overlap)}</li>`
          }
        </ul>
      </section>
      <section class="card caution" aria-labelledby="caution">
        <h2 id="caution">${this.t(words.caution)}</h2>
        <ul>
          <li><b>${this.t(words.notProof)}</b></li>
          <li>${this.t(words.effort)}</li>
          <li>${this.t(words.regression)}</li>
          ${isCompared ? html`<li>${this.t(words.clusters)}</li>` : nothing}
          ${this.isScored && !('reason' in scores) ? html`<li>${this.t(words.ownPart)}</li>` : nothing}
        </ul>
      </section>`;
  }
  private side(name: string, side: BeforeAfterSide) {
    if (side.perMonth === null) return nothing;
    return html`<li>
      ${phrases.side[this.speech](
        name,
        formatCount(side.incidents, this.speech),
        formatCount(side.heard, this.speech),
        formatNumber(side.perMonth, this.speech, 2),
        formatInterval(side.perMonthLow!, side.perMonthHigh!, this.speech, 2),
      )}
    </li>`;
  }
  private rates() {
    const { rates } = this.state;
    if ('reason' in rates) return html`<li><b>${this.t(notComparedWords[rates.reason])}</b></li>`;
    if (rates.ratio === null || rates.upper === null)
      return html`<li>${phrases.ratioOpen[this.speech](formatNumber(rates.lower, this.speech, 2))}</li>`;
    const interval = formatInterval(rates.lower, rates.upper, this.speech, 2);
    return html`<li>${phrases.ratio[this.speech](formatNumber(rates.ratio, this.speech, 2), interval)}</li>`;
  }
  private score(side: BeforeAfterSide): [string, string] {
    return [
      formatNumber(side.score!, this.speech),
      formatInterval(side.scoreLow!, side.scoreHigh!, this.speech),
    ];
  }
}
