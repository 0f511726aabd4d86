import { css, html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MapBlock, PackMap } from '../../shared/briefings/pack.ts';
import { briefingPageWords as words } from '../../shared/text/briefing-page.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';

/** The map of a pack, with the shapes it was frozen with: an area under the pointer or the focus says its words. */
@customElement('td-pack-map')
export class PackMapElement extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
      svg.map { display: block; width: 100%; height: auto; max-height: var(--map-height, 60vh); background: var(--sea); border-radius: var(--radius); print-color-adjust: exact; }
      path { stroke: var(--surface); stroke-width: 1.2; vector-effect: non-scaling-stroke; cursor: default; }
      path.other { opacity: 0.45; }
      path:focus { outline: none; }
      path.on { stroke: var(--ink); stroke-width: 3; }
      text { font-size: var(--map-letters, 15px); fill: var(--ink); paint-order: stroke; stroke: var(--surface); stroke-width: 3.5px; pointer-events: none; text-anchor: middle; font-weight: 600; }
      .said { min-height: 3.2em; font-size: var(--step-0); }
      .said b { display: block; }
      ul { display: flex; flex-wrap: wrap; gap: 6px 16px; font-size: var(--step-s); color: var(--ink-2); }
      li { display: flex; gap: 6px; align-items: center; }
      li svg { border: 1px solid var(--line-strong); border-radius: 2px; flex: none; }
    `,
  ];
  @property({ attribute: false }) map: PackMap | null = null;
  @property({ attribute: false }) block: MapBlock | null = null;
  @state() private on: string | null = null;

  override render() {
    const { map, block } = this;
    if (!map || !block) return nothing;
    const known = new Map(block.areas.map((area) => [area.code, area]));
    const said = this.on ? known.get(this.on) : undefined;
    const fill = (step: number | null) => (step === null ? 'url(#hatch)' : `var(--class-${step})`);
    return html`<svg class="map" viewBox="0 0 ${map.width} ${map.height}" role="group" aria-label=${block.notes.alt}>
        ${patterns}
        ${map.areas.map((shape) => {
          const area = known.get(shape.code);
          const enter = () => (this.on = shape.code);
          return svg`<path
            class="${area?.isChosen ? '' : 'other'} ${this.on === shape.code ? 'on' : ''}"
            d=${shape.path}
            fill=${fill(area?.step ?? null)}
            role="img"
            tabindex=${area?.isChosen ? 0 : -1}
            aria-label=${area ? `${area.name}: ${area.words.join(', ')}` : shape.label}
            @pointerenter=${enter}
            @focus=${enter}
            @pointerleave=${() => (this.on = null)}
            @blur=${() => (this.on = null)}
          ></path>${
            area?.isUnreliable && area.step !== null
              ? svg`<path d=${shape.path} fill="url(#dots)" pointer-events="none" aria-hidden="true"></path>`
              : nothing
          }`;
        })}
        ${map.areas.map((shape) => svg`<text x=${shape.labelX} y=${shape.labelY} aria-hidden="true">${shape.label}</text>`)}
      </svg>
      <div class="said" aria-hidden="true">
        ${said ? html`<b>${said.name}</b>${said.words.join(' · ')}` : html`<span class="muted">${this.t(words.hover)}</span>`}
      </div>
      <ul>
        ${block.legend.map(
          ({ step, label }) =>
            html`<li><svg width="24" height="16" aria-hidden="true">${patterns}<rect width="24" height="16" fill=${fill(step)}></rect></svg>${label}</li>`,
        )}
        <li><svg width="24" height="16" aria-hidden="true">${patterns}<rect width="24" height="16" fill="var(--class-1)"></rect><rect width="24" height="16" fill="url(#dots)"></rect></svg>${this.t(words.unreliable)}</li>
      </ul>`;
  }
}

const patterns = svg`<defs>
  <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="var(--hatch-ground)"></rect><rect width="1.4" height="7" fill="var(--hatch)"></rect></pattern>
  <pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1.2" fill="var(--dots)"></circle><circle cx="6" cy="6" r="1.2" fill="var(--dots)"></circle></pattern>
</defs>`;
