import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikePairs } from '../../../shared/intake/alike-pairs.ts';
import { comparableText } from '../../../shared/intake/comparable-text.ts';
import { estimatedJaccard } from '../../../shared/intake/estimated-jaccard.ts';
import { jaccard } from '../../../shared/intake/jaccard.ts';
import { minhashSignature } from '../../../shared/intake/minhash-signature.ts';
import { type ComparedReport, proposeDuplicates } from '../../../shared/intake/near-duplicates.ts';
import { shingles } from '../../../shared/intake/shingles.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { root } from '../reference/read.ts';
import { drawnReport } from './words-of-report.ts';

interface LabelledPair {
  kind: string;
  same: boolean;
  hoursApart: number;
  sameSender: boolean;
  areaCode: string;
  a: string;
  b: string;
}
const { pairs } = JSON.parse(
  readFileSync(join(root, 'tests/fixtures/intake/duplicate-pairs.json'), 'utf8'),
) as { pairs: LabelledPair[] };

const begun = Date.UTC(2026, 10, 1);
const report = (
  id: number,
  text: string,
  hours = 0,
  areaCode: string | null = '19.01.01',
): ComparedReport => ({
  id,
  text,
  areaCode,
  receivedAt: new Date(begun + hours * 3_600_000).toISOString(),
  sender: null,
});
const long =
  'ratusan warga datang ke kantor perusahaan meminta penjelasan tentang upah yang belum dibayar dua bulan';

describe('what is compared', () => {
  test('case, signs, invisible letters, width and marks of forwarding do not count; a tag is one word', () => {
    const plain = comparableText('Ada ribut di pasar, hubungi [TELEPON]');
    expect(plain).toBe('ada ribut di pasar hubungi tagtelepon');
    for (const same of [
      '*Diteruskan berkali-kali*\nADA RIBUT di pasar!!! hubungi [TELEPON] 🙏',
      'Fwd: ada ri\u200bbut di pasar; hubungi [TELEPON].',
      'ａｄａ ribut di pasar - hubungi [TELEPON]',
    ])
      expect(comparableText(same)).toBe(plain);
    expect(comparableText('Diteruskan')).toBe('diteruskan');
  });

  test('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(comparableText(comparableText(text))).toBe(comparableText(text));
      }),
    );
  });
});

describe('how alike two texts are', () => {
  test('hand-counted: abcdef and abcdeg share one of three runs of five letters', () => {
    const [a, b] = [shingles('abcdef'), shingles('abcdeg')];
    expect([a.length, b.length]).toEqual([2, 2]);
    expect(jaccard(a, b).similarity).toBeCloseTo(1 / 3, 12);
    expect(jaccard(a, b).contained).toBe(0.5);
    expect(shingles('abc')).toHaveLength(1);
    expect(shingles('')).toHaveLength(0);
    expect(shingles('aaaaaaaaaa')).toHaveLength(1);
  });

  test('a text without letters is like nothing, not like another empty one', () => {
    const none = shingles('');
    expect(jaccard(none, none).similarity).toBeNaN();
    expect(estimatedJaccard(minhashSignature(none), minhashSignature(none))).toBeNaN();
    expect(proposeDuplicates([report(1, '!!!'), report(2, '???')])).toEqual([]);
  });

  test('the estimate is without bias, within its standard error', () => {
    const dice = xoshiro128(seedState(5, ['estimate']));
    let [error, variance] = [0, 0];
    const rounds = 400;
    for (let round = 0; round < rounds; round++) {
      const common = drawnReport(dice, 10 + (round % 30));
      const a = shingles(`${common} ${drawnReport(dice, 12)}`);
      const b = shingles(`${common} ${drawnReport(dice, 12)}`);
      const exact = jaccard(a, b).similarity;
      error += estimatedJaccard(minhashSignature(a), minhashSignature(b)) - exact;
      variance += (exact * (1 - exact)) / 64;
    }
    expect(Math.abs(error)).toBeLessThan(3 * Math.sqrt(variance));
  });

  test('signatures are stored, so they must never change', () => {
    expect([...minhashSignature(shingles('kapal isap di laut matras')).slice(0, 3)]).toMatchInlineSnapshot(`
      [
        517969266,
        84172125,
        443537356,
      ]
    `);
  });
});

