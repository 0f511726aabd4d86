import { AddressFollower } from '../../app/address-follower.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ScoreModelRow, ScoreRunRow } from '../../../shared/api/score-runs.ts';
import type { IndicatorDefinition, PillarCode, ScoreModel } from '../../../shared/composite/types.ts';
import { app } from '../../../shared/text/app.ts';
import {
  formatCount,
  formatDate,
  formatInstant,
  formatInterval,
  formatNumber,
  formatPercent,
  formatGoalposts,
  isLogarithm,
} from '../../../shared/text/format.ts';
import {
  informationCredibility,
  methodForbidden,
  methodLimits,
  methodPhrases as say,
  methodSections,
  methodWords as words,
  sourceReliability,
} from '../../../shared/text/metode.ts';
import {
  categoryNames,
  classNames,
  pillarNames,
  pillarNotes,
  relationNames,
  reliabilityNames,
} from '../../../shared/text/terms.ts';
import { sensitivityWords } from '../../../shared/text/sensitivity.ts';
import { getPlacesAndScores, type PlacesAndScores } from '../../api/places-and-scores.ts';
import { getScoreModels, getScoreRuns } from '../../api/catalogue.ts';
import { Loader } from '../../app/loader.ts';
import { query } from '../../router.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { cell } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import { methodStyles } from './method-styles.ts';
import './known-months-table.ts';
import './run-progress.ts';
import './score-tree.ts';
import './skill-record.ts';
import './sensitivity-section.ts';
import './validation-rows.ts';
import '../../ui/badges.ts';
import '../../ui/data-table.ts';

type Section = keyof typeof methodSections;
const sections = Object.keys(methodSections) as Section[];
const pillars: readonly PillarCode[] = ['strain', 'competition', 'coping', 'signals'];

/** The model card: what the score is made of, why, how it reads known months, and what it is not for. */
@customElement('td-method-page')
export class MethodPage extends TeduhElement {
  static override styles = [base, controls, tables, methodStyles];
  private readonly models = new Loader(
    this,
    async ([asKnownAt], signal) => {
      const [{ models }, { runs }] = await Promise.all([
        getScoreModels(signal),
        getScoreRuns(asKnownAt, signal),
      ]);
      return { models, runs };
    },
    () => [query().get('asKnownAt')] as const,
  );
  private readonly scores = new Loader(
    this,
    ([asKnownAt], signal) => getPlacesAndScores(asKnownAt, signal),
    () => [query().get('asKnownAt')] as const,
  );
  private arrived = false;
  protected readonly followed = new AddressFollower(this);
  /** An address with `#batas` opens at that section once the section is there. */
  override updated(): void {
    if (this.arrived || !this.models.value || !location.hash) return;
    this.arrived = true;
    this.renderRoot.querySelector(`#${CSS.escape(location.hash.slice(1))}`)?.scrollIntoView();
  }
  private go(event: Event, section: Section): void {
    event.preventDefault();
    history.replaceState(null, '', `${location.pathname}${location.search}#${section}`);
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${section}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }
  private number(value: number): string {
    const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
    return formatNumber(value, this.speech, Math.min(4, decimals));
  }

  override render() {
    return html`<div class="head">
        <h1>${this.t(words.title)}</h1>
        ${this.models.value ? this.subtitle(this.models.value.models) : nothing}
      </div>
      ${this.models.render(({ models, runs }) => {
        const row = models.find((one) => one.inForce) ?? models[0];
        return row ? this.page(row, models, runs) : html`<p>${this.t(app.empty)}</p>`;
      })}`;
  }
  private subtitle(models: readonly ScoreModelRow[]) {
    const row = models.find((one) => one.inForce) ?? models[0];
    return row
      ? html`<p class="muted">${this.t(row.definition.name)} · ${say.version[this.speech](row.code, String(row.version), formatDate(row.createdAt, this.speech))}</p>`
      : nothing;
  }
  private page(row: ScoreModelRow, models: readonly ScoreModelRow[], runs: readonly ScoreRunRow[]) {
    const model = row.definition;
    const content: Record<Section, TemplateResult> = {
      ringkas: this.short(model),
      susunan: this.structure(model),
      indikator: this.indicators(model),
      sinyal: this.signal(model),
      kelas: this.classes(model),
      alasan: this.reasons(model),
      kepekaan: html`<td-sensitivity-section .model=${model}></td-sensitivity-section>`,
      dikenal: html`<p class="text">${this.t(words.knownNote)}</p>
        ${this.scores.render(
          (data: PlacesAndScores) =>
            html`<td-known-months-table .overview=${data.overview} .model=${data.model} .areas=${data.areas}></td-known-months-table>`,
        )}`,
      prakiraan: html`<td-skill-record></td-skill-record>`,
      validasi: html`<p class="text">${this.t(sensitivityWords.validationNote)}</p>
        <td-validation-rows></td-validation-rows>`,
      batas: this.limits(),
      perhitungan: this.runs(models, runs),
    };
    return html`<div class="columns">
      <nav class="contents no-print" aria-label=${this.t(words.contents)}>
        <h2>${this.t(words.contents)}</h2>
        <ol>${sections.map((one) => html`<li><a href=${`#${one}`} @click=${(event: Event) => this.go(event, one)}>${this.t(methodSections[one])}</a></li>`)}</ol>
      </nav>
      <div class="body">
        ${sections.map(
          (one) => html`<section>
            <h2 id=${one} tabindex="-1">${this.t(methodSections[one])}</h2>
            ${content[one]}
          </section>`,
        )}
      </div>
    </div>`;
  }

