import { sql } from 'kysely';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import type { Tx } from '../db/connect.ts';
import type { RunRows } from './compute.ts';

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

/** Stores a run as the current one of its level; the run before keeps its head, from which it can be computed again. */
export async function storeRun(tx: Tx, head: RunHead, rows: RunRows): Promise<void> {
  const before = tx
    .selectFrom('score_run')
    .select('id')
    .where('level', '=', head.level)
    .where('is_current', '=', true);
  await tx.deleteFrom('score_contribution').where('run_id', 'in', before).execute();
  await tx.deleteFrom('score_result').where('run_id', 'in', before).execute();
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
  const r = rows.results;
  await sql`insert into score_result (run_id, area_code, month, risk, risk_reason, risk_low, risk_high, risk_class, rank, rank_low, rank_high,
      ranked_among, structural, signals, reliability)
    select ${head.id}::uuid, * from unnest(${r.areaCode}::text[], ${r.month}::text[], ${r.risk}::float8[], ${r.riskReason}::text[],
      ${r.riskLow}::float8[], ${r.riskHigh}::float8[], ${r.riskClass}::int[], ${r.rank}::float8[], ${r.rankLow}::float8[],
      ${r.rankHigh}::float8[], ${r.rankedAmong}::int[], ${r.structural}::float8[], ${r.signals}::float8[], ${r.reliability}::text[])`.execute(
    tx,
  );
  const c = rows.contributions;
  await sql`insert into score_contribution (run_id, area_code, month, node, availability, value, normalised, weight, contribution, observation_ids, incident_ids)
    select ${head.id}::uuid, a, m, n, v, x, y, w, k, o::int[], i::text[]
    from unnest(${c.areaCode}::text[], ${c.month}::text[], ${c.node}::text[], ${c.availability}::text[], ${c.value}::float8[], ${c.normalised}::float8[],
      ${c.weight}::float8[], ${c.contribution}::float8[], ${c.observationIds}::text[], ${c.incidentIds}::text[]) as t (a, m, n, v, x, y, w, k, o, i)`.execute(
    tx,
  );
}
