import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { incidentPhrases as phrases, incidentWords as words } from '../../../shared/text/incident.ts';
import { EntryForm } from '../../ui/entry-form.ts';

export interface Named {
  id: string;
  version: number;
  name: string;
}
/** What is about to be done to incidents. */
export type IncidentAct =
  | { kind: 'merge'; own: Named; other: Named; ownReports: number }
  | { kind: 'unmerge'; from: Named; reports: number }
  | { kind: 'split'; own: Named; reportIds: readonly string[]; texts: readonly string[] };
export interface ActInput {
  reason: string;
  summary: string;
  /** For a merge: the one on the page goes into the other. */
  ownIntoOther: boolean;
}

/** Says what will move where, and asks why. Events `act-send` {reason, summary, ownIntoOther}, `act-cancel`. */
@customElement('td-incident-act')
export class IncidentActForm extends EntryForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      fieldset.which { border: 0; margin: 0; padding: 0; display: grid; gap: 8px; }
      fieldset.which legend { font-size: var(--step-s); color: var(--ink-2); font-weight: 600; padding: 0; margin-bottom: 4px; }
      .which label { display: flex; gap: 10px; align-items: start; padding: 8px 0; }
      .which input { margin-top: 4px; flex: none; }
      .preview { background: var(--surface-2); border-radius: var(--radius); padding: 10px 14px; display: grid; gap: 6px; }
      .preview ul { list-style: disc; padding-left: 20px; display: grid; gap: 4px; font-size: var(--step-s); }
    `,
  ];
  @property({ attribute: false }) act!: IncidentAct;
  @property() failure = '';
  @property({ type: Boolean }) sending = false;

  private get ownIntoOther(): boolean {
    return this.values['direction'] !== 'here';
  }
  private submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.sending) return;
    if (!this.complete(this.act.kind === 'split' ? ['summary', 'reason'] : ['reason'])) return;
    const short: Record<string, string> = {};
    if (this.text('reason').length < 5) short['reason'] = this.say('minLength');
    if (this.act.kind === 'split' && this.text('summary').length < 10)
      short['summary'] = this.say('minLength');
    this.errors = short;
    if (Object.keys(short).length > 0) {
      this.focusFirst();
      return;
    }
    this.emit<ActInput>('act-send', {
      reason: this.text('reason'),
      summary: this.text('summary'),
      ownIntoOther: this.ownIntoOther,
    });
  }

  override render() {
    const { act } = this;
    const confirm = {
      merge: words.confirmMerge,
      unmerge: words.confirmUnmerge,
      split: words.confirmSplit,
    }[act.kind];
    return html`<form novalidate @submit=${this.submit}>
      ${act.kind === 'merge' ? this.which(act) : nothing}
      <div class="preview" role="status">
        <strong>${this.t(words.moves)}</strong>
        ${this.preview()}
      </div>
      ${act.kind === 'split' ? this.longText('summary', { label: words.summary, help: words.summaryHelp, required: true, maxlength: 1000 }) : nothing}
      ${this.field('reason', { label: words.reason, help: words.reasonHelp, required: true, maxlength: 500 })}
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${this.sending}>${this.t(this.sending ? words.saving : confirm)}</button>
        <button type="button" class="quiet" @click=${() => this.emit('act-cancel', null)}>${this.t(words.cancel)}</button>
      </p>
    </form>`;
  }
  private which({ other }: Extract<IncidentAct, { kind: 'merge' }>) {
    const radio = (value: 'there' | 'here', label: string) => html`<label>
      <input type="radio" name="direction" value=${value} .checked=${this.ownIntoOther === (value === 'there')} @change=${() => this.set('direction', value)} />
      <span>${label}</span>
    </label>`;
    return html`<fieldset class="which">
      <legend>${this.t(words.direction)}</legend>
      ${radio('there', phrases.into[this.speech](other.name))}
      ${radio('here', phrases.here[this.speech](other.name))}
    </fieldset>`;
  }
  private preview() {
    const { act } = this;
    if (act.kind === 'merge')
      return html`<p>${
        this.ownIntoOther
          ? phrases.movesTo[this.speech](String(act.ownReports), act.own.name, act.other.name)
          : phrases.allMove[this.speech](act.other.name, act.own.name)
      }</p>
        <p class="small muted">${this.t(words.mergeEffect)}</p>`;
    if (act.kind === 'unmerge')
      return html`<p>${phrases.goBack[this.speech](String(act.reports), act.from.name)}</p>`;
    return html`<ul>${act.texts.map((text) => html`<li>${text}</li>`)}</ul>
      <p class="small muted">${this.t(words.splitEffect)}</p>`;
  }
}
