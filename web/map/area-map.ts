import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Topology } from 'topojson-specification';
import type { HexTiles } from '../../shared/api/areas.ts';
import type { AreaCode, ScoreLevel } from '../../shared/domain/area.ts';
import { app } from '../../shared/text/app.ts';
import { overview } from '../../shared/text/overview.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';
import type { Drawing } from './draw.ts';
import type { AreaFeature } from './middle.ts';
import { nextArea } from './next-area.ts';
import { makePatterns, outsideFill } from './patterns.ts';
import { separateNames } from './separate-names.ts';

/** What one area looks like; the page decides, the map only paints. */
export interface AreaPaint {
  code: AreaCode;
  /** A colour of the tokens, `outsideFill` where the reader is told nothing; null: no data, hatched. */
  fill: string | null;
  /** Dots over the colour. */
  low: 'D' | 'E' | null;
  dimmed: boolean;
  /** Read aloud and shown in the tip: the name first. */
  words: readonly string[];
}

const insetRegency = '19.71';

/**
 * The map. Draws once per shape (level, view, size) and recolours in place. Events: `area-point` {code | null} while
 * pointing or moving by keyboard, `area-select` {code}, `area-open` {code}.
 */
@customElement('td-area-map')
export class AreaMap extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: block; position: relative; }
      .sheet { position: relative; background: var(--sea); border-radius: 4px; overflow: hidden; min-height: 240px; }
      .sheet svg { display: block; max-width: 100%; height: auto; }
      .main g.areas path { cursor: pointer; outline: none; }
      .inset g.areas path { cursor: pointer; outline: none; }
      .names, .lines, .zones { pointer-events: none; }
      .inset { position: absolute; right: 12px; top: 12px; background: var(--sea); border: 1px solid var(--line-strong); border-radius: 4px; overflow: hidden; }
      .inset p { position: absolute; left: 6px; bottom: 3px; margin: 0; font-size: 11px; color: var(--ink-2); pointer-events: none; }
      .tip { position: absolute; left: 0; top: 0; z-index: 3; pointer-events: none; background: var(--surface); border: 1px solid var(--line-strong); border-radius: 4px; box-shadow: var(--shadow); padding: 6px 10px; font-size: var(--step-s); max-width: 260px; line-height: 1.35; }
      .tip b { font-size: var(--step-0); display: block; }
      .tip span { display: block; color: var(--ink-2); }
      .wait { position: absolute; inset: 0; display: grid; place-items: center; color: var(--ink-3); }
      .dim { opacity: 0.22; }
      @media (max-width: 480px) { .inset { right: 6px; top: 6px; } }
    `,
  ];
  @property({ attribute: false }) topology: Topology | null = null;
  @property({ attribute: false }) hex: HexTiles | null = null;
  @property() shape: 'map' | 'hex' = 'map';
  @property() level: ScoreLevel = 'regency';
  @property({ attribute: false }) paints: readonly AreaPaint[] = [];
  @property({ attribute: false }) names: ReadonlyMap<AreaCode, string> = new Map();
  @property({ attribute: false }) zoneNames: ReadonlyMap<AreaCode, string> = new Map();
  /** Highlighted from outside (ranking, chart). */
  @property() focusCode: AreaCode | null = null;
  @property() label = '';
  @state() private drawn = false;
  @state() private tip: { x: number; y: number; code: AreaCode } | null = null;

  private main: Drawing | null = null;
  private inset: Drawing | null = null;
  private features: readonly AreaFeature[] = [];
  private tabCode: AreaCode | null = null;
  /** Has the focus of the keyboard: ringed also on pages that highlight nothing themselves. */
  private keyCode: AreaCode | null = null;
  private width = 0;
  private readonly observer = new ResizeObserver((entries) => {
    const width = Math.round(entries[0]!.contentRect.width);
    if (Math.abs(width - this.width) > 2 && width > 0) {
      this.width = width;
      void this.draw();
    }
  });

  override firstUpdated(): void {
    this.observer.observe(this.renderRoot.querySelector('.sheet')!);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }
  override connectedCallback(): void {
    super.connectedCallback();
    const sheet = this.renderRoot?.querySelector?.('.sheet');
    if (sheet) this.observer.observe(sheet);
  }
  override updated(changed: PropertyValues<this>): void {
    const shape = ['topology', 'hex', 'shape', 'level', 'names', 'zoneNames'] as const;
    if (shape.some((name) => changed.has(name))) void this.draw();
    else if (changed.has('paints')) this.paint();
    if (changed.has('focusCode')) this.highlight();
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    if (tip && this.tip) {
      const room = this.width - tip.offsetWidth - 8;
      tip.style.transform = `translate(${Math.max(4, Math.min(room, this.tip.x + 14))}px, ${Math.max(4, this.tip.y - tip.offsetHeight - 12)}px)`;
    }
  }

  private async draw(): Promise<void> {
    if (!this.topology || this.width === 0 || (this.shape === 'hex' && !this.hex)) return;
    // Plot is a chunk of its own: header and ranking stand before it arrives.
    const ink = await import('./draw.ts');
    if (!this.topology || !this.isConnected) return;
    const width = this.width;
    const height = Math.round(Math.max(280, Math.min(width * 0.62, innerHeight * 0.74)));
    const short = width < 620;
    if (this.shape === 'hex' && this.hex) {
      this.features = ink.hexFeatures(this.hex[this.level], this.names);
      this.main = ink.drawHex(this.features, width, height, this.names);
      this.inset = null;
    } else {
      const labels = new Map(this.level === 'regency' ? this.names : []);
      labels.delete(insetRegency);
      this.features = ink.featuresOf(this.topology, this.level);
      this.main = ink.drawMap(this.topology, this.level, width, height, {
        areas: labels,
        seaZones: this.zoneNames,
      });
      this.inset = ink.drawInset(
        this.topology,
        this.level,
        insetRegency,
        Math.round(Math.min(170, width * (short ? 0.27 : 0.22))),
      );
    }
    this.place('.main', this.main);
    this.place('.inset-figure', this.inset);
    if (this.shape !== 'hex') separateNames(this.main.svg);
    this.drawn = true;
    this.paint();
    this.highlight();
  }
  private place(selector: string, drawing: Drawing | null): void {
    const box = this.renderRoot.querySelector(selector)!;
    if (!drawing) {
      box.replaceChildren();
      return;
    }
    const { svg } = drawing;
    svg.setAttribute('role', 'group');
    svg.setAttribute(
      'aria-label',
      selector === '.main' ? `${this.label}. ${this.t(overview.mapHelp)}` : this.t(overview.inset),
    );
    // Plot names its groups after marks; those names mean nothing to a reader.
    for (const group of svg.querySelectorAll('g.lines, g.zones, g.names'))
      group.setAttribute('aria-hidden', 'true');
    box.replaceChildren(svg);
  }

  /** Recolour in place: attributes only. */
  private paint(): void {
    const drawings = [this.main, this.inset].filter((drawing) => drawing !== null);
    for (const drawing of drawings) {
      drawing.svg.querySelector('.overlays')?.remove();
      drawing.svg.querySelector('defs.patterns')?.remove();
      const patterns = makePatterns();
      patterns.defs.setAttribute('class', 'patterns');
      drawing.svg.prepend(patterns.defs);
      const overlays = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      overlays.setAttribute('class', 'overlays');
      overlays.setAttribute('pointer-events', 'none');
      const first = this.tabCode ?? this.paints.find((paint) => !paint.dimmed)?.code;
      for (const paint of this.paints) {
        const path = drawing.paths.get(paint.code);
        if (!path) continue;
        path.setAttribute('fill', paint.fill ?? patterns.noData);
        path.classList.toggle('dim', paint.dimmed && paint.fill !== outsideFill);
        path.dataset['code'] = paint.code;
        if (drawing === this.main) {
          path.setAttribute('role', 'link');
          path.setAttribute('aria-label', paint.words.join(', '));
          path.setAttribute('tabindex', paint.code === first ? '0' : '-1');
        } else path.setAttribute('aria-hidden', 'true');
        if (paint.low && paint.fill) {
          const dots = path.cloneNode() as SVGPathElement;
          for (const name of ['role', 'aria-label', 'tabindex', 'data-code']) dots.removeAttribute(name);
          dots.setAttribute('fill', patterns.low(paint.low));
          dots.setAttribute('stroke', 'none');
          overlays.append(dots);
        }
      }
      drawing.svg.querySelector('g.areas')!.after(overlays);
    }
  }
  private highlight(): void {
    for (const drawing of [this.main, this.inset]) {
      if (!drawing) continue;
      drawing.svg.querySelector('.ring')?.remove();
      const code = this.focusCode ?? this.keyCode;
      const path = code ? drawing.paths.get(code) : undefined;
      if (!path) continue;
      const ring = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      ring.setAttribute('class', 'ring');
      ring.setAttribute('pointer-events', 'none');
      for (const [stroke, width] of [
        ['var(--halo)', 5],
        ['var(--focus)', 2.6],
      ] as const) {
        const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        line.setAttribute('d', path.getAttribute('d') ?? '');
        line.setAttribute('fill', 'none');
        line.setAttribute('stroke', stroke);
        line.setAttribute('stroke-width', String(width));
        ring.append(line);
      }
      drawing.svg.append(ring);
    }
  }

  private codeOf(event: Event): AreaCode | null {
    return (
      (event.target as Element | null)?.closest?.<SVGPathElement>('[data-code]')?.dataset['code'] ?? null
    );
  }
  private point(event: PointerEvent): void {
    const code = this.codeOf(event);
    if (code) {
      const box = this.renderRoot.querySelector('.sheet')!.getBoundingClientRect();
      this.tip = { x: event.clientX - box.left, y: event.clientY - box.top, code };
    } else this.tip = null;
    if (code !== this.focusCode) this.emit('area-point', { code });
  }
  private leave(): void {
    this.tip = null;
    this.emit('area-point', { code: null });
  }
  private keyFocus(event: FocusEvent): void {
    const code = this.codeOf(event);
    if (!code) return;
    this.tabCode = code;
    this.keyCode = code;
    this.highlight();
    this.emit('area-point', { code });
  }
  private keyBlur(): void {
    this.keyCode = null;
    this.highlight();
    this.emit('area-point', { code: null });
  }
  private key(event: KeyboardEvent): void {
    const code = this.codeOf(event);
    if (!code) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.emit('area-open', { code });
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      this.emit('area-select', { code });
      return;
    }
    const next = nextArea(this.features, code, event.key, this.shape === 'map');
    if (!next) return;
    event.preventDefault();
    this.main?.paths.get(code)?.setAttribute('tabindex', '-1');
    const path = this.main?.paths.get(next);
    path?.setAttribute('tabindex', '0');
    path?.focus();
  }

  override render() {
    const tipped = this.tip ? this.paints.find((paint) => paint.code === this.tip!.code) : undefined;
    return html`<div class="sheet" @pointermove=${this.point} @pointerleave=${this.leave}
      @click=${(event: Event) => {
        const code = this.codeOf(event);
        if (code) this.emit('area-select', { code });
      }}
      @dblclick=${(event: Event) => {
        const code = this.codeOf(event);
        if (code) this.emit('area-open', { code });
      }}
      @focusin=${this.keyFocus} @focusout=${this.keyBlur} @keydown=${this.key}>
      <div class="main"></div>
      <div class="inset" ?hidden=${this.shape === 'hex' || !this.drawn}>
        <div class="inset-figure"></div>
        <p aria-hidden="true">Pangkalpinang</p>
      </div>
      ${this.drawn ? nothing : html`<div class="wait" role="status">${this.t(app.loading)}</div>`}
      ${
        tipped
          ? html`<div class="tip" aria-hidden="true"><b>${tipped.words[0]}</b>${tipped.words.slice(1).map((line) => html`<span>${line}</span>`)}</div>`
          : nothing
      }
    </div>`;
  }
}
