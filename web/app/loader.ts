import { Task } from '@lit/task';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { app } from '../../shared/text/app.ts';
import { language } from './language.ts';
import { problemView, problemWords } from './problem.ts';

/**
 * A task that keeps its last answer, so that a page shows four honest states: loading, failed (with the number to
 * quote), stale (a newer answer failed, the old one stands), and complete.
 */
export class Loader<T, const Args extends readonly unknown[]> {
  private last: T | undefined;
  private readonly task: Task<Args, T>;

  constructor(
    host: ReactiveControllerHost,
    load: (args: Args, signal: AbortSignal) => Promise<T>,
    args: () => Args,
  ) {
    this.task = new Task<Args, T>(host, {
      task: (given, { signal }) => load(given, signal),
      args,
      onComplete: (value) => {
        this.last = value;
      },
    });
  }
  get value(): T | undefined {
    return this.last;
  }
  readonly again = (): void => {
    void this.task.run();
  };
  /** `waiting` may draw a skeleton; without it a quiet word stands there. */
  render(complete: (value: T) => TemplateResult, waiting?: () => TemplateResult): TemplateResult {
    return this.task.render({
      initial: () => (waiting ?? loadingView)(),
      pending: () => (this.last !== undefined ? complete(this.last) : (waiting ?? loadingView)()),
      complete,
      error: (error) =>
        this.last !== undefined
          ? html`<p class="notice" role="status">
                ${app.stale[language()]} ${problemWords(error, language())}
                <button type="button" class="quiet" @click=${this.again}>${app.retry[language()]}</button>
              </p>
              ${complete(this.last)}`
          : problemView(error, language(), this.again),
    }) as TemplateResult;
  }
}

function loadingView(): TemplateResult {
  return html`<p class="muted" role="status">${app.loading[language()]}</p>`;
}
