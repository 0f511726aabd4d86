import type { Month } from '../domain/month.ts';
import { monthIndex } from '../domain/month.ts';
import { coverageTable } from './coverage.ts';
import { evaluateScores } from './evaluate-scores.ts';
import { recordsOf } from './explanation.ts';
import { incidentSignal, weighIncidents } from './incident-signal.ts';
import { monthlyCount, surprisePrior } from './incident-surprise.ts';
import { indexInput } from './index-input.ts';
import { nearestPopulation } from './nearest-population.ts';
import type { ScoreInput, ScoreModel } from './types.ts';
import type { WhatIfGround } from './what-if.ts';

/**
 * What a browser needs to score a month again under suppositions: the cells and, for each area, residents, the signal
 * so far and what its surprise is measured against. No incident, no grade and no count of foreign workers is in it.
 */
export function whatIfGround(model: ScoreModel, input: ScoreInput, month: Month): WhatIfGround {
  const at = monthIndex(month);
  const index = indexInput(input);
  const { cells } = evaluateScores(model, { ...input, months: [month], draws: 0 });
  const heard = input.areas.map((area) => {
    const listens = coverageTable(input, area);
    const incidents = weighIncidents(index.incidents.get(area.code) ?? [], model.signal);
    const population = nearestPopulation(index, area.code, at)?.population ?? null;
    return { area, listens, incidents, population, hasRate: listens(at) !== null && population !== null };
  });
  return {
    model,
    // the rows behind a reading are not needed to score it again
    cells: cells.map((cell) => ({
      ...cell,
      indicators: cell.indicators.map((one) => ({ ...one, ...recordsOf() })),
    })),
    areas: heard.map(({ area, listens, incidents, population, hasRate }) => ({
      areaCode: area.code,
      population,
      signalSum: hasRate ? incidentSignal(incidents, at, model.signal).sum : null,
      monthlyCount: monthlyCount(incidents, at),
      surprisePrior: hasRate
        ? surprisePrior(incidents, at, (past) => listens(past) !== null, population!, model.signal)
        : null,
      neighbours: heard.flatMap((other, i) =>
        other.hasRate && other.area.code !== area.code && area.neighbours.includes(other.area.code)
          ? [i]
          : [],
      ),
    })),
  };
}
