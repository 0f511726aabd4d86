import type { ForecastTargetCode } from '../../shared/domain/forecast.ts';
import type { ScoreModel } from '../../shared/composite/types.ts';
import { addMonths, monthEndDay } from '../../shared/domain/month.ts';
import type { StoredPredictive } from '../../shared/forecasting/forecast-series.ts';
import type { Predictive } from '../../shared/forecasting/predictive.ts';
import { predictiveScore } from '../../shared/forecasting/predictive-score.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import type { SeriesInput } from './input.ts';

/** Days after the end of a month before what came is judged: reports of its last days come later. */
const settleDays = 14;

/** Scores, once each, the frozen forecasts whose month has ended and is known; the number scored. */
export async function scoreForecasts(
  db: Db,
  known: readonly SeriesInput[],
  { model, now }: { model: ScoreModel; now: Date },
): Promise<number> {
  const waiting = await waitingForecasts(db);
  const today = (now.getTime() + 7 * 3_600_000) / 86_400_000;
  const outcomes = outcomesOf(known);
  const rows = waiting.flatMap((row) => {
    if (today < monthEndDay(row.target_month) + 1 + settleDays) return [];
    const outcome = outcomes.get(`${row.area_code} ${row.target} ${row.target_month}`);
    if (outcome === undefined) return [];
    // the threshold that was frozen, whatever the model says today
    const target =
      row.target === 'incident_count'
        ? ({ kind: 'count' } as const)
        : ({ kind: 'threshold', threshold: row.threshold! } as const);
    const score = (stored: StoredPredictive) =>
      predictiveScore(
        target,
        predictiveOf(stored),
        outcome,
        stored.kind === 'normal' ? stored.probability : undefined,
      );
    const mine = score(row.distribution as unknown as StoredPredictive);
    return [
      {
        forecast_id: row.id,
        outcome,
        loss: mine.loss,
        no_change_loss: score(row.no_change as unknown as StoredPredictive).loss,
        log_score: Number.isFinite(mine.log) ? mine.log : null,
        is_inside:
          row.target === 'incident_count' ? row.quantile_05 <= outcome && outcome <= row.quantile_95 : null,
        data_cut_at: now,
        scored_at: now,
      },
    ];
  });
  if (rows.length === 0) return 0;
  return db.transaction().execute(async (tx) => {
    const inserted = await tx
      .insertInto('forecast_score')
      .values(rows)
      .onConflict((conflict) => conflict.column('forecast_id').doNothing())
      .returning('forecast_id')
      .execute();
    if (inserted.length > 0)
      await appendAudit(
        tx,
        {
          actor: 'system',
          role: 'system',
          act: 'forecast.score',
          obj: `model ${model.version}: ${inserted.length}`,
        },
        now,
      );
    return inserted.length;
  });
}

export const waitingForecasts = (db: Db) =>
  db
    .selectFrom('forecast')
    .leftJoin('forecast_score', 'forecast_score.forecast_id', 'forecast.id')
    .select([
      'forecast.id',
      'forecast.area_code',
      'forecast.target',
      'forecast.target_month',
      'forecast.threshold',
      'forecast.distribution',
      'forecast.no_change',
      'forecast.quantile_05',
      'forecast.quantile_95',
    ])
    .where('forecast_score.forecast_id', 'is', null)
    .execute();

function outcomesOf(known: readonly SeriesInput[]): Map<string, number> {
  return new Map(
    known.flatMap(({ areaCode, target, firstMonth, values }) =>
      values.map((value, t): [string, number] => [
        `${areaCode} ${target satisfies ForecastTargetCode} ${addMonths(firstMonth, t)}`,
        value,
      ]),
    ),
  );
}

const predictiveOf = (stored: StoredPredictive): Predictive =>
  stored.kind === 'count'
    ? { kind: 'count', mass: Float64Array.from(stored.mass) }
    : { kind: 'normal', mean: stored.mean, sd: stored.sd };
