import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { deviceOf } from '../../../server/accounts/device.ts';
import { setSessionCookie } from '../../../server/accounts/session.ts';

test('with TLS the cookie is one that no neighbouring host can plant or read', async () => {
  const app = fastify();
  await app.register(cookie);
  app.get('/', (_, reply) => {
    setSessionCookie(reply, 'kunci', true);
    return reply.send();
  });
  const [set] = (await app.inject('/')).cookies;
  expect(set).toMatchObject({
    name: '__Host-teduh_session',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
  });
  expect(set).not.toHaveProperty('domain');
  await app.close();
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/147.0 Safari/537.36 Edg/147.0',
    'edge windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 Chrome/147.0 Mobile Safari/537.36',
    'chrome android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1',
    'safari ios',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'firefox linux'],
  ['curl/8.0 nomor-seri-rahasia', 'other'],
  [undefined, 'other'],
])('of what a browser says of itself only two words are kept: %s', (userAgent, words) => {
  expect(deviceOf(userAgent)).toBe(words);
});
