import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Words } from '../../../shared/composite/types.ts';
import { entryWords } from '../../../shared/text/catat.ts';
import { reportWords as words } from '../../../shared/text/laporan.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

const keys: readonly (readonly [string, Words])[] = [
  ['A–F', entryWords.reliability],
  ['1–6', entryWords.credibility],
  ['J', entryWords.category],
  ['T', entryWords.setting],
  ['H', entryWords.relation],
  ['S', entryWords.target],
  ['P', entryWords.actor],
  ['W', words.place],
  ['Y', words.date],
  ['N', words.namesChecked],
  ['Q', words.summary],
  ['Enter', words.newIncident],
  ['L', words.link],
  ['G', words.duplicate],
  ['K', words.keep],
  ['X', words.refuse],
  ['M', words.rumour],
  ['O', words.messageText],
  ['U', words.undo],
  ['V', words.bulk],
  ['↓ ↑', words.list],
];

/** What each key does. Event `closed`. */
@customElement('td-key-help')
export class KeyHelp extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { position: fixed; right: 16px; bottom: 16px; z-index: 10; max-height: 80vh; overflow-y: auto; width: min(340px, calc(100vw - 32px)); box-shadow: var(--shadow); }
      kbd { font: inherit; font-weight: 650; }
      .top { display: flex; justify-content: space-between; align-items: center; }
    `,
  ];
  override render() {
    return html`<section class="card" aria-label=${this.t(words.keys)}>
      <div class="top"><h2>${this.t(words.keys)}</h2><button type="button" class="quiet" @click=${() => this.emit('closed', null)}>${this.t(words.close)}</button></div>
      <p class="small muted">${this.t(words.keysNote)}</p>
      <table><tbody>${keys.map(([key, name]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${this.t(name)}</td></tr>`)}</tbody></table>
    </section>`;
  }
}
