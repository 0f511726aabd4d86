import { Worker } from 'node:worker_threads';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { AssessedFile, BoundaryOutcome, BoundaryTask } from './worker.ts';

/** A thread may use so much; a file that needs more is refused and the server goes on. */
const mostMemoryMb = 768;
const mostSeconds = 90;

/**
 * Reads and checks a file of boundaries in a thread of its own, which may die alone. ProblemError `rule_broken` at `/file`,
 * with the code of BoundaryFileError, `too_slow` or `too_much_memory`. `file`: bundle of server/boundaries/worker.ts.
 */
export function assessInThread(file: URL, task: BoundaryTask): Promise<AssessedFile> {
  const refused = (code: string, detail: string) => ruleBroken([{ pointer: '/file', code, detail }]);
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    const late = setTimeout(() => {
      reject(refused('too_slow', `the file took longer than ${mostSeconds} seconds`));
      void worker.terminate();
    }, mostSeconds * 1000);
    worker.once('message', (outcome: BoundaryOutcome) => {
      if (outcome.kind === 'assessed') resolve(outcome.assessed);
      else reject(refused(outcome.code, outcome.detail ?? outcome.code));
    });
    worker.once('error', (error: Error & { code?: string }) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? refused('too_much_memory', 'the file needs more memory than a file may take')
          : error,
      ),
    );
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new ProblemError('internal', 'The thread that reads the file ended.'));
    });
  });
}
