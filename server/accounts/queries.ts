import { sql } from 'kysely';
import type { Account, AccountRow } from '../../shared/api/session.ts';
import type { Role } from '../../shared/domain/role.ts';
import type { Db, Tx } from '../db/connect.ts';
import type { LiveSession } from './session-cache.ts';
import { signInRules } from './sign-in-rules.ts';
import { quarterOf } from './quarter.ts';
import { asleepSince } from './sleep.ts';
import { needsVoucher } from './independent.ts';

const rolesOf = sql<
  Role[]
>`array(select r.role from account_role r where r.account_id = account.id order by r.role)`;

export async function findByEmail(
  db: Db,
  email: string,
): Promise<{ id: string; passwordHash: string } | undefined> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'password_hash'])
    .where(sql<string>`lower(email)`, '=', sql<string>`lower(${email})`)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row && { id: row.id, passwordHash: row.password_hash };
}

export async function findAccount(db: Db | Tx, id: string): Promise<Account | undefined> {
  return db
    .selectFrom('account')
    .select(['account.id', 'account.name', 'account.email', rolesOf.as('roles')])
    .where('account.id', '=', id)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst();
}

/** A live session with its account; moves its idle limit on, at most once a minute, where somebody uses it. */
export async function findSession(
  db: Db,
  tokenSha256: string,
  now: Date,
  { isUse = true }: { isUse?: boolean } = {},
): Promise<LiveSession | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'account.id',
      'account.name',
      'account.email',
      rolesOf.as('roles'),
      'session.created_at',
      'session.last_seen_at',
      'session.expires_at',
    ])
    .where('session.token_sha256', '=', tokenSha256)
    .where('session.expires_at', '>', now)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  // by the rules of now: limits that were made shorter hold for sessions that run
  const { idleMinutes, absoluteHours } = await signInRules(db);
  const idleMs = idleMinutes * 60_000;
  const end = Math.min(row.expires_at.getTime(), row.created_at.getTime() + absoluteHours * 3_600_000);
  if (end <= now.getTime() || row.last_seen_at.getTime() + idleMs <= now.getTime()) return null;
  const moved = isUse && now.getTime() - row.last_seen_at.getTime() > 60_000;
  if (moved) await moveOn(db, tokenSha256, row.id, now);
  const idleEnd = (moved ? now : row.last_seen_at).getTime() + idleMs;
  return {
    account: { id: row.id, name: row.name, email: row.email, roles: row.roles },
    endsAt: new Date(Math.min(idleEnd, end)),
  };
}

async function moveOn(db: Db, tokenSha256: string, accountId: string, now: Date): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: now })
    .where('token_sha256', '=', tokenSha256)
    .execute();
  await db
    .updateTable('account')
    .set({ last_active_at: now })
    .where('id', '=', accountId)
    .where((eb) =>
      eb.or([
        eb('last_active_at', 'is', null),
        eb('last_active_at', '<', new Date(now.getTime() - 3_600_000)),
      ]),
    )
    .execute();
}

export async function insertSession(
  tx: Tx,
  session: { tokenSha256: string; accountId: string; device: string; factorAt: Date | null; now: Date },
): Promise<void> {
  const { tokenSha256, accountId, device, factorAt, now } = session;
  const { absoluteHours } = await signInRules(tx);
  await tx
    .insertInto('session')
    .values({
      token_sha256: tokenSha256,
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + absoluteHours * 3_600_000),
      device,
      factor_at: factorAt,
    })
    .execute();
  await tx.updateTable('account').set({ last_active_at: now }).where('id', '=', accountId).execute();
}

export async function listAccounts(db: Db, now: Date): Promise<AccountRow[]> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('account as inviter', 'inviter.id', 'account.invited_by')
    .leftJoin('account as voucher', 'voucher.id', 'account.vouched_by')
    .select([
      'account.id',
      'account.name',
      'account.email',
      'account.created_at',
      'account.closed_at',
      rolesOf.as('roles'),
      'account.last_active_at',
      'account.invited_by',
      'account.vouched_at',
      'inviter.name as inviter_name',
      'voucher.name as voucher_name',
      sql<boolean>`(exists (select 1 from account_totp t where t.account_id = account.id)
        or exists (select 1 from account_passkey p where p.account_id = account.id))`.as('has_factor'),
      sql<
        AccountRow['review']
      >`(select v.verdict from access_review v where v.account_id = account.id and v.quarter = ${quarterOf(now)})`.as(
        'review',
      ),
      sql<
        string[]
      >`array(select a.area_code from account_area a where a.account_id = account.id order by a.area_code)`.as(
        'areas',
      ),
      sql<string | null>`(select g.agency_code from account_agency g where g.account_id = account.id)`.as(
        'agency_code',
      ),
    ])
    .orderBy('account.created_at')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    roles: row.roles,
    createdAt: row.created_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    lastSeenAt: row.last_active_at?.toISOString() ?? null,
    asleepSince: row.closed_at
      ? null
      : (asleepSince(row.last_active_at ?? row.created_at, now)?.toISOString() ?? null),
    hasFactor: row.has_factor,
    review: row.review,
    invitedBy: row.inviter_name,
    invitedById: row.invited_by,
    vouchedBy: row.voucher_name,
    needsVoucher: needsVoucher(row, now),
    areas: row.areas,
    agencyCode: row.agency_code,
  }));
}

/** The areas that a partner answers for, in place of those before; false where one of them is none of the list. */
export async function setAreas(tx: Tx, accountId: string, areas: readonly string[]): Promise<boolean> {
  await tx.deleteFrom('account_area').where('account_id', '=', accountId).execute();
  if (areas.length === 0) return true;
  const known = await tx.selectFrom('area').select('code').where('code', 'in', areas).execute();
  if (known.length !== areas.length) return false;
  await tx
    .insertInto('account_area')
    .values(areas.map((area_code) => ({ account_id: accountId, area_code })))
    .execute();
  return true;
}

/** The agency that an account speaks for, in place of the one before; false where there is no such agency. */
export async function setAgency(tx: Tx, accountId: string, agencyCode: string | null): Promise<boolean> {
  await tx.deleteFrom('account_agency').where('account_id', '=', accountId).execute();
  if (agencyCode === null) return true;
  const known = await tx
    .selectFrom('agency')
    .select('code')
    .where('code', '=', agencyCode)
    .executeTakeFirst();
  if (!known) return false;
  await tx.insertInto('account_agency').values({ account_id: accountId, agency_code: agencyCode }).execute();
  return true;
}
