import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import type { Indicator } from '../../../shared/api/indicators.ts';
import { scoredFigures } from '../../../shared/figures/catalogue-matrix.ts';
import {
  dataPhrases,
  dataWords as words,
  definitionNames,
  measureNames,
  roundNames,
  whatItIsFor,
} from '../../../shared/text/data.ts';
import { formatCount, formatPercent } from '../../../shared/text/format.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import { dataStyles } from './data-styles.ts';
import '../../ui/data-table.ts';

/** What each figure means: unit, kind, cycle, age limit, definitions, and what in the score reads it. */
@customElement('td-dictionary-tab')
export class DictionaryTab extends TeduhElement {
  static override styles = [base, controls, dataStyles, css`.field { max-width: 420px; }`];
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  @property({ attribute: false }) counts: readonly ForeignWorkerCount[] = [];
  @state() private wanted = '';

  override render() {
    const wanted = this.wanted.trim().toLocaleLowerCase('id');
    const shown = this.indicators.filter((one) =>
      `${one.code} ${one.name.id} ${one.name.en} ${one.description.id} ${one.description.en}`
        .toLocaleLowerCase('id')
        .includes(wanted),
    );
    const counted = new Map<string, Set<string>>();
    for (const one of this.counts)
      counted.set(one.definition, (counted.get(one.definition) ?? new Set()).add(one.agencyName ?? ''));
    return html`<section>
        <h2 id="dictionary">${this.t(words.dictionary)}</h2>
        <div class="field">
          <label for="word">${this.t(words.searchWord)}</label>
          <input id="word" type="search" maxlength="200" .value=${this.wanted} @input=${(event: Event) => {
            this.wanted = (event.target as HTMLInputElement).value;
          }} />
        </div>
        <p class="muted" role="status">${dataPhrases.entries[this.speech](String(shown.length), String(this.indicators.length))}</p>
        <td-data-table
          .label=${this.t(words.dictionary)}
          .columns=${[
            { label: this.t(words.indicator), wide: true },
            { label: this.t(words.unit) },
            { label: this.t(words.kind) },
            { label: this.t(words.cycle), number: true },
            { label: this.t(words.maxAge), number: true },
            { label: this.t(words.mayStand) },
            { label: this.t(words.error), number: true },
            { label: this.t(words.readAs), wide: true },
            { label: this.t(words.definitionsInUse), wide: true },
            { label: this.t(words.rows), number: true },
            { label: this.t(words.meaning), wide: true, sortable: false },
          ]}
          .rows=${shown.map((one) => this.row(one))}
        ></td-data-table>
      </section>
      <section>
        <h2 id="definitions">${this.t(words.countDefinitions)}</h2>
        <td-data-table
          .label=${this.t(words.countDefinitions)}
          .columns=${[
            { label: this.t(words.definition), wide: true },
            { label: this.t(words.countedBy), wide: true },
          ]}
          .rows=${[...counted].map(([definition, agencies]) => ({
            cells: [
              cell(this.t(definitionNames[definition] ?? { id: definition, en: definition })),
              cell([...agencies].map((name) => name || this.t(words.noAgency)).join(', ')),
            ],
          }))}
        ></td-data-table>
      </section>`;
  }
  private row(one: Indicator) {
    const months = (count: number | null, none: string) =>
      cell(count === null ? none : dataPhrases.months[this.speech](String(count)), count);
    const use = scoredFigures.includes(one.code) ? whatItIsFor(one.code) : null;
    return {
      cells: [
        cell(html`${this.t(one.name)} <span class="small"><code>${one.code}</code></span>`, this.t(one.name)),
        cell(one.unit),
        cell(this.t(measureNames[one.measure] ?? { id: one.measure, en: one.measure })),
        months(one.cycleMonths, '–'),
        months(one.maxAgeMonths, this.t(words.timeless)),
        cell(this.t(one.inheritable ? words.yes : words.no)),
        cell(
          one.relativeStandardError === null
            ? this.t(words.notStated)
            : formatPercent(one.relativeStandardError * 100, this.speech, 0),
          one.relativeStandardError,
        ),
        cell(
          use ? this.t(use) : this.t(scoredFigures.includes(one.code) ? words.usedByScore : words.context),
        ),
        cell(
          one.definitions.map((code) => this.t(roundNames[code] ?? { id: code, en: code })).join(', ') || '–',
        ),
        cell(formatCount(one.observationCount, this.speech), one.observationCount),
        cell(this.t(one.description), null),
      ],
    };
  }
}
