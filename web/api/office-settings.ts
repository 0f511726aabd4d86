import type { DatabaseProtection, OfficeSettingsAnswer } from '../../shared/api/settings.ts';
import type { SettingName } from '../../shared/domain/office-settings.ts';
import { getJson, sendJson } from './request.ts';

export const getOfficeSettings = (signal?: AbortSignal) =>
  getJson<OfficeSettingsAnswer>('/api/office-settings', signal);
export const changeSetting = (name: SettingName, version: number, value: unknown) =>
  sendJson<{ version: number }>('PUT', `/api/office-settings/${name}`, { version, value });
export const getDatabaseProtection = (signal?: AbortSignal) =>
  getJson<DatabaseProtection>('/api/database-protection', signal);
