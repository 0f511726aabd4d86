import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudit, chainHash } from '../../../server/audit/append.ts';
import type { Database } from '../../../server/db/connect.ts';
import { openCopy } from '../../support/app.ts';

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ database, drop } = await openCopy());
});
afterAll(async () => {
  await database.close();
  await drop();
});

test('DP-48 the chain has the hashes of the published vector', () => {
  const first = chainHash('0'.repeat(64), {
    act: 'report.read',
    actor: 'u-7',
    at: '2026-11-23T16:05:00.000Z',
    obj: 'r-01',
    seq: 1,
  });
  expect(first).toBe('00a77a4507161e14db0f179d2cadf489554b79b4915c88cedf68f5f70052c311');
  const second = chainHash(first, {
    act: 'contact.unlock',
    actor: 'u-7',
    at: '2026-11-23T16:06:00.000Z',
    obj: 'r-01',
    reason: 'balas pelapor',
    seq: 2,
  });
  expect(second).toBe('8ef169eb8f64abf1a2fa7c8a0a4fa5bac80ea0398e2007a78b068fe1c4d74406');
});

test('twenty events at once get twenty numbers without a gap, each chained to the one before', async () => {
  const event = (n: number) => ({
    actor: 'system',
    role: 'system',
    act: 'setting.change' as const,
    obj: `o-${n}`,
  });
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      database.db.transaction().execute((tx) => appendAudit(tx, event(n), new Date('2026-11-24T03:00:00Z'))),
    ),
  );
  const rows = await database.db.selectFrom('audit_event').selectAll().orderBy('seq').execute();
  expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  let previous = '0'.repeat(64);
  for (const row of rows) {
    expect(row.previous_hash).toBe(previous);
    const { seq, actor, role, act, obj } = row;
    previous = chainHash(previous, { seq, actor, role, act, obj, at: row.at.toISOString() });
    expect(row.hash).toBe(previous);
  }
});
