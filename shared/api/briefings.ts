import { type Static, Type } from 'typebox';
import type { EditedText, FrozenPack, Pack } from '../briefings/pack.ts';
import type { PackDifferences } from '../briefings/pack-differences.ts';
import { audiences, classifications, releaseChecks, tlpLabels, urgencies } from '../domain/briefing.ts';
import { AreaCodeText, MonthText, Nullable, OneOf } from './common.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid', maxLength: 36 });
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });
export const BriefingPath = Type.Object({ id: Id });
export const BlockPath = Type.Object({
  id: Id,
  blockId: Type.String({ pattern: '^[a-z_]+(\\.[A-Za-z0-9_]+)*$', maxLength: 80 }),
});

const fields = {
  meetingId: Nullable(Id),
  title: Type.String({ minLength: 3, maxLength: 200 }),
  areaCodes: Type.Array(AreaCodeText, { minItems: 1, maxItems: 60, uniqueItems: true }),
  month: MonthText,
  audience: OneOf(audiences),
  language: OneOf(['id', 'en'] as const),
};
/** POST /api/briefings */
export const NewBriefing = Type.Object(fields, strict);
export type NewBriefing = Static<typeof NewBriefing>;

const marks = {
  classification: OneOf(classifications),
  tlp: OneOf(tlpLabels),
  urgency: OneOf(urgencies),
  memoNumber: Type.String({ maxLength: 80 }),
  dissent: Type.String({ maxLength: 2000 }),
};
/** PUT /api/briefings/:id: `version` is the one that was read; 409 where it moved on. */
export const ChangeBriefing = Type.Object({ version: Version, ...fields, ...marks }, strict);
export type ChangeBriefing = Static<typeof ChangeBriefing>;

/** PUT /api/briefings/:id/texts/:blockId: null puts the sentences made by rule back. */
export const ChangeText = Type.Object(
  { version: Version, text: Nullable(Type.String({ minLength: 1, maxLength: 6000 })) },
  strict,
);
export type ChangeText = Static<typeof ChangeText>;

export interface Briefing extends ChangeBriefing {
  id: string;
  changedAt: string;
  changedBy: string;
  /** Blocks with words of somebody. */
  editedBlocks: string[];
}
/** GET /api/briefings/:id: the draft with the pack that it makes of the data of this instant. */
export interface BriefingDraft {
  briefing: Briefing;
  pack: Pack;
  snapshots: SnapshotSummary[];
}
/** Answer of a change of one text: the draft's new version, and the text with what its numbers are linked to. */
export interface TextChanged {
  version: number;
  edited: EditedText | null;
}

export interface SnapshotSummary {
  id: string;
  number: string;
  briefingId: string;
  meetingId: string | null;
  title: string;
  audience: (typeof audiences)[number];
  month: string;
  areaCodes: string[];
  dataCut: string;
  modelVersion: number;
  frozenAt: string;
  frozenBy: string;
  sha256: string;
  publishedAt: string | null;
  publishedBy: string | null;
  /** A newer one of the same draft, where the reader may read it. */
  newer: { id: string; number: string } | null;
  /** The reader took the files of this one. */
  isHeld: boolean;
}
/** GET /api/briefings?meeting: drafts for who makes them, frozen packs for whoever may read them. */
export const BriefingsQuery = Type.Object({ meeting: Type.Optional(Id) }, strict);
export interface Briefings {
  drafts: Briefing[];
  snapshots: SnapshotSummary[];
}

/** POST /api/briefings/:id/snapshots */
export const Freeze = Type.Object({ version: Version }, strict);
export type Freeze = Static<typeof Freeze>;
export interface Frozen {
  id: string;
  number: string;
}

/** GET /api/briefing-snapshots/:id */
export interface Snapshot extends FrozenPack {
  summary: SnapshotSummary;
  /** Whether the one who asks may release it. */
  mayPublish: boolean;
  /** Its model has an approved impact assessment, without which nobody releases it (DP-13). */
  isAssessed: boolean;
}
/** GET /api/briefing-snapshots/:id/differences: against the one frozen before it from the same draft, or another one. */
export const DifferencesQuery = Type.Object({ with: Type.Optional(Id) }, strict);
export interface SnapshotDifferences {
  before: { id: string; number: string } | null;
  differences: PackDifferences | null;
}

/** POST /api/briefing-snapshots/:id/publication: every point of the list must be ticked. */
export const Publish = Type.Object(
  { checked: Type.Array(OneOf(releaseChecks), { maxItems: releaseChecks.length, uniqueItems: true }) },
  strict,
);
export type Publish = Static<typeof Publish>;

export const fileKinds = ['pptx', 'docx', 'pdf', 'xlsx'] as const;
export type FileKind = (typeof fileKinds)[number];
/** POST /api/briefing-snapshots/:id/files: lines of JSON, one event each; the last is `done` or `problem`. */
export const TakeFiles = Type.Object({ reason: Type.String({ minLength: 10, maxLength: 300 }) }, strict);
export type TakeFiles = Static<typeof TakeFiles>;
export type FileEvent =
  | { progress: number; kind: FileKind | null }
  | { file: { kind: FileKind; name: string; type: string; sha256: string; base64: string } }
  | { done: true }
  | { problem: object };
