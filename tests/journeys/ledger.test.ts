import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';

const shots = process.env['SCREENSHOTS'];
let browser: Browser;
let served: Served;
let context: BrowserContext;
let it: Watched;
beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' });
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

async function shoot(name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  for (const width of [1440, 1024, 390]) {
    await it.page.setViewportSize({ width, height: 900 });
    await it.page.waitForTimeout(500);
    await it.page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
  }
  await it.page.setViewportSize({ width: 1440, height: 900 });
}

test('agencies stand side by side, stock apart from flow, and every value leads to its cell', async () => {
  const { page } = it;
  await page.goto(`${served.url}/data?tab=neraca`);
  const province = page.getByRole('article', { name: 'Provinsi Kepulauan Bangka Belitung' });
  await province.getByRole('columnheader', { name: /Dinas Tenaga Kerja/ }).waitFor();
  await page.getByRole('heading', { name: /^Arus/ }).waitFor();
  expect(await province.getByText('belum ada alasan').count()).toBeGreaterThan(0);
  await shoot('ledger');
  await page.getByRole('button', { name: '900: Buka asal angka' }).press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Asal angka' });
  await drawer.waitFor();
  await page.getByText(/foreign_workers\.csv, sel J\d+/).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
});

test('the reason of a gap is recorded; a number in it is refused at its field', async () => {
  const { page } = it;
  await page.getByRole('button', { name: 'Catat alasan' }).last().click();
  await page.getByLabel('Jenis alasan').selectOption('crew_at_sea');
  await page.getByLabel(/Penjelasan/).fill('kurang 3 orang');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Tulis tanpa angka').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel(/Penjelasan/).fill('awak kapal isap dihitung lain');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('awak kapal isap dihitung lain').waitFor();
  await page.getByText(/^dicatat Kasi/).waitFor();
});

test('the office signs its counts, and sees who has not', async () => {
  const { page } = it;
  await page.getByText('Belum ada instansi yang menandatangani.').waitFor();
  await page.getByText(/Kantor Imigrasi Kelas I TPI Pangkalpinang: \d+ angka yang berlaku/).waitFor();
  await page.getByRole('button', { name: 'Tandatangani angka instansi kami' }).click();
  await page.getByRole('cell', { name: 'masih sama' }).waitFor();
  await page.getByText(/^Belum pernah menandatangani/).waitFor();
  expect(await findings(page)).toEqual([]);
});

test('DP-39 DP-42 a regency with small counts shows none of them, in no word and no drawing', async () => {
  const { page } = it;
  await page.getByLabel('Wilayah', { exact: true }).selectOption('19.03');
  await page.getByRole('article', { name: 'Kabupaten Bangka Selatan' }).first().waitFor();
  await page.getByRole('button', { name: /^<5/ }).first().waitFor();
  const values = await page.locator('button.value').allInnerTexts();
  expect(values.length).toBeGreaterThan(5);
  for (const value of values) expect(value.trim()).toMatch(/^(<5|disembunyikan|0|[5-9]|\d[\d.]+)$/);
  expect(await findings(page)).toEqual([]);
  await shoot('ledger-regency');
});

test('in all of this: no console error, no policy violation, no request to another host', () => {
  // the refused reason is a 422, which a browser writes to its console
  expect(it.complaints.filter((one) => !/status of 422/.test(one))).toEqual([]);
});
