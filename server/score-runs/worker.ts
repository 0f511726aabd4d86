import { parentPort, workerData } from 'node:worker_threads';
import { type ComputeTask, computeScores } from './compute.ts';

/** One computation, then the thread ends and gives its memory back. */
parentPort!.postMessage(computeScores(workerData as ComputeTask));
