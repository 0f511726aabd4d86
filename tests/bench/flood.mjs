import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/**
 * `node tests/bench/flood.mjs [forms] [seconds]`: a flood of public forms against the program as people run it, each
 * from another address and without a proof, and what the staff's requests take meanwhile. Needs a build (`npm start`).
 */
const forms = Number(process.argv[2] ?? 5000);
const seconds = Number(process.argv[3] ?? 600);
const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'teduh-flood-'));
const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const { port } = probe.address();
probe.close();
const env = {
  PATH: process.env.PATH,
  PORT: String(port),
  DATA_DIR: join(folder, 'data'),
  PUBLIC_URL: 'https://teduh.contoh.id',
};
const child = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], { env, cwd: folder });
let output = '';
const token = await new Promise((resolve, reject) => {
  const look = (chunk) => {
    output += chunk;
    const match = /masuk\/tautan#([\w-]+)/.exec(output);
    if (match) resolve(match[1]);
  };
  child.stdout.on('data', look);
  child.stderr.on('data', look);
  child.once('exit', () => reject(new Error(output)));
});
const base = `http://127.0.0.1:${port}`;
const signIn = await fetch(`${base}/api/links/use`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    token,
    name: 'Kasi',
    email: 'kasi@contoh.id',
    password: 'sandi yang cukup panjang',
  }),
});
const cookie = signIn.headers.get('set-cookie').split(';')[0];
const staff = (path) => fetch(base + path, { headers: { cookie } });
const etag = async () => (await staff('/api/overview')).headers.get('etag');

async function staffTimes(isOver) {
  const times = [];
  while (!isOver()) {
    const before = performance.now();
    const answer = await staff('/api/incidents?limit=50');
    await answer.text();
    if (answer.status !== 200) throw new Error(`a staff request was answered ${answer.status}`);
    times.push(performance.now() - before);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return times.sort((a, b) => a - b);
}
const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);

const began = performance.now();
let calmOver = false;
setTimeout(() => {
  calmOver = true;
}, 5000);
const calm = await staffTimes(() => calmOver);
const before = await etag();
const statuses = new Map();
let isOver = false;
const watching = staffTimes(() => isOver);
const start = performance.now();
const sending = [];
const waits = [];
for (let i = 0; i < forms; i++) {
  const due = start + (i * seconds * 1000) / forms;
  const rest = due - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  const sent = performance.now();
  sending.push(
    fetch(`${base}/lapor`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-forwarded-for': `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`,
      },
      body: new URLSearchParams({
        text: `Kiriman banjir ${i}: semua harus keluar dari sini sekarang juga`,
        kind: 'threat',
        relation: 'yes',
        place: '19.71',
      }).toString(),
    }).then(async (answer) => {
      await answer.text();
      waits.push(performance.now() - sent);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    }),
  );
}
await Promise.all(sending);
const took = (performance.now() - start) / 1000;
isOver = true;
const busy = await watching;
const after = await etag();
child.kill('SIGTERM');
await once(child, 'exit');
const db = await PGlite.create(join(folder, 'data', 'pg'));
const { rows } = await db.query(
  "select count(*)::int as n from report_intake where text_redacted like 'Kiriman banjir%'",
);
await db.close();
rmSync(folder, { recursive: true, force: true });
waits.sort((a, b) => a - b);
process.stdout.write(
  [
    `${forms} forms in ${took.toFixed(0)} s: ${[...statuses].map(([status, count]) => `${count} answered ${status}`).join(', ')}`,
    `stored: ${rows[0].n} (acknowledged: ${statuses.get(201) ?? 0})`,
    `answer to a form: median ${at(waits, 0.5)} ms, 95 % ${at(waits, 0.95)} ms, longest ${at(waits, 1)} ms`,
    `a staff request: median ${at(busy, 0.5)} ms, 95 % ${at(busy, 0.95)} ms, longest ${at(busy, 1)} ms (calm: median ${at(calm, 0.5)}, 95 % ${at(calm, 0.95)})`,
    `overview unchanged: ${before === after}`,
    `all in all ${((performance.now() - began) / 1000).toFixed(0)} s`,
    '',
  ].join('\n'),
);
if (rows[0].n !== (statuses.get(201) ?? 0)) process.exitCode = 1;
