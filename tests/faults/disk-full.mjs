// Fills the disk under the embedded database to the last byte: writing is refused in plain words (503, storage_full), reading
// and signing in go on, and once there is room it writes again. Needs the right to mount a tmpfs.
// Run: npm start once (it builds), then  node tests/faults/disk-full.mjs [megabytes = 400]
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gone, startSignedIn } from './program.mjs';
import { makeWriters } from './writers.mjs';

const size = Number(process.argv[2] ?? 400);
const folder = mkdtempSync(join(tmpdir(), 'teduh-full-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder], {
  encoding: 'utf8',
});
if (mounted.status !== 0) {
  process.stdout.write(
    `disk full: skipped, no small disk can be mounted here (${String(mounted.stderr).trim()})\n`,
  );
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const ballast = join(folder, 'ballast');
/** Until so many bytes are left. */
function fill(rest) {
  const file = openSync(ballast, 'a');
  const block = Buffer.alloc(65_536, 1);
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(folder);
      const free = bavail * bsize - rest;
      if (free <= 0) break;
      writeSync(file, block, 0, Math.min(block.length, free));
    }
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}
const faults = [];
const must = (is, words) => is || faults.push(words);
try {
  const { child, url, cookie } = await startSignedIn(folder);
  let died = false;
  child.once('exit', () => {
    died = true;
  });
  const writers = makeWriters(() => ({ url, cookie }));
  await fetch(`${url}/lapor`);
  for (const act of Object.values(writers.acts))
    must((await act()) === 201, 'nothing is stored on an empty disk');
  const reads = async () =>
    (
      await Promise.all(
        ['/api/overview', '/api/reports?state=waiting&limit=5', '/api/meetings'].map(async (path) => {
          const answer = await fetch(url + path, { headers: { cookie } });
          await answer.text();
          return answer.status;
        }),
      )
    ).join(' ');
  for (const rest of [8 * 1024 * 1024, 0]) {
    fill(rest);
    await wait(1500);
    for (const act of Object.values(writers.acts)) await act();
    const answer = await writers.send('/api/reports', writers.report(crypto.randomUUID()));
    const problem = await answer.json();
    must(
      problem.type === '/problems/storage_full',
      `with ${rest} bytes left a report is answered ${answer.status} ${problem.type}`,
    );
    must((await reads()) === '200 200 200', `with ${rest} bytes left reading is answered ${await reads()}`);
    const wrong = await writers.send('/api/session', {
      email: 'tiada@contoh.id',
      password: 'bukan sandi ini',
    });
    must(wrong.status === 401, `with ${rest} bytes left signing in is answered ${wrong.status}`);
  }
  await wait(25_000); // the clocks of jobs, alarms and erasures go on over the full disk
  must((await reads()) === '200 200 200', 'after 25 s on a full disk reading stops');
  must(!died, 'the program ended');
  rmSync(ballast);
  const freed = Date.now();
  while ((await writers.acts.report()) !== 201 && Date.now() - freed < 30_000) await wait(200);
  const took = Date.now() - freed;
  must(took < 10_000, `it writes again only after ${took} ms`);
  const { lost, doubled } = await writers.compare();
  must(lost.length === 0, `lost: ${lost.slice(0, 3).join('; ')}`);
  must(doubled.length === 0, `doubled: ${doubled.slice(0, 3).join('; ')}`);
  child.kill('SIGTERM');
  await gone(child);
  process.stdout.write(`disk full: ${writers.words()}; writes again ${took} ms after room was made\n`);
} finally {
  spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) process.stdout.write(`  ${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
