import { createHash, randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { median } from 'simple-statistics';
import { unpackDraws } from '../../shared/composite/draw-results.ts';
import type { ScoreEffect } from '../../shared/api/imports.ts';
import type { ScoreDetail } from '../../shared/api/score-runs.ts';
import type { ScoreCell, ScoreInput, ScoreModel } from '../../shared/composite/types.ts';
import { levelOfCode, type ScoreLevel } from '../../shared/domain/area.ts';
import { addMonths, isMonth, monthRange } from '../../shared/domain/month.ts';
import { monthInWib } from '../../shared/domain/wib-day.ts';
import type { Db } from '../db/connect.ts';
import { observationsInForceAt } from '../db/known.ts';
import { noPeers, type Peers } from '../db/peers.ts';
import { outsideRequest } from '../db/reader.ts';
import type { CachedBytes } from '../http/cached-bytes.ts';
import { oneByOne } from '../http/one-by-one.ts';
import { ProblemError } from '../http/problem.ts';
import { modelInForce } from '../score-models/store.ts';
import { control, levelDraws } from './draw-tasks.ts';
import { type BothLevels, draws, loadInput, seed } from './input.ts';
import { engineVersion, keepDraws, noDraws } from './known-draws.ts';
import { noSuchMonth } from './no-such-month.ts';
import { latestOf, oneStoring, storedHashes, storeRun } from './store.ts';
import { ScoreThreads } from './threads.ts';

/** Threads of one computation: more would wait for the slowest part, which is one thread's. */
const mostThreads = 4;

/** Acts at the desk within this time are taken in together. */
const togetherMs = 4_000;

/** What another process stored is computed by itself; where it died meanwhile, by us after this time. */
const othersMs = 60_000;

/** Overviews of other data cuts that may wait for their turn; each takes a thread for a second or more. */
const asKnownWaiting = 8;

export interface ScoreService {
  model(): Promise<ScoreModel>;
  /**
   * Before the first reader: computes, unless another process may have stored runs of this very version; those are served
   * at once, as they are by the others, and what came since is computed meanwhile.
   */
  begin(): Promise<void>;
  /** Computes and stores the current runs anew if anything that goes in has changed. */
  refresh(): Promise<void>;
  /** The same after a change was stored: that it was stored stays true where the computation fails. */
  changed(log: { error(detail: object, message: string): void }): Promise<void>;
  /** The same, but nobody waits: several changes in a short time are one computation. */
  changedSoon(log: { error(detail: object, message: string): void }): void;
  /** The overview of the current runs, or as known at a cut. */
  overview(cut: Date | null): Promise<CachedBytes>;
  /** How far the computation under way is; null where none is. */
  progress(): { startedAt: Date; done: number; total: number } | null;
  /** Stops the computation under way, and the one that waits for it; the runs before stay current. False where none is. */
  cancel(): boolean;
  detail(areaCode: string, month: string, cut: Date | null): Promise<ScoreDetail>;
  /** Everything known at a cut, or to the current runs, with the instant of the cut. */
  input(cut: Date | null): Promise<{ input: BothLevels; cut: Date }>;
  /** Cells of some months with their draws, month by month; months that are not in the data are left out. */
  cells(level: ScoreLevel, months: readonly string[], cut: Date | null): Promise<ScoreCell[]>;
  /** What the current scores would be with other figures, without draws; in a thread. */
  effect(change: (input: ScoreInput) => ScoreInput): Promise<ScoreEffect>;
  /** All cells of one month at full precision. */
  month(level: ScoreLevel, month: string, cut: Date | null): Promise<ScoreCell[]>;
}

export interface ScoreServiceOptions {
  db: Db;
  now: () => Date;
  /** Bundle of server/score-runs/worker.ts. */
  workerFile: URL;
  /** Where the past is read; `db` where omitted. */
  pastDb?: (cut: Date) => Db;
  /** Other processes on the same database. */
  peers?: Peers;
  /** Threads of a computation; as many as the machine has, up to four, where omitted. */
  threads?: number;
}

/** Somebody with the right to do so stopped the computation. */
class RunCancelled extends Error {
  constructor() {
    super('the computation was cancelled');
  }
}

export function makeScoreService({
  db,
  now,
  workerFile,
  peers = noPeers,
  pastDb = () => db,
  ...options
}: ScoreServiceOptions): ScoreService {
  const threads = options.threads ?? Math.min(mostThreads, availableParallelism());
  let current: CachedBytes | null = null;
  let currentInput: { input: BothLevels; cut: Date } | null = null;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  /** Something was stored that no computation has taken in, because the last one failed. */
  let behind = false;
  const asKnown = new Map<string, Promise<CachedBytes>>();
  const inTurn = oneByOne(asKnownWaiting);
  const pool = new ScoreThreads(workerFile);
  const known = noDraws();
  /** Draws of single months that a thread is making or waits to make. */
  let monthsAsked: Promise<unknown> = Promise.resolve();
  const readied = new WeakMap<ScoreInput, ReturnType<typeof levelDraws>>();
  let model: ScoreModel | null = null;
  let soon: NodeJS.Timeout | null = null;
  let underWay: { startedAt: Date; shared: Int32Array } | null = null;

  const inForce = async () => {
    model ??= await modelInForce(db);
    return model;
  };
  const load = (cut: Date, from: Db = db) => {
    const thisMonth = monthInWib(cut);
    return loadInput(from, cut, (last) => monthRange('2019-01', last < thisMonth ? last : thisMonth));
  };
  const hashOf = (definition: ScoreModel, input: BothLevels) =>
    createHash('sha256')
      .update(JSON.stringify([engineVersion, definition, input]))
      .digest('hex');

  async function compute(): Promise<void> {
    const definition = await inForce();
    // the clock of another process may be ahead: what it stored is not in our future
    const startedAt = peers.alone ? now() : await latestOf(db, now());
    const input = await load(startedAt);
    const inputSha256 = hashOf(definition, input);
    const before = await storedOverview(db);
    if (before?.inputSha256 === inputSha256) {
      take(before.bytes, { input, cut: startedAt });
      return;
    }
    const runIds = { regency: randomUUID(), district: randomUUID() };
    const frame = {
      engine: engineVersion,
      dataCut: startedAt.toISOString(),
      computedAt: startedAt.toISOString(),
      runIds,
      ...(await freshness(db, startedAt)),
    };
    const shared = sharedControl();
    underWay = { startedAt, shared };
    const stored = {
      regency: await storedHashes(db, 'regency'),
      district: await storedHashes(db, 'district'),
    };
    const task = { model: definition, input, frame, shared, known, stored };
    const result = await pool.run(task, threads).catch((error) => {
      throw Atomics.load(shared, control.stop) === 1 ? new RunCancelled() : error;
    });
    keepDraws(known, result.used);
    // who cancels after this comes too late: it is being stored
    if (Atomics.load(shared, control.stop) === 1) throw new RunCancelled();
    underWay = null;
    const finishedAt = now();
    const isStored = await db.transaction().execute(async (tx) => {
      await oneStoring(tx);
      const meanwhile = await tx.selectFrom('score_overview').select('input_sha256').executeTakeFirst();
      // only what differs from the runs before is written: with others under it, it would be a mixture
      if (meanwhile?.input_sha256 !== before?.inputSha256) return false;
      for (const level of ['regency', 'district'] as const)
        await storeRun(
          tx,
          {
            id: runIds[level],
            level,
            modelVersion: definition.version,
            dataCut: startedAt,
            seed,
            draws,
            engineVersion,
            inputSha256,
            startedAt,
            finishedAt,
          },
          result.runs![level],
          result.sensitivity![level],
        );
      await tx
        .insertInto('score_overview')
        .values({
          id: 1,
          etag: result.overview.etag,
          plain_bytes: result.overview.plain,
          brotli_bytes: result.overview.brotli,
          gzip_bytes: result.overview.gzip,
          input_sha256: inputSha256,
          created_at: finishedAt,
        })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            etag: eb.ref('excluded.etag'),
            plain_bytes: eb.ref('excluded.plain_bytes'),
            brotli_bytes: eb.ref('excluded.brotli_bytes'),
            gzip_bytes: eb.ref('excluded.gzip_bytes'),
            input_sha256: eb.ref('excluded.input_sha256'),
            created_at: eb.ref('excluded.created_at'),
          })),
        )
        .execute();
      await peers.tell('scores', tx);
      return true;
    });
    if (!isStored) return afterAnother(startedAt);
    take(result.overview, { input, cut: startedAt });
  }

  function take(overview: CachedBytes, from: { input: BothLevels; cut: Date }): void {
    if (current?.etag !== overview.etag) asKnown.clear();
    current = overview;
    currentInput = from;
  }

  /** Another process stored first: what it read later than we did is taken, else we compute on top of it. */
  async function afterAnother(startedAt: Date): Promise<void> {
    const cut = await latestOf(db, startedAt);
    const stored = await storedOverview(db);
    if (stored && cut > startedAt) take(stored.bytes, { input: await load(cut), cut });
    else await compute();
  }

  async function begin(): Promise<void> {
    const run = await db
      .selectFrom('score_run')
      .select(['data_cut_at as cut', 'engine_version', 'model_version'])
      .where('is_current', '=', true)
      .executeTakeFirst();
    const stored = await storedOverview(db);
    const { version } = await inForce();
    const isOurs = run?.engine_version === engineVersion && run.model_version === version;
    if (peers.alone || !stored || !isOurs) return refresh();
    take(stored.bytes, { input: await load(run.cut), cut: run.cut });
    void refresh().catch(() => {}); // leaves us behind: each reader then tries once more
  }

  /** One computation at a time; all changes that come meanwhile wait for the one that follows it. */
  function refresh(): Promise<void> {
    if (running) {
      next ??= running
        .catch(() => {})
        .then(() => {
          next = null;
          return refresh();
        });
      return next;
    }
    running = outsideRequest(compute).then(
      () => {
        running = null;
        behind = false;
      },
      (error) => {
        running = null;
        underWay = null;
        // what was cancelled is not tried again by each reader, but by the next change
        behind = !(error instanceof RunCancelled);
        throw error;
      },
    );
    return running;
  }

  /** Sees that there are current scores; after a failed computation each reader tries once more, and reads the old ones where it fails again. */
  async function catchUp(): Promise<void> {
    if (!current) await refresh();
    else if (behind) await (running ?? refresh()).catch(() => {});
  }

  async function inputFor(cut: Date | null): Promise<{ input: BothLevels; cut: Date }> {
    if (cut) return { input: await load(cut, pastDb(cut)), cut };
    await catchUp();
    return currentInput!;
  }

  async function overviewAt(cut: Date): Promise<CachedBytes> {
    const key = cut.toISOString();
    const frame = {
      engine: engineVersion,
      dataCut: key,
      computedAt: key,
      runIds: { regency: null, district: null },
      ...(await freshness(pastDb(cut), cut)),
    };
    const task = {
      model: await inForce(),
      input: await load(cut, pastDb(cut)),
      frame,
      shared: sharedControl(),
      known,
      stored: null,
    };
    const result = await pool.run(task, threads);
    keepDraws(known, result.used);
    return result.overview;
  }

  /** Cells of some months, month by month. Draws are those of the runs; a thread makes those that are not at hand. */
  async function cellsOf(level: ScoreLevel, months: readonly string[], cut: Date | null) {
    const { input: both, cut: usedCut } = await inputFor(cut);
    const input = both[level];
    const wanted = months.filter((month) => input.months.includes(month));
    const definition = await inForce();
    let draws = readied.get(input);
    if (!draws) {
      draws = levelDraws(definition, input);
      readied.set(input, draws);
    }
    const scored = wanted.map(draws.scored);
    const packed = new Map<string, Float64Array>();
    const absent = () =>
      scored.flatMap(({ key, month }) => {
        const found = packed.get(key) ?? known.months.get(key);
        if (found) packed.set(key, found);
        return found ? [] : [month];
      });
    if (absent().length > 0) {
      const turn = monthsAsked.then(async () => {
        const left = absent();
        if (left.length === 0) return;
        const made = await pool.months(definition, input, left);
        keepDraws(known, made);
        for (const [key, numbers] of made.months) packed.set(key, numbers);
      });
      monthsAsked = turn.catch(() => {});
      await turn;
    }
    for (const { cells, key } of scored) unpackDraws(cells, input.areas.length, packed.get(key)!);
    return { cells: scored.flatMap(({ cells }) => cells), known: input.months, usedCut };
  }

  let others: NodeJS.Timeout | null = null;
  /** A failure leaves us behind: each reader then tries once more. */
  const follow = () => {
    if (others) clearTimeout(others);
    others = null;
    void refresh().catch(() => {});
  };
  peers.hear('scores', follow);
  peers.hear('change', () => {
    others ??= setTimeout(follow, othersMs).unref();
  });

  return {
    model: inForce,
    begin,
    refresh,
    async changed(log) {
      await peers.tell('change');
      await refresh().catch((error) =>
        log.error({ err: error }, 'stored, but the scores could not be computed'),
      );
    },
    changedSoon(log) {
      if (soon) return;
      void peers.tell('change');
      soon = setTimeout(() => {
        soon = null;
        void refresh().catch((error) =>
          log.error({ err: error }, 'stored, but the scores could not be computed'),
        );
      }, togetherMs).unref();
    },
    async overview(cut) {
      if (!cut) {
        await catchUp();
        return current!;
      }
      const key = cut.toISOString();
      let bytes = asKnown.get(key);
      if (!bytes) {
        bytes = inTurn(() => overviewAt(cut));
        asKnown.set(key, bytes);
        bytes.catch(() => asKnown.delete(key));
        if (asKnown.size > 8) asKnown.delete(asKnown.keys().next().value!);
      }
      return bytes;
    },
    progress() {
      if (!underWay) return null;
      const { startedAt, shared } = underWay;
      return {
        startedAt,
        done: Atomics.load(shared, control.done),
        total: Atomics.load(shared, control.total),
      };
    },
    cancel() {
      if (!underWay) return false;
      Atomics.store(underWay.shared, control.stop, 1);
      return true;
    },
    async detail(areaCode, month, cut) {
      const level = levelOfCode(areaCode);
      const before = addMonths(month, -1);
      const { cells, known, usedCut } = await cellsOf(level, [before, month], cut);
      const find = (wanted: string) =>
        cells.find((cell) => cell.areaCode === areaCode && cell.month === wanted) ?? null;
      const cell = find(month);
      if (!cell)
        throw known.includes(month)
          ? new ProblemError('not_found', `There is no scored area ${areaCode}.`)
          : noSuchMonth(month, known);
      const now = cells.filter((one) => one.month === month);
      const run = cut
        ? undefined
        : await db
            .selectFrom('score_run')
            .select('id')
            .where('level', '=', level)
            .where('is_current', '=', true)
            .executeTakeFirst();
      const definition = await inForce();
      return {
        level,
        model: { code: definition.code, version: definition.version },
        dataCut: usedCut.toISOString(),
        runId: run?.id ?? null,
        cell,
        previous: find(before),
        region: {
          risk: regionalMedian(now.map((one) => one.risk)),
          structural: regionalMedian(now.map((one) => one.structural)),
          signals: regionalMedian(now.map((one) => one.signals)),
          strain: regionalMedian(
            now.map(
              (one) =>
                one.pillars.find((pillar) => pillar.code === 'strain' && pillar.availability === 'measured')
                  ?.value ?? null,
            ),
          ),
        },
      };
    },
    input: inputFor,
    async effect(change) {
      const { input } = await inputFor(null);
      const after = { regency: change(input.regency), district: change(input.district) };
      return pool.effect(await inForce(), input, after);
    },
    cells: async (level, months, cut) => (await cellsOf(level, months, cut)).cells,
    async month(level, month, cut) {
      if (!isMonth(month)) throw new ProblemError('malformed');
      const { cells, known } = await cellsOf(level, [month], cut);
      if (cells.length === 0) throw noSuchMonth(month, known);
      return cells;
    },
  };
}

