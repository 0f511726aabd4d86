import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Postgresql = { url: string } | { binaries: string };

/** A PostgreSQL for tests: TEST_DATABASE_URL (a superuser's), or the server programs on this machine; null where neither is. */
export function findPostgresql(): Postgresql | null {
  if (process.env['TEST_DATABASE_URL']) return { url: process.env['TEST_DATABASE_URL'] };
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(existsSync(debian)
      ? readdirSync(debian)
          .sort()
          .reverse()
          .map((version) => join(debian, version, 'bin'))
      : []),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const binaries = folders.find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
  return binaries ? { binaries } : null;
}
