import type { ModelSensitivity } from '../../shared/composite/model-sensitivity.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import { type CachedBytes, compressOnce } from '../http/cached-bytes.ts';
import { control, type DrawWork, drawTasks, levels, type WorkDone, workOff } from './draw-tasks.ts';
import { keepDraws, type KnownDraws, noDraws } from './known-draws.ts';
import { buildOverview, joinOverview, type OverviewFrame, overviewLevel } from './overview.ts';
import { joinRows, type RowPart, type RunRows } from './rows.ts';

/** What a score hangs on most, of one level in its last month. */
export interface RunSensitivity {
  month: string;
  result: ModelSensitivity;
}

export interface ComputeTask extends DrawWork {
  frame: OverviewFrame;
}

export interface ComputeResult {
  overview: CachedBytes;
  runs: Record<ScoreLevel, RunRows> | null;
  sensitivity: Record<ScoreLevel, RunSensitivity> | null;
  /** Draws of the run, for the next one. */
  used: KnownDraws;
}

/** Evaluates both levels, with the threads that help, and serialises the overview. */
export async function computeScores(
  task: ComputeTask,
  helping: readonly Promise<WorkDone>[],
): Promise<ComputeResult> {
  const { model, input, frame, stored, shared } = task;
  Atomics.store(shared, control.total, drawTasks(task).length);
  const settled = Promise.allSettled(helping);
  const own = workOff(task);
  const others = (await settled).map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  const all = [own, ...others];
  const used = noDraws();
  for (const one of all) keepDraws(used, one.used);
  const byLevel = <T>(make: (level: ScoreLevel) => T) =>
    Object.fromEntries(levels.map((level) => [level, make(level)])) as Record<ScoreLevel, T>;
  const parts = byLevel((of) => all.flatMap((one) => one.parts.filter(({ level }) => level === of)));
  const overviews = byLevel((level) =>
    parts[level].length === 0
      ? overviewLevel(model, [], 0)
      : joinOverview(
          parts[level].map((part) => part.overview),
          input[level].areas.map((area) => area.code),
          input[level].months.length,
        ),
  );
  const rows = (level: ScoreLevel, before: Map<string, string>): RunRows => {
    const { areas, months } = input[level];
    const sha256: string[] = [];
    for (const part of parts[level])
      areas.forEach((_, a) => {
        for (let m = 0; m < part.overview.months; m++)
          sha256[a * months.length + part.overview.from + m] =
            part.rows!.sha256[a * part.overview.months + m]!;
      });
    return joinRows(
      parts[level].map((part) => part.rows as RowPart),
      areas.flatMap(({ code: areaCode }, a) =>
        months.map((month, m) => ({ areaCode, month, sha256: sha256[a * months.length + m]! })),
      ),
      before,
    );
  };
  const key = (level: ScoreLevel) =>
    all.map((one) => one.sensitivity[level]).find((one) => one !== undefined)!;
  return {
    overview: compressOnce(
      Buffer.from(JSON.stringify(buildOverview(model, input.regency.months, overviews, frame))),
    ),
    runs: stored && byLevel((level) => rows(level, stored[level])),
    sensitivity:
      stored &&
      byLevel((level) => ({
        month: input[level].months.at(-1) ?? '',
        result: used.sensitivity.get(key(level))!,
      })),
    used,
  };
}
