import type { ForeignWorkerCounts } from '../../shared/api/foreign-workers.ts';
import { getJson, withQuery } from './request.ts';

export const getForeignWorkers = (area: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<ForeignWorkerCounts>(withQuery('/api/foreign-workers', { area, asKnownAt }), signal);
