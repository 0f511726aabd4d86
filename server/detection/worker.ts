import { parentPort, workerData } from 'node:worker_threads';
import { computeDetection, type DetectionTask } from './compute.ts';

/** One computation, then the thread ends and gives its memory back. */
parentPort!.postMessage(computeDetection(workerData as DetectionTask));
