import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { firstSession, idle, type Program, startServer } from '../bench/program.ts';
import { delivery, deliveryBytes, type Messenger, signatureOf, startMessenger } from './messenger.ts';

const appSecret = 'kunci-simulasi-bukan-rahasia';
const verifyToken = 'token-simulasi-bukan-rahasia';
const say = (line: string) => process.stdout.write(`${line}\n`);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** First pause before a delivery is tried again; each next one is twice as long, up to `longestPause`. Meta takes hours. */
const firstPause = 50;
const longestPause = 1600;

interface Office {
  url: string;
  latencies: number[];
  retries: number;
}

/**
 * Plays Meta's side of WhatsApp against the built server on an empty database (or the one of DATABASE_URL): handshake,
 * forged deliveries, every kind of message, duplicates, disorder, an outage with retries, and a burst; then prints what
 * it did, what came of it and how fast it was acknowledged.
 */
export async function simulate(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { rate: { type: 'string', default: '50' }, seconds: { type: 'string', default: '20' } },
  });
  const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
  if (!(rate >= 1 && rate <= 1000 && seconds >= 1 && seconds <= 3600))
    throw new RangeError('--rate must be 1 to 1000 a second, --seconds 1 to 3600');
  const folder = mkdtempSync(join(tmpdir(), 'teduh-whatsapp-'));
  const office: Office = { url: '', latencies: [], retries: 0 };
  const messenger = await startMessenger((sent) => {
    // out of order: read before delivered
    for (const status of ['read', 'delivered', 'sent'])
      void deliver(office, delivery({ statuses: [{ id: sent.id, status, timestamp: now() }] }));
  });
  const env: Record<string, string> = {
    DATA_DIR: join(folder, 'data'),
    WHATSAPP_APP_SECRET: appSecret,
    WHATSAPP_VERIFY_TOKEN: verifyToken,
    WHATSAPP_ACCESS_TOKEN: 'token-keluar-bukan-rahasia',
    WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
    WHATSAPP_GRAPH_URL: messenger.graphUrl,
    ...(process.env['DATABASE_URL'] ? { DATABASE_URL: process.env['DATABASE_URL'] } : {}),
  };
  let server = await startServer(env, true);
  office.url = server.match[1]!;
  const cookie = await firstSession(office.url, server.match[2]!);
  try {
    await handshake(office);
    await forgeries(office);
    await kinds(office);
    await duplicates(office);
    server = await outage(office, server, { ...env, PORT: new URL(office.url).port });
    await settled(office, cookie);
    const before = await count(office, cookie);
    office.latencies = [];
    const sent = await burst(office, rate, seconds);
    const lag = await settled(office, cookie);
    printLatencies(office, rate, seconds);
    const reports = (await count(office, cookie)) - before;
    say(`  ${sent} messages became ${reports} reports; the last was in the inbox ${lag.toFixed(1)} s later`);
    report(messenger);
  } finally {
    await server.stop();
    await messenger.close();
    agent.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function handshake({ url }: Office): Promise<void> {
  const ask = async (token: string) => {
    const answer = await fetch(
      `${url}/api/whatsapp/webhook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`,
    );
    return `${answer.status} "${await answer.text()}"`;
  };
  say(`Handshake: right token ${await ask(verifyToken)}, wrong token ${await ask('salah')}`);
}

async function forgeries({ url }: Office): Promise<void> {
  const bytes = deliveryBytes(delivery({ messages: [text('palsu', 1)] }));
  const right = signatureOf(appSecret, bytes);
  const forged = {
    'no signature': '',
    'another secret': signatureOf('x', bytes),
    'SHA256=': right.toUpperCase(),
  };
  const answers = [];
  for (const [name, signature] of Object.entries(forged))
    answers.push(`${name} ${(await post(url, bytes, signature)).status}`);
  say(`Forged deliveries: ${answers.join(', ')}`);
}

async function kinds(office: Office): Promise<void> {
  const other = (type: string, body: unknown, change: object = {}) => ({
    ...text('', 2),
    text: undefined,
    type,
    [type]: body,
    ...change,
  });
  const messages = [
    text('Warga resah karena lowongan di smelter tidak pernah diumumkan.', 2),
    other(
      'location',
      { latitude: -2.741, longitude: 106.4402, name: 'Pelabuhan (contoh)' },
      { from: undefined },
    ),
    other('image', { id: '5000000000000001', mime_type: 'image/jpeg', caption: 'papan lowongan' }),
    other('audio', { id: '5000000000000002', mime_type: 'audio/ogg; codecs=opus', voice: true }),
    other('interactive', { type: 'list_reply', list_reply: { id: 'kab:19.03', title: 'Bangka Selatan' } }),
    other('contacts', [{ name: { formatted_name: 'Orang Lain' }, phones: [{ phone: '+62 812-0000-0009' }] }]),
    other('reaction', { emoji: '👍' }),
    other('unsupported', { type: 'edit' }),
    other('hologram', { body: 'belum ada' }),
    other('system', { type: 'user_changed_number', wa_id: '6281200000003' }),
  ];
  await deliver(office, delivery({ messages }));
  say(`Kinds: one delivery with ${messages.length} messages, five of them with something to read`);
}

async function duplicates(office: Office): Promise<void> {
  const one = delivery({ messages: [text('Pesan yang dikirim seribu kali tentang jalan ke dermaga.', 4)] });
  for (let i = 0; i < 1000; i += 20)
    await Promise.all(Array.from({ length: 20 }, () => deliver(office, one)));
  say('Duplicates: one message delivered 1000 times, twenty at once');
}

/** The office is away while messages come; Meta tries again until it is back. */
async function outage(office: Office, server: Program, env: Record<string, string>): Promise<Program> {
  await server.stop();
  const waiting = Array.from({ length: 25 }, (_, i) =>
    deliver(
      office,
      delivery({ messages: [text(`Pesan nomor ${i} saat kantor tidak terjangkau.`, 100 + i)] }),
    ),
  );
  const again = await startServer(env);
  await Promise.all(waiting);
  say(`Outage: 25 deliveries while the server was down, all taken after ${office.retries} retries`);
  return again;
}

async function burst(office: Office, rate: number, seconds: number): Promise<number> {
  say(`Burst: ${rate} deliveries a second for ${seconds} s, one in ten twice, order mixed`);
  const began = performance.now();
  const going: Promise<void>[] = [];
  const total = rate * seconds;
  for (let i = 0; i < total; i++) {
    const wait = (i * 1000) / rate - (performance.now() - began);
    if (wait > 0) await idle(wait);
    // neighbours change places, so that the later message comes first
    const number = i % 7 === 3 && i + 1 < total ? i + 1 : i % 7 === 4 ? i - 1 : i;
    const payload = delivery({
      messages: [text(`Laporan uji nomor ${number} tentang lowongan.`, 1000 + (number % 200), number)],
    });
    going.push(deliver(office, payload));
    if (i % 10 === 0) going.push(deliver(office, payload));
  }
  await Promise.all(going);
  return total;
}

function printLatencies({ latencies }: Office, rate: number, seconds: number): void {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1);
  const over = sorted.filter((one) => one > 1000).length;
  say(
    `  acknowledged: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms, over 1 s ${over} of ${sorted.length} (${rate}/s, ${seconds} s)`,
  );
}

