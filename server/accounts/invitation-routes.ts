import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Invite, OneTimeLink, OpenInvitations } from '../../shared/api/session.ts';
import { appendBy } from '../audit/append-by.ts';
import { byOf } from '../audit/by-of.ts';
import { access } from '../http/access.ts';
import { signedIn } from '../http/context.ts';
import { makeLink } from './one-time-link.ts';
import { listInvitations, takeBackInvitation } from './invitations.ts';
import { type AccountParts, IdPath } from './parts.ts';
import { vouchFor } from './vouch.ts';

const tags = ['accounts'];

/** Invitations, made, open and taken back; and the word of a second person for who came with one. */
export const invitationRoutes =
  ({ context }: AccountParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;

    app.get(
      '/api/accounts/invitations',
      { config: { access: access.manageAccounts }, schema: { tags, response: { 200: OpenInvitations } } },
      async (request) => ({
        invitations: await listInvitations(db, signedIn(request).id, context.now()),
      }),
    );

    app.post(
      '/api/accounts/invitations',
      {
        config: { access: access.manageAccounts },
        schema: { tags, body: Invite, response: { 201: OneTimeLink } },
      },
      async (request, reply) => {
        const by = byOf(request, context.now());
        const { email, roles } = request.body;
        const link = await db.transaction().execute(async (tx) => {
          const { id, ...made } = await makeLink(
            tx,
            { purpose: 'invitation', email, roles, createdBy: by.account.id },
            by.now,
          );
          await appendBy(tx, by, 'account.invite', id, roles.join(' '));
          return made;
        });
        return reply.status(201).send(link);
      },
    );

    app.delete(
      '/api/accounts/invitations/:id',
      {
        config: { access: access.manageAccounts },
        schema: { tags, params: IdPath, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        await takeBackInvitation(db, request.params.id, byOf(request, context.now()));
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/api/accounts/:id/vouch',
      {
        config: { access: access.vouchForAccounts },
        schema: { tags, params: IdPath, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        await vouchFor(db, request.params.id, byOf(request, context.now()));
        return reply.status(204).send(null);
      },
    );
  };
