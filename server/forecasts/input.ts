import { createHash } from 'node:crypto';
import type { ForecastTargetCode } from '../../shared/domain/forecast.ts';
import type { ScoreModel } from '../../shared/composite/types.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import { addMonths, type Month, monthIndex, monthRange } from '../../shared/domain/month.ts';
import { monthInWib } from '../../shared/domain/wib-day.ts';
import {
  type AreaSeries,
  incidentSeries,
  lastMonthOf,
  lastRun,
} from '../../shared/forecasting/area-series.ts';
import type { ForecastTarget } from '../../shared/forecasting/candidates.ts';
import type { ForecastSeries } from '../../shared/forecasting/forecast-series.ts';
import type { Db } from '../db/connect.ts';
import { loadInput } from '../score-runs/input.ts';

/** Changes when the code that forecasts changes what comes out. */
export const forecastEngine = '1';
/** A last known month further back than this carries no forecast of the next ones. */
const furthestGap = 3;

export interface SeriesInput extends AreaSeries {
  target: ForecastTargetCode;
  lastMonth: Month;
  /** Months from the last known one to the present one; null where it is too far back to forecast from. */
  gap: number | null;
  series: ForecastSeries;
  sha256: string;
}

/** Score from which the class is high. */
export const highFrom = (model: ScoreModel): number => model.classLimits[2];

export const targetOf = (code: ForecastTargetCode, model: ScoreModel): ForecastTarget =>
  code === 'incident_count' ? { kind: 'count' } : { kind: 'threshold', threshold: highFrom(model) };

/** Everything that can be forecast at a level, as known now. */
export async function loadSeries(
  db: Db,
  model: ScoreModel,
  { level, now }: { level: ScoreLevel; now: Date },
): Promise<SeriesInput[]> {
  const current = monthInWib(now);
  const lastComplete = addMonths(current, -1);
  const input = (await loadInput(db, now, (last) => monthRange('2019-01', last)))[level];
  const scored = await db
    .selectFrom('score_result')
    .innerJoin('area', 'area.code', 'score_result.area_code')
    .select(['area_code', 'month', 'risk', 'structural'])
    .where('area.level', '=', level)
    .where('month', '<=', lastComplete)
    .orderBy('area_code')
    .orderBy('month')
    .execute();
  const counts = incidentSeries(input, model, lastComplete).map((one) => {
    const structural = new Map(
      scored.filter((row) => row.area_code === one.areaCode).map((row) => [row.month, row.structural]),
    );
    const column = one.values.map((_, t) => structural.get(addMonths(one.firstMonth, t)) ?? null);
    const whole = column.every((value) => value !== null);
    return describe(one, 'incident_count', whole ? [column.map((value) => value! / 100)] : []);
  });
  const risks = input.areas.flatMap(({ code }) => {
    const rows = scored.filter((row) => row.area_code === code);
    return lastRun(
      code,
      rows.map((row) => row.month),
      rows.map((row) => row.risk),
    );
  });
  return [...counts, ...risks.map((one) => describe(one, 'class_high', []))];

  function describe(one: AreaSeries, target: ForecastTargetCode, covariates: number[][]): SeriesInput {
    const lastMonth = lastMonthOf(one);
    const gap = monthIndex(current) - monthIndex(lastMonth);
    const usable = gap <= furthestGap;
    // of a past that is too old to forecast from, the record is still shown: as if it had been made at its end
    const first = (usable ? gap : 1) + 1;
    const series: ForecastSeries = {
      values: one.values,
      target: targetOf(target, model),
      covariates,
      steps: [first, first + 1, first + 2],
    };
    const sha256 = createHash('sha256')
      .update(JSON.stringify([forecastEngine, one.areaCode, one.firstMonth, target, series]))
      .digest('hex');
    return { ...one, target, lastMonth, gap: usable ? gap : null, series, sha256 };
  }
}
