import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium, type Served, serve } from '../support/chromium.ts';

let browser: Browser;
let served: Served;
let meetingId: string;
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
  await context.request.post(`${served.url}/api/rumours`, {
    headers: { origin: served.url },
    data: { claim: 'Semua pekerja kapal akan diganti minggu depan.', areaCode: '19.03.01' },
  });
  const post = async (path: string, data: object) => {
    const answer = await context.request.post(served.url + path, { headers: { origin: served.url }, data });
    return (await answer.json()) as { id: string };
  };
  meetingId = (
    await post('/api/meetings', {
      title: 'Rakor Timpora',
      date: '2026-01-15',
      startsAt: '09:00',
      place: 'Aula kantor',
      areaCodes: ['19.03'],
      state: 'held',
      agenda: [{ topic: 'Tindak lanjut rapat lalu', agencyCode: 'polres-19.03', minutes: 15 }],
      minutes: 'Dibuka pukul sembilan.',
      agencies: [{ code: 'polres-19.03', attendance: 'attended', owes: ['counts', 'reports'] }],
    })
  ).id;
  await post(`/api/meetings/${meetingId}/decisions`, {
    words: 'Dialog warga dan perusahaan di Toboali.',
    areaCode: '19.03.01',
    ownerAgencyCode: 'polres-19.03',
    dueDate: '2026-02-01',
  });
  state = await context.storageState();
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const paths = [
  '/',
  '/?level=district',
  '/?layer=structural&view=hex',
  '/?view=bivariate',
  '/wilayah/19.71?month=2025-10',
  '/wilayah/19.71.02',
  '/tren',
  '/laporan',
  '/rakor',
  '/rakor/baru',
  '/rakor/sebelum-sesudah',
  '/pimpinan',
  '/laporan/telepon',
  '/laporan/kolang-kaling',
  '/laporan/cek',
  '/deteksi?tab=alarm',
  '/simulasi?month=2025-10&w=structural:0.7&s=layoffs:19.71:900',
  '/deteksi?tab=lonjakan',
  '/deteksi?tab=prakiraan',
  '/deteksi?tab=gugus',
  '/deteksi?tab=keterkaitan&level=district',
  '/deteksi?tab=titik-buta',
  '/deteksi?tab=tren',
  '/data',
  '/data?tab=batas',
  '/data?tab=neraca',
  '/data?tab=neraca&wilayah=19.03',
  '/data?tab=kamus',
  '/data?tab=sumber&asKnownAt=2025-06-30',
  '/data?lihat=periode',
  '/metode',
  '/catat',
  '/laporan/impor',
  '/perlindungan-data',
  '/perlindungan-data?tab=retensi',
  '/perlindungan-data?tab=catatan',
  '/perlindungan-data?tab=dampak',
  '/perlindungan-data?tab=insiden',
  '/perlindungan-data?tab=tahan',
  '/laporan/rumor',
  '/laporan/peristiwa/2016-08-rajik-permis',
  '/akun',
  '/pengaturan',
  '/jejak-audit',
  '/jejak-audit?tab=jangkar',
  '/cetak/jangkar',
  '/poster',
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

test.each([1440, 390])('axe, choosing a place on the map, a rumour being judged, %i px', async (width) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    storageState: state,
    locale: 'id-ID',
  });
  const page = await context.newPage();
  await page.goto(`${served.url}/catat`);
  await page.getByRole('button', { name: 'Pilih di peta' }).click();
  await page.getByRole('button', { name: 'Kabupaten Bangka Selatan' }).press('Enter');
  await page.getByRole('button', { name: 'Toboali', exact: true }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.goto(`${served.url}/laporan/rumor`);
  await page.getByRole('button', { name: 'Nilai dan jawab' }).click();
  await page.getByLabel('Penilaian').waitFor();
  await page.getByText('Catat rumor yang didengar').click();
  expect(await findings(page)).toEqual([]);
  await context.close();
});

test.each([1440, 390])('axe, a meeting, its decision being brought up to date, %i px', async (width) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    storageState: state,
    locale: 'id-ID',
  });
  const page = await context.newPage();
  await page.goto(`${served.url}/rakor/${meetingId}`);
  await page.getByRole('button', { name: 'Catat keputusan' }).click();
  await page.getByRole('button', { name: /Perbarui kemajuan/ }).click();
  await page.getByLabel('Bukti atau keterangan').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.goto(`${served.url}/rakor/${meetingId}/ubah`);
  await page.getByLabel('Judul rapat').waitFor();
  expect(await findings(page)).toEqual([]);
  await context.close();
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
