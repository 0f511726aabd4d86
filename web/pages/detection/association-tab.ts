import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { standsOut } from '../../../shared/figures/detection-view.ts';
import type {
  AssociationFound,
  AssociationLayer,
  LocalAssociation,
  Quadrant,
} from '../../../shared/surveillance/detection-types.ts';
import { app } from '../../../shared/text/app.ts';
import {
  associationLayerNames,
  detection as words,
  detectionPhrases as phrases,
  quadrantNames,
  refusalWords,
} from '../../../shared/text/detection.ts';
import { formatMonth, formatNumber } from '../../../shared/text/format.ts';
import { setQuery } from '../../router.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import { areaName, type DetectionData, pWords } from './detection-data.ts';
import { detectionStyles } from './detection-styles.ts';
import { refusalView } from './refusal.ts';
import '../../map/area-map.ts';
import '../../map/legend.ts';
import '../../ui/data-table.ts';
import '../../ui/figure-frame.ts';
import '../../ui/segmented.ts';

/** Alike reads in one hue, unlike in the other; high is the darker of each. */
const fills: Record<Quadrant, string> = {
  HH: 'var(--class-3)',
  LL: 'var(--bi-02)',
  HL: 'var(--class-2)',
  LH: 'var(--bi-01)',
};

/** Which areas resemble their neighbours, and which stand out from them. */
@customElement('td-association-tab')
export class AssociationTab extends TeduhElement {
  static override styles = detectionStyles;
  @property({ attribute: false }) data!: DetectionData;
  @property() layer: AssociationLayer | null = null;

  override render() {
    const { association } = this.data.answer;
    if (association.refused)
      return html`<div class="stack">
        ${refusalView(association.refused, this.speech)}
        <p class="note">${this.t(words.associationNote)}</p>
        ${this.refusals(association.layers.filter((one) => one.refused !== association.refused))}
      </div>`;
    const able = association.layers.filter((one) => !one.refused);
    const shown = able.find((one) => one.layer === this.layer) ?? able[0]!;
    return html`<div class="stack">
      <td-segmented
        .legend=${this.t(words.layer)}
        .value=${shown.layer}
        .choices=${able.map((one) => ({ value: one.layer, label: this.t(associationLayerNames[one.layer]) }))}
        @choose=${(event: CustomEvent<string>) => setQuery({ layer: event.detail })}
      ></td-segmented>
      ${this.map(shown)} ${this.table(shown)} ${this.refusals(association.layers.filter((one) => one.refused))}
    </div>`;
  }
  private refusals(layers: readonly AssociationFound[]) {
    return layers.length === 0
      ? nothing
      : html`<ul class="note">
          ${layers.map((one) => html`<li>${this.t(associationLayerNames[one.layer])}: ${this.t(refusalWords[one.refused!])}</li>`)}
        </ul>`;
  }

  private map(found: AssociationFound) {
    const { boundaries, names, zoneNames, answer } = this.data;
    const heading = `${this.t(words.associationTitle)}: ${this.t(associationLayerNames[found.layer])}, ${formatMonth(found.month, this.speech, 'long')}`;
    const steps = (['HH', 'LL', 'HL', 'LH'] as const).map((quadrant) => ({
      fill: fills[quadrant],
      name: this.t(quadrantNames[quadrant]),
      range: '',
    }));
    const paints = found.local.map((one) => {
      const quadrant = standsOut(one);
      return {
        code: one.areaCode,
        fill: one.value === null ? null : quadrant ? fills[quadrant] : 'var(--surface)',
        low: null,
        dimmed: false,
        words: [areaName(this.data, one.areaCode, this.speech), this.kind(one)],
      };
    });
    const { moran } = found;
    return html`<td-figure .heading=${heading} .note=${this.t(words.associationNote)}>
      <td-area-map .topology=${boundaries} .level=${answer.level} .paints=${paints} .names=${names} .zoneNames=${zoneNames} .label=${heading}></td-area-map>
      <div slot="below" class="under">
        <td-map-legend .steps=${[...steps, { fill: 'var(--surface)', name: this.t(words.notSignificant), range: '' }]} .low=${false}></td-map-legend>
        ${moran ? html`<p class="source">${phrases.global[this.speech](this.t(associationLayerNames[found.layer]), formatNumber(moran.statistic, this.speech, 2), pWords(moran.p, this.speech))}</p>` : nothing}
      </div>
    </td-figure>`;
  }
  private kind(one: LocalAssociation): string {
    if (one.value === null) return this.t(app.noData);
    const quadrant = standsOut(one);
    return this.t(quadrant ? quadrantNames[quadrant] : words.notSignificant);
  }

  private table(found: AssociationFound) {
    const label = `${this.t(words.associationTitle)}: ${this.t(associationLayerNames[found.layer])}`;
    const number = (value: number | null, digits: number) =>
      cell(value === null ? '–' : formatNumber(value, this.speech, digits), value);
    const rows = found.local.map(
      (one): DataRow => ({
        cells: [
          cell(areaName(this.data, one.areaCode, this.speech)),
          number(one.value, 1),
          cell(this.kind(one)),
          cell(one.adjusted === null ? '–' : pWords(one.adjusted, this.speech), one.adjusted),
          number(one.z, 2),
        ],
        faint: standsOut(one) === null,
      }),
    );
    return html`<td-data-table .label=${label} .sortColumn=${3} .columns=${[
      { label: this.t(app.area) },
      { label: this.t(words.value), number: true },
      { label: this.t(words.kind), wide: true },
      { label: this.t(words.adjusted), number: true },
      { label: this.t(words.hotSpot), number: true },
    ]} .rows=${rows}></td-data-table>`;
  }
}
