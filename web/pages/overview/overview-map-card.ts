import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HexTiles } from '../../../shared/api/areas.ts';
import type { ScoreModel } from '../../../shared/composite/types.ts';
import type { AreaCode } from '../../../shared/domain/area.ts';
import type { Month } from '../../../shared/domain/month.ts';
import { defaultView, type OverviewView } from '../../../shared/figures/overview-view.ts';
import { app } from '../../../shared/text/app.ts';
import { formatMonth } from '../../../shared/text/format.ts';
import { mapNote, overview as words } from '../../../shared/text/overview.ts';
import type { Boundaries } from '../../api/areas.ts';
import { legendSteps } from '../../app/layer-words.ts';
import type { AreaPaint } from '../../map/area-map.ts';
import { outsideFill } from '../../map/patterns.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import type { FigureTable } from '../../ui/figure-frame.ts';
import '../../map/area-map.ts';
import '../../map/legend.ts';
import '../../ui/figure-frame.ts';

/** The map with its legend, its month slider (slotted), and what it is not: official borders, a picture of people. */
@customElement('td-overview-map-card')
export class OverviewMapCard extends TeduhElement {
  static override styles = [
    base,
    css`
      .under { display: grid; gap: 12px; margin-top: 12px; }
      .credit { font-size: 0.75rem; color: var(--ink-3); line-height: 1.35; }
      .credit strong { color: var(--ink-2); font-weight: 600; }
    `,
  ];
  @property() heading = '';
  @property() month: Month = '';
  @property({ attribute: false }) view: OverviewView = defaultView;
  @property({ attribute: false }) model: ScoreModel | null = null;
  @property({ attribute: false }) boundaries: Boundaries | null = null;
  @property({ attribute: false }) hex: HexTiles | null = null;
  @property({ attribute: false }) paints: readonly AreaPaint[] = [];
  @property({ attribute: false }) names: ReadonlyMap<AreaCode, string> = new Map();
  @property({ attribute: false }) zoneNames: ReadonlyMap<AreaCode, string> = new Map();
  @property({ attribute: false }) table: FigureTable | null = null;
  @property() focusCode: AreaCode | null = null;

  override render() {
    if (!this.model) return nothing;
    const two = this.view.view === 'bivariate';
    const heading = two ? `${this.t(words.structuralAxis)} × ${this.t(words.signalsAxis)}` : this.heading;
    const outside = this.paints.some((paint) => paint.fill === outsideFill);
    const title = `${heading.charAt(0).toUpperCase()}${heading.slice(1)}, ${formatMonth(this.month, this.speech, 'long')}`;
    return html`<td-figure .heading=${title} .table=${this.table} .open=${this.view.table}>
      <td-area-map
        .topology=${this.boundaries}
        .hex=${this.hex}
        .shape=${this.view.view === 'hex' ? 'hex' : 'map'}
        .level=${this.view.level}
        .paints=${this.paints}
        .names=${this.names}
        .zoneNames=${this.zoneNames}
        .focusCode=${this.focusCode}
        .label=${title}
      ></td-area-map>
      <div slot="below" class="under">
        <slot></slot>
        ${
          this.view.table
            ? nothing
            : two
              ? html`<td-bivariate-legend .outside=${outside}></td-bivariate-legend>`
              : html`<td-map-legend .steps=${legendSteps(this.view.layer, this.model, this.speech)} .low=${this.view.layer !== 'reliability'} .outside=${outside}></td-map-legend>`
        }
        <p class="credit">
          <strong>${this.t(app.placesNotPersons)}</strong> <strong>${mapNote(this.boundaries?.teduh, this.speech)}</strong>
          ${this.boundaries?.teduh?.attribution.join(' · ')}
        </p>
      </div>
    </td-figure>`;
  }
}
