import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';

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
  it = await watchedPage(context, served.url);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const scores = () => it.page.locator('td-scenario-result tbody tr').allInnerTexts();

test('a slider moved by keyboard changes the scores at once, and the address keeps it', async () => {
  await it.page.goto(`${served.url}/simulasi?month=2025-10`);
  await it.page.getByText('Belum ada yang diubah.').waitFor();
  const before = await scores();
  expect(before).toHaveLength(7);
  const slider = it.page.getByRole('slider', { name: /Tekanan struktural dalam risiko/ });
  await slider.focus();
  await it.page.keyboard.press('ArrowRight');
  await it.page.waitForURL('**w=structural:0.51*');
  expect(await scores()).not.toEqual(before);
  await it.page.reload();
  await it.page.getByText('51% (model: 50%)').waitFor();
});

test('supposed layoffs are added, saved under a name, and opened by their link', async () => {
  await it.page.goto(`${served.url}/simulasi?month=2025-10`);
  await it.page.getByRole('combobox', { name: 'Wilayah' }).last().selectOption({ label: 'Pangkalpinang' });
  await it.page.getByLabel('Jumlah orang').fill('900');
  await it.page.getByRole('button', { name: 'Tambahkan' }).click();
  await it.page.getByText('Pangkalpinang: +900 PHK dalam 12 bulan').waitFor();
  await it.page.getByLabel('Nama skenario').fill('Smelter tutup');
  await it.page.getByRole('button', { name: 'Simpan skenario' }).click();
  await it.page.waitForURL('**/simulasi?scenario=*');
  const link = it.page.url();
  const shown = await scores();
  await it.page.goto(`${served.url}/`);
  await it.page.goto(link);
  await it.page.getByText('Skenario “Smelter tutup”').waitFor();
  await it.page.getByText('TIDAK RESMI – simulasi').first().waitFor();
  await expect.poll(scores).toEqual(shown);
  await it.page.getByRole('button', { name: 'Singkirkan: Smelter tutup' }).click();
  await it.page.getByText('Belum ada skenario tersimpan.').waitFor();
});

test('a name with a telephone number is refused in words, and nothing is saved', async () => {
  await it.page.goto(`${served.url}/simulasi?month=2025-10&s=dialogue:19.71`);
  await it.page.getByLabel('Nama skenario').fill('Hubungi 0812-3456-7890');
  await it.page.getByRole('button', { name: 'Simpan skenario' }).click();
  await it.page.getByRole('alert').waitFor();
  await it.page.getByText('Belum ada skenario tersimpan.').waitFor();
});

test('in all of this: no console error, no policy violation, no request to another host', () => {
  expect(it.complaints.filter((one) => !/422/.test(one))).toEqual([]);
});
