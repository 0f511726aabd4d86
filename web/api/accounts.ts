import type { AccountRow, Invite, OneTimeLink, OpenInvitation } from '../../shared/api/session.ts';
import type { Role } from '../../shared/domain/role.ts';
import { getJson, sendJson } from './request.ts';

export const getAccounts = (signal?: AbortSignal) =>
  getJson<{ accounts: AccountRow[] }>('/api/accounts', signal);
export const invite = (body: Invite) => sendJson<OneTimeLink>('POST', '/api/accounts/invitations', body);
export const getInvitations = (signal?: AbortSignal) =>
  getJson<{ invitations: OpenInvitation[] }>('/api/accounts/invitations', signal);
export const takeBackInvitation = (id: string) =>
  sendJson<void>('DELETE', `/api/accounts/invitations/${encodeURIComponent(id)}`);
export const vouchFor = (id: string) =>
  sendJson<void>('POST', `/api/accounts/${encodeURIComponent(id)}/vouch`);
export const makeResetLink = (id: string) =>
  sendJson<OneTimeLink>('POST', `/api/accounts/${encodeURIComponent(id)}/reset-link`);
export const setAccountAreas = (id: string, areas: readonly string[]) =>
  sendJson<void>('PUT', `/api/accounts/${encodeURIComponent(id)}/areas`, { areas });
export const setAccountAgency = (id: string, agencyCode: string | null) =>
  sendJson<void>('PUT', `/api/accounts/${encodeURIComponent(id)}/agency`, { agencyCode });
export const closeAccount = (id: string) =>
  sendJson<void>('POST', `/api/accounts/${encodeURIComponent(id)}/close`);
export const setRoles = (id: string, roles: readonly Role[]) =>
  sendJson<void>('PUT', `/api/accounts/${encodeURIComponent(id)}/roles`, { roles });
export const resetFactor = (id: string) =>
  sendJson<void>('POST', `/api/accounts/${encodeURIComponent(id)}/reset-factor`);
export const endSessionsOf = (id: string) =>
  sendJson<void>('POST', `/api/accounts/${encodeURIComponent(id)}/end-sessions`);
export const wakeAccount = (id: string) =>
  sendJson<void>('POST', `/api/accounts/${encodeURIComponent(id)}/wake`);
export const reviewAccount = (id: string, verdict: 'needed' | 'to_close') =>
  sendJson<void>('PUT', `/api/accounts/${encodeURIComponent(id)}/review`, { verdict });
