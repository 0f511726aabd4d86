import type { ScoreInput } from './types.ts';

/**
 * What was known then, with today's values in place of those that have been corrected since, and without what came
 * late: the step between "as known then" and "as known now". A row is a correction of an earlier one where it speaks of
 * the same thing: an observation of the same area, indicator, period and definition; a count of the same area, sector,
 * period and definition; residents of the same area and year; an incident, engagement or follow-up of the same identity.
 */
export function revisedInput(then: ScoreInput, now: ScoreInput): ScoreInput {
  return {
    ...now,
    observations: matched(
      then.observations,
      now.observations,
      (row) => `${row.areaCode}|${row.indicatorCode}|${row.periodStart}|${row.periodEnd}|${row.definition}`,
    ),
    populations: matched(then.populations, now.populations, (row) => `${row.areaCode}|${row.year}`),
    foreignWorkers: matched(
      then.foreignWorkers,
      now.foreignWorkers,
      (row) => `${row.areaCode}|${row.sector}|${row.periodStart}|${row.periodEnd}|${row.definition}`,
    ),
    incidents: matched(then.incidents, now.incidents, (row) => row.id),
    engagements: matched(then.engagements, now.engagements, (row) => row.id),
    followUps: matched(then.followUps, now.followUps, (row) => row.id),
  };
}

/** Today's rows of what was known then; what has been withdrawn since is gone. */
function matched<Row>(then: readonly Row[], now: readonly Row[], key: (row: Row) => string): Row[] {
  const known = new Set(then.map(key));
  return now.filter((row) => known.has(key(row)));
}
