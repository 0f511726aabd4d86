import type { Topology } from 'topojson-specification';
import type { ScoreLevel } from '../domain/area.ts';
import { type ArcMap, type MapArea, polygonsOf } from './arc-map.ts';
import { borderNeighbours, type NeighbourRow, sharedPairs } from './border-neighbours.ts';
import { BoundaryFileError } from './boundary-file-error.ts';
import {
  type BoundaryFile,
  type BoundaryFinding,
  boundaryLimits,
  type FindingCode,
  finding,
  type LayerColumns,
  type ListedArea,
} from './boundary-types.ts';
import { buildArcs } from './build-arcs.ts';
import { carriedAreas, joinMaps } from './carried-areas.ts';
import { checkCoverage, checkLevels, type Shape } from './check-coverage.ts';
import { checkPosition, checkSeat } from './check-position.ts';
import { checkShape } from './check-shape.ts';
import { dissolveAreas } from './dissolve-areas.ts';
import { squareKm2 } from './grid.ts';
import { nearBorders } from './near-borders.ts';
import { nodeBorders } from './node-borders.ts';
import { type PlacedFeature, placeFeatures } from './place-features.ts';
import { twiceArea } from './plane.ts';
import { simplifyArcs } from './simplify-arcs.ts';
import { writeTopology } from './write-topology.ts';

/** Points that the stored map may have for each area of its finer level. */
const pointsPerArea = 180;

export interface BoundaryQuestion {
  file: BoundaryFile;
  /** One for each layer, as guessed or as chosen. */
  columns: readonly LayerColumns[];
  /** Regencies and districts that the product knows. */
  list: readonly ListedArea[];
  /** The map in force: sea zones stay, and a level that the file does not bring. */
  present: Topology | null;
  presentNeighbours: readonly NeighbourRow[];
}

/** Findings of one kind that are listed; all are counted. */
export const mostFindings = 100;

export interface BoundaryAnswer {
  /** Errors first; of each kind at most a hundred. */
  findings: BoundaryFinding[];
  /** How many there are of each kind. */
  counts: Partial<Record<FindingCode, number>>;
  /** Levels that the file brings. */
  levels: ScoreLevel[];
  /** Null where an error stands in the way. */
  map: { topology: Topology; neighbours: NeighbourRow[] } | null;
  /** Corners of the borders as read, and as stored. */
  points: { read: number; stored: number };
}

/**
 * From a file of boundaries to a map with shared borders and its neighbours, or to the reasons why it may not come into
 * force. Pure: the same file, columns, list and present map give the same answer.
 */
export function assessBoundaries(question: BoundaryQuestion): BoundaryAnswer {
  const { file, columns, list, present } = question;
  const byCode = new Map(list.map((area) => [area.code, area]));
  const placed = placeFeatures(file.layers, columns, list);
  const findings = [...placed.findings];
  const levels = (['regency', 'district'] as const).filter((level) =>
    placed.areas.some((area) => area.level === level),
  );
  const shapes = readShapes(placed.areas, list, findings);
  const answer = (map: BoundaryAnswer['map'], stored = 0): BoundaryAnswer => ({
    ...listed(findings),
    levels,
    map,
    points: { read: shapes.points, stored },
  });
  if (shapes.districts.length + shapes.regencies.length === 0) return answer(null);

  const level = shapes.districts.length > 0 ? 'district' : 'regency';
  const finer = level === 'district' ? shapes.districts : shapes.regencies;
  const arcs = joinVillages(buildArcs(noded(finer)), finer);
  const joined: Shape[] = arcs.areas.map((area) => ({
    code: area.code,
    polygons: polygonsOf(arcs.arcs, area),
  }));
  findings.push(...checkCoverage(joined));
  if (level === 'district' && shapes.regencies.length > 0)
    findings.push(...checkLevels(joined, shapes.regencies, byCode));
  const borders = sharedPairs(arcs.areas);
  for (const { pair, km } of nearBorders(arcs, borders)) {
    borders.add(pair);
    findings.push(finding('border_not_shared', { areas: pair.split(' '), value: km }));
  }
  if (findings.some(({ severity }) => severity === 'error')) return answer(null);
  if (level === 'regency' && present) findings.push(finding('districts_kept'));
  if (level === 'district' && shapes.regencies.length === 0)
    findings.push(finding('regencies_from_districts'));

  const made = finish(question, level, arcs, borders);
  const lost = made.drawn.filter(({ twice }) => !(twice > 0)).map(({ code }) => code);
  if (lost.length > 0) {
    findings.push(finding('area_lost', { areas: lost }));
    return answer(null);
  }
  const stored = made.topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
  return answer({ topology: made.topology, neighbours: made.neighbours }, stored);
}

