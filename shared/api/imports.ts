import { type Static, Type } from 'typebox';
import {
  columnRoles,
  type Finding,
  type ImportReference,
  layouts,
  type Mapping,
} from '../imports/import-types.ts';
import { Nullable, OneOf } from './common.ts';
import type { Problem } from './problem.ts';

const Index = Type.Integer({ minimum: 0, maximum: 300_000 });
const Short = Type.String({ maxLength: 300 });
const Code = Type.String({ maxLength: 80 });
/** What is counted is a code, never words: it is stored and shown as it stands. */
const DefinitionCode = Type.String({ pattern: '^[a-z][a-z_]{2,39}$', maxLength: 40 });
const Names = Type.Record(Type.String({ maxLength: 200 }), Code, { maxProperties: 500 });

/** The mapping as it travels; a meaning that the layout does not know is refused by the checks. */
const MappingSchema = Type.Unsafe<Mapping>(
  Type.Object(
    {
      sheet: Type.Integer({ minimum: 0, maximum: 100 }),
      layout: OneOf(layouts),
      headerTop: Index,
      headerBottom: Index,
      columns: Type.Record(
        Type.String({ pattern: '^\\d{1,3}$', maxLength: 3 }),
        Type.Object(
          {
            role: OneOf([...columnRoles, 'across'] as const),
            indicatorCode: Type.Optional(Code),
            period: Type.Optional(Code),
            sector: Type.Optional(Short),
            position: Type.Optional(Short),
            definition: Type.Optional(Code),
            areaCode: Type.Optional(Code),
            unit: Type.Optional(Code),
          },
          { additionalProperties: false },
        ),
        { maxProperties: 300 },
      ),
      constants: Type.Partial(
        Type.Object({
          areaCode: Code,
          codeScheme: OneOf(['kemendagri', 'bps']),
          indicatorCode: Code,
          period: Code,
          definition: Code,
          unit: Code,
          kind: OneOf(['stock', 'flow']),
          countDefinition: DefinitionCode,
          agencyCode: Code,
          kbliVersion: OneOf(['2020', '2025']),
          workplace: OneOf(['land', 'sea']),
          publishedDate: Code,
          sourceTitle: Type.String({ maxLength: 1000 }),
          sourceUrl: Type.String({ maxLength: 1000 }),
          singlePoint: OneOf(['thousands', 'decimal']),
          dateOrder: OneOf(['day_first', 'month_first']),
          accepted: Type.Array(Code, { maxItems: 100 }),
          areaNames: Names,
          indicatorNames: Names,
        }),
        { additionalProperties: false },
      ),
    },
    { additionalProperties: false },
  ),
);
const FixSchema = Type.Object(
  {
    sheet: Index,
    row: Index,
    column: Index,
    text: Type.String({ maxLength: 500 }),
    confirms: Type.Optional(Type.Array(Code, { maxItems: 20 })),
  },
  { additionalProperties: false },
);
const choice = {
  /** Null: the server guesses. */
  mapping: Nullable(MappingSchema),
  fixes: Type.Array(FixSchema, { maxItems: 5000 }),
  /** Agency that gave the sheet; a Timpora member's own. */
  agencyCode: Nullable(Code),
};

/** Part `choice` of POST /api/imports/preview (multipart, with the part `file`). */
export const PreviewImport = Type.Object(choice, { additionalProperties: false });
export type PreviewImport = Static<typeof PreviewImport>;

/** Part `choice` of POST /api/imports: what was looked at, and the digest of its difference. */
export const CommitImport = Type.Object(
  { ...choice, expected: Type.String({ pattern: '^[0-9a-f]{64}$', maxLength: 64 }) },
  { additionalProperties: false },
);
export type CommitImport = Static<typeof CommitImport>;

/** One value against what is in force. */
export const ComparedValue = Type.Object({
  kind: OneOf(['observation', 'population', 'foreign_workers']),
  sheet: Type.Integer(),
  row: Type.Integer(),
  column: Type.Integer(),
  areaCode: Type.String(),
  /** Indicator, or what of the foreign workers is counted. */
  subject: Type.String(),
  period: Type.String(),
  definition: Type.String(),
  /** Null where the count is too small to be shown to the one who asks. */
  value: Nullable(Type.Number()),
  before: Nullable(Type.Number()),
  /** Row that it replaces. */
  beforeId: Nullable(Type.Integer()),
  /** Where the row that it replaces comes from. */
  beforeSource: Nullable(Type.String()),
});
export type ComparedValue = Static<typeof ComparedValue>;

