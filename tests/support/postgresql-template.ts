import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../server/db/connect.ts';
import { grantRights } from '../../server/db/migrate.ts';
import { projectRoot } from '../../server/project-root.ts';
import { findPostgresql } from './postgresql.ts';
import { bundle, prepare } from './prepare.ts';

/** Starts a PostgreSQL of its own where none is named, and makes the database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = findPostgresql()!;
  const server = 'url' in found ? { url: found.url, stop: () => {} } : await startCluster(found.binaries);
  await runOn(server.url, 'drop database if exists teduh_template');
  await runOn(server.url, 'create database teduh_template');
  const databaseUrl = withDatabase(server.url, 'teduh_template');
  const database = await openDatabase({ databaseUrl, dataDir: '', workerFile: bundle('db-worker.js') });
  await prepare(database);
  // on a server of our own the application has its own account, so that row-level security is in force in every test
  if (!('url' in found)) {
    await runOn(server.url, 'create role teduh_app login nosuperuser nobypassrls');
    await grantRights(database.system, join(projectRoot, 'sql', 'postgresql', 'grants.sql'));
  }
  await database.close();
  project.provide('postgresqlUrl', server.url);
  project.provide('postgresqlUser', 'url' in found ? null : 'teduh_app');
  return async () => server.stop();
}

/** One statement on a database, by the account of its address. */
export async function runOn(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

export function withDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

export async function startCluster(binaries: string): Promise<{ url: string; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-pg-'));
  // PostgreSQL refuses to run as root: Debian's package has made a user for it
  const user = process.getuid?.() === 0 ? 'postgres' : null;
  const identity = user
    ? {
        uid: Number(execFileSync('id', ['-u', user], { encoding: 'utf8' })),
        gid: Number(execFileSync('id', ['-g', user], { encoding: 'utf8' })),
      }
    : {};
  if ('uid' in identity) chownSync(folder, identity.uid!, identity.gid!);
  const data = join(folder, 'data');
  const options = { ...identity, cwd: folder };
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    {
      ...options,
      stdio: 'ignore',
    },
  );
  const port = await freePort();
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'fsync=off',
    '-k',
    folder,
  ];
  const child = spawn(join(binaries, 'postgres'), args, { ...options, stdio: 'ignore' });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      break;
    } catch (error) {
      if (attempt > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return {
    url,
    stop() {
      child.kill('SIGINT');
      child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
