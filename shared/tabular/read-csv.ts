import { decodeCsv } from './decode-csv.ts';
import { parseCsv } from './parse-csv.ts';
import { SheetFileError } from './sheet-file-error.ts';
import { type Delimiter, sniffDelimiter } from './sniff-delimiter.ts';
import type { Workbook } from './workbook.ts';

/**
 * A text file of cells as a workbook of one sheet without a name. The first line `sep=;`, which spreadsheets do not show,
 * decides and is taken away; a `delimiter` that was chosen decides over it.
 * Errors: SheetFileError.
 */
export function readCsv(
  bytes: Uint8Array,
  { delimiter, onProgress }: { delimiter?: Delimiter; onProgress?: (share: number) => void } = {},
): Workbook {
  const { text, encoding } = decodeCsv(bytes);
  const line = /^sep=([^\r\n]*)(?:\r\n|\r|\n|$)/i.exec(text);
  const body = line ? text.slice(line[0].length) : text;
  if (body.trim() === '') throw new SheetFileError('empty');
  const mark = delimiter ?? (line ? named(line[1]!) : sniffDelimiter(body));
  const rows = parseCsv(body, {
    delimiter: mark,
    ...(onProgress ? { onPosition: (at) => onProgress(at / body.length) } : {}),
  });
  if (rows.length === 0) throw new SheetFileError('empty');
  const sheet = {
    name: '',
    isHidden: false,
    rows,
    merged: [],
    hiddenRows: [],
    hiddenColumns: [],
    comments: [],
  };
  return { format: 'csv', encoding, delimiter: mark, sheets: [sheet] };
}

/** Excel writes the mark bare, some programs in quotes. */
function named(words: string): Delimiter {
  const mark = words.replace(/^"(.*)"$/, '$1').replace('\\t', '\t');
  if (mark === ',' || mark === ';' || mark === '\t') return mark;
  throw new SheetFileError('unknown_delimiter', { row: 1 });
}
