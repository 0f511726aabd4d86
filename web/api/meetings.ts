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
import { getJson, RequestError, sendJson, withQuery } from './request.ts';

const meetingPath = (id: string) => `/api/meetings/${encodeURIComponent(id)}`;
const decisionPath = (id: string) => `/api/decisions/${encodeURIComponent(id)}`;

const isConflict = (error: unknown) => error instanceof RequestError && error.status === 409;
/** How far a decision is that was only just made. */
const untouched = { state: 'open', evidence: '', engagementId: null, doneDate: null } as const;

export const getMeetings = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Meetings>(withQuery('/api/meetings', { asKnownAt }), signal);
export const getMeeting = (id: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Meeting>(withQuery(meetingPath(id), { asKnownAt }), signal);
/** Left to do in an area, or everywhere, and what the last meeting about it decided. */
export const getDecisions = (area: string | null, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Decisions>(withQuery('/api/decisions', { area, asKnownAt }), signal);

/** Where an earlier sending arrived with other words, these become its next version. */
export const enterMeeting = ({ nonce, ...content }: EnterMeeting) =>
  sendJson<{ id: string }>('POST', '/api/meetings', { ...content, nonce }).catch(async (error: unknown) => {
    if (!isConflict(error)) throw error;
    await changeMeeting(nonce, { ...content, version: 1 });
    return { id: nonce };
  });
export const changeMeeting = (id: string, body: ChangeMeeting) =>
  sendJson<{ version: number }>('POST', `${meetingPath(id)}/versions`, body);
/** Where an earlier sending arrived with other words, these become its next version. */
export const enterDecision = (meetingId: string, { nonce, ...agreed }: EnterDecision) =>
  sendJson<{ id: string }>('POST', `${meetingPath(meetingId)}/decisions`, { ...agreed, nonce }).catch(
    async (error: unknown) => {
      if (!isConflict(error)) throw error;
      await changeDecision(nonce, { ...agreed, ...untouched, version: 1 });
      return { id: nonce };
    },
  );
export const changeDecision = (id: string, body: ChangeDecision) =>
  sendJson<{ version: number }>('POST', `${decisionPath(id)}/versions`, body);
export const reportProgress = (id: string, body: ReportProgress) =>
  sendJson<{ version: number }>('POST', `${decisionPath(id)}/progress`, body);
