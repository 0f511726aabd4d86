import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { launchChromium, serve } from '../support/chromium.ts';

/** The pictures of the README: `UPDATE_SCREENSHOTS=1 npx vitest run --project journeys screenshots`. */
test('screenshots for the README', async (context) => {
  if (!process.env['UPDATE_SCREENSHOTS'])
    context.skip('the pictures are made on demand: set UPDATE_SCREENSHOTS=1');
  const folder = join(projectRoot, 'tests', 'fixtures', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const served = await serve(inject('embeddedTemplate')!);
  const browser = await launchChromium();
  const browserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'id-ID',
    colorScheme: 'light',
  });
  const account = { name: 'Kepala Seksi', email: 'kasi@contoh.id', password: 'sandi yang cukup panjang' };
  const made = await browserContext.request.post(`${served.url}/api/links/use`, {
    data: { token: served.firstAccount.split('#')[1], ...account },
  });
  expect(made.status()).toBe(200);
  const page = await browserContext.newPage();
  for (const [name, path] of [
    ['overview', '/?month=2025-10'],
    ['area', '/wilayah/19.71?month=2025-10'],
  ] as const) {
    await page.goto(served.url + path);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
  await browser.close();
  await served.stop();
});
