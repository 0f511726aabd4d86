import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rescueAccount } from '../../../server/accounts/rescue-account.ts';
import { quarterOf } from '../../../server/accounts/quarter.ts';
import { totpStep } from '../../../server/accounts/totp.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const password = 'sandi yang cukup panjang';
const json = (response: { body: string }) => JSON.parse(response.body);
let time = fixedNow().getTime();
/** Each code works once: the tests go on by a step of the clock. */
const goOn = (seconds = 30) => {
  time += seconds * 1000;
  it.setNow(new Date(time));
};
const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time });

/** A browser that keeps its cookies. */
function browser(remoteAddress = '127.0.0.1') {
  const cookies: Record<string, string> = {};
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
    const answer = await it.app.inject({
      method,
      url,
      remoteAddress,
      cookies,
      headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/147.0 Safari/537.36' },
      ...(payload ? { payload } : {}),
    });
    for (const { name, value } of answer.cookies) {
      if (value) cookies[name] = value;
      else delete cookies[name];
    }
    return answer;
  };
  return { cookies, ask, post: (url: string, body?: object) => ask('POST', url, body) };
}
type Browser = ReturnType<typeof browser>;
const signIn = (one: Browser, email: string) => one.post('/api/session', { email, password });
const who = async (one: Browser) => json(await one.ask('GET', '/api/session')).account?.email ?? null;

async function invited(email: string, role: string): Promise<string> {
  const made = await it.post('/api/accounts/invitations', { email, roles: [role] }, 'administrator');
  const token = json(made).path.split('#')[1];
  expect((await it.post('/api/links/use', { token, name: email, password }, 'public')).statusCode).toBe(200);
  const { id } = await it.database.db
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return id;
}
/** Signs in for the first time since the account was made, and sets up the factor that is asked for. */
async function setUp(email: string) {
  const one = browser();
  await signIn(one, email);
  const { secret } = json(await one.post('/api/session/set-up')) as { secret: string };
  const answer = json(await one.post('/api/session/set-up/confirm', { code: codeOf(secret) }));
  return { one, secret, recoveryCodes: answer.recoveryCodes as string[] };
}

test('a code is the one of RFC 6238 (appendix B), works one step early or late, and once', () => {
  const secret = Secret.fromUTF8('12345678901234567890').base32;
  const at = (seconds: number, code: string, last: number | null = null) =>
    totpStep(secret, code, new Date(seconds * 1000), last);
  // the vectors have eight digits: a code of six is their end
  expect(at(59, '287082')).toBe(1);
  expect(at(1111111109, '081804')).toBe(37037036);
  expect(at(20000000000, '353130')).toBe(666666666);
  expect([at(59 + 30, '287082'), at(59 - 30, '287082')]).toEqual([1, 1]);
  expect([at(59 + 60, '287082'), at(59 - 59, '287083'), at(59, '28708')]).toEqual([null, null, null]);
  expect([at(59, '287082', 0), at(59, '287082', 1)]).toEqual([1, null]);
});

