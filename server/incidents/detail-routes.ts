import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  IncidentDetail,
  MergeIncident,
  MovedReports,
  SplitIncident,
  UnmergeIncident,
} from '../../shared/api/incident-detail.ts';
import { AsKnownQuery } from '../../shared/api/common.ts';
import { access, mayDo } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { ProblemError } from '../http/problem.ts';
import { readIncident } from './detail.ts';
import { mergeIncident, unmergeIncident } from './merge.ts';
import { splitIncident } from './split.ts';

const tags = ['incidents'];
const IncidentPath = Type.Object({ id: Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 }) });

/** One incident with what stands behind it, and the acts that say two are one or one is two. */
export const incidentDetailRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const changed = () => {
      context.intake.live.announce();
      context.scores.changedSoon(app.log);
    };

    app.get(
      '/api/incidents/:id',
      {
        config: { access: access.readIncidents },
        schema: { tags, params: IncidentPath, querystring: AsKnownQuery, response: { 200: IncidentDetail } },
      },
      async (request) => {
        const reader = signedIn(request);
        const now = context.now();
        const isDesk = mayDo(reader.roles, access.readReports);
        const found = await readIncident(db, await context.scores.model(), request.params.id, {
          reader,
          isDesk,
          now,
          cut: dataCut(request.query.asKnownAt, now),
        });
        if (!found) throw new ProblemError('not_found');
        return found;
      },
    );

    app.post(
      '/api/incidents/:id/merge',
      {
        config: { access: access.mergeIncidents },
        schema: { tags, params: IncidentPath, body: MergeIncident, response: { 201: MovedReports } },
      },
      async (request, reply) => {
        const { id } = request.params;
        const moved = await mergeIncident(db, id, request.body, signedIn(request), context.now(), request.id);
        changed();
        return reply.status(201).send(moved);
      },
    );

    app.post(
      '/api/incidents/:id/unmerge',
      {
        config: { access: access.mergeIncidents },
        schema: { tags, params: IncidentPath, body: UnmergeIncident, response: { 201: MovedReports } },
      },
      async (request, reply) => {
        const { id } = request.params;
        const moved = await unmergeIncident(
          db,
          id,
          request.body,
          signedIn(request),
          context.now(),
          request.id,
        );
        changed();
        return reply.status(201).send(moved);
      },
    );

    app.post(
      '/api/incidents/:id/split',
      {
        config: { access: access.mergeIncidents },
        schema: {
          tags,
          params: IncidentPath,
          body: SplitIncident,
          response: { 201: Type.Object({ id: Type.String(), version: Type.Integer() }) },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const made = await splitIncident(db, id, request.body, signedIn(request), context.now(), request.id);
        changed();
        return reply.status(201).send(made);
      },
    );
  };
