import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Breaches, ContactNotice } from '../../../shared/api/data-protection.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { networkOf } from '../../../server/accounts/network-of.ts';
import { hostsAtWork, noteHosts } from '../../../server/data-protection/database-hosts.ts';
import { announce, runRetention } from '../../../server/data-protection/run-retention.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const day = 86_400_000;
const later = (days: number) => new Date(fixedNow().getTime() + days * day);
const home = '/api/data-protection';
const breaches = async (role: Role = 'auditor') => (await it.get(`${home}/breaches`, role)).json<Breaches>();
const signs = async (kind: string, role: Role = 'auditor') =>
  (await breaches(role)).signals.filter((one) => one.kind === kind).map(({ who, count }) => [who, count]);

describe('DP-30 that a contact was opened', () => {
  const number = '081200000017';
  let id = '';
  const open = (reason = 'menanyakan tanggal kejadian') =>
    it.post(`/api/reports/${id}/contact`, { reason }, 'analyst');
  const notices = async (role: Role) =>
    (await it.get(`${home}/contact-notices`, role)).json<{ notices: ContactNotice[] }>().notices;
  beforeAll(async () => {
    const accepted = await it.intake.accept(
      {
        channel: 'phone',
        origin: 'citizen',
        deliveryKey: 'phone:dibuka',
        text: 'Upah lembur di gudang belum dibayar.',
        contact: { value: number, purpose: 'call_back', noticeVersion: '1' },
      },
      { wantsReceipt: false },
    );
    id = accepted.reportId;
  });

  test('stands before section heads and the data-protection officer until each has read it, and says nothing of the contact', async () => {
    expect((await breaches('section_head')).unreadContacts).toBe(0);
    expect((await open()).json()).toMatchObject({ value: number });
    expect((await open()).statusCode).toBe(200); // looked at again within fifteen minutes: the same opening
    for (const role of ['section_head', 'auditor'] as const) {
      const found = await notices(role);
      expect(found).toEqual([
        {
          id: expect.any(String),
          reportId: id,
          openedAt: fixedNow().toISOString(),
          openedBy: 'analyst',
          reason: 'menanyakan tanggal kejadian',
          readAt: null,
        },
      ]);
      expect(JSON.stringify(found)).not.toContain(number);
      expect((await breaches(role)).unreadContacts).toBe(1);
    }
    const [notice] = await notices('section_head');
    const read = () => it.post(`${home}/contact-notices/${notice!.id}/read`, {}, 'section_head');
    expect([(await read()).statusCode, (await read()).statusCode]).toEqual([204, 204]);
    expect((await notices('section_head'))[0]!.readAt).toBe(fixedNow().toISOString());
    expect([
      (await breaches('section_head')).unreadContacts,
      (await breaches('auditor')).unreadContacts,
    ]).toEqual([0, 1]);
    it.setNow(new Date(fixedNow().getTime() + 20 * 60_000));
    await open('nomor tadi tidak diangkat');
    expect((await notices('section_head')).map(({ reason, readAt }) => [reason, readAt !== null])).toEqual([
      ['nomor tadi tidak diangkat', false],
      ['menanyakan tanggal kejadian', true],
    ]);
    it.setNow(fixedNow());
  });

  test('is told to nobody else, and what was never opened is not there', async () => {
    for (const role of ['analyst', 'leadership', 'administrator'] as const)
      expect((await it.get(`${home}/contact-notices`, role)).statusCode).toBe(403);
    expect((await breaches('administrator')).unreadContacts).toBe(null);
    const none = `${home}/contact-notices/${crypto.randomUUID()}/read`;
    expect((await it.post(none, {}, 'auditor')).statusCode).toBe(404);
  });

  test('loses its reason where the report is erased', async () => {
    expect((await it.post(`/api/reports/${id}/purge`, {}, 'analyst')).statusCode).toBe(204);
    expect((await notices('auditor')).map(({ reason }) => reason)).toEqual(['', '']);
  });
});