describe('a second factor at sign-in', () => {
  test('who is in a role that needs one sets it up before anything opens', async () => {
    await invited('analis@contoh.id', 'analyst');
    const one = browser();
    const answer = await signIn(one, 'analis@contoh.id');
    expect(json(answer)).toMatchObject({ account: null, step: 'set_up' });
    expect(Object.keys(one.cookies)).toEqual(['teduh_attempt']);
    expect((await one.ask('GET', '/api/overview')).statusCode).toBe(401);
    const { secret, uri } = json(await one.post('/api/session/set-up'));
    expect(uri).toContain('otpauth://totp/Teduh:analis%40contoh.id?');
    const wrong = await one.post('/api/session/set-up/confirm', { code: '000000' });
    expect([wrong.statusCode, json(wrong).type]).toEqual([401, '/problems/wrong_code']);
    const done = json(await one.post('/api/session/set-up/confirm', { code: codeOf(secret) }));
    expect(new Set(done.recoveryCodes).size).toBe(10);
    expect(done.session.account.email).toBe('analis@contoh.id');
    expect((await one.ask('GET', '/api/overview')).statusCode).toBe(200);
  });

  test('DP-52 an invited account opens nothing either before its factor is set up, and ends what a colleague had open', async () => {
    const invite = async (role: string) => {
      const body = { email: `undang-${role}@contoh.id`, roles: [role] };
      return json(await it.post('/api/accounts/invitations', body, 'administrator')).path.split('#')[1];
    };
    const colleague = browser();
    const joins = async (role: string, one: Browser) =>
      json(
        await one.post('/api/links/use', { token: await invite(role), name: `Undangan ${role}`, password }),
      );
    expect((await joins('duty_officer', colleague)).account.email).toBe('undang-duty_officer@contoh.id');
    const { teduh_session: left } = { ...colleague.cookies };
    for (const role of ['analyst', 'administrator', 'auditor']) {
      const one = role === 'analyst' ? colleague : browser();
      expect(await joins(role, one)).toMatchObject({ account: null, step: 'set_up' });
      expect(Object.keys(one.cookies)).toEqual(['teduh_attempt']);
      for (const path of ['/api/reports', '/api/overview', '/api/account'])
        expect((await one.ask('GET', path)).statusCode).toBe(401);
      const { secret } = json(await one.post('/api/session/set-up'));
      const done = await one.post('/api/session/set-up/confirm', { code: codeOf(secret) });
      expect(json(done).session.account.roles).toEqual([role]);
    }
    const before = await it.app.inject({ url: '/api/reports', cookies: { teduh_session: left! } });
    expect(before.statusCode).toBe(401);
  });

  test('afterwards the password alone opens nothing, and a code works once', async () => {
    await invited('kasi@contoh.id', 'section_head');
    const { secret } = await setUp('kasi@contoh.id');
    goOn();
    const one = browser();
    expect(json(await signIn(one, 'kasi@contoh.id'))).toMatchObject({ account: null, step: 'code' });
    expect(await who(one)).toBeNull();
    const code = codeOf(secret);
    expect((await one.post('/api/session/code', { code })).statusCode).toBe(200);
    expect(await who(one)).toBe('kasi@contoh.id');
    const other = browser();
    await signIn(other, 'kasi@contoh.id');
    const replayed = await other.post('/api/session/code', { code });
    expect([replayed.statusCode, json(replayed).type]).toEqual([401, '/problems/wrong_code']);
    expect((await other.post('/api/session/code', { code: codeOf(secret) })).statusCode).toBe(401);
    goOn();
    expect((await other.post('/api/session/code', { code: codeOf(secret) })).statusCode).toBe(200);
  });

  test('two requests with the same code at once: one is in', async () => {
    await invited('dua@contoh.id', 'auditor');
    const { secret } = await setUp('dua@contoh.id');
    goOn();
    const both = [browser(), browser()];
    for (const one of both) await signIn(one, 'dua@contoh.id');
    const code = codeOf(secret);
    const answers = await Promise.all(both.map((one) => one.post('/api/session/code', { code })));
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 401]);
  });

  test('a recovery code signs in once, however it is typed', async () => {
    await invited('hilang@contoh.id', 'auditor');
    const { recoveryCodes } = await setUp('hilang@contoh.id');
    const use = async (code: string) => {
      const one = browser();
      await signIn(one, 'hilang@contoh.id');
      return (await one.post('/api/session/code', { code })).statusCode;
    };
    expect(await use(recoveryCodes[3]!.toLowerCase().replaceAll('-', ' '))).toBe(200);
    expect(await use(recoveryCodes[3]!)).toBe(401);
    expect(await use(recoveryCodes[4]!.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')))).toBe(401);
    const stored = JSON.stringify(
      await it.database.db.selectFrom('account_recovery_code').selectAll().execute(),
    );
    expect(recoveryCodes.some((code) => stored.includes(code.slice(2)))).toBe(false);
  });

  test('five wrong codes end the attempt and brake the source; another source is not locked out', async () => {
    await invited('tebak@contoh.id', 'auditor');
    const { secret } = await setUp('tebak@contoh.id');
    goOn();
    const thief = browser('10.0.0.9');
    await signIn(thief, 'tebak@contoh.id');
    for (let i = 0; i < 5; i++)
      expect((await thief.post('/api/session/code', { code: '000000' })).statusCode).toBe(401);
    expect(json(await thief.post('/api/session/code', { code: codeOf(secret) })).type).toBe(
      '/problems/attempt_over',
    );
    await signIn(thief, 'tebak@contoh.id');
    expect((await thief.post('/api/session/code', { code: codeOf(secret) })).statusCode).toBe(429);
    const owner = browser('10.0.0.10');
    await signIn(owner, 'tebak@contoh.id');
    expect((await owner.post('/api/session/code', { code: codeOf(secret) })).statusCode).toBe(200);
  });

  test('thirty wrong codes from many sources brake all but the one where the owner was before', async () => {
    await invited('banyak@contoh.id', 'auditor');
    const { secret } = await setUp('banyak@contoh.id'); // from 127.0.0.1
    for (let source = 1; source <= 6; source++) {
      const thief = browser(`10.0.1.${source}`);
      await signIn(thief, 'banyak@contoh.id');
      for (let i = 0; i < 5; i++) await thief.post('/api/session/code', { code: '000000' });
    }
    goOn();
    const stranger = browser('10.0.2.1');
    await signIn(stranger, 'banyak@contoh.id');
    expect((await stranger.post('/api/session/code', { code: codeOf(secret) })).statusCode).toBe(429);
    const owner = browser();
    await signIn(owner, 'banyak@contoh.id');
    expect((await owner.post('/api/session/code', { code: codeOf(secret) })).statusCode).toBe(200);
  });

  test('an attempt is over after ten minutes', async () => {
    const one = browser();
    await signIn(one, 'kasi@contoh.id');
    goOn(600);
    expect(json(await one.post('/api/session/code', { code: '123456' })).type).toBe('/problems/attempt_over');
  });
});

