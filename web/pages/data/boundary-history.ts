import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BoundaryHistory as History, BoundaryVersion } from '../../../shared/api/boundaries.ts';
import { boundaryWords as words } from '../../../shared/text/boundaries.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** When which map was in force, newest first. Event `take-again` {version, reason}. */
@customElement('td-boundary-history')
export class BoundaryHistoryList extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
      form { display: grid; gap: 10px; border: 1px solid var(--line-strong); border-radius: var(--radius); padding: 12px; max-width: 70ch; }
      td, th { min-width: 9ch; }
      .actions { display: flex; gap: 8px; flex-wrap: wrap; }
    `,
  ];
  @property({ attribute: false }) history!: History;
  @property({ type: Boolean }) mayChange = false;
  @property({ type: Boolean }) busy = false;
  @state() private asked: number | null = null;
  @state() private reason = '';
  @state() private tried = false;

  private async ask(version: number | null): Promise<void> {
    this.asked = version;
    this.reason = '';
    this.tried = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('form h3')?.focus();
  }
  private submit(event: Event): void {
    event.preventDefault();
    this.tried = true;
    const reason = this.reason.trim();
    if (reason.length < 3 || this.asked === null) {
      this.renderRoot.querySelector<HTMLElement>('input')?.focus();
      return;
    }
    this.emit('take-again', { version: this.asked, reason });
    void this.ask(null);
  }
  private what(version: BoundaryVersion | undefined): string {
    return version?.kind === 'official' ? (version.source ?? '') : this.t(words.schematic);
  }

  override render() {
    const { entries, versions, inForce } = this.history;
    const shown = new Set<number>();
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.history)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t(words.since)}</th>
              <th scope="col">${this.t(words.version)}</th>
              <th scope="col">${this.t(words.source)}</th>
              <th scope="col">${this.t(words.by)}</th>
              <th scope="col">${this.t(words.reason)}</th>
              ${this.mayChange ? html`<th scope="col"><span class="visually-hidden">${this.t(words.takeAgain)}</span></th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${entries.map((entry) => {
              // one button for each version, at its newest entry
              const first = !shown.has(entry.version);
              shown.add(entry.version);
              return html`<tr>
                <th scope="row">${formatInstant(entry.inForceAt, this.speech)}</th>
                <td>${entry.version}</td>
                <td>${this.what(versions.find((one) => one.version === entry.version))}</td>
                <td>${entry.by ?? this.t(words.program)}</td>
                <td>${entry.reason ?? ''}</td>
                ${
                  this.mayChange
                    ? html`<td>
                        ${
                          first && entry.version !== inForce
                            ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.ask(entry.version)}>
                                ${this.t(words.takeAgain)}<span class="visually-hidden"> ${this.t(words.version)} ${entry.version}</span>
                              </button>`
                            : nothing
                        }
                      </td>`
                    : nothing
                }
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      ${this.asked === null ? nothing : this.form(this.asked)}`;
  }
  private form(version: number) {
    const wrong = this.tried && this.reason.trim().length < 3;
    return html`<form novalidate @submit=${this.submit}>
      <h3 tabindex="-1">${this.t(words.takeAgainTitle)}: ${this.t(words.version)} ${version}</h3>
      <p>${this.t(words.takeAgainNote)}</p>
      <div class="field">
        <label for="reason">${this.t(words.reason)}</label>
        <input id="reason" maxlength="300" autocomplete="off" required .value=${this.reason}
          aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? 'reason-error' : nothing}
          @input=${(event: Event) => {
            this.reason = (event.target as HTMLInputElement).value;
          }} />
        ${wrong ? html`<p class="error" id="reason-error">${this.t(words.required)}</p>` : nothing}
      </div>
      <div class="actions">
        <button class="primary" ?disabled=${this.busy}>${this.t(words.takeAgain)}</button>
        <button type="button" class="quiet" @click=${() => this.ask(null)}>${this.t(words.cancel)}</button>
      </div>
    </form>`;
  }
}
