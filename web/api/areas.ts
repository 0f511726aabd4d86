import type { Topology } from 'topojson-specification';
import type { Areas, HexTiles } from '../../shared/api/areas.ts';
import { getJson } from './request.ts';

/** The map file says beside its shapes what it is and whom it thanks. */
export type Boundaries = Topology & { teduh?: { note: string; attribution: string[] } };

export const getAreas = (signal?: AbortSignal) => getJson<Areas>('/api/areas', signal);
export const getBoundaries = (signal?: AbortSignal) => getJson<Boundaries>('/api/areas/boundaries', signal);
export const getHexTiles = (signal?: AbortSignal) => getJson<HexTiles>('/api/areas/hex', signal);
