import type { Indicators, Observations } from '../../shared/api/indicators.ts';
import { getJson, withQuery } from './request.ts';

export const getIndicators = (signal?: AbortSignal) => getJson<Indicators>('/api/indicators', signal);
export const getObservations = (
  filter: {
    ids?: readonly number[];
    area?: string;
    indicator?: string;
    asKnownAt?: string | null;
    limit?: number;
  },
  signal?: AbortSignal,
) => getJson<Observations>(withQuery('/api/observations', { ...filter, ids: filter.ids?.join(',') }), signal);
