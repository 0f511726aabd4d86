import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium, type Served, serve, watchedPage } from '../support/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = process.env['SCREENSHOTS'];
let browser: Browser;
let served: Served;
beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const phone = { width: 390, height: 844 };
const open = (javaScriptEnabled: boolean, more: object = {}): Promise<BrowserContext> =>
  browser.newContext({ viewport: phone, javaScriptEnabled, locale: 'id-ID', ...more });
async function shoot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}
const codeOn = async (page: Page) => (await page.locator('.receipt .number').innerText()).trim();

describe.each([
  ['without script', false],
  ['with script', true],
])('a resident on a phone, %s', (name, hasScript) => {
  test('DP-17 reports, keeps the code, reads the state, writes back: no cookie, no store, no other host', async () => {
    const context = await open(hasScript);
    const { page, complaints } = await watchedPage(context, served.url);
    await page.goto(`${served.url}/lapor`);
    await shoot(page, `${name}-form`);
    await page.getByLabel('Apa yang terjadi?').fill('Mandor mengancam pekerja yang minta upah lembur.');
    await page.getByLabel('Upah, kontrak').check();
    await page.getByLabel('Di mana?').selectOption('19.01.02');
    await page.getByLabel('Kemarin').check();
    await page.getByLabel('Sebagian').check();
    await page.getByLabel('Ada orang dalam bahaya sekarang').check();
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.getByRole('heading', { name: 'Laporan Anda sudah kami terima' }).waitFor();
    expect(page.url()).toBe(`${served.url}/lapor`);
    const code = await codeOn(page);
    expect(code).toMatch(/^0\d{3} \d{4} \d{4} \d{4}$/);
    await shoot(page, `${name}-receipt`);
    await page.getByLabel('Nomor HP atau email').fill('0812-0000-0031');
    await page.getByRole('button', { name: 'Simpan dan boleh hubungi saya' }).click();
    await page.getByRole('heading', { name: 'Sudah disimpan' }).waitFor();

    await page.goto(`${served.url}/lapor/status`);
    await page.getByLabel('Kode laporan').fill('0000 0000 0000 0000');
    await page.getByRole('button', { name: 'Lihat' }).click();
    await page.getByText('Tidak ada laporan dengan kode ini').waitFor();
    await page.getByLabel('Kode laporan').fill(code);
    await page.getByRole('button', { name: 'Lihat' }).click();
    await page.getByRole('heading', { name: 'Sudah diterima' }).waitFor();
    expect(page.url()).not.toMatch(/\d{4}$/);
    await page.getByLabel('Pesan Anda').fill('Terjadi lagi pagi ini.');
    await page.getByRole('button', { name: 'Kirim pesan' }).click();
    await page.getByText('Pesan Anda sudah kami terima.').waitFor();
    await shoot(page, `${name}-status`);
    expect(await context.cookies()).toEqual([]);
    const kept = hasScript
      ? await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)
      : 0;
    expect(kept).toBe(0);
    // a wrong code is answered 404, which a browser writes to its console
    expect(complaints.filter((one) => !/status of 404/.test(one))).toEqual([]);
    await context.close();
  });
});

test('a mistake is shown at its field, and nothing that was written is lost', async () => {
  const context = await open(false);
  const page = await context.newPage();
  await page.goto(`${served.url}/lapor`);
  await page.getByLabel('Keluhan: lowongan').check();
  await page.getByLabel('Tanggal lain').check();
  await page.getByLabel('Tanggal kejadian').fill('2999-01-01');
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: 'Tulis apa yang terjadi, atau pilih foto.' })
    .click();
  expect(page.url()).toBe(`${served.url}/lapor#text`);
  expect(await page.getByLabel('Keluhan: lowongan').isChecked()).toBe(true);
  await shoot(page, 'mistake');
  await context.close();
});

