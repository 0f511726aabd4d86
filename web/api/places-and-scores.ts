import type { Area } from '../../shared/api/areas.ts';
import type { Overview } from '../../shared/api/overview.ts';
import type { ScoreModel } from '../../shared/composite/types.ts';
import { getAreas } from './areas.ts';
import { getModel, getOverview } from './score-runs.ts';

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
  const [overview, { areas }] = await Promise.all([getOverview(asKnownAt, signal), getAreas(signal)]);
  const model = await getModel(overview.model.version, signal);
  return { overview, model, areas: new Map(areas.map((area) => [area.code, area])) };
}
