import type { Catalogue } from '../../shared/api/indicators.ts';
import type { ListeningCoverages } from '../../shared/api/incidents.ts';
import type {
  RunSensitivityRow,
  ScoreModelRow,
  ScoreRunRow,
  WeightComparison,
} from '../../shared/api/score-runs.ts';
import { getJson, withQuery } from './request.ts';

export const getCatalogue = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Catalogue>(withQuery('/api/catalogue', { asKnownAt }), signal);
export const getTables = (signal?: AbortSignal) => getJson<{ tables: string[] }>('/api/tables', signal);
export const getListeningCoverage = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<ListeningCoverages>(withQuery('/api/listening-coverage', { asKnownAt }), signal);
export const getScoreRuns = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<{ runs: ScoreRunRow[] }>(withQuery('/api/score-runs', { asKnownAt }), signal);
export const getScoreModels = (signal?: AbortSignal) =>
  getJson<{ models: ScoreModelRow[] }>('/api/score-models', signal);
export const getSensitivity = (level: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<RunSensitivityRow>(withQuery('/api/score-runs/sensitivity', { level, asKnownAt }), signal);
export const getWeights = (level: string, month: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<WeightComparison>(withQuery('/api/score-runs/weights', { level, month, asKnownAt }), signal);
