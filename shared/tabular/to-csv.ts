import { formulaSafe } from './formula-safe.ts';

type Cell = string | number | boolean | null;

/** `machine`: RFC 4180 with LF, comma and point. `excel-id`: as Excel set to Indonesian opens it by a double click. */
export type CsvDialect = 'machine' | 'excel-id';

/** A table as CSV; a text that a spreadsheet would take for a formula gets a leading apostrophe. */
export function toCsv(
  { columns, rows }: { columns: readonly { name: string }[]; rows: readonly Cell[][] },
  dialect: CsvDialect = 'machine',
): string {
  const excel = dialect === 'excel-id';
  const [separator, end, quoted] = excel ? [';', '\r\n', /[";\n\r]/] : [',', '\n', /[",\n\r]/];
  const cell = (value: Cell): string => {
    if (value === null) return '';
    const text =
      typeof value === 'string'
        ? formulaSafe(value)
        : excel && typeof value === 'number'
          ? String(value).replace('.', ',')
          : String(value);
    return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(cell).join(separator) + end);
  return (excel ? '\ufeff' : '') + lines.join('');
}
