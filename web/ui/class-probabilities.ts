import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../shared/text/format.ts';
import { sensitivityPhrases as say, sensitivityWords as words } from '../../shared/text/sensitivity.ts';
import { classNames } from '../../shared/text/terms.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

/** Share of the draws in each class, as one bar with its numbers below. */
@customElement('td-class-probabilities')
export class ClassProbabilities extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: block; }
      h3 { font-size: var(--step-s); color: var(--ink-2); margin-bottom: 4px; }
      svg { display: block; width: 100%; height: 12px; border-radius: 3px; overflow: hidden; }
      ul { display: flex; flex-wrap: wrap; gap: 2px 12px; margin-top: 6px; font-size: var(--step-s); color: var(--ink-2); }
      li { display: flex; align-items: center; gap: 5px; }
      li svg { width: 10px; height: 10px; border-radius: 2px; flex: none; }
    `,
  ];
  /** Five shares that sum to 1, very low first. */
  @property({ attribute: false }) shares: readonly number[] | null = null;

  override render() {
    const { shares } = this;
    if (!shares) return nothing;
    let from = 0;
    const parts = shares.map((share, step) => {
      const at = from;
      from += share;
      return { share, step, at };
    });
    return html`<h3>${this.t(words.classShares)}</h3>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        ${parts.map(({ share, step, at }) => svg`<rect x=${at * 100} width=${share * 100} y="0" height="12" fill=${`var(--class-${step})`}></rect>`)}
      </svg>
      <ul>
        ${parts
          .filter(({ share }) => share >= 0.005)
          .map(
            ({ share, step }) => html`<li>
              <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect width="10" height="10" fill=${`var(--class-${step})`}></rect></svg>
              ${say.shareOf[this.speech](this.t(classNames[step as 0]!), formatPercent(share * 100, this.speech, 0))}
            </li>`,
          )}
      </ul>`;
  }
}
