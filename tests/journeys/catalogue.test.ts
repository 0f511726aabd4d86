import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';

/** The catalogue as the analyst uses it, and every page as known at a day in the past. */
let browser: Browser;
let context: BrowserContext;
let served: Served;
let it: Watched;
beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'id-ID',
    acceptDownloads: true,
  });
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

/** Pictures to look at: `SCREENS=folder npx vitest run --project journeys catalogue`. */
async function picture(name: string): Promise<void> {
  const folder = process.env['SCREENS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const width of [1440, 1024, 390]) {
    await it.page.setViewportSize({ width, height: 900 });
    await it.page.waitForTimeout(300);
    await it.page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await it.page.setViewportSize({ width: 1440, height: 900 });
}

/** Requests of pages that carry no day, each with its reason; the same reasons stand with the routes. */
const withoutDay: [RegExp, string][] = [
  [/^\/api\/session$/, 'who is signed in now'],
  [/^\/api\/areas(\/(boundaries|hex|neighbours))?$/, 'places; versions of the map are another matter'],
  [/^\/api\/(sectors|agencies)$/, 'reference without history'],
  [/^\/api\/score-models$/, 'all versions of the model, each with its date'],
  [/^\/api\/score-runs\/progress$/, 'a computation under way'],
  [/^\/api\/tables$/, 'names of tables'],
  [/^\/api\/scenarios/, 'suppositions; each names its own data cut'],
  [/^\/api\/forecasts$/, 'a forecast of now; those of the past are asked for as frozen then'],
  [/^\/api\/alarms\/(preference|seen)$/, 'personal'],
  [/^\/api\/reports\/live$/, 'word that the desk has something new'],
  [/^\/api\/data-protection\/breaches$/, 'signs of misuse and data incidents of now'],
];
const day = '2025-06-30';

test('every page of the menu keeps the day in its address, asks for it, and says that this is the past', async () => {
  const asked: { page: string; path: string; search: string }[] = [];
  let now = '';
  it.page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.startsWith('/api/') && request.method() === 'GET')
      asked.push({ page: now, path: url.pathname, search: url.search });
  });
  const refused: string[] = [];
  it.page.on('response', (response) => {
    if (response.status() >= 400) refused.push(new URL(response.url()).pathname);
  });
  now = '/';
  await it.page.goto(`${served.url}/?asKnownAt=${day}`);
  await it.page.getByRole('complementary', { name: 'Keadaan lampau' }).waitFor();
  await it.page.getByRole('link', { name: 'Deteksi' }).waitFor();
  const menu = await it.page
    .locator('td-app-header nav a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(menu.length).toBeGreaterThan(6);
  for (const href of menu) expect([href, href.includes(`asKnownAt=${day}`)]).toEqual([href, true]);
  const deeper = [
    '/wilayah/19.71?month=2024-10',
    ...['skor', 'neraca', 'impor', 'sumber', 'pendengaran', 'unduh'].map((tab) => `/data?tab=${tab}`),
    ...['alarm', 'lonjakan', 'gugus', 'keterkaitan', 'titik-buta', 'tren', 'prakiraan'].map(
      (tab) => `/deteksi?tab=${tab}`,
    ),
    '/laporan/rumor',
    '/laporan/peristiwa/2016-08-rajik-permis',
  ].map((path) => `${path}${path.includes('?') ? '&' : '?'}asKnownAt=${day}`);
  for (const href of [...menu, ...deeper]) {
    now = href;
    await it.page.goto(served.url + href);
    await it.page.getByRole('heading', { level: 1 }).first().waitFor();
    await it.page.waitForLoadState('networkidle');
    const banner = it.page.getByRole('complementary', { name: 'Keadaan lampau' });
    expect([href, await banner.count()]).toEqual([href, 1]);
    const isNow = /^\/(laporan(\?|$|\/telepon|\/kirim|\/cek)|catat|pengaturan)/.test(href);
    expect([href, (await banner.innerText()).includes('bukan keadaan')]).toEqual([href, isNow]);
    expect(new URL(it.page.url()).searchParams.get('asKnownAt')).toBe(day);
  }
  const silent = asked.filter(
    ({ page, path, search }) =>
      !/^\/(laporan(\?|$|\/telepon|\/kirim|\/cek)|catat|pengaturan)/.test(page) &&
      !search.includes('asKnownAt=') &&
      !withoutDay.some(([pattern]) => pattern.test(path)),
  );
  expect(silent).toEqual([]);
  // no run was stored by that day; the page says so
  expect(new Set(refused)).toEqual(new Set(['/api/score-runs/sensitivity']));
  it.complaints.splice(0);
  await it.page.goto(`${served.url}/tren?asKnownAt=${day}`);
  await it.page.getByRole('button', { name: 'Kembali ke sekarang' }).click();
  await it.page.waitForURL((url) => !url.searchParams.has('asKnownAt'));
  expect(await it.page.getByRole('complementary', { name: 'Keadaan lampau' }).count()).toBe(0);
}, 180_000);

