import { sql } from 'kysely';
import type { LinkPurpose, UseLink } from '../../shared/api/session.ts';
import type { Role } from '../../shared/domain/role.ts';
import { foldedName, hasUnseenSigns } from '../../shared/domain/account-name.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/connect.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { endAll } from './end-sessions.ts';
import { dropLinksOf, tokenHash } from './one-time-link.ts';
import { hashPassword } from './password.ts';
import { refuseWeakPassword } from './password-rules.ts';

const emailTaken = () =>
  ruleBroken([{ pointer: '/email', code: 'taken', detail: 'an account with this address exists' }]);

/** Nobody takes the name of a colleague: what somebody did would read as the other's. */
async function refuseNameOfColleague(tx: Tx, name: string): Promise<void> {
  const others = await tx.selectFrom('account').select('name').where('closed_at', 'is', null).execute();
  if (others.some((one) => foldedName(one.name) === foldedName(name)))
    throw ruleBroken([{ pointer: '/name', code: 'name_taken', detail: 'a colleague has this name' }]);
}

async function findLink(db: Db | Tx, token: string, now: Date) {
  const link = await db
    .selectFrom('one_time_link')
    .select(['id', 'token_sha256', 'purpose', 'email', 'roles', 'account_id', 'created_by', 'expires_at'])
    .where('token_sha256', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!link) throw new ProblemError('link_invalid');
  return link;
}

export async function lookAtLink(db: Db, token: string, now: Date): Promise<LinkPurpose> {
  const link = await findLink(db, token, now);
  return {
    purpose: link.purpose as LinkPurpose['purpose'],
    expiresAt: link.expires_at.toISOString(),
    email: link.email,
    roles: link.roles as Role[],
  };
}

/** Uses a link once: makes the account or sets the new password, and returns whose it is. Two uses at the same time: one wins. */
export async function consumeLink(db: Db, input: UseLink, now: Date, requestId: string): Promise<string> {
  const link = await findLink(db, input.token, now);
  const email = link.email ?? input.email;
  if (link.purpose !== 'password_reset') {
    const errors = [];
    if (!input.name?.trim()) errors.push({ pointer: '/name', code: 'required', detail: 'give a name' });
    else if (hasUnseenSigns(input.name))
      errors.push({
        pointer: '/name',
        code: 'unseen_signs',
        detail: 'the name holds signs that are not seen',
      });
    if (!email) errors.push({ pointer: '/email', code: 'required', detail: 'give an e-mail address' });
    if (errors.length > 0) throw ruleBroken(errors);
  }
  const own = link.account_id
    ? await db
        .selectFrom('account')
        .select(['name', 'email'])
        .where('id', '=', link.account_id)
        .executeTakeFirst()
    : { name: input.name ?? '', email: email ?? '' };
  const ownWords = own ? [own.name, own.email] : [];
  await refuseWeakPassword(db, { password: input.password, ownWords, pointer: '/password' });
  const passwordHash = await hashPassword(input.password);
  return db.transaction().execute(async (tx) => {
    const claimed = await tx
      .updateTable('one_time_link')
      .set({ used_at: now })
      .where('token_sha256', '=', link.token_sha256)
      .where('used_at', 'is', null)
      .returning('token_sha256')
      .executeTakeFirst();
    if (!claimed) throw new ProblemError('link_invalid');
    if (link.purpose === 'password_reset') {
      const id = link.account_id!;
      const open = await tx
        .updateTable('account')
        // who was handed a link by an administrator is awake
        .set({ password_hash: passwordHash, last_active_at: now })
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      if (!open) throw new ProblemError('link_invalid');
      await endAll(tx, id);
      await dropLinksOf(tx, id);
      await appendAudit(
        tx,
        { actor: id, role: 'account', act: 'password.reset', obj: id, req: requestId },
        now,
      );
      return id;
    }
    const taken = await tx
      .selectFrom('account')
      .select('id')
      .where(sql<string>`lower(email)`, '=', sql<string>`lower(${email!})`)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (taken) throw emailTaken();
    await refuseNameOfColleague(tx, input.name!);
    // the trail names the invitation and what came of it alike
    const { id } = link;
    await tx
      .insertInto('account')
      .values({
        id,
        email: email!,
        name: input.name!.trim(),
        password_hash: passwordHash,
        created_at: now,
        closed_at: null,
        may_postpone_factor: link.purpose === 'first_account',
        invited_by: link.created_by,
      })
      .execute()
      .catch((error: { constraint?: string }) => {
        throw error.constraint === 'account_email_key' ? emailTaken() : error; // two links of one address at once
      });
    await tx
      .insertInto('account_role')
      .values(link.roles.map((role) => ({ account_id: id, role })))
      .execute();
    const by = link.created_by ? ` by ${link.created_by}` : '';
    const reason = `${link.purpose}${by}: ${link.roles.join(' ')}`;
    await appendAudit(
      tx,
      { actor: id, role: 'account', act: 'account.create', obj: id, reason, req: requestId },
      now,
    );
    return id;
  });
}
