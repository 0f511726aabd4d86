import type { Topology } from 'topojson-specification';
import { arcIndex, type MapArea } from './arc-map.ts';
import type { ListedArea, Point } from './boundary-types.ts';
import { gridStep } from './grid.ts';

/** The map as the product stores it: TopoJSON on the grid, with code, name and parent of the list. */
export function writeTopology(
  arcs: readonly (readonly Point[])[],
  objects: Readonly<Record<string, readonly MapArea[]>>,
  list: ReadonlyMap<string, Pick<ListedArea, 'name' | 'parentCode'>>,
): Topology {
  const used = [
    ...new Set(
      Object.values(objects).flatMap((areas) => areas.flatMap((area) => area.arcs.flat(2).map(arcIndex))),
    ),
  ].sort((a, b) => a - b);
  const place = new Map(used.map((index, i) => [index, i]));
  let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const index of used)
    for (const [x, y] of arcs[index]!) {
      [left, low] = [Math.min(left, x), Math.min(low, y)];
      [right, high] = [Math.max(right, x), Math.max(high, y)];
    }
  const round = (steps: number) => Number((steps * gridStep).toFixed(5));
  return {
    type: 'Topology',
    bbox: [round(left), round(low), round(right), round(high)],
    transform: { scale: [gridStep, gridStep], translate: [round(left), round(low)] },
    objects: Object.fromEntries(
      Object.entries(objects).map(([name, areas]) => [
        name,
        {
          type: 'GeometryCollection',
          geometries: areas
            .toSorted((a, b) => (a.code < b.code ? -1 : 1))
            .map(({ code, arcs: polygons }) => ({
              type: 'MultiPolygon',
              arcs: polygons.map((rings) =>
                rings.map((ring) => ring.map((arc) => (arc < 0 ? ~place.get(~arc)! : place.get(arc)!))),
              ),
              properties: {
                code,
                name: list.get(code)?.name ?? code,
                parent: list.get(code)?.parentCode ?? '',
              },
            })),
        },
      ]),
    ),
    arcs: used.map((index) => steps(arcs[index]!, left, low)),
  };
}

function steps(arc: readonly Point[], left: number, low: number): Point[] {
  let [x, y] = [left, low];
  return arc.map(([nx, ny]) => {
    const step: Point = [nx - x, ny - y];
    [x, y] = [nx, ny];
    return step;
  });
}