describe('DP-57 a sign-in from a new place', () => {
  const password = 'sandi yang cukup panjang';
  async function invite(email: string, address: string): Promise<void> {
    const made = await it.post(
      '/api/accounts/invitations',
      { email, roles: ['regional_office'] },
      'administrator',
    );
    const token = made.json<{ path: string }>().path.split('#')[1];
    const payload = { token, name: email, password };
    const used = await it.app.inject({
      method: 'POST',
      url: '/api/links/use',
      remoteAddress: address,
      payload,
    });
    expect(used.statusCode).toBe(200);
  }
  async function signIn(email: string, address: string): Promise<void> {
    const payload = { email, password };
    const answer = await it.app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress: address,
      payload,
    });
    expect(answer.statusCode).toBe(200);
  }

  test('is a network that the account did not sign in from for ninety days; the first of all is none', async () => {
    await invite('kanwil@contoh.id', '203.0.113.7');
    await signIn('kanwil@contoh.id', '203.0.113.99'); // another machine of the same network
    expect(await signs('new_place')).toEqual([]);
    await signIn('kanwil@contoh.id', '2001:db8:7:1::5');
    for (const role of ['section_head', 'auditor', 'administrator'] as const)
      expect(await signs('new_place', role)).toEqual([['kanwil@contoh.id', 1]]);
    await signIn('kanwil@contoh.id', '2001:db8:7:ffff::1');
    expect(await signs('new_place')).toEqual([['kanwil@contoh.id', 1]]);
    it.setNow(later(50));
    await signIn('kanwil@contoh.id', '2001:db8:7:1::5');
    it.setNow(later(95));
    await signIn('kanwil@contoh.id', '203.0.113.7');
    expect(await signs('new_place')).toEqual([['kanwil@contoh.id', 1]]); // of these seven days
    it.setNow(fixedNow());
  });

  test('is stored as a keyed hash alone, another one for each account; the form of the public leaves none', async () => {
    await invite('kanwil2@contoh.id', '203.0.113.8');
    await it.app.inject({ method: 'GET', url: '/lapor', remoteAddress: '192.0.2.55' });
    const failed = { email: 'kanwil@contoh.id', password: 'bukan sandi yang benar' };
    await it.app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress: '192.0.2.55',
      payload: failed,
    });
    const rows = await it.database.system.selectFrom('sign_in_place').selectAll().execute();
    expect(rows.length).toBe(3); // two of the first account, one of the second
    expect(new Set(rows.map((row) => row.place_hmac)).size).toBe(3);
    expect(JSON.stringify(rows)).not.toMatch(/203\.0|2001:db8|192\.0/);
  });

  test('a network is the first three bytes of an address, or the first 48 bits of a long one', () => {
    const networks = [
      '203.0.113.7',
      '::ffff:203.0.113.250',
      '2001:db8:7:1::5',
      '2001:0DB8:0007::',
      '::1',
      'fe80::1%eth0',
      '64:ff9b::192.0.2.1',
      'bukan alamat',
    ].map(networkOf);
    expect(networks).toEqual([
      '203.0.113.0/24',
      '203.0.113.0/24',
      '2001:db8:7::/48',
      '2001:db8:7::/48',
      '0:0:0::/48',
      'fe80:0:0::/48',
      '64:ff9b:0::/48',
      null,
    ]);
  });
});

describe('DP-57 the database used from another machine', () => {
  test('is a sign; the machines of the first look are the known ones', async () => {
    const { system } = it.database;
    await noteHosts(system, ['10.20.0.4'], fixedNow());
    await noteHosts(system, ['10.20.0.4'], later(0.5));
    expect(await signs('new_host')).toEqual([]);
    await noteHosts(system, ['10.20.0.4', '10.20.0.9'], fixedNow());
    await noteHosts(system, ['10.20.0.4', '10.20.0.9'], fixedNow());
    for (const role of ['section_head', 'auditor', 'administrator'] as const)
      expect(await signs('new_host', role)).toEqual([['10.20.0.9', 1]]);
  });

  test('on PostgreSQL the account of the program sees where its own sessions come from', async (context) => {
    if (it.database.kind === 'embedded')
      return context.skip('the embedded database is used by its own process alone');
    expect(await hostsAtWork(it.database.system)).toEqual(['127.0.0.1']);
  });
});

describe('DP-57 a check of the audit trail that fails', () => {
  test('is a sign before section head, data-protection officer and administrator, by night as when asked for', async () => {
    const check = () => it.post('/api/audit/checks', {}, 'auditor');
    // the tests before moved the clock by months, and no anchor was made: told once, and anchored from now on
    await expect(it.context.audit.tend()).rejects.toThrow('unanchored');
    expect((await check()).json()).toMatchObject({ firstBad: null });
    expect(await signs('audit_fault')).toEqual([[null, 1]]);
    await it.asOwner('alter table audit_event disable trigger user');
    await it.asOwner(`update audit_event set obj = 'lain' where seq = 2`);
    await it.asOwner('alter table audit_event enable trigger user');
    expect((await check()).json()).toMatchObject({ firstBad: { seq: 2, fault: 'changed' } });
    it.setNow(new Date(fixedNow().getTime() + 86_400_000));
    await expect(it.context.audit.tend()).rejects.toThrow('changed at event 2');
    for (const role of ['section_head', 'auditor', 'administrator'] as const)
      expect((await signs('audit_fault', role)).sort()).toEqual(
        [
          ['auditor', 1],
          [null, 1],
          [null, 1],
        ].sort(),
      );
  });
});

describe('DP-53 what signals compare with', () => {
  test('goes after ninety days: notices, networks, machines', async () => {
    const { system } = it.database;
    const left = async () => {
      const { contact_notice, sign_in_place, database_host } = await announce(system, later(200));
      return [contact_notice, sign_in_place, database_host].map((one) => one!.held);
    };
    expect(await left()).toEqual([2, 3, 2]);
    const night = (days: number) => runRetention(system, it.intake.keys, later(days));
    await night(88);
    await night(89);
    expect(await left()).toEqual([2, 3, 2]);
    await night(92);
    await night(93);
    // the second account was last seen long ago, the first on the 95th day
    expect(await left()).toEqual([0, 2, 0]);
  });
});
