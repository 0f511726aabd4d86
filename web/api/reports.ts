import type {
  AnswerVerification,
  AskVerification,
  AssessedReport,
  AssessedSeveral,
  AssessReport,
  AssessSeveral,
  EnteredReport,
  EnterKolangKaling,
  EnterReport,
  OpenedContact,
  ReportDetail,
  ReportDraft,
  Reports,
  SendMessage,
  VerificationRequest,
} from '../../shared/api/reports.ts';
import { getJson, sendJson, withQuery } from './request.ts';

export interface ReportQuery {
  state?: string;
  channel?: string;
  area?: string;
  flood?: string;
  limit?: number;
  offset?: number;
}
export interface VerificationPartner {
  id: string;
  name: string;
  roles: string[];
  areas: string[];
}

// A session that ended must not sweep away what was typed: the form says so itself.
const stay = { quiet401: true };
const of = (id: string) => `/api/reports/${encodeURIComponent(id)}`;

export const getReports = (query: ReportQuery, signal?: AbortSignal) =>
  getJson<Reports>(withQuery('/api/reports', { ...query }), signal);
export const getReport = (id: string, signal?: AbortSignal) => getJson<ReportDetail>(of(id), signal);
export const assessReport = (id: string, body: AssessReport) =>
  sendJson<AssessedReport>('POST', `${of(id)}/assessments`, body, stay);
export const undoAssessment = (id: string, version: number) =>
  sendJson<AssessedReport>('POST', `${of(id)}/undo`, { version }, stay);
export const assessSeveral = (body: AssessSeveral) =>
  sendJson<AssessedSeveral>('POST', '/api/reports/bulk', body, stay);
export const setRestricted = (id: string, restricted: boolean) =>
  sendJson<void>('PUT', `${of(id)}/restriction`, { restricted });
export const sendMessage = (id: string, body: SendMessage) =>
  sendJson<{ reportIds: string[] }>('POST', `${of(id)}/messages`, body, stay);
export const fetchMedia = (id: string, mediaId: string) =>
  sendJson<{ state: 'stored' | 'gone' | 'refused' }>(
    'POST',
    `${of(id)}/media/${mediaId}/fetch`,
    undefined,
    stay,
  );
export const getRaw = (id: string) => getJson<{ texts: string[] }>(`${of(id)}/raw`);
export const openContact = (id: string, reason: string) =>
  sendJson<OpenedContact>('POST', `${of(id)}/contact`, { reason }, stay);
export const askVerification = (id: string, body: AskVerification) =>
  sendJson<{ id: string }>('POST', `${of(id)}/verifications`, body, stay);
export const getPartners = () =>
  getJson<{ partners: VerificationPartner[] }>('/api/verifications/partners').then(
    (answer) => answer.partners,
  );
export const getVerifications = (signal?: AbortSignal) =>
  getJson<{ requests: VerificationRequest[] }>('/api/verifications', signal);
export const answerVerification = (id: string, body: AnswerVerification) =>
  sendJson<void>('POST', `/api/verifications/${id}/answer`, body, stay);
export const enterReport = (body: EnterReport) => sendJson<EnteredReport>('POST', '/api/reports', body, stay);
export const enterKolangKaling = (body: EnterKolangKaling) =>
  sendJson<EnteredReport>('POST', '/api/reports/kolang-kaling', body, stay);
type DraftForm = 'phone' | 'kolang_kaling';
export const getDraft = (form: DraftForm) =>
  getJson<{ fields: ReportDraft['fields'] | null }>(`/api/report-drafts/${form}`);
export const saveDraft = (form: DraftForm, fields: ReportDraft['fields']) =>
  sendJson<void>('PUT', `/api/report-drafts/${form}`, { fields }, stay);