export const ScoreShift = Type.Object({
  level: OneOf(['regency', 'district']),
  areaCode: Type.String(),
  month: Type.String(),
  before: Nullable(Type.Number()),
  after: Nullable(Type.Number()),
  /** 0 very low .. 4 very high. */
  classBefore: Nullable(Type.Integer()),
  classAfter: Nullable(Type.Integer()),
});
export type ScoreShift = Static<typeof ScoreShift>;
/** What an import would change in the scores, without draws; the largest changes first. */
export const ScoreEffect = Type.Object({
  compared: Type.Integer(),
  changed: Type.Integer(),
  classChanged: Type.Integer(),
  shifts: Type.Array(ScoreShift),
});
export type ScoreEffect = Static<typeof ScoreEffect>;

export interface ImportPreview {
  fileSha256: string;
  /** The same file came in before and was not taken back. */
  before: { batchId: number; at: string; by: string | null } | null;
  mapping: Mapping;
  findings: Finding[];
  findingCount: { error: number; question: number; warning: number };
  skipped: number;
  difference: {
    new: number;
    same: number;
    revised: number;
    /** Of what would be stored; the commit must come to the same. */
    digest: string;
    /** First of the values that would be replaced, and of the new ones. */
    revisedValues: ComparedValue[];
    newValues: ComparedValue[];
  };
  /** Null where nothing that a score reads would change. */
  effect: ScoreEffect | null;
}
export interface ImportDone {
  /** Null where everything was known already. */
  batchId: number | null;
  new: number;
  same: number;
  revised: number;
}
export const importSteps = ['reading', 'checking', 'comparing', 'scores', 'storing'] as const;
export type ImportStep = (typeof importSteps)[number];
/** Lines of the answers of POST /api/imports and /api/imports/preview (NDJSON): steps, then one of the others. */
export type ImportEvent =
  | { step: ImportStep; share: number }
  | { preview: ImportPreview }
  | { done: ImportDone }
  | { problem: Static<typeof Problem> };

/** GET /api/imports/reference: what the checks must know. */
export interface ImportGround {
  reference: ImportReference;
  /** How sheets with such headings were read last. */
  remembered: { fingerprint: string; agencyCode: string | null; mapping: Mapping }[];
  /** Agency that the one who asks speaks for; null where none is set. */
  ownAgency: string | null;
}

export const ImportRowSummary = Type.Object({
  id: Type.Integer(),
  fileName: Type.String(),
  fileSha256: Nullable(Type.String()),
  layout: Nullable(Type.String()),
  agencyCode: Nullable(Type.String()),
  committedAt: Type.String(),
  by: Nullable(Type.String()),
  new: Type.Integer(),
  revised: Type.Integer(),
  same: Type.Integer(),
  warnings: Type.Integer(),
  fixedCells: Type.Integer(),
  withdrawnAt: Nullable(Type.String()),
  withdrawnBy: Nullable(Type.String()),
  /** Whether the one who asks may take it back. */
  mayUndo: Type.Boolean(),
});
export type ImportRowSummary = Static<typeof ImportRowSummary>;
/** GET /api/imports */
export const Imports = Type.Object({ imports: Type.Array(ImportRowSummary) });
export type Imports = Static<typeof Imports>;

/** GET /api/imports/:id: the batch with its values, each with its cell; small counts as in the ledger. */
export const ImportDetail = Type.Object({
  summary: ImportRowSummary,
  fixedCells: Type.Array(Type.Object({ cell: Type.String(), from: Type.String(), to: Type.String() })),
  total: Type.Integer(),
  values: Type.Array(
    Type.Object({
      id: Type.Integer(),
      kind: OneOf(['observation', 'population', 'foreign_workers']),
      areaCode: Type.String(),
      subject: Type.String(),
      period: Type.String(),
      value: Nullable(Type.Number()),
      cell: Nullable(Type.String()),
      supersedes: Nullable(Type.Integer()),
    }),
  ),
});
export type ImportDetail = Static<typeof ImportDetail>;
export const largestImportBytes = 20 * 1024 * 1024;