test('by keyboard alone a report is written and sent, with script', async () => {
  const context = await open(true);
  const page = await context.newPage();
  await page.goto(`${served.url}/lapor`);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
  const to = async (name: string) => {
    for (let i = 0; i < 20 && (await focused()) !== name; i++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
  };
  await to('text');
  await page.keyboard.type('Air sungai keruh sejak tambak dibuka, warga mulai marah.');
  await to('kind');
  await page.keyboard.press('ArrowDown');
  await to('place');
  await page.keyboard.type('Kecamatan'.slice(0, 1));
  await to('relation');
  await page.keyboard.press('ArrowUp');
  await to('urgent');
  await to('photo');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Laporan Anda sudah kami terima' }).waitFor();
  await context.close();
});

test('DP-36 a photo is made small on the phone, and sending it works', async () => {
  const context = await open(true);
  const page = await context.newPage();
  await page.goto(`${served.url}/lapor`);
  const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#88aa77' } })
    .withExif({ IFD0: { Make: 'KENARI' } })
    .jpeg()
    .toBuffer();
  await page.getByLabel('Foto, kalau ada').setInputFiles({
    name: 'KENARI.jpg',
    mimeType: 'image/jpeg',
    buffer: photo,
  });
  await expect
    .poll(() => page.evaluate(() => document.querySelector<HTMLInputElement>('#photo')!.files![0]!.name))
    .toBe('foto.jpg');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  expect((await sent).postDataBuffer()?.includes('KENARI') ?? false).toBe(false);
  await page.getByRole('heading', { name: 'Laporan Anda sudah kami terima' }).waitFor();
  await context.close();
});

test.each([
  ['the button, without script', false],
  ['the button, with script', true],
  ['Escape three times', true],
])('leaving quickly by %s', async (how, hasScript) => {
  const context = await open(hasScript);
  const page = await context.newPage();
  await page.goto(`${served.url}/lapor/status`);
  await page.goto(`${served.url}/lapor`);
  await page.getByLabel('Apa yang terjadi?').fill('rahasia');
  const left = page.waitForRequest('https://www.bmkg.go.id/');
  const began = performance.now();
  if (how.startsWith('Escape')) for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  else await page.getByRole('link', { name: 'Tutup cepat' }).click();
  await left;
  console.info(`left by ${how} after ${Math.round(performance.now() - began)} ms`);
  if (hasScript) {
    // the form is no longer in the history: going back leads past it
    await page.waitForTimeout(500);
    await page.goBack();
    expect(page.url()).toBe(`${served.url}/lapor/status`);
  }
  await context.close();
});

test('in English a foreign worker asks for protection', async () => {
  const context = await open(false, { locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${served.url}/lapor`);
  await page.getByRole('link', { name: 'English' }).click();
  await shoot(page, 'english-form');
  await page.getByLabel('What happened?').fill('We are threatened outside the dormitory at night.');
  await page.getByRole('button', { name: 'Send report' }).click();
  await page.getByRole('heading', { name: 'We have your report' }).waitFor();
  await shoot(page, 'english-receipt');
  await context.close();
});

describe.each([
  [390, 'light'],
  [390, 'dark'],
  [1024, 'light'],
  [1440, 'light'],
] as const)('axe and width, %i px, %s', (width, colorScheme) => {
  test.each(['/lapor', '/lapor?bahasa=en', '/lapor/status', 'mistake', 'receipt', 'status'])(
    '%s',
    async (path) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      await page.goto(served.url + (path.startsWith('/') ? path : '/lapor'));
      if (!path.startsWith('/')) {
        if (path !== 'mistake')
          await page.locator('#text').fill('Jalan ke dermaga ditutup warga sejak pagi.');
        await page.getByRole('button', { name: 'Kirim laporan' }).click();
        await page.waitForLoadState();
      }
      if (path === 'status') {
        const code = await codeOn(page);
        await page.goto(`${served.url}/lapor/status`);
        await page.getByLabel('Kode laporan').fill(code);
        await page.getByRole('button', { name: 'Lihat' }).click();
        await page.getByLabel('Pesan Anda').waitFor();
      }
      await page.evaluate(axe);
      const results = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
          resultTypes: ['violations'],
        }),
      );
      expect(
        results.violations.map(
          (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`,
        ),
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await shoot(page, `${width}-${colorScheme}-${path.replaceAll(/\W+/g, '-')}`);
      await context.close();
    },
  );
});

test('the first load is under 40 kB, compressed', async () => {
  const context = await open(true);
  const page = await context.newPage();
  const seen: { url: string; bytes: number }[] = [];
  const session = await context.newCDPSession(page);
  const names = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    seen.push({ url: names.get(requestId) ?? '', bytes: encodedDataLength }),
  );
  await page.goto(`${served.url}/lapor`, { waitUntil: 'networkidle' });
  const total = seen.reduce((sum, one) => sum + one.bytes, 0);
  console.info(seen.map((one) => `${new URL(one.url).pathname} ${one.bytes}`).join(', '), `= ${total} bytes`);
  expect(seen.filter((one) => one.bytes > 0)).toHaveLength(3);
  expect(total).toBeLessThan(40_000);
  // the check bites: uncompressed the page alone would be several times as much
  const text = await (await fetch(`${served.url}/lapor`)).text();
  expect(brotliCompressSync(text).length * 2).toBeLessThan(text.length);
  await context.close();
});
