import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/tabular/read-workbook.ts';
import { oneSheet, plainRows } from '../../support/raw-xlsx.ts';

const rows = Array.from({ length: 20_000 }, (_, i) => [`Wilayah ${i}`, i, i / 8]);
const csv = new TextEncoder().encode(rows.map((row) => row.join(';')).join('\n'));

describe('reading a workbook', () => {
  test.each([
    ['CSV', () => csv],
    ['XLSX', () => oneSheet(plainRows(rows))],
  ])('%s: progress goes up from nothing to all', (_, bytes) => {
    const shares: number[] = [];
    readWorkbook(bytes(), { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares.at(-1)).toBe(1);
  });

  test('a separator that was chosen decides over the guess and over the first line of the file', () => {
    const bytes = new TextEncoder().encode('sep=;\na,b;c\nd,e;f');
    expect(readWorkbook(bytes, { delimiter: ',' })).toMatchObject({
      delimiter: ',',
      sheets: [
        {
          rows: [
            ['a', 'b;c'],
            ['d', 'e;f'],
          ],
        },
      ],
    });
  });

  test('bytes that lie within a larger buffer are read alone', () => {
    const file = oneSheet(plainRows([['Bangka', 7]]));
    const larger = new Uint8Array(file.length + 200).fill(80);
    larger.set(file, 100);
    expect(readWorkbook(larger.subarray(100, 100 + file.length)).sheets[0]!.rows).toEqual([['Bangka', 7]]);
  });
});
