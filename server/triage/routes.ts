import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { AreaCodeText, OneOf } from '../../shared/api/common.ts';
import {
  AnswerVerification,
  AskVerification,
  AssessedReport,
  AssessedSeveral,
  AssessReport,
  AssessSeveral,
  OpenContact,
  OpenedContact,
  ReportDetail,
  Reports,
  SendMessage,
  UndoAssessment,
  VerificationPartners,
  VerificationRequests,
} from '../../shared/api/reports.ts';
import { channels, reportStates } from '../../shared/domain/report.ts';
import { access, mayDo } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { ProblemError } from '../http/problem.ts';
import { queueAnswer } from '../whatsapp/replies.ts';
import { sendMessage } from './answer.ts';
import { assessReport, assessSeveral, setRestricted, undoAssessment } from './assess.ts';
import { openContact, readMedia, readRaw } from './open-sealed.ts';
import { proposalsFor } from './proposals.ts';
import { countReports, listReports, readReport, reportHistory, reportMessages } from './queries.ts';
import {
  answerVerification,
  askVerification,
  listVerifications,
  verificationPartners,
} from './verification.ts';

const tags = ['reports'];
const ReportQuery = Type.Object(
  {
    state: Type.Optional(OneOf([...reportStates, 'assessed', 'answers_due', 'sender_wrote'])),
    channel: Type.Optional(OneOf(channels)),
    area: Type.Optional(AreaCodeText),
    flood: Type.Optional(Type.Boolean()),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
  },
  { additionalProperties: false },
);
const ReportPath = Type.Object({ id: Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 }) });
const MediaPath = Type.Object({
  id: Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 }),
  mediaId: Type.String({ pattern: '^[0-9a-f-]{36}$', maxLength: 36 }),
});

