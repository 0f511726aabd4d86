import type { LinkPurpose, Session, SignIn, TotpSetUp, UseLink } from '../../shared/api/session.ts';
import { getJson, sendJson } from './request.ts';

export const getSession = (signal?: AbortSignal) => getJson<Session>('/api/session', signal);
export const signIn = (body: SignIn) => sendJson<Session>('POST', '/api/session', body, { quiet401: true });
export const giveCode = (code: string) =>
  sendJson<Session>('POST', '/api/session/code', { code }, { quiet401: true });
export const beginSetUp = () =>
  sendJson<TotpSetUp>('POST', '/api/session/set-up', undefined, { quiet401: true });
export const signOut = () => sendJson<void>('DELETE', '/api/session', undefined, { quiet401: true });
export const lookAtLink = (token: string) =>
  sendJson<LinkPurpose>('POST', '/api/links/look', { token }, { quiet401: true });
export const useLink = (body: UseLink) =>
  sendJson<Session>('POST', '/api/links/use', body, { quiet401: true });
