import type { AreaForecast, Forecasts, ForecastsMade } from '../../shared/api/forecasts.ts';
import type { ForecastRefusal } from '../../shared/domain/forecast.ts';
import type { ScoreModel } from '../../shared/composite/types.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import { addMonths, monthEndDay } from '../../shared/domain/month.ts';
import { eventsIn, neededEvents, neededMonths } from '../../shared/forecasting/forecast-series.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import { modelInForce } from '../score-models/store.ts';
import { findBacktests, type StoredBacktest, storeBacktest } from './backtests.ts';
import { freezeForecasts, type Maker } from './freeze.ts';
import { monthInWib } from '../../shared/domain/wib-day.ts';
import { loadSeries, type SeriesInput } from './input.ts';
import { runThread } from './run-thread.ts';
import { scoreForecasts, waitingForecasts } from './score.ts';

/** The program freezes by itself in the last days of a month, before the next one begins. */
const daysBefore = 3;
const levels: readonly ScoreLevel[] = ['regency', 'district'];

export interface ForecastService {
  /** What is known and said; what is not computed yet is begun, and its progress told. */
  view(level: ScoreLevel): Promise<Forecasts>;
  /** Computes what is missing, freezes the coming months and scores the ended ones; harmless when run twice. */
  make(maker: Maker): Promise<ForecastsMade>;
  /** Called from time to time: scores what has ended, and freezes where a month is about to begin. */
  tick(): Promise<void>;
  progress(): { done: number; of: number } | null;
  /** Ends the computation under way; false where there is none. */
  cancel(): boolean;
  /** Ends what runs, and waits until it has. */
  close(): Promise<void>;
}

export interface ForecastServiceOptions {
  db: Db;
  now: () => Date;
  /** Bundle of server/forecasts/worker.ts. */
  workerFile: URL;
}

export function makeForecastService({ db, now, workerFile }: ForecastServiceOptions): ForecastService {
  let running: { done: number; of: number; ends: AbortController; all: Promise<void> } | null = null;
  let making: Promise<ForecastsMade> | null = null;

  /** One computation at a time; the backtests that are not stored yet. */
  function compute(missing: SeriesInput[]): Promise<void> {
    if (running) return running.all;
    const ends = new AbortController();
    const stored: Promise<void>[] = [];
    const mine = { done: 0, of: missing.length, ends, all: Promise.resolve() };
    mine.all = runThread(
      missing.map((one) => one.series),
      {
        file: workerFile,
        signal: ends.signal,
        onResult: (index, json) => {
          mine.done++;
          stored.push(storeBacktest(db, missing[index]!, json, now()));
        },
      },
    )
      .then(async () => {
        await Promise.all(stored);
      })
      .finally(() => {
        running = null;
      });
    running = mine;
    return mine.all;
  }

  async function missingOf(series: readonly SeriesInput[]) {
    const found = await findBacktests(
      db,
      series.map((one) => one.sha256),
    );
    return { found, missing: series.filter((one) => !found.has(one.sha256)) };
  }

  async function make(maker: Maker): Promise<ForecastsMade> {
    const at = now();
    const model = await modelInForce(db);
    const series: SeriesInput[] = [];
    for (const level of levels) series.push(...(await loadSeries(db, model, { level, now: at })));
    let { found, missing } = await missingOf(series);
    // a computation for a view may be under way: the second round is ours
    for (let round = 0; round < 2 && missing.length > 0; round++) {
      await compute(missing);
      ({ found, missing } = await missingOf(series));
    }
    if (missing.length > 0)
      throw new ProblemError('busy', 'The computation was ended before it was done.', {
        retryAfterSeconds: 5,
      });
    const said = series.map((input) => ({ input, backtest: found.get(input.sha256)! }));
    const made = await freezeForecasts(db, said, { model, maker, now: at });
    return {
      ...made,
      scored: await scoreForecasts(db, series, { model, now: at }),
      refused: {
        stale_data: said.filter((one) => one.input.gap === null).length,
        short_history: said.filter((one) => one.input.gap !== null && one.backtest.records === null).length,
      },
    };
  }

  const once = (maker: Maker): Promise<ForecastsMade> => {
    making ??= make(maker).finally(() => {
      making = null;
    });
    return making;
  };

  return {
    async view(level) {
      const at = now();
      const model = await modelInForce(db);
      const series = await loadSeries(db, model, { level, now: at });
      const { found, missing } = await missingOf(series);
      // what fails is tried again by the next reader
      if (missing.length > 0) compute(missing).catch(() => {});
      return {
        level,
        currentMonth: monthInWib(at),
        progress: running && { done: running.done, of: running.of },
        areas: series.map((input) => areaForecast(input, found.get(input.sha256), model)),
      };
    },
    make: once,
    async tick() {
      const at = now();
      const current = monthInWib(at);
      const today = Math.floor((at.getTime() + 7 * 3_600_000) / 86_400_000);
      const near = monthEndDay(current) - today < daysBefore;
      const next = await db
        .selectFrom('forecast')
        .select('id')
        .where('target_month', '=', addMonths(current, 1))
        .where('lead_months', '=', 1)
        .limit(1)
        .executeTakeFirst();
      if (near && !next) {
        await once({ accountId: null, role: 'system' });
        return;
      }
      const waiting = await waitingForecasts(db);
      if (!waiting.some((row) => row.target_month < current)) return;
      const model = await modelInForce(db);
      for (const level of levels)
        await scoreForecasts(db, await loadSeries(db, model, { level, now: at }), { model, now: at });
    },
    progress: () => running && { done: running.done, of: running.of },
    cancel() {
      running?.ends.abort();
      return running !== null;
    },
    async close() {
      running?.ends.abort();
      await running?.all.catch(() => {});
      await making?.catch(() => {});
    },
  };
}

function areaForecast(
  input: SeriesInput,
  backtest: StoredBacktest | undefined,
  model: ScoreModel,
): AreaForecast {
  const { series, gap, lastMonth } = input;
  const events = eventsIn(series.values, series.target);
  const offered = gap === null ? [] : (backtest?.coming ?? []).filter((one) => one.hasSkill);
  return {
    areaCode: input.areaCode,
    target: input.target,
    firstMonth: input.firstMonth,
    values: input.values,
    lastMonth,
    refusal: offered.length > 0 ? null : refusalOf(),
    events,
    neededMonths: neededMonths(series.steps),
    neededEvents,
    threshold: input.target === 'class_high' ? model.classLimits[2] : null,
    records: backtest?.records ?? null,
    coming: offered.map((one) => ({
      month: addMonths(lastMonth, one.steps),
      leadMonths: one.steps - gap!,
      steps: one.steps,
      candidate: one.candidate,
      reference: one.reference,
      skill: one.skill,
      mean: one.mean,
      quantiles: [...one.quantiles],
      probability: one.probability,
    })),
  };

  /** The reason that lies deepest: fresh data alone would not mend a past that carries no skill. */
  function refusalOf(): ForecastRefusal | null {
    if (series.values.length < neededMonths(series.steps)) return 'short_history';
    if (events < neededEvents) return 'few_events';
    if (!backtest) return null;
    if (gap !== null || !backtest.records?.some((one) => one.hasSkill)) return 'no_skill';
    return 'stale_data';
  }
}
