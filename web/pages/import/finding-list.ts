import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  acceptableCodes,
  type Finding,
  type Fix,
  type ImportReference,
  type Mapping,
} from '../../../shared/imports/import-types.ts';
import { cellAddress } from '../../../shared/tabular/workbook.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { findingWords } from '../../../shared/text/import-findings.ts';
import { importPagePhrases as say, importPageWords as words } from '../../../shared/text/import-page.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import type { SheetView } from './read-messages.ts';
import { referenceNames } from './reference-names.ts';

type Severity = Finding['severity'];
const severities: readonly Severity[] = ['error', 'question', 'warning'];
const severityWords = {
  error: words.severityError,
  question: words.severityQuestion,
  warning: words.severityWarning,
};
const perPage = 50;
const leaveOut = '-';
/** Findings that a meaning for the whole sheet answers: what it is a meaning of. */
const meanings: Partial<Record<Finding['code'], 'areaNames' | 'indicatorNames'>> = {
  area_unknown: 'areaNames',
  area_ambiguous: 'areaNames',
  area_island: 'areaNames',
  indicator_unknown: 'indicatorNames',
};

/**
 * What the check found, cell by cell, to be put right on the spot. Events `fix` {Fix}, `unfix` {Fix}, `mapping-change`
 * {Mapping} where a question is answered for the whole sheet, `mark` {Finding[]} for the sheet with remarks.
 */
