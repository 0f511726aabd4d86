import { AddressFollower } from '../../app/address-follower.ts';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Engagement } from '../../../shared/api/incidents.ts';
import type { MeetingDecision } from '../../../shared/api/meetings.ts';
import { levelOfCode, regencyOfCode } from '../../../shared/domain/area.ts';
import { addMonths, type Month } from '../../../shared/domain/month.ts';
import { monthInWib } from '../../../shared/domain/wib-day.ts';
import { type BeforeAfter, beforeAfter } from '../../../shared/figures/before-after.ts';
import { levelOf } from '../../../shared/figures/choropleth.ts';
import { areaSight } from '../../../shared/figures/sight.ts';
import { areaWords } from '../../../shared/text/areas.ts';
import {
  beforeAfterPhrases as phrases,
  beforeAfterWords as words,
} from '../../../shared/text/before-after.ts';
import { engagementNames } from '../../../shared/text/catat.ts';
import { formatCount, formatDate, formatMonth } from '../../../shared/text/format.ts';
import { getEngagements } from '../../api/incidents.ts';
import { getMeeting } from '../../api/meetings.ts';
import { getPlacesAndScores, type PlacesAndScores } from '../../api/places-and-scores.ts';
import { Loader } from '../../app/loader.ts';
import { query, setQuery, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { province } from './meeting-areas.ts';
import './before-after-words.ts';
import '../../charts/before-after-chart.ts';
import '../../ui/figure-frame.ts';

const spans = [3, 6, 9, 12, 18] as const;
const usual = 6;

/** What is looked at: a step that was recorded, or a decision that was done. */
interface Step {
  date: string;
  areaCode: string;
  text: string;
  /** A dialogue or a mediation is itself a part of the score. */
  isScored: boolean;
}

/** Incidents and score before and after one step, in words that claim no more than the data. */
@customElement('td-before-after-page')
export class BeforeAfterPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; max-width: 1000px; }
      .back { display: inline-block; padding: 6px 0; justify-self: start; }
      .lead { color: var(--ink-2); max-width: 80ch; margin-top: 2px; }
      .tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; }
      .tools .wide { flex: 1 1 320px; min-width: 0; }
      .tools .wide select { width: 100%; }
    `,
  ];
  private readonly loader = new Loader(
    this,
    async ([meetingId, asKnownAt], signal) => {
      const [places, { engagements }, meeting] = await Promise.all([
        getPlacesAndScores(asKnownAt, signal),
        getEngagements(province, asKnownAt, signal),
        meetingId ? getMeeting(meetingId, asKnownAt, signal) : null,
      ]);
      return {
        places,
        engagements,
        decisions: meeting?.decisions ?? [],
        meetingAreas: meeting?.areaCodes ?? [],
      };
    },
    () => [query().get('rapat') ?? '', query().get('asKnownAt')] as const,
  );
  protected readonly followed = new AddressFollower(this);

  override render() {
    return html`<a class="back no-print" href=${withSticky('/rakor')}>← ${this.t(words.back)}</a>
      <div>
        <h1>${this.t(words.title)}</h1>
        <p class="lead">${this.t(words.lead)}</p>
      </div>
      ${this.loader.render((data) => this.content(data))}`;
  }
  private content({ places, engagements, decisions, meetingAreas }: Data) {
    const decision = decisions.find((one) => one.id === query().get('keputusan'));
    const asked = query().get('engagement');
    const step = decision
      ? ofDecision(decision, meetingAreas)
      : this.ofEngagement(engagements.find((one) => (asked ? one.id === asked : true)));
    const isMissing = (asked || query().get('keputusan')) && !step;
    return html`
      ${decision ? nothing : this.chooser(engagements, asked)}
      ${isMissing ? html`<p class="notice">${this.t(words.notFound)}</p>` : nothing}
      ${step ? this.view(places, step) : engagements.length === 0 ? html`<p class="notice">${this.t(words.noSteps)}</p>` : nothing}
    `;
  }
  private ofEngagement(one: Engagement | undefined): Step | null {
    if (!one) return null;
    const isScored = one.kind === 'dialogue' || one.kind === 'mediation';
    return { date: one.date, areaCode: one.areaCode, text: this.t(one.summary), isScored };
  }
  private chooser(engagements: readonly Engagement[], asked: string | null) {
    if (engagements.length === 0) return nothing;
    return html`<div class="tools no-print">
      <div class="field wide">
        <label for="step">${this.t(words.chooseStep)}</label>
        <select id="step" @change=${(event: Event) =>
          setQuery({ engagement: (event.target as HTMLSelectElement).value, wilayah: null })}>
          ${engagements.map((one) => {
            const line = `${formatDate(one.date, this.speech)} · ${this.t(engagementNames[one.kind])} · ${this.t(one.summary)}`;
            return html`<option value=${one.id} ?selected=${one.id === asked}>${line.length > 110 ? `${line.slice(0, 108)} …` : line}</option>`;
          })}
        </select>
      </div>
    </div>`;
  }
  private view(places: PlacesAndScores, step: Step) {
    const { overview, areas } = places;
    const choices = areasOf(step.areaCode).filter(
      (code) => areas.has(code) && areaSight(overview, code) === 'whole',
    );
    if (choices.length === 0) return html`<p class="notice">${this.t(areaWords.outsideSight)}</p>`;
    const wanted = query().get('wilayah') ?? '';
    const area = choices.includes(wanted) ? wanted : choices[0]!;
    const span = (name: string) => {
      const value = Number(query().get(name) ?? usual);
      return spans.find((one) => one === value) ?? usual;
    };
    const month: Month = step.date.slice(0, 7);
    const state = beforeAfter(levelOf(overview, levelOfCode(area)), overview.months, {
      area,
      step: month,
      before: span('sebelum'),
      after: span('sesudah'),
      lastMonth: lastWholeMonth(overview.dataCut),
    });
    const name = areas.get(area)?.name ?? area;
    const title = phrases.figure[this.speech](name, formatMonth(month, this.speech, 'long'));
    return html`
      <section class="card">
        <h2>${formatDate(step.date, this.speech)}</h2>
        <p>${step.text}</p>
      </section>
      <div class="tools no-print">
        ${this.choice(
          'wilayah',
          words.area,
          choices.map((code) => [code, areas.get(code)!.name]),
          area,
        )}
        ${this.choice('sebelum', words.before, this.spans(), String(span('sebelum')))}
        ${this.choice('sesudah', words.after, this.spans(), String(span('sesudah')))}
      </div>
      <td-figure .heading=${title} .note=${this.t(words.figureNote)} .table=${this.table(state)}>
        <td-before-after-chart .state=${state} .label=${title}></td-before-after-chart>
      </td-figure>
      <td-before-after-words .state=${state} .isScored=${step.isScored}></td-before-after-words>
    `;
  }
  private table(state: BeforeAfter) {
    const number = (value: number | null) => (value === null ? '–' : formatCount(value, this.speech));
    return {
      columns: [
        { label: this.t({ id: 'Bulan', en: 'Month' }) },
        { label: this.t(words.incidents), number: true },
        { label: this.t(words.score), number: true },
      ],
      rows: state.months.map((one) => [
        formatMonth(one.month, this.speech),
        number(one.incidents),
        number(one.score),
      ]),
    };
  }
  private spans(): [string, string][] {
    return spans.map((count) => [
      String(count),
      phrases.months[this.speech](formatCount(count, this.speech)),
    ]);
  }
  private choice(
    name: string,
    label: { id: string; en: string },
    choices: readonly (readonly [string, string])[],
    chosen: string,
  ) {
    return html`<div class="field">
      <label for=${name}>${this.t(label)}</label>
      <select id=${name} @change=${(event: Event) => setQuery({ [name]: (event.target as HTMLSelectElement).value })}>
        ${choices.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </div>`;
  }
}

type Data = NonNullable<BeforeAfterPage['loader']['value']>;

/** A decision without an area is looked at in the first area of its meeting. */
function ofDecision(one: MeetingDecision, meetingAreas: readonly string[]): Step | null {
  if (!one.doneDate) return null;
  return {
    date: one.doneDate,
    areaCode: one.areaCode ?? meetingAreas[0] ?? '',
    text: one.words,
    isScored: false,
  };
}

/** Where it can be looked at: the district itself, and the regency around it (of waters: the regency). */
function areasOf(code: string): string[] {
  const parts = code.split('.');
  if (parts.length < 2) return [];
  const regency = regencyOfCode(code);
  return parts.length === 3 && !parts[2]!.startsWith('P') ? [regency, code] : [regency];
}

/** The month of the data cut (WIB) is not over yet. */
function lastWholeMonth(dataCut: string): Month {
  return addMonths(monthInWib(new Date(dataCut)), -1);
}
