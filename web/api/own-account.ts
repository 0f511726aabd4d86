import type { OwnAccount } from '../../shared/api/own-account.ts';
import type { FactorConfirmed, TotpSetUp } from '../../shared/api/session.ts';
import { getJson, sendJson } from './request.ts';

export const getOwnAccount = (signal?: AbortSignal) => getJson<OwnAccount>('/api/account', signal);
export const beginTotp = (password: string) => sendJson<TotpSetUp>('POST', '/api/account/totp', { password });
export const confirmTotp = (code: string) =>
  sendJson<FactorConfirmed>('POST', '/api/session/set-up/confirm', { code }, { quiet401: true });
export const removeTotp = (password: string) => sendJson<void>('DELETE', '/api/account/totp', { password });
export const renewRecoveryCodes = (password: string) =>
  sendJson<{ recoveryCodes: string[] }>('POST', '/api/account/recovery-codes', { password });
export const changePassword = (password: string, newPassword: string) =>
  sendJson<void>('PUT', '/api/account/password', { password, newPassword });
export const endSession = (id: string) =>
  sendJson<void>('DELETE', `/api/account/sessions/${encodeURIComponent(id)}`);
export const endOtherSessions = () => sendJson<void>('DELETE', '/api/account/sessions');
export const giveFactor = (code: string) => sendJson<void>('POST', '/api/session/factor', { code });
