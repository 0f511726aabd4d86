import { oneByOne } from '../http/one-by-one.ts';

const wrongPerSelector = 5;
const selectorWindowMs = 10 * 60_000;
const triesPerMinute = 60;
const delayMs = 1000;

/**
 * Slows the guessing of receipt codes (DP-18): after five wrong codes with the same first four digits in ten minutes, or
 * sixty tries in one minute, tries are looked at one after the other with a second between them. Nobody is locked out,
 * and the first four digits are no secret: nothing about a sender is kept.
 */
export class CodeGuard {
  private readonly wrong = new Map<string, { count: number; since: number }>();
  private minute = 0;
  private tries = 0;
  private readonly slow = oneByOne(60);
  constructor(
    private readonly now: () => number,
    private readonly delay = delayMs,
  ) {}

  /** Looks a code up; ProblemError `busy` only where sixty tries wait already. */
  async look<T>(code: string, find: () => Promise<T | null>): Promise<T | null> {
    const now = this.now();
    const minute = Math.floor(now / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.tries = 0;
      for (const [selector, { since }] of this.wrong)
        if (now - since > selectorWindowMs) this.wrong.delete(selector);
    }
    const selector = /^0\d{3}/.exec(code.replaceAll(/\D/g, ''))?.[0];
    const known = selector ? this.wrong.get(selector) : undefined;
    const isSuspect = known !== undefined && known.count >= wrongPerSelector;
    this.tries++;
    const found =
      isSuspect || this.tries > triesPerMinute
        ? await this.slow(async () => {
            await new Promise((resolve) => setTimeout(resolve, this.delay));
            return find();
          })
        : await find();
    // what does not begin like a code guesses at none
    if (found === null && selector) {
      const entry = this.wrong.get(selector) ?? { count: 0, since: now };
      entry.count++;
      this.wrong.set(selector, entry);
    }
    return found;
  }
}
