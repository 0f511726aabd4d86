import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { makeSenders, signature } from '../../../server/alarms/senders.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
const none = { smtpUrl: null, mailFrom: null, webhookUrl: null, webhookSecret: null };
const letter = {
  to: 'kasi@contoh.id',
  subject: 'Teduh: alarm lonjakan',
  text: 'Pangkalpinang: 6 peristiwa.\n\nDua baris.',
};

/** A mail server on this machine; `refuse` names the step at which it says no. */
async function mailServer(refuse: 'rcpt' | 'data' | null, received: string[]): Promise<string> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_, __, done) =>
      done(refuse === 'rcpt' ? Object.assign(new Error('no such box'), { responseCode: 550 }) : null),
    onData: (stream, _, done) => {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
      });
      stream.on('end', () => {
        if (refuse === 'data') return done(Object.assign(new Error('full'), { responseCode: 452 }));
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  stops.push(() => new Promise((resolve) => server.close(() => resolve())));
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

interface Call {
  headers: IncomingHttpHeaders;
  body: string;
}
async function hookServer(status: number, calls: Call[], location?: string): Promise<string> {
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.writeHead(status, location ? { location } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  stops.push(() => new Promise((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/alarm`;
}

describe('e-mail', () => {
  const send = async (smtpUrl: string) => {
    const senders = makeSenders({ ...none, smtpUrl, mailFrom: 'teduh@contoh.id' });
    const outcome = await senders.email!(letter);
    senders.close();
    return outcome;
  };
  test('arrives with its subject and text, from the address set', async () => {
    const received: string[] = [];
    expect(await send(await mailServer(null, received))).toEqual({ kind: 'sent' });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatch(/^From: teduh@contoh\.id/m);
    expect(received[0]).toMatch(/^Subject: Teduh: alarm lonjakan/m);
    expect(received[0]).toContain('Pangkalpinang: 6 peristiwa.');
  });
  test.each(['rcpt', 'data'] as const)('refused at %s is refused for sure', async (step) => {
    expect((await send(await mailServer(step, []))).kind).toBe('refused');
  });
  test('a mail server that is not there is refused for sure', async () => {
    expect((await send('smtp://127.0.0.1:9')).kind).toBe('refused');
  });
});

describe('webhook', () => {
  const secret = 'rahasia uji yang cukup panjang 0123456789';
  const at = new Date('2026-11-24T03:00:00Z');
  const call = (webhookUrl: string) =>
    makeSenders({ ...none, webhookUrl, webhookSecret: secret }).webhook!({
      deliveryId: '7',
      at,
      body: { type: 'alarm.raised', nama: 'Kabupaten Bangka – uji' },
    });
  test('is signed over the bytes that arrive, and carries the number of its delivery', async () => {
    const calls: Call[] = [];
    expect(await call(await hookServer(204, calls))).toEqual({ kind: 'sent' });
    const [{ headers, body }] = calls as [Call];
    expect(headers['teduh-delivery']).toBe('7');
    expect(headers['teduh-signature']).toBe(signature(secret, at.getTime() / 1000, body));
    expect(signature(secret, at.getTime() / 1000, `${body} `)).not.toBe(headers['teduh-signature']);
  });
  test.each([400, 500])('an answer of %i is refused for sure', async (status) => {
    expect(await call(await hookServer(status, []))).toEqual({ kind: 'refused', why: `HTTP ${status}` });
  });
  test('is not led elsewhere', async () => {
    const elsewhere: Call[] = [];
    const target = await hookServer(204, elsewhere);
    expect((await call(await hookServer(307, [], target))).kind).toBe('uncertain');
    expect(elsewhere).toEqual([]);
  });
  test('a receiver that is not there is refused for sure', async () => {
    const gone = await hookServer(204, []);
    await stops.pop()!();
    expect(await call(gone)).toEqual({ kind: 'refused', why: 'ECONNREFUSED' });
  });
  test('without settings there is neither', () => {
    expect(makeSenders(none)).toMatchObject({ email: null, webhook: null });
  });
});