/** Median of what is there; null below three values, which would be no region. */
function regionalMedian(values: (number | null)[]): number | null {
  const there = values.filter((value): value is number => value !== null);
  return there.length < 3 ? null : median(there);
}

async function storedOverview(db: Db): Promise<{ inputSha256: string; bytes: CachedBytes } | null> {
  const row = await db
    .selectFrom('score_overview')
    .select(['input_sha256', 'etag', 'plain_bytes', 'brotli_bytes', 'gzip_bytes'])
    .executeTakeFirst();
  if (!row) return null;
  const { etag, plain_bytes: plain, brotli_bytes: brotli, gzip_bytes: gzip } = row;
  return { inputSha256: row.input_sha256, bytes: { etag, plain, brotli, gzip } };
}

async function freshness(db: Db, cut: Date) {
  const rows = await db
    .selectFrom(observationsInForceAt(cut).as('o'))
    .select((eb) => [
      'indicator_code',
      eb.fn.max('period_end_date').as('last_period'),
      eb.fn.max('published_date').as('last_published'),
      eb.fn.count<number>('area_code').distinct().as('areas'),
    ])
    .groupBy('indicator_code')
    .orderBy('indicator_code')
    .execute();
  const incident = await db
    .selectFrom('incident_version')
    .select((eb) => eb.fn.max('event_month').as('month'))
    .where('known_at', '<=', cut)
    .executeTakeFirst();
  return {
    freshness: rows.map((row) => ({
      indicatorCode: row.indicator_code,
      lastPeriodEnd: row.last_period,
      lastPublished: row.last_published,
      areas: row.areas,
    })),
    lastIncidentMonth: incident?.month ?? null,
  };
}

const sharedControl = () =>
  new Int32Array(new SharedArrayBuffer(control.length * Int32Array.BYTES_PER_ELEMENT));
