import type { AreaCode } from '../domain/area.ts';
import type { Detection } from '../surveillance/detection-types.ts';

/** GET /api/detection?level&asKnownAt: surges, clusters, neighbourhoods, blind spots and trends of one level. */
export interface DetectionAnswer extends Detection {
  model: { code: string; version: number };
  /** Instant up to which rows count as known. */
  dataCut: string;
  /** Areas that the reader is shown, where these are not all of the level (DP-38). */
  within?: AreaCode[];
}
