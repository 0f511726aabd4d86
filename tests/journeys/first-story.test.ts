import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';

/** From the printed link to the source of a number, as a section head on the first day. */
let browser: Browser;
let context: BrowserContext;
let served: Served;
let it: Watched;
beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' });
  it = await watchedPage(context, served.url);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

test('without an account, every page leads to the sign-in', async () => {
  await it.page.goto(`${served.url}/wilayah/19.71?month=2025-10`);
  await it.page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(it.page.url()).pathname).toBe('/masuk');
});

test('the printed link makes the first account and shows the overview', async () => {
  await it.page.goto(served.firstAccount);
  await it.page.getByLabel('Nama', { exact: false }).first().fill('Kepala Seksi Inteldakim');
  await it.page.getByLabel(/surel|e-mail/i).fill('kasi@contoh.id');
  await it.page.getByLabel('Kata sandi', { exact: true }).fill('sandi yang cukup panjang');
  await it.page.getByLabel('Ulangi kata sandi').fill('sandi yang cukup panjang');
  await it.page.locator('form button[type=submit]').click();
  await it.page.getByRole('heading', { name: 'Ikhtisar' }).waitFor();
  await it.page.locator('path[data-code="19.71"][role=link]').waitFor();
  expect(new URL(it.page.url()).pathname).toBe('/');
});

test('the map is read by keyboard: arrows move between areas, Enter opens one', async () => {
  const first = it.page.locator('path[role=link][tabindex="0"]');
  await first.focus();
  const name = await first.getAttribute('aria-label');
  expect(name).toMatch(/\p{L}+.*\d/u);
  await it.page.keyboard.press('ArrowDown');
  const second = it.page.locator('path[role=link]:focus');
  expect(await second.getAttribute('aria-label')).not.toBe(name);
  const code = await second.getAttribute('data-code');
  await it.page.keyboard.press('Enter');
  await it.page.waitForURL(`**/wilayah/${code}*`);
});

test('the sum of the parts stands under them and is the score', async () => {
  await it.page.goto(`${served.url}/wilayah/19.71?month=2025-10`);
  await it.page.getByText('Jumlah: Skor risiko').waitFor();
  const row = await it.page.locator('tr', { hasText: 'Jumlah: Skor risiko' }).innerText();
  const sum = /(\d+,\d)\s*$/.exec(row)![1];
  await it.page.getByText(`skor ${sum}`).first().waitFor();
});

test('DP-46 every score stands with its interval, the age of its data, and that it is about a place', async () => {
  for (const path of ['/?month=2025-10', '/wilayah/19.71?month=2025-10', '/cetak/pimpinan?month=2025-10']) {
    await it.page.goto(served.url + path);
    for (const words of [/Skor menggambarkan wilayah, bukan orang/, /5–95/, /umur|lalu|Potongan data/])
      await it.page.getByText(words).filter({ visible: true }).first().waitFor();
  }
  await it.page.goto(`${served.url}/wilayah/19.71?month=2025-10`);
});

test('a number opens to its source, with title and address', async () => {
  await it.page
    .getByRole('button', { name: /Tingkat pengangguran terbuka/ })
    .first()
    .click();
  const dialog = it.page.getByRole('dialog');
  const link = it.page.locator('td-trace-panel a[href^=http]').first(); // slotted: in the dialog's place, not below it
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(/^https?:\/\//);
  expect((await link.innerText()).length).toBeGreaterThan(10);
  await it.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('why a score moved: parts that sum to the change, each opening its records, and what speaks against it', async () => {
  await it.page.goto(`${served.url}/wilayah/19.71?month=2025-10`);
  await it.page.getByText(/Dari \+\d+,\d poin: \+\d+,\d karena keadaan di lapangan/).waitFor();
  const points = await it.page.locator('td-area-explanation tbody td:last-child').allInnerTexts();
  const total = await it.page.locator('td-area-explanation tfoot td').innerText();
  const number = (text: string) => Number(text.replace('−', '-').replace(',', '.'));
  expect(points.length).toBeGreaterThan(1);
  expect(points.reduce((sum, text) => sum + number(text), 0)).toBeCloseTo(number(total), 1);
  await it.page.getByRole('button', { name: 'Catatan di balik: Sinyal peristiwa' }).click();
  await it.page.locator('td-trace-panel .row').first().waitFor();
  await it.page.keyboard.press('Escape');
  await it.page.getByText('Tanpa satu peristiwa yang paling berbobot').waitFor();
  await it.page.getByRole('radio', { name: '12 bulan terakhir sendiri' }).check();
  await it.page.waitForURL('**why=past*');
  await it.page.getByText('Selisih terhadap pembanding').waitFor();
});

test('the address restores the view: month, level, layer', async () => {
  await it.page.goto(`${served.url}/?month=2021-07&level=district&layer=structural`);
  await it.page.locator('path[data-code="19.71.02"][role=link]').waitFor();
  await it.page.getByText('Juli 2021').first().waitFor();
  expect(await it.page.locator('path[role=link]').count()).toBe(47);
});

test('districts without a risk are hatched and say why', async () => {
  await it.page.goto(`${served.url}/?month=2021-07&level=district`);
  const district = it.page.locator('path[data-code="19.71.02"][role=link]');
  await district.waitFor();
  expect(await district.getAttribute('fill')).toMatch(/^url\(/);
  expect(await district.getAttribute('aria-label')).toMatch(/belum|tidak/i);
});

test('English by one switch, kept after a reload', async () => {
  await it.page.goto(`${served.url}/`);
  await it.page.getByText('English').first().click();
  await it.page.getByRole('heading', { name: 'Overview' }).waitFor();
  await it.page.reload();
  await it.page.getByRole('heading', { name: 'Overview' }).waitFor();
  expect(await it.page.locator('html').getAttribute('lang')).toBe('en');
  await it.page.getByText('Bahasa Indonesia').first().click();
  await it.page.getByRole('heading', { name: 'Ikhtisar' }).waitFor();
});

test.each([360, 390, 1024, 2560])('nothing runs off the side at %i px', async (width) => {
  await it.page.setViewportSize({ width, height: 844 });
  for (const path of ['/', '/wilayah/19.71?month=2025-10', '/tren']) {
    await it.page.goto(served.url + path);
    await it.page.getByRole('heading', { level: 1 }).waitFor();
    await it.page.waitForTimeout(600);
    const over = await it.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([path, width, over]).toEqual([path, width, 0]);
  }
});

test('the overview leads to the sheet for leadership with the same month and areas', async () => {
  await it.page.goto(`${served.url}/?month=2025-10&preset=office`);
  await it.page.getByRole('link', { name: 'Lembar pimpinan' }).click();
  await it.page.getByRole('heading', { name: 'Risiko ketegangan antara warga dan pekerja asing' }).waitFor();
  const { pathname, search } = new URL(it.page.url());
  expect(pathname + search).toBe('/cetak/pimpinan?month=2025-10&preset=office');
  expect(await it.page.locator('tbody th').count()).toBe(5);
});

test('in all of this: no console error, no policy violation, no request to another host', () => {
  expect(it.complaints.filter((one) => !/401/.test(one))).toEqual([]);
});
