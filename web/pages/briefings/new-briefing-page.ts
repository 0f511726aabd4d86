import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { pangkalpinangOffice } from '../../../shared/domain/area.ts';
import { latestScoredMonth } from '../../../shared/figures/scored-months.ts';
import {
  briefingPagePhrases as phrases,
  briefingPageWords as words,
} from '../../../shared/text/briefing-page.ts';
import { fieldErrors } from '../../../shared/text/catat.ts';
import { formatMonth } from '../../../shared/text/format.ts';
import { createBriefing } from '../../api/briefings.ts';
import { getMeetings } from '../../api/meetings.ts';
import { getPlacesAndScores, type PlacesAndScores } from '../../api/places-and-scores.ts';
import { RequestError } from '../../api/request.ts';
import { Loader } from '../../app/loader.ts';
import { problemView } from '../../app/problem.ts';
import { navigate, query, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import type { BriefingChoice } from './briefing-fields.ts';
import './briefing-fields.ts';

/** Chooses what a new pack is about; `?meeting=` brings the meeting and its areas along. */
@customElement('td-new-briefing-page')
export class NewBriefingPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: 16px; max-width: 900px; }
      form { display: grid; gap: 16px; }
    `,
  ];
  @state() private choice: BriefingChoice | null = null;
  @state() private errors: Record<string, string> = {};
  @state() private failure: unknown = null;
  @state() private busy = false;
  private readonly data = new Loader(
    this,
    async (_, signal) => {
      const [places, { meetings }] = await Promise.all([
        getPlacesAndScores(null, signal),
        getMeetings(null, signal),
      ]);
      const meeting = meetings.find((one) => one.id === query().get('meeting'));
      const regencies = (meeting?.areaCodes ?? []).filter(
        (code) => places.areas.get(code)?.level === 'regency',
      );
      const areaCodes = regencies.length ? regencies : [...pangkalpinangOffice];
      const month = latestScoredMonth(places.overview, areaCodes);
      this.choice ??= {
        meetingId: meeting?.id ?? null,
        title: phrases.usualTitle.id(formatMonth(month, 'id', 'long')),
        areaCodes,
        month,
        audience: 'timpora',
        language: 'id',
      };
      return { places, meetings };
    },
    () => [] as const,
  );
  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const { choice } = this;
    if (!choice || this.busy) return;
    this.failure = null;
    this.errors = {
      ...(choice.areaCodes.length ? {} : { areaCodes: this.t(words.chooseArea) }),
      ...(choice.title.trim().length >= 3 ? {} : { title: this.t(fieldErrors['required']!) }),
    };
    if (Object.keys(this.errors).length) return;
    this.busy = true;
    try {
      const { id } = await createBriefing({
        meetingId: choice.meetingId,
        title: choice.title.trim(),
        areaCodes: choice.areaCodes,
        month: choice.month,
        audience: choice.audience,
        language: choice.language,
      });
      navigate(`/rakor/paparan/rancangan/${id}`, true);
    } catch (error) {
      this.takeErrors(error);
    } finally {
      this.busy = false;
    }
  }
  private takeErrors(error: unknown): void {
    const found = error instanceof RequestError ? (error.problem?.errors ?? []) : [];
    for (const one of found) {
      const name = one.pointer.slice(1).split('/')[0]!;
      this.errors = {
        ...this.errors,
        [name]: fieldErrors[one.code] ? this.t(fieldErrors[one.code]!) : one.detail,
      };
    }
    if (found.length === 0) this.failure = error;
  }
  override render() {
    return html`<p class="small"><a href=${withSticky('/rakor')}>Rakor</a></p>
      <h1>${this.t(words.make)}</h1>
      <p class="muted">${this.t(words.makeLead)}</p>
      ${this.data.render(
        ({
          places,
          meetings,
        }: {
          places: PlacesAndScores;
          meetings: Awaited<ReturnType<typeof getMeetings>>['meetings'];
        }) => html`<form novalidate @submit=${this.submit}>
        <td-briefing-fields
          .choice=${this.choice}
          .areas=${places.areas}
          .months=${places.overview.months}
          .meetings=${meetings}
          .errors=${this.errors}
          @choice-change=${(event: CustomEvent<{ choice: BriefingChoice }>) => (this.choice = event.detail.choice)}
        ></td-briefing-fields>
        ${this.failure ? problemView(this.failure, this.speech) : nothing}
        <p><button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.create)}</button></p>
      </form>`,
      )}`;
  }
}
