import { sql } from 'kysely';
import { scoreLevels } from '../../shared/domain/area.ts';
import type { SightReason } from '../../shared/domain/score-sight.ts';
import { rowPart } from '../score-runs/rows.ts';
import { type Cell, type ReadAt, table, type TableDefinition } from './table-definition.ts';

type Rows = Record<string, Cell>[];
const resultColumns =
  'area_code month risk risk_reason risk_low risk_high risk_class rank rank_low rank_high ranked_among structural signals reliability'.split(
    ' ',
  );
const contributionColumns = 'area_code month node availability value normalised weight contribution'.split(
  ' ',
);
/** What a class reader is told of an area-month in its row; every other column is empty (DP-38). */
const toldOfClass = new Set(
  'level area_code month risk_class risk_reason reliability model_version run_id'.split(' '),
);
const unseen = 'class_only' satisfies SightReason;

/** Rows of scores as far as the reader sees them. */
const seenScores = (rows: Rows, { sight }: ReadAt): Rows =>
  sight.isWhole
    ? rows
    : rows.flatMap((row) => {
        const seen = sight.of(String(row.area_code));
        if (seen === 'whole') return [row];
        if (seen === 'nothing') return [];
        const told = Object.fromEntries(Object.entries(row).filter(([name]) => toldOfClass.has(name)));
        return [{ ...told, risk_reason: row.risk_reason ?? unseen }];
      });
const seenParts = (rows: Rows, { sight }: ReadAt): Rows =>
  sight.isWhole ? rows : rows.filter((row) => sight.of(String(row.area_code)) === 'whole');

const byAreaAndMonth = (a: Record<string, Cell>, b: Record<string, Cell>) =>
  `${a.area_code} ${a.month}` < `${b.area_code} ${b.month}` ? -1 : 1;

/** Scores as they would have been at a past cut, computed anew, in the columns of the stored ones. */
async function rebuilt({ scores, past }: ReadAt, of: 'results' | 'contributions', names: string[]) {
  const { input } = await scores.input(past);
  const model_version = (await scores.model()).version;
  const rows: Rows = [];
  for (const level of of === 'results' ? scoreLevels : (['regency'] as const)) {
    const columns = rowPart(await scores.cells(level, input[level].months, past), new Map())[
      of
    ] as unknown as Cell[][];
    const part = columns[0]!.map((_, i) => ({
      level,
      model_version,
      run_id: null,
      ...Object.fromEntries(names.map((name, column) => [name, columns[column]![i]!])),
    })) as Rows;
    rows.push(...part.sort(byAreaAndMonth));
  }
  return rows;
}

export const scoreTables: Record<string, TableDefinition> = {
  scores: table(
    `level! area_code! month:yearmonth! risk:number risk_low:number risk_high:number risk_class:integer risk_reason rank:number
      rank_low:number rank_high:number ranked_among:integer structural:number signals:number reliability! model_version:integer! run_id`,
    { key: 'area_code month', refers: { area_code: 'areas.code' } },
    async (at) =>
      seenScores(
        at.past
          ? await rebuilt(at, 'results', resultColumns)
          : (
              await sql<Record<string, Cell>>`
        select run.level, r.area_code, r.month, r.risk, r.risk_low, r.risk_high, r.risk_class, r.risk_reason, r.rank, r.rank_low, r.rank_high, r.ranked_among,
        r.structural, r.signals, r.reliability, run.model_version, run.id as run_id
        from score_result r join score_run run on run.id = r.run_id order by run.level desc, r.area_code, r.month`.execute(
                at.db,
              )
            ).rows,
        at,
      ),
  ),
  contributions: table(
    `level! area_code! month:yearmonth! node! availability! value:number normalised:number weight:number! contribution:number`,
    { key: 'area_code month node', refers: { area_code: 'areas.code' } },
    async (at) =>
      seenParts(
        at.past
          ? await rebuilt(at, 'contributions', contributionColumns)
          : (
              await sql<Record<string, Cell>>`
        select run.level, c.area_code, c.month, c.node, c.availability, c.value, c.normalised, c.weight, c.contribution
        from score_contribution c join score_result r using (area_code, month) join score_run run on run.id = r.run_id
        where run.level = 'regency' order by c.area_code, c.month, c.node`.execute(at.db)
            ).rows,
        at,
      ),
  ),
};
