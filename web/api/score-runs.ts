import type { ScoreModel } from '../../shared/composite/types.ts';
import type { Overview } from '../../shared/api/overview.ts';
import type { ScoreDetail, ScoreModelRow } from '../../shared/api/score-runs.ts';
import { getJson, withQuery } from './request.ts';

export const getOverview = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Overview>(withQuery('/api/overview', { asKnownAt }), signal);

/** The definition that a result was computed with; without a version, the one in force. */
export async function getModel(version: number | null, signal?: AbortSignal): Promise<ScoreModel> {
  const { models } = await getJson<{ models: ScoreModelRow[] }>('/api/score-models', signal);
  const found = models.find((row) => (version === null ? row.inForce : row.version === version)) ?? models[0];
  if (!found) throw new Error('no score model');
  return found.definition;
}
export const getDetail = (area: string, month: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<ScoreDetail>(
    withQuery(`/api/score-runs/results/${encodeURIComponent(area)}/${encodeURIComponent(month)}`, {
      asKnownAt,
    }),
    signal,
  );
