import type { AreaForecast, FrozenForecast, HorizonRecordWire } from '../api/forecasts.ts';
import type { ForecastTargetCode } from '../domain/forecast.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';

/** A count outside its 5-95 % interval; a class that came against odds or stayed away against odds. Null until scored. */
export function isMiss({ score, probability, threshold }: FrozenForecast): boolean | null {
  if (!score) return null;
  if (threshold === null || probability === null) return score.inside === false;
  return score.outcome >= threshold ? probability < 0.5 : probability >= 0.5;
}

/** Misses first, the worst of them on top, then what was met, the newest first, then what is still to come. */
export function missesFirst(forecasts: readonly FrozenForecast[]): FrozenForecast[] {
  const order = (one: FrozenForecast) => ({ true: 0, false: 1, null: 2 })[String(isMiss(one)) as 'true'];
  // worst: how much more was lost than by no change, since losses of counts and events have no common unit
  const worse = (one: FrozenForecast) => (one.score ? one.score.loss - one.score.noChangeLoss : 0);
  return [...forecasts].sort(
    (a, b) =>
      order(a) - order(b) ||
      (order(a) === 0 ? worse(b) - worse(a) : b.targetMonth.localeCompare(a.targetMonth)) ||
      a.areaCode.localeCompare(b.areaCode) ||
      a.leadMonths - b.leadMonths,
  );
}

export interface CandidateRow {
  code: string;
  n: number;
  /** Sum of losses over all areas against that of no change: below 1 is better. */
  ratio: number | null;
  logScore: number | null;
  /** Areas in which an outcome was called impossible. */
  impossible: number;
  coverage: { inside: number; n: number; share: number; low: number; high: number } | null;
  /** Areas in which Diebold-Mariano finds it better (worse) than no change at 5 %. */
  better: number;
  worse: number;
  areas: number;
}

/** Whether the months judged tell methods apart: where the same came each time the skill has no width. */
export function isTold({ skill }: Pick<HorizonRecordWire, 'skill'>): boolean {
  return skill.low !== 0 || skill.high !== 0;
}

/**
 * The backtest of each candidate over the areas of one target that tell methods apart, at the nearest of the distances;
 * best ratio first.
 */
export function candidateRows(areas: readonly AreaForecast[], target: ForecastTargetCode): CandidateRow[] {
  const nearest = areas.flatMap((one) => {
    const record = one.target === target ? one.records?.[0] : undefined;
    return record && isTold(record) ? [record] : [];
  });
  const codes = [...new Set(nearest.flatMap((record) => record.candidates.map((one) => one.code)))];
  const lossOf = (code: string) =>
    nearest.reduce((sum, record) => {
      const found = record.candidates.find((one) => one.code === code);
      return sum + (found ? found.loss * found.n : 0);
    }, 0);
  const base = lossOf('no_change');
  const rows = codes.map((code): CandidateRow => {
    const mine = nearest.flatMap((record) => record.candidates.filter((one) => one.code === code));
    const finite = mine.flatMap((one) => (one.logScore === null ? [] : [{ log: one.logScore, n: one.n }]));
    const weight = finite.reduce((sum, one) => sum + one.n, 0);
    const covered = mine.flatMap((one) => (one.coverage ? [one.coverage] : []));
    const inside = covered.reduce((sum, one) => sum + one.inside, 0);
    const n = covered.reduce((sum, one) => sum + one.n, 0);
    const { lower, upper } = wilsonInterval(inside, n);
    const sure = mine.filter((one) => (one.againstNoChange.p ?? 1) < 0.05);
    return {
      code,
      n: mine.reduce((sum, one) => sum + one.n, 0),
      ratio: base > 0 ? lossOf(code) / base : null,
      logScore: weight > 0 ? finite.reduce((sum, one) => sum + one.log * one.n, 0) / weight : null,
      impossible: mine.length - finite.length,
      coverage: n === 0 ? null : { inside, n, share: inside / n, low: lower, high: upper },
      better: sure.filter((one) => one.againstNoChange.difference < 0).length,
      worse: sure.filter((one) => one.againstNoChange.difference > 0).length,
      areas: mine.length,
    };
  });
  return rows.sort((a, b) => (a.ratio ?? Infinity) - (b.ratio ?? Infinity) || a.code.localeCompare(b.code));
}
