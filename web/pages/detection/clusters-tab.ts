import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { clusterOf, isClear } from '../../../shared/figures/detection-view.ts';
import type { FoundCluster, Scan } from '../../../shared/surveillance/detection-types.ts';
import {
  detection as words,
  detectionPhrases as phrases,
  refusalWords,
  scanNames,
} from '../../../shared/text/detection.ts';
import { formatCount, formatMonth, formatNumber } from '../../../shared/text/format.ts';
import type { AreaPaint } from '../../map/area-map.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import { areaName, countWords, type DetectionData, pWords } from './detection-data.ts';
import { detectionStyles } from './detection-styles.ts';
import { refusalView } from './refusal.ts';
import '../../map/area-map.ts';
import '../../map/legend.ts';
import '../../ui/data-table.ts';
import '../../ui/figure-frame.ts';

/** Clusters in space and time on the map and in words. */
@customElement('td-clusters-tab')
export class ClustersTab extends TeduhElement {
  static override styles = detectionStyles;
  @property({ attribute: false }) data!: DetectionData;

  override render() {
    const { clusters } = this.data.answer;
    if (clusters.refused) return refusalView(clusters.refused, this.speech);
    return html`<div class="stack">
      ${clusters.scans.some((scan) => scan.clusters.some(isClear)) ? nothing : html`<p class="note">${this.t(words.noClearCluster)}</p>`}
      ${this.map()}
      ${clusters.scans.map((scan) => this.scan(scan))}
    </div>`;
  }

  private map() {
    const { boundaries, names, zoneNames, answer } = this.data;
    // the scan by residents is drawn: the other needs none, and says what it finds below
    const found = answer.clusters.scans[0]?.clusters ?? [];
    const heading = this.t(words.clustersTitle);
    const steps = [
      { fill: 'var(--class-3)', name: this.t(words.clearCluster), range: '' },
      { fill: 'var(--class-1)', name: this.t(words.weakCluster), range: '' },
      { fill: 'var(--surface)', name: this.t(words.outsideCluster), range: '' },
    ];
    return html`<td-figure .heading=${heading} .note=${this.t(words.clustersNote)}>
      <td-area-map .topology=${boundaries} .level=${answer.level} .paints=${this.paints(found)} .names=${names} .zoneNames=${zoneNames} .label=${heading}></td-area-map>
      <div slot="below" class="under">
        <td-map-legend .steps=${steps} .low=${false}></td-map-legend>
      </div>
    </td-figure>`;
  }
  private paints(found: readonly FoundCluster[]): AreaPaint[] {
    return [...this.data.names.keys()].map((code) => {
      const inside = clusterOf(found, code);
      const name = areaName(this.data, code, this.speech);
      return {
        code,
        fill: inside ? (isClear(inside) ? 'var(--class-3)' : 'var(--class-1)') : 'var(--surface)',
        low: null,
        dimmed: false,
        words: inside
          ? [name, this.t(isClear(inside) ? words.clearCluster : words.weakCluster), this.rare(inside)]
          : [name, this.t(words.outsideCluster)],
      };
    });
  }
  private rare(one: FoundCluster): string {
    const months = one.recurrenceMonths;
    return phrases.onceIn[this.speech](
      formatNumber(months, this.speech, months < 10 ? 1 : 0),
      pWords(one.p, this.speech),
    );
  }

  private scan(scan: Scan) {
    const heading = this.t(scanNames[scan.method]);
    return html`<div class="stack">
      <h2>${heading}</h2>
      ${
        scan.refused
          ? html`<p class="note">${this.t(refusalWords[scan.refused])}</p>`
          : scan.clusters.length === 0
            ? html`<p class="note">${this.t(scan.method === 'scan_poisson' ? words.noClusters : words.noClustersInTime)}</p>`
            : html`<td-data-table .label=${heading} .columns=${[
                { label: this.t(words.place), wide: true },
                { label: this.t(words.period) },
                { label: this.t(words.observed), number: true },
                { label: this.t(words.expected), number: true },
                { label: this.t(words.relativeRisk), number: true },
                { label: this.t(words.byChance), wide: true },
              ]} .rows=${scan.clusters.map((one) => this.row(one))}></td-data-table>`
      }
    </div>`;
  }
  private row(one: FoundCluster): DataRow {
    const month = (of: string) => formatMonth(of, this.speech);
    const names = one.areas.map((code) => areaName(this.data, code, this.speech)).join(', ');
    const where =
      one.areas.length > 1
        ? `${names} (${phrases.within[this.speech](formatCount(one.radiusKm, this.speech))})`
        : names;
    return {
      cells: [
        cell(where),
        cell(one.from === one.to ? month(one.to) : `${month(one.from)} – ${month(one.to)}`, one.from),
        cell(countWords(one.observed, this.speech), one.observed),
        cell(countWords(one.expected, this.speech), one.expected),
        cell(
          one.relativeRisk === null ? '–' : formatNumber(one.relativeRisk, this.speech, 1),
          one.relativeRisk,
        ),
        cell(`${this.rare(one)}: ${this.t(isClear(one) ? words.clearCluster : words.weakCluster)}`, one.p),
      ],
      faint: !isClear(one),
    };
  }
}
