import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { oneByOne } from '../http/one-by-one.ts';

/** More forms than this in ten minutes, from everywhere together, is load: a normal day brings fewer in a day. */
const normalForms = 60;
const windowMs = 10 * 60_000;
/** 2^16 hashes on average: about a second on a cheap phone, while its owner still writes. */
const proofBits = 16;
const proofLifeMs = 60 * 60_000;
/** Pause before each form without a proof, under load: at most some ten a second get through. */
const pauseMs = 50;

/**
 * What keeps a flood from stopping the office without identifying anyone. All forms go through one queue, so that the
 * staff's requests find the database free between two of them. Under load a browser with script is given a small
 * calculation; forms that bring its result go first. Nobody is refused for lacking it: such forms wait in a second,
 * slower queue. Only when that is full too is a form handed back, with its text.
 */
export class Load {
  private readonly key = randomBytes(32);
  /** Arrivals by minute, the last ten. */
  private readonly minutes = new Map<number, number>();
  private readonly store = oneByOne(300);
  private readonly slow = oneByOne(200);
  constructor(private readonly now: () => number) {}

  arrived(): void {
    const minute = Math.floor(this.now() / 60_000);
    this.minutes.set(minute, (this.minutes.get(minute) ?? 0) + 1);
    for (const one of this.minutes.keys())
      if (one <= minute - windowMs / 60_000 || one > minute) this.minutes.delete(one);
  }
  get isHigh(): boolean {
    const minute = Math.floor(this.now() / 60_000);
    let sum = 0;
    for (const [one, count] of this.minutes)
      if (one > minute - windowMs / 60_000 && one <= minute) sum += count;
    return sum > normalForms;
  }

  /** The calculation for one form: `<expiry>.<bits>.<signature>`; it belongs to the form's nonce and to no other. */
  challenge(nonce: string): string {
    const head = `${this.now() + proofLifeMs}.${proofBits}`;
    return `${head}.${this.sign(nonce, head)}`;
  }
  /** Whether `proof` is the number that makes SHA-256 of `<challenge>.<proof>` begin with enough zero bits. */
  holds(nonce: string, challenge: string, proof: string): boolean {
    const match = /^(\d{1,15})\.(\d{1,2})\.([\w-]{43})$/.exec(challenge);
    if (!match || !/^\d{1,12}$/.test(proof)) return false;
    const [, expiry, bits, signature] = match as unknown as [string, string, string, string];
    const right = Buffer.from(this.sign(nonce, `${expiry}.${bits}`));
    if (!timingSafeEqual(right, Buffer.from(signature)) || Number(expiry) < this.now()) return false;
    const digest = createHash('sha256').update(`${challenge}.${proof}`).digest();
    return digest.readUInt32BE(0) >>> (32 - Number(bits)) === 0;
  }

  /** Runs the storing of one form in its turn. ProblemError `busy` where too many wait. */
  inTurn<T>(hasProof: boolean, task: () => Promise<T>): Promise<T> {
    if (hasProof || !this.isHigh) return this.store(task);
    return this.slow(async () => {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      return this.store(task);
    });
  }

  private sign(nonce: string, head: string): string {
    return createHmac('sha256', this.key).update(`${nonce}|${head}`).digest('base64url');
  }
}