describe('one’s own account', () => {
  test('a factor is set up with the password, changed with the factor too, and removed where no role needs it', async () => {
    await invited('petugas@contoh.id', 'duty_officer');
    const one = browser();
    await signIn(one, 'petugas@contoh.id');
    expect((await one.post('/api/account/totp', { password: 'bukan sandinya' })).statusCode).toBe(403);
    const { secret } = json(await one.post('/api/account/totp', { password }));
    const before = one.cookies['teduh_session'];
    const done = json(await one.post('/api/session/set-up/confirm', { code: codeOf(secret) }));
    expect(done.recoveryCodes).toHaveLength(10);
    expect(one.cookies['teduh_session']).not.toBe(before);
    goOn(300);
    const late = await one.post('/api/account/totp', { password });
    expect(json(late).type).toBe('/problems/second_factor_needed');
    expect(json(await one.ask('DELETE', '/api/account/totp', { password })).type).toBe(
      '/problems/second_factor_needed',
    );
    expect((await one.post('/api/session/factor', { code: '000000' })).statusCode).toBe(403);
    expect((await one.post('/api/session/factor', { code: codeOf(secret) })).statusCode).toBe(204);
    const fresh = json(await one.post('/api/account/recovery-codes', { password })).recoveryCodes;
    expect(fresh.some((code: string) => done.recoveryCodes.includes(code))).toBe(false);
    expect((await one.ask('DELETE', '/api/account/totp', { password })).statusCode).toBe(204);
    expect(json(await one.ask('GET', '/api/account'))).toMatchObject({
      totpSince: null,
      recoveryCodesLeft: 0,
    });
  });

  test('where a role needs it, the last factor stays', async () => {
    const { one } = await setUpOf('tetap@contoh.id', 'analyst');
    expect((await one.ask('DELETE', '/api/account/totp', { password })).statusCode).toBe(409);
  });

  test('a weak password is refused with the rule that it breaks', async () => {
    await invited('lemah@contoh.id', 'duty_officer');
    const one = browser();
    await signIn(one, 'lemah@contoh.id');
    const fault = async (newPassword: string) => {
      const answer = await one.ask('PUT', '/api/account/password', { password, newPassword });
      return [answer.statusCode, json(answer).errors?.[0].code];
    };
    expect(await fault('1qaz2wsx3edc')).toEqual([422, 'common_password']);
    expect(await fault('Pangkalpinang-26')).toEqual([422, 'own_words']);
  });

  test('a new password ends the other sessions, gives this one another token, and the old password is out', async () => {
    await invited('ganti@contoh.id', 'duty_officer');
    const [one, other] = [browser(), browser()];
    await signIn(one, 'ganti@contoh.id');
    await signIn(other, 'ganti@contoh.id');
    const list = json(await one.ask('GET', '/api/account')).sessions;
    expect(list.map((row: { device: string }) => row.device).sort()).toEqual([
      'chrome windows',
      'chrome windows',
      'other',
    ]);
    expect(list.filter((row: { isThis: boolean }) => row.isThis)).toHaveLength(1);
    expect(JSON.stringify(list)).not.toContain('127.0.0.1');
    const before = one.cookies['teduh_session'];
    const answer = await one.ask('PUT', '/api/account/password', {
      password,
      newPassword: 'kata kunci lain yang panjang',
    });
    expect(answer.statusCode).toBe(204);
    expect(one.cookies['teduh_session']).not.toBe(before);
    expect([await who(one), await who(other)]).toEqual(['ganti@contoh.id', null]);
    expect((await signIn(browser(), 'ganti@contoh.id')).statusCode).toBe(401);
  });

  test('sessions are ended one by one, or all others at once; nobody ends those of somebody else', async () => {
    await invited('sesi@contoh.id', 'duty_officer');
    const [one, second, third] = [browser(), browser(), browser()];
    for (const each of [one, second, third]) await signIn(each, 'sesi@contoh.id');
    const list = json(await second.ask('GET', '/api/account')).sessions as { id: string; isThis: boolean }[];
    const own = list.find((row) => row.isThis)!;
    expect(
      (await it.as('analyst', { method: 'DELETE', url: `/api/account/sessions/${own.id}` })).statusCode,
    ).toBe(404);
    expect((await one.ask('DELETE', `/api/account/sessions/${own.id}`)).statusCode).toBe(204);
    expect([await who(one), await who(second)]).toEqual(['sesi@contoh.id', null]);
    expect((await one.ask('DELETE', '/api/account/sessions')).statusCode).toBe(204);
    expect([await who(one), await who(third)]).toEqual(['sesi@contoh.id', null]);
  });
});

