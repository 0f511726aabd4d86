import type {
  AuditAnchors,
  AuditCheckResult,
  AuditExport,
  AuditList,
  AuditQuery,
  Looks,
} from '../../shared/api/audit.ts';
import { getJson, sendJson, takeFile, withQuery } from './request.ts';

export const getAudit = (
  query: { [Name in keyof AuditQuery]: AuditQuery[Name] | null },
  signal?: AbortSignal,
) => getJson<AuditList>(withQuery('/api/audit', query), signal);
export const getAuditAnchors = (signal?: AbortSignal) => getJson<AuditAnchors>('/api/audit/anchors', signal);
export const getLooks = (month: string, signal?: AbortSignal) =>
  getJson<Looks>(withQuery('/api/audit/looks', { month }), signal);
export const checkAudit = () => sendJson<AuditCheckResult>('POST', '/api/audit/checks');
export const exportAudit = (body: AuditExport) => takeFile('/api/audit/exports', body, 'teduh-audit.csv');
