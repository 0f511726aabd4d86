import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Topology } from 'topojson-specification';
import type { Area } from '../../../shared/api/areas.ts';
import type { EnterIncident, ListeningCoverage } from '../../../shared/api/incidents.ts';
import { monthOfDate } from '../../../shared/domain/month.ts';
import type { FinestPlace } from '../../../shared/domain/role.ts';
import { lineage } from '../../../shared/figures/area-search.ts';
import { isListened } from '../../../shared/figures/listening.ts';
import {
  actorNames,
  entryWords as words,
  originNames,
  settingChoices,
  targetNames,
} from '../../../shared/text/catat.ts';
import { informationCredibility, sourceReliability } from '../../../shared/text/metode.ts';
import { categoryNames, relationNames, statusNames } from '../../../shared/text/terms.ts';
import { enterIncident } from '../../api/entry.ts';
import { withSticky } from '../../router.ts';
import { EntryForm } from '../../ui/entry-form.ts';
import { failureView } from './send.ts';
import { RequestError } from '../../api/request.ts';
import '../../map/place-picker.ts';

const must = ['eventDate', 'areaCode', 'category', 'setting', 'summary', 'sourceTitle'] as const;
const all = [
  ...must,
  'relation',
  'targetKind',
  'actorKind',
  'origin',
  'status',
  'reliability',
  'credibility',
  'sourceUrl',
  'publishedDate',
] as const;
/** A new report: not verified, neither source nor content judged. */
const defaults: Record<string, string> = {
  relation: 'unknown',
  targetKind: 'none',
  actorKind: 'unknown',
  origin: 'citizen',
  status: 'unverified',
  reliability: 'F',
  credibility: '6',
};

/** An incident: places and kinds, never persons. */
@customElement('td-incident-form')
export class IncidentForm extends EntryForm {
  static override styles = [...EntryForm.styles, css`.privacy { grid-column: 1 / -1; }`];
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  /** The map, once somebody has asked for it (event `map-wanted`). */
  @property({ attribute: false }) topology: Topology | null = null;
  @property() finest: FinestPlace = 'district';
  @property({ attribute: false }) listening: readonly ListeningCoverage[] = [];
  @property({ type: Boolean }) mayListen = false;
  @state() private failure: unknown = null;
  @state() private saved: { code: string; month: string; silent: boolean } | null = null;

  constructor() {
    super();
    this.values = { ...defaults };
  }
  private get silent(): boolean {
    const [code, date] = [this.text('areaCode'), this.text('eventDate')];
    if (!code || date.length !== 10) return false;
    const line = lineage(this.areas, code).map((area) => area.code);
    return !isListened(this.listening, line, monthOfDate(date));
  }
  private regencyOf(code: string): string {
    return lineage(this.areas, code).find((area) => area.level === 'regency')?.code ?? code;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.failure = null;
    if (!this.complete(must)) {
      this.failure = 'fields';
      return;
    }
    this.busy = true;
    try {
      const text = (name: (typeof all)[number]) => this.text(name);
      await enterIncident({
        eventDate: text('eventDate'),
        areaCode: text('areaCode'),
        category: text('category'),
        setting: text('setting'),
        relation: text('relation'),
        targetKind: text('targetKind'),
        actorKind: text('actorKind'),
        origin: text('origin'),
        status: text('status'),
        reliability: text('reliability'),
        credibility: text('credibility'),
        summary: text('summary'),
        sourceTitle: text('sourceTitle'),
        ...this.optional('sourceUrl'),
        ...this.optional('publishedDate'),
      } as EnterIncident);
      const code = text('areaCode');
      this.saved = { code: this.regencyOf(code), month: monthOfDate(text('eventDate')), silent: this.silent };
      this.focusDone();
    } catch (error) {
      const marked = this.takeErrors(error instanceof RequestError ? error.problem : null, all);
      this.failure = marked ? 'fields' : error;
    } finally {
      this.busy = false;
    }
  }
  private again(): void {
    this.saved = null;
    this.errors = {};
    this.values = { ...defaults };
  }
  private silence(code: string, month: string) {
    return html`<p class="notice" role="status">
      ${this.t(words.notListened)}
      ${this.mayListen ? html`<a href=${withSticky(`/catat?tab=pendengaran&area=${code}&from=${month}`)}>${this.t(words.recordListening)}</a>` : nothing}
    </p>`;
  }

