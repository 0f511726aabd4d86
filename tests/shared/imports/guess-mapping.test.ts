import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../shared/imports/guess-mapping.ts';
import { headingFingerprint } from '../../../shared/imports/heading-fingerprint.ts';
import type { Mapping } from '../../../shared/imports/import-types.ts';
import { templateSheets } from '../../../shared/imports/templates.ts';
import { personColumns } from '../../../shared/imports/person-columns.ts';
import { findingWordsOf, readBack } from './read-back.ts';
import { importReference } from './reference-input.ts';
import { fileOf, sheetOf, workbookOf } from './sheets.ts';

describe('the guess', () => {
  test('the surest sheet first; a sheet of prose has nothing', () => {
    const guesses = guessMapping(
      workbookOf(
        sheetOf(['Pengantar', 'Rekapitulasi ini disusun bersama.'], { name: 'Sampul' }),
        sheetOf(['Kabupaten/Kota|Agustus 2024', 'Bangka|4,4', 'Belitung|3,2'], { name: 'TPT' }),
      ),
      importReference,
    );
    expect(guesses.map((one) => [one.mapping.sheet, one.sure > 0.5])).toEqual([
      [1, true],
      [0, false],
    ]);
    expect(guesses[0]!.mapping.constants.indicatorCode).toBe('open_unemployment_rate');
  });

  test('says why', () => {
    const [guess] = guessMapping(
      fileOf(['TPT Agustus 2024 (persen)', 'Kabupaten/Kota|TPT', 'Bangka|4,4', 'Sumber: BPS']),
      importReference,
    );
    expect(guess!.why.map((one) => one.code)).toEqual(
      expect.arrayContaining(['heading', 'title', 'footnote']),
    );
  });

  test.each([
    [
      'foreign_workers_long',
      ['periode|jenis_ukuran|sumber|kode_wilayah|jumlah', '2025|stok|imigrasi|19.01|3'],
    ],
    ['foreign_workers_wide', ['TKA 2025', 'Wilayah|Pertambangan|Konstruksi', 'Kab. Bangka|3|4']],
    ['layoffs', ['PHK 2025', 'Perusahaan|Kab/Kota|Jumlah', 'PT X|Bangka|3']],
    ['apoa', ['Laporan APOA', 'Kecamatan|Januari 2026|Februari 2026', 'Toboali|3|4']],
    ['indicators_wide', ['IPM', 'Wilayah|2024|2025', 'Kab. Bangka|73,1|73,5']],
    ['indicators_long', ['wilayah|indikator|periode|nilai', 'Kab. Bangka|IPM|2024|73,1']],
  ])('layout %s', (layout, rows) => {
    expect(guessMapping(fileOf(rows), importReference)[0]!.mapping.layout).toBe(layout);
  });
});

describe('what was mapped before', () => {
  const headings = (years: string) => ['Data', `Daerah|Angka A|${years}`];
  const first = fileOf([...headings('2023|2024'), 'Kab. Bangka|x|4,4|4,5', 'Kab. Belitung|y|3,2|3,3']);
  const mapping: Mapping = {
    ...guessMapping(first, importReference)[0]!.mapping,
    constants: {
      indicatorCode: 'human_development_index',
      period: '2023',
      publishedDate: '2024-01-01',
      accepted: ['total_differs'],
      sourceTitle: 'Kantor A',
    },
  };
  const remembered = [{ fingerprint: headingFingerprint(first, mapping), mapping }];

  test('is taken over for the next year’s columns, in another sheet and row, without what belonged to that file', () => {
    const next = workbookOf(
      sheetOf(['Sampul']),
      sheetOf([
        'Surat pengantar',
        '',
        ...headings('2024|2025'),
        'Kab. Bangka|x|4,5|4,6',
        'Kab. Belitung|y|3,3|3,4',
      ]),
    );
    const [guess] = guessMapping(next, importReference, remembered);
    expect(guess!.sure).toBe(1);
    expect(guess!.why[0]!.code).toBe('remembered');
    expect(guess!.mapping).toMatchObject({ sheet: 1, headerTop: 3, headerBottom: 3 });
    expect(guess!.mapping.columns[2]).toEqual({ role: 'across', period: '2024' });
    expect(guess!.mapping.columns[3]).toEqual({ role: 'across', period: '2025' });
    expect(guess!.mapping.constants).toEqual({
      indicatorCode: 'human_development_index',
      sourceTitle: 'Kantor A',
    });
  });

  test('the title of one release is not that of the next', () => {
    const dated = { ...mapping, constants: { ...mapping.constants, sourceTitle: 'Kantor A, Agustus 2023' } };
    const fingerprint = headingFingerprint(first, mapping);
    const [guess] = guessMapping(first, importReference, [{ fingerprint, mapping: dated }]);
    expect(guess!.why[0]!.code).toBe('remembered');
    expect(guess!.mapping.constants.sourceTitle).toBeUndefined();
  });

  test('is not taken over for other headings', () => {
    const other = fileOf([
      'Data',
      'Daerah|Angka B|2024|2025',
      'Kab. Bangka|x|4,5|4,6',
      'Kab. Belitung|y|3,3|3,4',
    ]);
    expect(guessMapping(other, importReference, remembered)[0]!.sure).toBeLessThan(1);
  });

  test('a fingerprint knows its headings: other words, another order and another place are another table', () => {
    const print = (row: string) =>
      headingFingerprint(fileOf([row]), { ...mapping, headerTop: 0, headerBottom: 0 });
    expect(print('Wilayah|TPT 2024|TPAK 2024')).toBe(print('wilayah | tpt 2025 | TPAK  2025'));
    expect(new Set(['a|b', 'b|a', 'a||b', 'a b', 'a|b|c', '|a|b'].map(print)).size).toBe(6);
  });
});

describe('our templates', () => {
  test.each(templateSheets(importReference).map((one) => [one.name, one] as const))(
    '%s reads back without a question',
    (_, template) => {
      const workbook = fileOf([template.columns.map((column) => column.heading), ...template.examples]);
      expect(personColumns(workbook, `${template.name}.xlsx`)).toEqual([]);
      const checked = readBack(workbook);
      expect(findingWordsOf(checked)).toEqual([]);
      expect(checked.rows).toHaveLength(template.examples.length);
      for (const column of template.columns) {
        expect(checked.mapping.columns[template.columns.indexOf(column)]!.role).not.toBe('ignore');
        if (column.list) expect(new Set(column.list).size).toBe(column.list.length);
      }
    },
  );
});
