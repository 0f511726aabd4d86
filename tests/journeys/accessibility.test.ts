import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium, type Served, serve } from '../support/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let served: Served;
let state: Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;
beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
  const context = await browser.newContext();
  await context.request.post(`${served.url}/api/links/use`, {
    data: {
      token: served.firstAccount.split('#')[1],
      name: 'Kasi',
      email: 'kasi@contoh.id',
      password: 'sandi yang cukup panjang',
    },
  });
  state = await context.storageState();
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return results.violations.map(
    (one) =>
      `${one.id}: ${one.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join('; ')}`,
  );
}

const paths = [
  '/',
  '/?level=district',
  '/?layer=structural&view=hex',
  '/?view=bivariate',
  '/wilayah/19.71?month=2025-10',
  '/wilayah/19.71.02',
  '/tren',
  '/deteksi?tab=alarm',
  '/simulasi?month=2025-10&w=structural:0.7&s=layoffs:19.71:900',
  '/deteksi?tab=lonjakan',
  '/deteksi?tab=prakiraan',
  '/deteksi?tab=gugus',
  '/deteksi?tab=keterkaitan&level=district',
  '/deteksi?tab=titik-buta',
  '/deteksi?tab=tren',
  '/data',
  '/data?tab=ledger',
  '/metode',
  '/catat',
  '/laporan/impor',
  '/pengaturan',
  '/cetak/pimpinan?month=2025-10',
];

describe.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
] as const)('axe, %s, %i px', (colorScheme, width) => {
  test.each(paths)('%s', async (path) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      storageState: state,
      locale: 'id-ID',
    });
    const page = await context.newPage();
    await page.goto(served.url + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    expect(await findings(page)).toEqual([]);
    await context.close();
  });
});

test('axe, signing in', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.url}/masuk`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.close();
});

test('axe bites: a picture without words is found', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.url}/masuk`);
  await page.evaluate(() => document.body.append(document.createElement('img')));
  expect((await findings(page)).join()).toContain('image-alt');
  await page.close();
});
