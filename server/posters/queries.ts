import type { Poster } from '../../shared/api/posters.ts';
import type { Db } from '../db/connect.ts';

/** The poster behind the code of an address; undefined for a code that is none or was revoked. */
export async function posterOfToken(
  db: Db,
  token: string,
): Promise<{ id: string; areaCode: string } | undefined> {
  if (!/^[a-z0-9]{10}$/.test(token)) return undefined;
  return db
    .selectFrom('poster')
    .select(['id', 'area_code as areaCode'])
    .where('token', '=', token)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** All posters, newest first, with how many reports came by each. */
export async function listPosters(db: Db, base: string): Promise<Poster[]> {
  const rows = await db
    .selectFrom('poster')
    .innerJoin('account', 'account.id', 'poster.created_by')
    .select((eb) => [
      'poster.id',
      'poster.token',
      'poster.area_code',
      'poster.label',
      'poster.created_at',
      'poster.revoked_at',
      'account.name as author',
      eb
        .selectFrom('report_intake')
        .select((sub) => sub.fn.countAll<number>().as('count'))
        .whereRef('report_intake.poster_id', '=', 'poster.id')
        .as('reports'),
    ])
    .orderBy('poster.created_at', 'desc')
    .orderBy('poster.id')
    .limit(2000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    address: `${base}/l/${row.token}`,
    areaCode: row.area_code,
    label: row.label,
    createdAt: row.created_at.toISOString(),
    createdBy: row.author,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    reports: Number(row.reports ?? 0),
  }));
}
