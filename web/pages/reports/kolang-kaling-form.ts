import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { reportWords as words } from '../../../shared/text/laporan.ts';
import { enterKolangKaling } from '../../api/reports.ts';
import { EntryForm } from '../../ui/entry-form.ts';
import '../../ui/area-picker.ts';
import { TypedForm } from './typed-form.ts';

/** Three fields on a phone, for the direct line to the head of office. */
@customElement('td-kolang-kaling-form')
export class KolangKalingForm extends TypedForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      textarea { min-height: 140px; font-size: 16px; }
      .code { font-size: var(--step-3); font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: 0.04em; }
    `,
  ];
  protected readonly draftName = 'kolang_kaling';
  private readonly submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (this.text('what').length < 3) {
      this.errors = { what: this.t(words.tooShort) };
      this.focusFirst();
      return;
    }
    void this.store(
      () =>
        enterKolangKaling({
          nonce: this.formId,
          what: this.text('what'),
          areaCode: this.text('areaCode') || null,
          ...this.optional('contact'),
        }),
      ['what', 'areaCode', 'contact'],
    );
  };
  override render() {
    if (this.entered) return this.done(true);
    return html`<form novalidate @submit=${this.submit}>
      ${this.longText('what', { label: words.kolangWhat, maxlength: 4000, required: true })}
      <td-area-picker
        data-name="areaCode"
        .legend=${this.t(words.place)}
        .areas=${this.areas}
        .value=${this.values['areaCode'] ?? ''}
        .error=${this.errors['areaCode'] ?? ''}
        @area-choose=${(event: CustomEvent<{ code: string }>) => this.set('areaCode', event.detail.code)}
      ></td-area-picker>
      ${this.field('contact', { label: words.callBack, help: words.callBackHelp, maxlength: 100 })}
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : ''}
      <p class="actions"><button type="submit" class="primary" ?disabled=${this.busy}>${this.t(this.busy ? words.saving : words.store)}</button></p>
      ${this.draftLine()}
    </form>`;
  }
}
