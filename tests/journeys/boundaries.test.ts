import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';
import { bytesOf, geoJson, inventedSquares, shapefileZip } from '../support/invented-map.ts';

/** An invented map comes into force through the screen, and the schematic one again. */
let browser: Browser;
let context: BrowserContext;
let served: Served;
let it: Watched;
beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' });
  await context.request.post(`${served.url}/api/links/use`, {
    data: {
      token: served.firstAccount.split('#')[1],
      name: 'Kasi',
      email: 'kasi@contoh.id',
      password: 'sandi yang cukup panjang',
    },
  });
  it = await watchedPage(context, served.url);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const squares = inventedSquares();
const choose = (name: string, bytes: Uint8Array) =>
  it.page
    .getByLabel('Berkas batas wilayah')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
/** Axe finds nothing and nothing is wider than the window; pictures to be looked at, where a folder is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env['SCREENSHOT_DIR'];
  if (folder) mkdirSync(folder, { recursive: true });
  for (const width of [1440, 1024, 390]) {
    await it.page.setViewportSize({ width, height: 900 });
    await it.page.waitForTimeout(300);
    expect([name, width, await findings(it.page)]).toEqual([name, width, []]);
    expect(await it.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (folder) await it.page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await it.page.setViewportSize({ width: 1440, height: 900 });
}

test('the tab tells which map is in force and where it comes from', async () => {
  await it.page.goto(`${served.url}/data`);
  await it.page.getByRole('link', { name: 'Batas wilayah' }).click();
  await it.page.getByRole('heading', { name: 'Peta yang berlaku' }).waitFor();
  await it.page.getByText('batas skematis, bukan batas resmi', { exact: false }).waitFor();
  await it.page.getByRole('img', { name: 'Peta yang berlaku' }).waitFor();
  await picture('batas-sekarang');
});

test('a file with errors says which area and why, and cannot come into force', async () => {
  const wrong = squares.slice(1).map((one, i) => (i === 3 ? { ...one, ring: one.ring.slice(0, -1) } : one));
  await choose('kurang.geojson', bytesOf(geoJson(wrong)));
  await it.page.getByText('Sungailiat (19.01.01) tidak ada di dalam berkas.').waitFor();
  await it.page.getByText(/Garis batas .* tidak tertutup\./).waitFor();
  await it.page.getByText('Peta ini belum dapat diberlakukan', { exact: false }).waitFor();
  expect(await it.page.getByRole('button', { name: 'Berlakukan peta' }).count()).toBe(0);
  await choose('meter.zip', shapefileZip(squares, { prj: 'PROJCS["WGS_1984_UTM_Zone_48S"]' }));
  await it.page.getByText('Sistem koordinatnya bukan WGS 84', { exact: false }).waitFor();
});

test('a good file shows old and new outlines, neighbours and scores that change', async () => {
  await choose('latihan.zip', shapefileZip(squares));
  await it.page.getByRole('heading', { name: 'latihan.zip' }).waitFor();
  await it.page.getByRole('img', { name: 'Garis lama dan baru, Kecamatan' }).waitFor();
  await it.page.getByText('Pasangan baru', { exact: false }).waitFor();
  await it.page.getByText('Pasangan yang hilang', { exact: false }).waitFor();
  await it.page.getByText(/skor berubah, .* pindah kelas/).waitFor();
  await it.page.getByText('Kolom yang dibaca').click();
  expect(await it.page.getByLabel('Kode', { exact: true }).inputValue()).toBe('KDCPUM');
  await picture('batas-pratinjau');
});

test('without source and terms nothing is stored; by keyboard it comes into force', async () => {
  await it.page.getByRole('button', { name: 'Berlakukan peta' }).press('Enter');
  await it.page.getByText('Wajib diisi', { exact: false }).first().waitFor();
  const focused = await it.page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.id;
  });
  expect(focused).toBe('source');
  await it.page.getByLabel('Sumber', { exact: true }).fill('Peta latihan Badan Contoh');
  await it.page.getByLabel('Syarat pemakaian', { exact: true }).fill('untuk latihan');
  await it.page.getByLabel('Syarat pemakaian', { exact: true }).press('Enter');
  await it.page.getByText('Peta baru berlaku.', { exact: false }).waitFor();
  await it.page.getByText('batas menurut Peta latihan Badan Contoh', { exact: false }).waitFor();
  await picture('batas-baru');
});

test('the overview draws the new map and says whose borders they are', async () => {
  await it.page.goto(`${served.url}/?level=district`);
  await it.page.getByText('Batas menurut Peta latihan Badan Contoh.', { exact: false }).waitFor();
  await picture('ikhtisar-peta-baru');
});

test('the schematic map is taken again, with the reason in the history', async () => {
  await it.page.goto(`${served.url}/data?tab=batas`);
  await it.page.getByRole('button', { name: 'Pakai lagi Versi 1' }).press('Enter');
  await it.page.getByLabel('Alasan').fill('Latihan selesai');
  await it.page.getByLabel('Alasan').press('Enter');
  await it.page.getByText('Versi ini berlaku lagi.', { exact: false }).waitFor();
  await it.page.getByRole('cell', { name: 'Latihan selesai' }).waitFor();
  await it.page.getByText('batas skematis, bukan batas resmi', { exact: false }).waitFor();
});

test('in English too', async () => {
  await it.page.goto(`${served.url}/data?tab=batas&lang=en`);
  await it.page.getByRole('heading', { name: 'Map in force' }).waitFor();
  const buffer = Buffer.from(bytesOf(geoJson(squares)));
  await it.page
    .getByLabel('File of boundaries')
    .setInputFiles({ name: 'latihan.geojson', mimeType: 'application/geo+json', buffer });
  await it.page.getByText('This map is the same as version 2', { exact: false }).waitFor();
});
test('nothing complained but the browser about the file that was refused', () => {
  expect(it.complaints).toEqual([expect.stringContaining('status of 422')]);
});
