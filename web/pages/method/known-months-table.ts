import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Overview } from '../../../shared/api/overview.ts';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import {
  type KnownMonth,
  type KnownMonthResult,
  knownMonths,
  readKnownMonth,
} from '../../../shared/figures/known-months.ts';
import { areaSight, isAllInSight } from '../../../shared/figures/sight.ts';
import { app } from '../../../shared/text/app.ts';
import { areaWords } from '../../../shared/text/areas.ts';
import { formatInterval, formatList, formatMonth, formatNumber } from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';
import { knownStories, methodPhrases as say, methodWords as words } from '../../../shared/text/metode.ts';
import { classNames, pillarNames } from '../../../shared/text/terms.ts';
import { withSticky } from '../../router.ts';
import { base, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/badges.ts';

/** The sentence on whether a reading is plausible; every cause it names is read from the data. */
export function readingWords(result: KnownMonthResult, language: Language): string {
  switch (result.verdict) {
    case 'no_score':
      return say.noScore[language]();
    case 'as_expected':
      return say.asExpected[language]();
    case 'higher':
      return say.higher[language](
        result.strongest ? pillarNames[result.strongest][language].toLowerCase() : '–',
      );
    case 'lower': {
      const [structural, signals] = [result.structural?.low ?? null, result.signals?.low ?? null];
      const incidents = result.incidents
        ? say.fewIncidents[language](String(result.incidents))
        : say.noIncidents[language]();
      // The cooler half is what holds the score down.
      const why =
        structural === null || signals === null
          ? ''
          : signals <= structural
            ? say.becauseSignals[language](formatNumber(signals, language), incidents)
            : say.becauseStructural[language](formatNumber(structural, language));
      return `${say.lower[language](why)} ${(result.intervalReaches ? say.reaches : say.reachesNot)[language]()}`;
    }
  }
}
function notMeasured(result: KnownMonthResult, language: Language): string {
  if (result.imputed.length === 0) return '';
  const names = result.imputed.map((pillar) => pillarNames[pillar][language].toLowerCase());
  return say.notMeasured[language](formatList(names, language));
}

/** How the model reads months whose story is known, misses included. */
@customElement('td-known-months-table')
export class KnownMonthsTable extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      .scroll { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
      th, td { padding: 8px 12px; }
      thead th { background: var(--surface-2); white-space: normal; vertical-align: bottom; }
      tbody:last-child tr:last-child > * { border-bottom: 0; }
      tbody tr:first-child > * { border-bottom: 0; padding-bottom: 0; }
      .reading td { padding-top: 2px; padding-bottom: 12px; }
      .reading p { max-width: 96ch; position: sticky; left: 12px; }
      .story { color: var(--ink-2); font-size: var(--step-s); }
      @media (max-width: 900px) { .reading p { max-width: min(96ch, 84vw); } }
      .nowrap { white-space: nowrap; }
      td a { color: var(--ink); }
    `,
  ];
  @property({ attribute: false }) overview: Overview | null = null;
  @property({ attribute: false }) model: ScoreModel | null = null;
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();

  override render() {
    if (!this.overview || !this.model) return nothing;
    const { overview } = this;
    const seen = knownMonths.filter(({ areaCode }) =>
      areaCode === null ? isAllInSight(overview.regency) : areaSight(overview, areaCode) === 'whole',
    );
    if (seen.length === 0) return html`<p class="notice">${this.t(areaWords.outsideSight)}</p>`;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.t({ id: 'Tabel bulan yang dikenal', en: 'Table of known months' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t(words.month)}</th>
            <th scope="col">${this.t(words.area)}</th>
            <th scope="col">${this.t(words.expected)}</th>
            <th scope="col">${this.t(words.class)}</th>
            <th scope="col" class="number">${this.t(words.risk)}</th>
            <th scope="col" class="number">${this.t(app.interval)}</th>
            <th scope="col" class="number">${this.t(words.structural)}</th>
            <th scope="col" class="number">${this.t(words.signals)}</th>
            <th scope="col" class="number">${this.t(words.rank)}</th>
          </tr>
        </thead>
        ${seen.map((known) => this.row(known, readKnownMonth(this.overview!, this.model!, known)))}
      </table>
    </div>`;
  }
  private row(known: KnownMonth, result: KnownMonthResult | null) {
    const area = known.areaCode
      ? (this.areas.get(known.areaCode)?.shortName ?? known.areaCode)
      : this.t(words.allAreas);
    const { from, to } = known.expected;
    const expected =
      to === 4
        ? say.orHigher[this.speech](this.t(classNames[from as 0]!))
        : say.orLower[this.speech](this.t(classNames[to as 0]!));
    const range = (found: { low: number; high: number } | null) =>
      found === null
        ? '–'
        : found.low === found.high
          ? formatNumber(found.low, this.speech)
          : formatInterval(found.low, found.high, this.speech, 1);
    return html`<tbody><tr>
      <th scope="row" class="nowrap">${formatMonth(known.month, this.speech)}</th>
      <td>${known.areaCode ? html`<a href=${withSticky(`/wilayah/${known.areaCode}?month=${known.month}`)}>${area}</a>` : area}</td>
      <td>${expected}</td>
      <td>
        ${
          result?.classes
            ? html`<td-class-badge .value=${result.classes.low}></td-class-badge>
                ${result.classes.high !== result.classes.low ? html`– <td-class-badge .value=${result.classes.high}></td-class-badge>` : nothing}`
            : '–'
        }
      </td>
      <td class="number">${range(result?.risk ?? null)}</td>
      <td class="number">${result?.interval ? formatInterval(result.interval.low, result.interval.high, this.speech) : '–'}</td>
      <td class="number">${range(result?.structural ?? null)}</td>
      <td class="number">${range(result?.signals ?? null)}</td>
      <td class="number">${result?.rank ? `${result.rank} / ${result.rankedAmong}` : '–'}</td>
    </tr>
    <tr class="reading"><td colspan="9">
      <p>${result ? readingWords(result, this.speech) : this.t(words.notInData)}</p>
      <p class="story">${this.t(knownStories[known.key] ?? { id: '', en: '' })} ${result ? notMeasured(result, this.speech) : nothing}</p>
    </td></tr></tbody>`;
  }
}
