import type { Static } from 'typebox';
import type { ProvenanceSchema } from '../../shared/api/common.ts';
import type { Db } from './connect.ts';

export type Provenance = Static<typeof ProvenanceSchema>;

/** How rows of these batches came in, as a function of the row. */
export async function provenances(
  db: Db,
  batchIds: readonly number[],
): Promise<(row: { batch_id: number; source_cell: string | null }) => Provenance> {
  const ids = [...new Set(batchIds)];
  const batches = ids.length
    ? await db
        .selectFrom('import_batch as b')
        .leftJoin('account as a', 'a.id', 'b.account_id')
        .select([
          'b.id',
          'b.kind',
          'b.file_name',
          'b.file_sha256',
          'b.recorded_at',
          'b.committed_at',
          'a.name',
        ])
        .where('b.id', 'in', ids)
        .execute()
    : [];
  const byId = new Map(batches.map((batch) => [batch.id, batch]));
  return (row) => {
    const batch = byId.get(row.batch_id)!;
    return {
      batchId: batch.id,
      kind: batch.kind,
      fileName: batch.file_name,
      fileSha256: batch.file_sha256,
      cell: row.source_cell,
      recordedAt: (batch.committed_at ?? batch.recorded_at).toISOString(),
      recordedBy: batch.name,
    };
  };
}
