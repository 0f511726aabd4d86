import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { AsKnownQuery } from '../../shared/api/common.ts';
import {
  CountSignatures,
  LedgerQuery,
  LedgerView,
  NewGapReason,
  NewSignature,
} from '../../shared/api/ledger.ts';
import { pastFrom } from '../db/read-from.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { recordGapReason } from './gaps.ts';
import { ledgerView } from './ledger-view.ts';
import { listSignatures, signCounts } from './signatures.ts';

const tags = ['ledger'];
const province = '19';

/** Counts of foreign workers, agencies side by side: why they differ and who stands by them. */
export const ledgerRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;

    app.get(
      '/api/ledger',
      {
        config: { access: access.readCounts },
        schema: { tags, querystring: LedgerQuery, response: { 200: LedgerView } },
      },
      async (request) => {
        const { area = province, asKnownAt } = request.query;
        const now = context.now();
        const cut = dataCut(asKnownAt, now);
        return ledgerView(pastFrom(context.database, cut, now), area, cut);
      },
    );

    app.post(
      '/api/ledger/reasons',
      { config: { access: access.explainGaps }, schema: { tags, body: NewGapReason } },
      async (request, reply) => {
        await recordGapReason(db, request.body, signedIn(request), context.now(), request.id);
        return reply.status(204).send();
      },
    );

    app.get(
      '/api/ledger/signatures',
      {
        config: { access: access.readCounts },
        schema: { tags, querystring: AsKnownQuery, response: { 200: CountSignatures } },
      },
      async (request) =>
        listSignatures(db, signedIn(request), dataCut(request.query.asKnownAt, context.now())),
    );

    app.post(
      '/api/ledger/signatures',
      { config: { access: access.signCounts }, schema: { tags, body: NewSignature } },
      async (request, reply) => {
        await signCounts(db, request.body, signedIn(request), context.now(), request.id);
        return reply.status(204).send();
      },
    );
  };
