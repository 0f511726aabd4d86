import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * Counts what comes from one source without knowing it: an HMAC of the address under a key that is thrown away with the
 * counts at the end of every window, so that nothing lives longer than the window (DP-16). Many people stand behind one
 * address of a phone network: limits are generous.
 */
export class SourceLimit {
  private counts = new Map<string, number>();
  private key = randomBytes(32);
  private began = Number.NEGATIVE_INFINITY;
  private end: NodeJS.Timeout | null = null;
  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly now: () => number,
  ) {}

  /** Counts one; false where it is beyond the limit. */
  take(source: string): boolean {
    this.forget();
    const key = this.keyOf(source);
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.limit;
  }
  /** Whether one more would be within the limit. */
  has(source: string): boolean {
    this.forget();
    return (this.counts.get(this.keyOf(source)) ?? 0) < this.limit;
  }
  close(): void {
    this.reset();
  }

  private keyOf(source: string): string {
    return createHmac('sha256', this.key).update(networkOf(source)).digest('base64');
  }
  private forget(): void {
    const now = this.now();
    if (now - this.began < this.windowMs && now >= this.began) return;
    this.reset();
    this.began = now;
    // also where nobody comes any more
    this.end = setTimeout(() => this.reset(), this.windowMs).unref();
  }
  private reset(): void {
    if (this.end) clearTimeout(this.end);
    this.end = null;
    this.counts = new Map();
    this.key = randomBytes(32);
    this.began = Number.NEGATIVE_INFINITY;
  }
}

/** One house has a whole /64 of IPv6 addresses: they count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const after = tail.split(':').filter(Boolean);
    while (groups.length + after.length < 8) groups.push('0');
    groups.push(...after);
  }
  return groups.slice(0, 4).join(':');
}
