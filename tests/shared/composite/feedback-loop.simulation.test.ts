import { expect, test } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import type { IncidentInput } from '../../../shared/composite/types.ts';
import type { Origin } from '../../../shared/domain/incident.ts';
import { monthRange } from '../../../shared/domain/month.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { poissonDraw } from '../forecasting/simulated-histories.ts';
import { makeArea, makeIncident, makeInput, makeStrain } from './builders.ts';
import { summary } from './simulated-runs.ts';

const runs = 200;
const [visitedMore, visitedLess] = ['19.01', '19.02'] as const;
const months = monthRange('2023-07', '2024-06');
const categories = [
  'violence',
  'threat',
  'clash',
  'grievance',
  'verbal_conflict',
  'peaceful_protest',
] as const;

/**
 * Mean over a year of the difference in rank of two places to whom the same happens on average. The office goes where
 * the score was higher last month, and to the first place in half of the months besides; each visit finds things.
 */
function rankDifference(run: number, foundCountsAs: Origin): number {
  const stream = xoshiro128(seedState(run, ['feedback loop']));
  const happens = (areaCode: string, month: string, count: number, origin: Origin): IncidentInput[] =>
    Array.from({ length: count }, () =>
      makeIncident({
        areaCode,
        month,
        origin,
        status: stream.uniform() < 0.5 ? 'verified' : 'unverified',
        category: categories[Math.floor(stream.uniform() * categories.length)]!,
        grades: [{ reliability: 'C', credibility: stream.uniform() < 0.5 ? '2' : '4' }],
      }),
    );
  const places = [visitedMore, visitedLess];
  const incidents: IncidentInput[] = [];
  let toVisit: string[] = [visitedMore];
  let sum = 0;
  for (const month of months) {
    for (const code of places) {
      incidents.push(...happens(code, month, poissonDraw(stream, 0.7), 'citizen'));
      const visits = toVisit.filter((place) => place === code).length;
      incidents.push(...happens(code, month, poissonDraw(stream, 1.2 * visits), foundCountsAs));
    }
    const input = makeInput({
      areas: places.map((code) => makeArea(code)),
      months: [month],
      incidents,
      observations: places.flatMap((code) => makeStrain(code, '2023')),
    });
    const [one, other] = evaluateScores(defaultModel, input).cells;
    sum += one!.rank! - other!.rank!;
    toVisit = one!.risk === other!.risk ? [] : [one!.risk! > other!.risk! ? visitedMore : visitedLess];
    if (stream.uniform() < 0.5) toVisit.push(visitedMore);
  }
  return sum / months.length;
}
const differences = (foundCountsAs: Origin) =>
  Array.from({ length: runs }, (_, run) => rankDifference(run, foundCountsAs));

test('two places with the same signals, one visited more often, differ in mean rank by about 0', () => {
  const { mean, error } = summary(
    'rank difference, found items beside the signal',
    differences('officer_found'),
  );
  expect(Math.abs(mean)).toBeLessThanOrEqual(3 * error);
});
test('were found items read as reports of citizens, the place visited more often would rank higher', () => {
  const { mean, error } = summary('rank difference, found items read as reports', differences('citizen'));
  expect(mean).toBeLessThan(-10 * error);
});
