import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sealed } from '../../../server/keys/envelope.ts';
import { type KeyRing, openKeyRing } from '../../../server/keys/key-ring.ts';
import { dropOldKeys, rotateKeys } from '../../../server/keys/rotate.ts';
import { countByKek, placeOfRow, sealedTables } from '../../../server/keys/sealed-rows.ts';
import { saveDraft } from '../../../server/reports/drafts.ts';
import { makeIntake } from '../../../server/reports/intake.ts';
import { makeLiveHub } from '../../../server/reports/live.ts';
import { makePlaceFinder } from '../../../server/reports/place-finder.ts';
import { type DatabaseCopy, openCopy } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

const now = fixedNow();
const folder = mkdtempSync(join(tmpdir(), 'teduh-turn-'));
let keys: KeyRing;
let it: DatabaseCopy;
beforeAll(async () => {
  keys = openKeyRing(folder, now);
  it = await openCopy('application', keys);
  const { system: db } = it.database;
  const intake = makeIntake({ db, now: () => now, keys, places: makePlaceFinder(), live: makeLiveHub() });
  for (let n = 0; n < 3; n++)
    await intake.accept(
      {
        channel: 'whatsapp',
        origin: 'citizen',
        deliveryKey: `wamid:${n}`,
        text: `Kabar nomor ${'satu dua tiga'.split(' ')[n]} dari pelabuhan.`,
        sender: { phone: '+6281234567890' },
        contact: { value: '+6281234567890', purpose: 'reply', noticeVersion: '1' },
      },
      { wantsReceipt: false },
    );
});
afterAll(async () => {
  await it.database.close();
  await it.drop();
  rmSync(folder, { recursive: true, force: true });
});

const contacts = async () =>
  (await it.database.system.selectFrom('report_contact').select(['report_id', 'sealed']).execute()).map(
    (row) => ({ id: row.report_id, sealed: row.sealed as Sealed }),
  );

test('DP-28 a turn of the keys that is killed between pieces is ended by the next, and encrypts no text anew', async () => {
  const { system: db } = it.database;
  const before = new Map((await contacts()).map((one) => [one.id, one.sealed]));
  const [old] = keys.kekIds();
  await expect(
    rotateKeys(db, keys, {
      now,
      onPiece: () => {
        throw new Error('killed');
      },
    }),
  ).rejects.toThrow('killed');
  // a new process finds the file as it was left, and both keys in use
  const again = openKeyRing(folder, now);
  expect(again.kekIds()).toHaveLength(2);
  expect((await countByKek(db)).size).toBe(2);
  await expect(dropOldKeys(db, again, now)).rejects.toThrow(/still under/);
  for (const { id, sealed } of await contacts())
    expect(again.unseal(placeOfRow('report_contact', [id]), sealed).toString()).toBe('+6281234567890');
  const ended = await rotateKeys(db, again, { now });
  expect(ended).toMatchObject({ isNew: false, kek: again.kekIds().at(-1) });
  expect([...(await countByKek(db)).keys()]).toEqual([ended.kek]);
  for (const { id, sealed } of await contacts()) {
    expect(sealed.kek_id).toBe(ended.kek);
    expect([sealed.ct, sealed.tag]).toEqual([before.get(id)!.ct, before.get(id)!.tag]);
  }
  // only now, with the proof that nothing is under it, the old key goes
  expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toContain(old);
  expect(await dropOldKeys(db, again, now)).toEqual([old]);
  expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toContain(old);
});

test('a process that runs meanwhile opens and seals with the new key', async () => {
  const [one] = await contacts();
  expect(keys.unseal(placeOfRow('report_contact', [one!.id]), one!.sealed).toString()).toBe('+6281234567890');
  expect(keys.seal('x', 'teks').kek_id).toBe(one!.sealed.kek_id);
});

test('every table with sealed texts is found, each by the place under which its rows are sealed', async () => {
  const { system: db } = it.database;
  const tables = (await sealedTables(db)).map((one) => one.table);
  expect(tables).toEqual(
    expect.arrayContaining([
      'report_contact',
      'report_draft',
      'report_media',
      'report_message',
      'report_sealed',
      'webhook_event',
      'whatsapp_reply',
    ]),
  );
  const id = '00000000-0000-4000-8000-0000000000aa';
  await db
    .insertInto('account')
    .values({
      id,
      email: 'draf@contoh.id',
      name: 'Draf',
      password_hash: 'none',
      created_at: now,
      closed_at: null,
    })
    .execute();
  await saveDraft(db, keys, { accountId: id, form: 'phone' }, { text: 'konsep' } as never, now);
  const turned = await rotateKeys(db, keys, { now });
  expect(turned.isNew).toBe(true);
  expect([...(await countByKek(db)).keys()]).toEqual([turned.kek]);
});
