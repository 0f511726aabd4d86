import { describe, expect, test } from 'vitest';
import { cellText } from '../../../shared/imports/cell-text.ts';
import { readFigure } from '../../../shared/imports/read-figure.ts';

describe('a number that a sheet shows as per cent', () => {
  test.each([
    [0.126, 12.6],
    [0.07, 7],
    [0.0456, 4.56],
    [1, 100],
    [-0.021, -2.1],
  ])('%d is read as %d per cent', (value, shown) => {
    expect(readFigure({ kind: 'percent', value }, { decimals: true })).toMatchObject({
      kind: 'value',
      value: shown,
      unit: '%',
      remarks: [],
    });
    expect(cellText({ kind: 'percent', value })).toBe(`${shown}%`);
  });

  test('one that a formula gives is remarked', () => {
    expect(readFigure({ kind: 'percent', value: 0.5, formula: true }, { decimals: true })).toMatchObject({
      value: 50,
      remarks: ['formula_cell'],
    });
  });
});
