import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';
import { wibDay } from '../support/wib-day.ts';

let browser: Browser;
let served: Served;
let context: BrowserContext;
let it: Watched;

async function send<T>(path: string, data: object): Promise<T> {
  const answer = await context.request.post(served.url + path, { headers: { origin: served.url }, data });
  expect([path, answer.ok(), answer.ok() ? '' : await answer.text()]).toEqual([path, true, '']);
  return (await answer.json()) as T;
}

beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
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
  const { id } = await send<{ id: string }>('/api/meetings', {
    nonce: randomUUID(),
    title: 'Rakor Timpora Triwulan III',
    date: wibDay(-60),
    startsAt: '09:00',
    place: 'Aula kantor',
    areaCodes: ['19.03'],
    state: 'held',
    agenda: [],
    minutes: '',
    agencies: [{ code: 'disnaker-19.03', attendance: 'attended', owes: ['counts'] }],
  });
  await send(`/api/meetings/${id}/decisions`, {
    nonce: randomUUID(),
    words: 'Menyerahkan jumlah TKA per sektor pada dua tanggal.',
    areaCode: null,
    ownerAgencyCode: 'disnaker-19.03',
    dueDate: wibDay(-20),
  });
  it = await watchedPage(context, served.url);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

test('the next meeting is planned after the last one, opens with what is overdue, and closes it with its evidence', async () => {
  const { page } = it;
  await page.goto(`${served.url}/rakor`);
  await page.getByText('Terlambat 20 hari').first().waitFor();
  await page.getByRole('link', { name: 'Rakor Timpora Triwulan III', exact: true }).click();
  await page.getByRole('link', { name: 'Rencanakan rapat lanjutan' }).click();
  const form = page.locator('td-meeting-form');
  await form.getByLabel('Judul rapat').fill('Rakor bersama Bapak Contoh');
  await form.getByLabel('Tanggal').fill(wibDay(0));
  await form.getByRole('button', { name: 'Simpan' }).click();
  await form.getByText('Ada data pribadi di sini').waitFor();
  await form.getByLabel('Judul rapat').fill('Rakor Timpora Triwulan IV');
  await form.getByRole('button', { name: 'Simpan' }).click();

  await page.getByRole('heading', { name: 'Rakor Timpora Triwulan IV' }).waitFor();
  await page.getByRole('heading', { name: 'Tindak lanjut rapat lalu (1)' }).waitFor();
  // whom the last meeting invited is invited again, and what it owes is computed
  await page.getByRole('row', { name: /Dinas Tenaga Kerja.*belum ada angka untuk ditandatangani/ }).waitFor();
  await page.getByRole('button', { name: /Perbarui kemajuan/ }).click();
  const progress = page.locator('td-progress-form');
  await progress.getByLabel('Keadaan').selectOption('done');
  await progress.getByLabel('Selesai pada').fill(wibDay(-1));
  await progress.getByRole('button', { name: 'Simpan' }).click();
  await progress.getByText('Isian ini wajib.').waitFor();
  await progress.getByLabel('Bukti atau keterangan').fill('Surat dinas dengan dua tabel.');
  await progress.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Surat dinas dengan dua tabel.').waitFor();

  await page.getByRole('button', { name: 'Catat keputusan' }).click();
  const decision = page.locator('td-decision-form');
  await decision.getByLabel('Yang diputuskan').fill('Dialog warga dan perusahaan di Toboali.');
  await decision.getByLabel('Penanggung jawab').selectOption('kesbangpol-19.03');
  await decision.getByLabel('Tenggat').fill(wibDay(30));
  await decision.getByLabel('Wilayah').selectOption('19.03.01');
  await decision.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('heading', { name: 'Keputusan rapat ini (1)' }).waitFor();

  await page.goto(`${served.url}/pimpinan`);
  const sheet = page.locator('td-sheet-decisions');
  await sheet.getByText('Dialog warga dan perusahaan di Toboali.').waitFor();
  expect(await sheet.getByText('Terlambat').count()).toBe(0);
  // the browser tells of every answer that is no success: one is the refusal above
  expect(it.complaints.filter((one) => !one.includes('422'))).toEqual([]);
});

test('before and after a step is compared in words that claim no effect', async () => {
  const { page } = it;
  await page.goto(`${served.url}/rakor/sebelum-sesudah?engagement=2025-09-29-bencah-mediation`);
  await page.getByRole('img', { name: /Peristiwa ketegangan per bulan/ }).waitFor();
  await page.getByText('Sunyi tidak sama dengan tenang.').waitFor();
  await page.getByText('Ini bukan bukti bahwa langkah itu yang menyebabkan perubahan.').waitFor();
  await page.getByLabel('Bulan sebelum').selectOption('3');
  await page.waitForURL(/sebelum=3/);
  expect(it.complaints.filter((one) => !one.includes('422'))).toEqual([]);
});
