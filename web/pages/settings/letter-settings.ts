import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OfficeSettingsAnswer } from '../../../shared/api/settings.ts';
import type { Words } from '../../../shared/composite/types.ts';
import type { OfficeSettings } from '../../../shared/domain/office-settings.ts';
import { officeSettingWords as words } from '../../../shared/text/office-settings.ts';
import { changeSetting } from '../../api/office-settings.ts';
import { RequestError } from '../../api/request.ts';
import { problemView } from '../../app/problem.ts';
import { EntryForm } from '../../ui/entry-form.ts';

type Letters = Pick<OfficeSettings, 'letterhead' | 'legalBasis' | 'signer' | 'memo' | 'numbering'>;
/** Field at which an error of a setting is shown. */
const fieldOf: Record<keyof Letters, string> = {
  letterhead: 'lines',
  legalBasis: 'legalBasis',
  signer: 'position',
  memo: 'to',
  numbering: 'memoNumber',
};
/** Longest side of a stored logo, in pixels: sharp at three centimetres of paper. */
const logoSize = 240;

/** What is printed on letters and packs. Event `settings-changed`. */
@customElement('td-letter-settings')
export class LetterSettings extends EntryForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      :host { display: grid; gap: 12px; }
      .logo { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; }
      .logo img { max-height: 72px; background: #fff; padding: 4px; border: 1px solid var(--line); }
    `,
  ];
  @property({ attribute: false }) answer: OfficeSettingsAnswer | null = null;
  @state() private logo: string | null = null;
  @state() private failure: unknown = null;
  @state() private word: Words | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer') || !this.answer) return;
    const { letterhead, legalBasis, signer, memo, numbering } = this.answer.settings;
    this.logo = letterhead.logo;
    this.values = {
      lines: letterhead.lines.join('\n'),
      address: letterhead.address,
      legalBasis: legalBasis.join('\n'),
      position: signer.position,
      signerName: signer.name,
      signerNumber: signer.number,
      to: memo.to,
      copies: memo.copies.join('\n'),
      memoNumber: numbering.memo,
      informationNumber: numbering.informationReport,
    };
  }
  private lines(name: string): string[] {
    return this.text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  }
  private typed(): Letters {
    return {
      letterhead: { lines: this.lines('lines'), address: this.text('address').trim(), logo: this.logo },
      legalBasis: this.lines('legalBasis'),
      signer: {
        position: this.text('position').trim(),
        name: this.text('signerName').trim(),
        number: this.text('signerNumber').trim(),
      },
      memo: { to: this.text('to').trim(), copies: this.lines('copies') },
      numbering: {
        memo: this.text('memoNumber').trim(),
        informationReport: this.text('informationNumber').trim(),
      },
    };
  }
  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy || !this.answer) return;
    const { settings, versions } = this.answer;
    const typed = this.typed();
    this.failure = null;
    this.errors = {};
    const changed = (Object.keys(typed) as (keyof Letters)[]).filter(
      (name) => JSON.stringify(typed[name]) !== JSON.stringify(settings[name]),
    );
    this.word = changed.length ? null : words.nothing;
    this.busy = true;
    try {
      for (const name of changed) await this.save(name, versions[name], typed[name]);
    } finally {
      this.busy = false;
    }
    if (Object.keys(this.errors).length) return this.focusFirst();
    if (!changed.length || this.failure) return;
    this.word ??= words.saved;
    this.emit('settings-changed', null);
  }
  private async save(name: keyof Letters, version: number, value: unknown): Promise<void> {
    try {
      await changeSetting(name, version, value);
    } catch (error) {
      const status = error instanceof RequestError ? error.status : 0;
      if (status === 422) this.errors = { ...this.errors, [fieldOf[name]]: this.t(words.wrongLetters) };
      else if (status === 409) this.word = words.conflict;
      else this.failure = error;
    }
  }
  /** Any picture that the browser reads becomes a small PNG: nothing else of the file is kept. */
  private readonly takeLogo = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    this.word = null;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, logoSize / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
      this.logo = canvas.toDataURL('image/png');
    } catch {
      this.word = words.logoWrong;
    }
    input.value = '';
  };

  override render() {
    return html`<h2>${this.t(words.letters)}</h2>
      <p class="muted">${this.t(words.lettersLead)}</p>
      <form novalidate class="card" @submit=${this.submit}>
        <div class="wide">${this.longText('lines', { label: words.letterLines, help: words.letterLinesHelp, required: true, maxlength: 720 })}</div>
        ${this.field('address', { label: words.address, maxlength: 300 })}
        <div class="field wide">
          <label for="logo">${this.t(words.logo)}</label>
          <div class="logo">
            ${this.logo ? html`<img src=${this.logo} alt=${this.t(words.logoNow)} />` : nothing}
            <input id="logo" type="file" accept="image/*" aria-describedby="logo-help" @change=${this.takeLogo} />
            ${this.logo ? html`<button type="button" class="quiet" @click=${() => (this.logo = null)}>${this.t(words.logoRemove)}</button>` : nothing}
          </div>
          <p class="muted small" id="logo-help">${this.t(words.logoHelp)}</p>
        </div>
        <div class="wide">${this.longText('legalBasis', { label: words.legalLines, help: words.legalHelp, required: true, maxlength: 6000 })}</div>
        ${this.field('position', { label: words.position, required: true, maxlength: 160 })}
        ${this.field('signerName', { label: words.signerName, help: words.signerHelp, maxlength: 120 })}
        ${this.field('signerNumber', { label: words.signerNumber, maxlength: 30, inputmode: 'numeric' })}
        ${this.field('to', { label: words.memoTo, required: true, maxlength: 200 })}
        <div class="wide">${this.longText('copies', { label: words.copies, help: words.copiesHelp, maxlength: 2000 })}</div>
        ${this.field('memoNumber', { label: words.memoNumber, help: words.patternHelp, required: true, maxlength: 80 })}
        ${this.field('informationNumber', { label: words.informationNumber, help: words.patternHelp, required: true, maxlength: 80 })}
        ${this.failure ? problemView(this.failure, this.speech) : nothing}
        <p role="status">${this.word ? this.t(this.word) : nothing}</p>
        ${this.saveButton()}
      </form>`;
  }
}
