import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium, type Served, serve } from '../support/chromium.ts';
import { typedReport } from '../support/typed-report.ts';

/** A section head secures the first account, signs in with it, and opens a contact with the second factor. */
let browser: Browser;
let served: Served;
let before: BrowserContext;
let page: Page;
let secret = '';
const password = 'sandi yang cukup panjang';
/** Each code works once; those of one step before and after now do too. */
const code = (steps: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
/** A code of the step before is taken while the present one lasts: at least half of it lies ahead. */
const earlyInAStep = () => {
  const gone = Date.now() % 30_000;
  return new Promise((done) => setTimeout(done, gone > 15_000 ? 30_000 - gone : 0));
};
const signIn = async () => {
  await page.goto(`${served.url}/masuk`);
  await page.getByLabel('Alamat surel').fill('kasi@contoh.id');
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
};

beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
  before = await browser.newContext({ locale: 'id-ID', viewport: { width: 1440, height: 900 } });
  const post = (path: string, data: object) =>
    before.request.post(served.url + path, { headers: { origin: served.url }, data });
  const token = served.firstAccount.split('#')[1];
  await post('/api/links/use', { token, name: 'Kasi', email: 'kasi@contoh.id', password });
  const made = await post('/api/reports', { ...typedReport(), contact: '0812-0000-0051' });
  expect(made.status()).toBe(201);
  page = await (
    await browser.newContext({ locale: 'id-ID', viewport: { width: 390, height: 844 } })
  ).newPage();
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

test('the first account is told that its second factor is due, and sets it up on a phone', async () => {
  await signIn();
  await page.getByRole('link', { name: 'Atur sekarang' }).click();
  await page.getByRole('button', { name: 'Atur faktor kedua' }).click();
  await page.getByLabel('Kata sandi Anda sekarang').first().fill(password);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  const picture = page.getByRole('img', { name: 'Kode QR' });
  await picture.waitFor();
  expect(await findings(page)).toEqual([]);
  secret = (await page.locator('td-totp-set-up code').innerText()).replaceAll(' ', '');
  await page.getByLabel('Kode enam angka').fill('000000');
  await page.getByRole('button', { name: 'Pastikan' }).click();
  await page.getByRole('alert').filter({ hasText: 'salah' }).waitFor();
  await earlyInAStep();
  await page.getByLabel('Kode enam angka').fill(code(-1));
  await page.getByRole('button', { name: 'Pastikan' }).click();
  await page.getByRole('heading', { name: 'Kode cadangan' }).waitFor();
  expect(await page.locator('td-recovery-codes li').count()).toBe(10);
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
  await page.getByText('10 kode cadangan belum dipakai').waitFor();
});

test('afterwards the door has two steps', async () => {
  await page.context().clearCookies();
  await signIn();
  await page.getByRole('heading', { name: 'Satu langkah lagi' }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('Kode enam angka atau kode cadangan').fill(code(0));
  await page.getByRole('button', { name: 'Pastikan' }).click();
  await page.getByRole('heading', { name: 'Ikhtisar' }).waitFor();
});

test('DP-30 whose session had no factor is asked for it when a contact is opened, and then reads it', async () => {
  const desk = await before.newPage();
  await desk.goto(`${served.url}/laporan`);
  await desk.locator('td-report-talk summary', { hasText: 'Kontak' }).click();
  await desk.getByLabel('Alasan membuka').fill('membalas pelapor');
  await desk.getByRole('button', { name: 'Buka kontak' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Faktor kedua diperlukan' });
  await dialog.waitFor();
  expect(await findings(desk)).toEqual([]);
  await dialog.getByLabel('Kode enam angka atau kode cadangan').fill(code(1));
  await dialog.getByRole('button', { name: 'Pastikan' }).click();
  await desk.getByText('0812-0000-0051').waitFor();
});

test('DP-52 an invited analyst goes from the link to the set-up of the second factor, and only then in', async () => {
  const made = await before.request.post(`${served.url}/api/accounts/invitations`, {
    headers: { origin: served.url },
    data: { email: 'analis@contoh.id', roles: ['analyst'] },
  });
  const { path } = (await made.json()) as { path: string };
  const invited = await (
    await browser.newContext({ locale: 'id-ID', viewport: { width: 390, height: 844 } })
  ).newPage();
  await invited.goto(served.url + path);
  await invited.getByLabel('Nama').fill('Analis Undangan');
  await invited.getByLabel('Kata sandi', { exact: true }).fill(password);
  await invited.getByLabel('Ulangi').fill(password);
  await invited.locator('button[type=submit]').click();
  await invited.locator('td-totp-set-up code').waitFor();
  expect(await findings(invited)).toEqual([]);
  secret = (await invited.locator('td-totp-set-up code').innerText()).replaceAll(' ', '');
  await invited.getByLabel('Kode enam angka').fill(code(0));
  await invited.getByRole('button', { name: 'Pastikan' }).click();
  await invited.getByRole('button', { name: 'Sudah saya simpan' }).click();
  await invited.getByRole('heading', { name: 'Ikhtisar' }).waitFor();
});
