// Clients that send their heads or bodies a byte at a time, clients that ask for much and read nothing, and clients that take a
// large export drop by drop: others are served under 2 s meanwhile, the slow ones are shown the door, and who takes an export
// slowly has it whole in the end. Run: npm start once (it builds), then
//   node tests/faults/slow-clients.mjs [clients of each kind = 200]
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gone, startSignedIn } from './program.mjs';

const count = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'teduh-slow-'));
const { child, url, cookie } = await startSignedIn(folder);
const { hostname, port, host } = new URL(url);
// a first answer is made once and kept: what is asked here is how others wait, not how a cold program starts
for (const path of ['/api/areas/boundaries', '/api/incidents?limit=50', '/api/overview'])
  await (await fetch(url + path, { headers: { cookie } })).text();
const faults = [];
/** Opens a connection that says the first part at once and the rest a byte a second; reads nothing where told so. */
function slow(first, drip, reads = true) {
  const socket = connect(Number(port), hostname);
  const state = { closed: false, answer: '' };
  socket.on('error', () => {});
  socket.on('close', () => {
    state.closed = true;
  });
  if (reads) socket.on('data', (chunk) => (state.answer += chunk));
  else socket.pause();
  socket.write(first);
  const timer = drip ? setInterval(() => socket.writable && socket.write(drip), 1000) : null;
  return {
    state,
    end() {
      clearInterval(timer);
      socket.destroy();
    },
  };
}
const many = (make) => Array.from({ length: count }, make);
const heads = many(() => slow(`GET /api/overview HTTP/1.1\r\nhost: ${host}\r\nx-a: `, 'a'));
const bodies = many(() =>
  slow(
    `POST /lapor HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 5000\r\n\r\ntext=`,
    'a',
  ),
);
// asks for the whole of the largest answers twice on one connection and never reads
const big = `GET /api/areas/boundaries HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\n\r\n`.repeat(2);
const readers = many(() => slow(big, null, false));
const listeners = Array.from({ length: Math.min(count, 150) }, () =>
  slow(`GET /api/reports/live HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\n\r\n`, null, false),
);
/** Takes all data as one file, 64 KB a second. */
function taker() {
  const socket = connect(Number(port), hostname);
  const state = { bytes: 0, end: Buffer.alloc(0), closed: false };
  let inHand = 0;
  socket.on('error', () => {});
  socket.on('close', () => {
    state.closed = true;
  });
  socket.on('data', (chunk) => {
    state.bytes += chunk.length;
    state.end = Buffer.concat([state.end, chunk]).subarray(-200);
    inHand += chunk.length;
    if (inHand > 65_536) socket.pause();
  });
  socket.write(
    `GET /api/tables/teduh-data.zip HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\nconnection: close\r\n\r\n`,
  );
  const timer = setInterval(() => {
    inHand = 0;
    socket.resume();
  }, 1000);
  return {
    state,
    /** Reads the rest at once. */
    async finish() {
      clearInterval(timer);
      inHand = Number.NEGATIVE_INFINITY;
      socket.resume();
      for (let look = 0; look < 300 && !state.closed; look++)
        await new Promise((done) => setTimeout(done, 100));
      socket.destroy();
      return state.closed && state.end.includes('PK\x05\x06', 0, 'latin1');
    },
  };
}
const takers = Array.from({ length: 10 }, taker);
const all = [...heads, ...bodies, ...readers, ...listeners];
const times = [];
const began = Date.now();
while (Date.now() - began < 45_000) {
  const before = performance.now();
  const answer = await fetch(`${url}/api/incidents?limit=50`, { headers: { cookie } });
  await answer.text();
  if (answer.status !== 200) faults.push(`a staff page was answered ${answer.status}`);
  times.push(performance.now() - before);
  await new Promise((done) => setTimeout(done, 200));
}
times.sort((a, b) => a - b);
const shut = (group) => group.filter(({ state }) => state.closed).length;
process.stdout.write(
  `slow clients, ${count} of each kind for 45 s: a staff page waited ${times[times.length >> 1].toFixed(0)} ms in the median, ${times.at(-1).toFixed(0)} ms at most; ` +
    `shown the door: ${shut(heads)} slow heads, ${shut(bodies)} slow bodies, ${shut(readers)} that read nothing, ${shut(listeners)} listeners that read nothing\n`,
);
const taken = await Promise.all(takers.map((one) => one.finish()));
process.stdout.write(
  `  exports taken slowly: ${taken.filter(Boolean).length} of ${taken.length} whole, ${Math.round(takers[0].state.bytes / 1024)} KB each\n`,
);
if (!taken.every(Boolean)) faults.push('an export taken slowly is not whole');
if (times.at(-1) > 2000) faults.push('a staff page waited longer than 2 s');
if (shut(heads) < heads.length) faults.push('a head that takes longer than 30 s is still waited for');
for (const one of all) one.end();
child.kill('SIGTERM');
await Promise.race([gone(child), new Promise((done) => setTimeout(done, 15_000))]);
if (child.exitCode === null) {
  faults.push('it does not stop on a signal');
  child.kill('SIGKILL');
}
rmSync(folder, { recursive: true, force: true });
for (const fault of faults) process.stdout.write(`  ${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
