import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import * as jsqr from 'jsqr';
import type { Browser, BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const decode = (jsqr.default as unknown as { default: typeof jsqr.default }).default;
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
  await it.page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}
async function findings(): Promise<string[]> {
  await it.page.evaluate(axe);
  const results = await it.page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return results.violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`,
  );
}

test('the settings of the office are changed, and a wrong one is told at its field', async () => {
  const { page } = it;
  await page.goto(`${served.url}/pengaturan`);
  const card = page.locator('td-office-settings');
  await card.getByLabel('Nomor lapor khusus').first().fill('0717 000000');
  await card.getByLabel('Kontak pelindungan data').fill('pdp@contoh.go.id');
  await card.getByLabel('Alamat resmi APOA').fill('http://apoa.imigrasi.go.id');
  await card.getByLabel('Hari libur').fill('2026-08-17\n2026-01-01');
  await card.getByRole('button', { name: 'Simpan' }).click();
  await card.getByText('Alamat harus dimulai dengan https://.').waitFor();
  await card.getByLabel('Alamat resmi APOA').fill('https://apoa.imigrasi.go.id');
  await card.getByRole('button', { name: 'Simpan' }).click();
  await page.reload();
  expect(await card.getByLabel('Hari libur').inputValue()).toBe('2026-01-01\n2026-08-17');
  expect(await card.getByLabel('Kontak pelindungan data').inputValue()).toBe('pdp@contoh.go.id');
  expect(await findings()).toEqual([]);
  await shoot('settings');
});

test('DP-22 DP-42 a poster is made, and its two codes hold the two addresses and nothing else', async () => {
  const { page } = it;
  await page.getByRole('link', { name: 'Poster' }).click();
  await page.getByLabel('Digantung di').fill('Balai desa dekat dermaga');
  await page.getByLabel('Kabupaten/kota').selectOption('19.01');
  await page.getByRole('button', { name: 'Buat poster' }).click();
  await page.getByRole('link', { name: /Buka untuk dicetak/ }).waitFor();
  expect(await findings()).toEqual([]);
  await shoot('posters');
  await page.getByRole('link', { name: /Buka untuk dicetak/ }).click();
  await page.getByRole('heading', { name: 'APOA: pelaporan orang asing' }).waitFor();
  expect(await findings()).toEqual([]);
  const read: (string | undefined)[] = [];
  for (const code of await page.locator('article svg').all()) {
    const { data, info } = await sharp(await code.screenshot())
      .resize({ width: 500 })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    read.push(decode(new Uint8ClampedArray(data), info.width, info.height)?.data);
  }
  const printed = await page.locator('.own .address').innerText();
  expect(printed).toMatch(new RegExp(`^${served.url}/l/[a-z0-9]{10}$`));
  expect(read).toEqual([printed, 'https://apoa.imigrasi.go.id']);
  // DP-42 what is read aloud or copied from the sheet says no more than what is printed
  expect(await page.locator('article').innerHTML()).not.toMatch(/Balai desa|19\.01/);
  await page.getByText('Atau telepon 0717 000000').waitFor();
  await page.getByText('Tidak perlu nama.').waitFor();
  await shoot('poster');
  await page.emulateMedia({ media: 'print' });
  if (shots) {
    await page.setViewportSize({ width: 703, height: 1032 });
    await page.screenshot({ path: join(shots, 'poster-print.png'), fullPage: true });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'screen' });
});

test('DP-22 revoked, it is said to be so', async () => {
  const { page } = it;
  await page.getByRole('link', { name: 'Kembali ke daftar poster' }).click();
  await page.getByRole('button', { name: /Cabut/ }).click();
  await page.getByText(/^dicabut /).waitFor();
});

test('in all of this: no console error, no policy violation, no request to another host', () => {
  // the refused setting is a 422, which a browser writes to its console
  expect(it.complaints.filter((one) => !/status of 422/.test(one))).toEqual([]);
});
