import { state } from 'lit/decorators.js';
import { meetingErrors, meetingWords as words } from '../../../shared/text/meetings.ts';
import { problemWords } from '../../app/problem.ts';
import { RequestError } from '../../api/request.ts';
import { EntryForm } from '../../ui/entry-form.ts';

/** What the forms of meetings share: their own words for what is refused, and what to do when somebody else was faster. */
export abstract class MeetingEntry extends EntryForm {
  @state() protected failure = '';

  protected override say(code: string, detail = ''): string {
    return meetingErrors[code] ? this.t(meetingErrors[code]) : super.say(code, detail);
  }
  /** Sends once; errors go to their fields. True where it was stored. */
  protected async send(work: () => Promise<unknown>, fields: readonly string[]): Promise<boolean> {
    if (this.busy) return false;
    this.failure = '';
    this.busy = true;
    try {
      await work();
      return true;
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      if (error instanceof RequestError && error.status === 409) this.failure = this.t(words.movedOn);
      else if (!this.takeErrors(problem, fields)) this.failure = problemWords(error, this.speech);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
