import type { AlarmPreference, Alarms, AlarmState, DecideAlarm } from '../../shared/api/alarms.ts';
import { getJson, sendJson, withQuery } from './request.ts';

export const getAlarms = (
  state: AlarmState | null,
  limit: number,
  asKnownAt: string | null,
  signal?: AbortSignal,
) => getJson<Alarms>(withQuery('/api/alarms', { state, limit, asKnownAt }), signal);
export const getAlarmPreference = (signal?: AbortSignal) =>
  getJson<AlarmPreference>('/api/alarms/preference', signal);
export const setAlarmPreference = (body: AlarmPreference) =>
  sendJson<void>('PUT', '/api/alarms/preference', body);
export const setAlarmBudget = (monthly: number) => sendJson<void>('PUT', '/api/alarms/budget', { monthly });
export const decideAlarm = (id: string, body: DecideAlarm) =>
  sendJson<{ version: number }>('POST', `/api/alarms/${encodeURIComponent(id)}/decisions`, body);
export const markAlarmsSeen = () => sendJson<void>('POST', '/api/alarms/seen');
