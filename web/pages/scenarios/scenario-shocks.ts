import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import type { Shock } from '../../../shared/composite/what-if.ts';
import { incidentCategories, relations } from '../../../shared/domain/incident.ts';
import { formatSigned, formatUnit, formatValue, inSentence } from '../../../shared/text/format.ts';
import { scenarioPhrases as phrases, scenarioWords as words } from '../../../shared/text/scenarios.ts';
import { categoryNames, relationNames, statusNames } from '../../../shared/text/terms.ts';
import { app } from '../../../shared/text/app.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

const kinds = ['layoffs', 'incidents', 'dialogue', 'indicator'] as const;

/** What is supposed, as a list, and a form that adds to it. Event `shocks-change` Shock[]. */
@customElement('td-scenario-shocks')
export class ScenarioShocks extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      ul { display: grid; gap: 6px; margin: 8px 0 12px; padding: 0; list-style: none; }
      li { display: flex; justify-content: space-between; gap: 8px; align-items: start; font-size: var(--step-0); border-left: 3px solid var(--accent); padding-left: 8px; }
      form { display: grid; gap: 10px; border-top: 1px solid var(--line); padding-top: 12px; }
      .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
      .field { min-width: 0; }
      select, input { width: 100%; min-width: 0; }
      .check { display: flex; gap: 8px; align-items: center; min-height: 36px; }
      .check input { width: auto; }
      button { justify-self: start; }
      .note { color: var(--ink-3); font-size: var(--step-s); }
    `,
  ];
  @property({ attribute: false }) model!: ScoreModel;
  @property({ attribute: false }) shocks: readonly Shock[] = [];
  @property({ attribute: false }) names: ReadonlyMap<string, string> = new Map();
  @property({ attribute: false }) codes: readonly string[] = [];
  @state() private kind: Shock['kind'] = 'layoffs';

  override render() {
    return html`
      ${
        this.shocks.length === 0
          ? html`<p class="note">${this.t(words.noShocks)}</p>`
          : html`<ul>
              ${this.shocks.map(
                (shock, i) => html`<li>
                  <span>${this.sentence(shock)}</span>
                  <button type="button" class="quiet" aria-label=${`${this.t(words.remove)}: ${this.sentence(shock)}`} @click=${() => this.put(this.shocks.filter((_, other) => other !== i))}>${this.t(words.remove)}</button>
                </li>`,
              )}
            </ul>`
      }
      <form @submit=${this.add}>
        <div class="field">
          <label for="kind">${this.t(words.kind)}</label>
          <select id="kind" name="kind" @change=${(event: Event) => {
            this.kind = (event.target as HTMLSelectElement).value as Shock['kind'];
          }}>
            ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${this.t(words[kind])}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="areaCode">${this.t(app.area)}</label>
          <select id="areaCode" name="areaCode">
            ${this.codes.map((code) => html`<option value=${code}>${this.names.get(code) ?? code}</option>`)}
          </select>
        </div>
        ${this.fields()}
        <button type="submit">${this.t(words.add)}</button>
        <p class="note">${this.t(words.foreignWorkers)}</p>
      </form>
    `;
  }
  private fields() {
    if (this.kind === 'layoffs')
      return html`<div class="field"><label for="persons">${this.t(words.persons)}</label><input id="persons" name="persons" type="number" step="1" min="-100000" max="100000" value="300" required /></div>`;
    if (this.kind === 'incidents')
      return html`<div class="pair">
          <div class="field"><label for="count">${this.t(words.count)}</label><input id="count" name="count" type="number" min="1" max="99" step="1" value="1" required /></div>
          <div class="field"><label for="relation">${this.t(words.relation)}</label><select id="relation" name="relation">${relations.map((one) => html`<option value=${one}>${this.t(relationNames[one])}</option>`)}</select></div>
        </div>
        <div class="field"><label for="category">${this.t(words.category)}</label><select id="category" name="category">${incidentCategories
          .filter((one) => this.model.signal.severity[one] > 0)
          .map((one) => html`<option value=${one}>${this.t(categoryNames[one])}</option>`)}</select></div>
        <label class="check"><input type="checkbox" name="verified" checked />${this.t(words.verified)}</label>`;
    if (this.kind === 'indicator')
      return html`<div class="field"><label for="code">${this.t(words.whichIndicator)}</label><select id="code" name="code">${this.model.indicators.map(
        (one) =>
          html`<option value=${one.code}>${this.t(one.name)} (${formatUnit(one.unit, this.speech)})</option>`,
      )}</select></div>
        <div class="field"><label for="value">${this.t(words.value)}</label><input id="value" name="value" type="number" step="any" min="-1000000" max="1000000" value="0" required /></div>`;
    return nothing;
  }
  private add(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '');
    const areaCode = text('areaCode');
    const kind = this.kind;
    const shock =
      kind === 'layoffs'
        ? { kind, areaCode, persons: Number(text('persons')) }
        : kind === 'incidents'
          ? {
              kind,
              areaCode,
              count: Number(text('count')),
              category: incidentCategories.find((one) => one === text('category'))!,
              relation: relations.find((one) => one === text('relation'))!,
              verified: form.has('verified'),
            }
          : kind === 'indicator'
            ? { kind, areaCode, code: text('code'), value: Number(text('value')) }
            : { kind, areaCode };
    this.put([...this.shocks, shock]);
  }
  private put(shocks: Shock[]): void {
    this.emit('shocks-change', shocks);
  }
  private sentence(shock: Shock): string {
    const area = this.names.get(shock.areaCode) ?? shock.areaCode;
    if (shock.kind === 'layoffs')
      return phrases.layoffs[this.speech](area, formatSigned(shock.persons, this.speech, 0));
    if (shock.kind === 'incidents')
      return phrases.incidents[this.speech](
        area,
        String(shock.count),
        inSentence(this.t(categoryNames[shock.category])),
        inSentence(this.t(relationNames[shock.relation])),
        inSentence(this.t(statusNames[shock.verified ? 'verified' : 'unverified'])),
      );
    if (shock.kind === 'dialogue') return phrases.dialogue[this.speech](area);
    const indicator = this.model.indicators.find((one) => one.code === shock.code);
    return phrases.indicator[this.speech](
      area,
      indicator ? inSentence(this.t(indicator.name)) : shock.code,
      formatValue(shock.value, indicator?.unit ?? '', this.speech),
    );
  }
}
