import type { SavedScenario, ScenarioRow } from '../../shared/api/scenarios.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Scenario } from '../../shared/composite/what-if.ts';
import type { Db } from '../db/connect.ts';

const columns = [
  'scenario.id',
  'scenario.name',
  'scenario.level',
  'scenario.month',
  'scenario.model_version',
  'scenario.data_cut_at',
  'scenario.created_at',
  'scenario.created_by',
  'account.name as author',
] as const;

const onTheList = (db: Db) =>
  db
    .selectFrom('scenario')
    .innerJoin('account', 'account.id', 'scenario.created_by')
    .where('scenario.closed_at', 'is', null);

interface Row {
  id: string;
  name: string;
  level: string;
  month: string;
  model_version: number;
  data_cut_at: Date;
  created_at: Date;
  created_by: string;
  author: string;
}
const toRow = (row: Row, account: Account): ScenarioRow => ({
  id: row.id,
  name: row.name,
  level: row.level as ScenarioRow['level'],
  month: row.month,
  modelVersion: row.model_version,
  dataCut: row.data_cut_at.toISOString(),
  createdAt: row.created_at.toISOString(),
  createdBy: row.author,
  own: row.created_by === account.id || account.roles.includes('section_head'),
});

/** The newest saved scenarios. */
export async function listScenarios(db: Db, account: Account, limit: number): Promise<ScenarioRow[]> {
  const rows = await onTheList(db)
    .select(columns)
    .orderBy('scenario.created_at', 'desc')
    .orderBy('scenario.id')
    .limit(limit)
    .execute();
  return rows.map((row) => toRow(row, account));
}

export async function findScenario(db: Db, account: Account, id: string): Promise<SavedScenario | null> {
  const row = await onTheList(db)
    .select([...columns, 'scenario.definition'])
    .where('scenario.id', '=', id)
    .executeTakeFirst();
  return row ? { ...toRow(row, account), scenario: row.definition as unknown as Scenario } : null;
}
