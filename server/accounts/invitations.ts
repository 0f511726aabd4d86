import type { OpenInvitation } from '../../shared/api/session.ts';
import type { Role } from '../../shared/domain/role.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';

/** Invitations that still open an account, newest first; the address only in those that the reader made. */
export async function listInvitations(db: Db, readerId: string, now: Date): Promise<OpenInvitation[]> {
  const rows = await db
    .selectFrom('one_time_link as l')
    .leftJoin('account as a', 'a.id', 'l.created_by')
    .select(['l.id', 'l.email', 'l.roles', 'l.created_by', 'l.created_at', 'l.expires_at', 'a.name'])
    .where('l.purpose', '=', 'invitation')
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', now)
    .orderBy('l.created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    email: row.created_by === readerId ? row.email : null,
    roles: row.roles as Role[],
    invitedBy: row.name,
    invitedAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }));
}

/** Takes an invitation back: its link opens nothing more. 404 where it was used, is over, or never was. */
export async function takeBackInvitation(db: Db, id: string, by: By): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('one_time_link')
      .where('id', '=', id)
      .where('purpose', '=', 'invitation')
      .where('used_at', 'is', null)
      .where('expires_at', '>', by.now)
      .returning('roles')
      .executeTakeFirst();
    if (!gone) throw new ProblemError('not_found');
    await appendBy(tx, by, 'account.uninvite', id, gone.roles.join(' '));
  });
}
