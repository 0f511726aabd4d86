import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ChangeAnswer, LevelAnswer } from '../../../shared/api/explanations.ts';
import type { ChangeCause, ExplainedPart } from '../../../shared/composite/explanation.ts';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { waterfall } from '../../../shared/figures/waterfall.ts';
import {
  causeNames,
  causeTags,
  explanationPhrases as phrases,
  explanationWords as words,
  referenceNames,
  shareNames,
} from '../../../shared/text/explanations.ts';
import {
  formatInstant,
  formatList,
  formatMonth,
  formatSigned,
  formatValue,
} from '../../../shared/text/format.ts';
import { partName } from '../../../shared/text/parts.ts';
import { absenceWords } from '../../../shared/text/terms.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../charts/waterfall-chart.ts';
import '../../ui/segmented.ts';
import type { Why } from './why.ts';

/** Which parts make the score differ from another: drawn as a way, listed as a table. Events `why-change`, `trace-part`. */
@customElement('td-area-explanation')
export class AreaExplanation extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      header { display: grid; gap: 10px; margin-bottom: 12px; }
      .choices { display: flex; flex-wrap: wrap; gap: 10px 20px; align-items: end; }
      .check { display: flex; gap: 8px; align-items: center; min-height: 36px; font-size: var(--step-0); }
      .note { color: var(--ink-3); font-size: var(--step-s); max-width: 72ch; }
      .sum { font-size: var(--step-1); max-width: 72ch; margin: 8px 0 12px; }
      .scroll { overflow-x: auto; margin-top: 12px; }
      th button { font: inherit; text-align: left; color: var(--accent); background: none; border: 0; padding: 4px 0; min-height: 28px; cursor: pointer; text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--line-strong); }
      .shares { color: var(--ink-3); font-size: var(--step-s); font-weight: 400; }
      th, td { vertical-align: baseline; }
      tfoot th, tfoot td { font-weight: 650; border-bottom: 0; }
    `,
  ];
  @property({ attribute: false }) answer: ChangeAnswer | LevelAnswer | null = null;
  /** No other area may be set beside it: the reader is not shown them all (DP-38). */
  @property({ type: Boolean }) alone = false;
  @property({ attribute: false }) why: Why = { kind: 'change', before: '', asThen: false };
  @property({ attribute: false }) model!: ScoreModel;
  @property({ attribute: false }) months: readonly Month[] = [];
  @property() month: Month = '';

  override render() {
    return html`<section class="card" aria-labelledby="why">
      <header>
        <div>
          <h2 id="why">${this.t(words.title)}</h2>
          <p class="note">${this.t(this.why.kind === 'change' ? words.changeNote : words.levelNote)}</p>
        </div>
        <div class="choices no-print">${this.choices()}</div>
      </header>
      ${this.answer ? this.body(this.answer) : nothing}
    </section>`;
  }
  private choices() {
    const change = (part: Partial<Why>) => this.emit<Why>('why-change', { ...this.why, ...part });
    const kinds = this.alone
      ? (['change', 'past'] as const)
      : (['change', 'region', 'neighbours', 'past'] as const);
    return html`
      <td-segmented
        .legend=${this.t(words.compare)}
        .value=${this.why.kind}
        .choices=${kinds.map((kind) => ({ value: kind, label: this.t(kind === 'change' ? words.change : referenceNames[kind]) }))}
        @choose=${(event: CustomEvent<Why['kind']>) => change({ kind: event.detail })}
      ></td-segmented>
      ${
        this.why.kind === 'change'
          ? html`<div class="field">
                <label for="before">${this.t(words.before)}</label>
                <select id="before" @change=${(event: Event) => change({ before: (event.target as HTMLSelectElement).value })}>
                  ${this.months
                    .filter((one) => one !== this.month)
                    .toReversed()
                    .map(
                      (one) =>
                        html`<option value=${one} ?selected=${one === this.why.before}>${formatMonth(one, this.speech)}</option>`,
                    )}
                </select>
              </div>
              <label class="check"
                ><input type="checkbox" .checked=${this.why.asThen} @change=${(event: Event) => change({ asThen: (event.target as HTMLInputElement).checked })} />${this.t(words.asThen)}</label
              >`
          : nothing
      }
    `;
  }
  private get isChange(): boolean {
    return this.answer !== null && 'byCause' in this.answer;
  }
  private reasonText(reason: NonNullable<LevelAnswer['reason']>): string {
    return this.t(reason === 'no_reference' ? words.noReference : absenceWords[reason]);
  }
  private body(answer: ChangeAnswer | LevelAnswer) {
    if (answer.score === null)
      return html`<p class="muted">${this.t(words.none)}${answer.reason ? `: ${this.reasonText(answer.reason)}` : ''}.</p>`;
    const parts = answer.parts.filter((part) => Math.abs(part.points) >= 0.005);
    const names = this.ends(answer);
    const steps = waterfall(
      { from: answer.from!, to: answer.to!, fromName: names[0], toName: names[1] },
      parts.map((part, i) => ({ key: `${i}`, name: this.stepName(part, parts), points: part.points })),
      { restName: this.t(words.rest) },
    );
    return html`
      ${answer.score === 'structural' && answer.reason ? html`<p class="notice">${this.t(words.structuralOnly)}: ${this.reasonText(answer.reason)}.</p>` : nothing}
      ${'byCause' in answer && parts.length > 0 ? html`<p class="sum">${this.causes(answer)}</p>` : nothing}
      ${
        parts.length === 0
          ? html`<p class="muted">${this.t(this.isChange ? words.still : words.equal)}</p>`
          : html`<td-waterfall-chart .steps=${steps} .label=${`${this.t(words.title)}: ${names[0]} – ${names[1]}`}></td-waterfall-chart>
              <p class="note">${this.t(words.axisNote)}</p>
              ${this.table(answer, parts)}`
      }
    `;
  }
  private ends(answer: ChangeAnswer | LevelAnswer): [string, string] {
    const now = formatMonth(answer.month, this.speech);
    if ('byCause' in answer) return [formatMonth(answer.before, this.speech), now];
    const { kind } = answer.reference;
    return [kind === 'area' ? answer.reference.areas.join(', ') : this.t(referenceNames[kind]), now];
  }
  private causes(answer: ChangeAnswer): string {
    const points = answer.to! - answer.from!;
    const listed = (Object.entries(answer.byCause) as [ChangeCause, number][])
      .filter(([, one]) => Math.abs(one) >= 0.05)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .map(([cause, one]) =>
        phrases.causePoints[this.speech](formatSigned(one, this.speech), this.t(causeNames[cause])),
      );
    if (listed.length === 0) return this.t(words.hardlyChanged);
    const known = this.why.asThen
      ? ` (${formatMonth(answer.before, this.speech)}: ${phrases.knownThen[this.speech](formatInstant(answer.knownThen, this.speech))})`
      : '';
    return `${phrases.causes[this.speech](formatSigned(points, this.speech), formatList(listed, this.speech))}${known}`;
  }
  private name(part: ExplainedPart): string {
    return partName(part, this.model, this.speech);
  }
  /** One indicator may stand in two bars, for two causes; then the name says which. */
  private stepName(part: ExplainedPart, all: readonly ExplainedPart[]): string {
    const name = this.name(part);
    const twice = all.some((one) => one !== part && this.name(one) === name);
    return twice && part.cause !== 'world' ? `${name} (${this.t(causeTags[part.cause])})` : name;
  }
  private table(answer: ChangeAnswer | LevelAnswer, parts: readonly ExplainedPart[]) {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.title)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t(words.part)}</th>
            <th scope="col">${this.t(words.cause)}</th>
            <th scope="col">${this.t(words.fromTo)}</th>
            <th scope="col" class="number">${this.t(words.points)}</th>
          </tr>
        </thead>
        <tbody>${parts.map((part) => this.row(part))}</tbody>
        <tfoot>
          <tr><th scope="row" colspan="3">${this.t(words.sum)}</th><td class="number">${formatSigned(answer.to! - answer.from!, this.speech, 2)}</td></tr>
        </tfoot>
      </table>
    </div>`;
  }
  private row(part: ExplainedPart) {
    const unit = this.model.indicators.find((one) => one.code === part.code)?.unit;
    const value = (one: number | null) => (one === null || !unit ? '–' : formatValue(one, unit, this.speech));
    const [from, to] = [value(part.valueFrom), value(part.valueTo)];
    const hidden = from === to && part.valueFrom !== part.valueTo;
    const rows = Object.values(part.records).some((ids) => ids.length > 0);
    const name = this.name(part);
    return html`<tr>
      <th scope="row">
        ${rows ? html`<button type="button" aria-label=${phrases.openPart[this.speech](name)} @click=${() => this.emit('trace-part', part)}>${name}</button>` : name}
        ${
          part.shares.length > 1
            ? html`<div class="shares">${formatList(
                part.shares.map((share) =>
                  phrases.sharePoints[this.speech](
                    formatSigned(share.points, this.speech),
                    this.t(shareNames[share.kind]),
                  ),
                ),
                this.speech,
              )}</div>`
            : nothing
        }
      </th>
      <td>${this.t(causeNames[part.cause])}${part.reason ? html`<div class="shares">${this.t(absenceWords[part.reason])}</div>` : nothing}</td>
      <td>${unit ? `${from} → ${to}` : '–'}${hidden ? html`<div class="shares">${this.t(words.belowRounding)}</div>` : nothing}</td>
      <td class="number">${formatSigned(part.points, this.speech, 2)}</td>
    </tr>`;
  }
}
