import type { ScoreModel } from '../../shared/composite/types.ts';
import type { Overview, Wire } from '../../shared/api/overview.ts';
import type { RunCancel, RunProgress, ScoreAnswer, ScoreModelRow } from '../../shared/api/score-runs.ts';
import { expandOverview } from '../../shared/figures/expand-overview.ts';
import { getJson, sendJson, withQuery } from './request.ts';

export const getOverview = async (asKnownAt: string | null, signal?: AbortSignal): Promise<Overview> =>
  expandOverview(await getJson<Wire<Overview>>(withQuery('/api/overview', { asKnownAt }), signal));

export const getModels = async (signal?: AbortSignal): Promise<ScoreModelRow[]> =>
  (await getJson<{ models: ScoreModelRow[] }>('/api/score-models', signal)).models;

/** The definition of a version among the models; of the one in force where no version is named. */
export function modelOf(models: readonly ScoreModelRow[], version: number | null): ScoreModel {
  const found = models.find((row) => (version === null ? row.inForce : row.version === version)) ?? models[0];
  if (!found) throw new Error('no score model');
  return found.definition;
}
export const getDetail = (area: string, month: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<ScoreAnswer>(
    withQuery(`/api/score-runs/results/${encodeURIComponent(area)}/${encodeURIComponent(month)}`, {
      asKnownAt,
    }),
    signal,
  );

export const getRunProgress = (signal?: AbortSignal) =>
  getJson<RunProgress>('/api/score-runs/progress', signal);
export const cancelRun = () => sendJson<RunCancel>('POST', '/api/score-runs/cancel', {});
