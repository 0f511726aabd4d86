import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { BackupError } from './backup-error.ts';

/** Where a program of PostgreSQL finds its database: by its environment, so that no password is in the list of processes. */
function environmentOf(url: string): NodeJS.ProcessEnv {
  const { host, port, user, password, database } = new pg.Client({ connectionString: url });
  const mode = new URL(url).searchParams.get('sslmode');
  return {
    PATH: process.env['PATH'],
    PGHOST: host,
    PGPORT: String(port),
    ...(user ? { PGUSER: user } : {}),
    ...(typeof password === 'string' ? { PGPASSWORD: password } : {}),
    ...(database ? { PGDATABASE: database } : {}),
    ...(mode ? { PGSSLMODE: mode } : {}),
    PGOPTIONS: '-c teduh.roles=system', // row-level security hides nothing from the program itself
  };
}

function start(program: string, args: string[], url: string): { child: ChildProcess; ended: Promise<void> } {
  const child = spawn(program, args, { env: environmentOf(url), stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new BackupError(
              `${program} is not on this machine: install the PostgreSQL client programs, of the server's version or newer.`,
            )
          : error,
      ),
    );
    child.once('close', (code) => {
      const lines = said.trim().split('\n');
      const why = lines.find((line) => /error:/.test(line)) ?? lines.at(-1);
      return code === 0 ? resolve() : reject(new BackupError(`${program} ended with code ${code}: ${why}`));
    });
  });
  ended.catch(() => {}); // whoever reads the output learns of it at its end
  return { child, ended };
}

/** The database as pg_dump sees it in a snapshot that somebody holds open. */
export async function* dumpDatabase(url: string, snapshot: string): AsyncGenerator<Uint8Array> {
  const args = ['--format=custom', '--no-owner', '--no-privileges', '--enable-row-security'];
  const { child, ended } = start('pg_dump', [...args, `--snapshot=${snapshot}`], url);
  child.stdin!.end();
  child.stdout!.on('error', () => {});
  for await (const chunk of child.stdout!) yield chunk as Uint8Array;
  await ended;
}

/** Fills an empty database, whole or not at all. */
export async function restoreDatabase(url: string, bytes: Iterable<Uint8Array>): Promise<void> {
  const { database } = new pg.Client({ connectionString: url });
  const args = ['--no-owner', '--no-privileges', '--single-transaction', '--exit-on-error'];
  const { child, ended } = start('pg_restore', [...args, '--dbname', database ?? 'postgres'], url);
  child.stdin!.on('error', () => {}); // it ended before it had read all: `ended` says why
  for (const chunk of bytes) {
    if (child.exitCode !== null || child.stdin!.destroyed) break;
    if (!child.stdin!.write(chunk)) await Promise.race([once(child.stdin!, 'drain'), ended]);
  }
  child.stdin!.end();
  await ended;
}
