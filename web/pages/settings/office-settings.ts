import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OfficeSettingsAnswer } from '../../../shared/api/settings.ts';
import type { Words } from '../../../shared/composite/types.ts';
import type { OfficeSettings, SettingName } from '../../../shared/domain/office-settings.ts';
import { intakeChannels } from '../../../shared/domain/report.ts';
import { channelNames } from '../../../shared/text/data.ts';
import {
  officeSettingWords as words,
  settingHelp,
  settingLabels,
} from '../../../shared/text/office-settings.ts';
import { changeSetting } from '../../api/office-settings.ts';
import { RequestError } from '../../api/request.ts';
import { problemView } from '../../app/problem.ts';
import { EntryForm } from '../../ui/entry-form.ts';

const texts = ['apoaUrl', 'officeName', 'reportLine', 'dataProtectionContact'] as const;
type Channels = Pick<OfficeSettings, (typeof texts)[number] | 'answerDays' | 'holidays'>;
const wrong: Partial<Record<SettingName, Words>> = {
  apoaUrl: words.https,
  reportLine: words.phone,
  holidays: words.dates,
};

/** Settings of the office; what was changed is saved, one version for each. Event `settings-changed`. */
@customElement('td-office-settings')
export class OfficeSettingsForm extends EntryForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      :host { display: grid; gap: 12px; }
      textarea { font-variant-numeric: tabular-nums; }
    `,
  ];
  @property({ attribute: false }) answer: OfficeSettingsAnswer | null = null;
  @state() private failure: unknown = null;
  @state() private word: Words | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer') || !this.answer) return;
    const { answerDays, holidays, apoaUrl, officeName, reportLine, dataProtectionContact } =
      this.answer.settings;
    this.values = {
      apoaUrl,
      officeName,
      reportLine,
      dataProtectionContact,
      ...Object.fromEntries(intakeChannels.map((one) => [one, String(answerDays[one])])),
      holidays: holidays.join('\n'),
    };
  }
  /** What the fields say; NaN where a number of days is none. */
  private typed(): Channels {
    const days = (name: string) => (/^\d{1,2}$/.test(this.text(name)) ? Number(this.text(name)) : Number.NaN);
    return {
      apoaUrl: this.text('apoaUrl'),
      officeName: this.text('officeName'),
      reportLine: this.text('reportLine'),
      dataProtectionContact: this.text('dataProtectionContact'),
      answerDays: Object.fromEntries(
        intakeChannels.map((one) => [one, days(one)]),
      ) as OfficeSettings['answerDays'],
      holidays: this.text('holidays')
        .split(/[\s,;]+/)
        .filter(Boolean)
        .sort(),
    };
  }
  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy || !this.answer) return;
    const { settings, versions } = this.answer;
    const typed = this.typed();
    this.failure = null;
    this.errors = Object.fromEntries(
      intakeChannels
        .filter((one) => !(typed.answerDays[one] >= 1 && typed.answerDays[one] <= 30))
        .map((one) => [one, this.t(words.days)]),
    );
    if (Object.keys(this.errors).length) return this.focusFirst();
    const changed = (Object.keys(typed) as (keyof Channels)[]).filter(
      (name) => JSON.stringify(sorted(typed[name])) !== JSON.stringify(sorted(settings[name])),
    );
    this.word = changed.length ? null : words.nothing;
    this.busy = true;
    try {
      for (const name of changed) await this.save(name, versions[name], typed[name]);
      if (changed.length && !Object.keys(this.errors).length && !this.word) this.word = words.saved;
    } finally {
      this.busy = false;
    }
    if (Object.keys(this.errors).length) this.focusFirst();
    else if (changed.length && !this.failure) this.emit('settings-changed', null);
  }
  private async save(name: SettingName, version: number, value: unknown): Promise<void> {
    try {
      await changeSetting(name, version, value);
    } catch (error) {
      const status = error instanceof RequestError ? error.status : 0;
      if (status === 422)
        this.errors = { ...this.errors, [name]: wrong[name] ? this.t(wrong[name]) : this.say('pattern') };
      else if (status === 409) this.word = words.conflict;
      else this.failure = error;
    }
  }

  override render() {
    return html`<h2>${this.t(words.title)}</h2>
      <p class="muted">${this.t(words.lead)}</p>
      <form novalidate class="card" @submit=${this.submit}>
        <fieldset class="part"><legend>${this.t(words.general)}</legend>
          ${texts.map((name) =>
            this.field(name, {
              label: settingLabels[name],
              required: name === 'apoaUrl' || name === 'officeName',
              maxlength: name === 'apoaUrl' ? 300 : name === 'reportLine' ? 40 : 120,
              ...(settingHelp[name] ? { help: settingHelp[name] } : {}),
            }),
          )}
        </fieldset>
        <fieldset class="part three"><legend>${this.t(words.deadlines)}</legend>
          ${intakeChannels.map((one) =>
            this.field(one, {
              label: channelNames[one]!,
              required: true,
              maxlength: 2,
              inputmode: 'numeric',
            }),
          )}
        </fieldset>
        <div class="wide">${this.longText('holidays', { label: settingLabels.holidays, help: words.dates, maxlength: 4800 })}</div>
        ${this.failure ? problemView(this.failure, this.speech) : nothing}
        <p role="status">${this.word ? this.t(this.word) : nothing}</p>
        ${this.saveButton()}
      </form>`;
  }
}

/** Objects with their names in order, so that equal settings are equal texts. */
function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value;
}
