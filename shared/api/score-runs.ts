import { type Static, Type } from 'typebox';
import type { AlternativeWeights } from '../composite/alternative-weights.ts';
import type { ModelSensitivity } from '../composite/model-sensitivity.ts';
import type { AbsenceReason, ReliabilityGrade, ScoreCell, ScoreModel } from '../composite/types.ts';
import type { Sight } from '../domain/score-sight.ts';
import { Nullable } from './common.ts';

/** GET /api/score-runs/results/:areaCode/:month?asKnownAt: one area-month whole, at full precision, with its model. */
export interface ScoreDetail {
  level: 'regency' | 'district';
  model: { code: string; version: number };
  dataCut: string;
  runId: string | null;
  cell: ScoreCell;
  /** The same area one month earlier, for what changed. */
  previous: ScoreCell | null;
  /** Region (median of the areas of this level) by pillar and score, null where fewer than three have one. */
  region: { risk: number | null; structural: number | null; signals: number | null; strain: number | null };
}

/** An area-month of which the reader is shown the class at most (DP-38): no number is in it. */
export interface UnseenCell {
  sight: Exclude<Sight, 'whole'>;
  areaCode: string;
  month: string;
  riskClass: number | null;
  /** Why there is no risk; null where there is one, and where nothing is shown. */
  riskReason: AbsenceReason | null;
  reliability: ReliabilityGrade | null;
}
export interface UnseenDetail extends Pick<ScoreDetail, 'level' | 'model' | 'dataCut' | 'runId'> {
  sight: UnseenCell['sight'];
  cell: UnseenCell;
}
/** What GET /api/score-runs/results/:areaCode/:month answers: whole, or as far as the reader sees it. */
export type ScoreAnswer = ScoreDetail | UnseenDetail;

/** GET /api/score-models answers { models: ScoreModelRow[] }. */
export interface ScoreModelRow {
  version: number;
  code: string;
  sha256: string;
  createdAt: string;
  inForce: boolean;
  definition: ScoreModel;
}

/** GET /api/score-runs */
export interface ScoreRunRow {
  id: string;
  level: string;
  modelVersion: number;
  dataCut: string;
  seed: number;
  draws: number;
  engineVersion: string;
  inputSha256: string;
  resultSha256: string;
  startedAt: string;
  finishedAt: string;
  areaMonths: number;
  withRisk: number;
}

/** GET /api/score-runs/progress: how far the computation under way is. */
export const RunProgress = Type.Object({
  running: Type.Boolean(),
  startedAt: Nullable(Type.String()),
  done: Type.Integer(),
  total: Type.Integer(),
});
export type RunProgress = Static<typeof RunProgress>;

/** POST /api/score-runs/cancel */
export const RunCancel = Type.Object({ cancelled: Type.Boolean() });
export type RunCancel = Static<typeof RunCancel>;

/** GET /api/score-runs/sensitivity?level= of the current run of a level, in its last month. */
export interface RunSensitivityRow {
  runId: string;
  month: string;
  result: ModelSensitivity;
}

/** GET /api/score-runs/weights?level=&month=: the model's weights beside those that data alone would give. */
export interface WeightComparison extends AlternativeWeights {
  level: 'regency' | 'district';
  month: string;
}
