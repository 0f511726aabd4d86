import { sql } from 'kysely';
import type { FrozenForecast } from '../../shared/api/forecasts.ts';
import type { ForecastTargetCode } from '../../shared/domain/forecast.ts';
import type { Db } from '../db/connect.ts';

export interface FrozenFilter {
  area?: string;
  target?: ForecastTargetCode;
  month?: string;
  /** Of these areas alone; absent: of all. */
  among?: readonly string[];
  /** Frozen, and scored, up to this instant. */
  cut: Date;
  limit: number;
  offset: number;
}

/** What was frozen and what came of it, newest month first. */
export async function listFrozen(
  db: Db,
  filter: FrozenFilter,
): Promise<{ total: number; forecasts: FrozenForecast[] }> {
  let query = db
    .selectFrom('forecast as f')
    .leftJoin('forecast_score as s', (join) =>
      join.onRef('s.forecast_id', '=', 'f.id').on('s.scored_at', '<=', filter.cut),
    )
    .where('f.made_at', '<=', filter.cut);
  if (filter.area) query = query.where('f.area_code', '=', filter.area);
  if (filter.among) query = query.where('f.area_code', '=', sql<string>`any(${[...filter.among]}::text[])`);
  if (filter.target) query = query.where('f.target', '=', filter.target);
  if (filter.month) query = query.where('f.target_month', '=', filter.month);
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select([
      'f.id',
      'f.area_code',
      'f.target',
      'f.target_month',
      'f.lead_months',
      'f.last_known_month',
      'f.offered',
      'f.candidate',
      'f.skill',
      'f.skill_low',
      'f.skill_high',
      'f.mean',
      'f.quantile_05',
      'f.quantile_95',
      'f.probability',
      'f.threshold',
      'f.made_at',
      'f.data_cut_at',
      'f.model_version',
      'f.engine_version',
      'f.input_sha256',
      'f.result_sha256',
      's.outcome',
      's.loss',
      's.no_change_loss',
      's.log_score',
      's.is_inside',
      's.scored_at',
    ])
    .orderBy('f.target_month', 'desc')
    .orderBy('f.area_code')
    .orderBy('f.target')
    .orderBy('f.lead_months')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return {
    total: Number(total),
    forecasts: rows.map((row) => ({
      id: row.id,
      areaCode: row.area_code,
      target: row.target as ForecastTargetCode,
      targetMonth: row.target_month,
      leadMonths: row.lead_months,
      lastKnownMonth: row.last_known_month,
      offered: row.offered,
      candidate: row.candidate,
      skill: { value: row.skill, low: row.skill_low, high: row.skill_high },
      mean: row.mean,
      low: row.quantile_05,
      high: row.quantile_95,
      probability: row.probability,
      threshold: row.threshold,
      madeAt: row.made_at.toISOString(),
      dataCut: row.data_cut_at.toISOString(),
      modelVersion: row.model_version,
      engineVersion: row.engine_version,
      inputSha256: row.input_sha256,
      resultSha256: row.result_sha256,
      score:
        row.scored_at === null
          ? null
          : {
              outcome: row.outcome!,
              loss: row.loss!,
              noChangeLoss: row.no_change_loss!,
              logScore: row.log_score,
              inside: row.is_inside,
              scoredAt: row.scored_at.toISOString(),
            },
    })),
  };
}
