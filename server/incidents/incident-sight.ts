import type { Account } from '../../shared/api/session.ts';
import { readableAreas } from '../accounts/readable-areas.ts';
import type { Db } from '../db/connect.ts';
import { access, mayDo } from '../http/access.ts';

/** Which incidents somebody reads: who is told no grades reads verified ones only (DP-51), a partner those of its areas. */
export interface IncidentSight {
  verifiedOnly: boolean;
  /** These areas and all below them; null: everywhere. */
  within: readonly string[] | null;
}

export async function incidentSight(db: Db, reader: Account): Promise<IncidentSight> {
  return {
    verifiedOnly: !mayDo(reader.roles, access.readGrades),
    within: await readableAreas(db, reader),
  };
}
