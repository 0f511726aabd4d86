import type { Tx } from '../db/connect.ts';

/** Those of these codes that are no agency. */
export async function unknownAgencies(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  const unknown = new Set(codes);
  if (codes.length === 0) return unknown;
  const rows = await tx
    .selectFrom('agency')
    .select('code')
    .where('code', 'in', [...unknown])
    .execute();
  for (const { code } of rows) unknown.delete(code);
  return unknown;
}
