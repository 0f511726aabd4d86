import type { ChangeRumour, EnterRumour, Rumours } from '../../shared/api/rumours.ts';
import { getJson, sendJson, withQuery } from './request.ts';

export const getRumours = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Rumours>(withQuery('/api/rumours', { limit: 200, asKnownAt }), signal);
export const enterRumour = (body: EnterRumour) => sendJson<{ id: string }>('POST', '/api/rumours', body);
export const changeRumour = (id: string, body: ChangeRumour) =>
  sendJson<{ version: number }>('POST', `/api/rumours/${encodeURIComponent(id)}/versions`, body);
