import { BoundaryFileError } from './boundary-file-error.ts';
import {
  type BoundaryFile,
  boundaryLimits,
  type Point,
  type Polygon,
  type RawFeature,
  type Ring,
} from './boundary-types.ts';
import { propertiesFrom } from './read-geojson.ts';

type Bag = Record<string, unknown>;

/** TopoJSON, quantised or not: each object is a layer. Every reference to an arc is checked before it is followed. */
export function readTopoJson(topology: Bag): BoundaryFile {
  const { arcs, objects } = topology;
  if (!Array.isArray(arcs) || !isBag(objects)) throw new BoundaryFileError('topojson_damaged');
  const arcAt = arcReader(arcs, transformOf(topology['transform']));
  let count = 0;
  const layers = Object.entries(objects).map(([name, object]) => {
    const geometries = isBag(object) && Array.isArray(object['geometries']) ? object['geometries'] : [object];
    count += geometries.length;
    if (count > boundaryLimits.features) throw new BoundaryFileError('too_many_features');
    const features = geometries.filter(isBag).map(
      (geometry): RawFeature => ({
        properties: propertiesFrom(geometry['properties']),
        polygons: () => polygonsOf(geometry, arcAt),
      }),
    );
    return { name, features };
  });
  if (count === 0) throw new BoundaryFileError('not_polygons');
  return { format: 'topojson', layers };
}

function polygonsOf(geometry: Bag, arcAt: (reference: unknown) => Ring): Polygon[] {
  const ring = (references: unknown): Ring => {
    const points: Ring = [];
    for (const reference of list(references)) {
      const arc = arcAt(reference);
      for (let i = points.length > 0 ? 1 : 0; i < arc.length; i++) points.push(arc[i]!);
    }
    return points;
  };
  if (geometry['type'] === 'Polygon') return [list(geometry['arcs']).map(ring)];
  if (geometry['type'] === 'MultiPolygon')
    return list(geometry['arcs']).map((rings) => list(rings).map(ring));
  return [];
}

interface Transform {
  scale: Point;
  translate: Point;
}

function transformOf(value: unknown): Transform | null {
  if (value === undefined || value === null) return null;
  if (!isBag(value)) throw new BoundaryFileError('topojson_damaged');
  return { scale: pair(value['scale']), translate: pair(value['translate']) };
}

/** Arcs in degrees, forwards or (a complement) backwards, each decoded once. */
function arcReader(arcs: readonly unknown[], transform: Transform | null): (reference: unknown) => Ring {
  const decoded: (Ring | undefined)[] = [];
  return (reference) => {
    if (!Number.isInteger(reference)) throw new BoundaryFileError('topojson_damaged');
    const index = (reference as number) < 0 ? ~(reference as number) : (reference as number);
    if (index >= arcs.length) throw new BoundaryFileError('topojson_damaged');
    decoded[index] ??= decode(list(arcs[index]), transform);
    return (reference as number) < 0 ? decoded[index].toReversed() : decoded[index];
  };
}

function decode(arc: readonly unknown[], transform: Transform | null): Ring {
  if (!transform) return arc.map(pair);
  let [x, y] = [0, 0];
  return arc.map((step) => {
    const [dx, dy] = pair(step);
    x += dx;
    y += dy;
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
  });
}

function pair(value: unknown): Point {
  const [x, y] = list(value);
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    throw new BoundaryFileError('coordinates_not_numbers');
  return [x, y];
}
function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new BoundaryFileError('topojson_damaged');
  return value;
}
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