function report(messenger: Messenger): void {
  say(
    `Sent by the office: ${messenger.sent.length} messages to ${new Set(messenger.sent.map((one) => one.to)).size} senders`,
  );
  say(`  the first: ${JSON.stringify(messenger.sent[0]?.body.split('\n')[0])}`);
}

/** Seconds until the inbox no longer grows. */
async function settled(office: Office, cookie: string): Promise<number> {
  const began = performance.now();
  let [last, since] = [-1, began];
  while (performance.now() - since < 3000) {
    const number = await count(office, cookie);
    if (number !== last) [last, since] = [number, performance.now()];
    await idle(250);
  }
  return (since - began) / 1000;
}

async function count({ url }: Office, cookie: string): Promise<number> {
  const answer = await fetch(`${url}/api/reports?channel=whatsapp&limit=1`, { headers: { cookie } });
  return ((await answer.json()) as { total: number }).total;
}

const now = () => String(Math.floor(Date.now() / 1000));
let serial = 0;
const text = (body: string, sender: number, id = ++serial + 1_000_000) => ({
  from: `62812${String(sender).padStart(8, '0')}`,
  from_user_id: `ID.${7_000_000 + sender}`,
  id: `wamid.SIM${id}`,
  timestamp: now(),
  type: 'text',
  text: { body },
});

/** Delivers until it is acknowledged, with a growing pause, as Meta does. */
async function deliver(office: Office, payload: unknown): Promise<void> {
  const bytes = deliveryBytes(payload);
  const signature = signatureOf(appSecret, bytes);
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 2)) {
    const began = performance.now();
    const { status } = await post(office.url, bytes, signature);
    if (status >= 200 && status < 300) return void office.latencies.push(performance.now() - began);
    office.retries++;
    await idle(pause);
  }
}

function post(url: string, bytes: Buffer, signature: string): Promise<{ status: number }> {
  return new Promise((resolve) => {
    const call = request(`${url}/api/whatsapp/webhook`, {
      method: 'POST',
      agent,
      headers: {
        'content-type': 'application/json',
        'content-length': bytes.length,
        'x-hub-signature-256': signature,
      },
    });
    call.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode! }));
      response.on('error', () => resolve({ status: 0 }));
    });
    call.on('error', () => resolve({ status: 0 }));
    call.end(bytes);
  });
}
