import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seal, SealError, unseal } from '../../../server/keys/envelope.ts';
import { refuseForeignKeys } from '../../../server/keys/foreign-keys.ts';
import { closeKeyFile, KeyError, keyRing, newKeys, openKeyRing } from '../../../server/keys/key-ring.ts';
import { fixedNow } from '../../support/clock.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

const day = 86_400_000;
const later = (days: number) => new Date(fixedNow().getTime() + days * day);
const phone = '+6281234567890';

test('a key file that others can read is closed to them', (context) => {
  if (process.platform === 'win32') return context.skip('Windows has no such rights');
  const folder = mkdtempSync(join(tmpdir(), 'teduh-open-'));
  openKeyRing(folder, fixedNow());
  expect(closeKeyFile(folder)).toBe(false);
  chmodSync(join(folder, 'keys.json'), 0o644);
  expect(closeKeyFile(folder)).toBe(true);
  expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});

describe('sender keys', () => {
  test('DP-24 are HMAC-SHA-256 over the normal spelling (published vectors)', () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString('base64');
    const file = {
      ...newKeys(fixedNow()),
      epochs: [{ number: 1, key: bytes, madeAt: fixedNow().toISOString() }],
    };
    const ring = keyRing(file, () => {});
    expect(ring.senderKeys('wa-phone', phone, fixedNow())[0]!.key).toBe(
      'e2095dcd83658f425e08aae83611e533f67707ff789f86a670819d4f0ac102b3',
    );
    expect(ring.senderKeys('wa-bsuid', 'ID.13491208655302741918', fixedNow())[0]!.key).toBe(
      '4a138172e8ae1be877976db9f7fcc60785976929be317e7805f136e698c9c77f',
    );
  });

  test('DP-25 change every 90 days; the key before is kept 90 days more and is then gone, also after a long silence', () => {
    const ring = keyRing(newKeys(fixedNow()), () => {});
    const keys = (days: number) => ring.senderKeys('wa-phone', phone, later(days)).map((one) => one.key);
    const [first] = keys(0);
    expect(keys(89)).toEqual([first]);
    const both = keys(91);
    expect(both).toHaveLength(2);
    expect(both[1]).toBe(first);
    expect(keys(170)).toEqual(both);
    expect(keys(182)).not.toContain(first);
    const silent = keyRing(newKeys(fixedNow()), () => {});
    const [old] = silent.senderKeys('wa-phone', phone, later(0)).map((one) => one.key);
    expect(silent.senderKeys('wa-phone', phone, later(400)).map((one) => one.key)).not.toContain(old);
  });
});

describe('sealed texts', () => {
  const kek = { id: 'kek-1', key: Buffer.alloc(32, 7) };
  test('DP-27 open for their own record and field alone, and with their own key', () => {
    const sealed = seal(kek, 'report_contact|a|sealed', 'rahasia');
    expect(unseal([kek], 'report_contact|a|sealed', sealed).toString()).toBe('rahasia');
    expect(JSON.stringify(sealed)).not.toContain('rahasia');
    for (const place of ['report_contact|b|sealed', 'report_sealed|a|sealed'])
      expect(() => unseal([kek], place, sealed)).toThrow(SealError);
    const other = seal(kek, 'report_contact|b|sealed', 'lain');
    expect(() =>
      unseal([kek], 'report_contact|b|sealed', { ...other, ct: sealed.ct, tag: sealed.tag }),
    ).toThrow(SealError);
    expect(() => unseal([{ ...kek, key: Buffer.alloc(32, 8) }], 'report_contact|a|sealed', sealed)).toThrow(
      SealError,
    );
    expect(() => unseal([], 'report_contact|a|sealed', sealed)).toThrow('is not here');
  });
  test('two seals of one text share nothing', () => {
    const [a, b] = [seal(kek, 'x', 'sama'), seal(kek, 'x', 'sama')];
    expect(a.ct).not.toBe(b.ct);
    expect(a.nonce).not.toBe(b.nonce);
  });
});

describe('the key file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-keys-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  test('is made once, for its owner alone, and read again with the same secrets', () => {
    const first = openKeyRing(folder, fixedNow());
    const file = join(folder, 'keys.json');
    expect(statSync(file).mode & 0o077).toBe(0);
    const before = readFileSync(file, 'utf8');
    expect(openKeyRing(folder, later(1)).fingerprint('kata')).toBe(first.fingerprint('kata'));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
  test('a damaged one is refused by name and left as it is', () => {
    const file = join(folder, 'keys.json');
    const whole = readFileSync(file, 'utf8');
    for (const broken of [whole.slice(0, 40), '{}', whole.replace(/"pepper":"[^"]+"/, '"pepper":"x"')]) {
      writeFileSync(file, broken);
      expect(() => openKeyRing(folder, fixedNow())).toThrow(KeyError);
      expect(readFileSync(file, 'utf8')).toBe(broken);
    }
    writeFileSync(file, whole);
  });
});

describe('with a database', () => {
  let it: TestApp;
  beforeAll(async () => {
    it = await makeTestApp();
    await it.intake.accept(
      {
        channel: 'whatsapp',
        origin: 'citizen',
        deliveryKey: 'wamid:KUNCI',
        text: 'Laporan dengan nomor 0812-3456-7890 di dalamnya.',
        sender: { phone },
        contact: { value: phone, purpose: 'reply', noticeVersion: '1' },
      },
      { wantsReceipt: false },
    );
  });
  afterAll(() => it.close());

  test('DP-26 no column of any table holds the number, or its plain hash in any usual spelling', async () => {
    const { sql } = await import('kysely');
    const spellings = [phone, phone.slice(1), `0${phone.slice(3)}`, '0812-3456-7890', '+62 812-3456-7890'];
    const hashes = spellings.flatMap((text) =>
      ['sha1', 'sha256', 'md5'].flatMap((kind) => [
        createHash(kind).update(text).digest('hex'),
        createHash(kind).update(text).digest('base64'),
      ]),
    );
    const { rows: tables } = await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(it.database.db);
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`.execute(
        it.database.db,
      );
      const all = rows.map((row) => row.text).join('\n');
      for (const needle of [...spellings, ...hashes])
        expect([name, all.includes(needle)]).toEqual([name, false]);
    }
  });

  test('another key file is refused at the start', async () => {
    await refuseForeignKeys(it.database.db, it.intake.keys, '/kunci');
    const other = keyRing(newKeys(fixedNow()), () => {});
    await expect(refuseForeignKeys(it.database.db, other, '/kunci')).rejects.toThrow('Put its copy back');
  });
});
