import { connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProblemError } from '../../../server/http/problem.ts';
import { takeUploads } from '../../../server/http/take-uploads.ts';

let app: FastifyInstance;
let taken: number;
const slow: Socket[] = [];
beforeEach(async () => {
  taken = 0;
  app = Fastify();
  app.setErrorHandler((error, _request, reply) =>
    reply.status(error instanceof ProblemError && error.code === 'busy' ? 503 : 500).send(),
  );
  app.register(async (scope) => {
    takeUploads(scope, 300);
    scope.post('/file', async (request) => {
      taken++;
      return { bytes: (request.body as Buffer).length };
    });
    scope.get('/page', async () => 'here');
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  for (const socket of slow.splice(0)) socket.destroy();
  await app.close();
});

const at = (path: string) => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}${path}`;
const send = () => {
  const body = new FormData();
  body.append('file', new Blob(['a,b']), 'lembar.csv');
  return fetch(at('/file'), { method: 'POST', body });
};
/** Says that a file comes, and sends one byte of it. */
const beginToSend = () =>
  new Promise<Socket>((resolve) => {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write(
        'POST /file HTTP/1.1\r\nhost: teduh\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 100\r\n\r\n-',
      );
      setTimeout(() => resolve(socket), 50);
    });
    socket.on('error', () => {});
    slow.push(socket);
  });

test('a fourth file waits at the door until one of three is done with', async () => {
  const three = [await beginToSend(), await beginToSend(), await beginToSend()];
  const fourth = send();
  await new Promise((done) => setTimeout(done, 100));
  expect(taken).toBe(0);
  three[0]!.destroy();
  expect(await (await fourth).json()).toEqual({ bytes: expect.any(Number) });
});

test('who waits too long is told to come again, and other pages are served meanwhile', async () => {
  for (let i = 0; i < 3; i++) await beginToSend();
  const fourth = send();
  expect(await (await fetch(at('/page'))).text()).toBe('here');
  expect((await fourth).status).toBe(503);
});

test('who goes away while waiting takes no place with them', async () => {
  const three = [await beginToSend(), await beginToSend(), await beginToSend()];
  (await beginToSend()).destroy();
  for (const one of three) one.destroy();
  const answers = await Promise.all(Array.from({ length: 9 }, send));
  expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(200));
  expect(taken).toBe(9);
});
