import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';

/** A messy sheet from file to store by somebody who has never seen the page, and back. */
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

async function picture(name: string): Promise<void> {
  const folder = process.env['SCREENSHOT_DIR'];
  if (folder) mkdirSync(folder, { recursive: true });
  for (const width of [1440, 1024, 390]) {
    await it.page.setViewportSize({ width, height: 900 });
    expect([name, width, await findings(it.page)]).toEqual([name, width, []]);
    expect(await it.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (folder) await it.page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await it.page.setViewportSize({ width: 1440, height: 900 });
}
const give = (name: string, text: string) =>
  it.page
    .getByLabel(/Pilih berkas|Ganti berkas/)
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const messy = [
  'TINGKAT PENGANGGURAN TERBUKA (PERSEN);;;',
  'MENURUT KABUPATEN/KOTA, AGUSTUS;;;',
  ';;;',
  'Kabupaten/Kota;2014;2015;2016',
  'Kab. Bangka;4,12;4,55;1234,0',
  'Basel;3,21;3,40;3,3',
  'Pangkalpinang;6,10;6,32;6,05',
  'Wilayah Timur;3,91;3,82;3,77',
  'Sumber: Sakernas Agustus (angka rekaan);;;',
].join('\n');

test('a list of persons is turned away with the columns to delete', async () => {
  await it.page.goto(`${served.url}/data?tab=impor`);
  await it.page.getByText('Belum ada lembar yang diimpor.').waitFor();
  await it.page.getByRole('link', { name: 'Impor lembar' }).click();
  await it.page.getByRole('heading', { level: 1, name: 'Impor lembar data' }).waitFor();
  await give('daftar.csv', 'Nama Lengkap;No Paspor;Kabupaten;Jumlah\nContoh;X1;Bangka;1\n');
  await it.page.getByRole('alert').getByText('Nama Lengkap').waitFor();
  await it.page.getByRole('alert').getByText('No Paspor').waitFor();
  await picture('impor-ditolak');
});

test('a messy sheet is understood; its wrong cell is put right on the spot', async () => {
  await give('tpt agustus.csv', messy);
  await it.page.getByRole('heading', { name: '3. Periksa' }).waitFor();
  await it.page
    .getByText('E7', { exact: false })
    .first()
    .waitFor({ state: 'detached' })
    .catch(() => {});
  const wrong = it.page.locator('li.is-error', { hasText: 'D5' });
  await wrong.waitFor();
  await picture('impor-periksa');
  // a name that nobody knows is given its meaning once, for the whole sheet
  await it.page.getByLabel('Artinya di seluruh lembar “Wilayah Timur”').selectOption('19.06');
  await it.page.locator('li.is-error', { hasText: 'Wilayah Timur' }).waitFor({ state: 'detached' });
  await wrong.getByLabel('Isi baru D5').fill('4,34');
  await wrong.getByLabel('Isi baru D5').press('Enter');
  await it.page
    .getByText('0 kesalahan', { exact: false })
    .or(it.page.getByText('Tidak ada temuan.'))
    .waitFor();
});

test('the difference is shown before anything is stored, then all of it is', async () => {
  const accept = it.page.getByRole('button', { name: 'Ya, benar begitu' });
  while ((await accept.count()) > 0) {
    const before = await accept.count();
    await accept.first().click();
    await it.page.waitForFunction(
      (count) =>
        document
          .querySelector('td-app')
          ?.shadowRoot?.querySelector('td-import-page')
          ?.shadowRoot?.querySelector('td-finding-list')
          ?.shadowRoot?.querySelectorAll('li.is-question').length !== count,
      before,
    );
  }
  await it.page.getByRole('button', { name: 'Bandingkan dengan yang sudah ada' }).click();
  await it.page.getByRole('group', { name: /angka baru/ }).waitFor();
  await picture('impor-selisih');
  await it.page.getByRole('button', { name: 'Simpan semuanya' }).click();
  await it.page.getByRole('heading', { name: /Tersimpan sebagai kiriman #\d+: 12 angka baru/ }).waitFor();
  await picture('impor-selesai');
});

test('every value leads to its cell, and the batch goes back as a whole', async () => {
  await it.page.getByRole('link', { name: 'Lihat kiriman dan sel tiap angka' }).click();
  await it.page.getByRole('heading', { name: /tpt agustus\.csv/ }).waitFor();
  await it.page.getByRole('rowheader', { name: 'D5', exact: true }).waitFor();
  await it.page.getByText('Sel yang diperbaiki sebelum disimpan', { exact: false }).click();
  await it.page.getByText('D5: “1234,0” menjadi “4,34”').waitFor();
  await picture('impor-kiriman');
  await it.page.getByRole('button', { name: 'Tarik kiriman ini' }).click();
  await it.page.getByRole('button', { name: 'Ya, tarik' }).click();
  await it.page.getByText('Kiriman ditarik.', { exact: false }).waitFor();
});

test('nothing was logged to the console and nothing came from another host', () => {
  expect(it.complaints).toEqual([]);
});
