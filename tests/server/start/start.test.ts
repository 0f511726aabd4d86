import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { projectRoot } from '../../../server/project-root.ts';
import { runOn, withDatabase } from '../../support/postgresql-template.ts';

/** The program as the operator runs it: a process with an environment, its output and its exit. */
let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teduh-start-'));
  children = [];
  return async () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
});

const postgresqlUrl = inject('postgresqlUrl');
const databaseName = `teduh_${randomUUID().replaceAll('-', '')}`;
// of its own: the program writes to the audit trail as soon as it runs
if (postgresqlUrl) {
  beforeAll(() => runOn(postgresqlUrl, `create database ${databaseName} template teduh_template`));
  afterAll(() => runOn(postgresqlUrl, `drop database ${databaseName} with (force)`));
}
const environment = () => ({
  PATH: process.env['PATH'],
  PORT: '0',
  DATA_DIR: join(folder, 'data'),
  BACKUP_KEY_FILE: join(folder, 'backup-key'),
  ...(postgresqlUrl ? { DATABASE_URL: withDatabase(postgresqlUrl, databaseName) } : {}),
});
const withData = () => {
  if (!postgresqlUrl) cpSync(inject('embeddedTemplate')!, join(folder, 'data'), { recursive: true });
};

/** A test of what only the embedded database has: skipped on PostgreSQL, where it would say nothing. */
const onEmbedded = (name: string, body: () => Promise<void>) =>
  test(name, async (context) => {
    if (postgresqlUrl) context.skip('PostgreSQL keeps its own folder, locks and copies');
    await body();
  });

interface Run {
  child: ChildProcess;
  output: () => string;
  until: (pattern: RegExp) => Promise<RegExpMatchArray>;
  exit: Promise<number | null>;
}
function run(script: string, env: Record<string, string | undefined>, ...args: string[]): Run {
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'server', `${script}.js`), ...args], {
    env,
    cwd: folder,
  });
  children.push(child);
  let text = '';
  const waiting: (() => void)[] = [];
  const add = (chunk: Buffer) => {
    text += chunk;
    for (const wake of waiting) wake();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    output: () => text,
    exit,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(text);
          if (match) resolve(match);
        };
        waiting.push(look);
        look();
        exit.then(() => reject(new Error(`ended before ${pattern}: ${text}`)));
      }),
  };
}

test('starts, prints the link of the first account, answers, and stops on a signal', async () => {
  withData();
  const it = run('main', environment());
  const [, url] = await it.until(/ready at (http\S+) /);
  const [, link] = await it.until(/(http\S+\/masuk\/tautan#[\w-]{32})/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const used = await fetch(`${url}/api/links/look`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link!.split('#')[1] }),
  });
  expect(await used.json()).toMatchObject({ purpose: 'first_account' });
  it.child.kill('SIGTERM');
  expect(await it.exit).toBe(0);
  expect(existsSync(join(folder, 'data.lock'))).toBe(false);
});

test.each([
  ['PORT', 'abc', /PORT must be a whole number/],
  ['PORT', '70000', /PORT must be a whole number/],
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL must begin with postgres/],
  ['HOST', 'not a host', /HOST must be an address/],
  ['PUBLIC_URL', 'teduh.example', /PUBLIC_URL must be like/],
])('%s=%s is refused in one line', async (name, value, words) => {
  const it = run('main', { ...environment(), [name]: value });
  expect(await it.exit).toBe(1);
  expect(it.output()).toMatch(words);
  expect(it.output().trim().split('\n')).toHaveLength(1);
});

test('a port that is taken is said in one line', async () => {
  withData();
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const it = run('main', { ...environment(), PORT: String(port) });
  expect(await it.exit).toBe(1);
  expect(it.output()).toContain(`Port ${port} is taken by another program.`);
  server.close();
});

