import type { Account } from '../../shared/api/session.ts';
import { liesWithin } from '../../shared/domain/area.ts';
import { isPartner, readsWholeMeetings, readsReports } from '../../shared/domain/role.ts';
import type { Db } from '../db/connect.ts';

/**
 * Areas of which somebody reads single incidents, all below each included; null: all of them. A partner reads those that
 * the account answers for, else those that its agency works in; a partner without either reads none.
 */
export async function readableAreas(db: Db, account: Account): Promise<readonly string[] | null> {
  const { roles, id } = account;
  if (!isPartner(roles) || readsReports(roles) || readsWholeMeetings(roles)) return null;
  return ownAreas(db, id);
}

/** Areas that an account answers for: its own, else the one that its agency works in. */
export async function ownAreas(db: Db, id: string): Promise<readonly string[]> {
  const own = await db.selectFrom('account_area').select('area_code').where('account_id', '=', id).execute();
  if (own.length > 0) return own.map((row) => row.area_code);
  const ofAgency = await db
    .selectFrom('account_agency')
    .innerJoin('agency', 'agency.code', 'account_agency.agency_code')
    .select('agency.area_code')
    .where('account_agency.account_id', '=', id)
    .executeTakeFirst();
  return ofAgency?.area_code ? [ofAgency.area_code] : [];
}

/** Whether an area lies in one of some; `null` stands for everywhere. */
export const isWithin = (code: string, areas: readonly string[] | null): boolean =>
  areas === null || areas.some((area) => liesWithin(code, area));
