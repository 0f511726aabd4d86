import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { SourceLimit } from '../../../server/public-form/source-limit.ts';
import { projectRoot } from '../../../server/project-root.ts';

const postgresqlUrl = inject('postgresqlUrl');
let folder: string;
let child: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teduh-trace-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const address = '198.51.100.77';
const agent = 'KenariPeramban/7.31';
const referrer = 'https://kenari-asal.contoh.id/grup';

/** Files below a folder that hold one of the canaries. */
function holding(path: string, canaries: readonly string[]): string[] {
  if (statSync(path).isDirectory())
    return readdirSync(path).flatMap((name) => holding(join(path, name), canaries));
  const bytes = readFileSync(path);
  return canaries.filter((one) => bytes.includes(one)).map((one) => `${path}: ${one}`);
}

test('DP-16 of twenty requests no address, agent or referrer is in any log, table or file', async (context) => {
  if (postgresqlUrl) context.skip('the files of the embedded database are looked through byte by byte');
  cpSync(inject('embeddedTemplate')!, join(folder, 'data'), { recursive: true });
  const port = await freePort();
  // as behind a proxy that ends TLS: the address of the client comes in a header
  const env = {
    PATH: process.env['PATH'],
    PORT: port,
    DATA_DIR: join(folder, 'data'),
    PUBLIC_URL: 'https://teduh.contoh.id',
    HOST: '127.0.0.1',
    TMPDIR: folder,
    LOG_LEVEL: 'info', // where it says most
  };
  child = spawn(process.execPath, [join(projectRoot, 'dist', 'server', 'main.js')], { env, cwd: folder });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const add = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('ready at')) resolve();
    };
    child!.stdout!.on('data', add);
    child!.stderr!.on('data', add);
    child!.once('exit', () => reject(new Error(`it ended: ${output}`)));
  });
  const headers = {
    'x-forwarded-for': address,
    'x-forwarded-proto': 'https',
    'user-agent': agent,
    referer: referrer,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...headers, ...init.headers },
    });
  const post = (path: string, fields: Record<string, string>) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields).toString() });
  const statuses: number[] = [];
  const count = async (answer: Promise<Response>) => statuses.push((await answer).status);
  for (const path of [
    '/lapor',
    '/lapor?bahasa=en',
    '/l/abcdefghij',
    '/lapor/status',
    '/lapor/keluar',
    '/l/%00',
  ])
    await count(ask(path));
  for (let i = 0; i < 5; i++) await count(post('/lapor', { text: `KENARICERITA nomor ${i}` }));
  for (let i = 0; i < 3; i++) await count(post('/lapor/status', { kode: `0123 4567 8901 234${i}` }));
  await count(post('/lapor/balas', { kode: '0', text: 'x' }));
  await count(post('/lapor/kontak', { kode: '0', contact: 'x' }));
  await count(post('/lapor', { text: 'a'.repeat(50_000) }));
  await count(ask('/lapor', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }));
  await count(
    ask('/lapor', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    }),
  );
  await count(ask('/lapor/tidak-ada', { method: 'POST', body: 'x' }));
  expect(statuses).toHaveLength(20);
  expect(statuses.filter((one) => one === 201)).toHaveLength(5);
  const gone = new Promise((resolve) => child!.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
  const canaries = [address, agent, 'kenari-asal'];
  expect(canaries.filter((one) => output.includes(one))).toEqual([]);
  expect(holding(folder, canaries)).toEqual([]);
  // the search bites: the text that was meant to be stored is found
  expect(holding(join(folder, 'data'), ['KENARICERITA']).length).toBeGreaterThan(0);
});

/** A port that is free: the program's own line names the public address, not its port. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return String(port);
}

describe('DP-16 the count of a source', () => {
  test('ends with its window and is forgotten: the same source begins anew', () => {
    let now = 0;
    const limit = new SourceLimit(2, 600_000, () => now);
    expect([limit.take(address), limit.take(address), limit.take(address)]).toEqual([true, true, false]);
    expect([limit.has(address), limit.has('198.51.100.78')]).toEqual([false, true]);
    now = 600_000;
    expect([limit.has(address), limit.take(address)]).toEqual([true, true]);
    limit.close();
  });
  test('keeps no address, and takes the addresses of one house for one', () => {
    const limit = new SourceLimit(1, 600_000, () => 0);
    limit.take('2001:db8:1:2:aaaa::1');
    expect(
      JSON.stringify([...(limit as unknown as { counts: Map<string, number> }).counts.keys()]),
    ).not.toMatch(/2001|db8/);
    expect(limit.has('2001:db8:1:2:bbbb::9')).toBe(false);
    expect(limit.has('2001:db8:1:3::1')).toBe(true);
    expect(limit.has('2001:db8::1')).toBe(true);
    limit.close();
  });
});
