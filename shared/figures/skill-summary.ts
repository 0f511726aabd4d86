import type { FrozenForecast, SkillSummary } from '../api/forecasts.ts';
import { dieboldMariano } from '../forecasting/diebold-mariano.ts';
import { studentQuantile } from '../statistics/student-quantile.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { isMiss } from './skill-record.ts';

/** Scored forecasts below which no interval of a skill is given. */
export const enoughScored = 12;

/** One row for each target and lead that has frozen forecasts, all areas together. */
export function skillSummaries(forecasts: readonly FrozenForecast[]): SkillSummary[] {
  const groups = new Map<string, FrozenForecast[]>();
  for (const one of forecasts) {
    const key = `${one.target} ${one.leadMonths}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map(summaryOf)
    .sort((a, b) => b.target.localeCompare(a.target) || a.leadMonths - b.leadMonths);
}

function summaryOf(group: FrozenForecast[]): SkillSummary {
  const [first] = group as [FrozenForecast];
  const scores = group.flatMap((one) => (one.score ? [one.score] : []));
  const n = scores.length;
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  const loss = mean(scores.map((one) => one.loss));
  const noChangeLoss = mean(scores.map((one) => one.noChangeLoss));
  const skill = loss === null || !noChangeLoss ? null : 1 - loss / noChangeLoss;
  const test =
    n >= enoughScored
      ? dieboldMariano(
          scores.map((one) => one.noChangeLoss),
          scores.map((one) => one.loss),
          { losses: true },
        )
      : null;
  const known = test !== null && skill !== null && !Number.isNaN(test.standardError) ? test : null;
  const reach = known && (studentQuantile(0.975, n - 1) * known.standardError) / noChangeLoss!;
  const finite = scores.flatMap((one) => (one.logScore === null ? [] : [one.logScore]));
  const bounded = scores.filter((one) => one.inside !== null);
  const inside = bounded.filter((one) => one.inside).length;
  const { lower, upper } = wilsonInterval(inside, bounded.length);
  return {
    target: first.target,
    leadMonths: first.leadMonths,
    frozen: group.length,
    n,
    offered: group.filter((one) => one.offered).length,
    misses: group.filter((one) => isMiss(one) === true).length,
    loss,
    noChangeLoss,
    skill,
    interval: reach === null ? null : { low: skill! - reach, high: skill! + reach },
    p: known?.p ?? null,
    logScore: mean(finite),
    impossible: n - finite.length,
    coverage:
      bounded.length === 0
        ? null
        : { inside, n: bounded.length, share: inside / bounded.length, low: lower, high: upper },
  };
}
