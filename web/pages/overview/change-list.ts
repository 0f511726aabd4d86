import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import type { AreaCode } from '../../../shared/domain/area.ts';
import type { Month } from '../../../shared/domain/month.ts';
import type { Mover, Movers, MoverTerm } from '../../../shared/figures/movers.ts';
import { formatList, formatMonth, formatNumber, formatSigned } from '../../../shared/text/format.ts';
import { overview as words, overviewPhrases } from '../../../shared/text/overview.ts';
import { partName } from '../../../shared/text/parts.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/badges.ts';
import '../../ui/segmented.ts';

/** What moved and why; the reasons of an area sum to its change. Event `compare-change` 1 | 12. */
@customElement('td-change-list')
export class ChangeList extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      header { display: flex; flex-wrap: wrap; gap: 8px 16px; justify-content: space-between; align-items: end; margin-bottom: 8px; }
      header p { color: var(--ink-3); font-size: var(--step-s); }
      ol { display: grid; }
      li.mover { padding: 10px 8px; margin-inline: -8px; border-top: 1px solid var(--line); }
      li.mover.on { background: var(--accent-soft); }
      .line { display: flex; gap: 8px; align-items: baseline; flex-wrap: wrap; }
      .line a { color: var(--ink); font-weight: 600; text-decoration-color: var(--line-strong); }
      .line td-change { font-size: var(--step-1); }
      .scores { color: var(--ink-3); font-size: var(--step-s); flex: 1; white-space: nowrap; }
      .why { font-size: var(--step-0); color: var(--ink-2); margin-top: 2px; }
      .why b { font-weight: 600; color: var(--ink); white-space: nowrap; }
      .availability { font-size: var(--step-s); color: var(--warn); margin-top: 2px; }
      details { margin-top: 4px; }
      details table { margin-top: 6px; font-size: var(--step-s); }
      .tag { color: var(--ink-3); font-weight: 400; }
      tfoot td, tfoot th { font-weight: 650; border-bottom: 0; }
    `,
  ];
  @property({ attribute: false }) movers: Movers = { movers: [], appeared: [], vanished: [] };
  @property({ type: Boolean }) comparable = true;
  @property({ attribute: false }) compare: 1 | 12 = 1;
  @property() month: Month = '';
  @property() against: Month = '';
  @property({ attribute: false }) names: ReadonlyMap<AreaCode, string> = new Map();
  @property({ attribute: false }) model: ScoreModel | null = null;
  @property() focusCode: AreaCode | null = null;
  @property({ attribute: false }) hrefs: (code: AreaCode) => string = () => '';

  private name(code: AreaCode): string {
    return this.names.get(code) ?? code;
  }
  private termName(term: MoverTerm): string {
    return partName(term, this.model, this.speech);
  }
  private tag(term: MoverTerm) {
    const tags = { stand_in: words.imputedTag, appeared: words.appearedTag, vanished: words.vanishedTag };
    const word = tags[term.kind as keyof typeof tags];
    return word ? html` <span class="tag">(${this.t(word)})</span>` : nothing;
  }

  override render() {
    const { movers, appeared, vanished } = this.movers;
    const moved = movers.filter((mover) => Math.abs(mover.change) >= 0.1).slice(0, 5);
    const list = (codes: AreaCode[]) =>
      formatList(
        codes.slice(0, 8).map((code) => this.name(code)),
        this.speech,
      ) + (codes.length > 8 ? ' …' : '');
    return html`<section class="card" aria-labelledby="movers">
      <header>
        <div>
          <h2 id="movers">${this.t(words.movers)}</h2>
          <p>${formatMonth(this.against, this.speech)} – ${formatMonth(this.month, this.speech)}</p>
        </div>
        <td-segmented
          class="no-print"
          .legend=${this.t(words.compareWith)}
          .value=${String(this.compare)}
          .choices=${[
            { value: '1', label: this.t(words.compare1) },
            { value: '12', label: this.t(words.compare12) },
          ]}
          @choose=${(event: CustomEvent<string>) => this.emit('compare-change', event.detail === '12' ? 12 : 1)}
        ></td-segmented>
      </header>
      ${
        !this.comparable
          ? html`<p class="muted">${this.t(words.noComparison)}</p>`
          : moved.length === 0
            ? html`<p class="muted">${this.t(this.stillWords())}</p>`
            : html`<ol>${moved.map((mover) => this.item(mover))}</ol>`
      }
      ${appeared.length ? html`<p class="small">${overviewPhrases.gained[this.speech](list(appeared))}</p>` : nothing}
      ${vanished.length ? html`<p class="small">${overviewPhrases.lost[this.speech](list(vanished))}</p>` : nothing}
    </section>`;
  }
  /** Why no change is listed: nothing to compare, structural pressure alone, or scores that stood still. */
  private stillWords() {
    const { movers, appeared, vanished } = this.movers;
    if (movers.some((mover) => mover.score === 'risk')) return words.noChange;
    return movers.length === 0 || appeared.length + vanished.length > 0
      ? words.noScores
      : words.noChangeStructural;
  }
  private item(mover: Mover) {
    const point = (code: AreaCode | null) => () => this.emit('area-point', { code });
    const shown = mover.terms.filter((term) => Math.abs(term.points) >= 0.05);
    const top = shown.slice(0, 3);
    return html`<li class="mover ${mover.code === this.focusCode ? 'on' : ''}" @pointerenter=${point(mover.code)} @pointerleave=${point(null)}>
      <div class="line">
        <td-change .value=${mover.change}></td-change>
        <a href=${this.hrefs(mover.code)}>${this.name(mover.code)}</a>
        <span class="scores">${overviewPhrases.fromTo[this.speech](formatNumber(mover.from, this.speech), formatNumber(mover.to, this.speech))}</span>
        ${mover.classTo !== null && mover.classTo !== mover.classFrom ? html`<td-class-badge .value=${mover.classTo}></td-class-badge>` : nothing}
      </div>
      <p class="why">
        ${top.map((term, i) => html`${i ? '; ' : ''}${this.termName(term)} <b>${formatSigned(term.points, this.speech)}</b>${this.tag(term)}`)}
      </p>
      ${Math.abs(mover.availabilityPoints) >= 0.1 ? html`<p class="availability">${this.t(words.byAvailability)} (${formatSigned(mover.availabilityPoints, this.speech)})</p>` : nothing}
      ${
        shown.length > 3
          ? html`<details>
              <summary>${this.t(words.allReasons)}</summary>
              <table>
                <tbody>
                  ${mover.terms
                    .filter((term) => term.points !== 0)
                    .map(
                      (term) =>
                        html`<tr><th scope="row">${this.termName(term)}${this.tag(term)}</th><td class="number">${formatSigned(term.points, this.speech, 2)}</td></tr>`,
                    )}
                </tbody>
                <tfoot><tr><th scope="row">${this.t(words.sum)}</th><td class="number">${formatSigned(mover.change, this.speech, 2)}</td></tr></tfoot>
              </table>
            </details>`
          : nothing
      }
    </li>`;
  }
}
