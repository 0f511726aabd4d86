import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Report, ReportProposal } from '../../../shared/api/reports.ts';
import type { Words } from '../../../shared/composite/types.ts';
import { credibilities, reliabilities } from '../../../shared/domain/incident.ts';
import {
  listKeys,
  type OutcomeList,
  refusals,
  type TriageDraft,
  type TriageListKey,
  triageLists,
} from '../../../shared/figures/triage.ts';
import { actorNames, entryWords, settingChoices, targetNames } from '../../../shared/text/catat.ts';
import { formatDate, formatList, formatPercent } from '../../../shared/text/format.ts';
import { refuseNames, reportPhrases as say, reportWords as words } from '../../../shared/text/laporan.ts';
import { informationCredibility, sourceReliability } from '../../../shared/text/metode.ts';
import { categoryNames, relationNames, statusNames } from '../../../shared/text/terms.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import type { AreaPicker } from '../../ui/area-picker.ts';
import '../../ui/area-picker.ts';

export type OpenList = TriageListKey | OutcomeList | null;

const namesOf: Record<TriageListKey, { label: Words; names: Record<string, Words> }> = {
  j: { label: entryWords.category, names: categoryNames },
  t: { label: entryWords.setting, names: settingChoices },
  h: { label: entryWords.relation, names: relationNames },
  s: { label: entryWords.target, names: targetNames },
  p: { label: entryWords.actor, names: actorNames },
};

/** What an outcome may lack, with the key that fills it. */
const lackNames: Record<string, Words> = {
  areaCode: words.lacksPlace,
  category: words.lacksCategory,
  namesChecked: words.lacksNames,
};

/**
 * The assessment of one report: grade, kinds, place, and what becomes of it. Holds nothing itself. Events: `draft-change`
 * {change}, `list-open` {list}, `outcome` {kind, ...}, `summary-change` {text}.
 */
