import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Briefing, BriefingDraft } from '../../../shared/api/briefings.ts';
import type { Session } from '../../../shared/api/session.ts';
import { makesBriefings } from '../../../shared/domain/role.ts';
import {
  audienceNames,
  briefingPagePhrases as phrases,
  briefingPageWords as words,
} from '../../../shared/text/briefing-page.ts';
import { fieldErrors } from '../../../shared/text/catat.ts';
import { formatInstant, formatMonth } from '../../../shared/text/format.ts';
import { changeBriefing, changeText, freezeBriefing, getDraft } from '../../api/briefings.ts';
import { getMeetings } from '../../api/meetings.ts';
import { getPlacesAndScores } from '../../api/places-and-scores.ts';
import { RequestError } from '../../api/request.ts';
import { Loader } from '../../app/loader.ts';
import { problemView, problemWords } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import { navigate, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import type { BriefingChoice } from './briefing-fields.ts';
import type { TextChange } from './text-editor.ts';
import './briefing-fields.ts';
import './pack-view.ts';

/** The builder: what the pack says of the data of this moment, texts that can be edited, and the button that freezes it. */
@customElement('td-draft-page')
export class DraftPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: 16px; }
      .head { display: grid; gap: 6px; }
      .layout { display: grid; grid-template-columns: minmax(0, 1fr) minmax(280px, 380px); gap: 24px; align-items: start; }
      .side { display: grid; gap: 16px; position: sticky; top: 12px; max-height: calc(100vh - 24px); overflow: auto; }
      .side .card { display: grid; gap: 10px; }
      .toc { display: grid; gap: 2px; font-size: var(--step-s); }
      form { display: grid; gap: 12px; margin-top: 10px; }
      .side ul { display: grid; gap: 4px; }
      @media (max-width: 1000px) { .layout { grid-template-columns: minmax(0, 1fr); } .side { order: -1; position: static; max-height: none; } }
    `,
  ];
  @property({ attribute: false }) params: Record<string, string> = {};
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private choice: BriefingChoice | null = null;
  @state() private errors: Record<string, string> = {};
  @state() private failure: unknown = null;
  @state() private busy: 'freeze' | 'save' | null = null;
  /** Version of the draft, as this page last stored or read it. */
  private version = 0;

  private readonly data = new Loader(
    this,
    async ([id], signal) => {
      const found = await getDraft(id!, signal);
      this.version = found.briefing.version;
      this.choice = choiceOf(found.briefing);
      this.errors = {};
      return found;
    },
    () => [this.params['id']] as const,
  );
  private readonly around = new Loader(
    this,
    async (_, signal) => {
      const [places, { meetings }] = await Promise.all([
        getPlacesAndScores(null, signal),
        getMeetings(null, signal),
      ]);
      return { places, meetings };
    },
    () => [] as const,
  );

  private async save(event: Event): Promise<void> {
    event.preventDefault();
    const { choice } = this;
    if (!choice || this.busy) return;
    this.failure = null;
    this.errors = choice.areaCodes.length ? {} : { areaCodes: this.t(words.chooseArea) };
    if (Object.keys(this.errors).length) return;
    this.busy = 'save';
    try {
      const { version } = await changeBriefing(this.params['id']!, {
        ...(choice as Required<BriefingChoice>),
        version: this.version,
      });
      this.version = version;
      this.data.again();
    } catch (error) {
      const found = error instanceof RequestError ? (error.problem?.errors ?? []) : [];
      for (const one of found)
        this.errors = {
          ...this.errors,
          [one.pointer.slice(1).split('/')[0]!]: fieldErrors[one.code]
            ? this.t(fieldErrors[one.code]!)
            : one.detail,
        };
      if (found.length === 0) this.failure = error;
    } finally {
      this.busy = null;
    }
  }
  private async storeText({ blockId, text, done }: TextChange): Promise<void> {
    try {
      const { version } = await changeText(this.params['id']!, blockId, this.version, text);
      this.version = version;
      done(null);
      this.data.again();
    } catch (error) {
      const personal =
        error instanceof RequestError && error.problem?.errors?.some((one) => one.code === 'personal_data');
      const isConflict = error instanceof RequestError && error.status === 409;
      done(
        personal
          ? this.t(fieldErrors['personal_data']!)
          : isConflict
            ? this.t(words.conflict)
            : problemWords(error, this.speech),
      );
    }
  }
  private async freeze(): Promise<void> {
    if (this.busy) return;
    this.busy = 'freeze';
    this.failure = null;
    try {
      const { id } = await freezeBriefing(this.params['id']!, this.version);
      navigate(`/rakor/paparan/${id}`);
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = null;
    }
  }

  override render() {
    return this.data.render((draft) => this.page(draft));
  }
  private page({ briefing, pack, snapshots }: BriefingDraft) {
    const mayEdit = makesBriefings(this.session?.account?.roles ?? []);
    const conflict = this.failure instanceof RequestError && this.failure.status === 409;
    return html`<div class="head">
        <p class="small"><a href=${withSticky(briefing.meetingId ? `/rakor/${briefing.meetingId}` : '/rakor')}>Rakor</a></p>
        <h1>${briefing.title}</h1>
        <p class="muted">${this.t(words.draft)} · ${formatMonth(briefing.month, this.speech, 'long')} · ${audienceNames[briefing.audience][this.speech]} · ${phrases.changedBy[this.speech](briefing.changedBy, formatInstant(briefing.changedAt, this.speech))}</p>
      </div>
      <div class="layout">
        <td-pack-view .pack=${pack} ?editable=${mayEdit} @text-change=${(event: CustomEvent<TextChange>) => void this.storeText(event.detail)}></td-pack-view>
        <div class="side no-print">
          ${
            mayEdit
              ? html`<section class="card">
                  <h2>${this.t(words.freeze)}</h2>
                  <p class="small muted">${this.t(words.freezeLead)}</p>
                  <button type="button" class="primary" ?disabled=${this.busy !== null} @click=${() => void this.freeze()}>${this.t(this.busy === 'freeze' ? words.freezing : words.freeze)}</button>
                  ${conflict ? html`<p class="problem" role="alert">${this.t(words.conflict)}</p><button type="button" @click=${this.data.again}>${this.t(words.reload)}</button>` : this.failure ? problemView(this.failure, this.speech) : nothing}
                </section>`
              : nothing
          }
          <section class="card">
            <h2>${this.t(words.snapshots)}</h2>
            ${
              snapshots.length
                ? html`<ul>${snapshots.map((one) => html`<li><a href=${withSticky(`/rakor/paparan/${one.id}`)}>${one.number}</a> <span class="small muted">${formatInstant(one.frozenAt, this.speech)}${one.publishedAt ? ` · ${this.t(words.released)}` : ''}</span></li>`)}</ul>`
                : html`<p class="small muted">${this.t(words.none)}</p>`
            }
          </section>
          ${
            mayEdit
              ? html`<section class="card"><details>
                  <summary>${this.t(words.settings)}</summary>
                  ${this.around.render(
                    ({ places, meetings }) => html`<form novalidate @submit=${this.save}>
                      <td-briefing-fields
                        .choice=${this.choice}
                        .areas=${places.areas}
                        .months=${places.overview.months}
                        .meetings=${meetings}
                        .errors=${this.errors}
                        @choice-change=${(event: CustomEvent<{ choice: BriefingChoice }>) => (this.choice = event.detail.choice)}
                      ></td-briefing-fields>
                      <p><button type="submit" class="primary" ?disabled=${this.busy !== null}>${this.t(words.save)}</button></p>
                    </form>`,
                  )}
                </details></section>`
              : nothing
          }
        </div>
      </div>`;
  }
}

function choiceOf(briefing: Briefing): BriefingChoice {
  const { meetingId, title, areaCodes, month, audience, language } = briefing;
  const { classification, tlp, urgency, memoNumber, dissent } = briefing;
  return {
    meetingId,
    title,
    areaCodes,
    month,
    audience,
    language,
    classification,
    tlp,
    urgency,
    memoNumber,
    dissent,
  };
}
