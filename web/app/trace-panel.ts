import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ForeignWorkerCount } from '../../shared/api/foreign-workers.ts';
import type { Incident } from '../../shared/api/incidents.ts';
import type { Observation } from '../../shared/api/indicators.ts';
import type { Session } from '../../shared/api/session.ts';
import type { PartRecords } from '../../shared/composite/explanation.ts';
import type { IndicatorDefinition } from '../../shared/composite/types.ts';
import { readsIncidents } from '../../shared/domain/role.ts';
import { app } from '../../shared/text/app.ts';
import { areaPhrases, areaWords } from '../../shared/text/areas.ts';
import {
  formatCount,
  formatDate,
  formatGoalposts,
  formatInstant,
  formatMonth,
  formatValue,
} from '../../shared/text/format.ts';
import { formatPeriod } from '../../shared/text/figures.ts';
import { categoryNames } from '../../shared/text/terms.ts';
import { getForeignWorkers } from '../api/foreign-workers.ts';
import { getIncidents } from '../api/incidents.ts';
import { getObservations } from '../api/indicators.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';
import { sessionContext } from './session-context.ts';
import { problemView } from './problem.ts';
import { provenanceView } from './provenance.ts';
import '../ui/drawer.ts';
import { sourceLink } from './source-link.ts';

/** What a number stands on. */
export interface TraceRequest {
  heading: string;
  /** Absent where the number is no indicator's. */
  definition: IndicatorDefinition | null;
  value: number | null;
  records: PartRecords;
  /** Area whose counts of foreign workers are meant. */
  countsOf: string | null;
  asKnownAt: string | null;
}

/** Score, pillar, indicator, and from here the observation, its source, date and batch. Event `drawer-close`. */
@customElement('td-trace-panel')
export class TracePanel extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .rows { display: grid; gap: 12px; margin: 8px 0 20px; }
      .row { border: 1px solid var(--line); border-radius: var(--radius); padding: 10px 12px; display: grid; gap: 4px; }
      .row strong { font-size: var(--step-1); }
      .row p { font-size: var(--step-s); color: var(--ink-2); }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; font-size: var(--step-0); margin-bottom: 20px; }
      dt { color: var(--ink-3); }
      dd { margin: 0; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @property({ attribute: false }) request: TraceRequest | null = null;
  @property({ attribute: false }) areaName: (code: string) => string = (code) => code;

  private readonly rows = new Task(this, {
    args: () => [this.request] as const,
    task: async ([request], { signal }) => {
      if (!request) return null;
      const { records, countsOf, asKnownAt } = request;
      const mayRead = readsIncidents(this.session?.account?.roles ?? []);
      const [observations, incidents, counts] = await Promise.all([
        records.observationIds.length ? getObservations({ ids: records.observationIds }, signal) : null,
        records.incidentIds.length && mayRead ? getIncidents({ ids: records.incidentIds }, signal) : null,
        records.foreignWorkerIds.length && countsOf ? getForeignWorkers(countsOf, asKnownAt, signal) : null,
      ]);
      return {
        observations: observations?.observations ?? [],
        incidents: incidents?.incidents ?? [],
        closed: records.incidentIds.length > 0 && !mayRead,
        counts: (counts?.counts ?? []).filter((row) => records.foreignWorkerIds.includes(row.id)),
      };
    },
  });

  override render() {
    const { request } = this;
    return html`<td-drawer .heading=${request ? `${this.t(areaWords.trace)}: ${request.heading}` : ''} .open=${request !== null}>
      ${request ? this.body(request) : nothing}
    </td-drawer>`;
  }
  private body({ value, definition, records }: TraceRequest) {
    return html`
      ${definition ? this.definition(value, definition) : nothing}
      ${this.rows.render({
        pending: () => html`<p class="muted" role="status">${this.t(app.loading)}</p>`,
        error: (error) => problemView(error, this.speech, () => void this.rows.run()),
        complete: (rows) =>
          rows
            ? html`
                ${rows.observations.length ? html`<h3>${this.t(areaWords.traceFigures)}</h3><div class="rows">${rows.observations.map((row) => this.observation(row))}</div>` : nothing}
                ${rows.incidents.length ? html`<h3>${this.t(areaWords.traceIncidents)}</h3><div class="rows">${rows.incidents.map((row) => this.incident(row))}</div>` : nothing}
                ${rows.closed ? html`<p>${this.t(areaWords.incidentsNotForRole)}</p>` : nothing}
                ${rows.counts.length ? html`<h3>${this.t(areaWords.traceCounts)}</h3><div class="rows">${rows.counts.map((row) => this.count(row))}</div>` : nothing}
                ${records.populationIds.length ? html`<p class="small muted">${areaPhrases.populationRows[this.speech](String(records.populationIds.length))}</p>` : nothing}
                ${!rows.closed && rows.observations.length + rows.incidents.length + rows.counts.length === 0 ? html`<p class="muted">${this.t(areaWords.traceEmpty)}</p>` : nothing}
              `
            : nothing,
      })}
    `;
  }
  private definition(value: number | null, definition: IndicatorDefinition) {
    const { low, high } = definition.goalposts;
    return html`<dl>
      <dt>${this.t(areaWords.value)}</dt>
      <dd>${value === null ? '–' : formatValue(value, definition.unit, this.speech)}</dd>
      <dt>${this.t(areaWords.formula)}</dt>
      <dd>${this.t(definition.formula)}</dd>
      <dt>${this.t(areaWords.goalposts)}</dt>
      <dd>${formatGoalposts(low, high, definition.unit, this.speech)}</dd>
      <dt>${this.t(areaWords.why)}</dt>
      <dd>${this.t(definition.reason)}</dd>
    </dl>`;
  }
  private observation(row: Observation) {
    return html`<div class="row">
      <strong>${formatValue(row.value, row.unit, this.speech)}</strong>
      <p>${this.areaName(row.areaCode)}, ${formatDate(row.periodStart, this.speech)} – ${formatDate(row.periodEnd, this.speech)}</p>
      <p>${sourceLink(row.source, this.speech)}</p>
      <p>
        ${this.t(areaWords.published)}: ${row.publishedDate ? formatDate(row.publishedDate, this.speech) : '–'} ·
        ${this.t(areaWords.knownSince)}: ${formatInstant(row.knownAt, this.speech)}
      </p>
      <p>${provenanceView(row.provenance, this.speech)}</p>
      ${row.note ? html`<p>${row.note}</p>` : nothing}
    </div>`;
  }
  private incident(row: Incident) {
    return html`<div class="row">
      <strong>${this.t(categoryNames[row.category])}</strong>
      <p>${this.areaName(row.areaCode)}, ${row.eventDate ? formatDate(row.eventDate, this.speech) : formatMonth(row.eventMonth, this.speech)}</p>
      <p>${this.t(row.summary)}</p>
      ${row.sources.map((source) => html`<p>${sourceLink(source, this.speech)}</p>`)}
    </div>`;
  }
  private count(row: ForeignWorkerCount) {
    return html`<div class="row">
      <strong>${row.count === null ? this.t(row.suppressed === 'small' ? areaWords.small : areaWords.complementary) : formatCount(row.count, this.speech)}</strong>
      <p>${row.areaName}, ${formatPeriod(row.period, this.speech)} · ${row.sectorAsPublished} · ${row.measureAsPublished} (${this.t(areaWords[row.kind])})</p>
      <p>${sourceLink(row.source, this.speech)}</p>
      <p>${provenanceView(row.provenance, this.speech)}</p>
    </div>`;
  }
}
