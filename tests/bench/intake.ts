import { comparableText } from '../../shared/intake/comparable-text.ts';
import { findPlaces } from '../../shared/intake/find-places.ts';
import { independentSources } from '../../shared/intake/independent-sources.ts';
import { jaccard } from '../../shared/intake/jaccard.ts';
import { minhashSignature } from '../../shared/intake/minhash-signature.ts';
import { proposeDuplicates } from '../../shared/intake/near-duplicates.ts';
import { shingles } from '../../shared/intake/shingles.ts';
import { seedState } from '../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../shared/statistics/xoshiro-128.ts';
import { gazetteer, sentences } from '../shared/intake/place-sentences.ts';
import { drawnReport } from '../shared/intake/words-of-report.ts';
import { atMost, type Line, median } from './line.ts';

function milliseconds(rounds: number, run: () => unknown): number {
  run();
  return median(
    Array.from({ length: rounds }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    }),
  );
}

/** Placing, pairing and grouping of reports against the plain way of doing each, in the same run. */
export function intakeSpeed(): Promise<Line[]> {
  const dice = xoshiro128(seedState(1, ['reports']));
  const codes = [...gazetteer.areas.keys()];
  const reports = Array.from({ length: 5000 }, (_, id) => ({
    id,
    text: drawnReport(dice, 20 + (id % 20)),
    receivedAt: new Date(Date.UTC(2026, 0, 1) + id * 600_000).toISOString(),
    areaCode: codes[id % codes.length]!,
    sender: `sender ${id}`,
  }));
  const few = reports.slice(0, 1000).map((one) => shingles(comparableText(one.text)));
  const everyPair = milliseconds(1, () => {
    let alike = 0;
    for (let b = 1; b < few.length; b++)
      for (let a = 0; a < b; a++) if (jaccard(few[a]!, few[b]!).similarity >= 0.35) alike++;
    return alike;
  });
  const pairs = milliseconds(3, () => proposeDuplicates(reports));
  const copies = reports.map((one) => ({ ...one, text: `${reports[0]!.text} ${one.id % 9}` }));
  const flood = milliseconds(3, () => proposeDuplicates(copies));

  const sourced = copies.map((one) => {
    const comparable = comparableText(one.text);
    return {
      ...one,
      fingerprint: comparable,
      signature: minhashSignature(shingles(comparable)),
      reliability: 'F' as const,
      channel: 'whatsapp',
      origin: 'citizen' as const,
    };
  });
  const groups = milliseconds(3, () => independentSources(sourced));

  const names = [...gazetteer.names.keys()];
  const plain = milliseconds(5, () =>
    sentences.map(({ text }) => {
      const squeezed = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
      return names.filter((name) => squeezed.includes(name));
    }),
  );
  const placed = milliseconds(5, () => sentences.map(({ text }) => findPlaces(text, gazetteer)));
  return Promise.resolve([
    {
      name: 'near-duplicates among 5,000 reports',
      value: pairs,
      baseline: { name: 'every pair of 1,000 of them, shingles ready', value: everyPair },
      unit: 'ms',
      target: atMost(pairs, 1000, 'ms'),
    },
    {
      name: 'near-duplicates in a flood of 5,000 copies',
      value: flood,
      baseline: { name: '5,000 different reports', value: pairs },
      unit: 'ms',
      target: atMost(flood, 1000, 'ms'),
    },
    {
      name: 'independent sources of 5,000 near-copies',
      value: groups,
      baseline: { name: 'proposing pairs among them', value: flood },
      unit: 'ms',
      target: atMost(groups, 200, 'ms'),
    },
    {
      name: `places of ${sentences.length} sentences`,
      value: placed,
      baseline: { name: 'looking for every name in the squeezed text', value: plain },
      unit: 'ms',
      target: atMost(placed, sentences.length, 'ms'),
    },
  ]);
}
