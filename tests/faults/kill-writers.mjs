// Kills the program with -9 at random moments while forms, reports, assessments and meetings are written, over and over.
// Afterwards everything acknowledged is there once and the audit trail is whole. (Figures: kill-import.mjs.)
// Run: npm start once (it builds), then  node tests/faults/kill-writers.mjs [rounds = 20]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dice, gone, start, startSignedIn } from './program.mjs';
import { makeWriters } from './writers.mjs';

const rounds = Number(process.argv[2] ?? 20);
const few = ({ lost, doubled }) =>
  [...lost.map((one) => `lost: ${one}`), ...doubled.map((one) => `doubled: ${one}`)]
    .slice(0, 5)
    .map((line) => `  ${line}\n`)
    .join('');
const throwDice = dice(20261127);
const folder = mkdtempSync(join(tmpdir(), 'teduh-kill-'));
let running = await startSignedIn(folder);
const { cookie } = running;
const writers = makeWriters(() => ({ url: running.url, cookie }));
let slowest = 0;
for (let round = 0; round < rounds; round++) {
  const stop = writers.begin();
  // after a random number of answers, so that each round cuts something else in two
  const enough = writers.count() + 4 + Math.floor(throwDice() * 20);
  const sending = Date.now();
  while (writers.count() < enough && Date.now() - sending < 20_000)
    await new Promise((done) => setTimeout(done, 2));
  await new Promise((done) => setTimeout(done, throwDice() * 100));
  running.child.kill('SIGKILL');
  await gone(running.child);
  await stop();
  const began = Date.now();
  const { child, ready } = start(folder);
  running = { child, url: (await ready).url };
  slowest = Math.max(slowest, Date.now() - began);
  // a long run says how far it is
  if ((round + 1) % 50 === 0 && round + 1 < rounds) {
    const sofar = await writers.compare();
    process.stdout.write(
      `  after ${round + 1} kills: ${writers.count()} acknowledged, lost ${sofar.lost.length}, doubled ${sofar.doubled.length}, slowest start ${slowest} ms\n${few(sofar)}`,
    );
  }
}
const { lost, doubled, stored } = await writers.compare();
running.child.kill('SIGTERM');
await gone(running.child);
const audit = spawnSync(
  process.execPath,
  [join(import.meta.dirname, '..', '..', 'dist', 'server', 'audit-verify.js')],
  {
    env: { ...process.env, DATA_DIR: join(folder, 'data') },
    cwd: folder,
    encoding: 'utf8',
  },
);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `program killed ${rounds} times: ${writers.words()}\n` +
    `  stored ${stored} reports and forms; lost ${lost.length}, doubled ${doubled.length}; slowest start after a kill ${slowest} ms\n` +
    `  ${(audit.stdout + audit.stderr).trim()}\n` +
    few({ lost, doubled }),
);
if (lost.length + doubled.length > 0 || audit.status !== 0) process.exitCode = 1;
