import { type Static, Type } from 'typebox';
import type { Topology } from 'topojson-specification';
import type { BoundaryFinding, FindingCode } from '../geometry/boundary-types.ts';
import type { GuessedColumns } from '../geometry/guess-columns.ts';
import type { ScoreLevel } from '../domain/area.ts';
import { Nullable, OneOf } from './common.ts';
import type { ScoreEffect } from './imports.ts';

const Words = Type.String({ minLength: 3, maxLength: 300 });
const Column = Nullable(Type.String({ maxLength: 120 }));
const SetId = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

const columns = {
  /** Null: guessed. One for each layer, in the order of the file. */
  columns: Nullable(
    Type.Array(
      Type.Object(
        {
          layer: Type.String({ maxLength: 200 }),
          code: Column,
          name: Column,
          scheme: Nullable(OneOf(['kemendagri', 'bps'])),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 40 },
    ),
  ),
};

/** Part `choice` of POST /api/boundaries/preview (multipart, with the part `file`). */
export const PreviewBoundaries = Type.Object(columns, { additionalProperties: false });
export type PreviewBoundaries = Static<typeof PreviewBoundaries>;

/** Part `choice` of POST /api/boundaries: what was looked at, and where the boundaries come from. */
export const ImportBoundaries = Type.Object(
  {
    ...columns,
    source: Words,
    licence: Words,
    expected: Type.Object(
      {
        /** Version in force when it was looked at. */
        inForce: SetId,
        sha256: Type.String({ pattern: '^[0-9a-f]{64}$', maxLength: 64 }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type ImportBoundaries = Static<typeof ImportBoundaries>;

export interface NeighbourPair {
  level: ScoreLevel;
  a: string;
  b: string;
  basis: string;
}

/** POST /api/boundaries/preview: what the file would change. Nothing is stored by looking. */
export interface BoundaryPreview {
  file: { name: string; sha256: string; format: string };
  columns: GuessedColumns[];
  levels: ScoreLevel[];
  findings: BoundaryFinding[];
  counts: Partial<Record<FindingCode, number>>;
  points: { read: number; stored: number };
  /** Version in force that it was compared with. */
  inForce: number;
  /** Null where an error stands in the way. */
  map: {
    sha256: string;
    topology: Topology;
    /** Version that is the same map already; it can be put into force again. */
    sameAs: number | null;
    gained: NeighbourPair[];
    lost: NeighbourPair[];
    effect: ScoreEffect | null;
  } | null;
}

/** POST /api/boundaries */
export const BoundaryImported = Type.Object({ version: SetId });
export type BoundaryImported = Static<typeof BoundaryImported>;

/** POST /api/boundaries/:version/take-again */
export const TakeAgain = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 300 }), inForce: SetId },
  { additionalProperties: false },
);
export type TakeAgain = Static<typeof TakeAgain>;

export const BoundaryVersion = Type.Object({
  version: SetId,
  kind: OneOf(['schematic', 'official']),
  note: Type.String(),
  attribution: Type.Array(Type.String()),
  source: Nullable(Type.String()),
  licence: Nullable(Type.String()),
  fileName: Nullable(Type.String()),
  fileSha256: Nullable(Type.String()),
  levels: Type.Array(OneOf(['regency', 'district'])),
  /** Warnings and notes of its check, counted by code. */
  findings: Type.Record(Type.String(), Type.Integer()),
  pairs: Type.Object({ regency: Type.Integer(), district: Type.Integer() }),
  createdAt: Type.String(),
  createdBy: Nullable(Type.String()),
});
export type BoundaryVersion = Static<typeof BoundaryVersion>;

/** GET /api/boundaries: versions, and when each came into force, newest first. */
export const BoundaryHistory = Type.Object({
  inForce: SetId,
  versions: Type.Array(BoundaryVersion),
  entries: Type.Array(
    Type.Object({
      version: SetId,
      inForceAt: Type.String(),
      by: Nullable(Type.String()),
      reason: Nullable(Type.String()),
    }),
  ),
});
export type BoundaryHistory = Static<typeof BoundaryHistory>;
