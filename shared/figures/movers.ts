import type { Overview, OverviewLevel } from '../api/overview.ts';
import { type DifferencePart, explainDifference } from '../composite/explain-difference.ts';
import { modelLayout } from '../composite/model-layout.ts';
import type { ScoreState } from '../composite/score-state.ts';
import type { PillarCode, ScoreModel } from '../composite/types.ts';
import type { AreaCode, ScoreLevel } from '../domain/area.ts';
import type { Month } from '../domain/month.ts';
import { levelOf } from './choropleth.ts';

/** What moved a score between two months: exact parts of the change, as on the page of the area. */
export type MoverTerm = DifferencePart;
export interface Mover {
  code: AreaCode;
  score: 'risk' | 'structural';
  from: number;
  to: number;
  change: number;
  classFrom: number | null;
  classTo: number | null;
  /** Largest first, by size; they sum to the change within the rounding of the wire. */
  terms: MoverTerm[];
  /** Points that come from figures appearing or vanishing. */
  availabilityPoints: number;
}
export interface Movers {
  movers: Mover[];
  /** Areas that had a score in only one of the two months. */
  appeared: AreaCode[];
  vanished: AreaCode[];
}

export function movers(
  overview: Overview,
  model: ScoreModel,
  choice: { level: ScoreLevel; month: Month; before: Month },
): Movers {
  const level = levelOf(overview, choice.level);
  const layout = modelLayout(model);
  const count = overview.months.length;
  const m = overview.months.indexOf(choice.month);
  const m0 = overview.months.indexOf(choice.before);
  const result: Movers = { movers: [], appeared: [], vanished: [] };
  if (m < 0 || m0 < 0) return result;
  for (const [a, code] of level.areas.entries()) {
    const k = a * count + m;
    const k0 = a * count + m0;
    const score =
      (level.risk[k] ?? null) !== null || (level.risk[k0] ?? null) !== null ? 'risk' : 'structural';
    const to = level[score][k] ?? null;
    const from = level[score][k0] ?? null;
    if (to === null || from === null) {
      if (to !== null) result.appeared.push(code);
      if (from !== null) result.vanished.push(code);
      continue;
    }
    const found = explainDifference(model, layout, stateAt(model, level, k0), stateAt(model, level, k), {
      score,
    });
    const terms = found?.parts ?? [];
    result.movers.push({
      code,
      score,
      from,
      to,
      change: to - from,
      classFrom: level.riskClass[k0] ?? null,
      classTo: level.riskClass[k] ?? null,
      terms,
      availabilityPoints: availabilityPoints(terms),
    });
  }
  result.movers.sort((x, y) => Math.abs(y.change) - Math.abs(x.change));
  return result;
}

/** Points that come from figures appearing or vanishing and not from the world. */
export function availabilityPoints(terms: readonly MoverTerm[]): number {
  return terms.reduce(
    (sum, term) => sum + (term.kind === 'appeared' || term.kind === 'vanished' ? term.points : 0),
    0,
  );
}

function stateAt(model: ScoreModel, level: OverviewLevel, k: number): ScoreState {
  const of = (code: PillarCode) => {
    const letter = level.pillarAvailability[code][k];
    return { value: letter === '-' ? null : (level[code][k] ?? null), imputed: letter === 'p' };
  };
  return {
    normalised: model.indicators.map(({ code }) => level.indicators[code]?.normalised[k] ?? null),
    pillars: {
      strain: of('strain'),
      competition: of('competition'),
      signals: of('signals'),
      coping: of('coping'),
    },
  };
}
