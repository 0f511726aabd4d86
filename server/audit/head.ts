import type { Db, Tx } from '../db/connect.ts';

/** The last event of the trail; undefined while there is none. */
export function auditHead(db: Db | Tx): Promise<{ seq: number; hash: string } | undefined> {
  return db
    .selectFrom('audit_event')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}
