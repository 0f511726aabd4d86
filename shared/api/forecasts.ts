import { type Static, Type } from 'typebox';
import { forecastRefusals, forecastTargets } from '../domain/forecast.ts';
import { AreaCodeText, MonthText, Nullable, OneOf, ScoreLevelText, AsKnownAt } from './common.ts';

const Skill = Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() });
const CandidateRecord = Type.Object({
  code: Type.String(),
  n: Type.Integer(),
  /** Mean CRPS of a count, mean Brier score of an event. */
  loss: Type.Number(),
  /** Null where an outcome was called impossible. */
  logScore: Nullable(Type.Number()),
  /** Of the central 90 % intervals; null for an event. */
  coverage: Nullable(
    Type.Object({
      n: Type.Integer(),
      inside: Type.Integer(),
      share: Type.Number(),
      low: Type.Number(),
      high: Type.Number(),
    }),
  ),
  /** Diebold-Mariano against no change; statistic and p are null where the two never differ. */
  againstNoChange: Type.Object({
    difference: Type.Number(),
    statistic: Nullable(Type.Number()),
    p: Nullable(Type.Number()),
  }),
});
const HorizonRecord = Type.Object({
  horizon: Type.Integer(),
  n: Type.Integer(),
  chosen: Type.String(),
  reference: Type.String(),
  skill: Skill,
  hasSkill: Type.Boolean(),
  rule: CandidateRecord,
  candidates: Type.Array(CandidateRecord),
});
export type HorizonRecordWire = Static<typeof HorizonRecord>;

const ComingMonth = Type.Object({
  month: Type.String(),
  leadMonths: Type.Integer(),
  steps: Type.Integer(),
  candidate: Type.String(),
  reference: Type.String(),
  skill: Skill,
  mean: Type.Number(),
  /** 5, 25, 50, 75 and 95 % points. */
  quantiles: Type.Array(Type.Number()),
  probability: Nullable(Type.Number()),
});
const AreaForecast = Type.Object({
  areaCode: Type.String(),
  target: OneOf(forecastTargets),
  firstMonth: Type.String(),
  values: Type.Array(Type.Number()),
  lastMonth: Type.String(),
  /** Null where at least one month is offered. */
  refusal: Nullable(OneOf(forecastRefusals)),
  /** Months with an incident; of the class the rarer of high and not high. */
  events: Type.Integer(),
  neededMonths: Type.Integer(),
  neededEvents: Type.Integer(),
  threshold: Nullable(Type.Number()),
  /** Null where the past is too short, or while it is being computed. */
  records: Nullable(Type.Array(HorizonRecord)),
  /** Months whose skill interval lies above 0; no others leave the server. */
  coming: Type.Array(ComingMonth),
});
export type AreaForecast = Static<typeof AreaForecast>;
export type ComingMonth = Static<typeof ComingMonth>;

/** GET /api/forecasts?level: the past of each area, what the backtest says of it, and the months that may be forecast. */
export const Forecasts = Type.Object({
  level: ScoreLevelText,
  /** Month of the request, in WIB. */
  currentMonth: Type.String(),
  /** What is still being computed; null when all is there. */
  progress: Nullable(Type.Object({ done: Type.Integer(), of: Type.Integer() })),
  areas: Type.Array(AreaForecast),
});
export type Forecasts = Static<typeof Forecasts>;
export const ForecastQuery = Type.Object(
  { level: Type.Optional(ScoreLevelText) },
  { additionalProperties: false },
);

/** POST /api/forecasts answers what was frozen and scored; what was there already stays as it is. */
export const MakeForecasts = Type.Object({}, { additionalProperties: false });
export const ForecastsMade = Type.Object({
  frozen: Type.Integer(),
  alreadyFrozen: Type.Integer(),
  scored: Type.Integer(),
  /** Series of which nothing could be frozen, by reason. */
  refused: Type.Object({ stale_data: Type.Integer(), short_history: Type.Integer() }),
});
export type ForecastsMade = Static<typeof ForecastsMade>;

const FrozenForecast = Type.Object({
  id: Type.String(),
  areaCode: Type.String(),
  target: OneOf(forecastTargets),
  targetMonth: Type.String(),
  leadMonths: Type.Integer(),
  lastKnownMonth: Type.String(),
  offered: Type.Boolean(),
  candidate: Type.String(),
  skill: Skill,
  mean: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
  probability: Nullable(Type.Number()),
  threshold: Nullable(Type.Number()),
  madeAt: Type.String(),
  dataCut: Type.String(),
  modelVersion: Type.Integer(),
  engineVersion: Type.String(),
  inputSha256: Type.String(),
  resultSha256: Type.String(),
  /** Null until the month has ended and is known. */
  score: Nullable(
    Type.Object({
      outcome: Type.Number(),
      loss: Type.Number(),
      noChangeLoss: Type.Number(),
      logScore: Nullable(Type.Number()),
      inside: Nullable(Type.Boolean()),
      scoredAt: Type.String(),
    }),
  ),
});
export type FrozenForecast = Static<typeof FrozenForecast>;
/** GET /api/forecasts/skill: what was frozen and scored, all areas together, one row for each target and lead. */
const SkillSummary = Type.Object({
  target: OneOf(forecastTargets),
  leadMonths: Type.Integer(),
  frozen: Type.Integer(),
  /** Scored of these; offered of these; missed of the scored. */
  n: Type.Integer(),
  offered: Type.Integer(),
  misses: Type.Integer(),
  loss: Nullable(Type.Number()),
  noChangeLoss: Nullable(Type.Number()),
  /** Against no change; its interval and p are null while too few are scored. */
  skill: Nullable(Type.Number()),
  interval: Nullable(Type.Object({ low: Type.Number(), high: Type.Number() })),
  p: Nullable(Type.Number()),
  /** Mean of the finite ones, and how often an outcome was called impossible. */
  logScore: Nullable(Type.Number()),
  impossible: Type.Integer(),
  coverage: Nullable(
    Type.Object({
      inside: Type.Integer(),
      n: Type.Integer(),
      share: Type.Number(),
      low: Type.Number(),
      high: Type.Number(),
    }),
  ),
});
export type SkillSummary = Static<typeof SkillSummary>;
export const SkillSummaries = Type.Object({
  /** Scored forecasts from which on an interval is given. */
  neededScored: Type.Integer(),
  summaries: Type.Array(SkillSummary),
});
export type SkillSummaries = Static<typeof SkillSummaries>;

/** GET /api/forecasts/frozen?area&target&month&limit&offset: what was said before and what came, newest month first. */
export const FrozenForecasts = Type.Object({ total: Type.Integer(), forecasts: Type.Array(FrozenForecast) });
export type FrozenForecasts = Static<typeof FrozenForecasts>;
export const FrozenQuery = Type.Object(
  {
    area: Type.Optional(AreaCodeText),
    target: Type.Optional(OneOf(forecastTargets)),
    month: Type.Optional(MonthText),
    asKnownAt: Type.Optional(AsKnownAt),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000, default: 2000 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
  },
  { additionalProperties: false },
);
