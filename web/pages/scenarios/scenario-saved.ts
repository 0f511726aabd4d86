import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ScenarioRow } from '../../../shared/api/scenarios.ts';
import { formatInstant, formatMonth } from '../../../shared/text/format.ts';
import { scenarioPhrases as phrases, scenarioWords as words } from '../../../shared/text/scenarios.ts';
import { problemWords } from '../../app/problem.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** A form that keeps the scenario, and the list of those kept. Events `scenario-save` name, `scenario-close` id. */
@customElement('td-scenario-saved')
export class ScenarioSaved extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; justify-items: start; }
      form .field { width: 100%; }
      .field { min-width: 0; }
      .field input { width: 100%; min-width: 0; box-sizing: border-box; }
      .note { color: var(--ink-3); font-size: var(--step-s); }
      h2 { margin-top: 18px; }
      ul { display: grid; gap: 8px; margin: 8px 0 0; padding: 0; list-style: none; }
      li { display: flex; justify-content: space-between; gap: 12px; align-items: center; border-top: 1px solid var(--line); padding-top: 8px; }
      li p { font-size: var(--step-s); color: var(--ink-3); }
      .bad { color: var(--bad); }
    `,
  ];
  @property({ attribute: false }) rows: readonly ScenarioRow[] = [];
  @property({ type: Boolean }) mayWrite = false;
  @property({ type: Boolean }) empty = true;
  @property({ attribute: false }) failed: unknown = null;
  @property() openId = '';
  @state() private name = '';

  override render() {
    return html`<section class="card" aria-label=${this.t(words.save)}>
      ${this.mayWrite ? this.form() : nothing}
      <h2>${this.t(words.saved)}</h2>
      ${
        this.rows.length === 0
          ? html`<p class="note">${this.t(words.noSaved)}</p>`
          : html`<ul>${this.rows.map((row) => this.item(row))}</ul>`
      }
    </section>`;
  }
  private form() {
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        this.emit('scenario-save', this.name);
      }}
    >
      <div class="field">
        <label for="name">${this.t(words.name)}</label>
        <input id="name" required minlength="3" maxlength="120" autocomplete="off" aria-describedby="help" .value=${this.name} @input=${(
          event: Event,
        ) => {
          this.name = (event.target as HTMLInputElement).value;
        }} />
      </div>
      <button type="submit" ?disabled=${this.empty}>${this.t(words.save)}</button>
      <p class="note" id="help">${this.t(words.nameHelp)}${this.openId ? ` ${this.t(words.copied)}` : ''}</p>
      ${this.failed ? html`<p class="bad" role="alert">${problemWords(this.failed, this.speech)}</p>` : nothing}
    </form>`;
  }
  private item(row: ScenarioRow) {
    return html`<li>
      <div>
        <a href=${withSticky(`/simulasi?scenario=${row.id}`)} aria-current=${row.id === this.openId ? 'true' : 'false'}>${row.name}</a>
        <p>${formatMonth(row.month, this.speech)} · ${this.t(row.level === 'regency' ? words.regency : words.district)} · ${phrases.savedBy[this.speech](row.createdBy, formatInstant(row.createdAt, this.speech))}</p>
      </div>
      ${row.own && this.mayWrite ? html`<button type="button" class="quiet" aria-label=${`${this.t(words.putAway)}: ${row.name}`} @click=${() => this.emit('scenario-close', row.id)}>${this.t(words.putAway)}</button>` : nothing}
    </li>`;
  }
}
