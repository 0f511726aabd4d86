import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstAccountLink } from '../../../server/accounts/first-account.ts';
import { tokenHash } from '../../../server/accounts/one-time-link.ts';
import { sessionCookie, startSession } from '../../../server/accounts/session.ts';
import { installErrorHandler } from '../../../server/http/error-handler.ts';
import { installSameOrigin } from '../../../server/http/same-origin.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const password = 'sandi yang cukup panjang';
const json = (response: { body: string }) => JSON.parse(response.body);
const later = (minutes: number) => new Date(fixedNow().getTime() + minutes * 60_000);
const cookieOf = (response: { cookies: { name: string; value: string }[] }) => {
  const cookie = response.cookies.find((one) => one.name === sessionCookie);
  return { [sessionCookie]: cookie!.value };
};
const idOf = async (email: string) =>
  (
    await it.database.db
      .selectFrom('account')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
  ).id;

describe('the first account', () => {
  let token = '';

  test('is asked for while there is none', async () => {
    expect(json(await it.get('/api/session', 'public'))).toMatchObject({
      account: null,
      firstAccountNeeded: true,
    });
  });

  test('a new start makes a new link and the one before is dead', async () => {
    const first = (await firstAccountLink(it.database.db, fixedNow()))!.split('#')[1]!;
    token = (await firstAccountLink(it.database.db, fixedNow()))!.split('#')[1]!;
    const dead = await it.post('/api/links/look', { token: first }, 'public');
    expect(dead.statusCode).toBe(404);
    expect(json(dead).type).toBe('/problems/link_invalid');
    const alive = await it.post('/api/links/look', { token }, 'public');
    expect(json(alive)).toMatchObject({ purpose: 'first_account', roles: ['section_head', 'administrator'] });
  });

  test('a short password is refused by name and the link stays good', async () => {
    const body = { token, name: 'Kepala Seksi', email: 'kasi@contoh.id', password: 'pendek' };
    const refused = await it.post('/api/links/use', body, 'public');
    expect(refused.statusCode).toBe(400);
    expect(json(refused).errors).toEqual([expect.objectContaining({ pointer: '/password' })]);
  });

  test('a name and an address are asked for', async () => {
    const refused = await it.post('/api/links/use', { token, password }, 'public');
    expect(refused.statusCode).toBe(422);
    expect(json(refused).errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/name',
      '/email',
    ]);
  });

  test('used by two at the same time, one wins', async () => {
    const use = (email: string) =>
      it.post('/api/links/use', { token, name: 'Kepala Seksi', email, password }, 'public');
    const answers = await Promise.all([use('kasi@contoh.id'), use('lain@contoh.id')]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 404]);
    const won = answers.find((answer) => answer.statusCode === 200)!;
    expect(json(won).account.roles).toEqual(['administrator', 'section_head']);
    // the first account alone may put its second factor off
    expect(json(won).factorDue).toBe(true);
    const cookie = won.cookies.find((one) => one.name === sessionCookie)!;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    const { rows } = { rows: await it.database.db.selectFrom('session').select('token_sha256').execute() };
    expect(rows.some((row) => row.token_sha256 === cookie.value)).toBe(false);
  });

  test('afterwards no start makes another link', async () => {
    expect(await firstAccountLink(it.database.db, fixedNow())).toBeNull();
  });
});

