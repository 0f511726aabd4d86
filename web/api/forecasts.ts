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
export const getFrozenForecasts = (signal?: AbortSignal) =>
  getJson<FrozenForecasts>('/api/forecasts/frozen', signal);
export const getSkillSummaries = (signal?: AbortSignal) =>
  getJson<SkillSummaries>('/api/forecasts/skill', signal);
export const makeForecasts = () => sendJson<ForecastsMade>('POST', '/api/forecasts', {});
