import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { staffRoles } from '../../shared/domain/role.ts';
import { findings } from '../support/axe.ts';
import { launchChromium, type Served, serve } from '../support/chromium.ts';
import { walkByTab } from '../support/keyboard.ts';
import { type Prepared, prepared, type Visitor, visits } from '../support/page-visits.ts';
import { moving, overflows } from '../support/reflow.ts';
import { typedReport } from '../support/typed-report.ts';

let browser: Browser;
let served: Served;
const visitors = new Map<Visitor, BrowserContext>();
const ids = {} as Record<Prepared, string>;

const newVisitor = async (who: Visitor) => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'id-ID',
  });
  visitors.set(who, context);
  return context.request;
};
const send = async (as: APIRequestContext, path: string, data: object) => {
  const answer = await as.post(served.url + path, { headers: { origin: served.url }, data });
  expect([path, answer.ok() ? '' : await answer.text()]).toEqual([path, '']);
  return (await answer.json()) as { id: string; path: string; step?: string; secret: string };
};

beforeAll(async () => {
  served = await serve(inject('embeddedTemplate')!);
  browser = await launchChromium();
  const password = 'sandi yang cukup panjang';
  const keeper = await newVisitor('keeper');
  await newVisitor('nobody');
  const token = served.firstAccount.split('#')[1];
  await send(keeper, '/api/links/use', { token, name: 'Kasi', email: 'kasi@contoh.id', password });
  for (const role of staffRoles) {
    if (role === 'section_head') continue;
    const email = `${role.replace('_', '-')}@contoh.id`;
    const link = await send(keeper, '/api/accounts/invitations', { email, roles: [role] });
    const invited = { token: link.path.split('#')[1], name: `Akun ${role}`, email, password };
    const visitor = await newVisitor(role);
    const { step } = await send(visitor, '/api/links/use', invited);
    if (step !== 'set_up') continue;
    const { secret } = await send(visitor, '/api/session/set-up', {});
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await send(visitor, '/api/session/set-up/confirm', { code });
  }
  await send(keeper, '/api/rumours', {
    claim: 'Semua pekerja kapal akan diganti minggu depan.',
    areaCode: '19.03.01',
  });
  await send(keeper, '/api/reports', { ...typedReport(), contact: '0812-0000-0051' });
  const { accounts } = (await (await keeper.get(`${served.url}/api/accounts`)).json()) as {
    accounts: { id: string; email: string }[];
  };
  const partner = accounts.find((one) => one.email === 'timpora-member@contoh.id')!;
  await keeper.put(`${served.url}/api/accounts/${partner.id}/agency`, {
    headers: { origin: served.url },
    data: { agencyCode: 'polres-19.03' },
  });
  const meeting = await send(keeper, '/api/meetings', {
    nonce: randomUUID(),
    title: 'Rakor Timpora',
    date: '2026-01-15',
    startsAt: '09:00',
    place: 'Aula kantor',
    areaCodes: ['19.03'],
    state: 'held',
    agenda: [{ topic: 'Tindak lanjut rapat lalu', agencyCode: 'polres-19.03', minutes: 15 }],
    minutes: 'Dibuka pukul sembilan.',
    agencies: [{ code: 'polres-19.03', attendance: 'attended', owes: ['counts', 'reports'] }],
  });
  await send(keeper, `/api/meetings/${meeting.id}/decisions`, {
    nonce: randomUUID(),
    words: 'Dialog warga dan perusahaan di Toboali.',
    areaCode: '19.03.01',
    ownerAgencyCode: 'polres-19.03',
    dueDate: '2026-02-01',
  });
  const draft = await send(keeper, '/api/briefings', {
    meetingId: meeting.id,
    title: 'Paparan Rakor',
    areaCodes: ['19.03', '19.71'],
    month: '2026-01',
    audience: 'timpora',
    language: 'id',
  });
  const incident = '2016-08-rajik-permis';
  Object.assign(ids, {
    meeting: meeting.id,
    draft: draft.id,
    snapshot: (await send(keeper, `/api/briefings/${draft.id}/snapshots`, { version: 1 })).id,
    letter: (await send(keeper, '/api/information-reports', { incidentId: incident })).id,
    poster: (await send(keeper, '/api/posters', { areaCode: '19.03.01', label: 'Balai desa' })).id,
  });
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const addressOf = (address: string) =>
  served.url + prepared.reduce((text, name) => text.replace(`{${name}}`, ids[name] ?? ''), address);
/** Once the page has drawn itself for a new size or new colours. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 150)));

/** One load a page; then it is looked at in both schemes, at each width, and walked by keyboard. */
describe.concurrent('no barrier', () => {
  test.each(visits)('$who at $address', async ({ who, address }) => {
    const page = await visitors.get(who)!.newPage();
    await page.goto(addressOf(address));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await settled(page);
    const found: string[] = [];
    const note = (where: string, lines: string[]) => found.push(...lines.map((line) => `${where}: ${line}`));
    note('moves', await moving(page));
    note('1440 px', await findings(page));
    note('keyboard', (await walkByTab(page)).complaints);
    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    note('dark', await findings(page, ['color-contrast']));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 640, height: 512 });
    await settled(page);
    note('200 %', await overflows(page));
    await page.setViewportSize({ width: 320, height: 640 });
    await settled(page);
    note('320 px', [...(await overflows(page)), ...(await findings(page))]);
    await page.close();
    expect(found).toEqual([]);
  });
});

test.each([1440, 390])('axe, choosing a place on the map, a rumour being judged, %i px', async (width) => {
  const page = await visitors.get('keeper')!.newPage();
  await page.setViewportSize({ width, height: 900 });
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
  await page.close();
});

test.each([1440, 390])('axe, a meeting, its decision being brought up to date, %i px', async (width) => {
  const page = await visitors.get('keeper')!.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${served.url}/rakor/${ids.meeting}`);
  await page.getByRole('button', { name: 'Catat keputusan' }).click();
  await page.getByRole('button', { name: /Perbarui kemajuan/ }).click();
  await page.getByLabel('Bukti atau keterangan').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.goto(`${served.url}/rakor/${ids.meeting}/ubah`);
  await page.getByLabel('Judul rapat').waitFor();
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

test('the link past the menu leads to the content, and Escape closes menu and dialogs', async () => {
  const page = await visitors.get('keeper')!.newPage();
  await page.goto(`${served.url}/pengaturan`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const inside = () =>
    page.evaluate(() => {
      let node = document.activeElement;
      while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
      return node?.closest('main')?.id;
    });
  expect(await inside()).toBe('isi');
  const menu = page.locator('td-app-header #menu');
  await page.locator('td-app-header button[popovertarget=menu]').press('Enter');
  expect(await menu.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await menu.isVisible()).toBe(false);
  for (const name of ['Kelola', 'Tutup akun']) {
    const button = page.locator('td-account-list').getByRole('button', { name }).first();
    await button.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await button.evaluate((node) => node.matches(':focus'))).toBe(true); // back where it was
  }
  await page.close();
});
