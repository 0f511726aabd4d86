import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  AccountAgency,
  AccountAreas,
  AccountRow,
  Invite,
  LinkPurpose,
  LookAtLink,
  OneTimeLink,
  Session,
  SignIn,
  UseLink,
} from '../../shared/api/session.ts';
import { isAskedToVerify } from '../../shared/domain/role.ts';
import { appendAudit } from '../audit/append.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { firstAccountNeeded } from './first-account.ts';
import { dropLinksOf, makeLink, tokenHash } from './one-time-link.ts';
import { verifyNothing, verifyPassword } from './password.ts';
import { findAccount, findByEmail, listAccounts, setAgency, setAreas } from './queries.ts';
import { sessionCookie, setSessionCookie, startSession } from './session.ts';
import type { SessionCache } from './session-cache.ts';
import { Throttle } from './throttle.ts';
import { consumeLink, lookAtLink } from './use-link.ts';

const AccountPath = Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) });

export const accountRoutes =
  (context: AppContext, secure: boolean, sessions: SessionCache): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const signIns = new Throttle(5, 10 * 60_000, () => context.now().getTime());
    const links = new Throttle(20, 10 * 60_000, () => context.now().getTime());

    app.get(
      '/api/session',
      { config: { access: access.anyone }, schema: { tags: ['accounts'], response: { 200: Session } } },
      async (request) => ({
        account: request.account,
        firstAccountNeeded: !request.account && (await firstAccountNeeded(db)),
        version: context.version,
        simulation: context.simulation,
      }),
    );

    app.post(
      '/api/session',
      {
        config: { access: access.anyone },
        schema: { tags: ['accounts'], body: SignIn, response: { 200: Session } },
      },
      async (request, reply) => {
        const { email, password } = request.body;
        const wait = signIns.waitSeconds(email, request.ip);
        if (wait > 0)
          throw new ProblemError(
            'too_many',
            `Too many failed attempts; try again in ${Math.ceil(wait / 60)} min.`,
            { retryAfterSeconds: wait },
          );
        // counted before it is judged: of many attempts sent at once no more are judged than one after another
        signIns.failed(email, request.ip);
        const { found, right } = await checkPassword(email, password).catch((error) => {
          signIns.unjudged(email, request.ip);
          throw error;
        });
        const now = context.now();
        if (!found || !right) {
          await db.transaction().execute((tx) =>
            appendAudit(
              tx,
              {
                actor: found?.id ?? 'unknown',
                role: 'public',
                act: 'session.refuse',
                obj: found?.id ?? '-',
                req: request.id,
              },
              now,
            ),
          );
          throw new ProblemError('wrong_credentials');
        }
        signIns.succeeded(email, request.ip);
        const { token, account } = await db.transaction().execute(async (tx) => {
          await appendAudit(
            tx,
            { actor: found.id, role: 'account', act: 'session.start', obj: found.id, req: request.id },
            now,
          );
          return { token: await startSession(tx, found.id, now), account: await findAccount(tx, found.id) };
        });
        setSessionCookie(reply, token, secure);
        return {
          account: account ?? null,
          firstAccountNeeded: false,
          version: context.version,
          simulation: context.simulation,
        };
      },
    );

    app.delete(
      '/api/session',
      { config: { access: access.anyone }, schema: { tags: ['accounts'], response: { 204: Type.Null() } } },
      async (request, reply) => {
        const token = request.cookies[sessionCookie];
        if (token && request.account) {
          const account = request.account;
          await db.transaction().execute(async (tx) => {
            await tx.deleteFrom('session').where('token_sha256', '=', tokenHash(token)).execute();
            await appendAudit(
              tx,
              { actor: account.id, role: 'account', act: 'session.end', obj: account.id, req: request.id },
              context.now(),
            );
          });
          sessions.ended(token);
        }
        return reply.clearCookie(sessionCookie, { path: '/' }).status(204).send(null);
      },
    );

    app.post(
      '/api/links/look',
      {
        config: { access: access.anyone },
        schema: { tags: ['accounts'], body: LookAtLink, response: { 200: LinkPurpose } },
      },
      async (request) => {
        guardLinks(request.ip);
        return lookAtLink(db, request.body.token, context.now()).catch((error) =>
          countFailure(error, request.ip),
        );
      },
    );

    app.post(
      '/api/links/use',
      {
        config: { access: access.anyone },
        schema: { tags: ['accounts'], body: UseLink, response: { 200: Session } },
      },
      async (request, reply) => {
        guardLinks(request.ip);
        const now = context.now();
        const id = await consumeLink(db, request.body, now, request.id).catch((error) =>
          countFailure(error, request.ip),
        );
        sessions.accountChanged(id);
        const { token, account } = await db.transaction().execute(async (tx) => ({
          token: await startSession(tx, id, now),
          account: await findAccount(tx, id),
        }));
        setSessionCookie(reply, token, secure);
        return {
          account: account ?? null,
          firstAccountNeeded: false,
          version: context.version,
          simulation: context.simulation,
        };
      },
    );

    app.get(
      '/api/accounts',
      {
        config: { access: access.readAccounts },
        schema: { tags: ['accounts'], response: { 200: Type.Object({ accounts: Type.Array(AccountRow) }) } },
      },
      async () => ({ accounts: await listAccounts(db) }),
    );

    app.post(
      '/api/accounts/invitations',
      {
        config: { access: access.manageAccounts },
        schema: { tags: ['accounts'], body: Invite, response: { 201: OneTimeLink } },
      },
      async (request, reply) => {
        const account = signedIn(request);
        const now = context.now();
        const link = await db.transaction().execute(async (tx) => {
          await appendAudit(
            tx,
            {
              actor: account.id,
              role: 'administrator',
              act: 'account.invite',
              obj: randomUUID(),
              req: request.id,
            },
            now,
          );
          return makeLink(
            tx,
            {
              purpose: 'invitation',
              email: request.body.email,
              roles: request.body.roles,
              createdBy: account.id,
            },
            now,
          );
        });
        return reply.status(201).send(link);
      },
    );

    app.post(
      '/api/accounts/:id/reset-link',
      {
        config: { access: access.manageAccounts },
        schema: { tags: ['accounts'], params: AccountPath, response: { 201: OneTimeLink } },
      },
      async (request, reply) => {
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
          return makeLink(
            tx,
            { purpose: 'password_reset', roles: [], accountId: target.id, createdBy: account.id },
            now,
          );
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
          params: AccountPath,
          body: AccountAreas,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
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
          params: AccountPath,
          body: AccountAgency,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
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
        schema: { tags: ['accounts'], params: AccountPath, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        const account = signedIn(request);
        const now = context.now();
        if (request.params.id === account.id)
          throw new ProblemError('conflict', 'You cannot close your own account.');
        await db.transaction().execute(async (tx) => {
          const target = await findAccount(tx, request.params.id);
          if (!target) throw new ProblemError('not_found');
          await tx.updateTable('account').set({ closed_at: now }).where('id', '=', target.id).execute();
          await tx.deleteFrom('session').where('account_id', '=', target.id).execute();
          await dropLinksOf(tx, target.id);
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

    async function checkPassword(email: string, password: string) {
      const found = await findByEmail(db, email);
      const right = found
        ? await verifyPassword(found.passwordHash, password)
        : await verifyNothing(password);
      return { found, right };
    }
    function guardLinks(source: string): void {
      const wait = links.waitSeconds('link', source);
      if (wait > 0) throw new ProblemError('too_many', undefined, { retryAfterSeconds: wait });
    }
    function countFailure(error: unknown, source: string): never {
      if (error instanceof ProblemError && error.code === 'link_invalid') links.failed('link', source);
      throw error;
    }
  };
