import { expect, test } from 'vitest';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import type { IncidentInput } from '../../../shared/composite/types.ts';
import { incidentCategories } from '../../../shared/domain/incident.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { type RandomStream, xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { makeIncident, makeInput, makeStrain } from './builders.ts';
import { summary } from './simulated-runs.ts';

const runs = 200;
const harmless = incidentCategories.filter((category) => defaultModel.signal.severity[category] === 0);
const serious = incidentCategories.filter((category) => defaultModel.signal.severity[category] > 0);
const whole = (stream: RandomStream, below: number) => Math.floor(stream.uniform() * below);
const pick = <T>(stream: RandomStream, from: readonly T[]): T => from[whole(stream, from.length)]!;

/** A message nobody has assessed: when it came, from whom, its clocks running; it is of no kind that carries tension. */
function message(stream: RandomStream, id: string, sender: string, hours: number): IncidentInput {
  const received = Date.UTC(2024, 4, 20) + whole(stream, hours) * 3_600_000;
  const day = (days: number) => new Date(received + days * 86_400_000).toISOString();
  return makeIncident({
    id,
    month: day(0).slice(0, 7),
    category: pick(stream, harmless),
    status: 'unverified',
    grades: [{ reliability: 'F', credibility: '6' }],
    grievance: {
      receivedDate: day(0).slice(0, 10),
      dueDate: day(7).slice(0, 10),
      answeredDate: null,
      sender,
    },
    assessment: { receivedAt: `${day(0).slice(0, 19)}Z`, assessedAt: null },
  });
}
/** What really happened behind a message: an incident with a weight, as little assessed as the rest. */
const happened = (stream: RandomStream, id: string, hours: number): IncidentInput => ({
  ...message(stream, id, id, hours),
  category: pick(stream, serious),
  grades: [{ reliability: pick(stream, ['B', 'C', 'F']), credibility: pick(stream, ['2', '3', '6']) }],
});
const risk = (incidents: IncidentInput[]) =>
  evaluateScores(defaultModel, makeInput({ incidents, observations: makeStrain() })).cells.at(-1)!.risk!;

test('a flood of 1 to 5,000 unassessed messages, from one or from many senders, raises a risk by what happened and no more', () => {
  const rises: number[] = [];
  const excesses: number[] = [];
  const each: number[] = [];
  for (let run = 0; run < runs; run++) {
    const stream = xoshiro128(seedState(run, ['flood']));
    const count = Math.round(5000 ** stream.uniform());
    const hours = 1 + whole(stream, 30 * 24);
    const oneSender = run % 2 === 0;
    const calm = Array.from({ length: whole(stream, 4) }, (_, i) => ({
      ...happened(stream, `calm ${i}`, hours),
      assessment: { receivedAt: '2024-06-01T00:00:00Z', assessedAt: '2024-06-02T00:00:00Z' },
    }));
    const distinct = Array.from({ length: whole(stream, 4) }, (_, i) => happened(stream, `true ${i}`, hours));
    const flood = Array.from({ length: count }, (_, i) =>
      message(stream, `flood ${i}`, oneSender ? 'one' : `sender ${i}`, hours),
    );
    const before = risk([...calm, ...distinct]);
    rises.push(before - risk(calm));
    excesses.push(risk([...calm, ...distinct, ...flood]) - before);
    each.push(
      risk([...calm, ...distinct, ...flood.map((one) => ({ ...one, category: 'threat' as const }))]) - before,
    );
  }
  summary('risk raised by what happened', rises);
  const excess = summary('risk raised by the flood beyond that', excesses);
  expect(excess.highest).toBeLessThanOrEqual(1e-9);
  // the same flood taken at its word, each message a threat of its own, would be seen
  const taken = summary('the same if each message were taken at its word', each);
  expect(taken.mean).toBeGreaterThan(10 * taken.error);
});
