import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { access } from './access.ts';
import { ProblemError } from './problem.ts';

/** Serves the built pages: hashed assets for a year, pre-compressed; every page address answers index.html. */
export async function installPages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const index = await readFile(join(folder, 'index.html'));
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    preCompressed: true,
    index: false,
  });
  app.get(
    '/*',
    { config: { access: access.anyone }, schema: { hide: true } as object },
    async (request, reply) => {
      // an area's address ends in its code, which has dots: only what looks like a file is none of our pages
      if (
        /^\/api(\/|$)|\.(js|css|map|ico|png|svg|json|txt|xml|html?|php|env)$/i.test(
          request.url.split('?')[0]!,
        )
      )
        throw new ProblemError('not_found');
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(index);
    },
  );
}
