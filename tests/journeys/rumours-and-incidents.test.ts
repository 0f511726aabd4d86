import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';
import { wibDay } from '../support/wib-day.ts';

let browser: Browser;
let served: Served;
let context: BrowserContext;
let it: Watched;
const made = { incident: '', other: '' };

async function send<T>(path: string, data: object): Promise<T> {
  const answer = await context.request.post(served.url + path, { headers: { origin: served.url }, data });
  expect([path, answer.ok(), answer.ok() ? '' : await answer.text()]).toEqual([path, true, '']);
  return (await answer.json()) as T;
}
const yesterday = wibDay(-1);
async function reportOf(what: string, outcome: object): Promise<string> {
  const { id } = await send<{ id: string }>('/api/reports', {
    channel: 'phone',
    nonce: randomUUID(),
    parts: { what },
    areaCode: '19.03.01',
    category: 'grievance',
    relation: 'partly',
    occurredDate: yesterday,
    urgent: false,
  });
  const { incidentId } = await send<{ incidentId: string }>(`/api/reports/${id}/assessments`, {
    version: 1,
    areaCode: '19.03.01',
    category: 'peaceful_protest',
    setting: 'public',
    relation: 'partly',
    targetKind: 'firm',
    actorKind: 'residents',
    eventDate: yesterday,
    reliability: 'C',
    credibility: '3',
    namesChecked: true,
    outcome,
  });
  return incidentId;
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
  made.incident = await reportOf('Warga mendatangi kantor desa meminta lowongan dibuka', {
    kind: 'new_incident',
    summary: 'Warga mendatangi kantor desa dan meminta lowongan dibuka.',
    status: 'unverified',
  });
  await reportOf('Spanduk di gerbang pabrik menuntut upah lembur dibayar', {
    kind: 'link',
    incidentId: made.incident,
  });
  made.other = await reportOf('Kumpulan orang di kantor desa soal lowongan, tertib sampai sore', {
    kind: 'new_incident',
    summary: 'Kumpulan warga di kantor desa meminta lowongan.',
    status: 'unverified',
  });
  it = await watchedPage(context, served.url);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

test('a rumour that was heard is judged, answered and carried; the incident that it names no longer counts', async () => {
  const { page } = it;
  await page.goto(`${served.url}/laporan/rumor`);
  await page.getByText('Catat rumor yang didengar').click();
  const heard = page.locator('td-heard-form');
  await heard.getByLabel('Kabar yang beredar').fill('Kantor desa diserbu warga yang marah.');
  await heard.getByRole('combobox', { name: 'Cari nama tempat' }).fill('Toboali');
  await heard.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await heard.getByRole('button', { name: 'Catat' }).click();
  const card = page.locator('td-rumour-card').first();
  await card.getByRole('heading', { name: 'Kantor desa diserbu' }).waitFor();
  await card.getByRole('button', { name: 'Nilai dan jawab' }).click();
  await card.getByLabel('Penilaian').selectOption('refuted');
  await card
    .getByLabel('Peristiwa yang disebut kabar ini')
    .selectOption({ label: await optionWith(card, 'Warga mendatangi') });
  await card.getByText('peristiwa ini ditandai tidak benar').waitFor();
  await card.getByLabel('Alasan perubahan').fill('sudah ditanyakan ke camat');
  await card.getByRole('button', { name: 'Simpan' }).click();
  await card.getByText('Isian ini wajib.').waitFor();
  await card.getByLabel('Yang diketahui').fill('Camat: warga datang dengan tertib untuk bertanya.');
  await card.getByText('Cara menulis jawaban').click();
  await card.getByRole('button', { name: 'Isi kerangka dari fakta' }).click();
  expect(await card.getByLabel('Teks jawaban').inputValue()).not.toContain('diserbu');
  await card.getByLabel('Dibawa oleh').selectOption('village_head');
  await card.getByRole('button', { name: 'Simpan' }).click();
  const answered = page.locator('section', { has: page.getByRole('heading', { name: 'Sudah dijawab (1)' }) });
  await answered.getByText('Tidak benar', { exact: true }).waitFor();
  await answered.getByText('Dibawa oleh Kepala desa atau lurah').waitFor();
  await answered.getByRole('link', { name: 'Warga mendatangi kantor desa' }).click();
  await page.waitForURL(`**/laporan/peristiwa/${made.incident}`);
  await page.getByText('Rumor disanggah: sudah ditanyakan ke camat').waitFor();
});

const optionWith = async (card: ReturnType<Watched['page']['locator']>, text: string): Promise<string> => {
  const labels = await card
    .getByLabel('Peristiwa yang disebut kabar ini')
    .locator('option')
    .allTextContents();
  return labels.find((label) => label.includes(text))!;
};

test('two incidents are merged after a look at what moves, and taken apart again', async () => {
  const { page } = it;
  await page.goto(`${served.url}/laporan/peristiwa/${made.other}`);
  await page.getByText('1 sumber dari 1 laporan').waitFor();
  await page.getByRole('button', { name: 'Gabungkan …' }).click();
  await page.getByText('1 laporan pindah dari “Kumpulan warga').waitFor();
  await page.getByRole('button', { name: 'Gabungkan', exact: true }).click();
  await page.getByText('Isian ini wajib.').waitFor();
  await page.getByLabel('Alasan').fill('kejadian yang sama menurut camat');
  await page.getByRole('button', { name: 'Gabungkan', exact: true }).click();
  await page.getByText('Peristiwa ini digabungkan dan tidak dihitung lagi.').waitFor();
  await page.getByRole('link', { name: 'Warga mendatangi kantor desa' }).click();
  await page.getByText('dari 3 laporan').waitFor();
  await page.getByRole('button', { name: 'Batalkan penggabungan …' }).click();
  await page.getByText('1 laporan kembali ke “Kumpulan warga').waitFor();
  await page.getByLabel('Alasan').fill('ternyata dua kejadian');
  await page.getByRole('button', { name: 'Kembalikan' }).click();
  await page.getByText('dari 2 laporan').waitFor();
});

test('a report that tells of something else is split off, by keyboard', async () => {
  const { page } = it;
  await page.getByLabel(/Pilih laporan: .*Spanduk/).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pisahkan yang dipilih … (1)' }).press('Enter');
  await page.getByLabel('Ringkasan peristiwa baru').fill('Spanduk di gerbang pabrik menuntut upah lembur.');
  await page.getByLabel('Alasan').fill('kejadian lain di tempat lain');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Spanduk di gerbang pabrik' }).waitFor();
  await page.getByText('Dipisahkan dari:').waitFor();
  await page.getByText('1 sumber dari 1 laporan').waitFor();
});

test('a place is chosen on the map by keyboard: regency, then one of its waters, and back', async () => {
  const { page } = it;
  await page.goto(`${served.url}/catat`);
  await page.getByRole('button', { name: 'Pilih di peta' }).press('Enter');
  await page.getByRole('button', { name: 'Kabupaten Bangka', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Kabupaten Bangka Selatan' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Terpilih: Kabupaten Bangka Selatan').waitFor();
  await page.getByRole('button', { name: 'Perairan Toboali' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Terpilih: Perairan Toboali').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Kabupaten Belitung', exact: true }).waitFor();
});

test('on a phone every place of the map takes a thumb', async () => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${served.url}/catat`);
  await page.getByRole('button', { name: 'Pilih di peta' }).click();
  await page.getByRole('button', { name: 'Kabupaten Bangka', exact: true }).waitFor();
  const sizes = await page
    .locator('td-place-picker')
    .first()
    .evaluate((picker) =>
      [...picker.shadowRoot!.querySelectorAll<SVGGraphicsElement>('.areas path')].map((path) => {
        const own = path.getBoundingClientRect();
        const spot = picker.shadowRoot!.querySelector(`circle[data-code="${path.dataset['code']}"]`);
        const target = spot?.getBoundingClientRect() ?? own;
        return Math.min(target.width, target.height);
      }),
    );
  expect(sizes).toHaveLength(7);
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(44);
  await page.close();
});

test('in all of this: no console error, no policy violation, no request to another host', () => {
  expect(it.complaints).toEqual([]);
});
