import { type Static, Type } from 'typebox';
import { Nullable, ProvenanceSchema, SourceSchema } from './common.ts';

/**
 * One count of the ledger. `count` is null where the cell is below 5 or hidden so that none below 5 can be found
 * by subtraction; `suppressed` tells which. A known zero is 0.
 */
export const ForeignWorkerCount = Type.Object({
  id: Type.Integer(),
  areaCode: Type.String(),
  areaScope: Type.String(),
  areaName: Type.String(),
  sectorLetter: Nullable(Type.String()),
  kbliVersion: Nullable(Type.String()),
  sectorAsPublished: Type.String(),
  period: Type.String(),
  periodEnd: Type.String(),
  /** Range of divisions of its section, the same in both editions of KBLI: `05-09`; null for all sectors or other words. */
  divisions: Nullable(Type.String()),
  /** Of all sectors, positions, permits, of land and sea. */
  isWhole: Type.Boolean(),
  count: Nullable(Type.Integer()),
  suppressed: Nullable(
    Type.Unsafe<'small' | 'complementary'>(Type.String({ enum: ['small', 'complementary'] })),
  ),
  definition: Type.String(),
  measureAsPublished: Type.String(),
  kind: Type.Unsafe<'stock' | 'flow'>(Type.String({ enum: ['stock', 'flow'] })),
  agencyCode: Nullable(Type.String()),
  agencyName: Nullable(Type.String()),
  /** 2 to 5 digits of the edition in `kbliVersion`. */
  kbliCode: Nullable(Type.String()),
  positionLevel: Nullable(Type.String()),
  documentKind: Nullable(Type.String()),
  workplace: Nullable(Type.String()),
  note: Type.String(),
  source: SourceSchema,
  provenance: ProvenanceSchema,
});
export type ForeignWorkerCount = Static<typeof ForeignWorkerCount>;
/** GET /api/foreign-workers?area&asKnownAt */
export const ForeignWorkerCounts = Type.Object({
  total: Type.Integer(),
  counts: Type.Array(ForeignWorkerCount),
});
export type ForeignWorkerCounts = Static<typeof ForeignWorkerCounts>;
