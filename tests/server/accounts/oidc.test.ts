import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeIdentityProvider } from '../../../server/accounts/identity-provider.ts';
import { ConfigError, readConfig } from '../../../server/config.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

/** A provider on this machine that says of everybody what it was told to say. */
const says = { email: 'petugas@contoh.id', email_verified: true as boolean | string, nonce: '' };
const challenges = new Map<string, string>();
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
let provider: Server;
let issuer: string;
let it: TestApp;
const password = 'sandi yang cukup panjang';
const json = (response: { body: string }) => JSON.parse(response.body);

function idToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: 'teduh', sub: 'x-1', iat: now, exp: now + 60, ...says };
  const text = `${part({ alg: 'ES256', kid: 'k' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

beforeAll(async () => {
  provider = createServer((request, response) => {
    const answer = (value: object, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    if (request.url === '/.well-known/openid-configuration')
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['ES256'],
      });
    if (request.url === '/keys')
      return answer({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'ES256', use: 'sig' }],
      });
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const verifier = form.get('code_verifier') ?? '';
      const hash = createHash('sha256').update(verifier).digest('base64url');
      const isRight = challenges.get(form.get('code')!) === hash && form.get('client_secret') === 'rahasia';
      return isRight
        ? answer({ access_token: 'a', token_type: 'Bearer', id_token: idToken() })
        : answer({ error: 'invalid_grant' }, 400);
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const settings = { issuer, clientId: 'teduh', clientSecret: 'rahasia' };
  it = await makeTestApp(undefined, {
    provider: makeIdentityProvider({
      ...settings,
      redirectUri: 'http://localhost/api/session/oidc/return',
    }),
  });
  for (const [email, role] of [
    ['petugas@contoh.id', 'duty_officer'],
    ['analis@contoh.id', 'analyst'],
  ]) {
    const made = await it.post('/api/accounts/invitations', { email, roles: [role] }, 'administrator');
    const token = json(made).path.split('#')[1];
    await it.post('/api/links/use', { token, name: email, password }, 'public');
  }
});
afterAll(async () => {
  await it.close();
  await new Promise((resolve) => provider.close(resolve));
});

/** Goes to the provider and comes back; `change` may tamper with what comes back. */
async function goThere(change: (back: URLSearchParams) => void = () => {}) {
  const went = await it.get('/api/session/oidc', 'public');
  const target = new URL(went.headers.location as string);
  challenges.set('kode', target.searchParams.get('code_challenge')!);
  says.nonce = target.searchParams.get('nonce')!;
  const back = new URLSearchParams({ code: 'kode', state: target.searchParams.get('state')! });
  change(back);
  const cookies = Object.fromEntries(went.cookies.map(({ name, value }) => [name, value]));
  const come = () => it.app.inject({ url: `/api/session/oidc/return?${back}`, cookies });
  return { target, come };
}
const session = (answer: { cookies: { name: string; value: string }[] }) =>
  answer.cookies.find(({ name }) => name === 'teduh_session')?.value;

test('the way there carries state, nonce and a challenge; who comes back is in, once', async () => {
  const { target, come } = await goThere();
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(target.searchParams.get(name)).toMatch(/^[\w-]{20,}$/);
  expect(target.searchParams.get('code_challenge_method')).toBe('S256');
  const answer = await come();
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/']);
  const cookies = { teduh_session: session(answer)! };
  expect(json(await it.app.inject({ url: '/api/session', cookies })).account.email).toBe('petugas@contoh.id');
  const again = await come();
  expect([session(again), again.headers.location]).toEqual([undefined, '/masuk?sso=over']);
});

test('it stands in for the password only: the second factor comes next', async () => {
  says.email = 'analis@contoh.id';
  const answer = await (await goThere()).come();
  expect([session(answer), answer.headers.location]).toEqual([undefined, '/masuk?langkah=set_up']);
});

test.each([
  ['an address that has no account: none is made', () => (says.email = 'asing@contoh.id'), 'unknown'],
  ['an address that the provider does not vouch for', () => (says.email_verified = false), 'refused'],
  ['its word as text', () => (says.email_verified = 'true'), 'refused'],
])('%s', async (_, tell, why) => {
  Object.assign(says, { email: 'petugas@contoh.id', email_verified: true });
  tell();
  const before = await it.database.db.selectFrom('account').select('id').execute();
  const answer = await (await goThere()).come();
  expect([session(answer), answer.headers.location]).toEqual([undefined, `/masuk?sso=${why}`]);
  expect(await it.database.db.selectFrom('account').select('id').execute()).toHaveLength(before.length);
});

test('another state, another nonce, another verifier: nobody is in', async () => {
  Object.assign(says, { email: 'petugas@contoh.id', email_verified: true });
  const wrongState = await goThere((back) => back.set('state', 'x'.repeat(43)));
  expect((await wrongState.come()).headers.location).toBe('/masuk?sso=refused');
  const wrongNonce = await goThere();
  says.nonce = 'lain';
  expect((await wrongNonce.come()).headers.location).toBe('/masuk?sso=refused');
  const wrongVerifier = await goThere();
  challenges.set('kode', 'lain');
  expect((await wrongVerifier.come()).headers.location).toBe('/masuk?sso=refused');
});

test('without a provider there is no such way, and half a setting is refused by name', () => {
  const set = { OIDC_ISSUER: 'https://masuk.contoh.id', OIDC_CLIENT_ID: 'teduh', OIDC_CLIENT_SECRET: 'x' };
  expect(readConfig({}).oidc).toBeNull();
  expect(readConfig({ ...set, PUBLIC_URL: 'https://teduh.contoh.id' }).oidc?.redirectUri).toBe(
    'https://teduh.contoh.id/api/session/oidc/return',
  );
  expect(() => readConfig(set)).toThrow('PUBLIC_URL');
  expect(() => readConfig({ OIDC_ISSUER: 'https://masuk.contoh.id' })).toThrow(ConfigError);
  expect(() =>
    readConfig({ ...set, OIDC_ISSUER: 'http://masuk.contoh.id', PUBLIC_URL: 'https://teduh.contoh.id' }),
  ).toThrow('OIDC_ISSUER');
});
