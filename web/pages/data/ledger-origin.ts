import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import { dataWords } from '../../../shared/text/data.ts';
import { formatPeriod } from '../../../shared/text/figures.ts';
import { ledgerPhrases, ledgerWords as words } from '../../../shared/text/ledger.ts';
import { provenanceView } from '../../app/provenance.ts';
import { sourceLink } from '../../app/source-link.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { countText, definitionText } from './ledger-count.ts';

/** Where one count comes from: source, file, cell, who brought it. */
@customElement('td-ledger-origin')
export class LedgerOrigin extends TeduhElement {
  static override styles = [
    base,
    css`
      .value { font-size: var(--step-2); font-weight: 650; margin-bottom: 12px; }
      dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 16px; }
      dt { color: var(--ink-3); }
      dd { overflow-wrap: anywhere; }
    `,
  ];
  @property({ attribute: false }) count: ForeignWorkerCount | null = null;

  override render() {
    const { count } = this;
    if (!count) return nothing;
    const line = (label: string, value: unknown) => html`<dt>${label}</dt><dd>${value}</dd>`;
    return html`<p class="value">${countText(count, this.speech)}</p>
      <dl>
        ${line(this.t(words.agency), count.agencyName ?? this.t(dataWords.noAgency))}
        ${line(this.t(words.what), definitionText(count.definition, this.speech))}
        ${line(this.t(words.published), `${count.measureAsPublished}; ${count.sectorAsPublished || this.t(dataWords.noSector)}`)}
        ${line(this.t(dataWords.area), count.areaName)}
        ${line(this.t(dataWords.period), formatPeriod(count.period, this.speech))}
        ${count.kbliVersion && count.sectorLetter ? line(this.t(dataWords.sector), ledgerPhrases.edition[this.speech](count.sectorLetter, count.kbliVersion)) : nothing}
        ${line(this.t(dataWords.source), sourceLink(count.source, this.speech))}
        ${line(this.t(dataWords.file), provenanceView(count.provenance, this.speech))}
        ${count.note ? line(this.t(words.note), count.note) : nothing}
      </dl>`;
  }
}
