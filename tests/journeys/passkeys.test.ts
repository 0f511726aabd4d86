import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium, type Served, serve } from '../support/chromium.ts';

/** With an authenticator of Chromium's own: a passkey is made, signs in without a password, and is removed. */
let browser: Browser;
let served: Served;
let page: Page;
let device: CDPSession;
let authenticatorId: string;
let url: string;
const password = 'sandi yang cukup panjang';
beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  // passkeys are bound to a name
  url = served.url.replace('127.0.0.1', 'localhost');
  browser = await launchChromium();
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1024, height: 900 } });
  const token = served.firstAccount.split('#')[1];
  await context.request.post(`${url}/api/links/use`, {
    headers: { origin: url },
    data: { token, name: 'Kasi', email: 'kasi@contoh.id', password },
  });
  page = await context.newPage();
  device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  ({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  }));
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const account = async () => {
  const answer = await page.request.get(`${url}/api/session`);
  return (await answer.json()) as { account: { email: string } | null; factorDue?: boolean };
};
const signIn = async () => {
  await page.context().clearCookies();
  await page.goto(`${url}/masuk`);
  await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
};

test('a passkey is made with the password, and counts as the second factor', async () => {
  await page.goto(`${url}/akun`);
  await page.getByRole('button', { name: 'Tambah kunci sandi' }).click();
  await page.getByLabel('Nama kunci sandi').fill('Laptop piket');
  const form = page.locator('td-own-passkeys');
  await form.getByLabel('Kata sandi Anda sekarang').fill(password);
  expect(await findings(page)).toEqual([]);
  await form.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByText('Kunci sandi ditambahkan.').waitFor();
  expect((await account()).factorDue).toBeUndefined();
});

test('it signs in without a password', async () => {
  await signIn();
  await page.getByRole('heading', { name: 'Ikhtisar' }).waitFor();
  expect((await account()).account?.email).toBe('kasi@contoh.id');
});

test('where its owner does not prove presence, nobody is signed in', async () => {
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await signIn();
  await page.getByRole('alert').waitFor();
  expect((await account()).account).toBeNull();
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
});

test('the password alone is asked for the passkey too; an answer is taken once', async () => {
  await page.context().clearCookies();
  await page.goto(`${url}/masuk`);
  await page.getByLabel('Alamat surel').fill('kasi@contoh.id');
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/session/passkey'));
  await page.getByRole('button', { name: 'Pakai kunci sandi' }).click();
  await page.getByRole('heading', { name: 'Ikhtisar' }).waitFor();
  const again = await page.request.post(`${url}/api/session/passkey`, {
    headers: { origin: url, 'content-type': 'application/json' },
    data: (await sent).postData()!,
  });
  expect(again.status()).toBe(401);
});

test('the last factor of a role that needs one is not removed', async () => {
  await page.goto(`${url}/akun`);
  await page.getByRole('button', { name: 'Hapus: Laptop piket' }).click();
  const form = page.locator('td-own-passkeys');
  await form.getByLabel('Kata sandi Anda sekarang').fill(password);
  await form.getByRole('button', { name: 'Lanjut' }).click();
  await form.getByRole('alert').waitFor();
  expect(await page.getByText('Laptop piket', { exact: true }).isVisible()).toBe(true);
});
