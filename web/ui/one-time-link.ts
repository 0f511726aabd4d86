import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatInstant } from '../../shared/text/format.ts';
import { settingsPhrases, settingsWords as words } from '../../shared/text/pengaturan.ts';
import { sessionPhrases } from '../../shared/text/session.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

/** A link that is shown once, to be handed over. Event `link-done`. */
@customElement('td-one-time-link')
export class OneTimeLinkCard extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .card { border-left: 4px solid var(--accent); display: grid; gap: 8px; }
      .row { display: flex; gap: 8px; flex-wrap: wrap; }
      input { flex: 1 1 260px; min-width: 0; }
      h3:focus { outline: none; }
    `,
  ];
  @property() href = '';
  @property() email = '';
  @property() expiresAt = '';
  @state() private told = '';

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }
  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.href);
      this.told = this.t(words.copied);
    } catch {
      // Without TLS a browser gives no clipboard: the text is selected instead.
      this.renderRoot.querySelector('input')?.select();
      this.told = this.t(words.copyByHand);
    }
  }
  override render() {
    return html`<div class="card">
      <h3 tabindex="-1">${settingsPhrases.linkFor[this.speech](this.email)}</h3>
      <div class="row">
        <input readonly aria-label=${this.t(words.link)} .value=${this.href} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
        <button type="button" class="primary" @click=${this.copy}>${this.t(words.copy)}</button>
        <button type="button" @click=${() => this.emit('link-done', null)}>${this.t(words.done)}</button>
      </div>
      <p class="small">${sessionPhrases.expires[this.speech](formatInstant(this.expiresAt, this.speech))}. ${this.t(words.linkOnce)}</p>
      <p class="small" role="status">${this.told}</p>
    </div>`;
  }
}
