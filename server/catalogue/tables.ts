import { coverageTables } from './coverage-tables.ts';
import { figureTables } from './figure-tables.ts';
import { referenceTables } from './reference-tables.ts';
import { registerTables } from './register-tables.ts';
import { scoreTables } from './score-tables.ts';
import {
  type Cell,
  type Column,
  hiddenCounts,
  type ReadAt,
  type TableDefinition,
} from './table-definition.ts';

/** Every table that may leave as a file, by name. */
export const tables: Record<string, TableDefinition> = {
  ...referenceTables,
  ...figureTables,
  ...scoreTables,
  ...coverageTables,
  ...registerTables,
};

export const simulationColumn: Column = { name: 'data_simulasi', type: 'string', required: true };
export const simulationMark = 'DATA SIMULASI';

/** A table as read: columns with their values, row by row. */
export interface TableData {
  columns: Column[];
  rows: Cell[][];
}

/** Reads a table; in an exercise each row says so, in a column of its own, so that a machine reads the file as before. */
export async function readTable(
  definition: TableDefinition,
  at: ReadAt,
  simulation: boolean,
): Promise<TableData> {
  const objects = await definition.read(at);
  const columns = simulation ? [...definition.columns, simulationColumn] : definition.columns;
  return {
    columns,
    rows: objects.map((row) =>
      columns.map(({ name }) => (name === simulationColumn.name ? simulationMark : (row[name] ?? null))),
    ),
  };
}

/** The same for programs: what a count hides stands in a column beside it, so that the count is a number or nothing. */
export function typedTable({ columns, rows }: TableData): TableData {
  if (!columns.some(({ type }) => type === 'count')) return { columns, rows };
  const isHidden = (value: Cell) => (hiddenCounts as readonly Cell[]).includes(value);
  return {
    columns: typedColumns(columns),
    rows: rows.map((row) =>
      row.flatMap((value, i) => {
        if (columns[i]!.type !== 'count') return [value];
        return isHidden(value) ? [null, value] : [value, null];
      }),
    ),
  };
}
export const typedColumns = (columns: readonly Column[]): Column[] =>
  columns.flatMap((column) =>
    column.type === 'count'
      ? [
          { ...column, type: 'integer' as const },
          { name: `${column.name}_hidden`, type: 'string' as const, required: false },
        ]
      : [column],
  );
