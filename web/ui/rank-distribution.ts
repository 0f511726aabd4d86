import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../shared/text/format.ts';
import { sensitivityPhrases as say, sensitivityWords as words } from '../../shared/text/sensitivity.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

/** How often the area holds each rank over the draws: a small column for each rank, the published one marked. */
@customElement('td-rank-distribution')
export class RankDistribution extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: block; }
      h3 { font-size: var(--step-s); color: var(--ink-2); margin-bottom: 4px; }
      svg { display: block; width: 100%; height: 56px; overflow: visible; }
      rect { fill: var(--ink-3); opacity: 0.5; }
      rect.own { fill: var(--accent); opacity: 1; }
      line { stroke: var(--line-strong); stroke-width: 1; }
      .ends { display: flex; justify-content: space-between; font-size: var(--step-s); color: var(--ink-3); }
      p { font-size: var(--step-s); color: var(--ink-3); margin-top: 4px; }
      .told { color: var(--ink-2); }
      .told::first-letter { text-transform: uppercase; }
    `,
  ];
  /** Share of draws at rank 1, 2, ... */
  @property({ attribute: false }) shares: readonly number[] | null = null;
  @property({ type: Number }) rank: number | null = null;

  override render() {
    const { shares } = this;
    if (!shares || shares.length < 2) return nothing;
    const width = 100 / shares.length;
    const top = Math.max(...shares);
    const told = shares
      .map((share, i) => ({ share, rank: i + 1 }))
      .filter(({ share }) => share >= 0.05)
      .map(({ share, rank }) =>
        say.rankShare[this.speech](String(rank), formatPercent(share * 100, this.speech, 0)),
      );
    return html`<h3>${this.t(words.rankShares)}</h3>
      <svg viewBox="0 0 100 56" preserveAspectRatio="none" role="img" aria-label=${`${this.t(words.rankShares)}: ${told.join(', ')}`}>
        ${shares.map((share, i) => {
          const height = (share / top) * 52;
          return svg`<rect class=${i + 1 === this.rank ? 'own' : ''} x=${i * width + width * 0.1} width=${width * 0.8} y=${54 - height} height=${height}></rect>`;
        })}
        <line x1="0" x2="100" y1="54.5" y2="54.5" vector-effect="non-scaling-stroke"></line>
      </svg>
      <div class="ends" aria-hidden="true"><span>1</span><span>${shares.length}</span></div>
      ${told.length > 0 ? html`<p class="told">${told.join(', ')}</p>` : nothing}
      <p>${this.t(words.rankNote)}</p>`;
  }
}