describe('DP-30 a contact is opened with the second factor', () => {
  const report = async (contact: string) =>
    json(
      await it.post(
        '/api/reports',
        {
          channel: 'phone',
          nonce: randomUUID(),
          parts: { what: `Warga keberatan soal lowongan, nomor ${contact}` },
          areaCode: '19.03.01',
          category: 'grievance',
          relation: 'no',
          occurredDate: null,
          urgent: false,
          contact,
        },
        'duty_officer',
      ),
    ).id as string;
  const open = (one: Browser, id: string) =>
    one.post(`/api/reports/${id}/contact`, { reason: 'membalas pelapor' });

  test('given within five minutes; open for fifteen; one at a time', async () => {
    const { one, secret } = await setUpOf('kontak@contoh.id', 'analyst');
    const [first, second] = [await report('0812-0000-0041'), await report('0812-0000-0042')];
    goOn(299);
    expect((await open(one, first)).statusCode).toBe(200);
    goOn(1);
    // read again without the factor, but no other one
    expect(json(await open(one, first)).value).toBe('0812-0000-0041');
    const refused = await open(one, second);
    expect([refused.statusCode, json(refused).type]).toEqual([403, '/problems/second_factor_needed']);
    expect((await one.post('/api/session/factor', { code: codeOf(secret) })).statusCode).toBe(204);
    expect(json(await open(one, second)).value).toBe('0812-0000-0042');
    goOn(300);
    expect((await open(one, first)).statusCode).toBe(403); // the second closed the first
    goOn(599);
    expect((await open(one, second)).statusCode).toBe(200);
    goOn(1);
    expect((await open(one, second)).statusCode).toBe(403);
  });

  test('whose account has none is told to set one up; for whom it is not, it is not there', async () => {
    const id = await report('0812-0000-0043');
    await invited('tanpa@contoh.id', 'leadership');
    const head = browser();
    await signIn(head, 'tanpa@contoh.id');
    expect((await open(head, id)).statusCode).toBe(404);
    const own = json(
      await it.post(
        '/api/reports/kolang-kaling',
        {
          nonce: randomUUID(),
          what: 'Titipan untuk kepala kantor soal upah.',
          areaCode: '19.03.01',
          contact: '0812-0000-0044',
        },
        'leadership',
      ),
    ).id as string;
    const missing = await open(head, own);
    expect([missing.statusCode, json(missing).type]).toEqual([403, '/problems/second_factor_missing']);
  });
});

