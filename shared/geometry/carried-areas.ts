import type {
  GeometryCollection,
  MultiPolygon,
  Polygon as ArcPolygon,
  Topology,
} from 'topojson-specification';
import { type ArcMap, type MapArea, ringPoints } from './arc-map.ts';
import { buildArcs } from './build-arcs.ts';
import type { Point, Polygon } from './boundary-types.ts';
import { gridStep } from './grid.ts';
import { twiceArea } from './plane.ts';

/** Areas of one object of the map in force, put on the grid, to stand in the next map as they are. */
export function carriedAreas(topology: Topology, object: string): ArcMap {
  const source = topology.objects[object] as GeometryCollection<{ code: string }> | undefined;
  const arcs = topology.arcs.map((arc) => absolute(arc as Point[], topology.transform));
  const shapes = (source?.geometries ?? []).map((geometry) => {
    const { type, arcs: rings } = geometry as ArcPolygon | MultiPolygon;
    const polygons = type === 'Polygon' ? [rings as number[][]] : (rings as number[][][]);
    return {
      code: (geometry.properties as { code: string }).code,
      polygons: polygons.map(
        (list): Polygon =>
          list
            .map((ring) => withoutRepeats(ringPoints(arcs, ring)))
            .map((ring, i) => (twiceArea(ring) > 0 === (i === 0) ? ring.reverse() : ring)),
      ),
    };
  });
  return shapes.length > 0 ? buildArcs(shapes) : { arcs: [], areas: [] };
}

function absolute(arc: readonly Point[], transform: Topology['transform']): Point[] {
  let [x, y] = [0, 0];
  const [sx, sy] = (transform?.scale ?? [1, 1]) as Point;
  const [tx, ty] = (transform?.translate ?? [0, 0]) as Point;
  return arc.map(([dx, dy]) => {
    [x, y] = transform ? [x + dx, y + dy] : [dx, dy];
    return [Math.round((x * sx + tx) / gridStep), Math.round((y * sy + ty) / gridStep)];
  });
}

const withoutRepeats = (ring: readonly Point[]): Point[] =>
  ring.filter((point, i) => i === 0 || point[0] !== ring[i - 1]![0] || point[1] !== ring[i - 1]![1]);

/** Two maps in one list of arcs; the areas of the second refer to their arcs behind those of the first. */
export function joinMaps(first: ArcMap, second: ArcMap): { arcs: Point[][]; moved: MapArea[] } {
  const offset = first.arcs.length;
  return {
    arcs: [...first.arcs, ...second.arcs],
    moved: second.areas.map(({ code, arcs }) => ({
      code,
      arcs: arcs.map((rings) =>
        rings.map((ring) => ring.map((arc) => (arc < 0 ? arc - offset : arc + offset))),
      ),
    })),
  };
}
