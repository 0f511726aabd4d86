import type { Engagements, Incidents } from '../../shared/api/incidents.ts';
import { getJson, withQuery } from './request.ts';

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
export const getEngagements = (area: string, signal?: AbortSignal) =>
  getJson<Engagements>(withQuery('/api/engagements', { area }), signal);
