import type { EnterEngagement, EnterIncident, EnterListeningCoverage } from '../../shared/api/incidents.ts';
import type { EnterObservation } from '../../shared/api/indicators.ts';
import { sendJson } from './request.ts';

// A session that ended must not sweep away what was typed: the form says so itself.
const stay = { quiet401: true };
export const enterIncident = (body: EnterIncident) =>
  sendJson<{ id: string }>('POST', '/api/incidents', body, stay);
export const enterObservation = (body: EnterObservation) =>
  sendJson<{ id: number }>('POST', '/api/observations', body, stay);
export const enterListening = (body: EnterListeningCoverage) =>
  sendJson<{ id: number }>('POST', '/api/listening-coverage', body, stay);
export const enterEngagement = (body: EnterEngagement) =>
  sendJson<{ id: string }>('POST', '/api/engagements', body, stay);
