// The same thing many times at once, and many things at once: one form with one nonce is one report, one delivery of the
// messenger is one event, wrong passwords from one source keep nobody else out, and staff pages stay under 2 s meanwhile.
// Run: npm start once (it builds), then  node tests/faults/floods.mjs [forms = 2000] [deliveries = 200]
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gone, startSignedIn } from './program.mjs';
import { makeWriters, newNonce } from './writers.mjs';

const forms = Number(process.argv[2] ?? 2000);
const deliveries = Number(process.argv[3] ?? 200);
const longestMs = 2000;
const secret = 'rahasia-uji-banjir-0123456789';
const folder = mkdtempSync(join(tmpdir(), 'teduh-flood-'));
const { child, url, cookie } = await startSignedIn(folder, {
  WHATSAPP_APP_SECRET: secret,
  WHATSAPP_VERIFY_TOKEN: 'token-uji-banjir-0123456789',
});
const writers = makeWriters(() => ({ url, cookie }));
const faults = [];
const tally = (statuses) => {
  const counts = new Map();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count}x ${status}`).join(', ');
};
const waiting = async () =>
  (await (await fetch(`${url}/api/reports?state=waiting&limit=1`, { headers: { cookie } })).json()).total;

/** Does something while a page of staff is asked for again and again; the longest wait for it. */
async function whileStaffWork(work) {
  let over = false;
  let longest = 0;
  const watching = (async () => {
    while (!over) {
      const began = performance.now();
      const answer = await fetch(`${url}/api/incidents?limit=50`, { headers: { cookie } });
      await answer.text();
      if (answer.status !== 200) faults.push(`a staff page was answered ${answer.status}`);
      longest = Math.max(longest, performance.now() - began);
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
  const result = await work();
  over = true;
  await watching;
  return { result, longest };
}
async function told(name, work) {
  const { result, longest } = await whileStaffWork(work);
  process.stdout.write(`${name}: ${result}; a staff page waited ${longest.toFixed(0)} ms at most\n`);
  if (longest > longestMs) faults.push(`${name}: a staff page waited ${longest.toFixed(0)} ms`);
}

await told(`one form ${500} times at once`, async () => {
  const before = await waiting();
  const nonce = newNonce();
  const answers = await Promise.all(
    Array.from({ length: 500 }, (_, i) => writers.form(nonce, `127.2.${i >> 7}.${1 + (i & 127)}`)),
  );
  const more = (await waiting()) - before;
  if (more !== 1) faults.push(`one form sent 500 times is ${more} reports`);
  return `${tally(answers.map(({ status }) => status))}; stored ${more}`;
});

await told(`one delivery ${deliveries} times at once`, async () => {
  const before = await waiting();
  const message = {
    from: '628120000099',
    id: `wamid.uji${Date.now()}`,
    timestamp: String(Math.floor(Date.now() / 1000)),
    type: 'text',
    text: { body: 'Warga Koba mengeluh soal lowongan di kapal isap.' },
  };
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '62717000', phone_number_id: '1234567' },
    messages: [message],
  };
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  });
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const statuses = await Promise.all(
    Array.from({ length: deliveries }, async () => {
      const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
      return (await fetch(`${url}/api/whatsapp/webhook`, { method: 'POST', headers, body })).status;
    }),
  );
  for (let look = 0; look < 50 && (await waiting()) === before; look++)
    await new Promise((done) => setTimeout(done, 200));
  await new Promise((done) => setTimeout(done, 2000));
  const more = (await waiting()) - before;
  if (more !== 1) faults.push(`one message delivered ${deliveries} times is ${more} reports`);
  return `${tally(statuses)}; reports ${more}`;
});

const signIn = (password, localAddress) =>
  new Promise((resolve, reject) => {
    const sending = request(
      `${url}/api/session`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        ...(process.platform === 'linux' ? { localAddress } : {}),
      },
      (answer) => answer.resume().on('end', () => resolve(answer.statusCode)),
    );
    sending.on('error', reject);
    sending.end(JSON.stringify({ email: 'petugas@contoh.id', password }));
  });
await told('100 wrong passwords from one source', async () => {
  const flood = Array.from({ length: 100 }, (_, i) => signIn(`salah sekali ${i}`, '127.3.0.1'));
  const another = process.platform === 'linux' ? await signIn('sandi yang cukup panjang', '127.3.0.2') : 200;
  if (another !== 200) faults.push(`the right password from another source is answered ${another}`);
  return `${tally(await Promise.all(flood))}; the right one from another source ${another}`;
});

await told(`${forms} forms of as many people`, async () => {
  const before = await waiting();
  const answers = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      while (next < forms) {
        const i = next++;
        answers.push((await writers.form(newNonce(), `127.4.${i >> 7}.${1 + (i & 127)}`)).status);
      }
    }),
  );
  const acknowledged = answers.filter((status) => status === 201).length;
  const more = (await waiting()) - before;
  if (more !== acknowledged) faults.push(`${acknowledged} forms were acknowledged, ${more} are stored`);
  return `${tally(answers)}; stored ${more}`;
});
child.kill('SIGTERM');
await gone(child);
rmSync(folder, { recursive: true, force: true });
for (const fault of faults) process.stdout.write(`  ${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
