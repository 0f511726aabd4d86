import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AreaForecast, ForecastsMade } from '../../../shared/api/forecasts.ts';
import type { ForecastTargetCode } from '../../../shared/domain/forecast.ts';
import { forecastTargets } from '../../../shared/domain/forecast.ts';
import type { Session } from '../../../shared/api/session.ts';
import { type ScoreLevel, scoreLevels } from '../../../shared/domain/area.ts';
import { scoreSight } from '../../../shared/domain/score-sight.ts';
import { app } from '../../../shared/text/app.ts';
import { refusalWords } from '../../../shared/text/detection.ts';
import { formatCount } from '../../../shared/text/format.ts';
import {
  forecastPhrases as say,
  forecastTargetNames,
  forecastWords as words,
} from '../../../shared/text/forecasts.ts';
import { overview } from '../../../shared/text/overview.ts';
import { getAreas } from '../../api/areas.ts';
import { getForecasts, makeForecasts } from '../../api/forecasts.ts';
import { Loader } from '../../app/loader.ts';
import { problemWords } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import { addressChanged, query, setQuery } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './forecast-card.ts';
import '../../ui/segmented.ts';

/** How often the progress of a computation is asked for, in milliseconds. */
const askAgain = 1500;

/** Forecasts per area where the past shows a skill, and the reason where it does not. Address: `target`, `level`. */
@customElement('td-forecasts-tab')
export class ForecastsTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .text { max-width: 80ch; color: var(--ink-2); }
      .bar { display: flex; gap: 12px 24px; align-items: end; flex-wrap: wrap; }
      .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr)); gap: 16px; align-items: start; }
      .freeze { display: grid; gap: 6px; justify-items: start; }
    `,
  ];
  /** Level of the areas; the address decides where it names one. */
  @property() level: ScoreLevel = 'regency';
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private made: ForecastsMade | null = null;
  @state() private failed = '';
  @state() private working = false;
  private timer = 0;
  private readonly loader = new Loader(
    this,
    async ([level], signal) => {
      const [forecasts, { areas }] = await Promise.all([getForecasts(level, signal), getAreas(signal)]);
      if (forecasts.progress) this.timer = window.setTimeout(this.loader.again, askAgain);
      return { forecasts, names: new Map(areas.map((area) => [area.code, area.shortName])) };
    },
    () => [this.shownLevel] as const,
  );
  private readonly addressListener = () => this.requestUpdate();
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(addressChanged, this.addressListener);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(addressChanged, this.addressListener);
    clearTimeout(this.timer);
  }
  private get shownLevel(): ScoreLevel {
    const asked = query().get('level');
    return scoreLevels.find((level) => level === asked) ?? this.level;
  }
  private get target(): ForecastTargetCode {
    const asked = query().get('target');
    return forecastTargets.find((target) => target === asked) ?? 'incident_count';
  }
  private get mayFreeze(): boolean {
    return (
      this.session?.account?.roles.some((role) => role === 'section_head' || role === 'analyst') ?? false
    );
  }
  private async freeze(): Promise<void> {
    this.working = true;
    this.failed = '';
    try {
      this.made = await makeForecasts();
      this.loader.again();
    } catch (error) {
      this.failed = problemWords(error, this.speech);
    }
    this.working = false;
  }

  override render() {
    return html`<p class="text">${this.t(words.intro)}</p>
      <div class="bar">
        <td-segmented .legend=${this.t(words.what)} .value=${this.target}
          .choices=${forecastTargets.map((value) => ({ value, label: this.t(forecastTargetNames[value]) }))}
          @choose=${(event: CustomEvent<string>) => setQuery({ target: event.detail })}></td-segmented>
        <td-segmented .legend=${this.t(overview.level)} .value=${this.shownLevel}
          .choices=${scoreLevels.map((value) => ({ value, label: this.t(app[value]) }))}
          @choose=${(event: CustomEvent<string>) => setQuery({ level: event.detail })}></td-segmented>
      </div>
      ${this.loader.render(({ forecasts, names }) => {
        const shown = forecasts.areas.filter((one) => one.target === this.target);
        const sight = scoreSight(this.session?.account?.roles ?? []);
        if (shown.length === 0 && sight[this.shownLevel] !== 'whole')
          return html`<p class="notice">${this.t(refusalWords.out_of_sight)}</p>`;
        if (shown.length === 0) return html`<p class="notice">${this.t(words.none)}</p>`;
        return html`${this.summary(shown, forecasts.progress)}
          <div class="cards">
            ${shown.map((one) => html`<td-forecast-card .area=${one} .name=${names.get(one.areaCode) ?? one.areaCode}></td-forecast-card>`)}
          </div>`;
      })}
      ${this.mayFreeze ? this.freezing() : nothing}`;
  }
  private summary(shown: readonly AreaForecast[], progress: { done: number; of: number } | null) {
    const count = (value: number) => formatCount(value, this.speech);
    return html`<p role="status">
      ${
        progress
          ? say.progress[this.speech](count(progress.done), count(progress.of))
          : say.offered[this.speech](
              count(shown.filter((one) => one.coming.length > 0).length),
              count(shown.length),
            )
      }
    </p>`;
  }
  private freezing() {
    const count = (value: number) => formatCount(value, this.speech);
    return html`<div class="freeze no-print">
      <button type="button" ?disabled=${this.working} @click=${() => void this.freeze()}>${this.t(this.working ? words.freezing : words.freeze)}</button>
      <p class="small muted">${this.t(words.freezeNote)}</p>
      <div role="status">
        ${
          this.made
            ? html`<p>${say.made[this.speech](count(this.made.frozen), count(this.made.alreadyFrozen), count(this.made.scored))}
              ${this.made.refused.stale_data > 0 ? say.refusedStale[this.speech](count(this.made.refused.stale_data)) : nothing}</p>`
            : nothing
        }
        ${this.failed ? html`<p class="problem">${this.failed}</p>` : nothing}
      </div>
    </div>`;
  }
}
