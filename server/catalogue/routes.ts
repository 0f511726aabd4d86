import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsKnownQuery } from '../../shared/api/common.ts';
import { Catalogue } from '../../shared/api/indicators.ts';
import { appendAudit } from '../audit/append.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { ProblemError } from '../http/problem.ts';
import { readCatalogue } from './queries.ts';
import { tables, toCsv } from './tables.ts';

const tags = ['catalogue'];
const TablePath = Type.Object({ name: Type.String({ pattern: '^[a-z-]{1,40}$', maxLength: 40 }) });

export const catalogueRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;

    app.get(
      '/api/catalogue',
      {
        config: { access: access.read },
        schema: {
          tags,
          querystring: AsKnownQuery,
          response: { 200: Catalogue },
        },
      },
      async (request) => readCatalogue(db, dataCut(request.query.asKnownAt, context.now())),
    );

    app.get(
      '/api/tables',
      {
        config: { access: access.read },
        schema: {
          tags,
          querystring: Type.Object({}, { additionalProperties: false }),
          response: { 200: Type.Object({ tables: Type.Array(Type.String()) }) },
        },
      },
      async () => ({ tables: Object.keys(tables) }),
    );

    app.get(
      '/api/tables/:name.csv',
      {
        config: { access: access.exportTables },
        schema: { tags, params: TablePath, querystring: AsKnownQuery },
      },
      async (request, reply) => {
        const { name } = request.params;
        const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
        if (!table)
          throw new ProblemError(
            'not_found',
            `There is no table ${name}; there are ${Object.keys(tables).join(', ')}.`,
          );
        const account = signedIn(request);
        const now = context.now();
        const csv = toCsv(await table(db, dataCut(request.query.asKnownAt, now)), context.simulation);
        await db.transaction().execute((tx) =>
          appendAudit(
            tx,
            {
              actor: account.id,
              role: account.roles.join(' '),
              act: 'table.export',
              obj: name,
              req: request.id,
            },
            now,
          ),
        );
        return reply
          .type('text/csv; charset=utf-8')
          .header(
            'content-disposition',
            `attachment; filename="${context.simulation ? 'simulasi-' : ''}teduh-${name}.csv"`,
          )
          .header('cache-control', 'no-store')
          .send(csv);
      },
    );
  };
