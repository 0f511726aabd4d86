import { getJson } from './request.ts';

export interface Agency {
  code: string;
  level: string;
  areaCode: string | null;
  name: { id: string; en: string };
  timporaMember: boolean;
}

export const getAgencies = (signal?: AbortSignal) => getJson<{ agencies: Agency[] }>('/api/agencies', signal);
