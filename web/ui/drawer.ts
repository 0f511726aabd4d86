import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { app } from '../../shared/text/app.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';
import { icons } from './icons.ts';

/** A native dialog at the right edge: focus trap, Escape and backdrop are the browser's. Event `drawer-close`. */
@customElement('td-drawer')
export class Drawer extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      dialog { margin: 0 0 0 auto; height: 100dvh; max-height: none; width: min(520px, 100vw); max-width: none; border: 0; border-left: 1px solid var(--line-strong); padding: 0; color: var(--ink); background: var(--surface); box-shadow: var(--shadow); }
      dialog::backdrop { background: rgb(10 12 16 / 45%); }
      header { display: flex; gap: 16px; align-items: start; justify-content: space-between; padding: 16px 20px; border-bottom: 1px solid var(--line); position: sticky; top: 0; background: var(--surface); }
      .body { padding: 16px 20px 32px; }
    `,
  ];
  @property() heading = '';
  @property({ type: Boolean }) open = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  override updated(): void {
    if (this.open && !this.dialog.open) this.dialog.showModal();
    else if (!this.open && this.dialog.open) this.dialog.close();
  }
  override render() {
    return html`<dialog
      aria-label=${this.heading}
      @close=${() => this.emit('drawer-close', null)}
      @click=${(event: MouseEvent) => {
        if (event.target === this.dialog) this.dialog.close();
      }}
    >
      <header>
        <h2>${this.heading}</h2>
        <button type="button" class="quiet icon" aria-label=${this.t(app.close)} @click=${() => this.dialog.close()}>${icons.close}</button>
      </header>
      <div class="body"><slot></slot></div>
    </dialog>`;
  }
}