  override render() {
    if (this.saved)
      return html`<div class="done" role="status" tabindex="-1">
        <strong>${this.t(words.saved)}</strong>
        ${this.saved.silent ? this.silence(this.saved.code, this.saved.month) : nothing}
        <p>
          <a class="button primary" href=${withSticky(`/wilayah/${this.saved.code}?month=${this.saved.month}`)}>${this.t(words.seeArea)}</a>
          <button type="button" @click=${this.again}>${this.t(words.another)}</button>
        </p>
      </div>`;
    const grades = (names: Record<string, { id: string; en: string }>) =>
      this.words(names).map(([value, name]) => [value, `${value}: ${name}`] as const);
    return html`<form novalidate @submit=${this.submit}>
      <h2>${this.t(words.incident)}</h2>
      <p class="notice privacy">${this.t(words.privacy)}</p>
      <fieldset class="part">
        <legend>${this.t(words.partWhat)}</legend>
        ${this.field('eventDate', { label: words.eventDate, required: true, type: 'date' })}
        ${this.choice('category', { label: words.category, required: true }, this.words(categoryNames))}
        <td-place-picker
          class="wide"
          data-name="areaCode"
          .legend=${`${this.t(words.area)} (${this.t(words.required)})`}
          .areas=${this.areas}
          .topology=${this.topology}
          .finest=${this.finest}
          .value=${this.values['areaCode'] ?? ''}
          .error=${this.errors['areaCode'] ?? ''}
          @area-choose=${(event: CustomEvent<{ code: string }>) => this.set('areaCode', event.detail.code)}
        ></td-place-picker>
        ${this.silent ? html`<div class="wide">${this.silence(this.regencyOf(this.text('areaCode')), monthOfDate(this.text('eventDate')))}</div>` : nothing}
        ${this.choice('setting', { label: words.setting, required: true }, this.words(settingChoices))}
        ${this.choice('relation', { label: words.relation, required: true }, this.words(relationNames))}
        <div class="wide">${this.longText('summary', { label: words.summary, help: words.summaryHelp, required: true, maxlength: 1000 })}</div>
      </fieldset>
      <fieldset class="part">
        <legend>${this.t(words.partWho)}</legend>
        ${this.choice('actorKind', { label: words.actor, required: true }, this.words(actorNames))}
        ${this.choice('targetKind', { label: words.target, required: true }, this.words(targetNames))}
      </fieldset>
      <fieldset class="part">
        <legend>${this.t(words.partSource)}</legend>
        ${this.choice('origin', { label: words.origin, required: true }, this.words(originNames))}
        ${this.field('publishedDate', { label: words.publishedDate, type: 'date' })}
        ${this.field('sourceTitle', { label: words.sourceTitle, help: words.sourceTitleHelp, required: true, maxlength: 300 })}
        ${this.field('sourceUrl', { label: words.sourceUrl, type: 'url', maxlength: 1000, placeholder: 'https://' })}
      </fieldset>
      <fieldset class="part three">
        <legend>${this.t(words.partGrade)}</legend>
        <p class="small muted wide">${this.t(words.gradeHelp)}</p>
        ${this.choice('status', { label: words.status, required: true }, this.words(statusNames))}
        ${this.choice('reliability', { label: words.reliability, required: true }, grades(sourceReliability))}
        ${this.choice('credibility', { label: words.credibility, required: true }, grades(informationCredibility))}
      </fieldset>
      ${this.failure ? failureView(this.failure, this.failure === 'fields', this.speech) : nothing}
      ${this.saveButton()}
    </form>`;
  }
}
