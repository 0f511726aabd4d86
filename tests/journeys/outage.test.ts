import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { launchChromium, type Served, serve } from '../support/chromium.ts';
import { wibDay } from '../support/wib-day.ts';

let browser: Browser;
let served: Served;
let context: BrowserContext;

beforeAll(async () => {
  const killable = pathToFileURL(join(projectRoot, 'tests', 'faults', 'killable-thread.mjs')).href;
  served = await serve(inject('embeddedTemplate')!, { NODE_OPTIONS: `--import ${killable}` });
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'id-ID' });
  await context.request.post(`${served.url}/api/links/use`, {
    data: {
      token: served.firstAccount.split('#')[1],
      name: 'Kasi',
      email: 'kasi@contoh.id',
      password: 'sandi yang cukup panjang',
    },
  });
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

test('when the database dies while somebody types a meeting the page says so, keeps what was typed, and saves it afterwards', async () => {
  const page = await context.newPage();
  await page.goto(`${served.url}/rakor/baru`);
  const form = page.locator('td-meeting-form');
  await form.getByLabel('Judul rapat').fill('Rakor Timpora saat gangguan');
  await form.getByLabel('Tanggal').fill(wibDay(7));
  await form.locator('input#place').fill('Aula kantor');
  served.signal('SIGUSR2');
  while ((await context.request.get(`${served.url}/readyz`)).ok()) await page.waitForTimeout(10); // a signal takes a moment
  await form.getByRole('button', { name: 'Simpan' }).click();
  await form.getByText('Basis data sedang dibuka kembali. Yang sudah tersimpan tidak hilang.').waitFor();
  expect(await form.getByLabel('Judul rapat').inputValue()).toBe('Rakor Timpora saat gangguan');
  expect(await form.getByLabel('Tanggal').inputValue()).toBe(wibDay(7));
  const heading = page.getByRole('heading', { name: 'Rakor Timpora saat gangguan' });
  for (let attempt = 0; attempt < 60 && !(await heading.isVisible()); attempt++) {
    await form
      .getByRole('button', { name: 'Simpan' })
      .click({ timeout: 1000 })
      .catch(() => {});
    await page.waitForTimeout(500);
  }
  await heading.waitFor();
  const { meetings } = await (await context.request.get(`${served.url}/api/meetings`)).json();
  expect(meetings.length).toBe(1); // asked for more than once, stored once
});
