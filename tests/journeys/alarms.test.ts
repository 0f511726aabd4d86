import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';
import { wibDay } from '../support/wib-day.ts';

let browser: Browser;
let served: Served;
let it: Watched;
beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'id-ID' });
  const account = { name: 'Kasi', email: 'kasi@contoh.id', password: 'sandi yang cukup panjang' };
  await context.request.post(`${served.url}/api/links/use`, {
    data: { token: served.firstAccount.split('#')[1], ...account },
  });
  const yesterday = wibDay(-1);
  const made = await context.request.post(`${served.url}/api/incidents`, {
    headers: { origin: served.url },
    data: {
      areaCode: '19.01',
      eventDate: yesterday,
      category: 'threat',
      setting: 'workplace',
      relation: 'yes',
      targetKind: 'foreign_workers',
      actorKind: 'unknown',
      origin: 'citizen',
      status: 'unverified',
      reliability: 'C',
      credibility: '3',
      summary: 'Ancaman tertulis di gerbang mes pekerja',
      sourceTitle: 'Laporan warga',
    },
  });
  expect(made.status()).toBe(201);
  it = await watchedPage(context, served.url);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

test('a threat that was entered waits on the overview as a protective alarm, without anyone asking for it', async () => {
  const strip = it.page.getByRole('heading', { name: /\d+ alarm menunggu keputusan/ });
  await expect
    .poll(
      async () => {
        await it.page.goto(`${served.url}/`);
        await it.page.getByRole('heading', { name: 'Peringkat wilayah' }).waitFor();
        await it.page.waitForTimeout(1500);
        return strip.count();
      },
      { timeout: 90_000, interval: 4000 },
    )
    .toBe(1);
  await it.page.getByText('tercatat ancaman terhadap TKA').waitFor();
  await it.page.getByRole('link', { name: 'Buka alarm' }).click();
  await it.page.waitForURL('**/deteksi?tab=alarm');
});

test('it is put away with a reason only, and can be reopened; the ledger counts along', async () => {
  await it.page.getByRole('button', { name: 'Alarm palsu' }).first().click();
  const save = it.page.getByRole('button', { name: 'Simpan keputusan' });
  expect(await save.isDisabled()).toBe(true);
  await it.page.keyboard.type('Tulisan lama, bukan ancaman');
  await save.click();
  await it.page.getByText(/Dari 1 alarm yang dinilai, 1 palsu/).waitFor();
  await it.page.getByText('Tulisan lama, bukan ancaman').waitFor();
  await it.page.getByRole('button', { name: 'Buka lagi' }).click();
  await it.page.getByRole('button', { name: 'Alarm palsu' }).first().waitFor();
});

test('areas and quiet hours are kept', async () => {
  const card = it.page.locator('td-alarm-preference');
  await card.getByLabel('Bangka Tengah').check();
  await card.getByLabel('Jam tenang', { exact: true }).check();
  await card.getByLabel('Mulai (WIB)').fill('22:00');
  await card.getByRole('button', { name: 'Simpan' }).click();
  await card.getByText('Tersimpan.').waitFor();
  await it.page.reload();
  await card.getByLabel('Jam tenang', { exact: true }).waitFor();
  expect(await card.getByLabel('Bangka Tengah').isChecked()).toBe(true);
  expect(await card.getByLabel('Mulai (WIB)').inputValue()).toBe('22:00');
});

test('in all of this: no console error, no policy violation, no request to another host', () => {
  expect(it.complaints).toEqual([]);
});
