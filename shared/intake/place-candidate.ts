import type { AreaCode, AreaLevel } from '../domain/area.ts';

/** One area that a text can mean. */
export interface PlaceCandidate {
  areaCode: AreaCode;
  level: AreaLevel;
  /** The village that was named, if one was. */
  villageCode: string | null;
  /** 0..1, see placeWeights: an order of readings, not a probability. */
  confidence: number;
  /** Where in the text, in UTF-16 units, and what stands there. */
  span: { start: number; end: number; text: string };
}
