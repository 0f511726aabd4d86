import type { Topology } from 'topojson-specification';
import type { Areas, HexTiles } from '../../shared/api/areas.ts';
import { getJson, withQuery } from './request.ts';

/** The map file says beside its shapes what it is and whom it thanks. */
export type Boundaries = Topology & {
  teduh?: {
    note: string;
    attribution: string[];
    version: number;
    kind: 'schematic' | 'official';
    source: string | null;
  };
};

export const getAreas = (signal?: AbortSignal) => getJson<Areas>('/api/areas', signal);
export const getBoundaries = (signal?: AbortSignal, asKnownAt: string | null = null) =>
  getJson<Boundaries>(withQuery('/api/areas/boundaries', { asKnownAt }), signal);
export const getHexTiles = (signal?: AbortSignal) => getJson<HexTiles>('/api/areas/hex', signal);
