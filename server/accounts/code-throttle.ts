import { createHmac, randomBytes } from 'node:crypto';
import { ProblemError } from '../http/problem.ts';
import { Throttle } from './throttle.ts';

const mostKnown = 5_000;

/**
 * Guards second factors twice: five failures in ten minutes for an account from one source; and thirty in an hour for an
 * account from anywhere, so that many machines guess no faster than one. The second brake does not hold where the account
 * has signed in from the same source since the start: strangers who know its password do not lock its owner out.
 */
export class CodeThrottle {
  private readonly bySource: Throttle;
  private readonly anywhere: Throttle;
  private readonly key = randomBytes(32);
  private readonly known = new Set<string>();
  constructor(now: () => number) {
    this.bySource = new Throttle(5, 10 * 60_000, now);
    this.anywhere = new Throttle(30, 60 * 60_000, now);
  }

  /** Counts an attempt before it is judged; 429 where it may not be made now. */
  begin(accountId: string, source: string): void {
    const isKnown = this.known.has(this.keyOf(accountId, source));
    const wait = Math.max(
      this.bySource.waitSeconds(accountId, source),
      isKnown ? 0 : this.anywhere.waitSeconds(accountId, ''),
    );
    if (wait > 0)
      throw new ProblemError(
        'too_many',
        `Too many failed attempts; try again in ${Math.ceil(wait / 60)} min.`,
        { retryAfterSeconds: wait },
      );
    this.bySource.failed(accountId, source);
    this.anywhere.failed(accountId, '');
  }

  /** The attempt was right: it counts as none. */
  succeeded(accountId: string, source: string): void {
    this.bySource.succeeded(accountId, source);
    this.anywhere.unjudged(accountId, '');
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.add(this.keyOf(accountId, source));
  }

  /** The attempt could not be judged. */
  unjudged(accountId: string, source: string): void {
    this.bySource.unjudged(accountId, source);
    this.anywhere.unjudged(accountId, '');
  }

  private keyOf(accountId: string, source: string): string {
    return createHmac('sha256', this.key).update(`${accountId}|${source}`).digest('base64');
  }
}
