import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { incidentWeight } from '../../../shared/composite/incident-weight.ts';
import { independentGrades } from '../../../shared/composite/independent-grades.ts';
import { credibilities, reliabilities } from '../../../shared/domain/incident.ts';
import { makeIncident } from './builders.ts';

const { signal } = defaultModel;
const report = fc.record({
  source: fc.option(fc.nat(3)),
  reliability: fc.constantFrom(...reliabilities),
  credibility: fc.constantFrom(...credibilities),
});
const probability = (reports: Parameters<typeof independentGrades>[0]) =>
  incidentWeight(makeIncident({ grades: independentGrades(reports, signal) }), signal).probability;

test('of one source the weightiest report stands, in whatever order they came', () => {
  const strong = { source: 1, reliability: 'B', credibility: '2' } as const;
  const weak = { source: 1, reliability: 'E', credibility: '5' } as const;
  const kept = [{ reliability: 'B', credibility: '2' }];
  expect(independentGrades([strong, weak], signal)).toEqual(kept);
  expect(independentGrades([weak, strong], signal)).toEqual(kept);
});
test('reports of unknown source count each, and other sources beside', () => {
  const one = { source: null, reliability: 'C', credibility: '3' } as const;
  expect(independentGrades([one, one, { ...one, source: 2 }], signal)).toHaveLength(3);
  expect(independentGrades([], signal)).toEqual([]);
});
test('five hundred copies of a report weigh what one weighs, and no further report takes weight away', () => {
  fc.assert(
    fc.property(fc.array(report, { minLength: 1, maxLength: 6 }), report, (reports, further) => {
      const copied = { ...reports[0]!, source: 9 };
      const copies = Array.from({ length: 500 }, () => copied);
      expect(probability([...reports, ...copies])).toBe(probability([...reports, copied]));
      expect(probability([...reports, further])).toBeGreaterThanOrEqual(probability(reports) - 1e-12);
    }),
  );
});
