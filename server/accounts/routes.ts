import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  type Account,
  AccountAgency,
  AccountAreas,
  AccountRow,
  OneTimeLink,
} from '../../shared/api/session.ts';
import { isAskedToVerify } from '../../shared/domain/role.ts';
import { appendAudit } from '../audit/append.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { CodeThrottle } from './code-throttle.ts';
import { endAll } from './end-sessions.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { dropLinksBy, dropLinksOf, makeLink } from './one-time-link.ts';
import { ownRoutes } from './own-routes.ts';
import { type AccountParts, IdPath } from './parts.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { findAccount, listAccounts, setAgency, setAreas } from './queries.ts';
import type { SessionCache } from './session-cache.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { Throttle } from './throttle.ts';

export const accountRoutes =
  (
    context: AppContext,
    options: { secure: boolean; publicUrl: string | null; provider: IdentityProvider | null },
    sessions: SessionCache,
  ): FastifyPluginAsyncTypebox =>
  async (app) => {
    /** What an administrator sets for others: for the own account another one does. */
    const refuseOwn = (request: { account: Account | null; params: { id: string } }, detail: string) => {
      if (request.params.id === signedIn(request).id) throw new ProblemError('conflict', detail);
    };
    const { db } = context.database;
    const clock = () => context.now().getTime();
    const parts: AccountParts = {
      context,
      ...options,
      sessions,
      signIns: new Throttle(5, 10 * 60_000, clock),
      codes: new CodeThrottle(clock),
    };
    await app.register(signInRoutes(parts));
    await app.register(linkRoutes(parts));
    await app.register(ownRoutes(parts));
    await app.register(passkeyRoutes(parts));
    await app.register(oidcRoutes(parts));
    await app.register(memberRoutes(parts));
    await app.register(invitationRoutes(parts));

    app.get(
      '/api/accounts',
      {
        config: { access: access.readAccounts },
        schema: { tags: ['accounts'], response: { 200: Type.Object({ accounts: Type.Array(AccountRow) }) } },
      },
      async () => ({ accounts: await listAccounts(db, context.now()) }),
    );

    app.post(
      '/api/accounts/:id/reset-link',
      {
        config: { access: access.manageAccounts },
        schema: { tags: ['accounts'], params: IdPath, response: { 201: OneTimeLink } },
      },
      async (request, reply) => {
        refuseOwn(request, 'You change your own password on the page of your account.');
        const account = signedIn(request);
        const now = context.now();
        const link = await db.transaction().execute(async (tx) => {
          const target = await findAccount(tx, request.params.id);
          if (!target) throw new ProblemError('not_found');
          await appendAudit(
            tx,
            {
              actor: account.id,
              role: 'administrator',
              act: 'password.reset_link',
              obj: target.id,
              req: request.id,
            },
            now,
          );
          const { path, expiresAt } = await makeLink(
            tx,
            { purpose: 'password_reset', roles: [], accountId: target.id, createdBy: account.id },
            now,
          );
          return { path, expiresAt };
        });
        return reply.status(201).send(link);
      },
    );

    app.put(
      '/api/accounts/:id/areas',
      {
        config: { access: access.manageAccounts },
        schema: {
          tags: ['accounts'],
          params: IdPath,
          body: AccountAreas,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        refuseOwn(request, 'You cannot set your own areas: another administrator does.');
        const account = signedIn(request);
        const now = context.now();
        await db.transaction().execute(async (tx) => {
          const target = await findAccount(tx, request.params.id);
          if (!target || !isAskedToVerify(target.roles)) throw new ProblemError('not_found');
          if (!(await setAreas(tx, target.id, request.body.areas)))
            throw ruleBroken([{ pointer: '/areas', code: 'unknown', detail: 'there is no such area' }]);
          await appendAudit(
            tx,
            {
              actor: account.id,
              role: 'administrator',
              act: 'account.set_areas',
              obj: target.id,
              req: request.id,
            },
            now,
          );
        });
        return reply.status(204).send(null);
      },
    );

    app.put(
      '/api/accounts/:id/agency',
      {
        config: { access: access.manageAccounts },
        schema: {
          tags: ['accounts'],
          params: IdPath,
          body: AccountAgency,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        refuseOwn(request, 'You cannot set your own agency: another administrator does.');
        const account = signedIn(request);
        const now = context.now();
        await db.transaction().execute(async (tx) => {
          const target = await findAccount(tx, request.params.id);
          if (!target) throw new ProblemError('not_found');
          if (!(await setAgency(tx, target.id, request.body.agencyCode)))
            throw ruleBroken([
              { pointer: '/agencyCode', code: 'unknown', detail: 'there is no such agency' },
            ]);
          await appendAudit(
            tx,
            {
              actor: account.id,
              role: 'administrator',
              act: 'account.set_agency',
              obj: target.id,
              req: request.id,
            },
            now,
          );
        });
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/api/accounts/:id/close',
      {
        config: { access: access.manageAccounts },
        schema: { tags: ['accounts'], params: IdPath, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        refuseOwn(request, 'You cannot close your own account.');
        const account = signedIn(request);
        const now = context.now();
        await db.transaction().execute(async (tx) => {
          const target = await findAccount(tx, request.params.id);
          if (!target) throw new ProblemError('not_found');
          await tx.updateTable('account').set({ closed_at: now }).where('id', '=', target.id).execute();
          await endAll(tx, target.id);
          await dropLinksOf(tx, target.id);
          await dropLinksBy(tx, target.id);
          await appendAudit(
            tx,
            {
              actor: account.id,
              role: 'administrator',
              act: 'account.close',
              obj: target.id,
              req: request.id,
            },
            now,
          );
        });
        sessions.accountChanged(request.params.id);
        return reply.status(204).send(null);
      },
    );
  };
