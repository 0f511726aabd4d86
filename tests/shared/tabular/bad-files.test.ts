import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/tabular/read-workbook.ts';
import { sheetFileCodes, SheetFileError } from '../../../shared/tabular/sheet-file-error.ts';
import type { Workbook } from '../../../shared/tabular/workbook.ts';
import { sheetFileSentence } from '../../../shared/text/sheet-files.ts';
import type { BadFile } from './bad-files/case.ts';
import { cells } from './bad-files/cells.ts';
import { kinds } from './bad-files/kinds.ts';
import { parts } from './bad-files/parts.ts';
import { texts } from './bad-files/texts.ts';
import { zips } from './bad-files/zips.ts';

const battery: Record<string, BadFile[]> = {
  'what people upload instead of a sheet': kinds,
  'text files': texts,
  'the zip of a workbook': zips,
  'the parts of a workbook': parts,
  'the cells of a workbook': cells,
};
const all = Object.values(battery).flat();

function open({ bytes, fileName }: BadFile): Workbook | SheetFileError {
  try {
    return readWorkbook(bytes(), fileName === undefined ? {} : { fileName });
  } catch (error) {
    if (error instanceof SheetFileError) return error;
    throw error;
  }
}

describe.each(Object.entries(battery))('%s', (_, files) => {
  test.each(files.map((file) => [file.name, file] as const))('%s', (_name, file) => {
    const result = open(file);
    if (file.code) {
      expect(result).toBeInstanceOf(SheetFileError);
      const { code, details } = result as SheetFileError;
      expect(code).toBe(file.code);
      if (file.details) expect(details).toEqual(file.details);
      return;
    }
    if (result instanceof SheetFileError) throw result;
    if (file.rows) expect(result.sheets[0]!.rows).toEqual(file.rows);
    if (file.workbook) expect(file.workbook(result)).toEqual(file.equals);
  });
});

describe('the battery', () => {
  test('has at least 150 files, no two of one name, and every code of an error', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThanOrEqual(150);
    const met = new Set(all.flatMap(({ code }) => code ?? []));
    expect(sheetFileCodes.filter((code) => !met.has(code))).toEqual([]);
  });

  test('every error is a whole sentence in both languages', () => {
    const details = { limit: 1_048_576, sheet: 'Lembar1', cell: 'B2', row: 2, part: 'xl/workbook.xml' };
    for (const code of sheetFileCodes) {
      for (const given of [{}, details]) {
        const [id, en] = (['id', 'en'] as const).map((language) =>
          sheetFileSentence({ code, details: given }, language),
        );
        for (const sentence of [id!, en!]) expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(id).not.toBe(en);
        if (given === details) expect(id + en!).not.toMatch(/undefined|NaN/);
      }
    }
  });
});
