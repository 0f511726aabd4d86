import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EnterReport } from '../../../shared/api/reports.ts';
import { type NarrativePart, narrativeParts } from '../../../shared/domain/report.ts';
import { reportWords as words } from '../../../shared/text/laporan.ts';
import { narrativeQuestions } from '../../../shared/text/narrative.ts';
import { categoryNames, relationNames } from '../../../shared/text/terms.ts';
import { enterReport } from '../../api/reports.ts';
import { EntryForm } from '../../ui/entry-form.ts';
import '../../ui/area-picker.ts';
import { TypedForm } from './typed-form.ts';

const fields = [...narrativeParts, 'areaCode', 'category', 'relation', 'occurredDate', 'contact'];

/** The report line, by keyboard alone, in the order in which officers ask. */
@customElement('td-phone-form')
export class PhoneForm extends TypedForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      form { gap: 12px; }
      textarea { min-height: 40px; height: 40px; }
      textarea[name="what"] { height: 84px; }
      .urgent { display: flex; gap: 8px; align-items: center; font-weight: 650; min-height: 40px; }
      .code { font-size: var(--step-3); font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: 0.04em; }
      .parts { display: grid; gap: 10px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); }
      .parts .first { grid-column: 1 / -1; }
    `,
  ];
  /** `partner_agency` for partners, who speak for themselves. */
  @property() channel: 'phone' | 'partner_agency' = 'phone';
  protected readonly draftName = 'phone';

  private readonly submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (this.text('what').length < 3) {
      this.errors = { what: this.t(words.tooShort) };
      this.focusFirst();
      return;
    }
    const parts = Object.fromEntries(
      narrativeParts.flatMap((name) => (this.text(name) ? [[name, this.text(name)]] : [])),
    ) as EnterReport['parts'];
    void this.store(
      () =>
        enterReport({
          channel: this.channel,
          nonce: this.formId,
          parts,
          areaCode: this.text('areaCode') || null,
          category: (this.text('category') || null) as EnterReport['category'],
          relation: (this.text('relation') || null) as EnterReport['relation'],
          occurredDate: this.text('occurredDate') || null,
          urgent: this.text('urgent') === 'yes',
          ...this.optional('contact'),
        }),
      fields,
    );
  };
  private question(name: NarrativePart) {
    return html`<div class=${name === 'what' ? 'first' : ''}>${this.longText(name, { label: narrativeQuestions[name], maxlength: 2000, required: name === 'what' })}</div>`;
  }

  override render() {
    if (this.entered) return this.done(this.channel === 'phone');
    const urgent = this.text('urgent') === 'yes';
    return html`<form novalidate @submit=${this.submit} @keydown=${this.byKey}>
      ${this.channel === 'phone' ? html`<p class="small muted">${this.t(words.phoneNotice)}</p>` : nothing}
      <label class="urgent"><input type="checkbox" name="urgent" .checked=${urgent} @change=${(event: Event) => this.set('urgent', (event.target as HTMLInputElement).checked ? 'yes' : '')} />${this.t(words.urgentAsk)}</label>
      ${urgent ? html`<p class="problem" role="alert">${this.t(words.urgentPath)}</p>` : nothing}
      <div class="parts">${narrativeParts.map((name) => this.question(name))}</div>
      <td-area-picker
        data-name="areaCode"
        .legend=${this.t(words.place)}
        .areas=${this.areas}
        .value=${this.values['areaCode'] ?? ''}
        .error=${this.errors['areaCode'] ?? ''}
        @area-choose=${(event: CustomEvent<{ code: string }>) => this.set('areaCode', event.detail.code)}
      ></td-area-picker>
      <div class="part three">
        ${this.choice('category', { label: words.kind }, this.words(categoryNames))}
        ${this.choice('relation', { label: words.relation }, this.words(relationNames))}
        ${this.field('occurredDate', { label: words.when, type: 'date' })}
        ${this.channel === 'phone' ? this.field('contact', { label: words.callBack, help: words.callBackHelp, maxlength: 100 }) : nothing}
      </div>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(this.busy ? words.saving : this.channel === 'phone' ? words.store : words.enterPartner)}</button>
        <button type="button" class="quiet" @click=${this.clear}>${this.t(words.clear)}</button>
      </p>
      ${this.draftLine()}
    </form>`;
  }
}
