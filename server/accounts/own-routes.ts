import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ChangePassword, OwnAccount, PasswordAgain, RecoveryCodes } from '../../shared/api/own-account.ts';
import { TotpSetUp } from '../../shared/api/session.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import { byOf } from '../audit/by-of.ts';
import { access } from '../http/access.ts';
import { signedIn } from '../http/context.ts';
import { ProblemError } from '../http/problem.ts';
import { beginAttempt } from './attempt.ts';
import { requirePassword } from './check-password.ts';
import { endOthers } from './end-sessions.ts';
import { factorsOf, requireFreshFactor } from './factors.ts';
import { dropLinksOf } from './one-time-link.ts';
import { ownAccount } from './own-account.ts';
import type { AccountParts } from './parts.ts';
import { hashPassword } from './password.ts';
import { refuseWeakPassword } from './password-rules.ts';
import { makeRecoveryCodes, storeRecoveryCodes } from './recovery-codes.ts';
import { renewSession, setSessionCookie } from './session.ts';
import { sealedSecret } from './set-up.ts';
import { newTotpSecret } from './totp.ts';

const tags = ['accounts'];
const own = { access: access.ownAccount };
const SessionPath = Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) });

/** One's own password, second factor and sessions. Whoever changes them gives the password again, and the factor. */
export const ownRoutes =
  (parts: AccountParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { context, secure, sessions, signIns } = parts;
    const { db } = context.database;
    const { keys } = context.intake;
    const by = (request: { account: By['account'] | null; id: string }): By => byOf(request, context.now());

    app.get('/api/account', { config: own, schema: { tags, response: { 200: OwnAccount } } }, (request) =>
      ownAccount(db, signedIn(request), request, context.now()),
    );

    app.post(
      '/api/account/totp',
      { config: own, schema: { tags, body: PasswordAgain, response: { 200: TotpSetUp } } },
      async (request, reply) => {
        const account = signedIn(request);
        const now = context.now();
        await requirePassword(db, signIns, account, { ...request.body, source: request.ip });
        const { totpSince, passkeys } = await factorsOf(db, account.id);
        if (totpSince || passkeys > 0) await requireFreshFactor(db, request, now);
        const made = newTotpSecret(account.email);
        const value = sealedSecret(keys, account.id, made.secret);
        await db
          .transaction()
          .execute((tx) =>
            beginAttempt(tx, reply, secure, { kind: 'set_up', accountId: account.id, value, now }),
          );
        return made;
      },
    );

    app.delete(
      '/api/account/totp',
      { config: own, schema: { tags, body: PasswordAgain, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const who = by(request);
        const { id } = who.account;
        await requirePassword(db, signIns, who.account, { ...request.body, source: request.ip });
        await requireFreshFactor(db, request, who.now);
        await db.transaction().execute(async (tx) => {
          const { factorRequired, passkeys } = await ownAccount(tx, who.account, request, who.now);
          if (factorRequired && passkeys.length === 0)
            throw new ProblemError('conflict', 'Your roles need a second factor; set up another one first.');
          await tx.deleteFrom('account_totp').where('account_id', '=', id).execute();
          await tx.deleteFrom('account_recovery_code').where('account_id', '=', id).execute();
          await appendBy(tx, who, 'factor.remove', id, 'totp');
        });
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/api/account/recovery-codes',
      { config: own, schema: { tags, body: PasswordAgain, response: { 200: RecoveryCodes } } },
      async (request) => {
        const who = by(request);
        await requirePassword(db, signIns, who.account, { ...request.body, source: request.ip });
        await requireFreshFactor(db, request, who.now);
        const made = await makeRecoveryCodes(keys);
        await db.transaction().execute(async (tx) => {
          if (!(await factorsOf(tx, who.account.id)).totpSince)
            throw new ProblemError('second_factor_missing');
          await storeRecoveryCodes(tx, who.account.id, made);
          await appendBy(tx, who, 'factor.renew_codes', who.account.id);
        });
        return { recoveryCodes: made.map(({ code }) => code) };
      },
    );

    app.put(
      '/api/account/password',
      { config: own, schema: { tags, body: ChangePassword, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const who = by(request);
        const { id } = who.account;
        const { password, newPassword } = request.body;
        await requirePassword(db, signIns, who.account, { password, source: request.ip });
        const ownWords = [who.account.name, who.account.email];
        await refuseWeakPassword(db, { password: newPassword, ownWords, pointer: '/newPassword' });
        const passwordHash = await hashPassword(newPassword);
        const token = await db.transaction().execute(async (tx) => {
          await tx.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute();
          await dropLinksOf(tx, id);
          await endOthers(tx, id, request.sessionSha256!);
          await appendBy(tx, who, 'password.change', id);
          return renewSession(tx, request);
        });
        sessions.accountChanged(id);
        setSessionCookie(reply, token, secure);
        return reply.status(204).send(null);
      },
    );

    app.delete(
      '/api/account/sessions/:id',
      { config: own, schema: { tags, params: SessionPath, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const who = by(request);
        await db.transaction().execute(async (tx) => {
          const { numDeletedRows } = await tx
            .deleteFrom('session')
            .where('id', '=', request.params.id)
            .where('account_id', '=', who.account.id)
            .executeTakeFirst();
          if (numDeletedRows !== 1n) throw new ProblemError('not_found');
          await appendBy(tx, who, 'session.end', who.account.id, 'one');
        });
        sessions.accountChanged(who.account.id);
        return reply.status(204).send(null);
      },
    );

    app.delete(
      '/api/account/sessions',
      { config: own, schema: { tags, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const who = by(request);
        await db.transaction().execute(async (tx) => {
          await endOthers(tx, who.account.id, request.sessionSha256!);
          await appendBy(tx, who, 'session.end', who.account.id, 'others');
        });
        sessions.accountChanged(who.account.id);
        return reply.status(204).send(null);
      },
    );
  };
