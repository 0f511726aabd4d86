import { type BoundaryFinding, finding, type ListedArea, type Polygon } from './boundary-types.ts';
import { earthKm } from './grid.ts';
import { type Box, boxOf, isInside, squaredDistance } from './plane.ts';

/** Degrees that a province may reach beyond its seats. */
const margin = 3;
/** A seat is known to a village; farther off than this it lies in another area: km. */
export const seatToleranceKm = 10;
const kmPerDegree = (Math.PI / 180) * earthKm;

/** One finding where the numbers of a file are no degrees of our part of the world: metres, or latitude before longitude. */
export function checkPosition(
  shapes: readonly { code: string; polygons: readonly Polygon[] }[],
  list: readonly ListedArea[],
): BoundaryFinding[] {
  const box = boxOf(shapes.flatMap(({ polygons }) => polygons.flat()));
  if (!(box.left <= box.right)) return [];
  if (Math.max(Math.abs(box.left), Math.abs(box.right), Math.abs(box.low), Math.abs(box.high)) > 360)
    return [finding('projected')];
  const wanted = boxOf([list.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [[lon, lat]]))]);
  if (!(wanted.left <= wanted.right) || within(box, wanted)) return [];
  const swapped = { left: box.low, right: box.high, low: box.left, high: box.right };
  if (within(swapped, wanted)) return [finding('axes_swapped')];
  return shapes
    .filter(({ polygons }) => !within(boxOf(polygons.flat()), wanted))
    .map(({ code }) => finding('outside_province', { areas: [code] }));
}

const within = (box: Box, seats: Box): boolean =>
  box.left >= seats.left - margin &&
  box.right <= seats.right + margin &&
  box.low >= seats.low - margin &&
  box.high <= seats.high + margin;

/** An area whose seat lies far outside: a sign of exchanged codes, or of a part that is missing. Degrees. */
export function checkSeat(area: ListedArea, polygons: readonly Polygon[]): BoundaryFinding[] {
  const { lat, lon } = area;
  if (lat === null || lon === null || polygons.length === 0) return [];
  if (polygons.some(([outer]) => isInside([lon, lat], outer!))) return [];
  let least = Infinity;
  for (const [outer] of polygons)
    for (let i = 1; i < outer!.length; i++)
      least = Math.min(least, squaredDistance([lon, lat], outer![i - 1]!, outer![i]!));
  const away = Math.sqrt(least) * kmPerDegree;
  return away > seatToleranceKm ? [finding('seat_far', { areas: [area.code], value: Math.round(away) })] : [];
}
