import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { EnterEngagement, EnterListeningCoverage } from '../../../shared/api/incidents.ts';
import { lineage } from '../../../shared/figures/area-search.ts';
import { engagementNames, entryWords as words } from '../../../shared/text/catat.ts';
import { channelNames, sensitivityNames } from '../../../shared/text/data.ts';
import { enterEngagement, enterListening } from '../../api/entry.ts';
import { RequestError } from '../../api/request.ts';
import { withSticky } from '../../router.ts';
import { EntryForm } from '../../ui/entry-form.ts';
import { failureView } from './send.ts';
import '../../ui/area-picker.ts';

/** Both forms: an area, a few fields, one request. */
abstract class ShortForm extends EntryForm {
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @state() protected failure: unknown = null;
  @state() protected saved: string | null = null;

  protected async save(
    event: SubmitEvent,
    must: readonly string[],
    all: readonly string[],
    request: () => Promise<unknown>,
  ): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.failure = null;
    if (!this.complete(must)) {
      this.failure = 'fields';
      return;
    }
    this.busy = true;
    try {
      await request();
      this.saved = this.text('areaCode');
      this.focusDone();
      this.emit('entry-saved', null);
    } catch (error) {
      const marked = this.takeErrors(error instanceof RequestError ? error.problem : null, all);
      this.failure = marked ? 'fields' : error;
    } finally {
      this.busy = false;
    }
  }
  protected done(extra: unknown = nothing) {
    const place = lineage(this.areas, this.saved!).find(
      (area) => area.level === 'regency' || area.level === 'district',
    );
    return html`<div class="done" role="status" tabindex="-1">
      <strong>${this.t(words.saved)}</strong>
      <p>
        ${place ? html`<a class="button primary" href=${withSticky(`/wilayah/${place.code}`)}>${this.t(words.seeArea)}</a>` : nothing}
        ${extra}
        <button type="button" @click=${() => {
          this.saved = null;
          this.values = {};
        }}>${this.t(words.another)}</button>
      </p>
    </div>`;
  }
  protected place(levels: readonly Area['level'][]) {
    return html`<td-area-picker
      class="wide"
      data-name="areaCode"
      .legend=${`${this.t(words.area)} (${this.t(words.required)})`}
      .areas=${this.areas}
      .levels=${levels}
      .value=${this.values['areaCode'] ?? ''}
      .error=${this.errors['areaCode'] ?? ''}
      @area-choose=${(event: CustomEvent<{ code: string }>) => this.set('areaCode', event.detail.code)}
    ></td-area-picker>`;
  }
  protected foot() {
    return html`${this.failure ? failureView(this.failure, this.failure === 'fields', this.speech) : nothing}
      ${this.saveButton()}`;
  }
}

/** Which channel listened where and when: what makes a quiet month a calm one. */
@customElement('td-listening-form')
export class ListeningForm extends ShortForm {
  /** Place and month that the page's address asks to fill in. */
  @property() askedArea = '';
  @property() askedMonth = '';
  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('askedArea') && this.askedArea) this.set('areaCode', this.askedArea);
    if (changed.has('askedMonth') && this.askedMonth) this.set('fromMonth', this.askedMonth);
  }
  override render() {
    if (this.saved)
      return this.done(
        html`<a class="button" href=${withSticky('/data?tab=pendengaran')}>${this.t(words.seeListening)}</a>`,
      );
    const must = ['channel', 'areaCode', 'fromMonth', 'sensitivity'];
    return html`<form novalidate @submit=${(event: SubmitEvent) =>
      this.save(event, must, [...must, 'toMonth', 'note'], () =>
        enterListening({
          channel: this.text('channel'),
          areaCode: this.text('areaCode'),
          fromMonth: this.text('fromMonth'),
          sensitivity: this.text('sensitivity'),
          ...this.optional('toMonth'),
          ...this.optional('note'),
        } as EnterListeningCoverage),
      )}>
      <h2>${this.t(words.listening)}</h2>
      <p class="notice">${this.t(words.listeningNote)}</p>
      <div class="part">
        ${this.choice('channel', { label: words.channel, required: true }, this.words(channelNames))}
        ${this.choice('sensitivity', { label: words.sensitivity, help: words.sensitivityHelp, required: true }, this.words(sensitivityNames))}
        ${this.place(['regency', 'district'])}
        ${this.field('fromMonth', { label: words.fromMonth, required: true, type: 'month' })}
        ${this.field('toMonth', { label: words.toMonth, help: words.toMonthHelp, type: 'month' })}
        <div class="wide">${this.longText('note', { label: words.note, maxlength: 500 })}</div>
      </div>
      ${this.foot()}
    </form>`;
  }
}

/** A dialogue, mediation or answer: the capacity that the office itself can add. */
@customElement('td-engagement-form')
export class EngagementForm extends ShortForm {
  override render() {
    if (this.saved) return this.done();
    const must = ['date', 'kind', 'areaCode', 'summary'];
    return html`<form novalidate @submit=${(event: SubmitEvent) =>
      this.save(event, must, must, () =>
        enterEngagement({
          areaCode: this.text('areaCode'),
          date: this.text('date'),
          kind: this.text('kind'),
          summary: this.text('summary'),
        } as EnterEngagement),
      )}>
      <h2>${this.t(words.engagement)}</h2>
      <p class="notice">${this.t(words.engagementNote)}</p>
      <div class="part">
        ${this.field('date', { label: words.date, required: true, type: 'date' })}
        ${this.choice('kind', { label: words.engagementKind, required: true }, this.words(engagementNames))}
        ${this.place(['regency', 'district', 'sea_zone'])}
        <div class="wide">${this.longText('summary', { label: words.engagementSummary, help: words.engagementHelp, required: true, maxlength: 500 })}</div>
      </div>
      ${this.foot()}
    </form>`;
  }
}
