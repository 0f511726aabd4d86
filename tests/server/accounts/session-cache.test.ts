import { expect, test } from 'vitest';
import { type LiveSession, SessionCache } from '../../../server/accounts/session-cache.ts';

const account = { id: 'a', name: 'Kasi', email: 'kasi@contoh.id', roles: ['section_head' as const] };
const start = new Date('2026-01-01T00:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const live = (endsAt = after(3600)) => Promise.resolve<LiveSession>({ account, endsAt });

test('a session is read once in ten seconds, and never kept beyond its own end', async () => {
  const cache = new SessionCache();
  let reads = 0;
  const read = (endsAt?: Date) => () => {
    reads++;
    return live(endsAt);
  };
  await cache.account('long', start, read());
  await cache.account('long', after(9.9), read());
  expect(reads).toBe(1);
  await cache.account('long', after(10), read());
  expect(reads).toBe(2);
  await cache.account('short', start, read(after(3)));
  await cache.account('short', after(3), read(after(3)));
  expect(reads).toBe(4);
});

test('an answer that was on its way while a session ended is not kept', async () => {
  const cache = new SessionCache();
  let answer: (session: LiveSession) => void = () => {};
  const asked = cache.account('token', start, () => new Promise((resolve) => (answer = resolve)));
  cache.ended('token');
  answer({ account, endsAt: after(3600) });
  await asked;
  expect(await cache.account('token', after(1), () => Promise.resolve(null))).toBeNull();
});

test('a change of an account ends what is known of all its sessions, and of no other', async () => {
  const cache = new SessionCache();
  const other = { account: { ...account, id: 'b' }, endsAt: after(3600) };
  await cache.account('first', start, () => live());
  await cache.account('second', start, () => live());
  await cache.account('other', start, () => Promise.resolve(other));
  cache.accountChanged('a');
  const gone = () => Promise.resolve(null);
  expect(await cache.account('first', after(1), gone)).toBeNull();
  expect(await cache.account('second', after(1), gone)).toBeNull();
  expect(await cache.account('other', after(1), gone)).toEqual(other.account);
});
