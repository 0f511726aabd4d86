import type { ImportStep } from '../../../shared/api/imports.ts';
import type { ReadAnswer, ReadRequest } from './read-messages.ts';

/** The thread that reads a file beside the page; it keeps the file, so that a check after a repair does not read it again. */
export class FileReaderThread {
  private readonly worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  private last: Promise<unknown> = Promise.resolve();
  private stop: ((error: Error) => void) | null = null;

  /** One question after the other. Fails where the thread breaks or is ended. */
  ask(request: ReadRequest, told: (step: ImportStep, share: number) => void): Promise<ReadAnswer> {
    const answer = this.last.then(() => this.askNow(request, told));
    this.last = answer.catch(() => {});
    return answer;
  }
  private askNow(request: ReadRequest, told: (step: ImportStep, share: number) => void): Promise<ReadAnswer> {
    return new Promise((resolve, reject) => {
      const { worker } = this;
      const settle = () => {
        worker.removeEventListener('message', hear);
        worker.removeEventListener('error', broken);
        this.stop = null;
      };
      const hear = ({ data }: MessageEvent<ReadAnswer>) => {
        if (data.kind === 'progress') return told(data.step, data.share);
        settle();
        resolve(data);
      };
      const broken = () => {
        settle();
        reject(new Error('the file could not be read in this browser'));
      };
      this.stop = (error) => {
        settle();
        reject(error);
      };
      worker.addEventListener('message', hear);
      worker.addEventListener('error', broken);
      worker.postMessage(request);
    });
  }
  end(): void {
    this.worker.terminate();
    this.stop?.(new Error('ended'));
  }
}
