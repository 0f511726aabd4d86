import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../shared/api/areas.ts';
import type { AreaLevel } from '../../shared/domain/area.ts';
import { type AreaHit, lineage, searchAreas } from '../../shared/figures/area-search.ts';
import { entryPhrases, entryWords as words } from '../../shared/text/catat.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

/**
 * A place: by typing any of its names, or by regency and then district or waters. Event `area-choose` {code}.
 */
@customElement('td-area-picker')
export class AreaPicker extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      fieldset { border: 0; margin: 0; padding: 0; min-width: 0; display: grid; gap: 8px; }
      legend { padding: 0; margin-bottom: 4px; font-size: var(--step-s); color: var(--ink-2); font-weight: 600; }
      .search { position: relative; }
      .search input { width: 100%; }
      ul { position: absolute; z-index: 5; left: 0; right: 0; top: 100%; margin-top: 2px; max-height: 300px; overflow-y: auto; background: var(--surface); border: 1px solid var(--line-strong); border-radius: var(--radius); box-shadow: var(--shadow); }
      li { padding: 7px 10px; cursor: pointer; }
      li[aria-selected="true"], li:hover { background: var(--accent-soft); }
      li small { display: block; color: var(--ink-2); font-size: var(--step-s); }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr)); gap: 8px; }
      select { width: 100%; }
      .chosen { font-size: var(--step-s); color: var(--ink-2); }
      .chosen b { color: var(--ink); }
      .bad select, .bad input { border-color: var(--bad); border-width: 2px; }
    `,
  ];
  @property() legend = '';
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) levels: readonly AreaLevel[] = ['regency', 'district', 'sea_zone'];
  @property() value = '';
  @property() error = '';
  @state() private typed = '';
  @state() private open = false;
  @state() private at = 0;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }
  /** Forgets what was typed: for a form that turns to something else. */
  clear(): void {
    this.typed = '';
    this.open = false;
  }
  private choose(code: string): void {
    this.clear();
    this.emit('area-choose', { code });
  }
  private get hits(): AreaHit[] {
    return searchAreas(this.areas.values(), this.typed, this.levels);
  }
  private key(event: KeyboardEvent): void {
    const hits = this.hits;
    if (event.key === 'Escape') {
      this.open = false;
      return;
    }
    if (!this.open || hits.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const hit = hits[this.at];
      if (hit) this.choose(hit.area.code);
    }
  }
  private where(area: Area): string {
    const parent = area.parentCode ? this.areas.get(area.parentCode) : undefined;
    return [area.kind, area.level === 'regency' || !parent ? '' : parent.shortName]
      .filter(Boolean)
      .join(', ');
  }

  override render() {
    const list = [...this.areas.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    const line = lineage(this.areas, this.value);
    const regency = line.find((area) => area.level === 'regency') ?? null;
    const chosen = this.areas.get(this.value);
    const under = (level: AreaLevel) =>
      this.levels.includes(level)
        ? list.filter((area) => area.level === level && area.parentCode === regency?.code)
        : [];
    const hits = this.open ? this.hits : [];
    const empty = this.open && this.typed.trim().length >= 2 && hits.length === 0;
    const groups = (['district', 'sea_zone'] as const).filter((level) => under(level).length > 0);
    return html`<fieldset class=${this.error ? 'bad' : ''} aria-describedby=${this.error ? 'error' : nothing}>
      <legend>${this.legend}</legend>
      <div class="search field">
        <label for="search">${this.t(words.searchArea)}</label>
        <input
          id="search"
          type="text"
          role="combobox"
          autocomplete="off"
          maxlength="80"
          aria-expanded=${hits.length > 0}
          aria-controls="hits"
          aria-autocomplete="list"
          aria-activedescendant=${hits.length > 0 ? `hit-${this.at}` : nothing}
          aria-describedby="help"
          aria-invalid=${this.error ? 'true' : 'false'}
          .value=${this.typed}
          @input=${(event: Event) => {
            this.typed = (event.target as HTMLInputElement).value;
            this.open = true;
            this.at = 0;
          }}
          @keydown=${this.key}
          @blur=${() =>
            setTimeout(() => {
              this.open = false;
            }, 150)}
        />
        <ul id="hits" role="listbox" aria-label=${this.t(words.searchArea)} ?hidden=${hits.length === 0}>
          ${hits.map(
            (
              hit,
              i,
            ) => html`<li id=${`hit-${i}`} role="option" aria-selected=${i === this.at ? 'true' : 'false'} @pointerdown=${(
              event: Event,
            ) => {
              event.preventDefault();
              this.choose(hit.area.code);
            }}>
              ${hit.area.name}
              <small>${this.where(hit.area)}${hit.alias ? ` · ${entryPhrases.alias[this.speech](hit.alias)}` : ''}</small>
            </li>`,
          )}
        </ul>
        <p id="help" class="small muted">${empty ? this.t(words.noHit) : this.t(words.searchHelp)}</p>
      </div>
      <div class="two">
        <div class="field">
          <label for="regency">${this.t(words.regency)}</label>
          <select id="regency" @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
            <option value="" ?selected=${!chosen}>${this.t(words.choose)}</option>
            ${
              this.levels.includes('province')
                ? list
                    .filter((area) => area.level === 'province')
                    .map(
                      (area) =>
                        html`<option value=${area.code} ?selected=${this.value === area.code}>${this.t(words.province)}: ${area.name}</option>`,
                    )
                : nothing
            }
            ${list
              .filter((area) => area.level === 'regency')
              .map(
                (area) =>
                  html`<option value=${area.code} ?selected=${regency?.code === area.code}>${area.name}</option>`,
              )}
          </select>
        </div>
        ${
          groups.length
            ? html`<div class="field">
                <label for="below">${this.t(words.below)}</label>
                <select id="below" @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
                  <option value=${regency!.code} ?selected=${this.value === regency!.code}>${this.t(words.wholeRegency)}</option>
                  ${groups.map(
                    (
                      level,
                    ) => html`<optgroup label=${this.t(level === 'district' ? words.districts : words.waters)}>
                      ${under(level).map((area) => html`<option value=${area.code} ?selected=${this.value === area.code}>${area.name}</option>`)}
                    </optgroup>`,
                  )}
                </select>
              </div>`
            : nothing
        }
      </div>
      ${chosen ? html`<p class="chosen" role="status">${entryPhrases.chosen[this.speech](`${chosen.name} (${this.where(chosen)})`)}</p>` : nothing}
      ${this.error ? html`<p id="error" class="error">${this.error}</p>` : nothing}
    </fieldset>`;
  }
}
