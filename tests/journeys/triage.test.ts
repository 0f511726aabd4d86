import type { APIRequestContext, Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Reports } from '../../shared/api/reports.ts';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';

/** What an analyst makes of an item, as the keys that say it. */
const kinds = [
  {
    says: (n: number) => `Nelayan Toboali keberatan kapal bekerja dekat bagan nomor ${n}.`,
    category: 'grievance',
    keys: ['c', '3', 'n', 'Enter'],
  },
  {
    says: (n: number) => `Adu mulut soal lowongan di Belinyu, kejadian ke-${n}.`,
    category: null,
    keys: ['b', '2', 'j', '8', 'h', '1', 'n', 'Enter'],
  },
  { says: (n: number) => `Jual pulsa murah hubungi toko ${n}.`, category: null, keys: ['x', '3'] },
  {
    says: (n: number) => `Ada orang asing di Koba membeli ikan, hari ke-${n}.`,
    category: 'presence',
    keys: ['k'],
  },
] as const;
const items = 200;

let browser: Browser;
let served: Served;
let it: Watched;
let api: APIRequestContext;
beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' });
  const account = { name: 'Kasi', email: 'kasi@contoh.id', password: 'sandi yang cukup panjang' };
  api = context.request;
  await api.post(`${served.url}/api/links/use`, {
    data: { token: served.firstAccount.split('#')[1], ...account },
  });
  for (let n = 0; n < items; n++) {
    const kind = kinds[n % kinds.length]!;
    const made = await api.post(`${served.url}/api/reports`, {
      headers: { origin: served.url },
      data: {
        channel: 'phone',
        nonce: crypto.randomUUID(),
        parts: { what: kind.says(n) },
        areaCode: null,
        category: kind.category,
        relation: null,
        occurredDate: null,
        urgent: false,
      },
    });
    expect(made.status()).toBe(201);
  }
  it = await watchedPage(context, served.url);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const counts = async (state: string) =>
  ((await (await api.get(`${served.url}/api/reports?state=${state}&limit=1`)).json()) as Reports).total;

test('two hundred reports of one hour are set aside as a flood, and still can be assessed one by one', async () => {
  await it.page.goto(`${served.url}/laporan`);
  await it.page.getByText('Kotak masuk kosong').waitFor();
  await it.page.getByRole('link', { name: 'Banjir kiriman (200)' }).click();
  await it.page.getByText('200 laporan datang sebagai banjir').waitFor();
  expect(await it.page.title()).toBe('(200) Laporan · Teduh');
});

test('two hundred items are assessed by keyboard alone, with at most six keys an item on average', async () => {
  const { page } = it;
  let keys = 0;
  const began = Date.now();
  const current = page.locator('td-report-inbox li[aria-current] b');
  for (let done = 0; done < items; done++) {
    const text = (await current.textContent())!;
    const kind = kinds.find((one) => one.says(0).split(' ')[0] === text.trim().split(' ')[0])!;
    for (const key of kind.keys) {
      await page.keyboard.press(key);
      keys++;
    }
    // the next item is there at once, before the server has answered
    if (done < items - 1) await expect.poll(() => current.textContent(), { interval: 5 }).not.toBe(text);
  }
  const seconds = (Date.now() - began) / 1000;
  process.stdout.write(
    `${items} items: ${keys} keys (${(keys / items).toFixed(2)} an item); at one key a second ${(keys / 60).toFixed(1)} minutes; the program itself took ${seconds.toFixed(0)} s\n`,
  );
  expect(keys).toBeLessThanOrEqual(6 * items);
  await expect.poll(() => counts('waiting'), { timeout: 60_000 }).toBe(0);
  expect([await counts('linked'), await counts('refused'), await counts('kept')]).toEqual([100, 50, 50]);
}, 300_000);

test('the last act is taken back by one key, and comes back to the queue', async () => {
  const { page } = it;
  await page.keyboard.press('u');
  await page.getByText('Diurungkan.', { exact: true }).waitFor();
  await expect.poll(() => counts('waiting')).toBe(1);
});

test('a colleague who was faster is not overwritten: both assessments stand side by side', async () => {
  const { page } = it;
  await page.locator('td-report-inbox li[aria-current] b').waitFor();
  const { reports } = (await (await api.get(`${served.url}/api/reports?state=waiting`)).json()) as Reports;
  const report = reports[0]!;
  const answer = await api.post(`${served.url}/api/reports/${report.id}/assessments`, {
    headers: { origin: served.url },
    data: {
      version: report.version,
      areaCode: '19.04.01',
      category: 'presence',
      setting: null,
      relation: null,
      targetKind: null,
      actorKind: null,
      eventDate: null,
      reliability: 'D',
      credibility: '4',
      namesChecked: false,
      outcome: { kind: 'refuse', reason: 'test' },
    },
  });
  expect(answer.status()).toBe(201);
  await page.keyboard.press('a');
  await page.keyboard.press('k');
  await page.getByText('Rekan Anda baru saja menilai laporan ini').waitFor();
  await page.getByRole('cell', { name: 'D4' }).waitFor();
  await page.getByRole('button', { name: 'Simpan penilaian saya' }).click();
  await expect.poll(() => counts('kept')).toBe(50);
  expect(await counts('refused')).toBe(50);
});

test('a report that comes in appears without reload', async () => {
  await api.post(`${served.url}/api/reports`, {
    headers: { origin: served.url },
    data: {
      channel: 'phone',
      nonce: crypto.randomUUID(),
      parts: { what: 'Baru saja ada keramaian di pasar Toboali.' },
      areaCode: null,
      category: null,
      relation: null,
      occurredDate: null,
      urgent: true,
    },
  });
  await it.page.getByText('Baru saja ada keramaian di pasar Toboali.').first().waitFor();
});

test('in all of this: no console error but the conflict that was meant, no policy violation, no request to another host', () => {
  expect(it.complaints.filter((one) => !/409/.test(one))).toEqual([]);
});