test('pairs are found as often as the formula of the bands says', () => {
  const dice = xoshiro128(seedState(6, ['bands']));
  let [found, expected, variance] = [0, 0, 0];
  for (let round = 0; round < 600; round++) {
    const [a, b] = [new Uint32Array(64), new Uint32Array(64)];
    const similarity = 0.2 + (0.6 * round) / 600;
    for (let k = 0; k < 64; k++) {
      a[k] = dice.next();
      b[k] = dice.uniform() < similarity ? a[k]! : dice.next();
    }
    found += alikePairs([a, b]).length;
    const chance = 1 - (1 - similarity ** 4) ** 16;
    expected += chance;
    variance += chance * (1 - chance);
  }
  expect(Math.abs(found - expected)).toBeLessThan(3 * Math.sqrt(variance));
});

describe('what is proposed', () => {
  test('of 60 labelled pairs: printed by kind, copies all found, other happenings not', () => {
    const kinds = new Map<string, { proposed: number; pairs: number }>();
    for (const { kind, hoursApart, areaCode, a, b } of pairs) {
      const held = kinds.get(kind) ?? { proposed: 0, pairs: 0 };
      const proposed = proposeDuplicates([
        report(1, a, 0, areaCode),
        report(2, b, hoursApart, areaCode),
      ]).length;
      kinds.set(kind, { proposed: held.proposed + proposed, pairs: held.pairs + 1 });
    }
    for (const [kind, { proposed, pairs: all }] of kinds)
      process.stdout.write(`${kind.padEnd(16)} ${proposed} of ${all} proposed\n`);
    const share = (kind: string) => kinds.get(kind)!.proposed / kinds.get(kind)!.pairs;
    expect([share('forwarded'), share('added_sentence')]).toEqual([1, 1]);
    expect([share('other_event'), share('follow_up')]).toEqual([0, 0]);
    // told in other words is hard for letters and words: half is what the office may count on
    expect(share('paraphrase')).toBeGreaterThanOrEqual(0.5);
  });

  test('in one pile with all texts of the set no report is paired with another happening', () => {
    const pile = new Map<string, { event: string; areaCode: string }>();
    pairs.forEach(({ a, b, kind, areaCode, same }, at) => {
      pile.set(a, { event: a, areaCode });
      pile.set(b, { event: same ? a : `${kind} ${at}`, areaCode });
    });
    const texts = [...pile.keys()];
    const proposals = proposeDuplicates(
      texts.map((text, id) => report(id, text, id / 4, pile.get(text)!.areaCode)),
    );
    const wrong = proposals.filter(
      ({ earlier, later }) => pile.get(texts[earlier]!)!.event !== pile.get(texts[later]!)!.event,
    );
    process.stdout.write(
      `${proposals.length} proposals among ${texts.length} reports, ${wrong.length} wrong\n`,
    );
    expect(wrong.length).toBeLessThanOrEqual(proposals.length * 0.1);
  });

  test('the score is its parts multiplied, and the parts say why', () => {
    const [one] = proposeDuplicates([report(1, long, 0), report(2, `${long}!`, 24, '19.01')]);
    expect(one).toMatchObject({ earlier: 1, later: 2, similarity: 1, placeFactor: 0.9 });
    expect(one!.reasons).toMatchObject({ basis: 'same_text', jaccard: 1, hoursApart: 24, place: 'nested' });
    expect(one!.score).toBeCloseTo(one!.similarity * one!.timeFactor * one!.placeFactor, 12);
    expect(one!.timeFactor).toBeCloseTo(2 ** (-1 / 7), 12);
  });

  test('the same words a month later, or years before now, are another happening', () => {
    expect(proposeDuplicates([report(1, long, 0), report(2, long, 24 * 30)])).toEqual([]);
    const now = new Date(begun + 90 * 86_400_000).toISOString();
    expect(proposeDuplicates([report(1, long, 0), report(2, long, 1)], { now })).toEqual([]);
    expect(() => proposeDuplicates([report(1, long)], { now: 'kemarin' })).toThrow(RangeError);
  });

  test('the order in which reports are handed over does not matter', () => {
    const some = [
      report(1, long, 0),
      report(2, `${long} tolong segera`, 3),
      report(3, `lapor pak ${long}`, 5),
    ];
    const keyed = (list: ComparedReport[]) =>
      proposeDuplicates(list).map((one) => [one.earlier, one.later, one.score]);
    expect(keyed([...some].reverse())).toEqual(keyed(some));
  });

  test('a flood of five thousand copies is a few proposals each, not twelve million', () => {
    const flood = Array.from({ length: 5000 }, (_, id) => report(id, `${long} ${id % 7}`, id / 100));
    const proposals = proposeDuplicates(flood);
    expect(proposals.length).toBeLessThan(5000 * 30);
    expect(new Set(proposals.map((one) => one.later)).size).toBe(4999);
  });
});
