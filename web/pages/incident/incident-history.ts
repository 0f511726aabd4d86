import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IncidentChange } from '../../../shared/api/incident-detail.ts';
import { formatDate, formatInstant } from '../../../shared/text/format.ts';
import { incidentPhrases as phrases, incidentWords as words } from '../../../shared/text/incident.ts';
import { categoryNames, statusNames } from '../../../shared/text/terms.ts';
import { base, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What was known of an incident, newest first: nothing is ever overwritten. */
@customElement('td-incident-history')
export class IncidentHistory extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      h2 { margin-bottom: 8px; }
      td.what { min-width: 240px; max-width: 70ch; }
      td.when { white-space: nowrap; }
    `,
  ];
  @property({ attribute: false }) versions: readonly IncidentChange[] = [];
  @property({ attribute: false }) areaName: (code: string) => string = (code) => code;

  override render() {
    return html`<section class="card" aria-labelledby="history">
      <h2 id="history">${this.t(words.history)}</h2>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="history">
        <table>
          <thead><tr><th scope="col" class="number">${this.t(words.version)}</th><th scope="col">${this.t(words.when)}</th><th scope="col">${this.t(words.status)}</th><th scope="col">${this.t(words.what)}</th><th scope="col">${this.t(words.reason)}</th></tr></thead>
          <tbody>
            ${this.versions.map(
              (one) => html`<tr>
                <td class="number">${one.version}</td>
                <td class="when">${phrases.by[this.speech](formatInstant(one.at, this.speech), one.by ?? '')}</td>
                <td>${one.mergedInto ? this.t(words.mergedShort) : this.t(statusNames[one.status])}</td>
                <td class="what">${this.t(one.summary)}<br /><span class="small muted">${this.t(categoryNames[one.category])}, ${this.areaName(one.areaCode)}${one.eventDate ? `, ${formatDate(one.eventDate, this.speech)}` : ''}</span></td>
                <td>${one.reason ?? ''}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }
}
