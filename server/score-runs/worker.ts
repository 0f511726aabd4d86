import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type ComputeTask, computeScores, type HelperTask, type StartHelper } from './compute.ts';
import { type DrawAnswer, drawTasks, prepareLevels, workOff } from './draw-tasks.ts';

/** One computation, or a part of another thread's, then the thread ends and gives its memory back. */
type Job = { file: string; compute: ComputeTask } | { help: HelperTask };
const job = workerData as Job;

if ('help' in job) {
  const { model, input, shared, withSensitivity } = job.help;
  parentPort!.postMessage(
    workOff(model, input, prepareLevels(model, input), drawTasks(input, withSensitivity), shared, false),
  );
} else {
  const startHelper: StartHelper = (help) =>
    new Promise((resolve, reject) => {
      const helper = new Worker(new URL(job.file), { workerData: { help } satisfies Job });
      let answers: [number, DrawAnswer][] | null = null;
      helper.once('message', (message) => {
        answers = message;
      });
      helper.once('error', reject);
      helper.once('exit', (code) =>
        answers ? resolve(answers) : reject(new Error(`a helping thread ended with code ${code}`)),
      );
    });
  parentPort!.postMessage(await computeScores(job.compute, startHelper));
}
