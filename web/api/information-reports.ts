import type { InformationReports, StoredInformationReport } from '../../shared/api/information-reports.ts';
import type { InformationReport } from '../../shared/domain/information-report.ts';
import { getJson, sendJson, takeFile, withQuery } from './request.ts';

export const getInformationReports = (incident: string, signal?: AbortSignal) =>
  getJson<InformationReports>(withQuery('/api/information-reports', { incident }), signal);
export const getInformationReport = (id: string, signal?: AbortSignal) =>
  getJson<StoredInformationReport>(`/api/information-reports/${id}`, signal);
export const beginInformationReport = (incidentId: string) =>
  sendJson<{ id: string }>('POST', '/api/information-reports', { incidentId });
export const changeInformationReport = (id: string, version: number, report: InformationReport) =>
  sendJson<{ version: number }>('PUT', `/api/information-reports/${id}`, { version, report });
export const numberInformationReport = (id: string, version: number) =>
  sendJson<{ version: number }>('POST', `/api/information-reports/${id}/number`, { version });

/** The letter as DOCX. */
export const takeInformationReport = (id: string, reason: string) =>
  takeFile(`/api/information-reports/${id}/file`, { reason }, 'laporan-informasi.docx');
