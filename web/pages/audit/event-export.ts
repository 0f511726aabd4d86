import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AuditExport } from '../../../shared/api/audit.ts';
import { auditPhrases, auditWords as words } from '../../../shared/text/audit.ts';
import { exportAudit } from '../../api/audit.ts';
import { problemView } from '../../app/problem.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { saveFile } from '../../ui/save-file.ts';

/** The filtered events as a file, with a reason. */
@customElement('td-event-export')
export class EventExport extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: block; }
      form { display: grid; gap: 8px; max-width: 640px; }
    `,
  ];
  @property({ attribute: false }) filter: Record<string, string | null> = {};
  @state() private reason = '';
  @state() private isShort = false;
  @state() private said = '';
  @state() private failure: unknown = null;
  @state() private busy = false;

  private readonly take = async (event: SubmitEvent) => {
    event.preventDefault();
    this.isShort = this.reason.trim().length < 10;
    if (this.isShort || this.busy) return;
    this.busy = true;
    this.failure = null;
    this.said = '';
    try {
      const set = Object.entries(this.filter).filter(([, value]) => value);
      const { blob, name } = await exportAudit({
        ...(Object.fromEntries(set) as Omit<AuditExport, 'reason'>),
        reason: this.reason.trim(),
      });
      saveFile(blob, name);
      this.said = auditPhrases.exported[this.speech](name);
      this.reason = '';
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  };

  override render() {
    return html`<form class="card" novalidate @submit=${this.take}>
      <h2>${this.t(words.exportTitle)}</h2>
      <p class="small muted">${this.t(words.exportHelp)}</p>
      <div class="field">
        <label for="reason">${this.t(words.exportReason)}</label>
        <input
          id="reason"
          maxlength="300"
          .value=${this.reason}
          aria-invalid=${this.isShort ? 'true' : nothing}
          aria-describedby=${this.isShort ? 'reason-error' : nothing}
          @input=${(event: Event) => {
            this.reason = (event.target as HTMLInputElement).value;
          }}
        />
        ${this.isShort ? html`<p id="reason-error" class="problem" role="alert">${this.t(words.shortReason)}</p>` : nothing}
      </div>
      ${this.failure ? problemView(this.failure, this.speech) : nothing}
      ${this.said ? html`<p class="notice" role="status">${this.said}</p>` : nothing}
      <p><button type="submit" ?disabled=${this.busy}>${this.t(words.export)}</button></p>
    </form>`;
  }
}
