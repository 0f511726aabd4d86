import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../shared/text/language.ts';
import { problemWords } from './problem.ts';

/** One act of an element at a time: whether it is under way, what went wrong with it, and what to say once it is done. */
export class OneAct implements ReactiveController {
  busy = false;
  /** What went wrong with the last one; null where nothing did. */
  error: unknown = null;
  said = '';
  private readonly host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }
  hostConnected(): void {}

  /** True where it was done; false where it failed, or another is under way. */
  async run(work: () => Promise<unknown>, said = ''): Promise<boolean> {
    if (this.busy) return false;
    this.forget();
    this.busy = true;
    try {
      await work();
      this.said = said;
      return true;
    } catch (error) {
      this.error = error;
      return false;
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }
  /** Nothing was done and nothing went wrong, as before the first. */
  forget(): void {
    this.error = null;
    this.said = '';
    this.host.requestUpdate();
  }
  /** What went wrong in plain words; empty where nothing did. */
  words(language: Language): string {
    return this.error === null ? '' : problemWords(this.error, language);
  }
}
