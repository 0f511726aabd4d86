import { sql } from 'kysely';
import type { ImportDetail, ImportRowSummary } from '../../shared/api/imports.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Db } from '../db/connect.ts';
import { listForeignWorkers } from '../foreign-workers/queries.ts';
import { ProblemError } from '../http/problem.ts';

const mostListed = 500;

/** Nobody acts on the past: what is read as known at a day that is over cannot be taken back from there. */
export const asRead = (summary: ImportRowSummary, isPast: boolean): ImportRowSummary =>
  isPast ? { ...summary, mayUndo: false } : summary;

/** Who may take a batch back: the office, and who brought it. */
export const mayUndo = (account: Account, batch: { account_id: string | null }): boolean =>
  batch.account_id === account.id ||
  account.roles.some((role) => role === 'analyst' || role === 'section_head');

/** Imports that became visible by `cut`, newest first. */
export async function listImports(
  db: Db,
  account: Account,
  cut: Date,
  id?: number,
): Promise<ImportRowSummary[]> {
  let query = db
    .selectFrom('import_batch as b')
    .leftJoin('account as a', 'a.id', 'b.account_id')
    .leftJoin('account as w', 'w.id', 'b.withdrawn_by')
    .select([
      'b.id',
      'b.file_name',
      'b.file_sha256',
      'b.layout',
      'b.agency_code',
      'b.committed_at',
      'b.account_id',
      'a.name as by',
      'b.new_count',
      'b.revised_count',
      'b.same_count',
      'b.warning_count',
      sql<number>`coalesce(jsonb_array_length(b.fixed_cells), 0)`.as('fixed'),
      'b.withdrawn_at',
      'w.name as withdrawn_by',
    ])
    .where('b.kind', '=', 'import')
    .where('b.state', '=', 'committed')
    .where('b.committed_at', '<=', cut);
  if (id !== undefined) query = query.where('b.id', '=', id);
  const rows = await query.orderBy('b.id', 'desc').limit(mostListed).execute();
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    layout: row.layout,
    agencyCode: row.agency_code,
    committedAt: row.committed_at!.toISOString(),
    by: row.by,
    new: row.new_count,
    revised: row.revised_count,
    same: row.same_count,
    warnings: row.warning_count,
    fixedCells: row.fixed,
    withdrawnAt: row.withdrawn_at && row.withdrawn_at <= cut ? row.withdrawn_at.toISOString() : null,
    withdrawnBy: row.withdrawn_at && row.withdrawn_at <= cut ? row.withdrawn_by : null,
    mayUndo: row.withdrawn_at === null && mayUndo(account, row),
  }));
}

/** One import with its values and their cells; counts of foreign workers as the ledger shows them. ProblemError `not_found`. */
export async function importDetail(
  db: Db,
  account: Account,
  now: Date,
  id: number,
  page: { limit: number; offset: number },
): Promise<ImportDetail> {
  const [summary] = await listImports(db, account, now, id);
  if (!summary) throw new ProblemError('not_found');
  const { fixed_cells } = await db
    .selectFrom('import_batch')
    .select('fixed_cells')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{
    id: number;
    kind: ImportDetail['values'][number]['kind'];
    area_code: string;
    subject: string;
    period: string;
    value: number;
    source_cell: string | null;
    supersedes_id: number | null;
  }>`
    select id, 'observation' as kind, area_code, indicator_code as subject, period, value, source_cell, supersedes_id from observation where batch_id = ${id}
    union all select id, 'population', area_code, 'population', year::text, population, source_cell, supersedes_id from population where batch_id = ${id}
    union all select id, 'foreign_workers', area_code, sector_as_published, period, count, source_cell, supersedes_id from foreign_worker_count where batch_id = ${id}
    order by kind, id limit ${page.limit} offset ${page.offset}`.execute(db);
  const fixed = (fixed_cells ?? []) as ImportDetail['fixedCells'];
  const { rows: counted } = await sql`
    select 1 from foreign_worker_count where batch_id = ${id} limit 1`.execute(db);
  const holdsCounts = counted.length > 0;
  const shown = rows.some((row) => row.kind === 'foreign_workers')
    ? new Map((await listForeignWorkers(db, { cut: now })).map((row) => [row.id, row.count]))
    : new Map<number, number | null>();
  return {
    summary,
    fixedCells: holdsCounts ? fixed.map(withoutFigures) : fixed,
    total: summary.new + summary.revised,
    values: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      areaCode: row.area_code,
      subject: row.subject,
      period: row.period,
      // a count that the ledger no longer shows (withdrawn, replaced) is not shown here either
      value: row.kind === 'foreign_workers' ? (shown.get(row.id) ?? null) : row.value,
      cell: row.source_cell,
      supersedes: row.supersedes_id,
    })),
  };
}

/** A cell put right in a sheet of counts tells where, not what: it may hold a hidden count. */
const withoutFigures = (fix: ImportDetail['fixedCells'][number]): ImportDetail['fixedCells'][number] => {
  const hide = (text: string) => text.replaceAll(/\p{Nd}+/gu, '[…]');
  return { cell: fix.cell, from: hide(fix.from), to: hide(fix.to) };
};
