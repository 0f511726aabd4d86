import type { AreaCode } from '../domain/area.ts';
import { coordinatesInText } from './coordinates-in-text.ts';
import type { PlaceCandidate } from './place-candidate.ts';
import type { Gazetteer, PlaceArea } from './gazetteer.ts';

/** Both stay below `placeFrom`: 86 % of the land lies in the right kecamatan of the schematic map, and a seat is one point. */
const confidence = { drawn: 0.55, nearestSeat: 0.4 };
const farthestSeat = 25;

/**
 * The area of the first point written in a text: the drawn area, or else the kecamatan or sea zone whose seat is nearest,
 * within 25 km. Kilometres by the flat-earth formula at the latitude of the point, good to 0.1 % at this distance.
 */
export function pointHint(
  text: string,
  gazetteer: Gazetteer,
  areaAt?: (point: readonly [number, number]) => AreaCode | null,
): PlaceCandidate | null {
  const point = coordinatesInText(text)[0];
  if (!point) return null;
  const drawn = areaAt?.([point.lon, point.lat]);
  const area = drawn ? gazetteer.areas.get(drawn) : nearestSeat(point, gazetteer);
  if (!area) return null;
  return {
    areaCode: area.code,
    level: area.level,
    villageCode: null,
    confidence: drawn ? confidence.drawn : confidence.nearestSeat,
    span: { start: point.start, end: point.end, text: text.slice(point.start, point.end) },
  };
}

function nearestSeat(
  { lat, lon }: { lat: number; lon: number },
  gazetteer: Gazetteer,
): PlaceArea | undefined {
  let nearest: PlaceArea | undefined;
  let least = farthestSeat;
  for (const area of gazetteer.areas.values()) {
    if ((area.level !== 'district' && area.level !== 'sea_zone') || area.lat === null || area.lon === null)
      continue;
    const distance = 111.2 * Math.hypot(area.lat - lat, (area.lon - lon) * Math.cos((lat * Math.PI) / 180));
    if (distance <= least) [least, nearest] = [distance, area];
  }
  return nearest;
}
