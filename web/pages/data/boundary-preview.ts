import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Topology } from 'topojson-specification';
import type { Area } from '../../../shared/api/areas.ts';
import type { BoundaryPreview as Preview, NeighbourPair } from '../../../shared/api/boundaries.ts';
import type { ScoreLevel } from '../../../shared/domain/area.ts';
import type { CodeScheme, FindingCode, LayerColumns } from '../../../shared/geometry/boundary-types.ts';
import {
  boundaryPhrases as say,
  boundaryWords as words,
  findingWords,
  schemeNames,
  severityNames,
} from '../../../shared/text/boundaries.ts';
import { formatCount, formatList, formatMonth, formatNumber } from '../../../shared/text/format.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../map/boundary-outlines.ts';
import '../../ui/segmented.ts';

const shownShifts = 10;

/** What a file of boundaries would change: columns, findings, outlines, neighbours, scores. Event `columns` {columns}. */
@customElement('td-boundary-preview')
export class BoundaryPreviewView extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { display: grid; gap: 20px; grid-template-columns: minmax(0, 1fr); }
      section { display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr); }
      .fields { display: flex; gap: 10px 16px; flex-wrap: wrap; align-items: end; }
      .fields .field { min-width: 0; }
      td { overflow-wrap: break-word; }
      td:first-child, td.place { white-space: nowrap; }
      @media (max-width: 480px) { .place { display: none; } }
      .frame { max-height: 420px; overflow: auto; }
      .error-kind { color: var(--bad); font-weight: 600; }
      .warning-kind { color: var(--warn); font-weight: 600; }
      .two { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); }
    `,
  ];
  @property({ attribute: false }) preview!: Preview;
  @property({ attribute: false }) present: Topology | null = null;
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ type: Boolean }) busy = false;
  @state() private level: ScoreLevel = 'district';
  @state() private chosen: LayerColumns[] | null = null;

  private readonly nameOf = (code: string): string => {
    const area = this.areas.get(code);
    return area ? `${area.shortName || area.name} (${code})` : code;
  };
  private get columns(): LayerColumns[] {
    return (
      this.chosen ??
      this.preview.columns.map(({ layer, code, name, scheme }) => ({ layer, code, name, scheme }))
    );
  }
  private choose(layer: number, change: Partial<LayerColumns>): void {
    this.chosen = this.columns.map((one, i) => (i === layer ? { ...one, ...change } : one));
  }
  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('preview')) this.chosen = null;
  }

  override render() {
    const { preview } = this;
    return html`${this.findings()} ${this.readColumns()}
      ${
        preview.map
          ? html`<section>
                <h3>${this.t(words.outlines)}</h3>
                <td-segmented
                  .legend=${this.t(words.level)}
                  .choices=${(['district', 'regency'] as const).map((value) => ({ value, label: this.t(words[value]) }))}
                  .value=${this.level}
                  @choose=${(event: CustomEvent<ScoreLevel>) => {
                    this.level = event.detail;
                  }}
                ></td-segmented>
                <td-boundary-outlines
                  .present=${this.present}
                  .next=${preview.map.topology}
                  .level=${this.level}
                  .label=${`${this.t(words.outlines)}, ${this.t(words[this.level])}`}
                ></td-boundary-outlines>
                <p class="small muted">
                  ${this.t(words.outlinesNote)}
                  ${say.points[this.speech](formatCount(preview.points.read, this.speech), formatCount(preview.points.stored, this.speech))}
                </p>
              </section>
              ${this.neighbours(preview.map)} ${this.effect(preview.map)}`
          : nothing
      }`;
  }
  private findings() {
    const { findings, counts, levels } = this.preview;
    const listed = new Map<FindingCode, number>();
    for (const { code } of findings) listed.set(code, (listed.get(code) ?? 0) + 1);
    const cut = [...listed].filter(([code, count]) => counts[code]! > count);
    return html`<section>
      <h3>${this.t(words.findings)}</h3>
      ${
        levels.length > 0
          ? html`<p>${say.levels[this.speech](
              formatList(
                levels.map((level) => this.t(words[level])),
                this.speech,
              ),
            )}</p>`
          : nothing
      }
      ${
        findings.length === 0
          ? html`<p>${this.t(words.nothing)}</p>`
          : html`<div class="frame" tabindex="0" role="group" aria-label=${this.t(words.findings)}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">${this.t(words.kind)}</th>
                    <th scope="col">${this.t(words.finding)}</th>
                    <th scope="col" class="place">${this.t(words.place)}</th>
                  </tr>
                </thead>
                <tbody>
                  ${findings.map(
                    (one) => html`<tr>
                      <td><span class="${one.severity}-kind">${this.t(severityNames[one.severity])}</span></td>
                      <td>${findingWords(one, this.nameOf, this.speech)}</td>
                      <td class="place">
                        ${one.at ? `${formatNumber(one.at[1], this.speech, 4)}; ${formatNumber(one.at[0], this.speech, 4)}` : nothing}
                      </td>
                    </tr>`,
                  )}
                  ${cut.map(
                    ([code, count]) => html`<tr>
                      <td></td>
                      <td colspan="2">
                        ${findingWords(findings.find((one) => one.code === code)!, this.nameOf, this.speech)}
                        ${say.more[this.speech](formatCount(counts[code]! - count, this.speech))}
                      </td>
                    </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      <p class="small muted">${this.t(words.tolerance)}</p>
    </section>`;
  }
  private readColumns() {
    return html`<details ?open=${this.preview.findings.some(({ code }) => code === 'code_scheme_unclear' || code === 'no_code_column')}>
      <summary>${this.t(words.columns)}</summary>
      <section>
        <p class="small">${this.t(words.columnsNote)}</p>
        ${this.preview.columns.map((guess, i) => {
          const own = this.columns[i]!;
          const pick = (
            id: string,
            label: string,
            value: string | null,
            choices: readonly (readonly [string, string])[],
            set: (value: string | null) => void,
            empty: string,
          ) =>
            html`<div class="field">
              <label for="${id}-${i}">${label}</label>
              <select id="${id}-${i}" @change=${(event: Event) => set((event.target as HTMLSelectElement).value || null)}>
                <option value="" ?selected=${value === null}>${empty}</option>
                ${choices.map(([one, name]) => html`<option value=${one} ?selected=${one === value}>${name}</option>`)}
              </select>
            </div>`;
          const all = [...new Set([...guess.codeColumns, ...guess.textColumns])];
          const same = (names: readonly string[]) => names.map((name) => [name, name] as const);
          return html`<div class="fields">
            <p>${this.t(words.layer)} <strong>${guess.layer || '1'}</strong>, ${formatCount(guess.features, this.speech)} ${this.t(words.features)}</p>
            ${pick('code', this.t(words.code), own.code, same(all), (code) => this.choose(i, { code }), this.t(words.none))}
            ${pick('name', this.t(words.name), own.name, same(guess.textColumns), (name) => this.choose(i, { name }), this.t(words.none))}
            ${pick(
              'scheme',
              this.t(words.scheme),
              own.scheme,
              (['kemendagri', 'bps'] as const).map((one) => [one, this.t(schemeNames[one])] as const),
              (scheme) => this.choose(i, { scheme: scheme as CodeScheme | null }),
              this.t(words.unknown),
            )}
          </div>`;
        })}
        <p>
          <button type="button" ?disabled=${this.busy || this.chosen === null} @click=${() => this.emit('columns', this.columns)}>
            ${this.t(words.again)}
          </button>
        </p>
      </section>
    </details>`;
  }
  private neighbours({ gained, lost }: NonNullable<Preview['map']>) {
    const list = (title: string, pairs: readonly NeighbourPair[]) =>
      pairs.length === 0
        ? nothing
        : html`<div>
            <h4>${title} (${formatCount(pairs.length, this.speech)})</h4>
            <ul>
              ${pairs.map(
                (pair) => html`<li>
                  ${this.nameOf(pair.a)} – ${this.nameOf(pair.b)}
                  ${pair.basis === 'sea_nearest' ? html`<span class="muted">${this.t(words.acrossSea)}</span>` : nothing}
                </li>`,
              )}
            </ul>
          </div>`;
    return html`<section>
      <h3>${this.t(words.neighbours)}</h3>
      ${
        gained.length + lost.length === 0
          ? html`<p>${this.t(words.noChange)}</p>`
          : html`<div class="frame two" tabindex="0" role="group" aria-label=${this.t(words.neighbours)}>
              ${list(this.t(words.gained), gained)} ${list(this.t(words.lost), lost)}
            </div>`
      }
    </section>`;
  }
  private effect({ effect }: NonNullable<Preview['map']>) {
    const score = (value: number | null) =>
      value === null ? this.t(words.noScore) : formatNumber(value, this.speech, 2);
    return html`<section>
      <h3>${this.t(words.effect)}</h3>
      ${
        !effect || effect.changed === 0
          ? html`<p>${this.t(words.noEffect)}</p>`
          : html`<p>
                ${say.effect[this.speech](
                  formatCount(effect.changed, this.speech),
                  formatCount(effect.compared, this.speech),
                  formatCount(effect.classChanged, this.speech),
                )}
              </p>
              <div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.effect)}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">${this.t(words.area)}</th>
                      <th scope="col">${this.t(words.month)}</th>
                      <th scope="col" class="number">${this.t(words.before)}</th>
                      <th scope="col" class="number">${this.t(words.after)}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${effect.shifts.slice(0, shownShifts).map(
                      (one) => html`<tr>
                        <th scope="row">${this.nameOf(one.areaCode)}</th>
                        <td>${formatMonth(one.month, this.speech)}</td>
                        <td class="number">${score(one.before)}</td>
                        <td class="number">${score(one.after)}</td>
                      </tr>`,
                    )}
                  </tbody>
                </table>
              </div>`
      }
    </section>`;
  }
}