export const triageRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const { keys, live } = context.intake;
    /** What an assessment changes, the open pages and the scores follow on their own. */
    const changed = () => {
      live.announce();
      context.scores.changedSoon(app.log);
    };

    app.get(
      '/api/reports',
      {
        config: { access: access.readReports },
        schema: { tags, querystring: ReportQuery, response: { 200: Reports } },
      },
      async (request) => {
        const { limit = 50, offset = 0, ...filter } = request.query;
        const reader = signedIn(request);
        return {
          ...(await listReports(db, { ...filter, limit, offset }, reader)),
          counts: await countReports(db, reader, context.now()),
        };
      },
    );

    app.get(
      '/api/reports/:id',
      {
        config: { access: access.readReports },
        schema: { tags, params: ReportPath, response: { 200: ReportDetail } },
      },
      async (request) => {
        const reader = signedIn(request);
        const report = await readReport(db, request.params.id, reader);
        if (!report) throw new ProblemError('not_found');
        return {
          report,
          history: await reportHistory(db, report.id),
          messages: await reportMessages(db, report.id),
          proposals: await proposalsFor(db, report, reader, context.now()),
          verifications: await listVerifications(db, { reader, reportId: report.id }),
        };
      },
    );

    app.post(
      '/api/reports/:id/assessments',
      {
        config: { access: access.assessReports },
        schema: { tags, params: ReportPath, body: AssessReport, response: { 201: AssessedReport } },
      },
      async (request, reply) => {
        const { id } = request.params;
        const done = await assessReport(db, id, request.body, signedIn(request), context.now(), request.id);
        changed();
        return reply.status(201).send(done);
      },
    );

    app.post(
      '/api/reports/:id/undo',
      {
        config: { access: access.assessReports },
        schema: { tags, params: ReportPath, body: UndoAssessment, response: { 201: AssessedReport } },
      },
      async (request, reply) => {
        const done = await undoAssessment(
          db,
          request.params.id,
          request.body.version,
          signedIn(request),
          context.now(),
          request.id,
        );
        changed();
        return reply.status(201).send(done);
      },
    );

    app.post(
      '/api/reports/bulk',
      {
        config: { access: access.assessReports },
        schema: { tags, body: AssessSeveral, response: { 200: AssessedSeveral } },
      },
      async (request) => {
        const account = signedIn(request);
        const results = await assessSeveral(db, request.body, account, context.now(), request.id);
        changed();
        return { results };
      },
    );

    app.put(
      '/api/reports/:id/restriction',
      {
        config: { access: access.openRestricted },
        schema: {
          tags,
          params: ReportPath,
          body: Type.Object({ restricted: Type.Boolean() }, { additionalProperties: false }),
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const { restricted } = request.body;
        await setRestricted(db, request.params.id, restricted, signedIn(request), context.now(), request.id);
        live.announce();
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/api/reports/:id/messages',
      {
        config: { access: access.answerReports },
        schema: {
          tags,
          params: ReportPath,
          body: SendMessage,
          response: { 201: Type.Object({ reportIds: Type.Array(Type.String()) }) },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const now = context.now();
        const sent = await sendMessage(
          db,
          id,
          request.body,
          signedIn(request),
          now,
          request.id,
          (tx, messageId) => queueAnswer(tx, messageId, now),
        );
        changed();
        return reply.status(201).send(sent);
      },
    );

    app.get(
      '/api/reports/:id/raw',
      {
        config: { access: access.readRaw },
        schema: {
          tags,
          params: ReportPath,
          response: { 200: Type.Object({ texts: Type.Array(Type.String()) }) },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        return {
          texts: await readRaw(db, keys, request.params.id, signedIn(request), context.now(), request.id),
        };
      },
    );

    app.post(
      '/api/reports/:id/contact',
      {
        // for whom it is not, it is not there: see openContact
        config: { access: access.staff },
        schema: {
          tags,
          params: ReportPath,
          body: OpenContact,
          response: { 200: OpenedContact },
        },
      },
      async (request, reply) => {
        const account = signedIn(request);
        if (!mayDo(account.roles, access.readReports)) throw new ProblemError('not_found');
        reply.header('cache-control', 'no-store');
        return openContact(db, keys, { ...request.params, ...request.body }, request, context.now());
      },
    );

    /** The original is taken as a file; what a page shows is blurred (DP-37). */
    const media = async (request: FastifyRequest<{ Params: Static<typeof MediaPath> }>, blurred: boolean) => {
      const { id, mediaId } = request.params;
      const which = { reportId: id, mediaId, blurred };
      return readMedia(db, keys, which, signedIn(request), context.now(), request.id);
    };
    const asSandboxed = (reply: FastifyReply) =>
      reply
        .header('cache-control', 'no-store')
        .header('content-security-policy', "sandbox; default-src 'none'");

    app.get(
      '/api/reports/:id/media/:mediaId',
      { config: { access: access.readRaw }, schema: { tags, params: MediaPath } },
      async (request, reply) => {
        const { mime, bytes } = await media(request, false);
        const name = 'attachment; filename="lampiran"';
        return asSandboxed(reply).header('content-disposition', name).type(mime).send(bytes);
      },
    );

    app.get(
      '/api/reports/:id/media/:mediaId/blurred',
      { config: { access: access.readRaw }, schema: { tags, params: MediaPath } },
      async (request, reply) => {
        const { mime, bytes } = await media(request, true);
        return asSandboxed(reply).type(mime).send(bytes);
      },
    );

    app.post(
      '/api/reports/:id/verifications',
      {
        config: { access: access.assessReports },
        schema: {
          tags,
          params: ReportPath,
          body: AskVerification,
          response: { 201: Type.Object({ id: Type.String() }) },
        },
      },
      async (request, reply) => {
        const id = await askVerification(
          db,
          request.params.id,
          request.body,
          signedIn(request),
          context.now(),
          request.id,
        );
        return reply.status(201).send({ id });
      },
    );

    app.get(
      '/api/verifications/partners',
      { config: { access: access.assessReports }, schema: { tags, response: { 200: VerificationPartners } } },
      async () => ({ partners: await verificationPartners(db) }),
    );

    app.get(
      '/api/verifications',
      {
        config: { access: access.readVerifications },
        schema: { tags, response: { 200: VerificationRequests } },
      },
      async (request) => {
        const account = signedIn(request);
        const all = mayDo(account.roles, access.assessReports);
        return { requests: await listVerifications(db, all ? { reader: account } : { askedOf: account.id }) };
      },
    );

    app.post(
      '/api/verifications/:id/answer',
      {
        config: { access: access.answerVerifications },
        schema: {
          tags,
          params: Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{36}$', maxLength: 36 }) }),
          body: AnswerVerification,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        await answerVerification(db, id, request.body, signedIn(request), context.now(), request.id);
        live.announce();
        return reply.status(204).send(null);
      },
    );
  };
