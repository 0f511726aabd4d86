// Ends the database while people write: the thread of the embedded one, and, where PostgreSQL is installed, the server
// (kill -9 and restart). Nothing acknowledged is lost or doubled, and writing works again within 10 s without a restart of
// the program. Run: npm start once (it builds), then  node tests/faults/database-dies.mjs [rounds = 10] [postgresql: only that one]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dice, gone, preload, startSignedIn } from './program.mjs';
import { makeWriters } from './writers.mjs';

const rounds = Number(process.argv[2] ?? 10);
const throwDice = dice(20261126);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

async function run(name, env, endDatabase) {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-dies-'));
  const { child, url, cookie } = await startSignedIn(folder, env);
  const writers = makeWriters(() => ({ url, cookie }));
  let slowest = 0;
  let late = 0;
  for (let round = 0; round < rounds; round++) {
    const stop = writers.begin();
    const enough = writers.count() + 4 + Math.floor(throwDice() * 20);
    for (let look = 0; look < 400 && writers.count() < enough; look++) await wait(20);
    await endDatabase(child);
    const died = Date.now();
    await wait(50);
    // until something is stored again
    while ((await writers.acts.report()) !== 201 && Date.now() - died < 30_000) await wait(50);
    const took = Date.now() - died;
    slowest = Math.max(slowest, took);
    if (took > 10_000) late++;
    await stop();
    await wait(throwDice() * 500);
    // five deaths in a minute mean a broken folder: here they are made, so they are kept apart
    if (round % 3 === 2 && round < rounds - 1 && name === 'embedded') await wait(61_000);
  }
  const stillThere = child.exitCode === null && !child.signalCode;
  const { lost, doubled } = await writers.compare();
  child.kill('SIGTERM');
  await gone(child);
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(
    `database dies (${name}), ${rounds} times: ${writers.words()}\n` +
      `  lost ${lost.length}, doubled ${doubled.length}; slowest recovery ${slowest} ms, later than 10 s: ${late}; program ${stillThere ? 'never ended' : 'ENDED'}\n` +
      lost
        .concat(doubled)
        .slice(0, 5)
        .map((line) => `  ${line}\n`)
        .join(''),
  );
  if (lost.length + doubled.length + late > 0 || !stillThere) process.exitCode = 1;
}

const only = process.argv[3];
if (only !== 'postgresql')
  await run('embedded', preload('killable-thread.mjs'), (child) => child.kill('SIGUSR2'));

const versions = '/usr/lib/postgresql';
const version = existsSync(versions) ? readdirSync(versions).sort().at(-1) : null;
if (!version) process.stdout.write('PostgreSQL is not installed here: its death was not tried\n');
else {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-server-'));
  const data = join(folder, 'pg');
  const port = 20_000 + (process.pid % 20_000);
  // the server refuses to run as root
  const isRoot = process.getuid() === 0;
  const as = (name, args) => {
    const command = join(versions, version, 'bin', name);
    return isRoot
      ? execFileSync('runuser', ['-u', 'postgres', '--', command, ...args], { stdio: 'pipe' })
      : execFileSync(command, args, { stdio: 'pipe' });
  };
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  as('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C']);
  const startServer = () =>
    as('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -k ${folder}`, 'start']);
  startServer();
  let turn = 0;
  try {
    await run('PostgreSQL', { DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres` }, async () => {
      as('pg_ctl', ['-D', data, '-w', '-m', turn++ % 2 ? 'fast' : 'immediate', 'stop']);
      await wait(500);
      startServer();
    });
  } finally {
    as('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  }
}
