import type { Db } from '../db/connect.ts';
import type { PlaceGroup } from './form-page.ts';

export interface FormPlaces {
  groups: readonly PlaceGroup[];
  codes: ReadonlySet<string>;
}

/** Places to choose from: each regency with its districts and its waters. */
export async function formPlaces(db: Db): Promise<FormPlaces> {
  const rows = await db
    .selectFrom('area')
    .select(['code', 'level', 'name', 'parent_code'])
    .where('level', 'in', ['regency', 'district', 'sea_zone'])
    .orderBy('name')
    .execute();
  const groups = rows
    .filter((row) => row.level === 'regency')
    .map((regency) => {
      const below = (level: string, kind: 'district' | 'sea') =>
        rows
          .filter((row) => row.level === level && row.parent_code === regency.code)
          .map(({ code, name }) => ({ code, name, kind }));
      return {
        name: regency.name,
        places: [
          { code: regency.code, name: regency.name, kind: 'whole' as const },
          ...below('district', 'district'),
          ...below('sea_zone', 'sea'),
        ],
      };
    });
  return { groups, codes: new Set(rows.map((row) => row.code)) };
}