test('a database that cannot be reached is said in one line', async () => {
  const it = run('main', { ...environment(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  expect(await it.exit).toBe(1);
  expect(it.output()).toMatch(/PostgreSQL at DATABASE_URL cannot be reached: .*ECONNREFUSED/);
});

onEmbedded(
  'two processes on one data folder: the second refuses, with words, and the first goes on',
  async () => {
    withData();
    const first = run('main', environment());
    const [, url] = await first.until(/ready at (http\S+) /);
    const second = run('main', environment());
    expect(await second.exit).toBe(1);
    expect(second.output()).toMatch(/is in use by process \d+\. Stop that one first, or set DATA_DIR/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  },
);

onEmbedded('a data folder that cannot be made is said in one line', async () => {
  writeFileSync(join(folder, 'file'), '');
  const it = run('main', { ...environment(), DATA_DIR: join(folder, 'file', 'data') });
  expect(await it.exit).toBe(1);
  expect(it.output()).toMatch(/data folder .* cannot be made/);
});

test('a data folder that cannot be written is said in one line', async (context) => {
  if (postgresqlUrl) context.skip('PostgreSQL keeps its own folder');
  if (process.getuid?.() === 0) context.skip('the superuser may write everywhere');
  mkdirSync(join(folder, 'closed'));
  chmodSync(join(folder, 'closed'), 0o500);
  const it = run('main', { ...environment(), DATA_DIR: join(folder, 'closed', 'data') });
  expect(await it.exit).toBe(1);
  expect(it.output()).toMatch(/cannot be (made|written)/);
});

onEmbedded('killed while writing, it comes back with every acknowledged account', async () => {
  withData();
  const first = run('main', environment());
  const [, url] = await first.until(/ready at (http\S+) /);
  const [, link] = await first.until(/#([\w-]{32})/);
  const post = (base: string, path: string, body: unknown) =>
    fetch(base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const account = { email: 'kasi@contoh.id', password: 'sandi yang cukup panjang' };
  expect((await post(url!, '/api/links/use', { token: link, name: 'Kasi', ...account })).status).toBe(200);
  first.child.kill('SIGKILL');
  await first.exit;
  const second = run('main', environment());
  const [, again] = await second.until(/ready at (http\S+) /);
  expect((await post(again!, '/api/session', account)).status).toBe(200);
  expect(second.output()).not.toContain('Make the first account');
});

onEmbedded('a copy made while it runs brings back accounts and audit events elsewhere', async () => {
  withData();
  const first = run('main', environment());
  const [, url] = await first.until(/ready at (http\S+) /);
  const [, link] = await first.until(/#([\w-]{32})/);
  await fetch(`${url}/api/links/use`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token: link,
      name: 'Kasi',
      email: 'kasi@contoh.id',
      password: 'sandi yang cukup panjang',
    }),
  });
  const file = join(folder, 'copy.backup');
  const copy = run('backup', environment(), file);
  expect([await copy.exit, copy.output()]).toEqual([0, expect.stringContaining('Copied to')]);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const overwrite = run('backup', environment(), file);
  expect(await overwrite.exit).toBe(1);
  const elsewhere = {
    ...environment(),
    DATA_DIR: join(folder, 'elsewhere'),
    KEY_DIR: join(folder, 'data', 'keys'),
  };
  const wrongKey = run('restore', { ...elsewhere, BACKUP_KEY_FILE: join(folder, 'none') }, file);
  expect(await wrongKey.exit).toBe(1);
  const restored = run('restore', elsewhere, file);
  expect([await restored.exit, restored.output()]).toEqual([0, expect.stringMatching(/[34] audit events/)]);
  const verified = run('audit-verify', elsewhere);
  expect([await verified.exit, verified.output()]).toEqual([0, expect.stringContaining('is whole')]);
  const onto = run('restore', elsewhere, file);
  expect(await onto.exit).toBe(1);
  expect(onto.output()).toMatch(/holds a database already/);
  const second = run('main', elsewhere);
  await second.until(/ready at/);
  expect(second.output()).not.toContain('Make the first account');
});
