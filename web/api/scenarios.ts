import type { SavedScenario, SaveScenario, ScenarioRow, WhatIfAnswer } from '../../shared/api/scenarios.ts';
import { getJson, sendJson, withQuery } from './request.ts';

export const getGround = (level: string, month: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<WhatIfAnswer>(
    withQuery(`/api/what-if/${encodeURIComponent(level)}/${encodeURIComponent(month)}`, { asKnownAt }),
    signal,
  );
export const getScenarios = async (signal?: AbortSignal): Promise<ScenarioRow[]> =>
  (await getJson<{ scenarios: ScenarioRow[] }>('/api/scenarios', signal)).scenarios;
export const getScenario = (id: string, signal?: AbortSignal) =>
  getJson<SavedScenario>(`/api/scenarios/${encodeURIComponent(id)}`, signal);
export const saveScenario = (body: SaveScenario) => sendJson<{ id: string }>('POST', '/api/scenarios', body);
export const closeScenario = (id: string) =>
  sendJson<void>('DELETE', `/api/scenarios/${encodeURIComponent(id)}`);
