import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { EnterObservation, Indicator, Observation } from '../../../shared/api/indicators.ts';
import { readNumber } from '../../../shared/tabular/number-input.ts';
import { entryPhrases, entryWords as words, readingNames } from '../../../shared/text/catat.ts';
import { roundNames } from '../../../shared/text/data.ts';
import { formatFigure, formatPeriod } from '../../../shared/text/figures.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import { enterObservation } from '../../api/entry.ts';
import { RequestError } from '../../api/request.ts';
import { withSticky } from '../../router.ts';
import { EntryForm } from '../../ui/entry-form.ts';
import { failureView } from './send.ts';
import '../../ui/area-picker.ts';

const must = ['areaCode', 'indicatorCode', 'period', 'value', 'sourceTitle'] as const;
const all = [...must, 'sourceUrl', 'publishedDate', 'note', 'supersedes'] as const;

/** A published figure, or the correction of one as a new row beside the old. */
@customElement('td-figure-form')
export class FigureForm extends EntryForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      .fixed { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 16px; font-size: var(--step-0); }
      .fixed dt { color: var(--ink-3); }
      .which { display: flex; gap: 8px; flex-wrap: wrap; align-items: center; font-size: var(--step-s); }
    `,
  ];
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  /** The figure to correct; null: a new one. */
  @property({ attribute: false }) old: Observation | null = null;
  @state() private failure: unknown = null;
  @state() private readings: [number, number] | null = null;
  /** What an ambiguous text was said to mean, as long as the text stays. */
  @state() private meant: { text: string; value: number } | null = null;
  @state() private existing: string | null = null;
  @state() private saved: { code: string } | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('old')) return;
    const { old } = this;
    this.saved = null;
    this.failure = null;
    this.errors = {};
    this.values = old
      ? {
          areaCode: old.areaCode,
          indicatorCode: old.indicatorCode,
          period: old.period,
          value: '',
          sourceTitle: old.source.title,
          sourceUrl: old.source.url ?? '',
          publishedDate: '',
          note: '',
        }
      : {};
  }
  private get indicator(): Indicator | undefined {
    return this.indicators.find((one) => one.code === this.text('indicatorCode'));
  }
  private value(): number | null {
    const text = this.text('value');
    if (this.meant?.text === text) return this.meant.value;
    const read = readNumber(text, { decimals: this.indicator?.measure !== 'count' });
    this.readings = read.kind === 'ambiguous' ? read.readings : null;
    if (read.kind === 'value') return read.value;
    const code = read.kind === 'empty' ? 'required' : read.kind === 'invalid' ? 'number' : read.kind;
    this.errors = { ...this.errors, value: this.say(code) };
    return null;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.failure = null;
    this.existing = null;
    const complete = this.complete(must);
    const value = this.text('value') ? this.value() : null;
    if (!complete || value === null) {
      this.failure = 'fields';
      this.focusFirst();
      return;
    }
    this.busy = true;
    const { old } = this;
    try {
      const body: EnterObservation = {
        areaCode: this.text('areaCode'),
        indicatorCode: this.text('indicatorCode'),
        period: this.text('period').toUpperCase(),
        value,
        sourceTitle: this.text('sourceTitle'),
        ...this.optional('sourceUrl'),
        ...this.optional('publishedDate'),
        ...this.optional('note'),
        ...(old ? { supersedes: old.id, definition: old.definition } : {}),
      };
      await enterObservation(body);
      this.saved = { code: body.areaCode };
      this.focusDone();
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      // The server names the figure that stands in the way; without it the plain words of a conflict remain.
      this.existing = /\b(\d+) already stands/.exec(problem?.detail ?? '')?.[1] ?? null;
      const marked = this.takeErrors(problem, all);
      this.failure = marked ? 'fields' : error;
    } finally {
      this.busy = false;
    }
  }
  private again(): void {
    this.saved = null;
    this.values = {
      indicatorCode: this.text('indicatorCode'),
      sourceTitle: this.text('sourceTitle'),
      sourceUrl: this.text('sourceUrl'),
      publishedDate: this.text('publishedDate'),
    };
    this.meant = null;
  }

  override render() {
    if (this.saved) {
      const level = this.areas.get(this.saved.code)?.level;
      return html`<div class="done" role="status" tabindex="-1">
        <strong>${this.t(words.saved)}</strong>
        <p>
          ${
            level === 'regency' || level === 'district'
              ? html`<a class="button primary" href=${withSticky(`/wilayah/${this.saved.code}`)}>${this.t(words.seeArea)}</a>`
              : html`<a class="button primary" href=${withSticky('/')}>${this.t(words.seeOverview)}</a>`
          }
          ${
            this.old
              ? html`<a class="button" href=${withSticky(`/data?indicator=${this.old.indicatorCode}&area=${this.old.areaCode}`)}>${this.t({ id: 'Lihat riwayat angka', en: 'See the history of the figure' })}</a>`
              : html`<button type="button" @click=${this.again}>${this.t(words.another)}</button>`
          }
        </p>
      </div>`;
    }
    const { old } = this;
    if (old && old.supersededBy !== null)
      return html`<p class="notice">${this.t(words.alreadyReplaced)} <a href=${withSticky(`/catat?tab=angka&koreksi=${old.supersededBy}`)}>${this.t(words.toNewest)}</a></p>`;
    return html`<form novalidate @submit=${this.submit}>
      <h2>${this.t(old ? words.correction : words.figure)}</h2>
      ${old ? this.fixed(old) : this.what()}
      <fieldset class="part">
        <legend>${this.t(words.value)}</legend>
        <div>
          ${this.field('value', {
            label: words.value,
            help: this.indicator
              ? entryPhrases.unit[this.speech](this.indicator.unit, this.t(words.valueHelp))
              : words.valueHelp,
            required: true,
            maxlength: 40,
            inputmode: 'decimal',
          })}
          ${this.which()}
        </div>
        ${this.field('publishedDate', { label: words.publishedDate, type: 'date' })}
      </fieldset>
      <fieldset class="part">
        <legend>${this.t(words.partSource)}</legend>
        ${this.field('sourceTitle', { label: words.sourceTitle, required: true, maxlength: 300 })}
        ${this.field('sourceUrl', { label: words.sourceUrl, type: 'url', maxlength: 1000, placeholder: 'https://' })}
        <div class="wide">${this.longText('note', { label: words.note, maxlength: 500 })}</div>
      </fieldset>
      ${
        this.existing
          ? html`<p class="problem" role="alert">${this.t(words.conflictExists)} <a href=${withSticky(`/catat?tab=angka&koreksi=${this.existing}`)}>${this.t(words.openCorrection)}</a></p>`
          : this.failure
            ? failureView(this.failure, this.failure === 'fields', this.speech)
            : nothing
      }
      ${this.saveButton()}
    </form>`;
  }
  private what() {
    const choices = [...this.indicators]
      .sort((a, b) => this.t(a.name).localeCompare(this.t(b.name), this.speech))
      .map((one) => [one.code, `${this.t(one.name)} (${one.unit})`] as const);
    return html`<fieldset class="part">
      <legend>${this.t(words.partWhat)}</legend>
      ${this.choice('indicatorCode', { label: words.indicator, required: true }, choices)}
      ${this.field('period', { label: words.period, help: words.periodHelp, required: true, maxlength: 8, placeholder: '2025-08' })}
      <td-area-picker
        class="wide"
        data-name="areaCode"
        .legend=${`${this.t(words.area)} (${this.t(words.required)})`}
        .areas=${this.areas}
        .levels=${['province', 'regency', 'district']}
        .value=${this.values['areaCode'] ?? ''}
        .error=${this.errors['areaCode'] ?? ''}
        @area-choose=${(event: CustomEvent<{ code: string }>) => this.set('areaCode', event.detail.code)}
      ></td-area-picker>
    </fieldset>`;
  }
  private fixed(old: Observation) {
    const indicator = this.indicator;
    const round = old.definition
      ? this.t(roundNames[old.definition] ?? { id: old.definition, en: old.definition })
      : '';
    return html`<div class="card">
      <p class="small muted">${this.t(words.correctionNote)}</p>
      <dl class="fixed">
        <dt>${this.t(words.area)}</dt><dd>${this.areas.get(old.areaCode)?.name ?? old.areaCode}</dd>
        <dt>${this.t(words.indicator)}</dt><dd>${indicator ? this.t(indicator.name) : old.indicatorCode}</dd>
        <dt>${this.t(words.period)}</dt><dd>${formatPeriod(old.period, this.speech)}${round ? `, ${round}` : ''}</dd>
        <dt>${this.t(words.oldValue)}</dt><dd><b>${formatFigure(old.value, old.unit, this.speech)}</b> (#${old.id})</dd>
      </dl>
    </div>`;
  }
  private which() {
    if (!this.readings || !this.errors['value']) return nothing;
    return html`<p class="which" role="group" aria-label=${this.t(words.whichNumber)}>
      ${this.t(words.whichNumber)}
      ${this.readings.map(
        (value, i) =>
          html`<button type="button" @click=${() => {
            this.meant = { text: this.text('value'), value };
            this.set('value', this.text('value'));
            this.failure = null;
          }}>${entryPhrases.reading[this.speech](i === 0 ? String(value) : formatNumber(value, this.speech, 3), this.t(readingNames[i as 0]))}</button>`,
      )}
    </p>`;
  }
}
