import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { AsKnownAt, AsKnownQuery, OneOf } from '../../shared/api/common.ts';
import { tableNames } from '../../shared/text/data.ts';
import { appendAudit } from '../audit/append.ts';
import { refuseFrozenExport } from '../data-protection/measures.ts';
import { exportFrom } from '../db/read-from.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { ProblemError } from '../http/problem.ts';
import { incidentSight } from '../incidents/incident-sight.ts';
import { readerSight } from '../accounts/reader-sight.ts';
import { archive } from './archive.ts';
import { dataPackage, tableSchema } from './descriptor.ts';
import { readSources } from './queries.ts';
import type { ReadAt, TableDefinition } from './table-definition.ts';
import { readTable, simulationMark, tables, typedTable } from './tables.ts';
import { toCsv } from '../../shared/tabular/to-csv.ts';
import { aboutParquet, toParquet } from './to-parquet.ts';

const tags = ['catalogue'];
const TablePath = Type.Object({ name: Type.String({ pattern: '^[a-z-]{1,40}$', maxLength: 40 }) });
const CsvQuery = Type.Object(
  { asKnownAt: Type.Optional(AsKnownAt), dialect: Type.Optional(OneOf(['machine', 'excel-id'])) },
  { additionalProperties: false },
);

/** Tables as files: who takes one is in the audit trail. */
export const tableRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const { simulation, version } = context;
    const config = { access: access.exportTables };
    const readAt = async (
      request: FastifyRequest,
      asKnownAt: string | undefined,
      now: Date,
    ): Promise<ReadAt> => {
      const cut = dataCut(asKnownAt, now);
      const from = await exportFrom(context.database);
      const reader = signedIn(request);
      const sight = await readerSight(db, reader);
      const incidents = await incidentSight(db, reader);
      return { db: from, cut, past: cut < now ? cut : null, scores: context.scores, sight, incidents };
    };
    const named = (name: string): TableDefinition => {
      const found = Object.hasOwn(tables, name) ? tables[name] : undefined;
      if (!found)
        throw new ProblemError(
          'not_found',
          `There is no table ${name}; there are ${Object.keys(tables).join(', ')}.`,
        );
      return found;
    };
    const record = (request: FastifyRequest, obj: string, now: Date) => {
      const account = signedIn(request);
      return db
        .transaction()
        .execute((tx) =>
          appendAudit(
            tx,
            { actor: account.id, role: account.roles.join(' '), act: 'table.export', obj, req: request.id },
            now,
          ),
        );
    };
    app.addHook('preHandler', () => refuseFrozenExport(db));
    const asFile = (reply: FastifyReply, type: string, name: string) =>
      reply
        .type(type)
        .header('content-disposition', `attachment; filename="${simulation ? 'simulasi-' : ''}teduh-${name}"`)
        .header('cache-control', 'no-store');

    app.get(
      '/api/tables/:name.csv',
      { config, schema: { tags, params: TablePath, querystring: CsvQuery } },
      async (request, reply) => {
        const { name } = request.params;
        const now = context.now();
        const data = await readTable(
          named(name),
          await readAt(request, request.query.asKnownAt, now),
          simulation,
        );
        await record(request, name, now);
        return asFile(reply, 'text/csv; charset=utf-8', `${name}.csv`).send(
          toCsv(data, request.query.dialect ?? 'machine'),
        );
      },
    );

    app.get(
      '/api/tables/:name.parquet',
      { config, schema: { tags, params: TablePath, querystring: AsKnownQuery } },
      async (request, reply) => {
        const { name } = request.params;
        const now = context.now();
        const at = await readAt(request, request.query.asKnownAt, now);
        const data = await readTable(named(name), at, simulation);
        await record(request, name, now);
        const about = aboutParquet(name, { cut: at.cut, created: now, version, simulation });
        return asFile(reply, 'application/vnd.apache.parquet', `${name}.parquet`).send(
          toParquet(data, about),
        );
      },
    );

    app.get(
      '/api/tables/:name.json',
      { config, schema: { tags, params: TablePath, querystring: AsKnownQuery } },
      async (request, reply) => {
        const { name } = request.params;
        const now = context.now();
        const definition = named(name);
        const at = await readAt(request, request.query.asKnownAt, now);
        const { columns, rows } = typedTable(await readTable(definition, at, simulation));
        await record(request, name, now);
        return asFile(reply, 'application/json; charset=utf-8', `${name}.json`).send(
          JSON.stringify({
            name,
            title: tableNames[name],
            simulation: simulation ? simulationMark : null,
            dataCut: at.cut.toISOString(),
            created: now.toISOString(),
            version,
            schema: tableSchema(name, definition, columns),
            rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.name, row[i]]))),
          }),
        );
      },
    );

    app.get(
      '/api/tables/datapackage.json',
      { config, schema: { tags, querystring: AsKnownQuery } },
      async (request, reply) => {
        const now = context.now();
        const at = await readAt(request, request.query.asKnownAt, now);
        const sources = await readSources(at.db, at.cut);
        await record(request, 'datapackage', now);
        // the files of this very cut, also when they are fetched later
        const tail = `?asKnownAt=${at.cut.toISOString()}`;
        return asFile(reply, 'application/json; charset=utf-8', 'datapackage.json').send(
          JSON.stringify(
            dataPackage({
              version,
              cut: at.cut,
              created: now,
              simulation,
              sources,
              csv: (name) => ({ path: `${name}.csv${tail}` }),
              parquet: (name) => ({ path: `${name}.parquet${tail}` }),
            }),
          ),
        );
      },
    );

    app.get(
      '/api/tables/teduh-data.zip',
      { config, schema: { tags, querystring: AsKnownQuery } },
      async (request, reply) => {
        const now = context.now();
        const at = await readAt(request, request.query.asKnownAt, now);
        const sources = await readSources(at.db, at.cut);
        await record(request, 'teduh-data', now);
        const chunks = archive(at, { version, cut: at.cut, created: now, simulation, sources });
        return asFile(reply, 'application/zip', 'data.zip').send(
          Readable.from(chunks, { objectMode: false }),
        );
      },
    );
  };
