import { Worker } from 'node:worker_threads';
import type { ForecastSeries } from '../../shared/forecasting/forecast-series.ts';
import type { ForecastTask } from './worker.ts';

export interface ThreadOptions {
  /** Bundle of server/forecasts/worker.ts. */
  file: URL;
  signal: AbortSignal;
  onResult: (index: number, json: string) => void;
}

/** Computes the series one after the other in a thread; ends early, without an error, where the signal says so. */
export function runThread(
  series: ForecastSeries[],
  { file, signal, onResult }: ThreadOptions,
): Promise<void> {
  const task: ForecastTask = { series, stop: new SharedArrayBuffer(4) };
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const stop = () => Atomics.store(new Int32Array(task.stop), 0, 1);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    worker.on('message', ({ index, json }: { index: number; json: string }) => onResult(index, json));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      if (code === 0) resolve();
      else reject(new Error(`the forecast thread ended with code ${code}`));
    });
  });
}
