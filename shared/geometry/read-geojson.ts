import { BoundaryFileError } from './boundary-file-error.ts';
import {
  type BoundaryFile,
  boundaryLimits,
  type Point,
  type Polygon,
  type PropertyValue,
  type RawFeature,
  type Ring,
} from './boundary-types.ts';

const deepest = 8;
type Bag = Record<string, unknown>;

/**
 * GeoJSON after RFC 7946: a collection, also of collections, or one feature. Winding either way; heights are dropped;
 * shapes other than polygons are left out. A `crs` of the older standard must name WGS 84.
 */
export function readGeoJson(value: unknown): BoundaryFile {
  const features: RawFeature[] = [];
  collect(value, 0, features);
  if (features.length === 0) throw new BoundaryFileError('not_polygons');
  return { format: 'geojson', layers: [{ name: '', features }] };
}

function collect(value: unknown, depth: number, into: RawFeature[]): void {
  if (!isBag(value)) throw new BoundaryFileError('unknown_format');
  if (depth > deepest) throw new BoundaryFileError('too_deep');
  checkCrs(value['crs']);
  if (value['type'] === 'FeatureCollection') {
    if (!Array.isArray(value['features'])) throw new BoundaryFileError('unknown_format');
    for (const one of value['features']) collect(one, depth + 1, into);
    return;
  }
  if (value['type'] !== 'Feature') throw new BoundaryFileError('unknown_format');
  if (into.length >= boundaryLimits.features) throw new BoundaryFileError('too_many_features');
  const geometry = value['geometry'];
  into.push({
    properties: propertiesFrom(value['properties']),
    polygons: () => polygonsFrom(geometry, 0),
  });
}

function checkCrs(crs: unknown): void {
  if (!isBag(crs) || !isBag(crs['properties'])) return;
  const name = crs['properties']['name'];
  if (typeof name === 'string' && !/CRS:?84$|EPSG:(:|[\d.]+:)?4326$/i.test(name.trim()))
    throw new BoundaryFileError('projection', name.slice(0, 80));
}

/** Plain values only; a name of the language itself (`__proto__`) is kept out of the way by a bare object. */
export function propertiesFrom(value: unknown): Record<string, PropertyValue> {
  const found = Object.create(null) as Record<string, PropertyValue>;
  if (!isBag(value)) return found;
  for (const [name, one] of Object.entries(value).slice(0, boundaryLimits.properties))
    if (one === null || ['string', 'number', 'boolean'].includes(typeof one))
      found[name] = one as PropertyValue;
  return found;
}

function polygonsFrom(geometry: unknown, depth: number): Polygon[] {
  if (geometry === null || geometry === undefined) return [];
  if (!isBag(geometry) || depth > deepest) throw new BoundaryFileError('shape_unreadable');
  const { type, coordinates } = geometry;
  if (type === 'Polygon') return [rings(coordinates)];
  if (type === 'MultiPolygon') return list(coordinates).map(rings);
  if (type === 'GeometryCollection')
    return list(geometry['geometries']).flatMap((one) => polygonsFrom(one, depth + 1));
  return [];
}

const rings = (value: unknown): Ring[] => list(value).map((ring) => list(ring).map(point));
function point(value: unknown): Point {
  const [x, y] = list(value);
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    throw new BoundaryFileError('coordinates_not_numbers');
  return [x, y];
}
function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new BoundaryFileError('shape_unreadable');
  return value;
}
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
