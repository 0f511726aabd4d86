import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  AuditAnchors,
  AuditCheckResult,
  AuditExport,
  AuditList,
  AuditQuery,
  Looks,
  LooksQuery,
} from '../../shared/api/audit.ts';
import { readsWholeAudit } from '../../shared/domain/role.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { exportEvents } from './export.ts';
import { appendBy } from './append-by.ts';
import { byOf } from './by-of.ts';
import { readAnchorState, readLooks, readPage } from './queries.ts';

const tags = ['audit'];

/** The trail as people read it; a section head sees the acts of the own section. */
export const auditRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { audit } = context;
    const { db } = context.database;
    const config = { access: access.readAudit };

    app.get(
      '/api/audit',
      { config, schema: { tags, querystring: AuditQuery, response: { 200: AuditList } } },
      (request) => readPage(db, request.query, !readsWholeAudit(signedIn(request).roles)),
    );

    app.get(
      '/api/audit/anchors',
      { config, schema: { tags, response: { 200: AuditAnchors } } },
      async () => ({
        publicKey: audit.anchorPublicKey,
        ...(await readAnchorState(db)),
      }),
    );

    app.post(
      '/api/audit/checks',
      { config: { access: access.checkAudit }, schema: { tags, response: { 200: AuditCheckResult } } },
      (request) => audit.verify(byOf(request, context.now())),
    );

    app.get(
      '/api/audit/looks',
      {
        config: { access: access.checkAudit },
        schema: { tags, querystring: LooksQuery, response: { 200: Looks } },
      },
      async (request) => {
        const { month } = request.query;
        const by = byOf(request, context.now());
        await db.transaction().execute((tx) => appendBy(tx, by, 'audit.looks', month));
        return readLooks(db, month);
      },
    );

    app.post(
      '/api/audit/exports',
      {
        config: { access: access.checkAudit },
        schema: { tags, body: AuditExport, response: { 200: Type.String() } },
      },
      async (request, reply) => {
        const by = byOf(request, context.now());
        const { number, csv } = await exportEvents(db, request.body, by);
        return reply
          .type('text/csv; charset=utf-8')
          .header(
            'content-disposition',
            `attachment; filename="${context.simulation ? 'simulasi-' : ''}teduh-audit-${number}.csv"`,
          )
          .header('cache-control', 'no-store')
          .serializer((text: string) => text)
          .send(csv);
      },
    );
  };
