import { sql } from 'kysely';
import type { Db } from './connect.ts';

interface Column {
  table_name: string;
  column_name: string;
  type: string;
  not_null: boolean;
  default_text: string | null;
  identity: string;
  comment: string | null;
}

const scalar: Record<string, string> = {
  text: 'string',
  uuid: 'string',
  date: 'string',
  integer: 'number',
  bigint: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  jsonb: 'unknown',
  bytea: 'Buffer',
};

async function columns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as not_null, pg_get_expr(d.adbin, d.adrelid) as default_text, a.attidentity as identity,
      col_description(c.oid, a.attnum) as comment
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and c.relname <> 'migration'
    order by c.relname, a.attnum`.execute(db);
  return rows;
}

/** Types of the tables as Kysely wants them, with the column comments as doc comments. */
export async function describeTypes(db: Db): Promise<string> {
  const all = await columns(db);
  const tables = [...new Set(all.map((column) => column.table_name))];
  const pascal = (name: string) =>
    name
      .split('_')
      .map((part) => part[0]!.toUpperCase() + part.slice(1))
      .join('');
  const body = tables.map((table) => {
    const fields = all
      .filter((column) => column.table_name === table)
      .map((column) => `  /** ${column.comment ?? ''} */\n  ${column.column_name}: ${tsType(column)};`);
    return `export interface ${pascal(table)}Table {\n${fields.join('\n')}\n}\n`;
  });
  const map = tables.map((table) => `  ${table}: ${pascal(table)}Table;`).join('\n');
  return `// Generated from the database by \`npm run sql:describe\`: do not edit.\nimport type { ColumnType, Generated } from 'kysely';\n\ntype Timestamp = ColumnType<Date, Date | string, Date | string>;\n\n${body.join('\n')}\nexport interface DB {\n${map}\n}\n`;
}

function tsType(column: Column): string {
  const array = column.type.endsWith('[]');
  const base = array ? column.type.slice(0, -2) : column.type;
  if (base === 'jsonb')
    return column.not_null
      ? 'ColumnType<unknown, string, string>'
      : 'ColumnType<unknown, string | null, string | null>';
  if (base.startsWith('timestamp')) return column.not_null ? 'Timestamp' : 'Timestamp | null';
  const name = scalar[base];
  if (!name)
    throw new Error(`no TypeScript type for ${column.type} of ${column.table_name}.${column.column_name}`);
  const type = `${name}${array ? '[]' : ''}${column.not_null ? '' : ' | null'}`;
  return column.identity || column.default_text ? `Generated<${type}>` : type;
}

/** The schema as SQL-like text in a fixed order, to be read in reviews and compared in a test. */
export async function describeSchema(db: Db): Promise<string> {
  const all = await columns(db);
  const { rows: constraints } = await sql<{ table_name: string; text: string }>`
    select c.relname as table_name, conname || ' ' || pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relname <> 'migration' and k.contype in ('p', 'u', 'f', 'c')
    order by 1, 2`.execute(db);
  const { rows: indexes } = await sql<{ table_name: string; text: string }>`
    select tablename as table_name, indexdef as text from pg_indexes where schemaname = 'public' and tablename <> 'migration'
    order by tablename, indexname`.execute(db);
  const { rows: triggers } = await sql<{ table_name: string; text: string }>`
    select c.relname as table_name, pg_get_triggerdef(t.oid) as text
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal order by 1, t.tgname`.execute(
    db,
  );
  const { rows: tableComments } = await sql<{ table_name: string; comment: string | null }>`
    select c.relname as table_name, obj_description(c.oid, 'pg_class') as comment
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind = 'r'`.execute(
    db,
  );
  const comment = new Map(tableComments.map((row) => [row.table_name, row.comment ?? '']));
  const of = (rows: { table_name: string; text: string }[], table: string) =>
    rows.filter((row) => row.table_name === table).map((row) => `  ${row.text}`);
  const blocks = [...new Set(all.map((column) => column.table_name))].map((table) => {
    const lines = all
      .filter((column) => column.table_name === table)
      .map((column) => {
        const parts = [column.column_name, column.type, column.not_null ? 'not null' : 'null'];
        if (column.identity) parts.push('identity');
        if (column.default_text) parts.push(`default ${column.default_text}`);
        return `  ${parts.join(' ')} -- ${column.comment ?? ''}`;
      });
    return [
      `table ${table} -- ${comment.get(table)}`,
      ...lines,
      ...of(constraints, table),
      ...of(indexes, table),
      ...of(triggers, table),
    ].join('\n');
  });
  return `-- Generated from the database by \`npm run sql:describe\`: read it in reviews, change it by a migration.\n\n${blocks.join('\n\n')}\n`;
}
