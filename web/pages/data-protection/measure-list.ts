import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Measure } from '../../../shared/api/data-protection.ts';
import { isStanding, type MeasureKind, measureKinds } from '../../../shared/domain/data-protection.ts';
import { takesMeasures } from '../../../shared/domain/role.ts';
import {
  breachPhrases as phrases,
  breachWords as words,
  measureEffects,
  measureNames,
} from '../../../shared/text/breaches.ts';
import { protectionWords } from '../../../shared/text/data-protection.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { endMeasure, takeMeasure } from '../../api/data-protection.ts';
import { ProtectionTab } from './protection-tab.ts';

/** Four buttons that stop harm at once, each with a reason. Event `measures-changed`. */
@customElement('td-measure-list')
export class MeasureList extends ProtectionTab {
  static override styles = [
    ...ProtectionTab.styles,
    css`
      .list { grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); align-items: start; }
    `,
  ];
  @property({ attribute: false }) measures: readonly Measure[] = [];
  @state() private opened: MeasureKind | null = null;
  protected override reload(): void {
    this.opened = null;
    this.values = {};
    this.emit('measures-changed', null);
  }
  override render() {
    return html`<section>
      <h2>${this.t(words.measures)}</h2>
      <p class="lead">${this.t(words.measuresLead)}</p>
      ${this.problem()}
      <div class="list">${measureKinds.map((kind) => this.measure(kind))}</div>
      ${
        this.measures.length > 0
          ? html`<ul class="small">${this.measures
              .slice(0, 5)
              .map(
                (one) =>
                  html`<li>${phrases.measure[this.speech](this.t(measureNames[one.kind]), one.setBy, formatInstant(one.setAt, this.speech), one.reason)}</li>`,
              )}</ul>`
          : nothing
      }
    </section>`;
  }
  private measure(kind: MeasureKind) {
    const standing = this.measures.find((one) => one.kind === kind && one.endedAt === null);
    const may = takesMeasures(this.roles);
    const name = this.t(measureNames[kind]);
    return html`<article class="card" aria-label=${name}>
      <div class="line"><h3>${name}</h3>${standing && isStanding(kind) ? html`<span class="late">${this.t(words.standing)}</span>` : nothing}</div>
      <p class="small muted">${this.t(measureEffects[kind])}</p>
      ${
        !may
          ? nothing
          : standing
            ? html`<p><button type="button" ?disabled=${this.busy} aria-label=${`${this.t(words.endMeasure)}: ${name}`} @click=${() => this.run(() => endMeasure(standing.id))}>${this.t(words.endMeasure)}</button></p>`
            : this.opened === kind
              ? this.form(kind)
              : html`<p><button type="button" @click=${() => this.open(kind)}>${name}</button></p>`
      }
    </article>`;
  }
  private open(kind: MeasureKind): void {
    this.opened = kind;
    this.values = {};
    this.errors = {};
  }
  private form(kind: MeasureKind) {
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      if (this.text('reason').length < 10) this.errors = { reason: this.t(words.measureReasonShort) };
      else void this.run(() => takeMeasure({ kind, reason: this.text('reason') }), ['reason']);
    };
    return html`<form novalidate @submit=${submit}>
      ${this.field('reason', { label: words.measureReason, required: true, maxlength: 300 })}
      <p class="tools">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.measureSure)}</button>
        <button type="button" @click=${() => (this.opened = null)}>${this.t(protectionWords.cancel)}</button>
      </p>
    </form>`;
  }
}
