import type { MakePoster, Poster, Posters } from '../../shared/api/posters.ts';
import { getJson, sendJson } from './request.ts';

export const getPosters = (signal?: AbortSignal) => getJson<Posters>('/api/posters', signal);
export const makePoster = (body: MakePoster) => sendJson<Poster>('POST', '/api/posters', body);
export const revokePoster = (id: string) =>
  sendJson<void>('POST', `/api/posters/${encodeURIComponent(id)}/revoke`);
