import { describe, expect, test } from 'vitest';
import { checkEdit, linkNumbers } from '../../../shared/briefings/link-numbers.ts';
import { numbersInText } from '../../../shared/briefings/numbers-in-text.ts';
import type { Fact, Pack, TextBlock } from '../../../shared/briefings/pack.ts';
import { blockLines } from '../../../shared/briefings/pack-text.ts';
import { samplePack } from '../../support/sample-pack.ts';

const texts = (pack: Pack): TextBlock[] =>
  pack.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'text'));

const fact = (shown: string, fields: Partial<Fact> = {}): Fact => ({
  label: '',
  value: 0,
  shown,
  kind: 'score',
  state: 'known',
  sources: [],
  ...fields,
});
/** A pack with one block of one sentence: skor, perubahan, pengangguran, jumlah, tenggat. */
function smallPack(facts: Record<string, Fact> = {}): { pack: Pack; block: TextBlock } {
  const block: TextBlock = {
    kind: 'text',
    id: 'situation.x',
    heading: null,
    style: 'paragraph',
    edited: null,
    sentences: [
      [
        'Skor ',
        { fact: 'score' },
        ' dari 100, berubah ',
        { fact: 'change' },
        ' poin; pengangguran ',
        { fact: 'rate' },
        '.',
      ],
      ['Jumlah ', { fact: 'count' }, ' orang, tenggat ', { fact: 'due' }, '; kecil ', { fact: 'small' }, '.'],
    ],
  };
  const pack = {
    ...samplePack({ areas: 1 }),
    facts: {
      score: fact('41,3', { value: 41.3 }),
      change: fact('\u22120,4', { value: -0.4, kind: 'signed_score' }),
      rate: fact('12,6%', { value: 12.6, kind: 'percent' }),
      count: fact('1.234', { value: 1234, kind: 'count' }),
      due: fact('23 November 2026', { value: '2026-11-23', kind: 'date' }),
      small: fact('<5', { value: null, kind: 'count', state: 'withheld' }),
      ...facts,
    },
    sections: [{ code: 'situation' as const, title: '', blocks: [block] }],
  };
  return { pack, block };
}
const linked = (text: string) => {
  const { pack, block } = smallPack();
  return linkNumbers(text, pack, block).numbers.map((one) => [one.shown, one.fact]);
};

describe('numbers of an edited text', () => {
  test.each([
    ['id', 'timpora'],
    ['en', 'timpora'],
    ['id', 'leadership'],
    ['en', 'regional_office'],
  ] as const)(
    'a text made by rule and left as it is links every number to its own fact (%s, %s)',
    (language, audience) => {
      const pack = samplePack({ language, audience });
      for (const block of texts(pack)) {
        const text = blockLines(pack, block).join('\n');
        const { numbers } = linkNumbers(text, pack, block);
        const facts = block.sentences.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.fact]));
        const shown = facts.filter((id) => /\d/.test(pack.facts[id]!.shown));
        expect([block.id, numbers.map((one) => one.fact)]).toEqual([block.id, shown]);
        expect(numbers.every((one) => one.state === 'same' && text.startsWith(one.shown, one.start))).toBe(
          true,
        );
        expect(checkEdit({ text, numbers }, pack, block)).toEqual({ text, numbers });
      }
    },
  );

  test('score, change, percentage, grouped count, date and hidden count are found in free words', () => {
    expect(
      linked(
        'Dengan 41,3 skor itu (\u22120,4) tetap; 12,6% menganggur, 1.234 orang, per 23 November 2026, lainnya <5.',
      ),
    ).toEqual([
      ['41,3', 'score'],
      ['\u22120,4', 'change'],
      ['12,6%', 'rate'],
      ['1.234', 'count'],
      ['23 November 2026', 'due'],
      ['<5', 'small'],
    ]);
  });

  test('a fall may be written without its minus, and with a hyphen for it', () => {
    expect(linked('turun 0,4 poin')).toEqual([['0,4', 'change']]);
    expect(linked('berubah -0,4 poin')).toEqual([['-0,4', 'change']]);
  });

  test('what no fact shows is unlinked: another number, a date of another day, English decimals', () => {
    expect(linked('Skor 41,4; 41.3; 13,6%; 24 November 2026; <6')).toEqual([
      ['41,4', null],
      ['41.3', null],
      ['13,6%', null],
      ['24 November 2026', null],
      ['<6', null],
    ]);
  });

  test('a small whole number of another section does not stand for a wrong one; one with a decimal may come from there', () => {
    const { pack, block } = smallPack({
      layoffs: fact('3 orang', { value: 3, kind: 'count' }),
      rank: fact('7,3', { value: 7.3 }),
    });
    const found = linkNumbers('Dari 3 keputusan, skor 7,3.', pack, block).numbers;
    expect(found.map((one) => [one.shown, one.fact])).toEqual([
      ['3', null],
      ['7,3', 'rank'],
    ]);
  });

  test('numbers of laws, articles, lists, ordinals, clock times and lone years are no data', () => {
    expect(
      linked(
        '1. UU 6/2011 Pasal 53 ayat (2)\n2) Permendagri Nomor 50 Tahun 2010, rapat ke-3 pukul 09.00 WIB sejak 2024',
      ),
    ).toEqual([]);
  });

  test('numbers in the words of the rule are known by the word beside them; elsewhere they must be facts', () => {
    expect(linked('Skor 41,3 dari 100.')).toEqual([['41,3', 'score']]);
    expect(linked('Kira-kira 100 orang datang.')).toEqual([['100', null]]);
  });

  test('after a new build a number is the same, changed with what it is now, or gone', () => {
    const before = smallPack();
    const edited = linkNumbers('Skor 41,3, turun 0,4; 12,6%; sendiri 77.', before.pack, before.block);
    const { pack, block } = smallPack({ score: fact('43,0', { value: 43 }) });
    delete pack.facts.rate;
    const states = checkEdit(edited, pack, block).numbers.map(({ shown, state, now }) => [shown, state, now]);
    expect(states).toEqual([
      ['41,3', 'changed', '43,0'],
      ['0,4', 'same', null],
      ['12,6%', 'gone', null],
      ['77', 'unlinked', null],
    ]);
  });

  test('DP-39: a number that is withheld in the new build is hidden in the text too, and later offsets still fit', () => {
    const before = smallPack({ count: fact('12', { value: 12, kind: 'count' }) });
    const edited = linkNumbers('Tercatat 12 orang; skor 41,3.', before.pack, before.block);
    const { pack, block } = smallPack({
      count: fact('<5', { value: null, kind: 'count', state: 'withheld' }),
    });
    const { text, numbers } = checkEdit(edited, pack, block);
    expect(text).toBe('Tercatat <5 orang; skor 41,3.');
    expect(numbers.map(({ start, shown, state }) => [text.startsWith(shown, start), shown, state])).toEqual([
      [true, '<5', 'changed'],
      [true, '41,3', 'same'],
    ]);
  });

  test('English numbers are read in the English way', () => {
    const values = numbersInText('1,234.5 of 12.6% on 23 November 2026', 'en').map(({ shown, value }) => [
      shown,
      value,
    ]);
    expect(values).toEqual([
      ['1,234.5', 1234.5],
      ['12.6%', 12.6],
      ['23 November 2026', 23],
    ]);
  });
});