  private short(model: ScoreModel) {
    return html`<p class="text lead">${this.t(words.short1)}</p>
      <p class="text">${this.t(words.short2)}</p>
      <p class="text muted">${this.t(model.note)}</p>`;
  }
  private structure(model: ScoreModel) {
    const { structural, risk, availability } = model;
    return html`<td-score-tree .model=${model}></td-score-tree>
      <ul class="rules">
        <li>${say.pillarRule[this.speech](String(availability.indicators), formatPercent(availability.weight * 100, this.speech, 0))}</li>
        <li>${say.structuralRule[this.speech](this.number(structural.strain), this.number(structural.competition), this.number(structural.floor))}</li>
        <li>${say.copingRule[this.speech](formatPercent((1 - structural.copingBase) * 100, this.speech, 0))}</li>
        <li>${say.riskRule[this.speech](this.number(risk.structural), this.number(risk.signals))}</li>
        <li>${this.t(words.rest)}</li>
      </ul>`;
  }
  private indicators(model: ScoreModel) {
    return html`<p class="text">${this.t(words.indicatorsNote)}</p>
      ${pillars.map((pillar) => {
        const list = model.indicators.filter((one) => one.pillar === pillar);
        return html`<div class="pillar">
          <h3>${this.t(pillarNames[pillar])}</h3>
          <p class="small muted">${this.t(pillarNotes[pillar])}</p>
          <ul class="indicators">${list.map((one) => this.indicator(one))}</ul>
        </div>`;
      })}`;
  }
  private indicator(one: IndicatorDefinition) {
    const { low, high, scale } = one.goalposts;
    const posts = formatGoalposts(low, high, one.unit, this.speech);
    const logarithmic = scale === 'log' || isLogarithm(one.unit);
    return html`<li class="card">
      <div class="top">
        <h4>${this.t(one.name)}</h4>
        <span class="weight">${this.t(words.weight)} <b>${formatPercent(one.weight * 100, this.speech, 0)}</b></span>
      </div>
      <p>${this.t(one.formula)}</p>
      <dl>
        <div><dt>${this.t(words.goalposts)}</dt><dd>${posts}${logarithmic ? `, ${this.t(words.logScale)}` : ''}</dd></div>
        <div><dt>${this.t(words.maxAge)}</dt><dd>${one.maxAgeMonths ? say.monthsOld[this.speech](String(one.maxAgeMonths)) : this.t(words.monthly)}</dd></div>
      </dl>
      <details><summary>${this.t(words.reason)}</summary><p class="small">${this.t(one.reason)}</p></details>
    </li>`;
  }

