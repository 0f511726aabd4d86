import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  ActivityPath,
  ApproveAssessment,
  AskHold,
  ChangeActivity,
  DecideRefusal,
  IdPath,
  ImpactAssessments,
  LegalHolds,
  ModelPath,
  ProcessingRegister,
  ProposeRefusal,
  Retention,
  RightsQueue,
  WriteAssessment,
} from '../../shared/api/data-protection.ts';
import { ChangeSetting } from '../../shared/api/settings.ts';
import type { By } from '../audit/append-by.ts';
import { byOf } from '../audit/by-of.ts';
import { access } from '../http/access.ts';
import type { AppContext } from '../http/context.ts';
import { changeSetting } from '../settings/change.ts';
import { purgeReport, scrubFiles } from './erase-report.ts';
import { approveAssessment, listAssessments, writeAssessment } from './impact-assessments.ts';
import { askHold, listHolds, settleHold } from './legal-holds.ts';
import { changeActivity, readRegister } from './register.ts';
import { confirmRun, readRetention } from './retention-report.ts';
import { decideRefusal, endPause, grantRight, listRights, proposeRefusal } from './rights-requests.ts';
import { removeConfirmed } from './run-retention.ts';

const tags = ['data-protection'];
const ReportPath = Type.Object({ id: Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 }) });
const Nothing = Type.Object({}, { additionalProperties: false });
const Version = Type.Object({ version: Type.Integer() });

/** What the data-protection officer keeps: retention, the register, rights of reporters, legal holds, impact assessments. */
export const dataProtectionRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    // the officer acts on what he may not read: who may is settled by the role of each route
    const { system: db, kind } = context.database;
    const { keys, live } = context.intake;
    const by = (request: FastifyRequest): By => byOf(request, context.now());
    const changed = () => {
      live.announce();
      context.scores.changedSoon(app.log);
    };
    const reads = { access: access.readDataProtection };
    const keeps = { access: access.keepDataProtection };

    app.get(
      '/api/data-protection/retention',
      { config: reads, schema: { tags, response: { 200: Retention } } },
      () => readRetention(db),
    );
    app.put(
      '/api/data-protection/retention-terms',
      { config: keeps, schema: { tags, body: ChangeSetting, response: { 200: Version } } },
      async (request) => ({ version: await changeSetting(db, 'retention', request.body, by(request)) }),
    );
    app.post(
      '/api/data-protection/retention-runs/:id/confirmation',
      { config: keeps, schema: { tags, params: IdPath, body: Nothing } },
      async (request, reply) => {
        await confirmRun(db, request.params.id, by(request));
        await removeConfirmed(db, request.params.id, context.now());
        return reply.status(204).send();
      },
    );

    app.get(
      '/api/data-protection/register',
      { config: reads, schema: { tags, response: { 200: ProcessingRegister } } },
      async () => ({ activities: await readRegister(db) }),
    );
    app.post(
      '/api/data-protection/register/:id/versions',
      {
        config: keeps,
        schema: { tags, params: ActivityPath, body: ChangeActivity, response: { 201: Version } },
      },
      async (request, reply) => {
        const version = await changeActivity(db, request.params.id, request.body, by(request));
        return reply.status(201).send({ version });
      },
    );

    app.get(
      '/api/data-protection/rights-requests',
      { config: reads, schema: { tags, response: { 200: RightsQueue } } },
      async () => {
        const now = context.now();
        return { requests: await listRights(db, now), now: now.toISOString() };
      },
    );
    app.post(
      '/api/data-protection/rights-requests/:id/grant',
      { config: keeps, schema: { tags, params: IdPath, body: Nothing } },
      async (request, reply) => {
        const granted = await grantRight(db, keys, request.params.id, by(request));
        if (granted === 'erasure') await scrubFiles(db, kind);
        changed();
        return reply.status(204).send();
      },
    );
    app.post(
      '/api/data-protection/rights-requests/:id/refusal',
      { config: keeps, schema: { tags, params: IdPath, body: ProposeRefusal } },
      async (request, reply) => {
        await proposeRefusal(db, request.params.id, request.body, by(request));
        return reply.status(204).send();
      },
    );
    app.post(
      '/api/data-protection/rights-requests/:id/refusal-decision',
      { config: { access: access.approveRefusals }, schema: { tags, params: IdPath, body: DecideRefusal } },
      async (request, reply) => {
        await decideRefusal(db, request.params.id, request.body, by(request));
        return reply.status(204).send();
      },
    );
    app.post(
      '/api/data-protection/rights-requests/:id/end-restriction',
      { config: keeps, schema: { tags, params: IdPath, body: Nothing } },
      async (request, reply) => {
        await endPause(db, request.params.id, by(request));
        changed();
        return reply.status(204).send();
      },
    );

    app.get(
      '/api/data-protection/legal-holds',
      { config: reads, schema: { tags, response: { 200: LegalHolds } } },
      async () => ({ holds: await listHolds(db, context.now()) }),
    );
    app.post(
      '/api/data-protection/legal-holds',
      {
        config: { access: access.askHolds },
        schema: { tags, body: AskHold, response: { 201: Type.Object({ id: Type.String() }) } },
      },
      async (request, reply) => reply.status(201).send({ id: await askHold(db, request.body, by(request)) }),
    );
    for (const act of ['approve', 'end'] as const)
      app.post(
        `/api/data-protection/legal-holds/:id/${act}`,
        { config: keeps, schema: { tags, params: IdPath, body: Nothing } },
        async (request, reply) => {
          await settleHold(db, request.params.id, act, by(request));
          return reply.status(204).send();
        },
      );

    app.get(
      '/api/data-protection/impact-assessments',
      { config: { access: access.readAssessments }, schema: { tags, response: { 200: ImpactAssessments } } },
      () => listAssessments(db),
    );
    app.post(
      '/api/data-protection/impact-assessments/:modelVersion/versions',
      {
        config: { access: access.writeAssessments },
        schema: { tags, params: ModelPath, body: WriteAssessment, response: { 201: Version } },
        bodyLimit: 128 * 1024,
      },
      async (request, reply) => {
        const { modelVersion } = request.params;
        const version = await writeAssessment(db, modelVersion, request.body, by(request));
        return reply.status(201).send({ version });
      },
    );
    app.post(
      '/api/data-protection/impact-assessments/:modelVersion/approvals',
      {
        config: { access: access.approveAssessments },
        schema: { tags, params: ModelPath, body: ApproveAssessment },
      },
      async (request, reply) => {
        await approveAssessment(db, request.params.modelVersion, request.body.version, by(request));
        return reply.status(204).send();
      },
    );

    app.post(
      '/api/reports/:id/purge',
      { config: { access: access.assessReports }, schema: { tags, params: ReportPath, body: Nothing } },
      async (request, reply) => {
        await purgeReport(db, keys, request.params.id, by(request));
        await scrubFiles(db, kind);
        changed();
        return reply.status(204).send();
      },
    );
  };
