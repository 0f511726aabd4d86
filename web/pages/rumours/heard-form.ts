import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import { rumourWords as words } from '../../../shared/text/rumours.ts';
import { enterRumour } from '../../api/rumours.ts';
import { RequestError } from '../../api/request.ts';
import { problemWords } from '../../app/problem.ts';
import { EntryForm } from '../../ui/entry-form.ts';
import '../../ui/area-picker.ts';

/** A rumour that staff have heard themselves. Event `rumour-saved`. */
@customElement('td-heard-form')
export class HeardForm extends EntryForm {
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @state() private failure = '';
  @state() private recorded = false;

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.failure = '';
    this.recorded = false;
    if (!this.complete(['claim', 'areaCode'])) return;
    this.busy = true;
    try {
      await enterRumour({ claim: this.text('claim'), areaCode: this.text('areaCode') });
      this.values = {};
      this.recorded = true;
      this.emit('rumour-saved', null);
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      if (!this.takeErrors(problem, ['claim', 'areaCode'])) this.failure = problemWords(error, this.speech);
    } finally {
      this.busy = false;
    }
  }

  override render() {
    return html`<form novalidate @submit=${this.submit}>
      ${this.longText('claim', { label: words.claim, help: words.claimHelp, required: true, maxlength: 500 })}
      <td-area-picker
        data-name="areaCode"
        .legend=${this.t(words.area)}
        .areas=${this.areas}
        .value=${this.values['areaCode'] ?? ''}
        .error=${this.errors['areaCode'] ?? ''}
        @area-choose=${(event: CustomEvent<{ code: string }>) => this.set('areaCode', event.detail.code)}
      ></td-area-picker>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(this.busy ? words.saving : words.record)}</button>
        <span role="status" class="small">${this.recorded ? this.t(words.recorded) : nothing}</span>
      </p>
    </form>`;
  }
}
