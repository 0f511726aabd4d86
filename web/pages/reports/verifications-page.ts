import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { VerificationRequest } from '../../../shared/api/reports.ts';
import type { Session } from '../../../shared/api/session.ts';
import { type VerificationOutcome, verificationOutcomes } from '../../../shared/domain/report.ts';
import { isAskedToVerify } from '../../../shared/domain/role.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { reportWords as words, verificationNames } from '../../../shared/text/laporan.ts';
import { getAreas } from '../../api/areas.ts';
import { answerVerification, getVerifications } from '../../api/reports.ts';
import { RequestError } from '../../api/request.ts';
import { Loader } from '../../app/loader.ts';
import { problemWords } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** Questions to partners of a place: theirs to answer, or all of them for the office. */
@customElement('td-verifications-page')
export class VerificationsPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .head { margin-bottom: 16px; }
      .head p { color: var(--ink-2); max-width: 80ch; }
      ul { display: grid; gap: 12px; max-width: 860px; }
      li { display: grid; gap: 8px; }
      .over { color: var(--bad); font-weight: 600; }
      form { display: grid; gap: 8px; }
      .act { display: flex; gap: 8px; flex-wrap: wrap; align-items: end; }
      textarea { width: 100%; min-height: 56px; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private failure = '';
  private readonly data = new Loader(
    this,
    async (_, signal) => {
      const [{ areas }, { requests }] = await Promise.all([getAreas(signal), getVerifications(signal)]);
      return { areas: new Map(areas.map((area) => [area.code, area])), requests };
    },
    () => [] as const,
  );
  private async answer(event: SubmitEvent, id: string): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const outcome = form.get('outcome') as VerificationOutcome | '';
    const note = String(form.get('note') ?? '').trim();
    if (!outcome) return;
    this.failure = '';
    try {
      await answerVerification(id, { outcome, ...(note ? { note } : {}) });
      this.data.again();
    } catch (error) {
      const detail = error instanceof RequestError ? error.problem?.errors?.[0]?.detail : undefined;
      this.failure = detail
        ? `${problemWords(error, this.speech)} (${detail})`
        : problemWords(error, this.speech);
    }
  }
  override render() {
    const asked = isAskedToVerify(this.session?.account?.roles ?? []);
    return html`<div class="head">
        ${asked ? nothing : html`<p><a href=${withSticky('/laporan')}>← ${this.t(words.title)}</a></p>`}
        <h1>${this.t(words.verificationTitle)}</h1>
        ${asked ? html`<p>${this.t(words.verificationLead)}</p>` : nothing}
      </div>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      ${this.data.render(({ areas, requests }) =>
        requests.length === 0
          ? html`<p class="muted">${this.t(asked ? words.verificationEmpty : words.verificationNoneAsked)}</p>`
          : html`<ul>${requests.map((one) => this.item(one, areas, asked))}</ul>`,
      )}`;
  }
  private item(one: VerificationRequest, areas: ReadonlyMap<string, Area>, asked: boolean) {
    const over = !one.outcome && Date.parse(one.dueAt) < Date.now();
    return html`<li class="card">
      <p><b>${areas.get(one.areaCode)?.name ?? one.areaCode}</b>: ${one.question}</p>
      <p class="small ${over ? 'over' : 'muted'}">${one.askedName ? `${one.askedName}, ` : ''}${this.t(words.dueAt)} ${formatInstant(one.dueAt, this.speech)}</p>
      ${
        one.outcome
          ? html`<p><b>${this.t(verificationNames[one.outcome])}</b>${one.note ? `: ${one.note}` : ''}</p>`
          : asked
            ? html`<form @submit=${(event: SubmitEvent) => this.answer(event, one.id)}>
                <div class="field"><label for=${`note-${one.id}`}>${this.t(words.note)}</label><textarea id=${`note-${one.id}`} name="note" maxlength="500"></textarea></div>
                <div class="act">
                  <div class="field"><label for=${`outcome-${one.id}`}>${this.t(words.outcome)}</label>
                    <select id=${`outcome-${one.id}`} name="outcome" required><option value=""></option>${verificationOutcomes.map((value) => html`<option value=${value}>${this.t(verificationNames[value])}</option>`)}</select>
                  </div>
                  <button type="submit" class="primary">${this.t(words.saveAnswer)}</button>
                </div>
              </form>`
            : html`<p class="muted">${this.t(words.notYetAnswered)}</p>`
      }
    </li>`;
  }
}
