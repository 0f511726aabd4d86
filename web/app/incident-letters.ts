import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatInstant } from '../../shared/text/format.ts';
import {
  informationReportPhrases as phrases,
  informationReportWords as words,
} from '../../shared/text/information-reports.ts';
import { beginInformationReport, getInformationReports } from '../api/information-reports.ts';
import { navigate, withSticky } from '../router.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';
import { Loader } from './loader.ts';
import { problemView } from './problem.ts';

/** The information reports of an incident, and the button that begins one. */
@customElement('td-incident-letters')
export class IncidentLetters extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      section { display: grid; gap: 8px; justify-items: start; }
      li { padding: 2px 0; }
    `,
  ];
  @property() incidentId = '';
  @state() private failure: unknown = null;
  private readonly data = new Loader(
    this,
    ([id], signal) => getInformationReports(id, signal),
    () => [this.incidentId] as const,
  );
  private readonly begin = async () => {
    try {
      const { id } = await beginInformationReport(this.incidentId);
      navigate(`/laporan/informasi/${id}`);
    } catch (error) {
      this.failure = error;
    }
  };
  override render() {
    return html`<section class="card" aria-labelledby="letters">
      <h2 id="letters">${this.t(words.list)}</h2>
      ${this.data.render(({ reports }) =>
        reports.length === 0
          ? html`<p class="muted">${this.t(words.none)}</p>`
          : html`<ul>${reports.map(
              (one) => html`<li>
                <a href=${withSticky(`/laporan/informasi/${one.id}`)}>${one.number ?? this.t(words.draft)}</a>
                <span class="small muted">${phrases.recorded[this.speech](one.recordedBy, formatInstant(one.recordedAt, this.speech))}</span>
              </li>`,
            )}</ul>`,
      )}
      ${this.failure ? problemView(this.failure, this.speech) : ''}
      <button type="button" @click=${this.begin}>${this.t(words.begin)}</button>
    </section>`;
  }
}
