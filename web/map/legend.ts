import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { app } from '../../shared/text/app.ts';
import { overview } from '../../shared/text/overview.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';
import { outsideFill } from './patterns.ts';

export interface LegendStep {
  fill: string;
  name: string;
  /** Limits in words: `20–35`. */
  range: string;
}

/** Colours with names and limits, then what has no colour. */
@customElement('td-map-legend')
export class MapLegend extends TeduhElement {
  static override styles = [
    base,
    css`
      ul { display: flex; flex-wrap: wrap; gap: 6px 16px; font-size: var(--step-s); color: var(--ink-2); }
      li { display: flex; gap: 6px; align-items: center; white-space: nowrap; }
      svg { flex: none; border: 1px solid var(--line-strong); border-radius: 2px; }
      .range { color: var(--ink-3); }
      @media print { svg { print-color-adjust: exact; } }
    `,
  ];
  @property({ attribute: false }) steps: readonly LegendStep[] = [];
  @property({ type: Boolean }) low = true;
  /** The reader sees some areas only. */
  @property({ type: Boolean }) outside = false;
  override render() {
    const box = (inside: unknown) => svg`<svg width="24" height="16" aria-hidden="true">${inside}</svg>`;
    return html`<ul aria-label=${this.t(overview.legend)}>
      ${this.steps.map(
        (step) => html`<li>
          ${box(svg`<rect width="24" height="16" fill=${step.fill}></rect>`)}<span>${step.name} <span class="range">${step.range}</span></span>
        </li>`,
      )}
      <li>
        ${box(svg`<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="var(--hatch-ground)"></rect><rect width="1.4" height="7" fill="var(--hatch)"></rect></pattern></defs><rect width="24" height="16" fill="url(#hatch)"></rect>`)}
        ${this.t(app.noData)}
      </li>
      ${
        this.outside
          ? html`<li>${box(svg`<rect width="24" height="16" fill=${outsideFill}></rect>`)}${this.t(overview.outsideSight)}</li>`
          : nothing
      }
      ${
        this.low
          ? html`<li>
              ${box(svg`<rect width="24" height="16" fill="var(--class-1)"></rect>${[4, 10, 16, 22].map((x, i) => svg`<circle cx=${x} cy=${i % 2 ? 11 : 5} r="1.3" fill="var(--dots)"></circle>`)}`)}
              ${this.t(overview.lowReliability)}
            </li>`
          : nothing
      }
      <li>
        ${box(svg`<rect width="24" height="16" fill="var(--sea)"></rect><path d="M5 8q3.5-4 7 0t7 0" fill="none" stroke="var(--sea-line)" stroke-width="1.4"></path>`)}
        ${this.t(overview.seaZone)}
      </li>
    </ul>`;
  }
}

/** Three by three: structural pressure to the right, signals upwards. */
@customElement('td-bivariate-legend')
export class BivariateLegend extends TeduhElement {
  /** The reader sees some areas only. */
  @property({ type: Boolean }) outside = false;
  static override styles = [
    base,
    css`
      svg { max-width: 100%; height: auto; }
      svg { display: block; font-family: var(--font); font-size: 12px; fill: var(--ink-2); }
    `,
  ];
  override render() {
    const steps = [0, 1, 2];
    const [low, high] = [this.t(overview.low), this.t(overview.high)];
    return html`<svg width="360" height="132" viewBox="0 0 360 132" role="img" aria-label="${this.t(overview.structuralAxis)} × ${this.t(overview.signalsAxis)}">
      ${steps.map((y) => steps.map((x) => svg`<rect x=${76 + x * 34} y=${72 - y * 34} width="34" height="34" fill="var(--bi-${y}${x})" stroke="var(--surface)"></rect>`))}
      <text x="76" y="124">${low}</text><text x="178" y="124" text-anchor="end">${high}</text>
      <text x="190" y="124" font-weight="600">${this.t(overview.structuralAxis)}</text>
      <text x="70" y="102" text-anchor="end">${low}</text><text x="70" y="18" text-anchor="end">${high}</text>
      <text x="70" y="60" text-anchor="end" font-weight="600">${this.t(overview.signalsAxis)}</text>
      ${this.outside ? svg`<rect x="190" y="8" width="24" height="16" fill=${outsideFill} stroke="var(--line-strong)"></rect><text x="220" y="20">${this.t(overview.outsideSight)}</text>` : nothing}
    </svg>`;
  }
}
