import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { cellAddress } from '../../shared/tabular/workbook.ts';
import { projectRoot } from '../project-root.ts';

export interface ReferenceFile {
  name: string;
  sha256: string;
  text: string;
}

const folder = join(projectRoot, 'sql', 'reference');

export async function readReference(name: string): Promise<ReferenceFile> {
  const text = await readFile(join(folder, name), 'utf8');
  return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** Rows of a shipped CSV; throws, naming file and column, where a column the loader needs is not there. */
export function csvRows<const C extends string>(
  file: ReferenceFile,
  columns: readonly C[],
): Record<C, string>[] {
  const rows = parse(file.text, { columns: true, bom: true, trim: true }) as Record<string, string>[];
  const missing = columns.find((column) => rows[0] && !(column in rows[0]));
  if (missing) throw new Error(`${file.name}: column ${missing} is missing`);
  return rows as Record<C, string>[];
}

/** Address of a column's cell in the data row so many below the heading (from 0), as a spreadsheet shows the file. */
export function cellOf(file: ReferenceFile, column: string): (row: number) => string {
  const [heading] = parse(file.text, { bom: true, trim: true, to_line: 1 }) as string[][];
  const at = heading!.indexOf(column);
  return (row) => cellAddress(row + 1, at);
}

/** Number of a cell that must hold one; names file, column and row otherwise. */
export function numberCell(file: ReferenceFile, row: Record<string, string>, column: string): number {
  const text = row[column] ?? '';
  const value = Number(text);
  if (text === '' || !Number.isFinite(value))
    throw new Error(`${file.name}: ${column} is not a number in row ${JSON.stringify(row)}`);
  return value;
}

export const orNull = (text: string | undefined): string | null => (text ? text : null);
export const numberOrNull = (text: string | undefined): number | null => (text ? Number(text) : null);
