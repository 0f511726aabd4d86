import { describe, expect, it } from 'vitest';
import { changeCauses } from '../../shared/composite/explanation.ts';
import { waterfall } from '../../shared/figures/waterfall.ts';
import { againstPhrases, causeNames, shareNames } from '../../shared/text/explanations.ts';
import { partName } from '../../shared/text/parts.ts';
import { lastDay, whyOf, whyQuery } from '../../web/pages/area/why.ts';
import { model } from './overview-fixture.ts';

const ends = { from: 20, to: 26, fromName: 'Sep', toName: 'Okt' };
const part = (key: string, points: number) => ({ key, name: key, points });

describe('the way from one score to another', () => {
  it('begins at one score, ends at the other, and every bar begins where the last one ended', () => {
    const steps = waterfall(ends, [part('a', 8), part('b', -2)], { restName: 'Lainnya' });
    expect(steps.map((step) => [step.key, step.start, step.end])).toEqual([
      ['from', 0, 20],
      ['a', 20, 28],
      ['b', 28, 26],
      ['to', 0, 26],
    ]);
  });
  it('small parts and those beyond the limit go into one, so that the way still arrives', () => {
    const steps = waterfall(ends, [part('a', 3), part('b', 2), part('c', 0.98), part('d', 0.02)], {
      most: 2,
      restName: 'Lainnya',
    });
    expect(steps.map((step) => step.key)).toEqual(['from', 'a', 'b', 'rest', 'to']);
    expect(steps.at(-2)!.end).toBeCloseTo(26, 12);
  });
});

describe('the address of a comparison', () => {
  const months = ['2025-08', '2025-09', '2025-10'];
  const read = (text: string) => whyOf(new URLSearchParams(text), '2025-10', months);
  it('reads back what it wrote', () => {
    for (const text of ['', 'why=past', 'before=2025-08&asThen=1']) {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(whyQuery(read(text), '2025-10')))
        if (value !== null) query.set(name, value);
      expect(query.toString()).toBe(text);
    }
  });
  it('without a word, or with a wrong one, it is the change since the month before', () => {
    for (const text of ['', 'why=all&before=2031-01', 'before=2025-10', 'before=x'])
      expect(read(text)).toEqual({ kind: 'change', before: '2025-09', asThen: false });
  });
  it('as known then means known at the end of that month', () => {
    expect(lastDay('2024-02')).toBe('2024-02-29');
  });
});

describe('words of an explanation', () => {
  it('every cause, share and doubt has its words in both languages, without gaps left open', () => {
    for (const cause of changeCauses) expect(Object.keys(causeNames[cause])).toEqual(['id', 'en']);
    expect(Object.keys(shareNames)).toHaveLength(4);
    for (const phrase of Object.values(againstPhrases))
      for (const say of [phrase.id, phrase.en]) {
        const sentence = say('3,2', '40%', 'PHK', 'rendah');
        expect(sentence).toMatch(/^[A-Z\d].*\.$/);
        expect(sentence).not.toMatch(/undefined|null|\(\)/);
        expect(say('3,2', '40%', 'PHK', '')).not.toMatch(/\(kelas \)|\(class \)/);
      }
  });
  it('a part is named by what it is about', () => {
    expect(partName({ kind: 'indicator', code: 'layoffs_rate' }, model, 'id')).toBe('PHK');
    expect(partName({ kind: 'floor', code: 'strain' }, model, 'en')).toContain('floor of the model');
    expect(partName({ kind: 'stand_in', code: 'competition' }, model, 'id')).not.toBe('competition');
  });
});