describe('DP-52 what an administrator changes ends the sessions of the account', () => {
  test('roles, a reset factor, all sessions: out at once, and a reset is told', async () => {
    const { one, secret } = await setUpOf('ubah@contoh.id', 'analyst');
    const { id } = json(await one.ask('GET', '/api/session')).account;
    const act = (method: 'PUT' | 'POST', what: string, payload: object = {}) =>
      it.as('administrator', { method, url: `/api/accounts/${id}/${what}`, payload });
    expect((await act('PUT', 'roles', { roles: ['auditor'] })).statusCode).toBe(204);
    expect(await who(one)).toBeNull();
    goOn();
    await signIn(one, 'ubah@contoh.id');
    const again = json(await one.post('/api/session/code', { code: codeOf(secret) }));
    expect(again.account.roles).toEqual(['auditor']);
    expect((await act('POST', 'end-sessions')).statusCode).toBe(204);
    expect(await who(one)).toBeNull();
    expect((await act('PUT', 'roles', { roles: ['duty_officer'] })).statusCode).toBe(204);
    expect((await act('POST', 'reset-factor')).statusCode).toBe(204);
    expect(json(await signIn(one, 'ubah@contoh.id'))).toMatchObject({
      account: { email: 'ubah@contoh.id' },
      factorResetAt: new Date(time).toISOString(),
    });
    const trail = await it.database.db
      .selectFrom('audit_event')
      .select(['act', 'reason'])
      .where('obj', '=', id)
      .where('role', '=', 'administrator')
      .orderBy('seq')
      .execute();
    expect(trail.map(({ act: what, reason }) => `${what} ${reason ?? ''}`.trim())).toEqual([
      'account.invite analyst',
      'account.set_roles auditor',
      'session.end_all',
      'account.set_roles duty_officer',
      'factor.reset',
    ]);
  });

  test('who runs the machine lets in an account that nobody can reset; the password alone was not enough', async () => {
    const { one } = await setUpOf('sendiri@contoh.id', 'administrator');
    const path = await rescueAccount(it.database.db, 'Sendiri@contoh.id', new Date(time));
    expect(await rescueAccount(it.database.db, 'tidak@ada.id', new Date(time))).toBeNull();
    goOn(10); // another process did it: it is heard within ten seconds
    expect(await who(one)).toBeNull();
    const body = { token: path!.split('#')[1], password: 'kuda putih minum kopi' };
    expect(json(await one.post('/api/links/use', body))).toMatchObject({ account: null, step: 'set_up' });
  });

  test('no administrator changes the own roles or resets the own factor', async () => {
    const own = json(await it.get('/api/session', 'administrator')).account.id;
    for (const what of ['reset-factor', 'wake', 'end-sessions'])
      expect((await it.post(`/api/accounts/${own}/${what}`, {}, 'administrator')).statusCode).toBe(409);
  });

  test('each quarter the section head says of every account but the own whether it is needed', async () => {
    const id = await invited('tinjau@contoh.id', 'duty_officer');
    const review = (of: string, role: 'section_head' | 'administrator' = 'section_head') =>
      it.as(role, { method: 'PUT', url: `/api/accounts/${of}/review`, payload: { verdict: 'to_close' } });
    const seen = async () =>
      json(await it.get('/api/accounts')).accounts.find((one: { id: string }) => one.id === id).review;
    expect(await seen()).toBeNull();
    expect((await review(id)).statusCode).toBe(204);
    expect(await seen()).toBe('to_close');
    expect((await review(id, 'administrator')).statusCode).toBe(403);
    const own = json(await it.get('/api/session')).account.id;
    expect((await review(own)).statusCode).toBe(409);
    expect(quarterOf(new Date('2026-12-31T16:59:59Z'))).toBe('2026-Q4');
    expect(quarterOf(new Date('2026-12-31T17:00:00Z'))).toBe('2027-Q1');
  });

  test('an account that nobody used for sixty days sleeps until an administrator wakes it', async () => {
    const id = await invited('tidur@contoh.id', 'duty_officer');
    goOn(60 * 86_400);
    const refused = await signIn(browser(), 'tidur@contoh.id');
    expect([refused.statusCode, json(refused).type]).toEqual([403, '/problems/account_asleep']);
    // without the password nobody learns that it sleeps
    const wrong = { email: 'tidur@contoh.id', password: 'salah' };
    expect((await browser().post('/api/session', wrong)).statusCode).toBe(401);
    const row = json(await it.get('/api/accounts', 'administrator')).accounts.find(
      (one: { id: string }) => one.id === id,
    );
    expect(row.asleepSince).not.toBeNull();
    expect((await it.post(`/api/accounts/${id}/wake`, {}, 'administrator')).statusCode).toBe(204);
    expect((await signIn(browser(), 'tidur@contoh.id')).statusCode).toBe(200);
  });
});

async function setUpOf(email: string, role: string) {
  await invited(email, role);
  return setUp(email);
}
