import type { Account } from '../../shared/api/session.ts';
import type { AppContext } from '../http/context.ts';
import { appendBy } from './append-by.ts';

/** The same refusal of the same account is written once in this time, and no account more than so many in it. */
const pause = 10 * 60_000;
const mostInPause = 20;

/**
 * Writes that somebody asked for what the own role may not do (DP-47), by route, without ids. Held back in memory so that a
 * loop does not fill the trail; a trail that cannot be written does not turn a refusal into a failure.
 */
export function noteRefusals(
  { database, now }: Pick<AppContext, 'database' | 'now'>,
  log: { error(detail: object, message: string): void },
): (account: Account, route: string, requestId: string) => Promise<void> {
  const noted = new Map<string, Map<string, number>>();
  return async (account, route, requestId) => {
    const at = now();
    const own = noted.get(account.id) ?? new Map<string, number>();
    for (const [key, time] of own) if (Math.abs(at.getTime() - time) >= pause) own.delete(key);
    noted.set(account.id, own);
    if (own.has(route) || own.size >= mostInPause) return;
    own.set(route, at.getTime());
    const by = { account, now: at, requestId };
    await database.system
      .transaction()
      .execute((tx) => appendBy(tx, by, 'access.refuse', route))
      .catch((error) => log.error({ err: error }, 'a refusal was not written to the trail'));
  };
}
