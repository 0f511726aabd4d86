import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Anchor,
  anchorText,
  copyAnchors,
  makeAnchor,
  readAnchorFile,
  strangeLines,
} from '../../../server/audit/anchor.ts';
import { appendAudit, chainHash } from '../../../server/audit/append.ts';
import { makeAuditService } from '../../../server/audit/service.ts';
import { verifyAudit } from '../../../server/audit/verify.ts';
import type { Database, Db } from '../../../server/db/connect.ts';
import { recordErasure } from '../../../server/erasure/record.ts';
import { keyRing, newKeys } from '../../../server/keys/key-ring.ts';
import { fixedNow } from '../../support/clock.ts';
import { openCopy } from '../../support/app.ts';

const keys = keyRing(newKeys(fixedNow()), () => {});
const later = (days: number) => new Date(fixedNow().getTime() + days * 86_400_000);
let folder: string;
let file: string;
let database: Database;
let drop: () => Promise<void>;
let db: Db;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teduh-anchor-'));
  file = join(folder, 'anchors.jsonl');
  ({ database, drop } = await openCopy('owner', keys));
  ({ db } = database);
});
afterAll(async () => {
  await database.close();
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

const append = (from: number, to: number) =>
  db.transaction().execute(async (tx) => {
    for (let n = from; n <= to; n++)
      await appendAudit(
        tx,
        { actor: 'system', role: 'system', act: 'setting.change', obj: `o-${n}` },
        fixedNow(),
      );
  });

/** What the owner of the tables can do, who switches the triggers off first. */
async function tamper(...statements: string[]): Promise<void> {
  for (const one of ['audit_event', 'audit_anchor'])
    await sql.raw(`alter table ${one} disable trigger user`).execute(db);
  for (const one of statements) await sql.raw(one).execute(db);
  for (const one of ['audit_event', 'audit_anchor'])
    await sql.raw(`alter table ${one} enable trigger user`).execute(db);
}

beforeEach(async () => {
  await tamper('delete from audit_event', 'delete from audit_anchor');
  rmSync(file, { force: true });
  await append(1, 8);
  await makeAnchor(db, keys, fixedNow());
  await copyAnchors(db, file);
  await append(9, 12);
});
const firstBad = async () => (await verifyAudit(db, keys, readAnchorFile(file))).firstBad;

test('DP-49 a trail that spans days and has no anchor left is not called whole', async () => {
  await tamper('delete from audit_anchor');
  rmSync(file, { force: true });
  expect(await firstBad()).toBeNull(); // all of one day: none is due yet
  await db
    .transaction()
    .execute((tx) =>
      appendAudit(tx, { actor: 'system', role: 'system', act: 'setting.change', obj: 'o-13' }, later(3)),
    );
  expect(await firstBad()).toEqual({ seq: 13, fault: 'unanchored' });
});

test('lines of the file of anchors that are none are counted', () => {
  expect(strangeLines(file)).toBe(0);
  writeFileSync(file, 'bukan jangkar\n{"date":"2026-01-01"}\n', { flag: 'a' });
  expect([strangeLines(file), readAnchorFile(file).length]).toEqual([2, 1]);
});

describe('DP-48 the trail', () => {
  test('rows of the trail, of its anchors and of the erasure ledger are only ever added', async () => {
    await db
      .insertInto('erasure_ledger')
      .values({ kind: 'contact', object_id: 'r-1', erased_at: fixedNow() })
      .execute();
    for (const statement of [
      'audit_event set obj = obj',
      'audit_anchor set seq = seq',
      'erasure_ledger set id = id',
    ])
      await expect(
        sql.raw(`update ${statement.replace('set id = id', "set object_id = 'r-2'")}`).execute(db),
      ).rejects.toThrow(/rows are only ever added/);
    for (const table of ['audit_event', 'audit_anchor', 'erasure_ledger']) {
      await expect(sql.raw(`delete from ${table}`).execute(db)).rejects.toThrow(/only ever added/);
      await expect(sql.raw(`truncate ${table}`).execute(db)).rejects.toThrow(/only ever added/);
    }
  });

  test('each event is sealed with a key that the database never sees, in the transaction of its act', async () => {
    const rows = await db.selectFrom('audit_event').select(['hash', 'mac']).orderBy('seq').execute();
    expect(rows.map((row) => row.mac)).toEqual(rows.map((row) => keys.auditMac(row.hash)));
    await db
      .transaction()
      .execute(async (tx) => {
        await appendAudit(
          tx,
          { actor: 'system', role: 'system', act: 'setting.change', obj: 'x' },
          fixedNow(),
        );
        throw new Error('the act fails');
      })
      .catch(() => {});
    expect(await db.selectFrom('audit_event').select('seq').execute()).toHaveLength(12);
  });

  test('without the key there is no event, so no act', async () => {
    const bare = db.withoutPlugins();
    await expect(
      bare
        .transaction()
        .execute((tx) =>
          appendAudit(tx, { actor: 'system', role: 'system', act: 'setting.change', obj: 'x' }, fixedNow()),
        ),
    ).rejects.toThrow(/without the audit key/);
  });
});

describe('DP-49 the first bad event is named', () => {
  test('nothing touched: whole', async () => {
    expect(await verifyAudit(db, keys, readAnchorFile(file))).toMatchObject({
      checked: 12,
      sealedFrom: 1,
      anchors: 1,
      firstBad: null,
    });
  });

  test('a changed field', async () => {
    await tamper("update audit_event set obj = 'another' where seq = 5");
    expect(await firstBad()).toEqual({ seq: 5, fault: 'changed' });
  });

  test('an anchor whose number was made to name no event does not count as one that agrees', async () => {
    const [anchor] = readAnchorFile(file);
    writeFileSync(file, `${JSON.stringify({ ...anchor, seq: 0 })}\n`);
    await tamper('delete from audit_event where seq > 4', 'delete from audit_anchor');
    expect(await firstBad()).toEqual({ seq: 0, fault: 'signature' });
  });

  test('a deleted row', async () => {
    await tamper('delete from audit_event where seq = 6');
    expect(await firstBad()).toEqual({ seq: 6, fault: 'missing' });
  });

  test('an inserted row, numbers and hashes made to fit', async () => {
    const rows = await db.selectFrom('audit_event').selectAll().orderBy('seq').execute();
    await tamper(
      'update audit_event set seq = seq + 1000 where seq >= 10',
      'update audit_event set seq = seq - 999 where seq > 1000',
    );
    let previous = rows[8]!.hash;
    const forged = {
      at: '2026-11-24T03:00:00.000Z',
      actor: 'u-9',
      role: 'analyst',
      act: 'setting.change',
      obj: 'forged',
    };
    const hash = chainHash(previous, { ...forged, seq: 10 });
    await sql`insert into audit_event (seq, at, actor, role, act, obj, previous_hash, hash) values
      (10, ${forged.at}, ${forged.actor}, ${forged.role}, ${forged.act}, ${forged.obj}, ${previous}, ${hash})`.execute(
      db,
    );
    previous = hash;
    for (let seq = 11; seq <= 13; seq++) {
      const { actor, role, act, obj, at } = rows[seq - 2]!;
      const next = chainHash(previous, { seq, actor, role, act, obj, at: at.toISOString() });
      await tamper(
        `update audit_event set previous_hash = '${previous}', hash = '${next}' where seq = ${seq}`,
      );
      previous = next;
    }
    expect(await firstBad()).toEqual({ seq: 10, fault: 'unsealed' });
  });

  test('two swapped rows', async () => {
    await tamper(
      'update audit_event set seq = case seq when 4 then 1007 else 1004 end where seq in (4, 7)',
      'update audit_event set seq = seq - 1000 where seq > 1000',
    );
    expect(await firstBad()).toEqual({ seq: 4, fault: 'changed' });
  });

  test('a cut tail is seen by the anchor outside, also where the one inside is gone', async () => {
    await tamper('delete from audit_event where seq > 6', 'delete from audit_anchor');
    expect((await verifyAudit(db, keys)).firstBad).toBeNull();
    expect(await firstBad()).toEqual({ seq: 7, fault: 'cut' });
  });

  test('a whole trail written anew with another key', async () => {
    const others = keyRing(newKeys(fixedNow()), () => {});
    expect((await verifyAudit(db, others)).firstBad).toEqual({ seq: 1, fault: 'unsealed' });
  });

  test('an anchor that says something else, and one that nobody of us signed', async () => {
    const [anchor] = readAnchorFile(file);
    const other = { ...anchor!, hash: 'f'.repeat(64) };
    const resigned = { ...other, signature: keys.signAnchor(anchorText(other)) };
    expect((await verifyAudit(db, keys, [resigned])).firstBad).toEqual({ seq: 8, fault: 'anchor' });
    expect((await verifyAudit(db, keys, [other])).firstBad).toEqual({ seq: 8, fault: 'signature' });
  });

  test('an erasure taken out of the ledger is seen by the anchor that counted it', async () => {
    const before = (await db.selectFrom('erasure_ledger').select('id').execute()).length;
    await db.transaction().execute((tx) => recordErasure(tx, 'report', 'erased-1', fixedNow()));
    const counted = await makeAnchor(db, keys, later(1));
    expect(counted).toMatchObject({ seq: 12, erasures: before + 1 });
    expect(await firstBad()).toBeNull();
    await sql`alter table erasure_ledger disable trigger user`.execute(db);
    await sql`delete from erasure_ledger where object_id = 'erased-1'`.execute(db);
    await sql`alter table erasure_ledger enable trigger user`.execute(db);
    expect(await firstBad()).toEqual({ seq: 12, fault: 'erasures' });
    // a smaller count written into the anchor is not signed
    await tamper('update audit_anchor set erasures = 0 where seq = 12');
    expect(await firstBad()).toEqual({ seq: 12, fault: 'signature' });
  });

  test('anchors from before erasures were counted still hold', async () => {
    const [{ date, seq, hash }] = readAnchorFile(file) as [Anchor];
    const old = { date, seq, hash, erasures: null };
    const line = { date, seq, hash, signature: keys.signAnchor(anchorText(old)) };
    await tamper('delete from audit_anchor');
    writeFileSync(file, `${JSON.stringify(line)}\n`);
    expect(readAnchorFile(file)).toHaveLength(1);
    expect(await firstBad()).toBeNull();
    await tamper("update audit_event set obj = 'another' where seq = 5");
    expect(await firstBad()).toEqual({ seq: 5, fault: 'changed' });
  });

  test('seals taken off: from the event on that the key file names they must be there', async () => {
    const dated = newKeys(fixedNow());
    const ring = keyRing(dated, () => {});
    ring.beginAudit(9);
    await tamper('update audit_event set mac = null', 'delete from audit_anchor');
    expect((await verifyAudit(db, ring)).firstBad).toEqual({ seq: 9, fault: 'unsealed' });
  });
});

test('DP-49 each day is checked, anchored and copied outside once; a broken trail is not anchored', async () => {
  let now = later(1);
  const service = makeAuditService({ db, keys, now: () => now, folder });
  await service.tend();
  await service.tend();
  const lines = () => readFileSync(file, 'utf8').trim().split('\n');
  expect(lines()).toHaveLength(2);
  expect(
    await db.selectFrom('audit_event').select('act').where('act', '=', 'audit.verify').execute(),
  ).toHaveLength(1);
  await tamper("update audit_event set obj = 'another' where seq = 5");
  now = later(2);
  await expect(service.tend()).rejects.toThrow(/changed at event 5/);
  await service.tend();
  expect(lines()).toHaveLength(2);
  expect(await db.selectFrom('audit_event').select('obj').where('act', '=', 'audit.fault').execute()).toEqual(
    [{ obj: '5 changed' }],
  );
});
