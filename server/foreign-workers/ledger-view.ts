import type { LedgerView } from '../../shared/api/ledger.ts';
import type { Db } from '../db/connect.ts';
import { gapsWithReasons } from './gaps.ts';
import { listForeignWorkers } from './queries.ts';

/** The ledger of one area: its own counts, those of offices that work in it, those of its waters; small counts hidden. */
export async function ledgerView(db: Db, area: string, cut: Date): Promise<LedgerView> {
  const all = await listForeignWorkers(db, { cut });
  const areas = await db
    .selectFrom('area')
    .select(['code', 'name', 'level', 'parent_code'])
    .orderBy('code')
    .execute();
  const byCode = new Map(areas.map((one) => [one.code, one]));
  const counts = all.filter((one) => {
    const place = byCode.get(one.areaCode);
    return one.areaCode === area || (place?.level === 'sea_zone' && place.parent_code === area);
  });
  const held = new Map<string, number>();
  for (const { areaCode } of all) held.set(areaCode, (held.get(areaCode) ?? 0) + 1);
  return {
    areaCode: area,
    places: areas
      .filter((one) => held.has(one.code) || one.level === 'province' || one.level === 'regency')
      .map((one) => ({
        areaCode: one.code,
        name: one.name,
        level: one.level,
        counts: held.get(one.code) ?? 0,
      })),
    counts,
    gaps: await gapsWithReasons(db, counts, cut),
  };
}
