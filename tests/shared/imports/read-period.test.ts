import { expect, test } from 'vitest';
import { readPeriod } from '../../../shared/imports/read-period.ts';

const short = (text: string | number) => {
  const read = readPeriod(text);
  if (read.kind === 'period') return read.period;
  if (read.kind === 'part') return read.part;
  if (read.kind === 'range') return `${read.from}..${read.to}`;
  return read.kind;
};

test.each([
  ['2024', '2024'],
  [2024, '2024'],
  ['Tahun 2024', '2024'],
  ['Th. 2024', '2024'],
  ['2024*)', '2024'],
  ['2024¹', '2024'],
  ['2024-08', '2024-08'],
  [202408, '2024-08'],
  ['08/2024', '2024-08'],
  ['Agt-24', '2024-08'],
  ['Ags 2024', '2024-08'],
  ['Pebruari 2024', '2024-02'],
  ['Nopember 2023', '2023-11'],
  ['Keadaan Agustus 2024', '2024-08'],
  ['Q1 2024', '2024-Q1'],
  ['2024-Q3', '2024-Q3'],
  ['TW IV/2023', '2023-Q4'],
  ['Triwulan II', '--Q2'],
  ['Agustus', '--08'],
  ['17 Agustus 2024', '2024-08-17'],
  ['17/08/2024', '2024-08-17'],
  ['2024-08-17', '2024-08-17'],
  ['Per 31 Desember 2025', '2025-12-31'],
  ['31 Februari 2024', 'impossible'],
  ['2024-13', 'impossible'],
  ['30/02/2024', 'impossible'],
  ['Semester II 2024', 'semester'],
  ['Smt 1 2024', 'semester'],
  ['2023/2024', '2023..2024'],
  ['Januari - Maret 2024', '2024-01..2024-03'],
  ['s.d. Juni 2024', '2024-01..2024-06'],
  ['Januari s/d Juni 2024', '2024-01..2024-06'],
  ['05/06/2024', 'date_order'],
  ['-', 'empty'],
  ['entah', 'unreadable'],
  ['TW V 2024', 'unreadable'],
  [45505, 'unreadable'],
  ['__proto__', 'unreadable'],
])('%s is %s', (text, expected) => {
  expect(short(text)).toBe(expected);
});

test('a serial that lost its format suggests its day', () => {
  expect(readPeriod(45505)).toMatchObject({ suggestion: '2024-08-01' });
});
test('a date cell on the first of a month is the month', () => {
  expect(readPeriod({ kind: 'date', day: '2024-08-01' })).toMatchObject({ period: '2024-08' });
  expect(readPeriod({ kind: 'date', day: '2024-08-02' })).toMatchObject({ period: '2024-08-02' });
});