describe('signing in', () => {
  const signIn = (email: string, secret: string, remoteAddress = '127.0.0.1') =>
    it.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { email, password: secret },
      remoteAddress,
    });
  let email = '';
  beforeAll(async () => {
    email = (
      await it.database.db
        .selectFrom('account')
        .select('email')
        .orderBy('created_at')
        .limit(1)
        .executeTakeFirstOrThrow()
    ).email;
  });

  test('works whatever the case of the address, and ends', async () => {
    const answer = await signIn(email.toUpperCase(), password);
    expect(answer.statusCode).toBe(200);
    const cookies = cookieOf(answer);
    expect(json(await it.app.inject({ url: '/api/session', cookies })).account.email).toBe(email);
    expect((await it.app.inject({ method: 'DELETE', url: '/api/session', cookies })).statusCode).toBe(204);
    expect(json(await it.app.inject({ url: '/api/session', cookies })).account).toBeNull();
  });

  test('ended by another process, it is over here within ten seconds', async () => {
    const cookies = cookieOf(await signIn(email, password));
    const isIn = async () => json(await it.app.inject({ url: '/api/session', cookies })).account !== null;
    expect(await isIn()).toBe(true);
    await it.database.db
      .deleteFrom('session')
      .where('token_sha256', '=', tokenHash(cookies[sessionCookie]!))
      .execute();
    it.setNow(later(10 / 60));
    expect(await isIn()).toBe(false);
    it.setNow(fixedNow());
  });

  test('a wrong password and an unknown address give the same answer', async () => {
    const wrong = json(await signIn(email, 'salah', '10.0.0.1'));
    const unknown = json(await signIn('tidak@ada.id', 'salah', '10.0.0.1'));
    expect({ ...wrong, instance: '' }).toEqual({ ...unknown, instance: '' });
  });

  test('five failures close the account from that place for ten minutes, and from no other', async () => {
    for (let i = 0; i < 5; i++) expect((await signIn(email, 'salah', '10.0.0.2')).statusCode).toBe(401);
    const closed = await signIn(email, password, '10.0.0.2');
    expect(closed.statusCode).toBe(429);
    expect(Number(closed.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn(email, password, '10.0.0.3')).statusCode).toBe(200);
    it.setNow(later(11));
    expect((await signIn(email, password, '10.0.0.2')).statusCode).toBe(200);
    it.setNow(fixedNow());
  });

  test('many attempts sent at once are not judged more often than one after another', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn(email, 'salah', '10.0.0.4').then((one) => one.statusCode)),
    );
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
    expect(answers.filter((status) => status === 429)).toHaveLength(7);
  });

  test('a session ends after two idle hours, and after twelve hours in any case', async () => {
    const cookies = cookieOf(await signIn(email, password));
    const isIn = async () => json(await it.app.inject({ url: '/api/session', cookies })).account !== null;
    it.setNow(later(119));
    expect(await isIn()).toBe(true);
    it.setNow(later(239));
    expect(await isIn()).toBe(false);
    it.setNow(fixedNow());
    const second = cookieOf(await signIn(email, password));
    for (let minute = 0; minute < 12 * 60; minute += 90) {
      it.setNow(later(minute));
      await it.app.inject({ url: '/api/session', cookies: second });
    }
    it.setNow(later(12 * 60 - 1));
    expect(json(await it.app.inject({ url: '/api/session', cookies: second })).account).not.toBeNull();
    it.setNow(later(12 * 60));
    expect(json(await it.app.inject({ url: '/api/session', cookies: second })).account).toBeNull();
    it.setNow(fixedNow());
  });

  test('a request from another site is refused', async () => {
    const answer = await it.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin: 'https://jahat.example', host: 'localhost' },
      payload: { email, password },
    });
    expect(answer.statusCode).toBe(403);
    expect(json(answer).type).toBe('/problems/wrong_origin');
  });

  test('at the host of PUBLIC_URL the scheme counts too', async () => {
    const app = Fastify();
    installErrorHandler(app);
    installSameOrigin(app, 'https://teduh.example/');
    app.post('/', async () => ({}));
    const from = async (origin: string, host: string) =>
      (await app.inject({ method: 'POST', url: '/', headers: { origin, host } })).statusCode;
    expect(await from('https://teduh.example', 'teduh.example')).toBe(200);
    expect(await from('http://teduh.example', 'teduh.example')).toBe(403);
    expect(await from('http://127.0.0.1:8080', '127.0.0.1:8080')).toBe(200); // on the machine itself
    expect(await from('https://teduh.example', '127.0.0.1:8080')).toBe(403);
    expect(await from('not an origin', 'teduh.example')).toBe(403);
    await app.close();
  });
});

