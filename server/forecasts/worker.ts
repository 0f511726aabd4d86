import { parentPort, workerData } from 'node:worker_threads';
import { type ForecastSeries, forecastSeries } from '../../shared/forecasting/forecast-series.ts';

export interface ForecastTask {
  series: ForecastSeries[];
  /** One 32-bit word; anything but 0 asks the thread to end. A thread that computes hears no messages. */
  stop: SharedArrayBuffer;
}

const { series, stop } = workerData as ForecastTask;
const word = new Int32Array(stop);
for (const [index, one] of series.entries()) {
  const result = forecastSeries(one, () => Atomics.load(word, 0) !== 0);
  if (!result) break;
  // as it will be stored: what is not finite travels as null
  parentPort!.postMessage({ index, json: JSON.stringify(result) });
}