function finish(
  { list, present, presentNeighbours }: BoundaryQuestion,
  level: ScoreLevel,
  whole: ArcMap,
  borders: ReadonlySet<string>,
) {
  const thin = simplifyArcs(whole, pointsPerArea * whole.areas.length);
  const byCode = new Map<string, Pick<ListedArea, 'name' | 'parentCode'>>(
    list.map((area) => [area.code, area]),
  );
  const objects: Record<string, MapArea[]> = { [level]: thin.areas };
  const neighbours = borderNeighbours(level, whole, whole.areas, borders);
  if (level === 'district') {
    const parents = [...new Set(whole.areas.map(({ code }) => code.slice(0, 5)))].sort();
    const dissolve = (map: ArcMap) =>
      parents.map((code) =>
        dissolveAreas(
          map,
          map.areas.filter((one) => one.code.startsWith(`${code}.`)),
          code,
        ),
      );
    objects['regency'] = dissolve(thin);
    const above = dissolve(whole);
    const pairs = new Set(
      [...borders]
        .map((pair) => pair.split(' ').map((code) => code.slice(0, 5)))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => `${a} ${b}`),
    );
    neighbours.unshift(...borderNeighbours('regency', whole, above, pairs));
  } else neighbours.push(...presentNeighbours.filter((row) => row.level === 'district'));

  let arcs = thin.arcs;
  const kept = level === 'regency' ? ['district', 'sea_zone'] : ['sea_zone'];
  for (const object of kept) {
    if (!present?.objects[object]) continue;
    for (const geometry of (present.objects[object] as { geometries: { properties?: object }[] })
      .geometries) {
      const { code, name, parent } = geometry.properties as { code: string; name: string; parent: string };
      if (!byCode.has(code)) byCode.set(code, { name, parentCode: parent });
    }
    const joined = joinMaps({ arcs, areas: [] }, carriedAreas(present, object));
    arcs = joined.arcs;
    objects[object] = joined.moved;
  }
  const drawn = [...(objects['district'] ?? []), ...(objects['regency'] ?? [])].map((area) => ({
    code: area.code,
    twice: polygonsOf(arcs, area)
      .flat()
      .reduce((sum, ring) => sum - twiceArea(ring) * squareKm2(ring[0]![1]), 0),
  }));
  return { topology: writeTopology(arcs, objects, byCode), neighbours, drawn };
}

/** Shapes of the areas on the grid, with what was found in each; degrees are judged before anything is measured. */
function readShapes(
  areas: readonly PlacedFeature[],
  list: readonly ListedArea[],
  findings: BoundaryFinding[],
): { districts: Shape[]; regencies: Shape[]; points: number } {
  const read: { code: string; level: ScoreLevel; polygons: Shape['polygons']; part: number }[] = [];
  let points = 0;
  for (const { code, level, features } of areas)
    features.forEach((feature, part) => {
      try {
        const polygons = feature.polygons();
        points += polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
        if (points > boundaryLimits.points) throw new BoundaryFileError('too_many_points');
        read.push({ code, level, polygons, part });
      } catch (error) {
        if (!(error instanceof BoundaryFileError) || error.code === 'too_many_points') throw error;
        const name = error.code === 'coordinates_not_numbers' ? error.code : 'shape_unreadable';
        findings.push(finding(name, { areas: [code] }));
      }
    });
  const misplaced = checkPosition(read, list);
  findings.push(...misplaced);
  if (misplaced.some(({ code }) => code !== 'outside_province'))
    return { districts: [], regencies: [], points };
  const byCode = new Map(list.map((area) => [area.code, area]));
  const found = { districts: [] as Shape[], regencies: [] as Shape[], points };
  let [turned, dropped] = [0, 0];
  for (const { code, level, polygons, part } of read) {
    const isVillage =
      part > 0 || areas.find((one) => one.code === code && one.level === level)!.features.length > 1;
    if (!isVillage) findings.push(...checkSeat(byCode.get(code)!, polygons));
    const checked = checkShape(code, polygons);
    findings.push(...checked.findings);
    turned += checked.turned;
    dropped += checked.dropped;
    if (checked.polygons.length > 0)
      found[level === 'district' ? 'districts' : 'regencies'].push({ code, polygons: checked.polygons });
  }
  if (turned > 0) findings.push(finding('rings_turned', { value: turned }));
  if (dropped > 0) findings.push(finding('small_pieces_dropped', { value: dropped }));
  return found;
}

const noded = (shapes: readonly Shape[]): Shape[] =>
  nodeBorders(shapes.map(({ polygons }) => polygons)).map((polygons, i) => ({
    code: shapes[i]!.code,
    polygons,
  }));

/** Several shapes of one code (villages of a district) become one area. */
function joinVillages(map: ArcMap, shapes: readonly Shape[]): ArcMap {
  const codes = [...new Set(shapes.map(({ code }) => code))].sort();
  if (codes.length === shapes.length) return map;
  return {
    arcs: map.arcs,
    areas: codes.map((code) =>
      dissolveAreas(
        map,
        map.areas.filter((area) => area.code === code),
        code,
      ),
    ),
  };
}

const order = { error: 0, warning: 1, note: 2 };
function listed(all: readonly BoundaryFinding[]): Pick<BoundaryAnswer, 'findings' | 'counts'> {
  const counts: BoundaryAnswer['counts'] = {};
  const findings = all
    .toSorted((a, b) => order[a.severity] - order[b.severity])
    .filter(({ code }) => {
      counts[code] = (counts[code] ?? 0) + 1;
      return counts[code] <= mostFindings;
    });
  return { findings, counts };
}
