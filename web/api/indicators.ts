import type { Indicators, Observations } from '../../shared/api/indicators.ts';
import { getJson, withQuery } from './request.ts';

export const getIndicators = (asKnownAt: string | null = null, signal?: AbortSignal) =>
  getJson<Indicators>(withQuery('/api/indicators', { asKnownAt }), signal);
export const getObservations = (
  filter: {
    ids?: readonly number[];
    area?: string;
    indicator?: string;
    source?: number;
    asKnownAt?: string | null;
    limit?: number;
  },
  signal?: AbortSignal,
) => getJson<Observations>(withQuery('/api/observations', { ...filter, ids: filter.ids?.join(',') }), signal);