test('tables leave in four forms and as one described package', async () => {
  await it.page.goto(`${served.url}/data?tab=unduh`);
  for (const [name, file] of [
    ['Angka terbitan, CSV', 'teduh-observations.csv'],
    ['Angka terbitan, CSV Excel', 'teduh-observations.csv'],
    ['Angka terbitan, JSON', 'teduh-observations.json'],
    ['Angka terbitan, Parquet', 'teduh-observations.parquet'],
    ['Semua tabel (ZIP)', 'teduh-data.zip'],
  ] as const) {
    const [download] = await Promise.all([
      it.page.waitForEvent('download'),
      it.page.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
  }
  await picture('unduh');
}, 60_000);

test('the catalogue is filtered, read by period, and goes down to districts; the address keeps it', async () => {
  await it.page.goto(`${served.url}/data`);
  const matrix = it.page.getByRole('group', { name: 'Indikator menurut wilayah' });
  await matrix.waitFor();
  expect(await matrix.locator('td-grade').count()).toBeGreaterThan(20);
  await picture('katalog');
  const all = await matrix.getByRole('rowheader').count();
  await it.page.getByLabel('Angka', { exact: true }).selectOption('ya');
  await it.page.waitForURL('**skor=ya*');
  expect(await matrix.getByRole('rowheader').count()).toBeLessThan(all);
  await it.page.getByRole('radio', { name: 'per wilayah' }).focus();
  await it.page.keyboard.press('ArrowRight');
  await it.page.waitForURL('**lihat=periode*');
  await it.page.getByRole('columnheader', { name: '2024' }).waitFor();
  await it.page.getByLabel('Indikator', { exact: true }).selectOption('open_unemployment_rate');
  await it.page.waitForURL('**angka=open_unemployment_rate*');
  await picture('periode');
  await it.page.goto(`${served.url}/data?tingkat=district&wilayah=19.71`);
  await matrix.waitFor();
  expect(await matrix.getByRole('columnheader').count()).toBeLessThan(12);
  await it.page
    .getByText(/^diwakili /)
    .first()
    .waitFor();
});

test('nothing is wider than a telephone', async () => {
  await it.page.setViewportSize({ width: 390, height: 900 });
  for (const path of [
    '/data',
    '/data?lihat=periode',
    '/data?tab=sumber',
    '/data?tab=kamus',
    '/data?tab=unduh',
  ]) {
    await it.page.goto(served.url + path);
    await it.page.getByRole('heading', { level: 2 }).first().waitFor();
    await it.page.waitForLoadState('networkidle');
    const width = await it.page.evaluate(() => document.documentElement.scrollWidth);
    expect([path, width]).toEqual([path, 390]);
  }
  await it.page.setViewportSize({ width: 1440, height: 900 });
});

test('the list of requests says by agency what to ask for, and leaves as a file', async () => {
  await it.page.goto(`${served.url}/data`);
  await it.page.getByRole('heading', { name: 'Daftar permintaan data' }).waitFor();
  await it.page
    .getByRole('heading', { name: /^Minta kepada: Dinas Tenaga Kerja/ })
    .first()
    .waitFor();
  const [download] = await Promise.all([
    it.page.waitForEvent('download'),
    it.page.locator('td-data-requests').getByRole('link', { name: 'CSV Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('teduh-data-requests.csv');
});

test('a source is found and opens its figures; the dictionary tells what reads a figure', async () => {
  await it.page.goto(`${served.url}/data?tab=sumber`);
  await it.page.getByLabel('Cari sumber').fill('pengangguran');
  await it.page
    .getByRole('link', { name: /^lihat angkanya/ })
    .first()
    .click();
  await it.page.waitForURL('**sumber=*');
  await it.page.locator('td-observation-list').getByRole('table').waitFor();
  await picture('sumber');
  await it.page.goto(`${served.url}/data?tab=kamus`);
  await it.page.getByLabel('Cari dalam kamus').fill('miskin');
  await it.page
    .getByRole('row', { name: /poverty_rate/ })
    .first()
    .waitFor();
  await picture('kamus');
  expect(it.complaints.filter((one) => !one.includes('download'))).toEqual([]);
});
