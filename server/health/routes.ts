import { join } from 'node:path';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { migrationFiles, differsFrom } from '../db/migrate.ts';
import { access } from '../http/access.ts';
import type { AppContext } from '../http/context.ts';
import { toProblem } from '../http/error-handler.ts';
import { ProblemError } from '../http/problem.ts';
import { projectRoot } from '../project-root.ts';

const Health = Type.Object({ status: Type.String() });
/** A balancer asks often and waits little. */
const answerMs = 3_000;

/** `/healthz`: the process answers. `/readyz`: it can also serve, the database is there and of this version, and so are the scores. */
export const healthRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const files = await migrationFiles(join(projectRoot, 'sql', 'migrations'));

    /** Null: ready; else why not. */
    async function whyNot(): Promise<string | null> {
      try {
        const differs = await differsFrom(context.database.system, files);
        if (differs) return differs;
        await context.scores.overview(null);
        return null;
      } catch (error) {
        const problem = toProblem(error);
        return problem?.code === 'database_unavailable'
          ? 'The database cannot be reached.'
          : 'The scores could not be read.';
      }
    }

    app.get(
      '/healthz',
      { config: { access: access.anyone }, schema: { tags: ['health'], response: { 200: Health } } },
      async () => ({ status: 'ok' }),
    );
    app.get(
      '/readyz',
      { config: { access: access.anyone }, schema: { tags: ['health'], response: { 200: Health } } },
      async () => {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<string>((resolve) => {
          timer = setTimeout(() => resolve('The database does not answer in time.'), answerMs);
        });
        const reason = await Promise.race([whyNot(), late]).finally(() => clearTimeout(timer));
        if (reason) throw new ProblemError('not_ready', reason, { retryAfterSeconds: 5 });
        return { status: 'ok' };
      },
    );
  };