@customElement('td-finding-list')
export class FindingList extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
      .tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
      .tools button[aria-pressed="true"] { background: var(--accent-soft); border-color: var(--accent); font-weight: 600; }
      .tools .mark { margin-left: auto; }
      ol { display: grid; gap: 8px; }
      li { border: 1px solid var(--line); border-left-width: 4px; border-radius: var(--radius); padding: 10px 12px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; background: var(--surface); }
      li.is-error { border-left-color: var(--bad); }
      li.is-question { border-left-color: var(--warn); }
      li.is-warning { border-left-color: var(--line-strong); }
      .where { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; }
      .where code { font-weight: 650; }
      .where q { color: var(--ink-2); overflow-wrap: anywhere; }
      .kind { font-size: var(--step-s); font-weight: 600; color: var(--ink-2); }
      .todo { font-size: var(--step-s); color: var(--ink-2); }
      .context { overflow-x: auto; position: relative; }
      .context table { width: auto; font-size: var(--step-s); }
      .context td { border: 1px solid var(--line); padding: 2px 8px; max-width: 180px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      .context td.here { outline: 2px solid var(--bad); outline-offset: -2px; }
      .repair { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
      .repair input { width: 180px; }
      .repair select { max-width: min(100%, 300px); }
      .pager { display: flex; gap: 8px; align-items: center; }
      details ul { padding-left: 18px; list-style: disc; display: grid; gap: 4px; margin-top: 6px; }
    `,
  ];
  @property({ attribute: false }) findings: readonly Finding[] = [];
  @property({ attribute: false }) count: Record<Severity, number> = { error: 0, question: 0, warning: 0 };
  @property({ attribute: false }) fixes: readonly Fix[] = [];
  @property({ attribute: false }) around: Record<string, string[]> = {};
  @property({ attribute: false }) sheets: readonly SheetView[] = [];
  @property({ attribute: false }) mapping: Mapping | null = null;
  @property({ attribute: false }) reference: ImportReference | null = null;
  @state() private only: Severity | null = null;
  @state() private page = 0;

  override render() {
    const number = (value: number) => formatCount(value, this.speech);
    const all = this.count.error + this.count.question + this.count.warning;
    const found = this.findings.filter((one) => this.only === null || one.severity === this.only);
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    const page = Math.min(this.page, pages - 1);
    return html`<p role="status">${all === 0 ? this.t(words.noFindings) : say.findings[this.speech](number(this.count.error), number(this.count.question), number(this.count.warning))}</p>
      ${
        all === 0
          ? nothing
          : html`<div class="tools">
              <button type="button" aria-pressed=${this.only === null} @click=${() => this.filter(null)}>${this.t(words.all)}</button>
              ${severities.map((one) => (this.count[one] > 0 ? html`<button type="button" aria-pressed=${this.only === one} @click=${() => this.filter(one)}>${this.t(severityWords[one])} (${number(this.count[one])})</button>` : nothing))}
              <button type="button" class="mark" @click=${() => this.emit('mark', [...this.findings])}>${this.t(words.downloadMarked)}</button>
            </div>
            ${all > this.findings.length ? html`<p class="todo">${say.moreFindings[this.speech](number(this.findings.length), number(all))}</p>` : nothing}
            <ol>${found.slice(page * perPage, (page + 1) * perPage).map((one) => this.item(one))}</ol>
            ${
              pages > 1
                ? html`<div class="pager">
                    <button type="button" ?disabled=${page === 0} @click=${() => (this.page = page - 1)}>‹</button>
                    <span class="small">${number(page + 1)} / ${number(pages)}</span>
                    <button type="button" ?disabled=${page === pages - 1} @click=${() => (this.page = page + 1)}>›</button>
                  </div>`
                : nothing
            }`
      }
      ${this.fixedList()}`;
  }
  private filter(only: Severity | null): void {
    this.only = only;
    this.page = 0;
  }
  private item(one: Finding) {
    const { reason, action } = findingWords(one, this.speech, referenceNames(this.reference!, this.speech));
    const place = one.row === null ? '' : cellAddress(one.row, one.column ?? 0);
    const sheet = this.sheets.length > 1 ? (this.sheets[one.sheet]?.name ?? '') : '';
    return html`<li class=${`is-${one.severity}`}>
      <div class="where">
        <span class="kind">${this.t(severityWords[one.severity])}</span>
        ${place || sheet ? html`<code>${[sheet, place].filter(Boolean).join('!')}</code>` : nothing}
        ${one.value ? html`<q>${one.value}</q>` : nothing}
      </div>
      <p>${reason}</p>
      ${action ? html`<p class="todo">${action}</p>` : nothing}
      ${this.context(one)} ${this.repair(one, place)}
    </li>`;
  }
  private context(one: Finding) {
    const cells = one.row === null ? undefined : this.around[`${one.sheet}|${one.row}`];
    if (!cells || one.column === null) return nothing;
    const from = Math.max(0, Math.min(one.column - 4, cells.length - 9));
    return html`<div class="context" tabindex="0" role="group" aria-label=${`${this.t(words.cell)} ${cellAddress(one.row!, one.column)}`}><table><tbody><tr>
      ${cells.slice(from, from + 9).map((text, i) => html`<td class=${from + i === one.column ? 'here' : ''}>${text || '\u00a0'}</td>`)}
    </tr></tbody></table></div>`;
  }
  private repair(one: Finding, place: string) {
    const { row, column, sheet } = one;
    const atCell = row !== null && column !== null;
    const put = (text: string) => {
      if (atCell) this.emit('fix', { sheet, row, column, text } satisfies Fix);
    };
    return html`<div class="repair">
      ${this.meaning(one)}
      ${one.suggestion !== null && atCell ? html`<button type="button" @click=${() => put(one.suggestion!)}>${this.t(words.use)} “${one.suggestion}”</button>` : nothing}
      ${
        one.severity === 'question' && acceptableCodes.includes(one.code)
          ? html`<button type="button" @click=${() => this.accept(one)}>${this.t(words.answer)}</button>`
          : nothing
      }
      ${
        atCell && one.severity !== 'warning'
          ? html`<input
                aria-label=${`${this.t(words.newValue)} ${place}`}
                placeholder=${this.t(words.newValue)}
                @keydown=${(event: KeyboardEvent) => {
                  if (event.key === 'Enter') put((event.target as HTMLInputElement).value);
                }}
              />
              <button type="button" @click=${(event: Event) => put(((event.target as HTMLElement).previousElementSibling as HTMLInputElement).value)}>${this.t(words.put)}</button>`
          : nothing
      }
    </div>`;
  }
  /** What a word means in all of the sheet; the choice of no area or indicator leaves its rows out. */
  private meaning(one: Finding) {
    const key = meanings[one.code];
    // a text that was shortened or masked is not the one in the sheet
    if (!key || !this.reference || one.value === '' || one.value.length >= 120 || one.value.includes('['))
      return nothing;
    const names = referenceNames(this.reference, this.speech);
    const { areas, indicators } = this.reference;
    const offered = String(one.details['options'] ?? '')
      .split(' ')
      .filter(Boolean);
    const codes =
      key === 'indicatorNames'
        ? indicators.map(({ code }) => code)
        : offered.length > 0
          ? offered
          : areas.map(({ code }) => code);
    const name = key === 'areaNames' ? names.area : names.indicator;
    const choose = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      if (value === '') return;
      const { constants } = this.mapping!;
      this.emit('mapping-change', {
        ...this.mapping!,
        constants: {
          ...constants,
          [key]: { ...constants[key], [one.value]: value === leaveOut ? '' : value },
        },
      });
    };
    return html`<select aria-label=${`${this.t(words.meansHere)} “${one.value}”`} @change=${choose}>
      <option value="">${this.t(words.meansHere)} …</option>
      ${codes.map((code) => html`<option value=${code}>${name(code)}${key === 'areaNames' ? ` (${code})` : ''}</option>`)}
      <option value=${leaveOut}>${this.t(words.leaveOut)}</option>
    </select>`;
  }
  /** A question about one cell is answered there, one about the sheet for the whole sheet. */
  private accept(one: Finding): void {
    const { code } = one;
    if (one.row !== null && one.column !== null) {
      const given = this.fixes.find(
        (fix) => fix.sheet === one.sheet && fix.row === one.row && fix.column === one.column,
      );
      const text = given?.text ?? this.around[`${one.sheet}|${one.row}`]?.[one.column] ?? one.value;
      this.emit('fix', {
        sheet: one.sheet,
        row: one.row,
        column: one.column,
        text,
        confirms: [...(given?.confirms ?? []), code],
      } satisfies Fix);
      return;
    }
    const { constants } = this.mapping!;
    this.emit('mapping-change', {
      ...this.mapping!,
      constants: { ...constants, accepted: [...(constants.accepted ?? []), code] },
    });
  }
  private fixedList() {
    if (this.fixes.length === 0) return nothing;
    return html`<details>
      <summary>${this.t(words.fixed)} (${formatCount(this.fixes.length, this.speech)})</summary>
      <p class="todo">${this.t(words.fixedNote)}</p>
      <ul>
        ${this.fixes.map((fix) => html`<li><code>${cellAddress(fix.row, fix.column)}</code> “${fix.text}” <button type="button" class="quiet" @click=${() => this.emit('unfix', fix)}>${this.t(words.takeBackFix)}</button></li>`)}
      </ul>
    </details>`;
  }
}
