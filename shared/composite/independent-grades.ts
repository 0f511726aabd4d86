import type { IncidentInput, ScoreModel } from './types.ts';

type Grade = IncidentInput['grades'][number];

/**
 * One grade for each independent source of an incident: two reports of one source, or a text copied five hundred times,
 * are not two witnesses. Of one source the grade with the highest weight stands, so that a weaker report coming after
 * a stronger one takes nothing back. A report whose source is not known (null) is a source of its own; a text names a group of reports that are not
 * independent of each other.
 */
export function independentGrades(
  reports: readonly (Grade & { source: number | string | null })[],
  weights: Pick<ScoreModel['signal'], 'reliability' | 'credibility'>,
): Grade[] {
  const weight = (one: Grade) => weights.reliability[one.reliability] * weights.credibility[one.credibility];
  const best = new Map<number | string, Grade>();
  reports.forEach(({ source, reliability, credibility }, at) => {
    const key = source ?? `report ${at}`;
    const held = best.get(key);
    const grade = { reliability, credibility };
    if (!held || weight(grade) > weight(held)) best.set(key, grade);
  });
  return [...best.values()];
}
