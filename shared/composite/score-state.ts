import type { ModelLayout } from './model-layout.ts';
import { normalise } from './normalise.ts';
import { pillar } from './pillar.ts';
import type { PillarCode, ScoreCell, ScoreModel } from './types.ts';

/** What a score is made of, and no more: readings of the indicators and values of the pillars. */
export interface ScoreState {
  /** 0..100 in the model's order, null where there is none. */
  normalised: readonly (number | null)[];
  /** Value null: the pillar is missing. `imputed`: no indicator was measured and the value stands in. */
  pillars: Readonly<Record<PillarCode, { value: number | null; imputed: boolean }>>;
}

export function stateOf(cell: ScoreCell): ScoreState {
  const of = (code: PillarCode) => {
    const found = cell.pillars.find((one) => one.code === code);
    return { value: found?.value ?? null, imputed: found?.availability === 'imputed' };
  };
  return {
    normalised: cell.indicators.map((one) => one.normalised),
    pillars: {
      strain: of('strain'),
      competition: of('competition'),
      signals: of('signals'),
      coping: of('coping'),
    },
  };
}

/**
 * The model evaluated at the mean indicators of some cells (areas of a region, neighbours, an area's own past): what a
 * place would score that reads as they do on average. Each indicator is averaged in its unit over the cells that have
 * it. Competition that none measures takes the mean of what stands in for it there.
 */
export function meanState(model: ScoreModel, layout: ModelLayout, cells: readonly ScoreCell[]): ScoreState {
  const parts = model.indicators.map((definition, i) => {
    const values = cells.flatMap((cell) => cell.indicators[i]!.value ?? []);
    const mean = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      normalised: mean === null ? null : normalise(mean, definition.goalposts),
      reason: null,
      weight: 0,
    };
  });
  const of = (code: PillarCode) => ({
    value: pillar(code, layout.byPillar[code], model, parts).value,
    imputed: false,
  });
  const pillars = {
    strain: of('strain'),
    competition: of('competition'),
    signals: of('signals'),
    coping: of('coping'),
  };
  if (pillars.competition.value === null && pillars.strain.value !== null) {
    const standIns = cells.flatMap((cell) => cell.pillars[1]?.value ?? []);
    if (standIns.length > 0)
      pillars.competition = {
        value: standIns.reduce((sum, value) => sum + value, 0) / standIns.length,
        imputed: true,
      };
  }
  return { normalised: parts.map((part) => part.normalised), pillars };
}
