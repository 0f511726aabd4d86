import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  Breaches,
  BreachStep,
  ContactNotices,
  IdPath,
  RecordBreach,
  TakeMeasure,
} from '../../shared/api/data-protection.ts';
import { readsContactNotices } from '../../shared/domain/role.ts';
import type { SessionCache } from '../accounts/session-cache.ts';
import type { By } from '../audit/append-by.ts';
import { byOf } from '../audit/by-of.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { officeSettings } from '../settings/queries.ts';
import { listBreaches, recordBreach, stepBreach } from './breaches.ts';
import { countUnread, listContactNotices, markRead } from './contact-notices.ts';
import { endMeasure, listMeasures, takeMeasure } from './measures.ts';
import { findSignals } from './signals.ts';

const tags = ['data-protection'];
const Nothing = Type.Object({}, { additionalProperties: false });

/** Data incidents, signals of misuse, and measures that stop harm at once (DP-57 to DP-59). */
export const breachRoutes =
  (context: AppContext, sessions: SessionCache): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { system: db } = context.database;
    const by = (request: FastifyRequest): By => byOf(request, context.now());

    app.get(
      '/api/data-protection/breaches',
      { config: { access: access.readBreaches }, schema: { tags, response: { 200: Breaches } } },
      async (request) => {
        const now = context.now();
        const { id, roles } = signedIn(request);
        const { officeName, dataProtectionContact } = await officeSettings(db);
        return {
          now: now.toISOString(),
          officeName,
          contact: dataProtectionContact,
          breaches: await listBreaches(db),
          signals: await findSignals(db, now),
          unreadContacts: readsContactNotices(roles) ? await countUnread(db, id) : null,
          measures: await listMeasures(db),
        };
      },
    );
    app.get(
      '/api/data-protection/contact-notices',
      { config: { access: access.readContactNotices }, schema: { tags, response: { 200: ContactNotices } } },
      async (request) => ({ notices: await listContactNotices(db, signedIn(request).id) }),
    );
    app.post(
      '/api/data-protection/contact-notices/:id/read',
      { config: { access: access.readContactNotices }, schema: { tags, params: IdPath, body: Nothing } },
      async (request, reply) => {
        await markRead(db, request.params.id, signedIn(request).id, context.now());
        return reply.status(204).send();
      },
    );
    app.post(
      '/api/data-protection/breaches',
      {
        config: { access: access.recordBreaches },
        schema: { tags, body: RecordBreach, response: { 201: Type.Object({ id: Type.String() }) } },
      },
      async (request, reply) =>
        reply.status(201).send({ id: await recordBreach(db, request.body, by(request)) }),
    );
    app.post(
      '/api/data-protection/breaches/:id/steps',
      { config: { access: access.keepDataProtection }, schema: { tags, params: IdPath, body: BreachStep } },
      async (request, reply) => {
        await stepBreach(db, request.params.id, request.body, by(request));
        return reply.status(204).send();
      },
    );
    app.post(
      '/api/data-protection/measures',
      { config: { access: access.takeMeasures }, schema: { tags, body: TakeMeasure } },
      async (request, reply) => {
        await takeMeasure(db, context.intake.keys, request.body, by(request));
        if (request.body.kind === 'end_sessions') sessions.allEnded();
        return reply.status(204).send();
      },
    );
    app.post(
      '/api/data-protection/measures/:id/end',
      { config: { access: access.takeMeasures }, schema: { tags, params: IdPath, body: Nothing } },
      async (request, reply) => {
        await endMeasure(db, request.params.id, by(request));
        return reply.status(204).send();
      },
    );
  };
