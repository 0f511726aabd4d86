import { randomInt, randomUUID } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { MakePoster, Poster, Posters } from '../../shared/api/posters.ts';
import { appendAudit } from '../audit/append.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { officeSettings } from '../settings/queries.ts';
import { listPosters } from './queries.ts';

const tags = ['posters'];
const IdPath = Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) });
const signs = 'abcdefghijklmnopqrstuvwxyz0123456789';
const newToken = () => Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('');

/** Printed posters; `publicUrl` is the address that people outside reach, else that of the request. */
export const posterRoutes =
  (context: AppContext, publicUrl: string | null): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const baseOf = (request: FastifyRequest) => publicUrl ?? `${request.protocol}://${request.host}`;

    app.get(
      '/api/posters',
      { config: { access: access.makePosters }, schema: { tags, response: { 200: Posters } } },
      async (request) => {
        const { apoaUrl, officeName, reportLine } = await officeSettings(db);
        return { posters: await listPosters(db, baseOf(request)), apoaUrl, officeName, reportLine };
      },
    );

    app.post(
      '/api/posters',
      {
        config: { access: access.makePosters },
        schema: { tags, body: MakePoster, response: { 201: Poster } },
      },
      async (request, reply) => {
        const account = signedIn(request);
        const now = context.now();
        const { areaCode } = request.body;
        const label = request.body.label.trim();
        const errors = personalDataErrors({ '/label': label });
        if (!/[\p{L}\p{N}]/u.test(label))
          errors.push({ pointer: '/label', code: 'required', detail: 'say where it hangs' });
        const area = await db
          .selectFrom('area')
          .select('code')
          .where('code', '=', areaCode)
          .executeTakeFirst();
        if (!area) errors.push({ pointer: '/areaCode', code: 'unknown', detail: 'there is no such area' });
        if (errors.length > 0) throw ruleBroken(errors);
        const id = randomUUID();
        await db.transaction().execute(async (tx) => {
          await tx
            .insertInto('poster')
            .values({
              id,
              token: newToken(),
              area_code: areaCode,
              label,
              created_at: now,
              created_by: account.id,
            })
            .execute();
          await appendAudit(
            tx,
            {
              actor: account.id,
              role: account.roles.join(' '),
              act: 'poster.make',
              obj: id,
              req: request.id,
            },
            now,
          );
        });
        const made = (await listPosters(db, baseOf(request))).find((one) => one.id === id);
        return reply.status(201).send(made!);
      },
    );

    app.post(
      '/api/posters/:id/revoke',
      { config: { access: access.makePosters }, schema: { tags, params: IdPath } },
      async (request, reply) => {
        const account = signedIn(request);
        const now = context.now();
        const { id } = request.params;
        await db.transaction().execute(async (tx) => {
          const row = await tx
            .selectFrom('poster')
            .select('revoked_at')
            .where('id', '=', id)
            .executeTakeFirst();
          if (!row) throw new ProblemError('not_found');
          if (row.revoked_at) return;
          await tx.updateTable('poster').set({ revoked_at: now }).where('id', '=', id).execute();
          await appendAudit(
            tx,
            {
              actor: account.id,
              role: account.roles.join(' '),
              act: 'poster.revoke',
              obj: id,
              req: request.id,
            },
            now,
          );
        });
        return reply.status(204).send();
      },
    );
  };
