import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ValidationRow, validationTable } from '../../shared/figures/validation-table.ts';
import { allComparisons, largestDifference, library } from './library.ts';

const comparisons = allComparisons().filter((one) => one.function in library);

/** The next power of ten, so that the table does not change with the last bit of a machine's rounding. */
const decade = (value: number) => (value <= 1e-16 ? 0 : 10 ** Math.ceil(Math.log10(value) - 1e-9));

/** The table from the fixtures: one row for each function and package. */
function derive(): ValidationRow[] {
  const groups = new Map<string, typeof comparisons>();
  for (const one of comparisons) {
    const key = `${one.function} ${one.package}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((own) => ({
      function: own[0]!.function,
      against: own[0]!.package,
      dataSets: [...new Set(own.map((one) => one.dataSet))],
      values: own.reduce((sum, one) => sum + one.expected.length, 0),
      largestDifference: Number(decade(Math.max(...own.map(largestDifference))).toExponential(0)),
    }))
    .sort((a, b) => (`${a.function} ${a.against}` < `${b.function} ${b.against}` ? -1 : 1));
}

describe('the validation table on the method page', () => {
  test('is what the fixtures give, to the row (vitest -u writes it anew)', async () => {
    const text = readFileSync(new URL('../../shared/figures/validation-table.ts', import.meta.url), 'utf8');
    const head = text.slice(0, text.indexOf('export const validationTable'));
    const rows = derive().map((row) => `  ${JSON.stringify(row)},`);
    await expect(
      `${head}export const validationTable: readonly ValidationRow[] = JSON.parse(\`[\n${rows.join('\n').slice(0, -1)}\n]\`);\n`,
    ).toMatchFileSnapshot('../../shared/figures/validation-table.ts');
    expect(validationTable).toEqual(derive());
  });

  test('holds no row beyond the agreed agreement, and every row says against what', () => {
    for (const row of validationTable) {
      expect(row.largestDifference, row.function).toBeLessThanOrEqual(1e-8);
      expect(row.against).toMatch(/\d/);
      expect(row.values).toBeGreaterThan(0);
    }
    expect(validationTable.length).toBeGreaterThanOrEqual(15);
  });

  test('a fixture names only functions that the library knows', () => {
    const named = allComparisons().map((one) => one.function);
    expect([...new Set(named)].filter((name) => !(name in library))).toEqual([]);
  });
});
