import { sql } from 'kysely';
import type { ContactNotice } from '../../shared/api/data-protection.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';

/** Contacts that were opened in the last 90 days, unread ones first; never what was opened (DP-30). */
export async function listContactNotices(db: Db, readerId: string): Promise<ContactNotice[]> {
  const rows = await db
    .selectFrom('contact_notice as n')
    .innerJoin('account as a', 'a.id', 'n.account_id')
    .leftJoin('contact_notice_read as r', (join) =>
      join.onRef('r.notice_id', '=', 'n.id').on('r.account_id', '=', readerId),
    )
    .select(['n.id', 'n.report_id', 'n.opened_at', 'n.reason', 'a.name', 'r.read_at'])
    .where('n.account_id', '<>', readerId) // nobody need be told of the own act
    .orderBy(sql`r.read_at is not null`)
    .orderBy('n.opened_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    openedAt: row.opened_at.toISOString(),
    openedBy: row.name,
    reason: row.reason,
    readAt: row.read_at?.toISOString() ?? null,
  }));
}

export async function countUnread(db: Db, readerId: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from contact_notice n where n.account_id <> ${readerId} and not exists
    (select from contact_notice_read r where r.notice_id = n.id and r.account_id = ${readerId})`.execute(db);
  return rows[0]!.n;
}

/** Each reader for itself; a second time changes nothing. ProblemError `not_found` where there is no such notice. */
export async function markRead(db: Db, id: string, readerId: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const notice = await tx.selectFrom('contact_notice').select('id').where('id', '=', id).executeTakeFirst();
    if (!notice) throw new ProblemError('not_found');
    await tx
      .insertInto('contact_notice_read')
      .values({ notice_id: id, account_id: readerId, read_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
