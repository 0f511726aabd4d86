import { sql } from 'kysely';
import { readSources } from './queries.ts';
import { type Cell, table, type TableDefinition } from './table-definition.ts';

/** Where figures come from and how they came in. */
export const registerTables: Record<string, TableDefinition> = {
  sources: table(
    `id:integer! title! url kinds! rows:integer! in_force:integer! published_date:date first_period_end:date last_period_end:date
      last_recorded_at:datetime!`,
    { key: 'id' },
    async ({ db, cut }) =>
      (await readSources(db, cut)).map((one) => ({
        id: one.id,
        title: one.title,
        url: one.url,
        kinds: one.kinds.join(' '),
        rows: one.rows,
        in_force: one.inForce,
        published_date: one.publishedDate,
        first_period_end: one.firstPeriodEnd,
        last_period_end: one.lastPeriodEnd,
        last_recorded_at: one.lastRecordedAt,
      })),
  ),
  imports: table(
    `id:integer! kind! file_name! file_sha256 agency_code layout row_count:integer! recorded_at:datetime! committed_at:datetime
      withdrawn_at:datetime new_count:integer! revised_count:integer! same_count:integer! warning_count:integer!`,
    { key: 'id', refers: { agency_code: 'agencies.code' } },
    async ({ db, cut }) =>
      (
        await sql<Record<string, Cell>>`
        select id, kind, file_name, file_sha256, agency_code, layout, row_count, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as recorded_at, to_char(committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as committed_at,
          case when withdrawn_at <= ${cut} then to_char(withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end as withdrawn_at, new_count, revised_count, same_count, warning_count
        from import_batch where state = 'committed' and (kind = 'reference' or coalesce(committed_at, recorded_at) <= ${cut}) order by id`.execute(
          db,
        )
      ).rows,
  ),
};
