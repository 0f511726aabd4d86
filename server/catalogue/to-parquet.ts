import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, ColumnType } from './table-definition.ts';
import { simulationMark, type TableData, typedTable } from './tables.ts';

type KeyValue = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['kvMetadata']>[number];
type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

const physical: Record<ColumnType, Omit<SchemaElement, 'name'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  yearmonth: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  count: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  datetime: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
};

function inType(value: Cell, type: ColumnType): unknown {
  if (value === null) return null;
  switch (type) {
    case 'integer':
    case 'count':
      return BigInt(value as number);
    case 'number':
      return Number(value);
    case 'boolean':
      return value;
    case 'date':
      return new Date(`${value}T00:00:00Z`);
    case 'datetime':
      return new Date(String(value));
    default:
      return String(value);
  }
}

/** A table as Apache Parquet: typed, nulls as nulls, texts as they are. `about` goes into the key-value metadata of the file. */
export function toParquet(data: TableData, about: KeyValue[]): Buffer {
  const { columns, rows } = typedTable(data);
  return Buffer.from(
    parquetWriteBuffer({
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(
          ({ name, type, required }): SchemaElement => ({
            name,
            repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
            ...physical[type],
          }),
        ),
      ],
      columnData: columns.map(({ name, type }, i) => ({
        name,
        data: rows.map((row) => inType(row[i]!, type)) as never,
      })),
      kvMetadata: about,
      createdBy: 'Teduh',
      rowGroupSize: 100_000,
    }),
  );
}

/** What a file says of itself, for who finds it alone. */
export const aboutParquet = (
  table: string,
  { cut, created, version, simulation }: { cut: Date; created: Date; version: string; simulation: boolean },
): KeyValue[] => [
  { key: 'teduh.table', value: table },
  { key: 'teduh.version', value: version },
  { key: 'teduh.created', value: created.toISOString() },
  { key: 'teduh.data_cut', value: cut.toISOString() },
  ...(simulation ? [{ key: 'teduh.simulation', value: simulationMark }] : []),
];
