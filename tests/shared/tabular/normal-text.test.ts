import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalText } from '../../../shared/tabular/normal-text.ts';

describe('a text as it is compared', () => {
  test.each([
    ['blanks at the ends and within', '  Bangka \t Selatan\n', 'Bangka Selatan'],
    ['no-break spaces, narrow ones too', '1\u00a0234\u202f567', '1 234 567'],
    ['full-width digits and letters', '\uff11\uff12\uff0e\uff15 \uff2b\uff4f\uff42\uff41', '12.5 Koba'],
    ['marks of direction', '\u200fMuntok\u200e \u202b(1)\u202c \u2067x\u2069', 'Muntok (1) x'],
    ['zero widths and soft hyphens', 'Ban\u200bg\u00adka\ufeff\u2060', 'Bangka'],
    ['a byte order mark in front', '\ufeffWilayah', 'Wilayah'],
    ['an apostrophe that makes a number a text', "'0019", '0019'],
    ['an apostrophe before a negative number', "'-1.234", '-1.234'],
    ['an apostrophe of a word stays', "'Air' Gegas", "'Air' Gegas"],
    ['ligatures and letters in two parts', '\ufb01nal sele\u0301', 'final sel\u00e9'],
    ['letters keep their case', 'KAB. Bangka', 'KAB. Bangka'],
    ['nothing but marks', '\u200b\u200f \u00a0', ''],
  ])('%s', (_, given, expected) => {
    expect(normalText(given)).toBe(expected);
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalText(normalText(text))).toBe(normalText(text));
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});
