import { ProblemError } from './problem.ts';

/** Runs tasks one after the other; beyond `limit` in all it refuses. */
export function oneByOne(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (task) => {
    if (waiting >= limit) throw new ProblemError('busy', undefined, { retryAfterSeconds: 10 });
    waiting++;
    const result = last.then(task).finally(() => {
      waiting--;
    });
    last = result.catch(() => {});
    return result;
  };
}
