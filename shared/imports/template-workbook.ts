import type { Language } from '../text/language.ts';
import { templateGuideWords as words } from '../text/sheet-files.ts';
import type { CellFormat } from '../tabular/xlsx-writing/styles.ts';
import type { WrittenSheet, WrittenValue } from '../tabular/write-workbook.ts';
import type { TemplateColumn, TemplateSheet } from './templates.ts';

/** Rows in which the drop-downs work. */
const rows = 5000;
const formats: Record<TemplateColumn['format'], CellFormat> = {
  text: 'text',
  number: 'plain',
  whole: 'count',
};

/**
 * A template as a workbook to write: headings in the first row with a note each, drop-downs below them, columns of codes
 * and periods kept as text; behind it a sheet that tells what each column takes.
 */
export function templateWorkbook(template: TemplateSheet, language: Language): WrittenSheet[] {
  const { columns, examples, title } = template;
  return [
    {
      name: title[language],
      frozenRows: 1,
      columns: columns.map(({ heading, format, list }) => ({
        width: Math.min(40, Math.max(12, heading.length + 4, ...(list ?? []).map((one) => one.length + 4))),
        format: formats[format],
      })),
      rows: [columns.map(({ heading }): WrittenValue => ({ value: heading, look: 'heading' }))],
      comments: columns.map(({ note, required }, column) => ({
        row: 0,
        column,
        text: `${words[required ? 'required' : 'optional'][language]}. ${note[language]}`,
      })),
      choices: columns.flatMap(({ list }, column) =>
        list && list.length > 0
          ? [
              {
                range: { top: 1, left: column, bottom: rows, right: column },
                options: list,
                refusal: words.refusal[language],
              },
            ]
          : [],
      ),
    },
    {
      name: words.guide[language],
      frozenRows: 1,
      columns: [{ width: 24 }, { width: 14 }, { width: 90 }, { width: 30 }],
      rows: [
        [words.column, words.need, words.content, words.example].map(
          (one): WrittenValue => ({ value: one[language], look: 'heading' }),
        ),
        ...columns.map(({ heading, required, note }, column): WrittenValue[] => [
          heading,
          words[required ? 'required' : 'optional'][language],
          { value: note[language], look: 'note' },
          // an example in the data would be imported by whoever forgets to delete it
          examples[0]?.[column] ?? null,
        ]),
      ],
    },
  ];
}
