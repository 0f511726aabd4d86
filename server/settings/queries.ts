import {
  defaultSettings,
  type OfficeSettings,
  type SettingName,
} from '../../shared/domain/office-settings.ts';
import type { Db, Tx } from '../db/connect.ts';

/** Settings in force at an instant; what nobody has set has its default. */
export async function officeSettings(db: Db | Tx, cut?: Date): Promise<OfficeSettings> {
  let query = db
    .selectFrom('office_setting')
    .select(['name', 'value'])
    .distinctOn('name')
    .orderBy('name')
    .orderBy('version', 'desc');
  if (cut) query = query.where('recorded_at', '<=', cut);
  const stored = Object.fromEntries((await query.execute()).map(({ name, value }) => [name, value]));
  return { ...defaultSettings, ...stored } as OfficeSettings;
}

/** Newest version of each setting, for whoever changes one. */
export async function settingVersions(db: Db | Tx): Promise<Partial<Record<SettingName, number>>> {
  const rows = await db
    .selectFrom('office_setting')
    .select((eb) => ['name', eb.fn.max('version').as('version')])
    .groupBy('name')
    .execute();
  return Object.fromEntries(rows.map(({ name, version }) => [name, version]));
}

/** Whether this database is an exercise. */
export async function isSimulation(db: Db): Promise<boolean> {
  const row = await db.selectFrom('instance').select('kind').executeTakeFirst();
  return row?.kind === 'simulation';
}
