import { createHash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';
import { dataPackage, type PackageOptions, type PackedFile } from './descriptor.ts';
import type { ReadAt } from './table-definition.ts';
import { readTable, tables } from './tables.ts';
import { toCsv } from '../../shared/tabular/to-csv.ts';
import { aboutParquet, toParquet } from './to-parquet.ts';

/**
 * All tables as CSV and Parquet with their description, table by table as the reader takes them:
 * one table at a time is in memory.
 */
export async function* archive(
  at: ReadAt,
  options: Omit<PackageOptions, 'csv' | 'parquet'>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else ready.push(chunk);
  });
  const files = new Map<string, PackedFile>();
  const add = (path: string, bytes: Uint8Array) => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = options.created;
    zip.add(file);
    file.push(bytes, true);
    files.set(path, {
      path,
      bytes: bytes.length,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    });
  };
  const taken = function* () {
    if (failed) throw failed;
    yield* ready.splice(0);
  };
  const prefix = options.simulation ? 'simulasi-' : '';
  for (const [name, definition] of Object.entries(tables)) {
    const data = await readTable(definition, at, options.simulation);
    add(`${prefix}${name}.csv`, Buffer.from(toCsv(data)));
    yield* taken();
    add(`${prefix}${name}.parquet`, toParquet(data, aboutParquet(name, options)));
    yield* taken();
  }
  const described = dataPackage({
    ...options,
    csv: (name) => files.get(`${prefix}${name}.csv`)!,
    parquet: (name) => files.get(`${prefix}${name}.parquet`)!,
  });
  add('datapackage.json', Buffer.from(JSON.stringify(described, null, 1)));
  zip.end();
  yield* taken();
}
