import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

export interface Choice {
  value: string;
  label: string;
}

/** A choice of two to four words side by side: native radio buttons, so arrow keys and forms behave. Event `choose`. */
@customElement('td-segmented')
export class Segmented extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: inline-block; max-width: 100%; }
      fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
      legend { padding: 0; margin-bottom: 4px; font-size: var(--step-s); font-weight: 600; color: var(--ink-2); }
      div { display: inline-flex; flex-wrap: wrap; background: var(--surface); border: 1px solid var(--line-strong); border-radius: var(--radius); overflow: hidden; max-width: 100%; }
      label { position: relative; cursor: pointer; display: grid; flex: 1 1 auto; text-align: center; }
      label + label { border-left: 1px solid var(--line); }
      input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer; }
      span { padding: 6px 12px; min-height: 34px; font-size: var(--step-0); line-height: 22px; color: var(--ink); }
      label:hover span { background: var(--surface-2); }
      input:checked + span { background: var(--accent); color: var(--accent-ink); font-weight: 600; }
      input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: -4px; box-shadow: inset 0 0 0 4px var(--surface); border-radius: var(--radius); color: var(--ink); background: var(--surface); }
      @media (forced-colors: active) { input:checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
    `,
  ];
  @property() legend = '';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  @property() value = '';
  override render() {
    return html`<fieldset>
      <legend>${this.legend}</legend>
      <div>
        ${this.choices.map(
          (choice) => html`<label
            ><input type="radio" name="choice" .value=${choice.value} .checked=${choice.value === this.value} @change=${() => this.emit('choose', choice.value)} /><span
              >${choice.label}</span
            ></label
          >`,
        )}
      </div>
    </fieldset>`;
  }
}
