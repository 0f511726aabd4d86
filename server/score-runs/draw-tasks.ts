import { packDraws, unpackDraws } from '../../shared/composite/draw-results.ts';
import {
  type PreparedScores,
  prepareScores,
  type ScoredMonth,
} from '../../shared/composite/evaluate-scores.ts';
import { modelSensitivity } from '../../shared/composite/model-sensitivity.ts';
import type { ScoreCell, ScoreInput, ScoreModel } from '../../shared/composite/types.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import type { BothLevels } from './input.ts';
import { drawKey, type KnownDraws, noDraws } from './known-draws.ts';
import { type OverviewPart, overviewLevel } from './overview.ts';
import { type RowPart, rowPart } from './rows.ts';

export const levels = ['regency', 'district'] as const;

/** Months of one level that one thread makes; or the sensitivity of one level in its last month. */
type DrawTask =
  | { kind: 'months'; level: ScoreLevel; from: number; to: number }
  | { kind: 'sensitivity'; level: ScoreLevel };

/** Months of one level as they go into overview and tables: no cells, which cost more to hand over than to make. */
export interface MonthsPart {
  level: ScoreLevel;
  overview: OverviewPart;
  /** Null where no rows are wanted. */
  rows: RowPart | null;
}

/** What one thread made of a run. */
export interface WorkDone {
  parts: MonthsPart[];
  /** Draws and sensitivities that were made or used. */
  used: KnownDraws;
  /** By level, the key of its sensitivity in `used`. */
  sensitivity: Partial<Record<ScoreLevel, string>>;
}

/** What every thread of a run is given. */
export interface DrawWork {
  model: ScoreModel;
  input: BothLevels;
  /** See `control`; written by all threads of the run and by who stops it. */
  shared: Int32Array;
  known: KnownDraws;
  /** Hashes of the stored area-months by `area month`; null where neither rows for the tables nor sensitivity are wanted. */
  stored: Record<ScoreLevel, Map<string, string>> | null;
}

/** Shared by the threads of a run and whoever watches it: next task, tasks done, tasks in all, and whether to stop. */
export const control = { next: 0, done: 1, total: 2, stop: 3, length: 4 } as const;

/** Few enough that starting one costs nothing beside it, many enough that no thread waits long for the last. */
const monthsPerTask = 6;
/** Points of the sensitivity's sample: indices good to about 0.05. */
const sensitivityPoints = 512;

/** The same list in every thread: the long ones first. */
export function drawTasks({ input, stored }: Pick<DrawWork, 'input' | 'stored'>): DrawTask[] {
  const tasks: DrawTask[] = stored ? levels.map((level) => ({ kind: 'sensitivity', level })) : [];
  for (const level of levels) {
    const { months } = input[level];
    for (let from = 0; from < months.length; from += monthsPerTask)
      tasks.push({ kind: 'months', level, from, to: Math.min(months.length, from + monthsPerTask) });
  }
  return tasks;
}

export class RunStopped extends Error {
  constructor() {
    super('the run was stopped');
  }
}

/** Takes the next task until none is left; several threads may do so at once. */
export function workOff(work: DrawWork): WorkDone {
  const { model, input, shared, known, stored } = work;
  const tasks = drawTasks(work);
  const done: WorkDone = { parts: [], used: noDraws(), sensitivity: {} };
  const ready = { regency: levelDraws(model, input.regency), district: levelDraws(model, input.district) };
  for (;;) {
    if (Atomics.load(shared, control.stop) === 1) throw new RunStopped();
    const task = tasks[Atomics.add(shared, control.next, 1)];
    if (!task) return done;
    const { level } = task;
    const { months } = input[level];
    const { scored, drawn } = ready[level];
    if (task.kind === 'sensitivity') {
      const last = months.at(-1);
      const { cells, key } = last ? scored(last) : { cells: [], key: '' };
      const result =
        known.sensitivity.get(key) ??
        modelSensitivity(model, cells, { seed: input[level].seed, points: sensitivityPoints });
      done.used.sensitivity.set(key, result);
      done.sensitivity[level] = key;
    } else {
      const span = months.slice(task.from, task.to);
      const columns = span.map((month) => drawn(month, known, done.used));
      const cells = input[level].areas.flatMap((_, a) => columns.map((column) => column[a]!));
      done.parts.push({
        level,
        overview: { from: task.from, months: span.length, level: overviewLevel(model, cells, span.length) },
        rows: stored && rowPart(cells, stored[level]),
      });
    }
    Atomics.add(shared, control.done, 1);
  }
}

/** A month with the name of its draws. */
export interface KeyedMonth extends ScoredMonth {
  cells: ScoreCell[];
  key: string;
}

/** Months of one level, their draws taken from what is known where nothing that goes into them has changed. */
export function levelDraws(model: ScoreModel, input: ScoreInput) {
  const prepared: PreparedScores = prepareScores(model, input);
  const keyOf = drawKey(model, input);
  const scored = (month: string): KeyedMonth => {
    const found = prepared.month(month);
    return { ...found, cells: found.states.map((state) => state.cell), key: keyOf(found) };
  };
  return {
    /** Without draws. */
    scored,
    drawn(month: string, known: KnownDraws, used: KnownDraws): ScoreCell[] {
      const one = scored(month);
      if (input.draws === 0) return one.cells;
      let packed = known.months.get(one.key);
      if (packed) unpackDraws(one.cells, input.areas.length, packed);
      else {
        prepared.draw(one);
        packed = shareable(packDraws(one.cells, input.areas.length));
      }
      used.months.set(one.key, packed);
      return one.cells;
    },
  };
}

function shareable(numbers: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(numbers.byteLength));
  shared.set(numbers);
  return shared;
}
