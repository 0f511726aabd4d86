import type { ChangeRumour, EnterRumour, Rumours } from '../../shared/api/rumours.ts';
import { getJson, sendJson } from './request.ts';

export const getRumours = (signal?: AbortSignal) => getJson<Rumours>('/api/rumours?limit=200', signal);
export const enterRumour = (body: EnterRumour) => sendJson<{ id: string }>('POST', '/api/rumours', body);
export const changeRumour = (id: string, body: ChangeRumour) =>
  sendJson<{ version: number }>('POST', `/api/rumours/${encodeURIComponent(id)}/versions`, body);
