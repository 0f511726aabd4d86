import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  AreaCodeText,
  AsKnownAt,
  AsKnownQuery,
  MonthText,
  OneOf,
  Paging,
  ScoreLevelText,
} from '../../shared/api/common.ts';
import {
  CorrectIncident,
  EnterEngagement,
  EnterIncident,
  EnterListeningCoverage,
  Engagements,
  IncidentCounts,
  Incidents,
  ListeningCoverages,
} from '../../shared/api/incidents.ts';
import { incidentCategories } from '../../shared/domain/incident.ts';
import { finestPlace } from '../../shared/domain/role.ts';
import { scoreSight } from '../../shared/domain/score-sight.ts';
import { readerSight } from '../accounts/reader-sight.ts';
import { pastFrom } from '../db/read-from.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { correctIncident, enterCoverage, enterEngagement, enterIncident } from './enter.ts';
import { incidentSight } from './incident-sight.ts';
import { countIncidents, listCoverage, listEngagements, listIncidents } from './queries.ts';

const tags = ['incidents'];
const IncidentQuery = Type.Object(
  {
    area: Type.Optional(AreaCodeText),
    from: Type.Optional(MonthText),
    to: Type.Optional(MonthText),
    category: Type.Optional(OneOf(incidentCategories)),
    ids: Type.Optional(Type.String({ pattern: '^[\\w-]{1,80}(,[\\w-]{1,80}){0,199}$', maxLength: 16_200 })),
    asKnownAt: Type.Optional(AsKnownAt),
    ...Paging,
  },
  { additionalProperties: false },
);
const CountQuery = Type.Object(
  { level: Type.Optional(ScoreLevelText), asKnownAt: Type.Optional(AsKnownAt) },
  { additionalProperties: false },
);
const EngagementQuery = Type.Object(
  { area: Type.Optional(AreaCodeText), asKnownAt: Type.Optional(AsKnownAt) },
  { additionalProperties: false },
);
const IncidentPath = Type.Object({ id: Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 }) });
const NewId = Type.Object({ id: Type.String() });

export const incidentRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;

    app.get(
      '/api/incidents',
      {
        config: { access: access.readIncidents },
        schema: { tags, querystring: IncidentQuery, response: { 200: Incidents } },
      },
      async (request) => {
        const { ids, asKnownAt, limit = 500, offset = 0, ...filter } = request.query;
        const reader = signedIn(request);
        const now = context.now();
        const cut = dataCut(asKnownAt, now);
        return listIncidents(pastFrom(context.database, cut, now), await context.scores.model(), {
          ...filter,
          ...(ids ? { ids: ids.split(',') } : {}),
          ...(await incidentSight(db, reader)),
          isCoarse: finestPlace(reader.roles) === 'regency',
          cut,
          limit,
          offset,
        });
      },
    );

    app.get(
      '/api/incidents/counts',
      {
        config: { access: access.read },
        schema: { tags, querystring: CountQuery, response: { 200: IncidentCounts } },
      },
      async (request) => {
        const now = context.now();
        const cut = dataCut(request.query.asKnownAt, now);
        // DP-38: who is shown no numbers of districts gets none of anything finer than regencies
        const reader = signedIn(request);
        const sight = scoreSight(reader.roles);
        const level =
          sight.district === 'class' && !sight.own ? 'regency' : (request.query.level ?? 'regency');
        const counts = await countIncidents(pastFrom(context.database, cut, now), {
          level,
          cut,
          ...(await incidentSight(db, reader)),
        });
        const { of } = await readerSight(db, reader);
        return { counts: counts.filter((one) => of(one.areaCode) === 'whole') };
      },
    );

    app.post(
      '/api/incidents',
      {
        config: { access: access.enterIncidents },
        schema: { tags, body: EnterIncident, response: { 201: NewId } },
      },
      async (request, reply) => {
        const id = await enterIncident(db, request.body, signedIn(request), context.now(), request.id);
        await context.scores.changed(request.log);
        return reply.status(201).send({ id });
      },
    );

    app.post(
      '/api/incidents/:id/versions',
      {
        config: { access: access.enterFigures },
        schema: {
          tags,
          params: IncidentPath,
          body: CorrectIncident,
          response: { 201: Type.Object({ version: Type.Integer() }) },
        },
      },
      async (request, reply) => {
        const version = await correctIncident(
          db,
          request.params.id,
          request.body,
          signedIn(request),
          context.now(),
          request.id,
        );
        await context.scores.changed(request.log);
        return reply.status(201).send({ version });
      },
    );

    app.get(
      '/api/engagements',
      {
        config: { access: access.read },
        schema: { tags, querystring: EngagementQuery, response: { 200: Engagements } },
      },
      async (request) => ({
        engagements: await listEngagements(
          db,
          request.query.area,
          dataCut(request.query.asKnownAt, context.now()),
        ),
      }),
    );

    app.post(
      '/api/engagements',
      {
        config: { access: access.enterFigures },
        schema: { tags, body: EnterEngagement, response: { 201: NewId } },
      },
      async (request, reply) => {
        const id = await enterEngagement(db, request.body, signedIn(request), context.now(), request.id);
        await context.scores.changed(request.log);
        return reply.status(201).send({ id });
      },
    );

    app.get(
      '/api/listening-coverage',
      {
        config: { access: access.read },
        schema: {
          tags,
          querystring: AsKnownQuery,
          response: { 200: ListeningCoverages },
        },
      },
      async (request) => ({
        coverage: await listCoverage(db, dataCut(request.query.asKnownAt, context.now())),
      }),
    );

    app.post(
      '/api/listening-coverage',
      {
        config: { access: access.enterFigures },
        schema: {
          tags,
          body: EnterListeningCoverage,
          response: { 201: Type.Object({ id: Type.Integer() }) },
        },
      },
      async (request, reply) => {
        const id = await enterCoverage(db, request.body, signedIn(request), context.now(), request.id);
        await context.scores.changed(request.log);
        return reply.status(201).send({ id });
      },
    );
  };
