import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './error-handler.ts';
import { ProblemError } from './problem.ts';

/** What cannot be left out of a bar that moves: lines of one name within a tenth of a second are one. */
const betweenMs = 100;

/**
 * NDJSON: a line for each event as it happens, then what came of it, or `{ problem }`. Events with the same `stepOf` may be
 * left out when they follow each other fast; null: always told. Who goes away stops the work.
 */
export function tellLines<Event extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  stepOf: (event: Event) => string | null,
  work: (say: (event: Event) => void, signal: AbortSignal) => Promise<Event>,
): FastifyReply {
  const stream = new PassThrough();
  const abort = new AbortController();
  let told = 0;
  let step: string | null = '';
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) abort.abort();
  });
  const say = (event: object) => {
    if (stream.writable) stream.write(`${JSON.stringify(event)}\n`);
  };
  const now = () => performance.now();
  void work((event) => {
    const of = stepOf(event);
    if (of !== null && of === step && now() - told < betweenMs) return;
    step = of;
    told = now();
    say(event);
  }, abort.signal)
    .catch((error: unknown) => {
      const problem = toProblem(error);
      if (!problem) request.log.error({ err: error, req: request.id }, 'work told in lines failed');
      return { problem: (problem ?? new ProblemError('internal')).body(`/requests/${request.id}`) };
    })
    .then((event) => {
      say(event);
      stream.end();
    });
  return reply
    .type('application/x-ndjson; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(stream);
}