@customElement('td-triage-panel')
export class TriagePanel extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: 14px; container-type: inline-size; }
      .grade { display: grid; gap: 6px; }
      .scale { display: flex; gap: 4px; flex-wrap: wrap; align-items: center; }
      .scale button { min-width: 38px; justify-content: center; padding: 4px 8px; }
      .scale button[aria-pressed="true"] { background: var(--accent); color: var(--accent-ink); border-color: var(--accent); font-weight: 650; }
      .scale span { font-size: var(--step-s); color: var(--ink-2); margin-left: 6px; }
      .rows { display: grid; gap: 6px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr)); }
      .row { display: flex; justify-content: space-between; text-align: left; width: 100%; gap: 8px; }
      .row small { color: var(--ink-3); display: block; font-size: var(--step-s); }
      .lacks { border-color: var(--bad); border-width: 2px; }
      .check.lacks { outline: 2px solid var(--bad); outline-offset: 2px; border-radius: 4px; }
      kbd { font: inherit; font-size: var(--step-s); border: 1px solid var(--line-strong); border-bottom-width: 2px; border-radius: 4px; padding: 0 6px; color: var(--ink-2); background: var(--surface-2); align-self: center; white-space: nowrap; }
      .primary kbd { background: none; color: inherit; border-color: currentColor; }
      .list { border: 1px solid var(--accent); border-radius: var(--radius); padding: 8px; display: grid; gap: 2px; background: var(--surface); }
      .list h2 { font-size: var(--step-0); padding: 2px 6px 6px; display: flex; justify-content: space-between; align-items: center; }
      .list button.item { border-color: transparent; justify-content: flex-start; text-align: left; min-height: 34px; width: 100%; }
      .list button.item:hover { border-color: var(--line-strong); }
      .outcomes { display: flex; gap: 8px; flex-wrap: wrap; }
      .check { display: flex; gap: 8px; align-items: center; min-height: 36px; }
      input[type="date"], textarea { width: 100%; }
      textarea { min-height: 58px; line-height: 1.4; resize: vertical; }
    `,
  ];
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) draft!: TriageDraft;
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) proposals: readonly ReportProposal[] = [];
  @property({ attribute: false }) open: OpenList = null;
  @property({ attribute: false }) lacks: readonly string[] = [];
  @property() summary = '';
  @property() claim = '';
  @property({ type: Boolean }) verified = false;

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('report') as Report | undefined;
    if (before && before.id !== this.report.id)
      this.renderRoot.querySelector<AreaPicker>('td-area-picker')?.clear();
  }
  /** Puts the cursor where a key asks for it. */
  focusOn(what: 'place' | 'date' | 'summary' | 'claim'): void {
    const target = { place: 'td-area-picker', date: '#date', summary: '#summary', claim: '#claim' }[what];
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }
  /** The items of the open list in their order, as what choosing one means. */
  get items(): { label: string; choose: () => void }[] {
    const { open } = this;
    if (!open) return [];
    if (open === 'refuse')
      return refusals.map((reason) => ({
        label: this.t(refuseNames[reason]),
        choose: () => this.emit('outcome', { kind: 'refuse', reason }),
      }));
    if (open === 'place')
      return this.report.placeOptions.map((areaCode) => ({
        label: this.placeName(areaCode),
        choose: () => this.emit('draft-change', { change: { areaCode } }),
      }));
    if (open === 'link' || open === 'duplicate') {
      const kind = open === 'link' ? 'incident' : 'report';
      return this.proposals
        .filter((one) => one.kind === kind)
        .map((one) => ({
          label: this.proposalLine(one),
          choose: () =>
            this.emit(
              'outcome',
              open === 'link' ? { kind: 'link', incidentId: one.id } : { kind: 'duplicate', of: one.id },
            ),
        }));
    }
    const { field, values } = triageLists[open];
    const { names } = namesOf[open];
    return values.map((value) => ({
      label: this.t(names[value]!),
      choose: () => this.emit('draft-change', { change: { [field]: value } }),
    }));
  }
  private placeName(code: string): string {
    const area = this.areas.get(code);
    const parent = area?.parentCode ? this.areas.get(area.parentCode) : undefined;
    return [area?.name ?? code, parent?.level === 'regency' ? parent.shortName : '']
      .filter(Boolean)
      .join(', ');
  }
  private proposalLine(one: ReportProposal): string {
    const facts = [
      one.similarity === null
        ? ''
        : say.alike[this.speech](formatPercent(one.similarity * 100, this.speech, 0)),
      one.areaCode ? (this.areas.get(one.areaCode)?.shortName ?? one.areaCode) : '',
      one.days === null ? '' : say.daysApart[this.speech](one.days),
      one.status && one.status in statusNames ? this.t(statusNames[one.status as 'verified']) : '',
    ].filter(Boolean);
    return `${one.text.replaceAll('\n', ' ').slice(0, 110)} (${facts.join(', ')})`;
  }
  private set(change: Partial<TriageDraft>): void {
    this.emit('draft-change', { change });
  }

  private scale<Value extends string>(
    label: Words,
    values: readonly Value[],
    names: Record<Value, Words>,
    current: Value,
    choose: (value: Value) => void,
  ): TemplateResult {
    return html`<div class="scale" role="group" aria-label=${this.t(label)}>
      ${values.map(
        (value) =>
          html`<button type="button" aria-pressed=${value === current ? 'true' : 'false'} title=${this.t(names[value])} @click=${() => choose(value)}>${value}</button>`,
      )}
      <span>${this.t(names[current])}</span>
    </div>`;
  }
  private row(key: TriageListKey): TemplateResult {
    const { field } = triageLists[key];
    const { label, names } = namesOf[key];
    const value = this.draft[field];
    return html`<button
      type="button"
      class="row ${this.lacks.includes(field) ? 'lacks' : ''}"
      aria-expanded=${this.open === key ? 'true' : 'false'}
      @click=${() => this.emit('list-open', { list: this.open === key ? null : key })}
    ><span><small>${this.t(label)}</small>${value ? this.t(names[value]!) : '–'}</span><kbd aria-hidden="true">${key.toUpperCase()}</kbd></button>`;
  }
  private list(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { items } = this;
    const title = {
      refuse: words.refuse,
      link: words.link,
      duplicate: words.duplicate,
      place: words.whichPlace,
    } as Record<string, Words>;
    return html`<div class="list" role="group" aria-label=${this.t(title[this.open] ?? namesOf[this.open as 'j'].label)}>
      <h2>${this.t(title[this.open] ?? namesOf[this.open as 'j'].label)}
        <button type="button" class="quiet" @click=${() => this.emit('list-open', { list: null })}>${this.t(words.close)} <kbd aria-hidden="true">Esc</kbd></button>
      </h2>
      ${items.length === 0 ? html`<p class="muted small">${this.t(words.noProposals)}</p>` : nothing}
      ${items.map(
        (item, at) =>
          html`<button type="button" class="item" @click=${item.choose}><kbd aria-hidden="true">${listKeys[at]!.toUpperCase()}</kbd> ${item.label}</button>`,
      )}
    </div>`;
  }

  override render() {
    const { draft } = this;
    if (!draft) return nothing;
    const lacksClass = (name: keyof TriageDraft) => (this.lacks.includes(name) ? 'lacks' : '');
    return html`<div class="grade">
        <span class="label">${this.t(words.grade)} <kbd aria-hidden="true">A–F</kbd> <kbd aria-hidden="true">1–6</kbd></span>
        ${this.scale(entryWords.reliability, reliabilities, sourceReliability, draft.reliability, (reliability) => this.set({ reliability }))}
        ${this.scale(entryWords.credibility, credibilities, informationCredibility, draft.credibility, (credibility) => this.set({ credibility }))}
      </div>
      <div class="rows">
        ${(Object.keys(triageLists) as TriageListKey[]).map((key) => this.row(key))}
        <div class="field">
          <label for="date">${this.t(words.date)} <kbd aria-hidden="true">Y</kbd></label>
          <input id="date" type="date" .value=${draft.eventDate ?? ''} @change=${(event: Event) => this.set({ eventDate: (event.target as HTMLInputElement).value || null })} />
        </div>
      </div>
      ${this.list()}
      <td-area-picker
        class=${lacksClass('areaCode')}
        .legend=${`${this.t(words.place)} (W)`}
        .areas=${this.areas}
        .value=${draft.areaCode ?? ''}
        .error=${this.lacks.includes('areaCode') ? this.t(words.noPlace) : ''}
        @area-choose=${(event: CustomEvent<{ code: string }>) => {
          event.stopPropagation();
          this.set({ areaCode: event.detail.code || null });
          this.emit('picked', null);
        }}
      ></td-area-picker>
      <label class="check ${lacksClass('namesChecked')}">
        <input type="checkbox" .checked=${draft.namesChecked} @change=${(event: Event) => this.set({ namesChecked: (event.target as HTMLInputElement).checked })} />
        ${this.t(words.namesChecked)} <kbd aria-hidden="true">N</kbd>
      </label>
      <div class="field">
        ${this.report.restricted ? html`<p class="notice">${this.t(words.restrictedSummary)}</p>` : nothing}
        <label for="summary">${this.t(words.summary)} <kbd aria-hidden="true">Q</kbd></label>
        <textarea id="summary" maxlength="1000" .value=${this.summary} @input=${(event: Event) => this.emit('summary-change', { text: (event.target as HTMLTextAreaElement).value })}></textarea>
        <label class="check"><input type="checkbox" .checked=${this.verified} @change=${(event: Event) => this.emit('verified-change', { verified: (event.target as HTMLInputElement).checked })} />${this.t(words.verified)}</label>
      </div>
      ${
        this.lacks.length > 0
          ? html`<p class="problem" role="alert">${say.lacking[this.speech](
              formatList(
                this.lacks.map((name) => this.t(lackNames[name] ?? words.grade)),
                this.speech,
              ),
            )}</p>`
          : nothing
      }
      <div class="outcomes">
        ${
          this.report.state === 'waiting'
            ? nothing
            : html`<button type="button" class="primary" @click=${() => this.emit('outcome', { kind: 'stay' })}>${this.t(words.saveChanges)}</button>`
        }
        <button type="button" class=${this.report.state === 'waiting' ? 'primary' : ''} @click=${() => this.emit('outcome', { kind: 'new_incident' })}>${this.t(words.newIncident)} <kbd aria-hidden="true">Enter</kbd></button>
        <button type="button" @click=${() => this.emit('list-open', { list: 'link' })}>${this.t(words.link)} <kbd aria-hidden="true">L</kbd></button>
        <button type="button" @click=${() => this.emit('list-open', { list: 'duplicate' })}>${this.t(words.duplicate)} <kbd aria-hidden="true">G</kbd></button>
        <button type="button" @click=${() => this.emit('outcome', { kind: 'keep' })}>${this.t(words.keep)} <kbd aria-hidden="true">K</kbd></button>
        <button type="button" @click=${() => this.emit('list-open', { list: 'refuse' })}>${this.t(words.refuse)} <kbd aria-hidden="true">X</kbd></button>
      </div>
      <details>
        <summary>${this.t(words.rumour)} (M)</summary>
        <div class="field">
          <label for="claim">${this.t(words.claim)}</label>
          <textarea id="claim" maxlength="500" .value=${this.claim} @input=${(event: Event) => this.emit('claim-change', { text: (event.target as HTMLTextAreaElement).value })}></textarea>
          <p><button type="button" @click=${() => this.emit('outcome', { kind: 'rumour' })}>${this.t(words.rumour)}</button></p>
        </div>
      </details>`;
  }
}

/** The sentence that a new incident begins with, until somebody writes a better one. */
export function proposedSummary(
  draft: TriageDraft,
  report: Report,
  areas: ReadonlyMap<string, Area>,
): string {
  if (!draft.category || !draft.areaCode) return '';
  const place = areas.get(draft.areaCode);
  return say.summary.id(
    categoryNames[draft.category].id,
    place?.level === 'district' ? `Kecamatan ${place.name}` : (place?.name ?? draft.areaCode),
    formatDate(draft.eventDate ?? report.sentAt ?? report.receivedAt, 'id'),
  );
}
