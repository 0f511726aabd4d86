import type {
  ChangeDecision,
  ChangeMeeting,
  Decisions,
  EnterDecision,
  EnterMeeting,
  Meeting,
  Meetings,
  ReportProgress,
} from '../../shared/api/meetings.ts';
import { getJson, sendJson, withQuery } from './request.ts';

const meetingPath = (id: string) => `/api/meetings/${encodeURIComponent(id)}`;
const decisionPath = (id: string) => `/api/decisions/${encodeURIComponent(id)}`;

export const getMeetings = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Meetings>(withQuery('/api/meetings', { asKnownAt }), signal);
export const getMeeting = (id: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Meeting>(withQuery(meetingPath(id), { asKnownAt }), signal);
/** Left to do in an area, or everywhere, and what the last meeting about it decided. */
export const getDecisions = (area: string | null, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Decisions>(withQuery('/api/decisions', { area, asKnownAt }), signal);

export const enterMeeting = (body: EnterMeeting) => sendJson<{ id: string }>('POST', '/api/meetings', body);
export const changeMeeting = (id: string, body: ChangeMeeting) =>
  sendJson<{ version: number }>('POST', `${meetingPath(id)}/versions`, body);
export const enterDecision = (meetingId: string, body: EnterDecision) =>
  sendJson<{ id: string }>('POST', `${meetingPath(meetingId)}/decisions`, body);
export const changeDecision = (id: string, body: ChangeDecision) =>
  sendJson<{ version: number }>('POST', `${decisionPath(id)}/versions`, body);
export const reportProgress = (id: string, body: ReportProgress) =>
  sendJson<{ version: number }>('POST', `${decisionPath(id)}/progress`, body);
