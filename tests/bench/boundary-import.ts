import { readFileSync } from 'node:fs';
import type { GeometryCollection } from 'geojson';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { assessBoundaries } from '../../shared/geometry/assess-boundaries.ts';
import type { ListedArea, RawLayer } from '../../shared/geometry/boundary-types.ts';
import { guessColumns } from '../../shared/geometry/guess-columns.ts';
import { readBoundaryFile } from '../../shared/geometry/read-boundary-file.ts';
import { median } from './line.ts';

/** A process of its own, so that its memory is that of one import: `boundary-import.js FILE TIMES`. */
const [file, times] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file!));
const before = process.memoryUsage().rss / 1e6;

/** Every area that the file has counts as listed, so that all of it goes through every check. */
const listOf = (layers: readonly RawLayer[]): ListedArea[] =>
  layers
    .flatMap(({ features }) => features.map(({ properties }) => properties as Record<string, string>))
    .filter(({ code }) => code!.length > 2)
    .map(({ code, name, parent }) => ({
      code: code!,
      bpsCode: null,
      level: code!.length > 5 ? 'district' : 'regency',
      name: name!,
      shortName: name!,
      aliases: [],
      parentCode: parent ?? code!.slice(0, 5),
      lat: null,
      lon: null,
    }));

function ours() {
  const { layers, format } = readBoundaryFile(bytes);
  const list = listOf(layers);
  const columns = layers.map((layer) => guessColumns(layer, list));
  return assessBoundaries({ file: { layers, format }, columns, list, present: null, presentNeighbours: [] });
}

/** The packages alone: shared arcs and fewer points, nothing checked, no neighbours. */
function bare() {
  const { features } = readBoundaryFile(bytes).layers[0]!;
  const shapes: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: features.map((one) => ({ type: 'MultiPolygon', coordinates: one.polygons() })),
  };
  const made = presimplify(topology({ areas: shapes }, 2e5) as Topology<Objects<object>>);
  return simplify(made, quantile(made, 0.7));
}

const timed = (run: () => unknown): number =>
  median(
    Array.from({ length: Number(times) }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    }),
  );
const found = ours();
const megabytes = process.resourceUsage().maxRSS / 1000 - before;
const result = {
  areas:
    (found.map?.topology.objects['district'] as { geometries: unknown[] } | undefined)?.geometries.length ??
    0,
  points: found.points.read,
  megabytes,
  ours: timed(ours),
  bare: timed(bare),
};
process.stdout.write(`ready ${JSON.stringify(result)}\n`);
