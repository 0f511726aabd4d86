import { packDraws } from '../../shared/composite/draw-results.ts';
import { prepareScores } from '../../shared/composite/evaluate-scores.ts';
import { type ModelSensitivity, modelSensitivity } from '../../shared/composite/model-sensitivity.ts';
import type { ScoreCell, ScoreInput, ScoreModel } from '../../shared/composite/types.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import type { BothLevels } from './input.ts';

export const levels = ['regency', 'district'] as const;

/** Months of one level whose draws one thread makes; or the sensitivity of one level in its last month. */
export type DrawTask =
  | { kind: 'draws'; level: ScoreLevel; from: number; to: number }
  | { kind: 'sensitivity'; level: ScoreLevel };
/** What a thread answers with: cells for itself, numbers alone for another. */
export type DrawAnswer =
  | { cells: ScoreCell[] }
  | { packed: Float64Array }
  | { month: string; sensitivity: ModelSensitivity };

/** Shared by the threads of a run and whoever watches it: next task, tasks done, tasks in all, and whether to stop. */
export const control = { next: 0, done: 1, total: 2, stop: 3, length: 4 } as const;

/** Few enough that starting one costs nothing beside it, many enough that no thread waits long for the last. */
const monthsPerTask = 6;
/** Points of the sensitivity's sample: indices good to about 0.05. */
const sensitivityPoints = 512;

/** The same list in every thread: the long ones first. Months of a level that draws nothing are left out. */
export function drawTasks(input: BothLevels, withSensitivity: boolean): DrawTask[] {
  const tasks: DrawTask[] = withSensitivity ? levels.map((level) => ({ kind: 'sensitivity', level })) : [];
  for (const level of levels) {
    const { months, draws } = input[level];
    if (draws === 0) continue;
    for (let from = 0; from < months.length; from += monthsPerTask)
      tasks.push({ kind: 'draws', level, from, to: Math.min(months.length, from + monthsPerTask) });
  }
  return tasks;
}

export class RunStopped extends Error {
  constructor() {
    super('the run was stopped');
  }
}

export type Prepared = Record<ScoreLevel, ReturnType<typeof prepareScores>>;
export const prepareLevels = (model: ScoreModel, input: BothLevels): Prepared => ({
  regency: prepareScores(model, input.regency),
  district: prepareScores(model, input.district),
});

/** Takes the next task until none is left; several threads may do so at once. */
export function workOff(
  model: ScoreModel,
  input: BothLevels,
  prepared: Prepared,
  tasks: readonly DrawTask[],
  shared: Int32Array,
  forItself: boolean,
): [number, DrawAnswer][] {
  const answers: [number, DrawAnswer][] = [];
  for (;;) {
    if (Atomics.load(shared, control.stop) === 1) throw new RunStopped();
    const number = Atomics.add(shared, control.next, 1);
    const task = tasks[number];
    if (!task) return answers;
    answers.push([number, answer(model, input[task.level], prepared[task.level], task, forItself)]);
    Atomics.add(shared, control.done, 1);
  }
}

function answer(
  model: ScoreModel,
  { months, areas, seed }: ScoreInput,
  prepared: Prepared[ScoreLevel],
  task: DrawTask,
  forItself: boolean,
): DrawAnswer {
  if (task.kind === 'draws') {
    const { cells } = prepared(months.slice(task.from, task.to), true);
    return forItself ? { cells } : { packed: packDraws(cells, areas.length) };
  }
  const { cells } = prepared(months.slice(-1), false);
  return {
    month: months.at(-1) ?? '',
    sensitivity: modelSensitivity(model, cells, { seed, points: sensitivityPoints }),
  };
}
