import { appendAudit } from '../audit/append.ts';
import type { Tx } from '../db/connect.ts';
import { dayInWib } from '../http/entered-day.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { networkOf } from './network-of.ts';

/** Days after which a place counts as new again. */
const rememberedDays = 90;

/**
 * Remembers the network that an account signs in from, and writes into the trail where it was not seen for 90 days while
 * others were (DP-57). What is stored is keyed and holds no address; where nothing is known of an account yet, as at its first
 * sign-in, there is nothing to compare with.
 */
export async function notePlace(
  tx: Tx,
  keys: KeyRing,
  { accountId, address, requestId }: { accountId: string; address: string; requestId: string },
  now: Date,
): Promise<void> {
  const network = networkOf(address);
  if (network === null) return;
  const place_hmac = keys.fingerprint(`sign_in_place|${accountId}|${network}`);
  const since = dayInWib(new Date(now.getTime() - rememberedDays * 86_400_000));
  const known = await tx
    .selectFrom('sign_in_place')
    .select('place_hmac')
    .where('account_id', '=', accountId)
    .where('last_seen_date', '>=', since)
    .execute();
  const last_seen_date = dayInWib(now);
  await tx
    .insertInto('sign_in_place')
    .values({ account_id: accountId, place_hmac, last_seen_date })
    .onConflict((conflict) => conflict.columns(['account_id', 'place_hmac']).doUpdateSet({ last_seen_date }))
    .execute();
  if (known.length === 0 || known.some((one) => one.place_hmac === place_hmac)) return;
  await appendAudit(
    tx,
    { actor: accountId, role: 'account', act: 'session.new_place', obj: accountId, req: requestId },
    now,
  );
}
