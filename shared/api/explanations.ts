import { Type } from 'typebox';
import type { ChangeExplanation } from '../composite/explain-change.ts';
import type { LevelExplanation } from '../composite/explain-level.ts';
import type { EvidenceAgainst } from '../composite/evidence-against.ts';
import type { Month } from '../domain/month.ts';
import { AreaCodeText, AsKnownAt, MonthText, OneOf } from './common.ts';

export const references = ['region', 'neighbours', 'past'] as const;
export type ReferenceKind = (typeof references)[number];

/** GET /api/score-runs/explanations/changes/:areaCode/:month */
export const ChangeQuery = Type.Object(
  {
    /** The month compared with; by default the month before. */
    before: Type.Optional(MonthText),
    /** The earlier month as it was known then; by default both as known now. */
    knownThen: Type.Optional(AsKnownAt),
    asKnownAt: Type.Optional(AsKnownAt),
  },
  { additionalProperties: false },
);
export interface ChangeAnswer extends ChangeExplanation {
  areaCode: string;
  month: Month;
  before: Month;
  /** Instants up to which rows count as known on either side. */
  knownThen: string;
  dataCut: string;
  modelVersions: { before: number; after: number };
}

/** GET /api/score-runs/explanations/levels/:areaCode/:month */
export const LevelQuery = Type.Object(
  {
    /** Mean of the areas of this level, of the neighbours, of the own past twelve months, or one other area. */
    reference: Type.Optional(OneOf(references)),
    area: Type.Optional(AreaCodeText),
    asKnownAt: Type.Optional(AsKnownAt),
  },
  { additionalProperties: false },
);
export interface LevelAnswer extends LevelExplanation {
  areaCode: string;
  month: Month;
  reference: { kind: ReferenceKind | 'area'; areas: string[]; months: Month[] };
  dataCut: string;
}

/** GET /api/score-runs/explanations/against/:areaCode/:month */
export interface AgainstAnswer {
  areaCode: string;
  month: Month;
  score: 'risk' | 'structural' | null;
  value: number | null;
  items: EvidenceAgainst[];
  dataCut: string;
}
