import { createHmac, randomBytes } from 'node:crypto';

interface Attempts {
  count: number;
  firstAt: number;
}

/**
 * Counts failed attempts by account and source together, so that a stranger's failures lock nobody out of
 * another place. The keys are an HMAC made at process start and kept at most an hour, never an address.
 */
export class Throttle {
  private readonly key = randomBytes(32);
  private readonly attempts = new Map<string, Attempts>();
  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly now: () => number,
  ) {}

  /** Seconds to wait before the next attempt, 0 if it may be made now. */
  waitSeconds(subject: string, source: string): number {
    const entry = this.attempts.get(this.keyOf(subject, source));
    if (!entry || entry.count < this.limit) return 0;
    if (this.now() < entry.firstAt) return 0; // the clock went back: counted by another time
    const left = entry.firstAt + this.windowMs - this.now();
    return left > 0 ? Math.ceil(left / 1000) : 0;
  }

  failed(subject: string, source: string): void {
    const now = this.now();
    const key = this.keyOf(subject, source);
    const entry = this.attempts.get(key);
    if (!entry || now < entry.firstAt || now - entry.firstAt > this.windowMs)
      this.attempts.set(key, { count: 1, firstAt: now });
    else entry.count++;
    if (this.attempts.size > 10_000)
      for (const [other, { firstAt }] of this.attempts)
        if (now - firstAt > this.windowMs) this.attempts.delete(other);
    if (this.attempts.size > 20_000) this.attempts.delete(this.attempts.keys().next().value!);
  }

  /** Takes one count back: the attempt could not be judged. */
  unjudged(subject: string, source: string): void {
    const entry = this.attempts.get(this.keyOf(subject, source));
    if (entry && entry.count > 0) entry.count--;
  }

  succeeded(subject: string, source: string): void {
    this.attempts.delete(this.keyOf(subject, source));
  }

  private keyOf(subject: string, source: string): string {
    return createHmac('sha256', this.key).update(`${subject.toLowerCase()}|${source}`).digest('base64');
  }
}
