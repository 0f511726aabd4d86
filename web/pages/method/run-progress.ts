import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { RunProgress } from '../../../shared/api/score-runs.ts';
import type { Session } from '../../../shared/api/session.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { runPhrases as phrases, runWords as words } from '../../../shared/text/run-progress.ts';
import { cancelRun, getRunProgress } from '../../api/score-runs.ts';
import { Loader } from '../../app/loader.ts';
import { problemWords } from '../../app/problem.ts';
import { sessionContext } from '../../app/session-context.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** While a computation runs it is asked after so often, in milliseconds. */
const askAgain = 1000;

/** How far the computation under way is, and a way to stop it for who may; a quiet line where none runs. */
@customElement('td-run-progress')
export class RunProgressLine extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .line { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: center; margin: 6px 0 12px; font-size: var(--step-0); color: var(--ink-2); }
      progress { width: min(320px, 100%); height: 14px; accent-color: var(--accent); }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private said = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly loader = new Loader(
    this,
    async (_, signal) => {
      const found = await getRunProgress(signal);
      if (found.running && this.isConnected) this.timer = setTimeout(this.loader.again, askAgain);
      return found;
    },
    () => [] as const,
  );
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override render() {
    return html`${this.loader.render((found) => this.line(found))}
      <p class="small muted" role="status">${this.said || nothing}</p>`;
  }
  private line(found: RunProgress) {
    if (!found.running) return html`<p class="line">${this.t(words.none)}</p>`;
    const mayCancel = this.session?.account?.roles.includes('section_head');
    return html`<div class="line">
      <progress aria-label=${this.t(words.running)} max=${Math.max(1, found.total)} .value=${found.done}></progress>
      <span>${phrases.done[this.speech](String(found.done), String(found.total), found.startedAt ? formatInstant(found.startedAt, this.speech) : '')}</span>
      ${mayCancel ? html`<button type="button" class="quiet" @click=${() => void this.cancel()}>${this.t(words.cancel)}</button>` : nothing}
    </div>`;
  }
  private async cancel(): Promise<void> {
    try {
      const { cancelled } = await cancelRun();
      this.said = this.t(cancelled ? words.cancelled : words.tooLate);
    } catch (error) {
      this.said = problemWords(error, this.speech);
    }
    this.loader.again();
  }
}
