import { createHash, randomUUID } from 'node:crypto';
import { addMonths } from '../../shared/domain/month.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import type { StoredBacktest } from './backtests.ts';
import { monthInWib } from '../../shared/domain/wib-day.ts';
import { forecastEngine, highFrom, type SeriesInput } from './input.ts';
import type { ScoreModel } from '../../shared/composite/types.ts';

/** Who asked for it; the program itself where nobody did. */
export interface Maker {
  accountId: string | null;
  role: string;
  requestId?: string;
}

/**
 * Freezes what is said of the next three months, offered or not: the record of what was not offered is how a skill can
 * be earned. What was frozen before stays as it is.
 */
export async function freezeForecasts(
  db: Db,
  said: { input: SeriesInput; backtest: StoredBacktest }[],
  { model, maker, now }: { model: ScoreModel; maker: Maker; now: Date },
): Promise<{ frozen: number; alreadyFrozen: number }> {
  const current = monthInWib(now);
  const rows = said.flatMap(({ input, backtest }) =>
    input.gap === null
      ? []
      : backtest.coming.map((one) => {
          const says = {
            areaCode: input.areaCode,
            target: input.target,
            targetMonth: addMonths(input.lastMonth, one.steps),
            ...one,
          };
          return {
            id: randomUUID(),
            area_code: input.areaCode,
            target: input.target,
            target_month: says.targetMonth,
            lead_months: one.steps - input.gap!,
            steps: one.steps,
            last_known_month: input.lastMonth,
            offered: one.hasSkill,
            candidate: one.candidate,
            reference: one.reference,
            skill: one.skill.value,
            skill_low: one.skill.low,
            skill_high: one.skill.high,
            mean: one.mean,
            quantile_05: one.quantiles[0],
            quantile_50: one.quantiles[2],
            quantile_95: one.quantiles[4],
            probability: one.probability,
            threshold: input.target === 'class_high' ? highFrom(model) : null,
            distribution: JSON.stringify(one.distribution),
            no_change: JSON.stringify(one.noChange),
            data_cut_at: now,
            model_version: model.version,
            engine_version: forecastEngine,
            input_sha256: input.sha256,
            result_sha256: createHash('sha256').update(JSON.stringify(says)).digest('hex'),
            made_at: now,
            made_by: maker.accountId,
          };
        }),
  );
  if (rows.length === 0) return { frozen: 0, alreadyFrozen: 0 };
  return db.transaction().execute(async (tx) => {
    const inserted = await tx
      .insertInto('forecast')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['area_code', 'target', 'target_month', 'lead_months']).doNothing(),
      )
      .returning('id')
      .execute();
    if (inserted.length > 0)
      await appendAudit(
        tx,
        {
          actor: maker.accountId ?? 'system',
          role: maker.role,
          act: 'forecast.freeze',
          obj: `${addMonths(current, 1)}: ${inserted.length}`,
          ...(maker.requestId ? { req: maker.requestId } : {}),
        },
        now,
      );
    return { frozen: inserted.length, alreadyFrozen: rows.length - inserted.length };
  });
}
