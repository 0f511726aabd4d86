import type { Tx } from '../db/connect.ts';
import type { ReferenceFile } from './read-file.ts';

export async function isLoaded(tx: Tx, file: ReferenceFile): Promise<boolean> {
  const row = await tx
    .selectFrom('import_batch')
    .select('id')
    .where('kind', '=', 'reference')
    .where('file_name', '=', file.name)
    .where('file_sha256', '=', file.sha256)
    .executeTakeFirst();
  return Boolean(row);
}

export async function insertBatch(tx: Tx, file: ReferenceFile, rowCount: number, now: Date): Promise<number> {
  const row = await tx
    .insertInto('import_batch')
    .values({
      kind: 'reference',
      file_name: file.name,
      file_sha256: file.sha256,
      row_count: rowCount,
      account_id: null,
      recorded_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Ids of sources by title and address, made where they do not exist yet. */
export async function sourceIds(
  tx: Tx,
  sources: { title: string; url: string | null }[],
): Promise<(title: string, url: string | null) => number> {
  const key = (title: string, url: string | null) => `${title}\u0000${url ?? ''}`;
  const wanted = new Map(sources.map((source) => [key(source.title, source.url), source]));
  if (wanted.size > 0)
    await tx
      .insertInto('source')
      .values([...wanted.values()].map(({ title, url }) => ({ title, url })))
      .onConflict((conflict) => conflict.columns(['title', 'url']).doNothing())
      .execute();
  const rows = await tx.selectFrom('source').select(['id', 'title', 'url']).execute();
  const ids = new Map(rows.map((row) => [key(row.title, row.url), row.id]));
  return (title, url) => {
    const id = ids.get(key(title, url));
    if (id === undefined) throw new Error(`source not stored: ${title}`);
    return id;
  };
}

/** End of the day of publication in WIB (UTC+7), or the time of recording where no date of publication is known. */
export function knownAt(publishedDate: string | null, recordedAt: Date): Date {
  return publishedDate
    ? new Date(Date.parse(`${publishedDate}T00:00:00Z`) + (24 - 7) * 3_600_000 - 1)
    : recordedAt;
}
