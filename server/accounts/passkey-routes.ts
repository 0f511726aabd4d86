import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { PasswordAgain } from '../../shared/api/own-account.ts';
import { AddPasskey, GivePasskey, PasskeyOptions, PasskeyPath } from '../../shared/api/passkeys.ts';
import { Session } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import { byOf } from '../audit/by-of.ts';
import { access } from '../http/access.ts';
import { ProblemError } from '../http/problem.ts';
import { type Attempt, beginAttempt, clearAttemptCookie, endAttempt, findAttempt } from './attempt.ts';
import { requirePassword } from './check-password.ts';
import { factorsOf, hasFactor, requireFreshFactor } from './factors.ts';
import { ownAccount } from './own-account.ts';
import type { AccountParts } from './parts.ts';
import { judgeNewPasskey, judgePasskey, newPasskeyOptions, passkeyOptions } from './passkeys.ts';
import { findAccount } from './queries.ts';
import { relyingParty } from './relying-party.ts';
import { renewSession, setSessionCookie, startSession } from './session.ts';
import { sessionAnswer } from './session-answer.ts';
import { sleepsSince } from './sleep.ts';
import { Throttle } from './throttle.ts';

const tags = ['accounts'];
const own = { access: access.ownAccount };
const challengeOf = ({ value }: Attempt) => String(value['challenge']);

/** Passkeys: made under one's own account; they sign in alone, as whoever holds one proves to be its owner. */
export const passkeyRoutes =
  (parts: AccountParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { context, secure, signIns, publicUrl } = parts;
    const { db } = context.database;
    const asked = new Throttle(60, 10 * 60_000, () => context.now().getTime());
    const by = (request: FastifyRequest): By => byOf(request, context.now());
    const partyOf = (request: FastifyRequest) => relyingParty(publicUrl, request.headers.origin);

    app.post(
      '/api/account/passkeys/options',
      { config: own, schema: { tags, body: PasswordAgain, response: { 200: PasskeyOptions } } },
      async (request, reply) => {
        const { account, now } = by(request);
        const party = partyOf(request);
        await requirePassword(db, signIns, account, { ...request.body, source: request.ip });
        if (hasFactor(await factorsOf(db, account.id))) await requireFreshFactor(db, request, now);
        const options = await newPasskeyOptions(db, account, party);
        const value = { challenge: options.challenge };
        await db
          .transaction()
          .execute((tx) =>
            beginAttempt(tx, reply, secure, { kind: 'register', accountId: account.id, value, now }),
          );
        return options;
      },
    );

    app.post(
      '/api/account/passkeys',
      { config: own, schema: { tags, body: AddPasskey, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const who = by(request);
        const attempt = await findAttempt(db, request, secure, 'register', who.now);
        const { id } = who.account;
        if (attempt.accountId !== id) throw new ProblemError('attempt_over');
        const row = await judgeNewPasskey(request.body, challengeOf(attempt), partyOf(request), id);
        const token = await db.transaction().execute(async (tx) => {
          await endAttempt(tx, attempt);
          const { numInsertedOrUpdatedRows } = await tx
            .insertInto('account_passkey')
            .values({ ...row, created_at: who.now })
            .onConflict((conflict) => conflict.column('id').doNothing())
            .executeTakeFirst();
          if (numInsertedOrUpdatedRows !== 1n) throw new ProblemError('passkey_refused');
          await tx
            .updateTable('account')
            .set({ may_postpone_factor: false, factor_reset_at: null })
            .where('id', '=', id)
            .execute();
          await appendBy(tx, who, 'factor.set_up', id, 'passkey');
          return renewSession(tx, request, { factorAt: who.now });
        });
        clearAttemptCookie(reply, secure);
        setSessionCookie(reply, token, secure);
        return reply.status(204).send(null);
      },
    );

    app.delete(
      '/api/account/passkeys/:id',
      {
        config: own,
        schema: { tags, params: PasskeyPath, body: PasswordAgain, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        const who = by(request);
        await requirePassword(db, signIns, who.account, { ...request.body, source: request.ip });
        await requireFreshFactor(db, request, who.now);
        await db.transaction().execute(async (tx) => {
          const state = await ownAccount(tx, who.account, request, who.now);
          if (!state.passkeys.some(({ id }) => id === request.params.id)) throw new ProblemError('not_found');
          if (state.factorRequired && !state.totpSince && state.passkeys.length === 1)
            throw new ProblemError('conflict', 'Your roles need a second factor; set up another one first.');
          await tx
            .deleteFrom('account_passkey')
            .where('id', '=', request.params.id)
            .where('account_id', '=', who.account.id)
            .execute();
          await appendBy(tx, who, 'factor.remove', who.account.id, 'passkey');
        });
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/api/session/passkey/options',
      { config: { access: access.anyone }, schema: { tags, response: { 200: PasskeyOptions } } },
      async (request, reply) => {
        const party = partyOf(request);
        const wait = asked.waitSeconds('passkey', request.ip);
        if (wait > 0) throw new ProblemError('too_many', undefined, { retryAfterSeconds: wait });
        asked.failed('passkey', request.ip); // each leaves a row behind, right or not
        const options = await passkeyOptions(party);
        const value = { challenge: options.challenge };
        const accountId = request.account?.id ?? null;
        await db
          .transaction()
          .execute((tx) =>
            beginAttempt(tx, reply, secure, { kind: 'passkey', accountId, value, now: context.now() }),
          );
        return options;
      },
    );

    app.post(
      '/api/session/passkey',
      {
        config: { access: access.anyone },
        schema: { tags, body: GivePasskey, response: { 200: Session } },
      },
      async (request, reply) => {
        const now = context.now();
        const attempt = await findAttempt(db, request, secure, 'passkey', now);
        const judged = await judgePasskey(db, request.body, challengeOf(attempt), partyOf(request));
        const { accountId: id } = judged;
        const event = { actor: id, role: 'account', obj: id, req: request.id };
        const done = await db.transaction().execute(async (tx) => {
          await endAttempt(tx, attempt);
          const account = await findAccount(tx, id);
          if (!account || !(await judged.take(tx, now))) throw new ProblemError('passkey_refused');
          if (await sleepsSince(tx, id, now)) {
            await appendAudit(tx, { ...event, act: 'session.refuse', reason: 'asleep' }, now);
            return null;
          }
          await appendAudit(tx, { ...event, act: 'session.start', reason: 'passkey' }, now);
          const from = { request, keys: context.intake.keys };
          return { account, token: await startSession(tx, id, now, { from, hasFactor: true }) };
        });
        if (!done) throw new ProblemError('account_asleep');
        clearAttemptCookie(reply, secure);
        setSessionCookie(reply, done.token, secure);
        return sessionAnswer(context, done.account);
      },
    );

    app.post(
      '/api/session/factor/passkey',
      { config: own, schema: { tags, body: GivePasskey, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const who = by(request);
        const attempt = await findAttempt(db, request, secure, 'passkey', who.now);
        const judged = await judgePasskey(db, request.body, challengeOf(attempt), partyOf(request));
        const { id } = who.account;
        const token = await db.transaction().execute(async (tx) => {
          await endAttempt(tx, attempt);
          if (judged.accountId !== id || attempt.accountId !== id || !(await judged.take(tx, who.now)))
            throw new ProblemError('passkey_refused');
          await appendBy(tx, who, 'factor.give', id, 'passkey');
          return renewSession(tx, request, { factorAt: who.now });
        });
        clearAttemptCookie(reply, secure);
        setSessionCookie(reply, token, secure);
        return reply.status(204).send(null);
      },
    );
  };
