import { cellAddress, type SheetValue, type Workbook } from './workbook.ts';
import type { WrittenSheet, WrittenValue } from './write-workbook.ts';

/** Something to tell about a place of a workbook, in words for people. */
export interface Remark {
  severity: 'error' | 'question' | 'warning';
  sheet: number;
  /** Zero-based; null where it speaks of the column, the sheet or the file. */
  row: number | null;
  column: number | null;
  value: string;
  reason: string;
  suggestion: string | null;
}

export interface RemarkWords {
  /** Name of the sheet that lists the remarks. */
  listName: string;
  /** Headings of that list: sheet, cell, kind, value, reason, suggestion. */
  headings: readonly [string, string, string, string, string, string];
  severities: Record<Remark['severity'], string>;
  suggestion: string;
}

const order = { error: 0, question: 1, warning: 2 };

/**
 * The sheets of a workbook as they were read, to be written: every cell that is spoken of coloured and with a note, and
 * behind them a list of all remarks, the worst first; sheets keep their place, for the file will be imported again. Notes
 * that stood there stay. Of a formula its result is left.
 */
export function withRemarks(
  workbook: Workbook,
  remarks: readonly Remark[],
  words: RemarkWords,
): WrittenSheet[] {
  const sheets = workbook.sheets.map((sheet, index): WrittenSheet => {
    const here = remarks.filter((one) => one.sheet === index);
    const spoken = {
      rows: new Set(here.map(({ row }) => row)),
      columns: new Set(here.map(({ column }) => column)),
    };
    const rows: WrittenValue[][] = sheet.rows.map((row) => [...row]);
    const notes = sheet.comments.map((one) => ({ ...one }));
    const coloured = new Set<SheetValue | WrittenValue>();
    for (const remark of [...here].sort((a, b) => order[a.severity] - order[b.severity])) {
      if (remark.row === null || remark.column === null) continue;
      while (rows.length <= remark.row) rows.push([]);
      const row = rows[remark.row]!;
      while (row.length <= remark.column) row.push(null);
      const value = row[remark.column] ?? null;
      // the worst comes first and keeps its colour
      if (!coloured.has(value)) {
        const cell: WrittenValue = { value: value as SheetValue, look: remark.severity };
        coloured.add(cell);
        row[remark.column] = cell;
      }
      notes.push({ row: remark.row, column: remark.column, text: noteText(remark, words) });
    }
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return {
      name: sheet.name,
      isHidden: sheet.isHidden && here.length === 0,
      rows,
      merged: sheet.merged,
      hiddenRows: sheet.hiddenRows.filter((row) => !spoken.rows.has(row)),
      columns: Array.from({ length: width }, (_, column) => ({
        width: 16,
        isHidden: sheet.hiddenColumns.includes(column) && !spoken.columns.has(column),
      })),
      comments: notes,
    };
  });
  return [...sheets, remarkList(workbook, remarks, words)];
}

function noteText({ severity, reason, suggestion }: Remark, words: RemarkWords): string {
  const advice = suggestion === null ? '' : `\n${words.suggestion}: ${suggestion}`;
  return `${words.severities[severity]}: ${reason}${advice}`;
}

function remarkList({ sheets }: Workbook, remarks: readonly Remark[], words: RemarkWords): WrittenSheet {
  const place = ({ row, column }: Remark) => {
    if (row !== null && column !== null) return cellAddress(row, column);
    if (column !== null) return cellAddress(0, column).slice(0, -1);
    return row === null ? null : String(row + 1);
  };
  const listed = [...remarks].sort(
    (a, b) =>
      order[a.severity] - order[b.severity] ||
      a.sheet - b.sheet ||
      (a.row ?? -1) - (b.row ?? -1) ||
      (a.column ?? -1) - (b.column ?? -1),
  );
  return {
    name: words.listName,
    frozenRows: 1,
    columns: [18, 8, 14, 24, 60, 30].map((width) => ({ width })),
    rows: [
      words.headings.map((value) => ({ value, look: 'heading' as const })),
      ...listed.map((one): WrittenValue[] => [
        sheets[one.sheet]?.name ?? null,
        place(one),
        { value: words.severities[one.severity], look: one.severity },
        one.value,
        { value: one.reason, look: 'note' },
        one.suggestion,
      ]),
    ],
  };
}
