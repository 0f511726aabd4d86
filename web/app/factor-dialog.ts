import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { accountWords as words } from '../../shared/text/akun.ts';
import { giveFactor } from '../api/own-account.ts';
import { canUsePasskeys, giveFactorByPasskey } from '../api/passkeys.ts';
import { RequestError } from '../api/request.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';
import { problemWords } from './problem.ts';
import '../ui/code-form.ts';

/** Asks for the second factor over whatever is on the screen. Event `factor-closed` with whether it was given. */
@customElement('td-factor-dialog')
export class FactorDialog extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      dialog { border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--surface); color: var(--ink); padding: 24px; max-width: min(440px, 92vw); box-shadow: var(--shadow); }
      dialog::backdrop { background: rgb(0 0 0 / 45%); }
      h2, p { margin-bottom: 12px; }
    `,
  ];
  @state() private busy = false;
  @state() private error = '';
  private given = false;

  override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')!.showModal();
  }
  private async give(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.error = '';
    try {
      await work();
      this.given = true;
      this.close();
    } catch (error) {
      this.error = problemWords(error, this.speech);
    } finally {
      this.busy = false;
    }
  }
  private close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }
  override render() {
    return html`<dialog aria-labelledby="factor-title" @close=${() => this.emit('factor-closed', this.given)}>
      <h2 id="factor-title">${this.t(words.again)}</h2>
      <p>${this.t(words.againLead)}</p>
      <td-code-form takesRecovery .busy=${this.busy} .error=${this.error} @code-given=${(event: CustomEvent<string>) => this.give(() => giveFactor(event.detail))}></td-code-form>
      ${canUsePasskeys() ? html`<p><button type="button" ?disabled=${this.busy} @click=${() => this.give(giveFactorByPasskey)}>${this.t(words.usePasskey)}</button></p>` : nothing}
      <p><button type="button" class="quiet" @click=${this.close}>${this.t(words.cancel)}</button></p>
    </dialog>`;
  }
}

/**
 * Does something for which the server may want the second factor again: then it is asked for and the thing is done once
 * more. What was refused stays refused where nobody gives it.
 */
export async function withFactor<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RequestError && error.code === 'second_factor_needed')) throw error;
    if (!(await askFactor())) throw error;
    return work();
  }
}

function askFactor(): Promise<boolean> {
  const dialog = document.createElement('td-factor-dialog');
  const before = document.activeElement;
  document.body.append(dialog);
  return new Promise((resolve) =>
    dialog.addEventListener('factor-closed', (event) => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve((event as CustomEvent<boolean>).detail);
    }),
  );
}
