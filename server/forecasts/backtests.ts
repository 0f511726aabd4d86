import type { HorizonRecordWire } from '../../shared/api/forecasts.ts';
import type { ComingForecast } from '../../shared/forecasting/forecast-series.ts';
import type { Db } from '../db/connect.ts';
import { forecastEngine, type SeriesInput } from './input.ts';

/** What the thread said of a series, as it is stored: null stands where a number is not finite. */
export interface StoredBacktest {
  records: HorizonRecordWire[] | null;
  coming: ComingForecast[];
}

export async function findBacktests(db: Db, hashes: readonly string[]): Promise<Map<string, StoredBacktest>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('forecast_backtest')
    .select(['input_sha256', 'result'])
    .where('input_sha256', 'in', hashes)
    .execute();
  return new Map(rows.map((row) => [row.input_sha256, row.result as unknown as StoredBacktest]));
}

/** Harmless when two came to the same result. */
export async function storeBacktest(db: Db, input: SeriesInput, json: string, now: Date): Promise<void> {
  await db
    .insertInto('forecast_backtest')
    .values({
      input_sha256: input.sha256,
      area_code: input.areaCode,
      target: input.target,
      first_month: input.firstMonth,
      last_month: input.lastMonth,
      engine_version: forecastEngine,
      result: json,
      computed_at: now,
    })
    .onConflict((conflict) => conflict.column('input_sha256').doNothing())
    .execute();
}
