import type {
  AskHold,
  Breaches,
  BreachStep,
  ChangeActivity,
  ContactNotices,
  DecideRefusal,
  ImpactAssessments,
  LegalHold,
  ProcessingActivity,
  ProposeRefusal,
  RecordBreach,
  Retention,
  RightsQueue,
  TakeMeasure,
  WriteAssessment,
} from '../../shared/api/data-protection.ts';
import type { ChangeSetting } from '../../shared/api/settings.ts';
import { getJson, sendJson } from './request.ts';

const home = '/api/data-protection';
const post = (path: string, body: object = {}) => sendJson<void>('POST', `${home}/${path}`, body);

export const getRights = (signal?: AbortSignal) => getJson<RightsQueue>(`${home}/rights-requests`, signal);
export const grantRight = (id: string) => post(`rights-requests/${id}/grant`);
export const proposeRefusal = (id: string, body: ProposeRefusal) =>
  post(`rights-requests/${id}/refusal`, body);
export const decideRefusal = (id: string, body: DecideRefusal) =>
  post(`rights-requests/${id}/refusal-decision`, body);
export const endPause = (id: string) => post(`rights-requests/${id}/end-restriction`);

export const getRetention = (signal?: AbortSignal) => getJson<Retention>(`${home}/retention`, signal);
export const confirmRetention = (id: string) => post(`retention-runs/${id}/confirmation`);
export const changeTerms = (body: ChangeSetting) =>
  sendJson<{ version: number }>('PUT', `${home}/retention-terms`, body);

export const getRegister = (signal?: AbortSignal) =>
  getJson<{ activities: ProcessingActivity[] }>(`${home}/register`, signal);
export const changeActivity = (id: string, body: ChangeActivity) => post(`register/${id}/versions`, body);

export const getHolds = (signal?: AbortSignal) =>
  getJson<{ holds: LegalHold[] }>(`${home}/legal-holds`, signal);
export const askHold = (body: AskHold) => post('legal-holds', body);
export const settleHold = (id: string, act: 'approve' | 'end') => post(`legal-holds/${id}/${act}`);

export const getAssessments = (signal?: AbortSignal) =>
  getJson<ImpactAssessments>(`${home}/impact-assessments`, signal);
export const writeAssessment = (modelVersion: number, body: WriteAssessment) =>
  post(`impact-assessments/${modelVersion}/versions`, body);
export const approveAssessment = (modelVersion: number, version: number) =>
  post(`impact-assessments/${modelVersion}/approvals`, { version });

export const getBreaches = (signal?: AbortSignal) => getJson<Breaches>(`${home}/breaches`, signal);
/** Dispatched on window when somebody has read a notice. */
export const noticesRead = 'teduh-notices-read';
export const getContactNotices = (signal?: AbortSignal) =>
  getJson<ContactNotices>(`${home}/contact-notices`, signal);
export const readContactNotice = (id: string) =>
  post(`contact-notices/${id}/read`).then(() => dispatchEvent(new Event(noticesRead)));
export const recordBreach = (body: RecordBreach) => post('breaches', body);
export const stepBreach = (id: string, step: BreachStep) => post(`breaches/${id}/steps`, step);
export const takeMeasure = (body: TakeMeasure) => post('measures', body);
export const endMeasure = (id: string) => post(`measures/${id}/end`);

/** A report that is none of our business and holds data of persons: gone at once. */
export const purgeReport = (id: string) =>
  sendJson<void>('POST', `/api/reports/${encodeURIComponent(id)}/purge`, {});
