import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium, type Served, serve, type Watched, watchedPage } from '../support/chromium.ts';
import { wibDay } from '../support/wib-day.ts';

const shots = process.env['SCREENSHOTS'];
let browser: Browser;
let served: Served;
let context: BrowserContext;
let it: Watched;
let meetingId = '';
const folder = mkdtempSync(join(tmpdir(), 'teduh-berkas-'));

async function shoot(name: string, widths = [1440, 1024, 390]): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  for (const width of widths) {
    await it.page.setViewportSize({ width, height: 900 });
    await it.page.waitForTimeout(400);
    await it.page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
  }
  await it.page.setViewportSize({ width: 1440, height: 900 });
}

beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'id-ID',
    acceptDownloads: true,
  });
  await context.request.post(`${served.url}/api/links/use`, {
    data: {
      token: served.firstAccount.split('#')[1],
      name: 'Kasi',
      email: 'kasi@contoh.id',
      password: 'sandi yang cukup panjang',
    },
  });
  const post = async (path: string, data: object) => {
    const answer = await context.request.post(served.url + path, { data, headers: { origin: served.url } });
    expect([path, answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([path, 201, '']);
    return (await answer.json()) as { id: string };
  };
  const areaCodes = ['19.01', '19.03', '19.04', '19.05', '19.71'];
  const meeting = (title: string, date: string, state: string) => ({
    nonce: randomUUID(),
    title,
    date,
    startsAt: '09:00',
    place: 'Aula kantor',
    areaCodes,
    state,
    agenda: [{ topic: 'Tindak lanjut rapat sebelumnya', agencyCode: null, minutes: 20 }],
    minutes: '',
    agencies: [{ code: 'disnaker-19.01', attendance: 'attended', owes: ['counts'] }],
  });
  const last = await post('/api/meetings', meeting('Rakor Timpora triwulan lalu', wibDay(-60), 'held'));
  for (const [words, dueDate] of [
    ['Dialog warga dan perusahaan di Sungailiat dengan jawaban tertulis', wibDay(-20)],
    ['Angka TKA per sektor dikirim dan ditandatangani setiap dinas', wibDay(30)],
  ])
    await post(`/api/meetings/${last.id}/decisions`, {
      nonce: randomUUID(),
      words,
      areaCode: null,
      ownerAgencyCode: 'disnaker-19.01',
      dueDate,
    });
  meetingId = (await post('/api/meetings', meeting('Rakor Timpora triwulan ini', wibDay(7), 'planned'))).id;
  it = await watchedPage(context, served.url);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('dress rehearsal: five districts, one operator, from last meeting’s decisions to four files, the network cut half-way', async () => {
  const { page, complaints } = it;
  await page.goto(`${served.url}/rakor/${meetingId}`);
  await page.getByText('Dialog warga dan perusahaan di Sungailiat').first().waitFor();
  await page
    .getByText(/Terlambat \d+ hari/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Susun bahan paparan' }).click();

  // the meeting brings its five districts along
  await page.getByRole('heading', { name: 'Susun bahan paparan' }).waitFor();
  await page.getByRole('checkbox', { checked: true }).first().waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(5);
  await page.getByRole('button', { name: 'Susun', exact: true }).click();

  await page.getByRole('heading', { name: 'Bekukan' }).waitFor();
  const pack = page.locator('td-pack-view');
  await pack.getByText('Dialog warga dan perusahaan di Sungailiat').first().waitFor();
  expect(await findings(page)).toEqual([]);
  await shoot('draft');

  // a sentence in own words, with one number that the data do not have
  const edit = pack.getByRole('button', { name: /^Sunting/ });
  await edit.nth(1).click();
  const text = page.getByRole('textbox').first();
  await text.fill(`${await text.inputValue()}\nPerlu 99,9 langkah.`);
  await page.getByText('99,9: tidak berasal dari data paparan ini').waitFor();
  await page.getByRole('button', { name: 'Simpan', exact: true }).first().click();
  await pack.getByText('1 angka tidak sama dengan data').waitFor();
  await page.getByRole('button', { name: 'Bekukan' }).click();

  await page.waitForURL(/\/rakor\/paparan\/[0-9a-f-]{36}$/);
  await page
    .getByText(/^TDH-\d{4}-\d{4}$/)
    .first()
    .waitFor();
  expect(await findings(page)).toEqual([]);
  await shoot('snapshot');
  await page.getByRole('button', { name: 'Siapkan berkas' }).click();
  await page.getByRole('link', { name: 'Simpan PPTX' }).waitFor({ timeout: 60_000 });

  await context.setOffline(true);
  const files: string[] = [];
  for (const kind of ['PPTX', 'DOCX', 'PDF', 'XLSX']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Simpan ${kind}` }).click(),
    ]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    expect(readFileSync(path).length).toBeGreaterThan(4000);
    files.push(path);
  }
  expect(files.map((file) => file.split('.').at(-1))).toEqual(['pptx', 'docx', 'pdf', 'xlsx']);

  // the presentation opens and runs without the network, by keyboard alone
  await page.getByRole('link', { name: 'Tayangkan' }).press('Enter');
  await page.waitForURL(/\/tayang$/);
  const slide = page.locator('td-presenter-page');
  await slide.getByText(/^1 \/ \d+$/).waitFor();
  await page.keyboard.press('ArrowRight');
  await slide.getByText(/^2 \/ \d+$/).waitFor();
  await shoot('slide-2', [1440, 390]);
  const all = Number((await slide.getByText(/^2 \/ \d+$/).innerText()).split('/')[1]);
  let maps = 0;
  for (let at = 3; at <= all; at++) {
    await page.keyboard.press(at % 2 ? 'ArrowRight' : ' ');
    await slide.getByText(`${at} / ${all}`, { exact: true }).waitFor();
    if ((await slide.locator('td-pack-map').count()) > 0 && maps++ === 0) {
      await slide.locator('td-pack-map path[tabindex="0"]').first().hover({ force: true });
      await slide.locator('td-pack-map .said b').waitFor();
      await shoot('slide-map', [1440, 390]);
    }
    if (shots && at % 4 === 0) await shoot(`slide-${at}`, [1440]);
  }
  expect(maps).toBeGreaterThan(0);
  await page.keyboard.press('Home');
  await slide.getByText(`1 / ${all}`, { exact: true }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/rakor\/paparan\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: 'Simpan PDF' }).waitFor();
  await context.setOffline(false);
  // what the browser itself says of a network that is not there is no complaint of ours
  expect(complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|EventSource/.test(line))).toEqual([]);
}, 240_000);

test('an information report is written from an incident, gets its number, and is a letter on paper', async () => {
  const { page, complaints } = it;
  const answer = await context.request.get(`${served.url}/api/incidents?limit=1`);
  const { incidents } = (await answer.json()) as { incidents: { id: string }[] };
  await page.goto(`${served.url}/laporan/peristiwa/${incidents[0]!.id}`);
  await page.getByRole('button', { name: 'Susun Laporan Informasi' }).click();
  await page.getByLabel(/Mengapa/).fill('Belum ada jawaban atas keberatan warga.');
  await page.getByRole('button', { name: 'Simpan rancangan' }).click();
  await page.getByText('Tersimpan.').waitFor();
  const letter = page.getByRole('article', { name: 'Laporan Informasi' });
  await letter.getByText('Belum ada jawaban atas keberatan warga.').waitFor();
  expect(await findings(page)).toEqual([]);
  await shoot('information-report');
  await page.getByRole('button', { name: 'Beri nomor' }).click();
  await letter.getByText(/R-001\/LI-INTELDAKIM/).waitFor();
  expect(await page.getByRole('button', { name: 'Simpan rancangan' }).count()).toBe(0);
  expect(complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|EventSource/.test(line))).toEqual([]);
});
