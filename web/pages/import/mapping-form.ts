import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  type ColumnMeaning,
  type ColumnRole,
  columnRoles,
  type Constants,
  type ImportReference,
  type Layout,
  layouts,
  type Mapping,
  type MappingGuess,
} from '../../../shared/imports/import-types.ts';
import { cellAddress } from '../../../shared/tabular/workbook.ts';
import type { Words } from '../../../shared/composite/types.ts';
import { definitionNames } from '../../../shared/text/data.ts';
import { importPageWords as words } from '../../../shared/text/import-page.ts';
import { layoutNames, mappingReasonNames, roleNames } from '../../../shared/text/imports.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import type { SheetView } from './read-messages.ts';

type Across = Extract<ColumnMeaning, { role: 'across' }>;
const wide: readonly Layout[] = ['indicators_wide', 'foreign_workers_wide'];
const ofWorkers: readonly Layout[] = ['foreign_workers_long', 'foreign_workers_wide'];
/** Roles that say something about foreign workers only. */
const workerRoles: readonly ColumnRole[] = [
  'measure',
  'workplace',
  'kbli_version',
  'sector',
  'document',
  'position',
  'companions',
  'local_workers',
];
const mostColumns = 60;

/** How a sheet is read: kind, headings, the meaning of each column, and what the sheet does not say. Event `mapping-change`. */
@customElement('td-mapping-form')
export class MappingForm extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; }
      .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 230px), 1fr)); gap: 10px 14px; align-items: end; }
      .fields .field.double { grid-column: span 2; }
      .fields select, .fields input { width: 100%; }
      .rows { display: flex; gap: 6px; align-items: center; }
      .rows input { width: 76px; }
      .scroll { border: 1px solid var(--line); border-radius: var(--radius); max-height: 460px; overflow: auto; }
      thead th { position: sticky; top: 0; background: var(--surface-2); z-index: 1; padding-top: 8px; }
      th:first-child, td:first-child { padding-left: 12px; }
      td { vertical-align: middle; }
      td.example { color: var(--ink-2); max-width: 220px; overflow-wrap: anywhere; }
      td.meaning { min-width: 230px; }
      td.meaning select, td.meaning input { width: 100%; }
      td.meaning .sub { display: grid; gap: 4px; margin-top: 4px; }
      tr.ignored td, tr.ignored th { color: var(--ink-3); }
      fieldset { border: 1px solid var(--line); border-radius: var(--radius); padding: 10px 14px 14px; display: grid; gap: 10px; min-width: 0; }
      legend { font-weight: 650; padding: 0 4px; }
      .note { font-size: var(--step-s); color: var(--ink-2); }
      @media (max-width: 700px) { .fields .field.double { grid-column: auto; } }
    `,
  ];
  @property({ attribute: false }) sheets: readonly SheetView[] = [];
  @property({ attribute: false }) guesses: readonly MappingGuess[] = [];
  @property({ attribute: false }) mapping: Mapping | null = null;
  @property({ attribute: false }) reference: ImportReference | null = null;

  private change(part: Partial<Mapping>): void {
    this.emit('mapping-change', { ...this.mapping!, ...part });
  }
  private constant<Key extends keyof Constants>(key: Key, value: Constants[Key] | ''): void {
    const { [key]: _, ...rest } = this.mapping!.constants;
    this.change({ constants: value === '' || value === undefined ? rest : { ...rest, [key]: value } });
  }
  private meaning(column: number, meaning: ColumnMeaning): void {
    this.change({ columns: { ...this.mapping!.columns, [column]: meaning } });
  }

  override render() {
    const { mapping, reference } = this;
    const sheet = mapping && this.sheets[mapping.sheet];
    if (!mapping || !sheet || !reference) return nothing;
    return html`${this.head(mapping)} ${this.columns(mapping, sheet, reference)}
      <fieldset>
        <legend>${this.t(words.constants)}</legend>
        <p class="note">${this.t(words.constantsNote)}</p>
        <div class="fields">${this.constants(mapping, reference)}</div>
      </fieldset>`;
  }
  private head(mapping: Mapping) {
    const guess = this.guesses.find((one) => one.mapping.sheet === mapping.sheet);
    return html`<div class="fields">
        ${
          this.sheets.length > 1
            ? html`<label class="field"><span class="label">${this.t(words.sheet)}</span>
                <select @change=${(event: Event) => this.pickSheet(Number((event.target as HTMLSelectElement).value))}>
                  ${this.sheets.map((one, i) => html`<option value=${i} ?selected=${i === mapping.sheet}>${one.name}${one.isHidden ? ` (${this.t(words.hiddenSheet)})` : ''}</option>`)}
                </select></label>`
            : nothing
        }
        <label class="field"><span class="label">${this.t(words.layout)}</span>
          <select @change=${(event: Event) => this.change({ layout: (event.target as HTMLSelectElement).value as Layout })}>
            ${layouts.map((one) => html`<option value=${one} ?selected=${one === mapping.layout}>${this.t(layoutNames[one])}</option>`)}
          </select></label>
        <div class="field" role="group" aria-label=${this.t(words.headingRows)}><span class="label">${this.t(words.headingRows)}</span>
          <span class="rows">
            <input type="number" min="1" max="100" aria-label=${`${this.t(words.headingRows)} 1`} .value=${String(mapping.headerTop + 1)} @change=${(event: Event) => this.header('headerTop', event)} /> –
            <input type="number" min="1" max="100" aria-label=${`${this.t(words.headingRows)} 2`} .value=${String(mapping.headerBottom + 1)} @change=${(event: Event) => this.header('headerBottom', event)} />
          </span></div>
      </div>
      ${guess?.why.some((one) => one.code === 'remembered') ? html`<p class="note">${this.t(mappingReasonNames.remembered)}</p>` : nothing}`;
  }
  private header(key: 'headerTop' | 'headerBottom', event: Event): void {
    const row = Number((event.target as HTMLInputElement).value) - 1;
    if (!Number.isInteger(row) || row < 0 || row > 1000) return;
    const { headerTop, headerBottom } = this.mapping!;
    this.change(
      key === 'headerTop'
        ? { headerTop: row, headerBottom: Math.max(row, headerBottom) }
        : { headerTop: Math.min(row, headerTop), headerBottom: row },
    );
  }
  private pickSheet(sheet: number): void {
    const guess = this.guesses.find((one) => one.mapping.sheet === sheet);
    this.emit('mapping-change', guess?.mapping ?? { ...this.mapping!, sheet, columns: {} });
  }
  private columns(mapping: Mapping, sheet: SheetView, reference: ImportReference) {
    const from = mapping.headerBottom + 1;
    const shown = Math.min(sheet.columnCount, mostColumns);
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.meaning)}>
      <table>
        <thead><tr>
          <th scope="col">${this.t(words.column)}</th><th scope="col">${this.t(words.heading)}</th>
          <th scope="col">${this.t(words.example)}</th><th scope="col">${this.t(words.meaning)}</th>
        </tr></thead>
        <tbody>
          ${Array.from({ length: shown }, (_, column) => {
            const letter = cellAddress(0, column).replace(/\d+$/, '');
            const heading = sheet.top
              .slice(mapping.headerTop, mapping.headerBottom + 1)
              .map((row) => row[column] ?? '')
              .filter((text, i, all) => text && text !== all[i - 1])
              .join(' / ');
            const examples = sheet.top
              .slice(from, from + 12)
              .map((row) => row[column] ?? '')
              .filter(Boolean)
              .slice(0, 2)
              .join('; ');
            const meaning = mapping.columns[column] ?? { role: 'ignore' as const };
            return html`<tr class=${meaning.role === 'ignore' ? 'ignored' : ''}>
              <th scope="row">${letter}</th>
              <td>${heading || '–'}</td>
              <td class="example">${examples || '–'}</td>
              <td class="meaning">${this.roleSelect(mapping, column, meaning, `${letter} ${heading}`)}${meaning.role === 'across' ? this.acrossFields(mapping, column, meaning as Across, reference) : nothing}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }
  private roleSelect(mapping: Mapping, column: number, meaning: ColumnMeaning, label: string) {
    const isWorkers = ofWorkers.includes(mapping.layout);
    const offered = columnRoles.filter(
      (role) => isWorkers || !workerRoles.includes(role) || role === meaning.role,
    );
    return html`<select
      aria-label=${`${this.t(words.meaning)}: ${label}`}
      @change=${(event: Event) => this.meaning(column, { role: (event.target as HTMLSelectElement).value } as ColumnMeaning)}
    >
      ${offered.map((role) => html`<option value=${role} ?selected=${role === meaning.role}>${this.t(roleNames[role])}</option>`)}
      ${wide.includes(mapping.layout) || meaning.role === 'across' ? html`<option value="across" ?selected=${meaning.role === 'across'}>${this.t(words.across)}</option>` : nothing}
    </select>`;
  }
  /** What the heading of a column of figures says, open to change. */
  private acrossFields(mapping: Mapping, column: number, meaning: Across, reference: ImportReference) {
    const put = (part: Partial<Across>) => this.meaning(column, { ...meaning, ...part });
    const text = (key: 'period' | 'sector' | 'position', label: string) =>
      meaning[key] === undefined
        ? nothing
        : html`<input aria-label=${label} .value=${meaning[key] ?? ''} @change=${(event: Event) => put({ [key]: (event.target as HTMLInputElement).value.trim() })} />`;
    return html`<div class="sub">
      ${
        mapping.layout === 'indicators_wide' && !mapping.constants.indicatorCode
          ? html`<select aria-label=${this.t(words.indicator)} @change=${(event: Event) => put({ indicatorCode: (event.target as HTMLSelectElement).value })}>
              <option value="" ?selected=${!meaning.indicatorCode}>${this.t(words.indicator)} …</option>
              ${reference.indicators.map((one) => html`<option value=${one.code} ?selected=${one.code === meaning.indicatorCode}>${this.t(one.name)}</option>`)}
            </select>`
          : nothing
      }
      ${text('period', this.t(words.period))} ${text('sector', this.t(roleNames.sector))} ${text('position', this.t(roleNames.position))}
    </div>`;
  }

  private constants(mapping: Mapping, reference: ImportReference) {
    const { constants, columns, layout } = mapping;
    const said = new Set(Object.values(columns).map((one) => one.role));
    const isWorkers = ofWorkers.includes(layout);
    const acrossHas = (key: keyof Across) =>
      Object.values(columns).some((one) => one.role === 'across' && (one as Across)[key] !== undefined);
    const places = reference.areas.filter((area) => area.level === 'province' || area.level === 'regency');
    return html`
      ${said.has('source') ? nothing : this.input('sourceTitle', words.sourceTitle, constants, 'double')}
      ${said.has('source_url') ? nothing : this.input('sourceUrl', words.sourceUrl, constants)}
      ${said.has('published') ? nothing : this.input('publishedDate', words.publishedDate, constants, '', 'date')}
      ${said.has('period') || said.has('year') || acrossHas('period') ? nothing : this.input('period', words.period, constants)}
      ${
        said.has('area') || said.has('area_code') || acrossHas('areaCode')
          ? nothing
          : this.select(
              'areaCode',
              words.area,
              places.map((area) => [area.code, area.name]),
              constants,
            )
      }
      ${
        isWorkers ||
        layout === 'layoffs' ||
        layout === 'apoa' ||
        said.has('indicator') ||
        acrossHas('indicatorCode')
          ? nothing
          : this.select(
              'indicatorCode',
              words.indicator,
              reference.indicators.map((one) => [one.code, this.t(one.name)]),
              constants,
            )
      }
      ${isWorkers ? this.workerConstants(constants, reference, said) : nothing}
      ${said.has('unit') || isWorkers ? nothing : this.input('unit', words.unit, constants)}
      ${
        said.has('area_code')
          ? this.select(
              'codeScheme',
              words.codeScheme,
              [
                ['kemendagri', this.t(words.kemendagri)],
                ['bps', this.t(words.bps)],
              ],
              constants,
            )
          : nothing
      }
      ${this.select(
        'singlePoint',
        words.singlePoint,
        [
          ['thousands', this.t(words.thousands)],
          ['decimal', this.t(words.decimal)],
        ],
        constants,
      )}
      ${this.select(
        'dateOrder',
        words.dateOrder,
        [
          ['day_first', this.t(words.dayFirst)],
          ['month_first', this.t(words.monthFirst)],
        ],
        constants,
      )}
    `;
  }
  private workerConstants(constants: Constants, reference: ImportReference, said: Set<string>) {
    const definitions = [...new Map(reference.countDefinitions.map((one) => [one.code, one])).values()];
    return html`${
      said.has('definition')
        ? nothing
        : this.select(
            'countDefinition',
            words.countDefinition,
            definitions.map((one) => [
              one.code,
              definitionNames[one.code] ? this.t(definitionNames[one.code]!) : one.code,
            ]),
            constants,
          )
    }
    ${
      said.has('measure')
        ? nothing
        : this.select(
            'kind',
            words.stockOrFlow,
            [
              ['stock', this.t(words.stock)],
              ['flow', this.t(words.flow)],
            ],
            constants,
          )
    }
    ${
      said.has('kbli_version')
        ? nothing
        : this.select(
            'kbliVersion',
            words.kbliVersion,
            [
              ['2020', 'KBLI 2020'],
              ['2025', 'KBLI 2025'],
            ],
            constants,
          )
    }
    ${
      said.has('workplace')
        ? nothing
        : this.select(
            'workplace',
            words.workplace,
            [
              ['land', this.t(words.land)],
              ['sea', this.t(words.sea)],
            ],
            constants,
          )
    }`;
  }
  private input(
    key: 'sourceTitle' | 'sourceUrl' | 'publishedDate' | 'period' | 'unit',
    label: Words,
    constants: Constants,
    size = '',
    type = 'text',
  ) {
    return html`<label class="field ${size}"><span class="label">${this.t(label)}</span>
      <input type=${type} .value=${constants[key] ?? ''} maxlength="300" @change=${(event: Event) => this.constant(key, (event.target as HTMLInputElement).value.trim())} /></label>`;
  }
  private select(
    key: Exclude<keyof Constants, 'accepted' | 'areaNames' | 'indicatorNames'>,
    label: Words,
    options: readonly (readonly [string, string])[],
    constants: Constants,
  ) {
    return html`<label class="field"><span class="label">${this.t(label)}</span>
      <select @change=${(event: Event) => this.constant(key, (event.target as HTMLSelectElement).value as '')}>
        <option value="" ?selected=${constants[key] === undefined}>${this.t(words.notSaid)}</option>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${constants[key] === value}>${text}</option>`)}
      </select></label>`;
  }
}
