import type { Area } from '../../shared/api/areas.ts';
import type { Overview } from '../../shared/api/overview.ts';
import type { ScoreModel } from '../../shared/composite/types.ts';
import { getAreas } from './areas.ts';
import { getModels, getOverview, modelOf } from './score-runs.ts';

/** What nearly every page stands on: the scores, the model behind them, and the places. */
export interface PlacesAndScores {
  overview: Overview;
  model: ScoreModel;
  areas: ReadonlyMap<string, Area>;
}
export async function getPlacesAndScores(
  asKnownAt: string | null,
  signal?: AbortSignal,
): Promise<PlacesAndScores> {
  const [overview, { areas }, models] = await Promise.all([
    getOverview(asKnownAt, signal),
    getAreas(signal),
    getModels(signal),
  ]);
  const model = modelOf(models, overview.model.version);
  return { overview, model, areas: new Map(areas.map((area) => [area.code, area])) };
}
