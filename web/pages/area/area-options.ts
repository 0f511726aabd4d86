import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { areaWords as words, protectiveOptions, supervisionOptions } from '../../../shared/text/areas.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** DP-05: for a high class, protective options first; supervision last and only with ground for it. */
@customElement('td-area-options')
export class AreaOptions extends TeduhElement {
  static override styles = [
    base,
    css`
      .card { border-left: 4px solid var(--accent); }
      p.note { color: var(--ink-2); margin: 2px 0 12px; }
      ul { list-style: disc; padding-left: 20px; margin: 6px 0 12px; display: grid; gap: 4px; max-width: 80ch; }
      .later { color: var(--ink-2); font-size: var(--step-0); margin-bottom: 0; }
      h3.second { color: var(--ink-2); font-weight: 600; }
    `,
  ];
  override render() {
    return html`<section class="card" aria-labelledby="options">
      <h2 id="options">${this.t(words.options)}</h2>
      <p class="note">${this.t(words.optionsNote)}</p>
      <h3>${this.t(words.protective)}</h3>
      <ul>${Object.values(protectiveOptions).map((option) => html`<li>${this.t(option)}</li>`)}</ul>
      <h3 class="second">${this.t(words.supervision)}</h3>
      <ul class="later">${Object.values(supervisionOptions).map((option) => html`<li>${this.t(option)}</li>`)}</ul>
    </section>`;
  }
}
