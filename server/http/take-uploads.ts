import type { FastifyInstance, FastifyReply } from 'fastify';
import { ProblemError } from './problem.ts';

/** Files in memory at one time, over all doors: each is there up to three times, and the largest has 64 MB. */
const mostInHand = 3;

let inHand = 0;
const waiting: (() => void)[] = [];

/**
 * Lets a scope take multipart bodies whole, as `readUpload` reads them, a few at a time in the whole program. Others wait at
 * the door, their bytes with their sender; ProblemError `busy` after `patienceMs`.
 */
export function takeUploads(app: FastifyInstance, patienceMs = 20_000): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('preParsing', async (request, reply) => {
    if (!request.headers['content-type']?.startsWith('multipart/')) return;
    await turn(patienceMs);
    leaveWith(reply);
  });
}

async function turn(patienceMs: number): Promise<void> {
  if (inHand < mostInHand) {
    inHand++;
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const enter = () => {
      clearTimeout(tired);
      resolve();
    };
    const tired = setTimeout(() => {
      waiting.splice(waiting.indexOf(enter), 1);
      reject(new ProblemError('busy', undefined, { retryAfterSeconds: 10 }));
    }, patienceMs);
    waiting.push(enter);
  });
}

/** The place is free when the answer is over, or whoever asked is gone, perhaps already. */
function leaveWith(reply: FastifyReply): void {
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else inHand--;
  };
  if (reply.raw.closed || reply.raw.destroyed) leave();
  else reply.raw.once('close', leave);
}
