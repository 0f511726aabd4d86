import type {
  IncidentDetail,
  MergeIncident,
  MovedReports,
  SplitIncident,
  UnmergeIncident,
} from '../../shared/api/incident-detail.ts';
import type { Engagements, Incidents } from '../../shared/api/incidents.ts';
import { getJson, sendJson, withQuery } from './request.ts';

export const getIncidents = (
  filter: {
    ids?: readonly string[];
    area?: string;
    from?: string;
    to?: string;
    asKnownAt?: string | null;
    limit?: number;
  },
  signal?: AbortSignal,
) => getJson<Incidents>(withQuery('/api/incidents', { ...filter, ids: filter.ids?.join(',') }), signal);
export const getEngagements = (area: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Engagements>(withQuery('/api/engagements', { area, asKnownAt }), signal);

const pathOf = (id: string) => `/api/incidents/${encodeURIComponent(id)}`;
export const getIncident = (id: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<IncidentDetail>(withQuery(pathOf(id), { asKnownAt }), signal);
export const mergeIncident = (id: string, body: MergeIncident) =>
  sendJson<MovedReports>('POST', `${pathOf(id)}/merge`, body);
export const unmergeIncident = (id: string, body: UnmergeIncident) =>
  sendJson<MovedReports>('POST', `${pathOf(id)}/unmerge`, body);
export const splitIncident = (id: string, body: SplitIncident) =>
  sendJson<{ id: string; version: number }>('POST', `${pathOf(id)}/split`, body);
