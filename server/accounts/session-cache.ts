import type { Account } from '../../shared/api/session.ts';
import { tokenHash } from './one-time-link.ts';

/** A live session as it was read. */
export interface LiveSession {
  account: Account;
  /** When it ends if nothing more happens: absolute or idle limit, whichever comes first. */
  endsAt: Date;
}

/** How long another process's word that a session has ended may take to be heard here, should it be lost. */
const staleAfterMs = 10_000;
const mostEntries = 5_000;

/**
 * Sessions read a moment ago: without it every request waits for the one connection of the embedded database, also
 * behind a computation that is being stored. A session ended by this process ends at once.
 */
export class SessionCache {
  /** By token: they are here no longer than the request that brought them, give or take seconds. */
  private readonly entries = new Map<string, { account: Account; readAt: number; until: number }>();
  private readonly tell: () => void;
  /** `tell` says to other processes on the same database that sessions ended here. */
  constructor(tell: () => void = () => {}) {
    this.tell = tell;
  }
  /** Counts endings: what was read before one and arrives after it is not kept. */
  private endings = 0;

  /** The account of a token, from memory or by `read`. */
  async account(
    token: string,
    now: Date,
    read: (tokenSha256: string) => Promise<LiveSession | null>,
  ): Promise<Account | null> {
    const time = now.getTime();
    const entry = this.entries.get(token);
    if (entry && entry.readAt <= time && time < entry.until) return entry.account;
    const before = this.endings;
    const session = await read(tokenHash(token));
    if (!session || before !== this.endings) {
      this.entries.delete(token);
      return session?.account ?? null;
    }
    if (this.entries.size >= mostEntries) this.entries.clear();
    const until = Math.min(time + staleAfterMs, session.endsAt.getTime());
    this.entries.set(token, { account: session.account, readAt: time, until });
    return session.account;
  }

  /** To be called once the end of a session is stored. */
  ended(token: string): void {
    this.endings++;
    this.entries.delete(token);
    this.tell();
  }

  /** To be called once the end of everybody's sessions is stored. */
  allEnded(): void {
    this.forget();
    this.tell();
  }

  /** To be called when sessions ended at another process: all are read anew. */
  forget(): void {
    this.endings++;
    this.entries.clear();
  }

  /** To be called once the end of all sessions of an account, or a change of its roles, is stored. */
  accountChanged(accountId: string): void {
    this.endings++;
    for (const [token, { account }] of this.entries) if (account.id === accountId) this.entries.delete(token);
    this.tell();
  }
}
