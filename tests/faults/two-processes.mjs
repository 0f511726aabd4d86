// Two processes behind nginx on one PostgreSQL with a streaming replica, on this machine alone: mixed load, one process killed
// with -9 in the middle, one stopped in order, the replica stopped. Shows that nothing acknowledged is lost or doubled, that
// people stay signed in, that one process leads, and that exports are read from the replica while it is there.
// Needs PostgreSQL 15 or newer, nginx and openssl (Debian: postgresql, nginx-light, openssl). Run: npm start once (it builds), then
//   node tests/faults/two-processes.mjs [seconds of load = 30]
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gone } from './program.mjs';

const root = join(import.meta.dirname, '..', '..');
const seconds = Number(process.argv[2] ?? 30);
const folder = mkdtempSync(join(tmpdir(), 'teduh-two-processes-'));
const children = new Set();
const say = (line) => process.stdout.write(`${line}\n`);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const failures = [];
const check = (isSo, words) => {
  say(`${isSo ? 'yes ' : 'NO  '} ${words}`);
  if (!isSo) failures.push(words);
};
const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

const debian = '/usr/lib/postgresql';
const binaries = join(debian, readdirSync(debian).sort((a, b) => b - a)[0], 'bin');
// PostgreSQL refuses to run as root: Debian's package has made a user for it
const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
const identity = process.getuid() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
const asPostgres = { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
const run = (name, args, options = {}) => execFileSync(name, args, { encoding: 'utf8', ...options });
const launch = (name, args, options = {}) => {
  const child = spawn(name, args, { stdio: 'ignore', ...options });
  children.add(child);
  return child;
};
const stopped = async (child, signal) => {
  child.kill(signal);
  await gone(child);
  children.delete(child);
};
const ask = (port, database, text) =>
  run('psql', ['-h', '127.0.0.1', '-p', port, '-U', 'postgres', '-d', database, '-tAc', text]).trim();

async function startPostgresql(data, port) {
  const args = [
    '-D',
    data,
    '-p',
    port,
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'fsync=off',
    '-c',
    'log_min_messages=fatal',
  ];
  const child = launch(join(binaries, 'postgres'), args, asPostgres);
  for (
    let i = 0;
    spawnSync(join(binaries, 'pg_isready'), ['-h', '127.0.0.1', '-U', 'postgres', '-p', port]).status !== 0;
    i++
  ) {
    if (i > 100) throw new Error('PostgreSQL did not start');
    await pause(100);
  }
  return child;
}

/** The built program as an operator's unit starts it. */
const token = 'ukuran'.repeat(8);
const logs = [];
async function startProgram(port, env) {
  const began = Date.now();
  const child = launch(process.execPath, [join(root, 'dist', 'server', 'main.js')], {
    env: { ...process.env, ...env, PORT: port },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise((done, fail) => {
    const hear = (chunk) => {
      said += chunk;
      logs.push(String(chunk));
      if (said.includes('ready at')) setTimeout(done, 200);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => fail(new Error(said)));
  });
  return { child, port, ms: Date.now() - began, link: /\/masuk\/tautan#(\S+)/.exec(said)?.[1] };
}
async function measure({ port }, name) {
  const headers = { authorization: `Bearer ${token}` };
  const text = await fetch(`http://127.0.0.1:${port}/metrics`, { headers }).then(
    (answer) => answer.text(),
    () => '',
  );
  return Number(new RegExp(`^teduh_${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

try {
  const [primaryPort, replicaPort, one, two, tls, plain] = await Promise.all(
    Array.from({ length: 6 }, freePort),
  );
  if (identity.uid) chownSync(folder, identity.uid, identity.gid);
  run(
    join(binaries, 'initdb'),
    ['-D', join(folder, 'primary'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    asPostgres,
  );
  await startPostgresql(join(folder, 'primary'), primaryPort);
  const roles = ['owner', 'app', 'read'].flatMap((name) => ['-v', `${name}_password=rahasia`]);
  run('psql', [
    '-h',
    '127.0.0.1',
    '-p',
    primaryPort,
    '-U',
    'postgres',
    '-q',
    ...roles,
    '-f',
    join(root, 'sql/postgresql/roles.sql'),
  ]);
  run(
    join(binaries, 'pg_basebackup'),
    [
      '-h',
      '127.0.0.1',
      '-p',
      primaryPort,
      '-U',
      'postgres',
      '-D',
      join(folder, 'replica'),
      '-R',
      '-c',
      'fast',
      '--no-sync',
    ],
    asPostgres,
  );
  const replica = await startPostgresql(join(folder, 'replica'), replicaPort);
  say(
    `PostgreSQL ${ask(primaryPort, 'teduh', 'show server_version')} with a streaming replica, accounts of sql/postgresql/roles.sql`,
  );

  const home = `https://localhost:${tls}`;
  const address = (user, port) => `postgres://${user}:rahasia@127.0.0.1:${port}/teduh`;
  const env = {
    DATABASE_URL: address('teduh_app', primaryPort),
    DATABASE_OWNER_URL: address('teduh_owner', primaryPort),
    DATABASE_READ_URL: address('teduh_app', replicaPort),
    DATA_DIR: join(folder, 'data'),
    PUBLIC_URL: home,
    METRICS_TOKEN: token,
    LOG_LEVEL: 'info',
  };
  // at once, as after a reboot: they fill the empty database one after the other
  const [a, b] = await Promise.all([startProgram(one, env), startProgram(two, env)]);
  say(`two processes started at once on an empty database: ready after ${a.ms} and ${b.ms} ms`);

  const certificate = join(folder, 'teduh.pem');
  const key = join(folder, 'teduh.key');
  run(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { stdio: 'ignore' },
  );
  const example = readFileSync(join(root, 'server/operation/nginx.conf'), 'utf8')
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${one}`)
    .replaceAll('127.0.0.1:3001', `127.0.0.1:${two}`)
    .replaceAll('teduh.example.id', 'localhost')
    .replaceAll('/etc/ssl/teduh.pem', certificate)
    .replaceAll('/etc/ssl/private/teduh.key', key)
    .replaceAll('/var/log/nginx', folder)
    .replace('listen 443 ', `listen 127.0.0.1:${tls} `)
    .replace('listen 80;', `listen 127.0.0.1:${plain};`);
  writeFileSync(join(folder, 'teduh.conf'), example);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const name of temporary) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid() === 0 ? 'user root;\n' : ''}daemon off;\npid ${join(folder, 'nginx.pid')};\nevents {}\nhttp {\n${temporary
      .map((name) => `  ${name}_temp_path ${join(folder, name)};\n`)
      .join('')}  include ${join(folder, 'teduh.conf')};\n}\n`,
  );
  const configured = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'nginx.log')];
  check(spawnSync('nginx', ['-t', ...configured]).status === 0, 'nginx -t accepts the example configuration');
  launch('nginx', configured);
  const units = [
    'teduh@.service',
    'teduh-backup.service',
    'teduh-backup.timer',
    'teduh-staff-log.service',
    'teduh-staff-log.timer',
  ];
  const unitFolder = join(folder, 'units');
  mkdirSync(unitFolder);
  for (const name of units)
    writeFileSync(
      join(unitFolder, name.replace('@', '@3000')),
      readFileSync(join(root, 'server/operation', name)),
    );
  const verified = spawnSync(
    'systemd-analyze',
    ['verify', ...units.map((name) => join(unitFolder, name.replace('@', '@3000')))],
    { encoding: 'utf8' },
  );
  if (verified.error) say('     systemd-analyze is not here: the units were not looked at');
  else {
    // what this machine has not installed is no fault of the units
    const found = verified.stderr
      .split('\n')
      .filter((line) => /teduh/.test(line) && !/is not executable/.test(line));
    check(
      found.length === 0,
      `systemd-analyze verify accepts the units${found.map((line) => `\n       ${line}`).join('')}`,
    );
  }

  const agent = new Agent({ keepAlive: true, maxSockets: 24, ca: readFileSync(certificate) });
  let cookie = '';
  /** Through the proxy; status 0 where no answer came. */
  const call = (method, path, body) =>
    new Promise((done) => {
      const headers = { cookie, origin: home, ...(body ? { 'content-type': 'application/json' } : {}) };
      const sending = request(`${home}${path}`, { method, agent, headers, timeout: 60_000 }, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', () => done({ status: 0, text: '', headers: {} }));
        answer.on('end', () =>
          done({
            status: answer.statusCode,
            text: Buffer.concat(chunks).toString(),
            headers: answer.headers,
          }),
        );
      });
      sending.on('error', () => done({ status: 0, text: '', headers: {} }));
      sending.on('timeout', () => sending.destroy());
      sending.end(body ? JSON.stringify(body) : undefined);
    });
  for (let i = 0; i < 50 && (await call('GET', '/healthz')).status !== 200; i++) await pause(100);
  const person = { name: 'Petugas', email: 'petugas@contoh.id', password: 'sandi yang cukup panjang' };
  // each start makes a new link for the first account and ends the one before: that of the later process is good
  let signedUp = { status: 0, headers: {} };
  for (const token of [a.link, b.link].filter(Boolean))
    if (signedUp.status !== 200) signedUp = await call('POST', '/api/links/use', { token, ...person });
  cookie = signedUp.headers['set-cookie']?.find((one) => one.includes('teduh_session'))?.split(';')[0] ?? '';
  check(cookie.startsWith('__Host-'), `signed in through the proxy over TLS (${signedUp.status})`);
  check((await call('GET', '/metrics')).status === 404, 'measures are not there through the proxy');
  const tables = (await call('GET', '/api/tables')).text;
  const table = JSON.parse(tables).tables[0];

  const acknowledged = new Map();
  const entered = new Map();
  const seen = {};
  const count = (what, status) => {
    seen[what] ??= {};
    seen[what][status] = (seen[what][status] ?? 0) + 1;
  };
  const sent = [];
  const report = (nonce) => ({
    channel: 'phone',
    nonce,
    parts: { what: `Uji dua proses, laporan ${nonce}.` },
    areaCode: '19.03.01',
    category: 'presence',
    relation: 'no',
    occurredDate: null,
    urgent: false,
  });
  const incident = (summary) => ({
    eventDate: '2026-10-11',
    areaCode: '19.03.01',
    category: 'grievance',
    setting: 'gate',
    relation: 'partly',
    targetKind: 'firm',
    actorKind: 'residents',
    origin: 'citizen',
    status: 'verified',
    reliability: 'C',
    credibility: '3',
    summary,
    sourceTitle: 'Saluran telepon kantor',
  });
  const works = {
    async reports() {
      const nonce = crypto.randomUUID();
      sent.push(nonce);
      const { status, text } = await call('POST', '/api/reports', report(nonce));
      if (status === 201) acknowledged.set(nonce, JSON.parse(text).id);
      return status;
    },
    async entries() {
      const summary = `Uji dua proses nomor ${'abcdefghij'.charAt(entered.size % 10)}${entered.size}.`;
      const { status, text } = await call('POST', '/api/incidents', incident(summary));
      if (status === 201) entered.set(JSON.parse(text).id, summary);
      await pause(1500);
      return status;
    },
    reads: async () => (await call('GET', '/api/overview')).status,
    past: async () => (await call('GET', '/api/incidents?asKnownAt=2026-06-30&limit=50')).status,
    exports: async () => {
      const { status } = await call('GET', `/api/tables/${table}.csv`);
      await pause(300);
      return status;
    },
  };
  const onReplica = () =>
    Number(ask(replicaPort, 'teduh', "select tup_returned from pg_stat_database where datname = 'teduh'"));
  const servedBefore = onReplica();

  let isOver = false;
  const signedOut = [];
  const loops = Object.entries({ reports: 3, entries: 1, reads: 2, past: 1, exports: 1 }).flatMap(
    ([what, number]) =>
      Array.from({ length: number }, async () => {
        while (!isOver) {
          const status = await works[what]();
          count(what, status);
          if (status === 401) signedOut.push(what);
          if (status !== 200 && status !== 201) await pause(50);
        }
      }),
  );
  await pause((seconds * 1000) / 3);
  const led = [await measure(a, 'leader'), await measure(b, 'leader')];
  check(led[0] + led[1] === 1, `one of the two leads (${led.join(', ')})`);
  const [leader, other] = led[0] === 1 ? [a, b] : [b, a];
  const before = acknowledged.size;
  say(`kill -9 of the leader after ${before} acknowledged reports`);
  const killedAt = Date.now();
  await stopped(leader.child, 'SIGKILL');
  while ((await measure(other, 'leader')) !== 1 && Date.now() - killedAt < 20_000) await pause(100);
  const followed = Date.now() - killedAt;
  check(followed < 10_000, `the other one leads after ${followed} ms`);
  await pause((seconds * 1000) / 3);
  check(acknowledged.size > before, `one process alone went on: ${acknowledged.size - before} more reports`);
  const again = await startProgram(leader.port, env); // as Restart=always of the unit would
  say(`the killed one is back after ${again.ms} ms`);
  await pause((seconds * 1000) / 3);
  const stopAt = Date.now();
  await stopped(other.child, 'SIGTERM');
  say(
    `SIGTERM under load: the process ended by itself after ${Date.now() - stopAt} ms, code ${other.child.exitCode}`,
  );
  check(other.child.exitCode === 0, 'it ended in order');
  await pause(3000);
  isOver = true;
  await Promise.all(loops);
  const served = onReplica() - servedBefore;
  for (const [what, statuses] of Object.entries(seen)) say(`     ${what}: ${JSON.stringify(statuses)}`);
  check(signedOut.length === 0, 'nobody was signed out');
  check(served > 0, `the replica gave ${served} rows to exports and the past`);

  let lost = 0;
  let doubled = 0;
  for (const [nonce, id] of acknowledged) {
    const found = JSON.parse((await call('POST', '/api/reports', report(nonce))).text);
    if (found.isNew) lost++;
    else if (found.id !== id) doubled++;
  }
  const stored = Number(
    ask(
      primaryPort,
      'teduh',
      "select count(distinct report_id) from report_arrival where delivery_key like 'typed:%'",
    ),
  );
  check(
    lost === 0 && doubled === 0,
    `${acknowledged.size} reports acknowledged of ${sent.length} sent: ${lost} lost, ${doubled} under another id`,
  );
  check(stored >= acknowledged.size && stored <= sent.length, `${stored} stored: none twice`);
  const incidents = Number(
    ask(
      primaryPort,
      'teduh',
      "select count(distinct incident_id) from incident_version where summary_id like 'Uji dua proses%'",
    ),
  );
  check(incidents >= entered.size, `${entered.size} entries acknowledged, ${incidents} stored`);
  const twice = Number(ask(primaryPort, 'teduh', 'select count(*) from job where attempts > 1'));
  check(
    twice === 0,
    `${ask(primaryPort, 'teduh', 'select count(*) from job')} jobs, ${twice} begun more than once`,
  );
  const current = ask(primaryPort, 'teduh', 'select count(*) from score_run where is_current');
  check(current === '2', `${current} current score runs, one a level`);

  say('the replica is stopped');
  await stopped(replica, 'SIGINT');
  const exports = [];
  for (let i = 0; i < 10; i++) exports.push((await call('GET', `/api/tables/${table}.csv`)).status);
  check(
    exports.every((status) => status === 200),
    `exports go on without it: ${exports.join(' ')}`,
  );
  const past = (await call('GET', '/api/incidents?asKnownAt=2026-06-30&limit=50')).status;
  check(past === 200, `the past is read without it: ${past}`);
  const written = `${logs.join('')}${readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')}`;
  const lines = logs
    .join('')
    .split('\n')
    .filter((line) => line.includes('"answered"')).length;
  check(
    lines > 0 && !/__Host|Uji dua proses|sandi yang/.test(written),
    `${lines} lines of requests, without a cookie, a text or a password`,
  );
  const trail = run(process.execPath, [join(root, 'dist/server/audit-verify.js')], {
    env: { ...process.env, ...env },
  });
  check(/whole|intact|complete|utuh/i.test(trail), `audit trail: ${trail.trim().split('\n')[0]}`);
} finally {
  for (const child of [...children].reverse()) {
    child.kill(child.spawnfile.endsWith('postgres') ? 'SIGINT' : 'SIGTERM');
    await Promise.race([gone(child), pause(35_000)]);
  }
  rmSync(folder, { recursive: true, force: true });
}
say(failures.length === 0 ? 'All as it should be.' : `${failures.length} not as it should be.`);
process.exit(failures.length === 0 ? 0 : 1);
