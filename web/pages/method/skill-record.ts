import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type {
  AreaForecast,
  FrozenForecast,
  SkillSummaries,
  SkillSummary,
} from '../../../shared/api/forecasts.ts';
import { type ForecastTargetCode, forecastTargets } from '../../../shared/domain/forecast.ts';
import { skillText } from '../../../shared/figures/forecast-refusal.ts';
import { candidateRows, isMiss, isTold, missesFirst } from '../../../shared/figures/skill-record.ts';
import {
  formatCount,
  formatDate,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRange,
} from '../../../shared/text/format.ts';
import {
  candidateNames,
  forecastPhrases as say,
  forecastTargetNames,
  forecastWords as words,
} from '../../../shared/text/forecasts.ts';
import { getAreas } from '../../api/areas.ts';
import { getForecasts, getFrozenForecasts, getSkillSummaries } from '../../api/forecasts.ts';
import { Loader } from '../../app/loader.ts';
import { query } from '../../router.ts';
import { base, tables } from '../../styles/shared.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/data-table.ts';

/** How often the progress of a computation is asked for, in milliseconds. */
const askAgain = 1500;

/** What was forecast and what came, misses first; and what looking back says of each method and area. */
@customElement('td-skill-record')
export class SkillRecord extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
      h3 { margin-top: 8px; }
      .text { max-width: 76ch; color: var(--ink-2); }
      td-data-table { --table-height: 420px; }
    `,
  ];
  private timer = 0;
  private readonly loader = new Loader(
    this,
    async ([asKnownAt], signal) => {
      const [{ forecasts }, skill, now, { areas }] = await Promise.all([
        getFrozenForecasts(asKnownAt, signal),
        getSkillSummaries(asKnownAt, signal),
        getForecasts('regency', signal),
        getAreas(signal),
      ]);
      if (now.progress) this.timer = window.setTimeout(this.loader.again, askAgain);
      return { forecasts, skill, now, names: new Map(areas.map((area) => [area.code, area.shortName])) };
    },
    () => [query().get('asKnownAt')] as const,
  );
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }
  private count(value: number): string {
    return formatCount(value, this.speech);
  }
  private method(code: string): string {
    return this.t(candidateNames[code] ?? { id: code, en: code });
  }
  private share(found: { inside: number; n: number; low: number; high: number } | null): string {
    if (!found) return this.t(words.none90);
    const percent = (value: number) => formatPercent(value * 100, this.speech, 0);
    return say.share[this.speech](
      this.count(found.inside),
      this.count(found.n),
      percent(found.low),
      percent(found.high),
    );
  }

  override render() {
    return html`<p class="text">${this.t(words.recordNote)}</p>
      ${this.loader.render(
        ({ forecasts, skill, now, names }) => html`
          <h3>${this.t(words.frozenTitle)}</h3>
          ${forecasts.length === 0 ? html`<p class="notice">${this.t(words.nothingFrozen)}</p>` : this.frozen(forecasts, skill, names)}
          <h3>${this.t(words.backtest)}</h3>
          <p class="text">${this.t(words.backtestNote)}</p>
          ${now.progress ? html`<p role="status">${say.progress[this.speech](this.count(now.progress.done), this.count(now.progress.of))}</p>` : nothing}
          ${forecastTargets.map(
            (target) => html`<h4>${this.t(forecastTargetNames[target])}</h4>
              ${this.methods(now.areas, target)}`,
          )}
          <h3>${this.t(words.backtestAreas)}</h3>
          <p class="text">${this.t(words.distanceNote)}</p>
          ${forecastTargets.map(
            (target) => html`<h4>${this.t(forecastTargetNames[target])}</h4>
              ${this.areas(now.areas, target, names)}`,
          )}`,
      )}`;
  }

  private frozen(
    forecasts: readonly FrozenForecast[],
    skill: SkillSummaries,
    names: ReadonlyMap<string, string>,
  ) {
    const scored = forecasts.filter((one) => one.score);
    return html`<p role="status">${say.summary[this.speech](
      this.count(forecasts.length),
      this.count(scored.length),
      this.count(scored.filter((one) => isMiss(one)).length),
    )}</p>
      <td-data-table .label=${this.t(words.frozenTitle)}
        .columns=${[
          { label: this.t(words.month) },
          { label: this.t(words.area) },
          { label: this.t(words.what) },
          { label: this.t(words.verdict) },
          { label: this.t(words.said), number: true },
          { label: this.t(words.came), number: true },
          { label: this.t(words.loss), number: true },
          { label: this.t(words.lossNoChange), number: true },
          { label: this.t(words.logScore), number: true },
          { label: this.t(words.lead) },
          { label: this.t(words.candidate), wide: true },
          { label: this.t(words.offered) },
          { label: this.t(words.frozen) },
          { label: this.t(words.fingerprint), sortable: false },
        ]}
        .rows=${missesFirst(forecasts).map((one) => this.frozenRow(one, names))}></td-data-table>
      ${this.summaries(skill)}`;
  }
  private frozenRow(one: FrozenForecast, names: ReadonlyMap<string, string>): DataRow {
    const { score, probability } = one;
    const miss = isMiss(one);
    const number = (value: number | null | undefined) =>
      value === null || value === undefined
        ? cell('–', null)
        : cell(formatNumber(value, this.speech, 3), value);
    const said =
      probability === null
        ? `${formatNumber(one.mean, this.speech, 1)} (${formatRange(one.low, one.high, this.speech)})`
        : formatPercent(probability * 100, this.speech, 0);
    const came = !score
      ? cell('–', null)
      : probability === null
        ? cell(this.count(score.outcome), score.outcome)
        : cell(formatNumber(score.outcome, this.speech), score.outcome);
    return {
      cells: [
        cell(formatMonth(one.targetMonth, this.speech), one.targetMonth),
        cell(names.get(one.areaCode) ?? one.areaCode),
        cell(this.t(forecastTargetNames[one.target])),
        miss === null
          ? cell(this.t(words.waiting), 2)
          : cell(
              html`<span class=${miss ? 'tag strong' : 'tag'}>${this.t(miss ? words.missed : words.met)}</span>`,
              miss ? 0 : 1,
            ),
        cell(said, probability ?? one.mean),
        came,
        number(score?.loss),
        number(score?.noChangeLoss),
        number(score?.logScore),
        cell(say.lead[this.speech](this.count(one.leadMonths)), one.leadMonths),
        cell(this.method(one.candidate)),
        cell(this.t(one.offered ? words.offered : words.notOffered)),
        cell(formatDate(one.madeAt, this.speech), one.madeAt),
        cell(html`<code>${one.resultSha256.slice(0, 12)}</code>`),
      ],
    };
  }
  private summaries({ summaries: rows, neededScored }: SkillSummaries) {
    const skill = (one: SkillSummary) => {
      if (one.skill === null) return cell('–', null);
      const { interval } = one;
      const text = (share: number) => skillText(share, this.speech);
      return cell(
        interval
          ? `${text(one.skill)} (${text(interval.low)} … ${text(interval.high)})`
          : `${text(one.skill)}; ${say.tooFewScored[this.speech](this.count(neededScored))}`,
        one.skill,
      );
    };
    return html`<td-data-table .label=${this.t(words.recordTitle)}
      .columns=${[
        { label: this.t(words.what) },
        { label: this.t(words.lead) },
        { label: this.t(words.frozen), number: true },
        { label: this.t(words.scored), number: true },
        { label: this.t(words.missed), number: true },
        { label: this.t(words.skill), number: true },
        { label: this.t(words.loss), number: true },
        { label: this.t(words.lossNoChange), number: true },
        { label: 'p', number: true },
        { label: this.t(words.logScore), number: true },
        { label: this.t(words.impossible), number: true },
        { label: this.t(words.coverage), number: true },
      ]}
      .rows=${rows.map(
        (one): DataRow => ({
          cells: [
            cell(this.t(forecastTargetNames[one.target])),
            cell(say.lead[this.speech](this.count(one.leadMonths)), one.leadMonths),
            cell(this.count(one.frozen), one.frozen),
            cell(this.count(one.n), one.n),
            cell(this.count(one.misses), one.misses),
            skill(one),
            one.loss === null ? cell('–', null) : cell(formatNumber(one.loss, this.speech, 3), one.loss),
            one.noChangeLoss === null
              ? cell('–', null)
              : cell(formatNumber(one.noChangeLoss, this.speech, 3), one.noChangeLoss),
            one.p === null ? cell('–', null) : cell(formatNumber(one.p, this.speech, 3), one.p),
            this.log(one.logScore),
            cell(this.count(one.impossible), one.impossible),
            one.n === 0 ? cell('–', null) : cell(this.share(one.coverage), one.coverage?.share ?? null),
          ],
        }),
      )}></td-data-table>`;
  }
  private log(value: number | null) {
    return value === null ? cell('–', null) : cell(formatNumber(value, this.speech, 2), value);
  }

  private methods(areas: readonly AreaForecast[], target: ForecastTargetCode) {
    const rows = candidateRows(areas, target);
    if (rows.length === 0) {
      const checked = areas.some((area) => area.target === target && area.records);
      return html`<p class="notice">${this.t(checked ? words.noneTold : words.noRecord)}</p>`;
    }
    return html`<td-data-table .label=${`${this.t(words.backtest)}: ${this.t(forecastTargetNames[target])}`}
      .columns=${[
        { label: this.t(words.candidate), wide: true },
        { label: this.t(words.ratio), number: true },
        { label: this.t(words.checked), number: true },
        { label: this.t(words.logScore), number: true },
        { label: this.t(words.impossibleAreas), number: true },
        { label: this.t(words.coverage), number: true },
        { label: this.t(words.againstNoChange), wide: true },
      ]}
      .rows=${rows.map(
        (one): DataRow => ({
          cells: [
            cell(this.method(one.code)),
            one.ratio === null ? cell('–', null) : cell(formatNumber(one.ratio, this.speech, 2), one.ratio),
            cell(this.count(one.n), one.n),
            this.log(one.logScore),
            cell(this.count(one.impossible), one.impossible),
            cell(this.share(one.coverage), one.coverage?.share ?? null),
            cell(
              say.better[this.speech](this.count(one.better), this.count(one.worse), this.count(one.areas)),
              one.better - one.worse,
            ),
          ],
        }),
      )}></td-data-table>`;
  }
  private areas(
    areas: readonly AreaForecast[],
    target: ForecastTargetCode,
    names: ReadonlyMap<string, string>,
  ) {
    const rows = areas
      .filter((area) => area.target === target)
      .flatMap((area) => (area.records ?? []).map((record) => ({ area, record })));
    if (rows.length === 0) return nothing;
    return html`<td-data-table .label=${`${this.t(words.backtestAreas)}: ${this.t(forecastTargetNames[target])}`}
      .columns=${[
        { label: this.t(words.area) },
        { label: this.t(words.distance), number: true },
        { label: this.t(words.verdict) },
        { label: this.t(words.skill), number: true },
        { label: this.t(words.candidate), wide: true },
        { label: this.t(words.against) },
        { label: this.t(words.checked), number: true },
        { label: this.t(words.coverage), number: true },
      ]}
      .rows=${rows.map(({ area, record }): DataRow => {
        const { skill } = record;
        const flat = !isTold(record);
        const untold = flat || area.refusal === 'few_events';
        const text = (share: number) => skillText(share, this.speech);
        return {
          cells: [
            cell(names.get(area.areaCode) ?? area.areaCode),
            cell(say.months[this.speech](this.count(record.horizon)), record.horizon),
            cell(this.t(untold ? words.untold : record.hasSkill ? words.skillful : words.skillless)),
            flat
              ? cell('–', null)
              : cell(`${text(skill.value)} (${text(skill.low)} … ${text(skill.high)})`, skill.value),
            cell(this.method(record.chosen)),
            cell(this.method(record.reference)),
            cell(this.count(record.n), record.n),
            cell(this.share(record.rule.coverage), record.rule.coverage?.share ?? null),
          ],
        };
      })}></td-data-table>`;
  }
}
