import type { Catalogue } from '../../shared/api/indicators.ts';
import type { ListeningCoverages } from '../../shared/api/incidents.ts';
import type { ScoreModelRow, ScoreRunRow } from '../../shared/api/score-runs.ts';
import { getJson } from './request.ts';

export const getCatalogue = (signal?: AbortSignal) => getJson<Catalogue>('/api/catalogue', signal);
export const getTables = (signal?: AbortSignal) => getJson<{ tables: string[] }>('/api/tables', signal);
export const getListeningCoverage = (signal?: AbortSignal) =>
  getJson<ListeningCoverages>('/api/listening-coverage', signal);
export const getScoreRuns = (signal?: AbortSignal) =>
  getJson<{ runs: ScoreRunRow[] }>('/api/score-runs', signal);
export const getScoreModels = (signal?: AbortSignal) =>
  getJson<{ models: ScoreModelRow[] }>('/api/score-models', signal);
