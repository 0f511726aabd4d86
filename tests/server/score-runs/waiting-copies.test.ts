import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Arrival } from '../../../server/reports/accept.ts';
import { waitingReports } from '../../../server/score-runs/intake-clocks.ts';
import { fixedNow } from '../../support/clock.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

let number = 0;
const arrive = (text: string, change: Partial<Arrival> = {}) =>
  it.intake.accept(
    {
      channel: 'qr_form',
      origin: 'citizen',
      deliveryKey: `form:${++number}`,
      text,
      hintAreaCode: '19.03.01',
      ...change,
    },
    { wantsReceipt: false },
  );

test('a text that is sent many times without a name, word for word or nearly so, waits as one matter', async () => {
  const text =
    'Ada ancaman pembakaran pabrik oleh warga malam ini di dermaga, tolong petugas segera datang ke sana.';
  for (let i = 0; i < 12; i++) await arrive(text);
  for (let i = 0; i < 5; i++) await arrive(`${text} Nomor ${i}`);
  await arrive('Upah lembur di kebun belum dibayar tiga bulan.');
  await arrive('Nelayan keberatan kapal bekerja dekat bagan.');
  const sent = { channel: 'whatsapp', sender: { phone: '+62 812-0000-0012' } } as const;
  await arrive('Warga minta lowongan dibuka untuk orang kampung sini.', sent);
  const waiting = await waitingReports(it.database.db, new Date(fixedNow().getTime() + 1000));
  expect(waiting).toHaveLength(20);
  const matters = waiting.map(({ id, sender }) => sender ?? id);
  expect(new Set(matters).size).toBe(4);
});
