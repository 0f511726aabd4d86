import type { InformationReports, StoredInformationReport } from '../../shared/api/information-reports.ts';
import type { InformationReport } from '../../shared/domain/information-report.ts';
import type { Problem } from '../../shared/api/problem.ts';
import { getJson, RequestError, sendJson, withQuery } from './request.ts';

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
export async function takeInformationReport(
  id: string,
  reason: string,
): Promise<{ blob: Blob; name: string }> {
  const response = await fetch(`/api/information-reports/${id}/file`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason }),
  }).catch(() => {
    throw new RequestError(0, null);
  });
  if (!response.ok)
    throw new RequestError(response.status, (await response.json().catch(() => null)) as Problem | null);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { blob: await response.blob(), name: name ?? 'laporan-informasi.docx' };
}
