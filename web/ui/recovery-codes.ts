import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { accountWords as words } from '../../shared/text/akun.ts';
import { settingsWords } from '../../shared/text/pengaturan.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

/** Recovery codes, shown once. Event `codes-kept`. */
@customElement('td-recovery-codes')
export class RecoveryCodesCard extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .card { border-left: 4px solid var(--accent); display: grid; gap: 12px; }
      ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr)); gap: 4px 16px; font-family: ui-monospace, monospace; }
      .row { display: flex; gap: 8px; flex-wrap: wrap; }
      h2:focus { outline: none; }
      @media print { .row { display: none; } }
    `,
  ];
  @property({ attribute: false }) codes: readonly string[] = [];
  @state() private told = '';

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.codes.join('\n'));
      this.told = this.t(settingsWords.copied);
    } catch {
      // without TLS a browser gives no clipboard: the list is selected instead
      getSelection()?.selectAllChildren(this.renderRoot.querySelector('ol')!);
      this.told = this.t(settingsWords.copyByHand);
    }
  }
  override render() {
    return html`<section class="card">
      <h2 tabindex="-1">${this.t(words.codes)}</h2>
      <p>${this.t(words.codesLead)}</p>
      <ol>${this.codes.map((code) => html`<li>${code}</li>`)}</ol>
      <p class="row">
        <button type="button" @click=${this.copy}>${this.t(words.codesCopy)}</button>
        <button type="button" @click=${() => print()}>${this.t(words.codesPrint)}</button>
        <button type="button" class="primary" @click=${() => this.emit('codes-kept', null)}>${this.t(words.codesKept)}</button>
      </p>
      <p class="small" role="status">${this.told}</p>
    </section>`;
  }
}
