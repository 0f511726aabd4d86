import { byOf } from '../audit/by-of.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  AlarmPreference,
  type Alarms,
  alarmStates,
  DecideAlarm,
  SetAlarmBudget,
} from '../../shared/api/alarms.ts';
import { AsKnownAt, OneOf } from '../../shared/api/common.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dayInWib } from '../http/entered-day.ts';
import { dataCut } from '../http/known-cut.ts';
import { decideAlarm, markSeen, setBudget, setPreference } from './decide.ts';
import { alarmLedger, countUnseen, listAlarms, preferenceOf } from './queries.ts';
import { budgetOf } from './raise.ts';

const tags = ['alarms'];
const IdPath = Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) });
const ListQuery = Type.Object(
  {
    state: Type.Optional(OneOf(alarmStates)),
    asKnownAt: Type.Optional(AsKnownAt),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
  },
  { additionalProperties: false },
);
/** Months of the ledger that are shown. */
const ledgerMonths = 24;

export const alarmRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const by = (request: Parameters<typeof signedIn>[0] & { id: string }) => byOf(request, context.now());

    app.get(
      '/api/alarms',
      { config: { access: access.readAlarms }, schema: { tags, querystring: ListQuery } },
      async (request): Promise<Alarms> => {
        const { state, asKnownAt, limit = 100, offset = 0 } = request.query;
        const now = context.now();
        const cut = dataCut(asKnownAt, now);
        const { seenAt } = await preferenceOf(db, signedIn(request).id);
        return {
          ...(await listAlarms(db, { state, cut, limit, offset }, seenAt)),
          unseen: cut < now ? 0 : await countUnseen(db, seenAt),
          budget: await budgetOf(db, dayInWib(cut).slice(0, 7), cut),
          ledger: await alarmLedger(db, ledgerMonths, cut),
          channels: context.alarms.channels,
        };
      },
    );

    app.post(
      '/api/alarms/seen',
      { config: { access: access.readAlarms }, schema: { tags } },
      async (request, reply) => {
        await markSeen(db, signedIn(request).id, context.now());
        return reply.status(204).send();
      },
    );

    app.post(
      '/api/alarms/:id/decisions',
      {
        config: { access: access.decideAlarms },
        schema: {
          tags,
          params: IdPath,
          body: DecideAlarm,
          response: { 201: Type.Object({ version: Type.Integer() }) },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send({ version: await decideAlarm(db, request.params.id, request.body, by(request)) }),
    );

    app.put(
      '/api/alarms/budget',
      { config: { access: access.setAlarmBudget }, schema: { tags, body: SetAlarmBudget } },
      async (request, reply) => {
        await setBudget(db, request.body.monthly, by(request));
        return reply.status(204).send();
      },
    );

    app.get(
      '/api/alarms/preference',
      { config: { access: access.readAlarms }, schema: { tags, response: { 200: AlarmPreference } } },
      async (request) => (await preferenceOf(db, signedIn(request).id)).preference,
    );

    app.put(
      '/api/alarms/preference',
      { config: { access: access.readAlarms }, schema: { tags, body: AlarmPreference } },
      async (request, reply) => {
        await setPreference(db, request.body, by(request));
        return reply.status(204).send();
      },
    );
  };