  private pairs(heading: string, columns: [string, string], rows: (readonly [string, string])[]) {
    return html`<div class="card">
      <h3>${heading}</h3>
      <table>
        <thead><tr><th scope="col">${columns[0]}</th><th scope="col" class="number">${columns[1]}</th></tr></thead>
        <tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td class="number">${value}</td></tr>`)}</tbody>
      </table>
    </div>`;
  }
  private signal(model: ScoreModel) {
    const { signal, coping } = model;
    const kind = this.t(words.kind);
    const value = this.t(words.value);
    const weights: [string, string] = [kind, this.t(words.weight)];
    const severity = Object.entries(signal.severity).sort((a, b) => b[1] - a[1]);
    const t = (text: { id: string; en: string }) => this.t(text);
    return html`<p class="text">${this.t(words.signalNote)}</p>
      <div class="cards">
        ${this.pairs(
          t(words.severity),
          weights,
          severity.map(([name, weight]) => [t(categoryNames[name as 'other']), this.number(weight)] as const),
        )}
        ${this.pairs(
          t(words.relation),
          weights,
          Object.entries(signal.relation).map(
            ([name, weight]) => [t(relationNames[name as 'no']), this.number(weight)] as const,
          ),
        )}
        ${this.pairs(
          t(words.source),
          weights,
          Object.entries(signal.reliability).map(
            ([name, weight]) =>
              [`${name}, ${t(sourceReliability[name as 'A'])}`, this.number(weight)] as const,
          ),
        )}
        ${this.pairs(
          t(words.information),
          weights,
          Object.entries(signal.credibility).map(
            ([name, weight]) =>
              [`${name}, ${t(informationCredibility[name as '1'])}`, this.number(weight)] as const,
          ),
        )}
        ${this.pairs(
          t(words.constants),
          [kind, value],
          [
            [t(words.halfLife), `${this.number(signal.halfLifeDays)} ${t(words.days)}`],
            [t(words.unverified), this.number(signal.unverifiedFactor)],
            [t(words.priorMean), `${this.number(signal.prior.mean)} ${t(words.per100k)}`],
            [t(words.priorStrength), `${this.number(signal.prior.strength)} ${t(words.times100k)}`],
            [t(words.typicalWeight), this.number(signal.prior.typicalWeight)],
            [t(words.surpriseRate), `${this.number(signal.surprisePrior.rate)} ${t(words.per100k)}`],
            [
              t(words.surpriseStrength),
              `${this.number(signal.surprisePrior.strengthMonths)} ${t(words.months)}`,
            ],
            [t(words.grievanceWindow), `${this.number(signal.grievanceWindowDays)} ${t(words.days)}`],
            [t(words.response), `${this.number(coping.responseHours)} ${t(words.hours)}`],
            [t(words.engagement), `${this.number(coping.maxDaysSinceEngagement)} ${t(words.days)}`],
          ],
        )}
      </div>`;
  }
  private classes(model: ScoreModel) {
    const limits = [0, ...model.classLimits, 100];
    return html`<div class="cards">
        <div class="card">
          <h3>${this.t(words.classLimits)}</h3>
          <table>
            <thead><tr><th scope="col">${this.t(words.class)}</th><th scope="col" class="number">${this.t(words.limits)}</th></tr></thead>
            <tbody>
              ${classNames.map(
                (_, step) => html`<tr>
                  <th scope="row"><td-class-badge .value=${step}></td-class-badge></th>
                  <td class="number">${formatInterval(limits[step]!, limits[step + 1]!, this.speech)}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
        <div class="card">
          <h3>${this.t(words.grades)}</h3>
          <table>
            <thead><tr><th scope="col">${this.t(words.code)}</th><th scope="col">${this.t(words.meaning)}</th></tr></thead>
            <tbody>
              ${(['A', 'B', 'C', 'D', 'E'] as const).map(
                (grade) =>
                  html`<tr><th scope="row"><td-grade .grade=${grade}></td-grade></th><td>${this.t(reliabilityNames[grade])}</td></tr>`,
              )}
            </tbody>
          </table>
        </div>
      </div>
      <p class="text">${this.t(words.meaningOfClass)}</p>
      <p class="text">${this.t(words.interval)}</p>
      <p class="text">${this.t(words.gradesNote)}</p>`;
  }
  private reasons(model: ScoreModel) {
    return html`<p class="text">${this.t(words.reasonsNote)}</p>
      <ul class="rules">${model.reasons.map((one) => html`<li>${this.t(one.text)}</li>`)}</ul>`;
  }
  private limits() {
    return html`<h3>${this.t(words.limitsFor)}</h3>
      <ul class="rules">${methodLimits.map((one) => html`<li>${this.t(one)}</li>`)}</ul>
      <h3>${this.t(words.notFor)}</h3>
      <ul class="rules">${methodForbidden.map((one) => html`<li>${this.t(one)}</li>`)}</ul>`;
  }
  private runs(models: readonly ScoreModelRow[], runs: readonly ScoreRunRow[]) {
    return html`<p class="text">${this.t(words.runsNote)}</p>
      <td-run-progress></td-run-progress>
      <td-data-table
        .label=${this.t(methodSections.perhitungan)}
        .columns=${[
          { label: this.t(words.level) },
          { label: this.t(words.version), number: true },
          { label: this.t(words.dataCut) },
          { label: this.t(words.seed), number: true },
          { label: this.t(words.draws), number: true },
          { label: this.t(words.engine) },
          { label: this.t(words.results), number: true },
          { label: this.t(words.input), wide: true, sortable: false },
          { label: this.t(words.output), wide: true, sortable: false },
          { label: this.t(words.run), wide: true, sortable: false },
        ]}
        .rows=${runs.map((run) => ({
          cells: [
            cell(this.t(run.level === 'regency' ? app.regency : app.district)),
            cell(String(run.modelVersion), run.modelVersion),
            cell(formatInstant(run.dataCut, this.speech), run.dataCut),
            cell(String(run.seed), run.seed),
            cell(formatCount(run.draws, this.speech), run.draws),
            cell(run.engineVersion),
            cell(
              `${formatCount(run.areaMonths, this.speech)}, ${formatCount(run.withRisk, this.speech)}`,
              run.areaMonths,
            ),
            cell(html`<code>${run.inputSha256}</code>`, null),
            cell(html`<code>${run.resultSha256}</code>`, null),
            cell(html`<code>${run.id}</code>`, null),
          ],
        }))}
      ></td-data-table>
      <h3>${this.t(words.model)}</h3>
      <td-data-table
        .label=${this.t(words.model)}
        .columns=${[
          { label: this.t(words.version), number: true },
          { label: this.t(words.model) },
          { label: this.t(words.modelHash), wide: true, sortable: false },
        ]}
        .rows=${models.map((one) => ({
          cells: [
            cell(String(one.version), one.version),
            cell(
              html`${one.code} ${one.inForce ? html`<span class="tag strong">${this.t(words.inForce)}</span>` : nothing}`,
              one.code,
            ),
            cell(html`<code>${one.sha256}</code>`, null),
          ],
        }))}
      ></td-data-table>`;
  }
}
