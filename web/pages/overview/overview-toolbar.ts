import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PillarCode, ScoreModel } from '../../../shared/composite/types.ts';
import { type Layer, scoreLayers } from '../../../shared/figures/layers.ts';
import { defaultView, type OverviewView } from '../../../shared/figures/overview-view.ts';
import { app } from '../../../shared/text/app.ts';
import { layerNames, overview as words } from '../../../shared/text/overview.ts';
import { pillarNames } from '../../../shared/text/terms.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/segmented.ts';

const pillars: readonly PillarCode[] = ['strain', 'competition', 'signals', 'coping'];

/** What the map shows. Event `view-change` with the changed part of the view. */
@customElement('td-overview-toolbar')
export class OverviewToolbar extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host > div { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: end; }
      select { min-width: 210px; }
      @media (max-width: 640px) { .field, select { width: 100%; } }
    `,
  ];
  @property({ attribute: false }) view: OverviewView = defaultView;
  @property({ attribute: false }) model: ScoreModel | null = null;
  /** The level is shown by its classes alone. */
  @property({ type: Boolean }) classes = false;
  private tell(part: Partial<OverviewView>): void {
    this.emit('view-change', part);
  }
  override render() {
    const { view } = this;
    return html`<div>
      <div class="field">
        <label for="layer">${this.t(words.layer)}</label>
        <select id="layer" ?disabled=${view.view === 'bivariate'} @change=${(event: Event) => this.tell({ layer: (event.target as HTMLSelectElement).value as Layer })}>
          <optgroup label=${this.t(words.scores)}>
            ${scoreLayers.filter((layer) => !this.classes || layer === 'risk' || layer === 'reliability').map((layer) => html`<option value=${layer} ?selected=${layer === view.layer}>${this.t(layerNames[layer])}</option>`)}
          </optgroup>
          ${(this.classes ? [] : pillars).map(
            (pillar) => html`<optgroup label="${this.t(words.indicators)}: ${this.t(pillarNames[pillar])}">
              ${this.model?.indicators
                .filter((indicator) => indicator.pillar === pillar)
                .map((indicator) => {
                  const value = `indicator:${indicator.code}`;
                  return html`<option value=${value} ?selected=${value === view.layer}>${this.t(indicator.name)}</option>`;
                })}
            </optgroup>`,
          )}
        </select>
      </div>
      <td-segmented
        .legend=${this.t(words.level)}
        .value=${view.level}
        .choices=${[
          { value: 'regency', label: this.t(app.regency) },
          { value: 'district', label: this.t(app.district) },
        ]}
        @choose=${(event: CustomEvent<OverviewView['level']>) => this.tell({ level: event.detail, area: null })}
      ></td-segmented>
      <td-segmented
        .legend=${this.t(words.view)}
        .value=${view.view}
        .choices=${[
          { value: 'map', label: this.t(words.viewMap) },
          { value: 'hex', label: this.t(words.viewHex) },
          ...(this.classes ? [] : [{ value: 'bivariate', label: this.t(words.viewBivariate) }]),
        ]}
        @choose=${(event: CustomEvent<OverviewView['view']>) => this.tell({ view: event.detail })}
      ></td-segmented>
      <td-segmented
        .legend=${this.t(words.preset)}
        .value=${view.preset}
        .choices=${[
          { value: 'province', label: this.t(words.presetProvince) },
          { value: 'office', label: this.t(words.presetOffice) },
        ]}
        @choose=${(event: CustomEvent<OverviewView['preset']>) => this.tell({ preset: event.detail })}
      ></td-segmented>
    </div>`;
  }
}
