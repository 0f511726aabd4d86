import { Worker } from 'node:worker_threads';
import { type FileKind, fileKinds } from '../../../shared/api/briefings.ts';
import type { FrozenPack } from '../../../shared/briefings/pack.ts';
import { ProblemError, ruleBroken } from '../../http/problem.ts';
import type { FromRenderThread } from './worker.ts';

/** A thread may use so much; a pack that needs more is refused and the server goes on. */
const mostMemoryMb = 768;
const mostSeconds = 120;

/**
 * Makes the four files of a pack in a thread of its own, which may die alone. `told` hears which file is being made and how
 * far the whole is, 0 to 1. ProblemError `rule_broken` with `too_slow` or `too_much_memory`; the signal's reason where it
 * was called off. `file`: bundle of server/briefings/render/worker.ts.
 */
export function renderInThread(
  file: URL,
  frozen: FrozenPack,
  told: (kind: FileKind, share: number) => void,
  signal: AbortSignal,
): Promise<Record<FileKind, Uint8Array>> {
  signal.throwIfAborted();
  const refused = (code: string, detail: string) => ruleBroken([{ pointer: '/', code, detail }]);
  return new Promise((resolve, reject) => {
    const made: Partial<Record<FileKind, Uint8Array>> = {};
    const worker = new Worker(file, {
      workerData: frozen,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    const stop = (reason: unknown) => {
      reject(reason);
      void worker.terminate();
    };
    const late = setTimeout(
      () => stop(refused('too_slow', `the files took longer than ${mostSeconds} seconds`)),
      mostSeconds * 1000,
    );
    const aborted = () => stop(signal.reason);
    signal.addEventListener('abort', aborted, { once: true });
    worker.on('message', (message: FromRenderThread) => {
      if (message.kind === 'begun') told(message.file, message.share);
      else {
        made[message.file] = message.bytes;
        const count = Object.keys(made).length;
        told(message.file, count / fileKinds.length);
        if (count === fileKinds.length) resolve(made as Record<FileKind, Uint8Array>);
      }
    });
    worker.once('error', (error: Error & { code?: string }) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? refused('too_much_memory', 'the pack needs more memory than its files may take')
          : error,
      ),
    );
    worker.once('exit', () => {
      clearTimeout(late);
      signal.removeEventListener('abort', aborted);
      reject(new ProblemError('internal', 'The thread that makes the files ended.'));
    });
  });
}
