import type { AuditAct } from '../../shared/domain/audit-acts.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { type Account, AccountRoles, ReviewAccount } from '../../shared/api/session.ts';
import { appendBy } from '../audit/append-by.ts';
import { byOf } from '../audit/by-of.ts';
import type { Tx } from '../db/connect.ts';
import { access } from '../http/access.ts';
import { signedIn } from '../http/context.ts';
import { ProblemError } from '../http/problem.ts';
import { endAll } from './end-sessions.ts';
import { dropLinksBy } from './one-time-link.ts';
import { type AccountParts, IdPath } from './parts.ts';
import { findAccount } from './queries.ts';
import { dropFactors } from './reset-factor.ts';
import { reviewAccount } from './review.ts';

const tags = ['accounts'];

/** What an administrator does to the account of a colleague; whatever it is, its sessions end (DP-52). */
export const memberRoutes =
  (parts: AccountParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { context, sessions } = parts;
    const { db } = context.database;

    async function change(
      request: { account: Account | null; id: string; params: { id: string } },
      what: { act: AuditAct; reason?: string; notOwn: string },
      work: (tx: Tx, target: Account, now: Date) => Promise<void>,
    ): Promise<void> {
      const account = signedIn(request);
      const now = context.now();
      if (request.params.id === account.id) throw new ProblemError('conflict', what.notOwn);
      await db.transaction().execute(async (tx) => {
        const target = await findAccount(tx, request.params.id);
        if (!target) throw new ProblemError('not_found');
        await work(tx, target, now);
        await endAll(tx, target.id);
        await appendBy(tx, { account, now, requestId: request.id }, what.act, target.id, what.reason);
      });
      sessions.accountChanged(request.params.id);
    }

    app.put(
      '/api/accounts/:id/roles',
      {
        config: { access: access.manageAccounts },
        schema: { tags, params: IdPath, body: AccountRoles, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        const { roles } = request.body;
        await change(
          request,
          {
            act: 'account.set_roles',
            reason: roles.join(' '),
            notOwn: 'You cannot change your own roles: another administrator does.',
          },
          async (tx, target) => {
            await tx.deleteFrom('account_role').where('account_id', '=', target.id).execute();
            await tx
              .insertInto('account_role')
              .values(roles.map((role) => ({ account_id: target.id, role })))
              .execute();
            await dropLinksBy(tx, target.id);
          },
        );
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/api/accounts/:id/reset-factor',
      {
        config: { access: access.manageAccounts },
        schema: { tags, params: IdPath, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        await change(
          request,
          {
            act: 'factor.reset',
            notOwn: 'You cannot reset your own second factor: another administrator does.',
          },
          (tx, target, now) => dropFactors(tx, target.id, now),
        );
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/api/accounts/:id/end-sessions',
      {
        config: { access: access.manageAccounts },
        schema: { tags, params: IdPath, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        await change(
          request,
          { act: 'session.end_all', notOwn: 'You end your own sessions on the page of your account.' },
          async () => {},
        );
        return reply.status(204).send(null);
      },
    );

    app.put(
      '/api/accounts/:id/review',
      {
        config: { access: access.reviewAccounts },
        schema: { tags, params: IdPath, body: ReviewAccount, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        const by = byOf(request, context.now());
        await reviewAccount(db, request.params.id, request.body.verdict, by);
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/api/accounts/:id/wake',
      {
        config: { access: access.manageAccounts },
        schema: { tags, params: IdPath, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        await change(
          request,
          { act: 'account.wake', notOwn: 'Your own account is awake.' },
          async (tx, target, now) => {
            await tx
              .updateTable('account')
              .set({ last_active_at: now })
              .where('id', '=', target.id)
              .execute();
          },
        );
        return reply.status(204).send(null);
      },
    );
  };
