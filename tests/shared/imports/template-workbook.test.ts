import { describe, expect, test } from 'vitest';
import { templateWorkbook } from '../../../shared/imports/template-workbook.ts';
import type { TemplateSheet } from '../../../shared/imports/templates.ts';
import { readWorkbook } from '../../../shared/tabular/read-workbook.ts';
import { writeWorkbook } from '../../../shared/tabular/write-workbook.ts';

const template: TemplateSheet = {
  layout: 'indicators_long',
  name: 'templat-uji',
  title: { id: 'Indikator', en: 'Indicators' },
  columns: [
    {
      heading: 'kode_wilayah',
      note: { id: 'Kode.', en: 'Code.' },
      required: true,
      list: ['19.01', '19.02'],
      format: 'text',
    },
    { heading: 'nilai', note: { id: 'Angka.', en: 'Figure.' }, required: false, list: null, format: 'whole' },
  ],
  examples: [['19.01', 1500]],
};

describe('a template as a workbook', () => {
  const sheets = templateWorkbook(template, 'id');
  const read = readWorkbook(writeWorkbook(sheets)).sheets;

  test('holds its headings and nothing else, so that nobody imports an example by mistake', () => {
    expect(read[0]!.rows).toEqual([['kode_wilayah', 'nilai']]);
  });

  test('tells at every heading what it takes, and again with an example on a sheet of its own, where nobody imports it', () => {
    expect(read[0]!.comments.map(({ text }) => text)).toEqual(['Wajib. Kode.', 'Boleh kosong. Angka.']);
    expect(read[1]!.rows[1]).toEqual(['kode_wilayah', 'Wajib', 'Kode.', '19.01']);
  });

  test('offers lists where there are some', () => {
    expect(sheets[0]!.choices!.map(({ range, options }) => [range.left, options])).toEqual([
      [0, ['19.01', '19.02']],
    ]);
    expect(read.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Indikator', false],
      ['Petunjuk', false],
      ['Pilihan', true],
    ]);
  });
});
