import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '../../shared/domain/role.ts';
import type { Tx } from '../db/connect.ts';

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
export const newToken = (): string => randomBytes(24).toString('base64url');

const hours = { first_account: 24 * 7, invitation: 72, password_reset: 24 } as const;

export interface NewLink {
  purpose: keyof typeof hours;
  email?: string;
  roles: Role[];
  accountId?: string;
  createdBy?: string;
}

/** Stores a link's hash and returns its path; the token stands after the # so that no log or proxy sees it. */
export async function makeLink(
  tx: Tx,
  link: NewLink,
  now: Date,
): Promise<{ id: string; path: string; expiresAt: string }> {
  const token = newToken();
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + hours[link.purpose] * 3_600_000);
  await tx
    .insertInto('one_time_link')
    .values({
      id,
      token_sha256: tokenHash(token),
      purpose: link.purpose,
      email: link.email ?? null,
      roles: link.roles,
      account_id: link.accountId ?? null,
      created_by: link.createdBy ?? null,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { id, path: `/masuk/tautan#${token}`, expiresAt: expiresAt.toISOString() };
}

/** Unused links of an account die with it, and when its password was set anew. */
export async function dropLinksOf(tx: Tx, accountId: string): Promise<void> {
  await tx
    .deleteFrom('one_time_link')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute();
}

/** Unused links that an account made for others: they die when it is closed, or its roles change. */
export async function dropLinksBy(tx: Tx, accountId: string): Promise<void> {
  await tx
    .deleteFrom('one_time_link')
    .where('created_by', '=', accountId)
    .where('used_at', 'is', null)
    .execute();
}
