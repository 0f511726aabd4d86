import { byOf } from '../audit/by-of.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  BeginInformationReport,
  ChangeInformationReport,
  type InformationReports,
  NumberInformationReport,
  type StoredInformationReport,
  TakeInformationReport,
} from '../../shared/api/information-reports.ts';
import { refuseFrozenExport } from '../data-protection/measures.ts';
import { access } from '../http/access.ts';
import type { AppContext } from '../http/context.ts';
import { ProblemError } from '../http/problem.ts';
import { listIncidents } from '../incidents/queries.ts';
import { beginReport } from './begin.ts';
import { takeLetter } from './take-letter.ts';
import { changeReport, listReports, numberReport, readReport, storeBegun } from './store.ts';

const tags = ['information-reports'];
const params = Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) });
const config = { access: access.writeInformationReports };

/** Laporan Informasi from an incident: draft, changes as versions, a number of the office's series. */
export const informationReportRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const by = (request: FastifyRequest) => byOf(request, context.now());

    app.get(
      '/api/information-reports',
      {
        config,
        schema: {
          tags,
          querystring: Type.Object(
            { incident: Type.Optional(BeginInformationReport.properties.incidentId) },
            { additionalProperties: false },
          ),
        },
      },
      async (request): Promise<InformationReports> => ({
        reports: await listReports(db, request.query.incident ?? null),
      }),
    );

    app.post(
      '/api/information-reports',
      { config, schema: { tags, body: BeginInformationReport } },
      async (request, reply) => {
        const { incidentId } = request.body;
        const model = await context.scores.model();
        const { incidents } = await listIncidents(db, model, {
          ids: [incidentId],
          withMerged: false,
          verifiedOnly: false,
          cut: context.now(),
          limit: 1,
          offset: 0,
        });
        const incident = incidents[0];
        if (!incident) throw new ProblemError('not_found');
        const area = await db
          .selectFrom('area')
          .select('name')
          .where('code', '=', incident.areaCode)
          .executeTakeFirstOrThrow();
        const id = await storeBegun(db, incidentId, beginReport(incident, area.name), by(request));
        return reply.status(201).send({ id });
      },
    );

    app.get(
      '/api/information-reports/:id',
      { config, schema: { tags, params } },
      async (request): Promise<StoredInformationReport> => readReport(db, request.params.id),
    );

    app.put(
      '/api/information-reports/:id',
      { config, schema: { tags, params, body: ChangeInformationReport } },
      async (request) => ({
        version: await changeReport(
          db,
          request.params.id,
          request.body.version,
          request.body.report,
          by(request),
        ),
      }),
    );

    app.post(
      '/api/information-reports/:id/file',
      { config, schema: { tags, params, body: TakeInformationReport } },
      async (request, reply) => {
        await refuseFrozenExport(context.database.db);
        const { bytes, name } = await takeLetter(context, request.params.id, request.body, by(request));
        return reply
          .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
          .header('content-disposition', `attachment; filename="${name}"`)
          .header('cache-control', 'no-store')
          .send(Buffer.from(bytes));
      },
    );

    app.post(
      '/api/information-reports/:id/number',
      { config, schema: { tags, params, body: NumberInformationReport } },
      async (request) => ({
        version: await numberReport(db, request.params.id, request.body.version, by(request)),
      }),
    );
  };
