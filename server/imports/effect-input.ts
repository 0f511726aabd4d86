import type { ScoreInput } from '../../shared/composite/types.ts';
import type { Compared } from './compare.ts';
import { daysOf } from './row-keys.ts';

/** Beyond this many new or replaced values the effect on scores is not worked out before the commit. */
export const mostForEffect = 120_000;

/** The score's input as it would be with these rows in force. Rows that nothing replaced get ids below zero. */
export function withRows(input: ScoreInput, compared: readonly Compared[]): ScoreInput {
  const gone = {
    observation: new Set<number>(),
    population: new Set<number>(),
    foreign_workers: new Set<number>(),
  };
  for (const { row, before } of compared) if (before) gone[row.kind].add(before.id);
  const observations = input.observations.filter((one) => !gone.observation.has(one.id));
  const populations = input.populations.filter((one) => !gone.population.has(one.id));
  const foreignWorkers = input.foreignWorkers.filter((one) => !gone.foreign_workers.has(one.id));
  const errors = new Map(input.observations.map((one) => [one.indicatorCode, one.relativeStandardError]));
  compared.forEach(({ row }, i) => {
    const id = -1 - i;
    const { start: periodStart, end: periodEnd } = daysOf(row);
    if (row.kind === 'observation')
      observations.push({
        id,
        areaCode: row.areaCode,
        indicatorCode: row.indicatorCode,
        periodStart,
        periodEnd,
        value: row.value,
        definition: row.definition,
        relativeStandardError: errors.get(row.indicatorCode) ?? null,
      });
    else if (row.kind === 'population')
      populations.push({
        id,
        areaCode: row.areaCode,
        year: Number(row.period.slice(0, 4)),
        population: row.value,
      });
    else
      foreignWorkers.push({
        id,
        areaCode: row.areaCode,
        sector: row.sectorLetter ?? '',
        periodStart,
        periodEnd,
        count: row.count,
        definition: row.definition,
        kind: row.measure,
      });
  });
  // one number of residents an area and year, as the score reads it
  const newest = new Map(populations.map((one) => [`${one.areaCode}|${one.year}`, one]));
  return { ...input, observations, populations: [...newest.values()], foreignWorkers, draws: 0 };
}
