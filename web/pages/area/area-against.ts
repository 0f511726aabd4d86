import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AgainstAnswer } from '../../../shared/api/explanations.ts';
import type { EvidenceAgainst } from '../../../shared/composite/evidence-against.ts';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import { againstPhrases, explanationWords as words } from '../../../shared/text/explanations.ts';
import { formatNumber, formatPercent } from '../../../shared/text/format.ts';
import { classNames } from '../../../shared/text/terms.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What speaks against a score, in sentences; each opens its records. Event `trace-against`. */
@customElement('td-area-against')
export class AreaAgainst extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .note { color: var(--ink-3); font-size: var(--step-s); max-width: 72ch; }
      ul { display: grid; gap: 8px; margin-top: 10px; padding: 0; list-style: none; max-width: 76ch; }
      li { padding-left: 14px; border-left: 3px solid var(--down); font-size: var(--step-0); line-height: 1.5; }
      button { font: inherit; font-size: var(--step-s); color: var(--accent); background: none; border: 0; padding: 2px 0; min-height: 26px; cursor: pointer; text-decoration: underline; text-underline-offset: 3px; }
    `,
  ];
  @property({ attribute: false }) answer: AgainstAnswer | null = null;
  @property({ attribute: false }) model!: ScoreModel;

  override render() {
    const { answer } = this;
    if (!answer || answer.score === null) return nothing;
    return html`<section class="card" aria-labelledby="against">
      <h2 id="against">${this.t(words.against)}</h2>
      <p class="note">${this.t(words.againstNote)}</p>
      ${answer.items.length === 0 ? html`<p>${this.t(words.nothingAgainst)}</p>` : html`<ul>${answer.items.map((item) => this.item(item))}</ul>`}
    </section>`;
  }
  private item(item: EvidenceAgainst) {
    const rows = Object.values(item.records).some((ids) => ids.length > 0);
    return html`<li>
      ${this.sentence(item)}
      ${rows ? html`<button type="button" aria-label=${`${this.t(words.records)}: ${this.sentence(item)}`} @click=${() => this.emit('trace-against', { item, text: this.sentence(item) })}>${this.t(words.records)}</button>` : nothing}
    </li>`;
  }
  private sentence({ kind, points, share, code, riskClass }: EvidenceAgainst): string {
    const name = this.model.indicators.find((one) => one.code === code)?.name;
    return againstPhrases[kind][this.speech](
      points === null ? '' : formatNumber(points, this.speech),
      share === null ? '' : formatPercent(share * 100, this.speech, 0),
      name ? this.t(name) : '',
      riskClass === null ? '' : this.t(classNames[riskClass as 0]!).toLowerCase(),
    );
  }
}
