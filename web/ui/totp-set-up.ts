import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TotpSetUp } from '../../shared/api/session.ts';
import { accountWords as words } from '../../shared/text/akun.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';
import { qrPath } from './qr-path.ts';
import './code-form.ts';

/** The secret of a second factor, as a picture and to be typed; a code of it confirms. Event `code-given`. */
@customElement('td-totp-set-up')
export class TotpSetUpCard extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: 12px; }
      svg { width: min(240px, 100%); height: auto; background: #fff; border: 1px solid var(--line); }
      code { font-size: var(--step-0); overflow-wrap: anywhere; background: var(--surface-2); padding: 6px 8px; border-radius: 4px; }
    `,
  ];
  @property({ attribute: false }) setUp!: TotpSetUp;
  @property({ type: Boolean }) busy = false;
  @property() error = '';

  override render() {
    const { size, path } = qrPath(this.setUp.uri);
    const groups = this.setUp.secret.match(/.{1,4}/g)?.join(' ') ?? '';
    return html`<p>${this.t(words.stepScan)}</p>
      <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.t(words.picture)} shape-rendering="crispEdges"><path d=${path} fill="#000" /></svg>
      <p class="small">${this.t(words.stepType)}</p>
      <p><code>${groups}</code></p>
      <p>${this.t(words.stepCode)}</p>
      <td-code-form .busy=${this.busy} .error=${this.error}></td-code-form>`;
  }
}
