import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Account } from '../../shared/api/session.ts';
import { findSession } from '../accounts/queries.ts';
import type { Db } from '../db/connect.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { ProblemError } from '../http/problem.ts';
import { countReports } from './queries.ts';

/** So that a proxy or a sleeping network is noticed. */
const heartbeatMs = 25_000;
const mostListeners = 200;
/** Bytes that a listener has not taken, beyond what its system keeps for it. */
const mostUnread = 64 * 1024;

/** GET /api/reports/live: server-sent events. Each says the counts; what came in the page asks for itself. */
export const liveRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { live } = context.intake;
    const open = new Set<() => void>();
    app.addHook('preClose', async () => {
      for (const close of [...open]) close();
    });

    app.get(
      '/api/reports/live',
      { config: { access: access.readReports }, schema: { tags: ['reports'] } },
      async (request, reply) => {
        const account = signedIn(request);
        const { sessionSha256 } = request;
        const isStill = () => opensStill(context.database.db, account, sessionSha256, context.now());
        if (live.listeners() >= mostListeners)
          throw new ProblemError('busy', undefined, { retryAfterSeconds: 30 });
        reply.hijack();
        const { raw } = reply;
        raw.writeHead(200, {
          ...reply.getHeaders(),
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        } as Record<string, string>);
        // who reads nothing is not written to for ever
        const write = (text: string) => {
          if (raw.writableLength > mostUnread) close();
          else if (!raw.writableEnded) raw.write(text);
        };
        const tell = async () => {
          if (!(await isStill())) return close();
          await countReports(context.database.db, account, context.now()).then(
            (counts) => write(`event: counts\ndata: ${JSON.stringify(counts)}\n\n`),
            () => write(': not now\n\n'),
          );
        };
        const stopListening = live.listen(() => void tell());
        const beat = setInterval(() => {
          write(': still here\n\n');
          void isStill().then((is) => is || close());
        }, heartbeatMs);
        const close = () => {
          stopListening();
          clearInterval(beat);
          open.delete(close);
          if (raw.writableLength > mostUnread) raw.destroy();
          else raw.end();
        };
        open.add(close);
        request.raw.on('close', close);
        await tell();
      },
    );
  };

/** Who has signed out of the session that opened it, or has other roles now, hears no more; a database that is away changes nothing. */
async function opensStill(
  db: Db,
  account: Account,
  sessionSha256: string | null,
  now: Date,
): Promise<boolean> {
  if (sessionSha256 === null) return false;
  return findSession(db, sessionSha256, now, { isUse: false }).then(
    (session) => session !== null && session.account.roles.join() === account.roles.join(),
    () => true,
  );
}
