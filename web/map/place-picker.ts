import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Topology } from 'topojson-specification';
import type { Area } from '../../shared/api/areas.ts';
import type { AreaCode, AreaLevel } from '../../shared/domain/area.ts';
import type { FinestPlace } from '../../shared/domain/role.ts';
import { lineage } from '../../shared/figures/area-search.ts';
import { app } from '../../shared/text/app.ts';
import { placePhrases as phrases, placeWords as words } from '../../shared/text/places.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';
import type { PickerDrawing } from './draw-picker.ts';
import { nextArea } from './next-area.ts';
import { separateNames } from './separate-names.ts';
import '../ui/area-picker.ts';

const levelsUpTo: Record<FinestPlace, readonly AreaLevel[]> = {
  regency: ['regency'],
  district: ['regency', 'district', 'sea_zone'],
};
/** Smaller than this, an area gets a round target on top of it. */
const target = 44;
const space = 'http://www.w3.org/2000/svg';

/**
 * A place: typed, chosen from lists, or pointed at on the map, regency first and then its districts and waters. No finer
 * than `finest`. Events: `area-choose` {code}; `map-wanted` once, when the map is opened and there is no topology yet.
 */
@customElement('td-place-picker')
export class PlacePicker extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
      .open { min-height: 44px; justify-self: start; }
      .sheet { position: relative; background: var(--sea); border: 1px solid var(--line-strong); border-radius: 4px; overflow: hidden; min-height: 260px; max-width: 720px; }
      .sheet svg { display: block; max-width: 100%; height: auto; }
      .bar { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-bottom: 6px; }
      .bar button { min-height: 44px; }
      .small { color: var(--ink-2); }
      .wait { position: absolute; inset: 0; display: grid; place-items: center; color: var(--ink-2); }
      .names, .lines { pointer-events: none; }
      .areas path, .spots circle { cursor: pointer; outline: none; }
      .areas path { fill: var(--surface); }
      .areas path.water { fill: var(--sea); stroke: var(--sea-line); stroke-dasharray: 4 3; }
      .areas path:hover { fill: var(--surface-2); }
      .areas path.chosen { fill: var(--accent-soft); stroke: var(--accent); stroke-width: 3; stroke-dasharray: none; }
      .areas path:focus-visible { stroke: var(--focus); stroke-width: 3; stroke-dasharray: none; }
      .spots circle { fill: transparent; stroke: var(--border-strong); stroke-dasharray: 2 3; }
      .spots circle.water { stroke: none; }
    `,
  ];
  @property() legend = '';
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) topology: Topology | null = null;
  @property() value = '';
  @property() error = '';
  /** The finest that may be chosen: a district (or waters, which are as coarse), or a regency. */
  @property() finest: FinestPlace = 'district';
  @state() private open = false;
  /** The regency that fills the map; null: the province. */
  @state() private shown: AreaCode | null = null;
  private drawing: PickerDrawing | null = null;
  private width = 0;
  private tabCode: AreaCode | null = null;
  private wantsFocus = false;
  private turn = 0;
  private readonly observer = new ResizeObserver((entries) => {
    const width = Math.round(entries[0]!.contentRect.width);
    if (Math.abs(width - this.width) > 2 && width > 0) {
      this.width = width;
      void this.draw();
    }
  });

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('td-area-picker')?.focus();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }
  override willUpdate(changed: PropertyValues): void {
    // whoever types or lists a place sees it on the map
    if (changed.has('value') && this.value) this.shown = this.regencyOf(this.value);
    if (this.finest === 'regency') this.shown = null;
  }
  override updated(changed: PropertyValues): void {
    const sheet = this.renderRoot.querySelector('.sheet');
    if (sheet && changed.has('open')) this.observer.observe(sheet);
    const redrawn = ['topology', 'areas', 'shown', 'open'].some((name) => changed.has(name));
    if (redrawn) void this.draw();
    else if (changed.has('value')) this.paint();
  }
  private regencyOf(code: AreaCode): AreaCode | null {
    return lineage(this.areas, code).find((area) => area.level === 'regency')?.code ?? null;
  }
  private toggle(): void {
    this.open = !this.open;
    if (!this.open) this.observer.disconnect();
    this.width = 0;
    if (this.open && !this.topology) this.emit('map-wanted', null);
  }

  private async draw(): Promise<void> {
    const box = this.renderRoot.querySelector('.figure');
    if (!box || !this.topology || this.width === 0) return;
    const turn = ++this.turn;
    const { drawPicker } = await import('./draw-picker.ts');
    if (!this.isConnected || turn !== this.turn || !this.topology) return;
    const height = Math.round(Math.max(280, Math.min(this.width * 0.8, innerHeight * 0.6)));
    const names = new Map([...this.areas.values()].map((area) => [area.code, area.shortName]));
    this.drawing = drawPicker(this.topology, this.shown, { width: this.width, height }, names);
    const { svg } = this.drawing;
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', `${this.t(words.map)}: ${this.shownName}`);
    for (const group of svg.querySelectorAll('g.lines, g.names')) group.setAttribute('aria-hidden', 'true');
    box.replaceChildren(svg);
    separateNames(svg);
    this.addTargets(this.drawing);
    this.paint();
    if (this.wantsFocus) this.drawing.paths.get(this.tabCode ?? '')?.focus();
    this.wantsFocus = false;
    this.renderRoot.querySelector<HTMLElement>('.wait')?.toggleAttribute('hidden', true);
  }
  /** A thumb finds small areas too: a round target over the middle of each. */
  private addTargets({ svg, paths }: PickerDrawing): void {
    const spots = document.createElementNS(space, 'g');
    spots.setAttribute('class', 'spots');
    spots.setAttribute('aria-hidden', 'true');
    for (const [code, path] of paths) {
      const box = path.getBBox();
      if (Math.min(box.width, box.height) >= target) continue;
      const circle = document.createElementNS(space, 'circle');
      circle.setAttribute('cx', String(box.x + box.width / 2));
      circle.setAttribute('cy', String(box.y + box.height / 2));
      circle.setAttribute('r', String(target / 2));
      circle.dataset['code'] = code;
      // waters are drawn as circles themselves
      if (this.areas.get(code)?.level === 'sea_zone') circle.setAttribute('class', 'water');
      spots.append(circle);
    }
    svg.querySelector('g.areas')!.after(spots);
  }
  private paint(): void {
    if (!this.drawing) return;
    const codes = this.drawing.features.map((area) => area.properties.code);
    const regency = this.value ? this.regencyOf(this.value) : null;
    const chosen = codes.includes(this.value)
      ? this.value
      : this.shown === null && regency && codes.includes(regency)
        ? regency
        : null;
    if (!this.tabCode || !codes.includes(this.tabCode)) this.tabCode = chosen ?? codes[0] ?? null;
    for (const [code, path] of this.drawing.paths) {
      path.dataset['code'] = code;
      path.classList.toggle('water', this.areas.get(code)?.level === 'sea_zone');
      path.classList.toggle('chosen', code === chosen);
      path.setAttribute('role', 'button');
      path.setAttribute('aria-label', this.areas.get(code)?.name ?? code);
      path.setAttribute('aria-pressed', code === chosen ? 'true' : 'false');
      path.setAttribute('tabindex', code === this.tabCode ? '0' : '-1');
    }
  }
  private get shownName(): string {
    return this.shown ? (this.areas.get(this.shown)?.name ?? this.shown) : this.t(words.wholeProvince);
  }

  private choose(code: AreaCode, byKey: boolean): void {
    this.tabCode = code;
    if (this.shown === null && this.finest !== 'regency') {
      this.shown = code;
      this.wantsFocus = byKey;
    }
    this.emit('area-choose', { code });
  }
  private codeOf(event: Event): AreaCode | null {
    return (event.target as Element | null)?.closest<SVGElement>('[data-code]')?.dataset['code'] ?? null;
  }
  private key(event: KeyboardEvent): void {
    const code = this.codeOf(event);
    if (!code || !this.drawing) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(code, true);
      return;
    }
    if (event.key === 'Escape' && this.shown !== null) {
      event.preventDefault();
      event.stopPropagation();
      this.back(true);
      return;
    }
    const next = nextArea(this.drawing.features, code, event.key, true);
    if (!next) return;
    event.preventDefault();
    this.tabCode = next;
    this.paint();
    this.drawing.paths.get(next)?.focus();
  }
  private back(byKey: boolean): void {
    this.tabCode = this.shown;
    this.shown = null;
    this.wantsFocus = byKey;
  }

  override render() {
    return html`<td-area-picker
        .legend=${this.legend}
        .areas=${this.areas}
        .levels=${levelsUpTo[this.finest]}
        .value=${this.value}
        .error=${this.error}
      ></td-area-picker>
      <button type="button" class="open" aria-expanded=${this.open ? 'true' : 'false'} @click=${this.toggle}>${this.t(this.open ? words.closeMap : words.openMap)}</button>
      ${
        this.open
          ? html`<div>
              <div class="bar">
                <strong>${this.shownName}</strong>
                ${this.shown ? html`<button type="button" class="quiet" @click=${() => this.back(false)}>${this.t(words.back)}</button>` : nothing}
                <span class="small">${this.shown ? phrases.chooseBelow[this.speech](this.shownName) : this.t(words.chooseRegency)}</span>
              </div>
              <div class="sheet"
                @click=${(event: Event) => {
                  const code = this.codeOf(event);
                  if (code) this.choose(code, false);
                }}
                @keydown=${this.key}
              >
                <div class="figure"></div>
                <div class="wait" role="status">${this.t(app.loading)}</div>
              </div>
            </div>`
          : nothing
      }`;
  }
}
