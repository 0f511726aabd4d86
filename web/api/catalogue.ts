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
export const getListeningCoverage = (signal?: AbortSignal) =>
  getJson<ListeningCoverages>('/api/listening-coverage', signal);
export const getScoreRuns = (signal?: AbortSignal) =>
  getJson<{ runs: ScoreRunRow[] }>('/api/score-runs', signal);
export const getScoreModels = (signal?: AbortSignal) =>
  getJson<{ models: ScoreModelRow[] }>('/api/score-models', signal);
export const getSensitivity = (level: string, signal?: AbortSignal) =>
  getJson<RunSensitivityRow>(`/api/score-runs/sensitivity?level=${level}`, signal);
export const getWeights = (level: string, month: string, signal?: AbortSignal) =>
  getJson<WeightComparison>(`/api/score-runs/weights?level=${level}&month=${month}`, signal);
