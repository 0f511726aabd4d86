import type { CountSignatures, LedgerView, NewGapReason, NewSignature } from '../../shared/api/ledger.ts';
import { getJson, sendJson, withQuery } from './request.ts';

export const getLedger = (area: string | null, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<LedgerView>(withQuery('/api/ledger', { area, asKnownAt }), signal);
export const getSignatures = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<CountSignatures>(withQuery('/api/ledger/signatures', { asKnownAt }), signal);
export const explainGap = (reason: NewGapReason) => sendJson<void>('POST', '/api/ledger/reasons', reason);
export const signCounts = (signature: NewSignature) =>
  sendJson<void>('POST', '/api/ledger/signatures', signature);
