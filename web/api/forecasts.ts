import type {
  Forecasts,
  ForecastsMade,
  FrozenForecasts,
  SkillSummaries,
} from '../../shared/api/forecasts.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import { getJson, sendJson, withQuery } from './request.ts';

export const getForecasts = (level: ScoreLevel, signal?: AbortSignal) =>
  getJson<Forecasts>(withQuery('/api/forecasts', { level }), signal);
export const getFrozenForecasts = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<FrozenForecasts>(withQuery('/api/forecasts/frozen', { asKnownAt }), signal);
export const getSkillSummaries = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<SkillSummaries>(withQuery('/api/forecasts/skill', { asKnownAt }), signal);
export const makeForecasts = () => sendJson<ForecastsMade>('POST', '/api/forecasts', {});
