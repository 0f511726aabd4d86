import { sql } from 'kysely';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import type { Db, Tx } from '../db/connect.ts';
import { lockKeys } from '../db/lock-keys.ts';
import type { RunSensitivity } from './compute.ts';
import type { RunRows } from './rows.ts';

export interface RunHead {
  id: string;
  level: ScoreLevel;
  modelVersion: number;
  dataCut: Date;
  seed: number;
  draws: number;
  engineVersion: string;
  inputSha256: string;
  startedAt: Date;
  finishedAt: Date;
}

/** Hashes of what is stored of a level, by `area month`. */
export async function storedHashes(db: Db, level: ScoreLevel): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('score_result')
    .innerJoin('area', 'area.code', 'score_result.area_code')
    .select(['area_code', 'month', 'sha256'])
    .where('area.level', '=', level)
    .execute();
  return new Map(rows.map((row) => [`${row.area_code} ${row.month}`, row.sha256]));
}

/** Two processes on one database store one after the other. */
export async function oneStoring(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockKeys.storingScores})`.execute(tx);
}

/** An instant, or the data cut of the current runs where that is later. */
export async function latestOf(db: Db, instant: Date): Promise<Date> {
  const run = await db
    .selectFrom('score_run')
    .select((eb) => eb.fn.max('data_cut_at').as('cut'))
    .where('is_current', '=', true)
    .executeTakeFirst();
  return run?.cut && run.cut > instant ? run.cut : instant;
}

/** Stores a run as the newest of its level and what it changes; a run before keeps its row, from which it can be computed again. */
export async function storeRun(
  tx: Tx,
  head: RunHead,
  rows: RunRows,
  sensitivity: RunSensitivity,
): Promise<void> {
  await tx
    .updateTable('score_run')
    .set({ is_current: false })
    .where('level', '=', head.level)
    .where('is_current', '=', true)
    .execute();
  await tx
    .insertInto('score_run')
    .values({
      id: head.id,
      level: head.level,
      model_version: head.modelVersion,
      data_cut_at: head.dataCut,
      seed: head.seed,
      draws: head.draws,
      engine_version: head.engineVersion,
      input_sha256: head.inputSha256,
      result_sha256: rows.resultSha256,
      started_at: head.startedAt,
      finished_at: head.finishedAt,
      area_months: rows.areaMonths,
      with_risk: rows.withRisk,
      is_current: true,
    })
    .execute();
  await tx
    .insertInto('score_sensitivity')
    .values({ run_id: head.id, month: sensitivity.month, result: JSON.stringify(sensitivity.result) })
    .execute();
  const { outdated } = rows;
  if (outdated.areaCode.length > 0)
    await sql`delete from score_result using unnest(${outdated.areaCode}::text[], ${outdated.month}::text[]) as o (a, m)
      where area_code = a and month = m`.execute(tx);
  const [
    area,
    month,
    risk,
    reason,
    low,
    high,
    riskClass,
    rank,
    rankLow,
    rankHigh,
    among,
    structural,
    signals,
    reliability,
    median,
    classes,
    ranks,
    sha256,
  ] = rows.results;
  if (area.length === 0) return;
  await sql`insert into score_result (area_code, month, run_id, risk, risk_reason, risk_low, risk_high, risk_class, rank, rank_low, rank_high,
      ranked_among, structural, signals, reliability, risk_median, class_probabilities, rank_probabilities, sha256)
    select a, m, ${head.id}::uuid, r, why, lo, hi, cl, rk, rl, rh, am, st, si, re, md, cp::float8[], rp::float8[], sh
    from unnest(${area}::text[], ${month}::text[], ${risk}::float8[], ${reason}::text[], ${low}::float8[], ${high}::float8[],
      ${riskClass}::int[], ${rank}::float8[], ${rankLow}::float8[], ${rankHigh}::float8[], ${among}::int[], ${structural}::float8[],
      ${signals}::float8[], ${reliability}::text[], ${median}::float8[], ${classes}::text[], ${ranks}::text[], ${sha256}::text[])
      as t (a, m, r, why, lo, hi, cl, rk, rl, rh, am, st, si, re, md, cp, rp, sh)`.execute(tx);
  const [
    cArea,
    cMonth,
    node,
    availability,
    value,
    normalised,
    weight,
    contribution,
    observations,
    incidents,
  ] = rows.contributions;
  await sql`insert into score_contribution (area_code, month, node, availability, value, normalised, weight, contribution, observation_ids, incident_ids)
    select a, m, n, v, x, y, w, k, o::int[], i::text[]
    from unnest(${cArea}::text[], ${cMonth}::text[], ${node}::text[], ${availability}::text[], ${value}::float8[], ${normalised}::float8[],
      ${weight}::float8[], ${contribution}::float8[], ${observations}::text[], ${incidents}::text[]) as t (a, m, n, v, x, y, w, k, o, i)`.execute(
    tx,
  );
}
