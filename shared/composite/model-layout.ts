import type { IndicatorDefinition, PillarCode, ScoreModel } from './types.ts';

/** One indicator of a model and its position in the model, which is its position in every cell. */
export interface PlacedIndicator {
  definition: IndicatorDefinition;
  position: number;
}

/** What a run asks of its model for every cell, found once. */
export interface ModelLayout {
  byPillar: Record<PillarCode, PlacedIndicator[]>;
  overlap: IndicatorDefinition | undefined;
  substitution: IndicatorDefinition | undefined;
}

export function modelLayout(model: ScoreModel): ModelLayout {
  const placed = model.indicators.map((definition, position) => ({ definition, position }));
  const of = (code: PillarCode) => placed.filter(({ definition }) => definition.pillar === code);
  const named = (code: string) => model.indicators.find((definition) => definition.code === code);
  return {
    byPillar: {
      strain: of('strain'),
      competition: of('competition'),
      signals: of('signals'),
      coping: of('coping'),
    },
    overlap: named('sector_overlap'),
    substitution: named('substitution_share'),
  };
}
