import type { Db } from '../db/connect.ts';
import type { IncidentSight } from '../incidents/incident-sight.ts';
import type { ReaderSight } from '../accounts/reader-sight.ts';
import type { ScoreService } from '../score-runs/service.ts';

export type Cell = string | number | boolean | null;
/** Types of Table Schema; `count` is an integer of which small values are hidden. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'yearmonth'
  | 'count';
export interface Column {
  name: string;
  type: ColumnType;
  required: boolean;
}
/** Why a count is not told: in the CSV in the place of the count, elsewhere in a column beside it. */
export const hiddenCounts = ['<5', 'disembunyikan'] as const;
export type HiddenCount = (typeof hiddenCounts)[number];

export interface ReadAt {
  db: Db;
  /** Rows known up to this instant. */
  cut: Date;
  /** The same where it is over; null for the current scores. */
  past: Date | null;
  scores: ScoreService;
  /** What the reader sees of the scores of places. */
  sight: ReaderSight;
  /** Which incidents the reader reads. */
  incidents: IncidentSight;
}
/** A table that leaves as a file. Small cells are hidden by the queries that the screens use too. */
export interface TableDefinition {
  columns: Column[];
  /** Columns that together name a row; empty where nothing does. */
  primaryKey: string[];
  /** Column to `table.column`; the own table as `.column`. */
  foreignKeys: Record<string, string>;
  read(at: ReadAt): Promise<Record<string, Cell>[]>;
}

/** Columns as `name` or `name:type`, with `!` where a value always stands. */
export function table(
  columns: string,
  options: { key?: string; refers?: Record<string, string> },
  read: TableDefinition['read'],
): TableDefinition {
  return {
    columns: columns
      .trim()
      .split(/\s+/)
      .map((text) => {
        const [name = '', type = 'string'] = text.replace('!', '').split(':');
        return { name, type: type as ColumnType, required: text.endsWith('!') };
      }),
    primaryKey: options.key?.split(' ') ?? [],
    foreignKeys: options.refers ?? {},
    read,
  };
}
