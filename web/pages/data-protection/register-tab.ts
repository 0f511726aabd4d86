import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ProcessingActivity } from '../../../shared/api/data-protection.ts';
import { type DataClass, dataClasses } from '../../../shared/domain/data-protection.ts';
import { keepsDataProtection } from '../../../shared/domain/role.ts';
import { formulaSafe } from '../../../shared/tabular/formula-safe.ts';
import {
  dataClassNames,
  protectionPhrases as phrases,
  protectionWords as words,
} from '../../../shared/text/data-protection.ts';
import { formatDate } from '../../../shared/text/format.ts';
import { changeActivity, getRegister } from '../../api/data-protection.ts';
import { Loader } from '../../app/loader.ts';
import { ProtectionTab } from './protection-tab.ts';

const texts = ['purpose', 'basis', 'recipients', 'retention'] as const;

/** The register of processing: each activity with its basis, data, recipients and term. */
@customElement('td-register-tab')
export class RegisterTab extends ProtectionTab {
  static override styles = [
    ...ProtectionTab.styles,
    css`
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: 12px; }
      fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 8px 16px; }
      fieldset legend { padding: 0; font-size: var(--step-s); color: var(--ink-2); font-weight: 600; margin-bottom: 4px; }
      fieldset label { display: inline-flex; gap: 6px; align-items: center; }
    `,
  ];
  @state() private editing: string | null = null;
  private readonly data = new Loader(
    this,
    async (_, signal) => (await getRegister(signal)).activities,
    () => [] as const,
  );
  protected override reload(): void {
    this.editing = null;
    this.values = {};
    this.data.again();
  }
  override render() {
    return html`<p class="lead">${this.t(words.registerLead)}</p>
      ${this.problem()}
      ${this.data.render(
        (activities) => html`<p class="tools no-print">
            <button type="button" @click=${() => this.download(activities)}>${this.t(words.csv)}</button>
            <button type="button" @click=${() => print()}>${this.t(words.print)}</button>
          </p>
          <div class="list">${activities.map((one) => (this.editing === one.id ? this.form(one) : this.activity(one)))}</div>`,
      )}`;
  }
  private classes(list: readonly DataClass[]): string {
    return list.map((one) => `${one} ${this.t(dataClassNames[one])}`).join(', ');
  }
  private activity(one: ProcessingActivity) {
    return html`<article class="card">
      <div class="line">
        <h2>${this.t(one.purpose)}</h2>
        <span class="small muted">${phrases.version[this.speech](String(one.version))}</span>
      </div>
      <dl>
        <dt>${this.t(words.basis)}</dt><dd>${this.t(one.basis)}</dd>
        <dt>${this.t(words.classes)}</dt><dd>${this.classes(one.dataClasses)}</dd>
        <dt>${this.t(words.recipients)}</dt><dd>${this.t(one.recipients)}</dd>
        <dt>${this.t(words.retention)}</dt><dd>${this.t(one.retention)}</dd>
        <dt>${this.t(words.since)}</dt><dd>${formatDate(one.sinceDate, this.speech)}</dd>
        ${one.endedDate ? html`<dt>${this.t(words.endedShort)}</dt><dd>${formatDate(one.endedDate, this.speech)}</dd>` : nothing}
        ${one.reason ? html`<dt>${this.t(words.reason)}</dt><dd>${one.reason} (${one.recordedBy})</dd>` : nothing}
      </dl>
      ${
        keepsDataProtection(this.roles)
          ? html`<p class="no-print"><button type="button" aria-label=${`${this.t(words.change)}: ${this.t(one.purpose)}`} @click=${() => this.edit(one)}>${this.t(words.change)}</button></p>`
          : nothing
      }
    </article>`;
  }
  private edit(one: ProcessingActivity): void {
    this.editing = one.id;
    this.errors = {};
    this.values = {
      endedDate: one.endedDate ?? '',
      classes: one.dataClasses.join(' '),
      ...Object.fromEntries(
        texts.flatMap((name) => [
          [`${name}_id`, one[name].id],
          [`${name}_en`, one[name].en],
        ]),
      ),
    };
  }
  private form(one: ProcessingActivity) {
    const chosen = new Set((this.values['classes'] ?? '').split(' ').filter(Boolean));
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      const names = texts.flatMap((name) => [`${name}_id`, `${name}_en`]);
      if (!this.complete([...names, 'reason'])) return;
      const both = (name: string) => ({ id: this.text(`${name}_id`), en: this.text(`${name}_en`) });
      const body = {
        version: one.version,
        purpose: both('purpose'),
        basis: both('basis'),
        recipients: both('recipients'),
        retention: both('retention'),
        dataClasses: dataClasses.filter((key) => chosen.has(key)),
        endedDate: this.text('endedDate') || null,
        reason: this.text('reason'),
      };
      void this.run(() => changeActivity(one.id, body), ['reason', 'endedDate']);
    };
    const toggle = (key: DataClass) => {
      const next = new Set(chosen);
      if (!next.delete(key)) next.add(key);
      this.set('classes', [...next].join(' '));
    };
    const both = (words: { id: string; en: string }, note: { id: string; en: string }) => ({
      id: `${words.id} (${note.id})`,
      en: `${words.en} (${note.en})`,
    });
    return html`<form novalidate class="card" @submit=${submit}>
      ${texts.map(
        (name) => html`<div class="two">
          ${this.longText(`${name}_id`, { label: both(words[name], words.inIndonesian), required: true, maxlength: 400 })}
          ${this.longText(`${name}_en`, { label: both(words[name], words.inEnglish), required: true, maxlength: 400 })}
        </div>`,
      )}
      <fieldset>
        <legend>${this.t(words.classes)}</legend>
        ${dataClasses.map((key) => html`<label><input type="checkbox" .checked=${chosen.has(key)} @change=${() => toggle(key)} />${key} ${this.t(dataClassNames[key])}</label>`)}
      </fieldset>
      ${this.field('endedDate', { label: words.ended, type: 'date' })}
      ${this.field('reason', { label: words.changeReason, required: true, maxlength: 300 })}
      <p class="tools">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.save)}</button>
        <button type="button" @click=${() => (this.editing = null)}>${this.t(words.cancel)}</button>
      </p>
    </form>`;
  }
  /** As Excel set to Indonesian opens it by a double click. */
  private download(activities: readonly ProcessingActivity[]): void {
    const head = [
      words.purpose,
      words.basis,
      words.classes,
      words.recipients,
      words.retention,
      words.since,
      words.endedShort,
    ].map((one) => this.t(one));
    const rows = activities.map((one) => [
      this.t(one.purpose),
      this.t(one.basis),
      this.classes(one.dataClasses),
      this.t(one.recipients),
      this.t(one.retention),
      one.sinceDate,
      one.endedDate ?? '',
    ]);
    const line = (cells: readonly string[]) =>
      `${cells.map((text) => `"${formulaSafe(text).replaceAll('"', '""')}"`).join(';')}\r\n`;
    const blob = new Blob(['\ufeff', ...[head, ...rows].map(line)], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'catatan-pemrosesan.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
