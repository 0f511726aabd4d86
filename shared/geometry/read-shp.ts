import { BoundaryFileError } from './boundary-file-error.ts';
import { boundaryLimits, type Polygon, type Ring } from './boundary-types.ts';
import { groupRings } from './group-rings.ts';

/** Polygon, PolygonZ, PolygonM: heights and measures stand behind the points and are not read. */
const polygonTypes = [5, 15, 25];

/**
 * Shapes of the main file of a Shapefile, one after the other; a null shape has no polygon. Which ring is a hole is told by
 * what lies in what, since not every program winds its rings as the format asks.
 * Errors: BoundaryFileError. Reference: ESRI shapefile technical description (1998).
 */
export function readShp(bytes: Uint8Array): (() => Polygon[])[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 100 || view.getInt32(0, false) !== 9994)
    throw new BoundaryFileError('shapefile_damaged', '.shp');
  const type = view.getInt32(32, true);
  if (type !== 0 && !polygonTypes.includes(type)) throw new BoundaryFileError('shapefile_not_polygons');
  const shapes: (() => Polygon[])[] = [];
  for (let at = 100; at < bytes.length; ) {
    if (at + 12 > bytes.length) throw new BoundaryFileError('shapefile_damaged', '.shp');
    const length = view.getInt32(at + 4, false) * 2;
    const begin = at + 8;
    if (length < 4 || begin + length > bytes.length) throw new BoundaryFileError('shapefile_damaged', '.shp');
    if (shapes.length >= boundaryLimits.features) throw new BoundaryFileError('too_many_features');
    shapes.push(() => shapeAt(view, begin, length));
    at = begin + length;
  }
  return shapes;
}

function shapeAt(view: DataView, begin: number, length: number): Polygon[] {
  const type = view.getInt32(begin, true);
  if (type === 0) return [];
  if (!polygonTypes.includes(type) || length < 44) throw new BoundaryFileError('shape_unreadable');
  const [parts, points] = [view.getInt32(begin + 36, true), view.getInt32(begin + 40, true)];
  const first = begin + 44 + 4 * parts;
  if (parts < 0 || points < 0 || 44 + 4 * parts + 16 * points > length)
    throw new BoundaryFileError('shape_unreadable');
  const rings: Ring[] = [];
  for (let part = 0; part < parts; part++) {
    const from = view.getInt32(begin + 44 + 4 * part, true);
    const to = part + 1 < parts ? view.getInt32(begin + 48 + 4 * part, true) : points;
    if (from < 0 || to < from || to > points) throw new BoundaryFileError('shape_unreadable');
    const ring: Ring = [];
    for (let i = from; i < to; i++) {
      const [x, y] = [view.getFloat64(first + 16 * i, true), view.getFloat64(first + 16 * i + 8, true)];
      if (!Number.isFinite(x) || !Number.isFinite(y)) throw new BoundaryFileError('coordinates_not_numbers');
      ring.push([x, y]);
    }
    rings.push(ring);
  }
  return groupRings(rings);
}
