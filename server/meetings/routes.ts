import { byOf } from '../audit/by-of.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AreaCodeText, AsKnownAt, AsKnownQuery } from '../../shared/api/common.ts';
import {
  ChangeDecision,
  ChangeMeeting,
  Decisions,
  EnterDecision,
  EnterMeeting,
  Meeting,
  Meetings,
  ReportProgress,
} from '../../shared/api/meetings.ts';
import type { Account } from '../../shared/api/session.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dayInWib } from '../http/entered-day.ts';
import { dataCut } from '../http/known-cut.ts';
import { ProblemError } from '../http/problem.ts';
import { decisionsFor } from './earlier-decisions.ts';
import { changeDecision, enterDecision, reportProgress } from './keep-decision.ts';
import { changeMeeting, enterMeeting } from './keep-meeting.ts';
import { listMeetings, readMeeting } from './queries.ts';
import { forReader, meetingReader } from './reader.ts';

const tags = ['meetings'];
const IdPath = Type.Object({
  id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', maxLength: 36 }),
});
const NewId = Type.Object({ id: Type.String() });
const NewVersion = Type.Object({ version: Type.Integer() });
/** Every area of the office lies in it. */
const province = '19';

export const meetingRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const by = (request: { account: Account | null; id: string }) => byOf(request, context.now());

    app.get(
      '/api/meetings',
      {
        config: { access: access.readMeetings },
        schema: { tags, querystring: AsKnownQuery, response: { 200: Meetings } },
      },
      async (request) => ({
        meetings: await listMeetings(
          db,
          await meetingReader(db, signedIn(request)),
          dataCut(request.query.asKnownAt, context.now()),
        ),
      }),
    );

    app.get(
      '/api/meetings/:id',
      {
        config: { access: access.readMeetings },
        schema: { tags, params: IdPath, querystring: AsKnownQuery, response: { 200: Meeting } },
      },
      async (request) => {
        const found = await readMeeting(
          db,
          request.params.id,
          await meetingReader(db, signedIn(request)),
          dataCut(request.query.asKnownAt, context.now()),
        );
        if (!found) throw new ProblemError('not_found');
        return found;
      },
    );

    app.get(
      '/api/decisions',
      {
        config: { access: access.readMeetings },
        schema: {
          tags,
          querystring: Type.Object(
            { area: Type.Optional(AreaCodeText), asKnownAt: Type.Optional(AsKnownAt) },
            { additionalProperties: false },
          ),
          response: { 200: Decisions },
        },
      },
      async (request) => {
        const cut = dataCut(request.query.asKnownAt, context.now());
        const decisions = await decisionsFor(db, {
          areaCodes: [request.query.area ?? province],
          meetingId: null,
          cut,
          today: dayInWib(cut),
        });
        return { decisions: forReader(decisions, await meetingReader(db, signedIn(request))) };
      },
    );

    app.post(
      '/api/meetings',
      {
        config: { access: access.keepMeetings },
        schema: { tags, body: EnterMeeting, response: { 201: NewId } },
      },
      async (request, reply) => {
        const { account, now, requestId } = by(request);
        const id = await enterMeeting(db, request.body, account, now, requestId);
        return reply.status(201).send({ id });
      },
    );

    app.post(
      '/api/meetings/:id/versions',
      {
        config: { access: access.keepMeetings },
        schema: { tags, params: IdPath, body: ChangeMeeting, response: { 201: NewVersion } },
      },
      async (request, reply) => {
        const { account, now, requestId } = by(request);
        const version = await changeMeeting(db, request.params.id, request.body, account, now, requestId);
        context.scores.changedSoon(app.log); // its areas and its day may be others
        return reply.status(201).send({ version });
      },
    );

    app.post(
      '/api/meetings/:id/decisions',
      {
        config: { access: access.keepMeetings },
        schema: { tags, params: IdPath, body: EnterDecision, response: { 201: NewId } },
      },
      async (request, reply) => {
        const id = await enterDecision(db, request.params.id, request.body, by(request));
        context.scores.changedSoon(app.log);
        return reply.status(201).send({ id });
      },
    );

    app.post(
      '/api/decisions/:id/versions',
      {
        config: { access: access.keepMeetings },
        schema: { tags, params: IdPath, body: ChangeDecision, response: { 201: NewVersion } },
      },
      async (request, reply) => {
        const version = await changeDecision(db, request.params.id, request.body, by(request));
        context.scores.changedSoon(app.log);
        return reply.status(201).send({ version });
      },
    );

    app.post(
      '/api/decisions/:id/progress',
      {
        config: { access: access.reportProgress },
        schema: { tags, params: IdPath, body: ReportProgress, response: { 201: NewVersion } },
      },
      async (request, reply) => {
        const reader = await meetingReader(db, signedIn(request));
        const version = await reportProgress(db, request.params.id, request.body, reader, by(request));
        context.scores.changedSoon(app.log);
        return reply.status(201).send({ version });
      },
    );
  };
