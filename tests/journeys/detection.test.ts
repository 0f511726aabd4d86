import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';

/** From the menu through the parts of detection, as the shipped data bear them. */
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

test('the menu leads to the surges, every area with what was recorded and what was expected', async () => {
  await it.page.goto(served.url);
  await it.page.getByRole('link', { name: 'Deteksi' }).click();
  await it.page.getByRole('heading', { level: 1, name: 'Deteksi' }).waitFor();
  // who reads alarms lands on them
  await it.page.getByText('Alarm adalah alasan untuk bertanya').waitFor();
  await it.page.getByRole('link', { name: 'Lonjakan' }).click();
  await it.page.locator('td-surveillance-chart svg[role=img]').first().waitFor();
  expect(await it.page.locator('td-surveillance-chart svg[role=img]').count()).toBe(8);
  const label = await it.page
    .locator('td-surveillance-chart svg[role=img]')
    .nth(1)
    .getAttribute('aria-label');
  expect(label).toMatch(/^Peristiwa per bulan, .+ \d{4} sampai .+ \d{4}\./);
  await it.page.getByText('Deteksi menggambarkan wilayah, bukan orang').waitFor();
  await it.page.getByText('kekeliruan ekologis').waitFor();
});

test('each part has an address of its own and is reached by keyboard', async () => {
  for (const [name, address] of [
    ['Gugus', 'gugus'],
    ['Keterkaitan', 'keterkaitan'],
    ['Titik buta', 'titik-buta'],
    ['Tren', 'tren'],
  ] as const) {
    const link = it.page.locator('td-tab-links').getByRole('link', { name });
    await link.focus();
    await it.page.keyboard.press('Enter');
    await it.page.waitForURL(`**/deteksi?tab=${address}*`);
    expect(await link.getAttribute('aria-current')).toBe('page');
  }
  await it.page.getByRole('heading', { name: 'Skor risiko' }).waitFor();
});

test('where the data cannot bear a method, the page says why and what would help', async () => {
  await it.page.goto(`${served.url}/deteksi?tab=keterkaitan`);
  await it.page.getByText('Belum dapat dinilai').first().waitFor();
  await it.page.getByText('Perlu paling sedikit 20 wilayah').waitFor();
  await it.page.getByRole('radio', { name: 'Kabupaten/kota' }).focus();
  await it.page.keyboard.press('ArrowRight');
  await it.page.waitForURL('**level=district*');
  await it.page.getByText('diturunkan dari kabupaten').first().waitFor();
  await it.page.goto(`${served.url}/deteksi?tab=lonjakan&level=district`);
  await it.page.getByText('sepi di sini tidak berarti apa-apa').first().waitFor();
  await it.page.getByText('Yang membantu').first().waitFor();
});

test('clusters stand on the map and in words, with how often chance brings the like', async () => {
  await it.page.goto(`${served.url}/deteksi?tab=gugus`);
  const area = it.page.locator('path[data-code="19.04"][role=link]');
  await area.waitFor();
  expect(await area.getAttribute('aria-label')).toMatch(/^Bangka Tengah, /);
  await it.page.getByText('Menurut penduduk (Poisson)').waitFor();
});

test('an unknown part shows the first, and English reads the same page', async () => {
  await it.page.goto(`${served.url}/deteksi?tab=nanti&lang=en`);
  await it.page.getByRole('heading', { level: 1, name: 'Detection' }).waitFor();
  await it.page.getByText('An alarm is a reason to ask, not to raid.').waitFor();
  await it.page.goto(`${served.url}/deteksi?lang=id`);
});

test.each([360, 390, 1024, 2560])('nothing runs off the side at %i px', async (width) => {
  await it.page.setViewportSize({ width, height: 844 });
  for (const tab of ['lonjakan', 'gugus', 'keterkaitan', 'titik-buta', 'tren']) {
    await it.page.goto(`${served.url}/deteksi?tab=${tab}`);
    await it.page.getByText('Deteksi menggambarkan wilayah, bukan orang').waitFor();
    await it.page.waitForTimeout(300);
    const over = await it.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([tab, width, over]).toEqual([tab, width, 0]);
  }
});

test('in all of this: no console error, no policy violation, no request to another host', () => {
  expect(it.complaints).toEqual([]);
});
