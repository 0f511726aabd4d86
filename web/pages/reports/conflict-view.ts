import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Report } from '../../../shared/api/reports.ts';
import type { Words } from '../../../shared/composite/types.ts';
import { type TriageDraft, triageDraft } from '../../../shared/figures/triage.ts';
import { actorNames, entryWords, settingChoices, targetNames } from '../../../shared/text/catat.ts';
import { formatDate } from '../../../shared/text/format.ts';
import { reportWords as words, stateNames } from '../../../shared/text/laporan.ts';
import { categoryNames, relationNames } from '../../../shared/text/terms.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** Two assessments of one report side by side, when a colleague was faster. Event `resolve` {mine}. */
@customElement('td-conflict-view')
export class ConflictView extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { display: grid; gap: 12px; }
      .differs td { background: var(--warn-soft); font-weight: 600; }
      p.act { display: flex; gap: 8px; flex-wrap: wrap; }
    `,
  ];
  @property({ attribute: false }) mine!: TriageDraft;
  @property({ attribute: false }) theirs!: Report;
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();

  private rows(): [Words, (draft: TriageDraft) => string][] {
    const named = (names: Record<string, Words>, value: string | null) =>
      value ? this.t(names[value]!) : '–';
    return [
      [words.grade, (one) => `${one.reliability}${one.credibility}`],
      [entryWords.category, (one) => named(categoryNames, one.category)],
      [words.place, (one) => (one.areaCode ? (this.areas.get(one.areaCode)?.name ?? one.areaCode) : '–')],
      [entryWords.setting, (one) => named(settingChoices, one.setting)],
      [entryWords.relation, (one) => named(relationNames, one.relation)],
      [entryWords.target, (one) => named(targetNames, one.targetKind)],
      [entryWords.actor, (one) => named(actorNames, one.actorKind)],
      [words.date, (one) => (one.eventDate ? formatDate(one.eventDate, this.speech) : '–')],
    ];
  }
  override render() {
    const theirs = triageDraft(this.theirs);
    return html`<p class="notice" role="alert">${this.t(words.conflict)}</p>
      <table>
        <thead><tr><td></td><th scope="col">${this.t(words.mine)}</th><th scope="col">${this.t(words.theirs)} (${this.t(stateNames[this.theirs.state])})</th></tr></thead>
        <tbody>
          ${this.rows().map(([label, of]) => {
            const [a, b] = [of(this.mine), of(theirs)];
            return html`<tr class=${a === b ? '' : 'differs'}><th scope="row">${this.t(label)}</th><td>${a}</td><td>${b}</td></tr>`;
          })}
        </tbody>
      </table>
      <p class="act">
        <button type="button" class="primary" @click=${() => this.emit('resolve', { mine: false })}>${this.t(words.keepTheirs)}</button>
        <button type="button" @click=${() => this.emit('resolve', { mine: true })}>${this.t(words.useMine)}</button>
      </p>`;
  }
}