describe('inviting and resetting', () => {
  test('an invited person gets the roles that were given, once', async () => {
    const made = await it.post(
      '/api/accounts/invitations',
      { email: 'piket@contoh.id', roles: ['duty_officer'] },
      'administrator',
    );
    expect(made.statusCode).toBe(201);
    const token = json(made).path.split('#')[1];
    const used = await it.post('/api/links/use', { token, name: 'Piket', password }, 'public');
    expect(json(used).account).toMatchObject({ email: 'piket@contoh.id', roles: ['duty_officer'] });
    expect((await it.post('/api/links/use', { token, name: 'Piket', password }, 'public')).statusCode).toBe(
      404,
    );
  });

  test('a reset link sets the password and ends every session', async () => {
    const account = await it.database.db
      .selectFrom('account')
      .select('id')
      .where('email', '=', 'piket@contoh.id')
      .executeTakeFirstOrThrow();
    const signIn = (secret: string) =>
      it.post('/api/session', { email: 'piket@contoh.id', password: secret }, 'public');
    const cookies = cookieOf(await signIn(password));
    expect(json(await it.app.inject({ url: '/api/session', cookies })).account).not.toBeNull();
    const token = json(
      await it.post(`/api/accounts/${account.id}/reset-link`, {}, 'administrator'),
    ).path.split('#')[1];
    expect(
      (await it.post('/api/links/use', { token, password: 'sandi baru yang panjang' }, 'public')).statusCode,
    ).toBe(200);
    expect(json(await it.app.inject({ url: '/api/session', cookies })).account).toBeNull();
    expect((await signIn(password)).statusCode).toBe(401);
    expect((await signIn('sandi baru yang panjang')).statusCode).toBe(200);
  });

  test('the same role cannot be given twice in one invitation', async () => {
    const body = { email: 'ganda@contoh.id', roles: ['analyst', 'analyst'] };
    expect((await it.post('/api/accounts/invitations', body, 'administrator')).statusCode).toBe(400);
  });

  test('two invitations of one address used at once make one account, and the other says why not', async () => {
    const invite = async () =>
      json(
        await it.post(
          '/api/accounts/invitations',
          { email: 'sama@contoh.id', roles: ['auditor'] },
          'administrator',
        ),
      ).path.split('#')[1];
    const tokens = [await invite(), await invite()];
    const answers = await Promise.all(
      tokens.map((token) => it.post('/api/links/use', { token, name: 'Sama', password }, 'public')),
    );
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 422]);
  });

  test('when the password was set anew or the account is closed, no other reset link of it works', async () => {
    const made = json(
      await it.post(
        '/api/accounts/invitations',
        { email: 'tutup@contoh.id', roles: ['auditor'] },
        'administrator',
      ),
    ).path.split('#')[1];
    await it.post('/api/links/use', { token: made, name: 'Tutup', password }, 'public');
    const id = await idOf('tutup@contoh.id');
    const reset = async () =>
      json(await it.post(`/api/accounts/${id}/reset-link`, {}, 'administrator')).path.split('#')[1];
    const use = async (token: string) =>
      (await it.post('/api/links/use', { token, password }, 'public')).statusCode;
    const [first, second] = [await reset(), await reset()];
    expect(await use(first)).toBe(200);
    expect(await use(second)).toBe(404);
    const third = await reset();
    expect((await it.post(`/api/accounts/${id}/close`, {}, 'administrator')).statusCode).toBe(204);
    expect(await use(third)).toBe(404);
  });

  test('DP-52 what an administrator invited dies with the account, and with the roles', async () => {
    const join = async (email: string) => {
      const body = { email, roles: ['administrator'] };
      const token = json(await it.post('/api/accounts/invitations', body, 'administrator')).path.split(
        '#',
      )[1];
      await it.post('/api/links/use', { token, name: email, password }, 'public');
      const id = await idOf(email);
      const begun = await it.database.db
        .transaction()
        .execute((tx) => startSession(tx, id, fixedNow(), { hasFactor: true }));
      return { id, cookies: { [sessionCookie]: begun } };
    };
    const keeper = await join('tetap@contoh.id');
    const changeRoles = (id: string) =>
      it.app.inject({
        method: 'PUT',
        url: `/api/accounts/${id}/roles`,
        payload: { roles: ['duty_officer'] },
        cookies: keeper.cookies,
      });
    for (const [n, leave] of [
      ['1', (id: string) => it.post(`/api/accounts/${id}/close`, {}, 'administrator')],
      ['2', (id: string) => changeRoles(id)],
    ] as const) {
      const { id, cookies } = await join(`pergi${n}@contoh.id`);
      const invited = await it.app.inject({
        method: 'POST',
        url: '/api/accounts/invitations',
        payload: { email: `kembali${n}@contoh.id`, roles: ['section_head'] },
        cookies,
      });
      expect(invited.statusCode).toBe(201);
      expect((await leave(id)).statusCode).toBe(204);
      const token = json(invited).path.split('#')[1];
      const back = await it.post('/api/links/use', { token, name: 'Kembali', password }, 'public');
      expect(back.statusCode).toBe(404);
    }
  });

  test('an expired link is as dead as a used one', async () => {
    const token = json(
      await it.post(
        '/api/accounts/invitations',
        { email: 'telat@contoh.id', roles: ['leadership'] },
        'administrator',
      ),
    ).path.split('#')[1];
    it.setNow(later(73 * 60));
    expect((await it.post('/api/links/use', { token, name: 'Telat', password }, 'public')).statusCode).toBe(
      404,
    );
    it.setNow(fixedNow());
  });

  test('only an administrator invites; a closed account is out at once', async () => {
    expect(
      (await it.post('/api/accounts/invitations', { email: 'x@contoh.id', roles: ['analyst'] }, 'analyst'))
        .statusCode,
    ).toBe(403);
    const refused = await it.database.db
      .selectFrom('audit_event')
      .select(['role', 'obj'])
      .where('act', '=', 'access.refuse')
      .execute();
    expect(refused).toEqual([{ role: 'analyst', obj: 'POST /api/accounts/invitations' }]);
    const account = await it.database.db
      .selectFrom('account')
      .select('id')
      .where('email', '=', 'piket@contoh.id')
      .executeTakeFirstOrThrow();
    const cookies = cookieOf(
      await it.post(
        '/api/session',
        { email: 'piket@contoh.id', password: 'sandi baru yang panjang' },
        'public',
      ),
    );
    expect((await it.app.inject({ url: '/api/overview', cookies })).statusCode).toBe(200);
    expect((await it.post(`/api/accounts/${account.id}/close`, {}, 'administrator')).statusCode).toBe(204);
    expect((await it.app.inject({ url: '/api/overview', cookies })).statusCode).toBe(401);
    const answer = await it.post(
      '/api/session',
      { email: 'piket@contoh.id', password: 'sandi baru yang panjang' },
      'public',
    );
    expect(answer.statusCode).toBe(401);
  });
});
