import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { findings } from '../support/axe.ts';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';

/** From an exported chat to reports, and the same file a second time. */
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

const golden = (name: string) => join(projectRoot, 'tests', 'fixtures', 'chat-exports', `${name}.txt`);
const file = () => it.page.getByLabel('Berkas ekspor');
/** Axe finds nothing and nothing is wider than the window; pictures to be looked at, where a folder is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env['SCREENSHOT_DIR'];
  if (folder) mkdirSync(folder, { recursive: true });
  for (const width of [1440, 1024, 390]) {
    await it.page.setViewportSize({ width, height: 900 });
    expect([name, width, await findings(it.page)]).toEqual([name, width, []]);
    expect(await it.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (folder) await it.page.screenshot({ path: join(folder, `${name}-${width}.png`) });
  }
  await it.page.setViewportSize({ width: 1440, height: 900 });
}

test('the inbox leads to the import', async () => {
  await it.page.goto(`${served.url}/laporan`);
  await it.page.getByRole('link', { name: 'Impor WhatsApp' }).click();
  await it.page.getByRole('heading', { level: 1, name: 'Impor chat WhatsApp' }).waitFor();
});

test('a file is counted line by line, with its dates, and its senders without their names', async () => {
  await file().setInputFiles(golden('01-android-indonesian'));
  await it.page
    .getByText('13 baris = 6 pesan + 3 pemberitahuan WhatsApp + 4 baris lanjutan + 0 ditolak')
    .waitFor();
  await it.page.getByText(/Tanggal dulu, dari 14 Nov 2026 sampai 14 Nov 2026/).waitFor();
  await it.page.getByText('4 dari 6 pesan dicentang').waitFor();
  expect(await it.page.getByText('Pengirim 1').count()).toBe(3);
  expect(await it.page.getByRole('cell', { name: 'Warga Satu' }).count()).toBe(0);
  await picture('impor-pratinjau');
  await it.page.getByLabel('Tampilkan nama pengirim').check();
  expect(await it.page.getByRole('cell', { name: 'Warga Satu', exact: true }).count()).toBe(3);
});

test('by keyboard: search, tick all from a message on, untick one, import', async () => {
  await it.page.getByLabel('Cari dalam teks').fill('papan');
  await it.page
    .getByRole('button', { name: 'Dari sini: centang semua mulai baris 7', exact: false })
    .press('Enter');
  await it.page.getByText('3 dari 6 pesan dicentang').waitFor();
  await it.page.getByLabel('Impor pesan baris 7').press('Space');
  await it.page.getByText('2 dari 6 pesan dicentang').waitFor();
  await it.page.getByLabel('Impor pesan baris 7').press('Space');
  await it.page.getByRole('button', { name: 'Impor 3 pesan' }).press('Enter');
  await it.page
    .getByText('3 laporan baru, 0 sudah masuk lewat jalan lain, 0 sudah pernah diimpor.')
    .waitFor();
  await picture('impor-selesai');
});

test('the same file again: what was imported is grey, the rest is new, and then nothing is', async () => {
  await it.page.getByRole('button', { name: 'Berkas lain' }).click();
  await file().setInputFiles(golden('01-android-indonesian'));
  await it.page.getByText('1 dari 6 pesan dicentang').waitFor();
  expect(await it.page.getByText('sudah diimpor').count()).toBe(3);
  await it.page.getByRole('button', { name: 'Impor 1 pesan' }).click();
  await it.page.getByText('1 laporan baru').waitFor();
  await it.page.getByRole('button', { name: 'Berkas lain' }).click();
  await file().setInputFiles(golden('01-android-indonesian'));
  await it.page.getByText('0 dari 6 pesan dicentang').waitFor();
  expect(await it.page.getByRole('button', { name: 'Impor 0 pesan' }).isDisabled()).toBe(true);
});

test('what cannot be decided is asked, what is nothing is said, rejected lines are listed', async () => {
  await file().setInputFiles(golden('14-lines-contradict'));
  await it.page.getByText('Mana tanggal, mana bulan?', { exact: false }).waitFor();
  await picture('impor-tanya');
  await it.page.getByRole('button', { name: 'Tanggal dulu' }).click();
  await it.page.getByText('3 baris = 2 pesan', { exact: false }).waitFor();
  await it.page.getByText('Baris yang ditolak (1)').click();
  await it.page.getByText(/urutan tanggal lain|tanggal mustahil/).waitFor();
  await file().setInputFiles(golden('30-only-system'));
  await it.page.getByText('Tidak ada satu pun pesan orang di berkas ini.').waitFor();
});

test('an import is taken back, and the reports are in the inbox no more', async () => {
  await file().setInputFiles(golden('03-ios-indonesian'));
  await it.page.getByRole('button', { name: 'Impor 1 pesan' }).click();
  await it.page.getByRole('button', { name: 'Batalkan impor ini' }).click();
  await it.page.getByText('Dibatalkan: 1 laporan ditolak, 0 tetap.').waitFor();
  await it.page.getByRole('link', { name: 'Buka kotak masuk' }).click();
  await it.page.getByText('Di dermaga ramai', { exact: false }).first().waitFor();
  expect(await it.page.getByText('Harga turun lagi').count()).toBe(0);
});

test('fifty thousand messages do not stop the page, and at most a thousand are ticked', async () => {
  await it.page.goto(`${served.url}/laporan/impor`);
  const lines = Array.from(
    { length: 50_000 },
    (_, i) => `14/11/26 10.${String(i % 60).padStart(2, '0')} - Warga ${i % 40}: pesan uji nomor ${i}`,
  );
  await file().setInputFiles({
    name: 'besar.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(lines.join('\n')),
  });
  await it.page.getByText('1.000 dari 50.000 pesan dicentang').waitFor();
  await it.page.getByText('1–100 dari 50.000').waitFor();
  await it.page.getByLabel('Cari dalam teks').fill('nomor 49999');
  await it.page.getByText('pesan uji nomor 49999').waitFor();
  await picture('impor-besar');
});

test('nothing complained', () => expect(it.complaints).toEqual([]));
