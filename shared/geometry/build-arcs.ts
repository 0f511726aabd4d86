import type { GeometryCollection as GeoJsonShapes } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as ArcPolygons } from 'topojson-specification';
import type { ArcMap } from './arc-map.ts';
import type { Point, Polygon } from './boundary-types.ts';
import { gridStep } from './grid.ts';

/** Cuts the rings of all areas into arcs, so that a border of two is one arc that both refer to. */
export function buildArcs(areas: readonly { code: string; polygons: Polygon[] }[]): ArcMap {
  const shapes: GeoJsonShapes = {
    type: 'GeometryCollection',
    geometries: areas.map(({ polygons }) => ({
      type: 'MultiPolygon',
      // topojson-server hashes the bits of a number: whole numbers end in zeros and fall on top of each other
      coordinates: polygons.map((rings) =>
        rings.map((ring) => ring.map(([x, y]) => [x * gridStep, y * gridStep])),
      ),
    })),
  };
  const made = topology({ areas: shapes });
  const { geometries } = made.objects['areas'] as GeometryCollection;
  return {
    arcs: (made.arcs as Point[][]).map((arc) =>
      arc.map(([lon, lat]) => [Math.round(lon / gridStep), Math.round(lat / gridStep)]),
    ),
    areas: areas.map(({ code }, i) => ({ code, arcs: (geometries[i] as ArcPolygons).arcs })),
  };
}
