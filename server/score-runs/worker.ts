import { type MessagePort, parentPort } from 'node:worker_threads';
import type { ScoreEffect } from '../../shared/api/imports.ts';
import { type ComputeResult, type ComputeTask, computeScores } from './compute.ts';
import { type DrawWork, levelDraws, type WorkDone, workOff } from './draw-tasks.ts';
import type { ScoreInput, ScoreModel } from '../../shared/composite/types.ts';
import { effectOf } from './effect.ts';
import type { BothLevels } from './input.ts';
import { type KnownDraws, noDraws } from './known-draws.ts';

/** One computation with the threads that help; a part of it; what other figures would change; or draws of some months, for an answer about them. */
export type Job =
  | { kind: 'run'; task: ComputeTask; helpers: MessagePort[] }
  | { kind: 'help'; work: DrawWork; port: MessagePort }
  | { kind: 'effect'; model: ScoreModel; before: BothLevels; after: BothLevels }
  | { kind: 'months'; model: ScoreModel; input: ScoreInput; months: string[] };
export type Answer = { result: ComputeResult | KnownDraws | ScoreEffect | null } | { error: Error };

/** A thread takes one job after the other and is warm after the first. */
parentPort!.on('message', (job: Job) => {
  answer(job).then(
    (result) => parentPort!.postMessage({ result } satisfies Answer),
    (error: Error) => parentPort!.postMessage({ error } satisfies Answer),
  );
});

async function answer(job: Job): Promise<ComputeResult | KnownDraws | ScoreEffect | null> {
  if (job.kind === 'effect') return effectOf(job.model, job.before, job.after);
  if (job.kind === 'run') return computeScores(job.task, job.helpers.map(partOf));
  if (job.kind === 'months') {
    const { drawn } = levelDraws(job.model, job.input);
    const used = noDraws();
    for (const month of job.months) drawn(month, noDraws(), used);
    return used;
  }
  try {
    job.port.postMessage(workOff(job.work));
  } finally {
    // without an answer before it, this tells the other side that none comes
    job.port.close();
  }
  return null;
}

function partOf(port: MessagePort): Promise<WorkDone> {
  return new Promise((resolve, reject) => {
    port.once('message', resolve);
    port.once('close', () => reject(new Error('a helping thread ended without an answer')));
  });
}
