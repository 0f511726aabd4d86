import { geoArea } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { assessBoundaries } from '../../../shared/geometry/assess-boundaries.ts';
import { guessColumns } from '../../../shared/geometry/guess-columns.ts';
import { readBoundaryFile } from '../../../shared/geometry/read-boundary-file.ts';
import { areaMap } from '../reference/read.ts';
import {
  bytesOf,
  geoJson,
  inventedSquares,
  seatedList,
  side,
  type Square,
  square,
} from '../../support/invented-map.ts';

const list = seatedList();
const squares = inventedSquares();
const present = areaMap() as unknown as Topology;
const assess = (value: unknown, options: { list?: typeof list; present?: Topology | null } = {}) => {
  const file = readBoundaryFile(bytesOf(value));
  const own = options.list ?? list;
  return assessBoundaries({
    file,
    columns: file.layers.map((layer) => guessColumns(layer, own)),
    list: own,
    present: options.present === undefined ? present : options.present,
    presentNeighbours: [],
  });
};
const changed = (at: number, ring: Square['ring']) =>
  squares.map((one, i) => (i === at ? { ...one, ring } : one));
const codesOf = (answer: ReturnType<typeof assess>) => answer.findings.map(({ code }) => code);
const pairsOf = (answer: ReturnType<typeof assess>, level: string) =>
  answer
    .map!.neighbours.filter((row) => row.level === level && row.areaCode < row.neighbourCode)
    .map((row) => `${row.areaCode} ${row.neighbourCode} ${row.basis}`);
const featuresOf = (topology: Topology, object: string) =>
  feature(topology, topology.objects[object] as GeometryCollection<{ code: string }>).features;
const km2 = (answer: ReturnType<typeof assess>, code: string, object = 'district') =>
  geoArea(featuresOf(answer.map!.topology, object).find((one) => one.properties.code === code)!) *
  6371.0088 ** 2;

describe('a map that nothing can be said against', () => {
  const answer = assess(geoJson(squares));

  test('only notes are left', () => {
    expect(new Set(answer.findings.map(({ severity }) => severity))).toEqual(new Set(['note']));
    expect(codesOf(answer)).toEqual(['regencies_from_districts']);
  });

  test('rings wind as d3-geo wants, also where the file winds them after RFC 7946', () => {
    const other = assess(geoJson(squares.map((one) => ({ ...one, ring: one.ring.toReversed() }))));
    expect(codesOf(other)).toContain('rings_turned');
    expect(other.map).toEqual(answer.map);
    for (const object of ['district', 'regency', 'sea_zone'])
      for (const one of featuresOf(answer.map!.topology, object)) {
        expect(geoArea(one), one.properties.code).toBeGreaterThan(0);
        expect(geoArea(one), one.properties.code).toBeLessThan(2 * Math.PI);
      }
  });

  test('an arc bounds at most two areas, and a regency is made of the arcs of its districts', () => {
    const arcsOf = (one: object) =>
      ((one as { arcs: number[][][] }).arcs.flat(3) as number[]).map((arc) => (arc < 0 ? ~arc : arc));
    const { objects } = answer.map!.topology as Topology<
      Record<string, GeometryCollection<{ code: string; parent: string }>>
    >;
    const uses = new Map<number, number>();
    for (const arc of objects['district']!.geometries.flatMap(arcsOf))
      uses.set(arc, (uses.get(arc) ?? 0) + 1);
    expect(Math.max(...uses.values())).toBe(2);
    for (const regency of objects['regency']!.geometries) {
      const { code } = regency.properties as { code: string };
      const own = objects['district']!.geometries.filter(
        (one) => (one.properties as { parent: string }).parent === code,
      );
      const sum = own.reduce((all, one) => all + km2(answer, (one.properties as { code: string }).code), 0);
      expect(km2(answer, code, 'regency') / sum).toBeCloseTo(1, 6);
      expect(arcsOf(regency).filter((arc) => !own.flatMap(arcsOf).includes(arc))).toEqual([]);
    }
  });

  test('neighbours are who shares a side; a corner is no border', () => {
    // rows of eight, to and fro: the first has the second beside it and the sixteenth above it
    const [first, second, sixteenth, fifteenth] = [0, 1, 15, 14].map((i) => squares[i]!.code);
    const pairs = pairsOf(answer, 'district');
    expect(pairs).toContain(`${first} ${second} land_border`);
    expect(pairs).toContain(`${first} ${sixteenth} land_border`);
    expect(pairs).not.toContain(`${first} ${fifteenth} land_border`);
    // 7 sides in each of five whole rows and 6 in the last; 8 between rows, 7 below the last
    expect(pairs).toHaveLength(5 * 7 + 6 + 4 * 8 + 7);
    expect(pairsOf(answer, 'regency').every((pair) => pair.endsWith('land_border'))).toBe(true);
  });

  test('the order of features and the place where a ring begins change nothing', () => {
    const turned = squares.toReversed().map((one) => {
      const open = one.ring.slice(0, -1);
      const ring = [...open.slice(2), ...open.slice(0, 2)];
      return { ...one, ring: [...ring, ring[0]!] as Square['ring'] };
    });
    const other = assess(geoJson(turned));
    expect(other.map!.neighbours).toEqual(answer.map!.neighbours);
    for (const { code } of squares) expect(km2(other, code)).toBeCloseTo(km2(answer, code), 6);
  });

  test('an area without a neighbour takes the nearest across the water', () => {
    const [x, y] = squares[46]!.ring[0]!;
    const island = assess(geoJson(changed(46, square(x + 0.02, y + side + 0.03))));
    expect(pairsOf(island, 'district').filter((pair) => pair.endsWith('sea_nearest'))).toEqual([
      expect.stringContaining(squares[46]!.code),
    ]);
  });
});

describe('borders', () => {
  test('more corners on one side than on the other: the border is shared all the same', () => {
    const [a, b, c, d] = squares[0]!.ring;
    const middle: [number, number] = [c![0], c![1] - 0.03];
    const answer = assess(geoJson(changed(0, [a!, b!, c!, middle, d!, a!])));
    expect(codesOf(answer)).toEqual(['regencies_from_districts']);
    expect(pairsOf(answer, 'district')).toEqual(pairsOf(assess(geoJson(squares)), 'district'));
  });

  test('borders drawn one by one, 50 m apart: warned of, and neighbours all the same', () => {
    const apart = 0.0005;
    const shrunk = squares.map((one) => ({
      ...one,
      ring: square(one.ring[0]![0] + apart / 2, one.ring[0]![1] + apart / 2, side - apart),
    }));
    const answer = assess(geoJson(shrunk));
    expect(answer.counts.border_not_shared).toBe(pairsOf(answer, 'district').length);
    expect(pairsOf(answer, 'district')).toEqual(pairsOf(assess(geoJson(squares)), 'district'));
  });
});

describe('what is wrong with a shape is named', () => {
  const [x, y] = squares[10]!.ring[0]!;
  test.each([
    ['a ring that is not closed', squares[10]!.ring.slice(0, -1), 'ring_unclosed'],
    [
      'a line there and back',
      [
        [x, y],
        [x, y + side],
        [x, y],
      ],
      'ring_too_short',
    ],
    [
      'a bow tie',
      [
        [x, y],
        [x + side, y + side],
        [x, y + side],
        [x + side, y],
        [x, y],
      ],
      'crossed_shape',
    ],
  ])('%s', (_, ring, code) => {
    const answer = assess(geoJson(changed(10, ring as Square['ring'])));
    expect(answer.findings).toContainEqual(expect.objectContaining({ code, areas: [squares[10]!.code] }));
    expect(answer.map).toBeNull();
  });

  test('a small loop of the line is a warning with its place', () => {
    const loop: Square['ring'] = [
      [x, y],
      [x, y + 0.05],
      [x + 0.001, y + 0.049],
      [x + 0.001, y + 0.051],
      [x, y + 0.0495],
      [x, y + side],
      [x + side, y + side],
      [x + side, y],
      [x, y],
    ];
    const answer = assess(geoJson(changed(10, loop)));
    const found = answer.findings.find(({ code }) => code === 'self_intersection')!;
    expect([found.severity, found.areas]).toEqual(['warning', [squares[10]!.code]]);
    expect(found.at![0]).toBeCloseTo(x, 2);
  });

  test('a hole outside its area', () => {
    const map = geoJson(squares);
    map.features[10]!.geometry.coordinates.push(square(x + 1, y, 0.02));
    expect(codesOf(assess(map))).toContain('hole_outside');
  });

  test('an enclave is a hole of the one and an area of its own: no gap, no overlap, neighbours', () => {
    const inner = square(x + 0.03, y + 0.03, 0.04);
    const moved = squares.map((one, i) => (i === 46 ? { ...one, ring: inner } : one));
    const map = geoJson(moved);
    map.features[10]!.geometry.coordinates.push(inner.toReversed());
    const answer = assess(map, { list: list.map((one) => ({ ...one, lat: null, lon: null })) });
    expect(codesOf(answer)).toEqual(['regencies_from_districts']);
    expect(pairsOf(answer, 'district')).toContain(`${squares[10]!.code} ${squares[46]!.code} land_border`);
  });

  test('crumbs are dropped and counted, an islet stays', () => {
    const map = geoJson(squares) as { features: { geometry: { type: string; coordinates: unknown[] } }[] };
    map.features[10]!.geometry = {
      type: 'MultiPolygon',
      coordinates: [[squares[10]!.ring], [square(x, y + 2, 0.00002)], [square(x, y + 2.1, 0.001)]],
    };
    const answer = assess(map);
    expect(answer.findings).toContainEqual(
      expect.objectContaining({ code: 'small_pieces_dropped', value: 1 }),
    );
    const drawn = featuresOf(answer.map!.topology, 'district').find(
      (one) => one.properties.code === squares[10]!.code,
    )!;
    expect((drawn.geometry as { coordinates: unknown[] }).coordinates).toHaveLength(2);
  });
});

describe('overlaps and gaps are measured in km2', () => {
  const [x, y] = squares[10]!.ring[0]!;
  /** km2 of a rectangle of degrees here. */
  const size = (width: number, height: number) =>
    width * height * 111.195 ** 2 * Math.cos(((y + side / 2) * Math.PI) / 180);

  test('an overlap of two, by pair', () => {
    const wide: Square['ring'] = [
      [x, y],
      [x, y + side],
      [x + side + 0.002, y + side],
      [x + side + 0.002, y],
      [x, y],
    ];
    const answer = assess(geoJson(changed(10, wide)));
    const found = answer.findings.filter(({ code }) => code === 'overlap');
    expect(found).toHaveLength(1);
    expect(found[0]!.areas).toHaveLength(2);
    expect(found[0]!.areas).toContain(squares[10]!.code);
    expect(found[0]!.value! / size(0.002, side)).toBeCloseTo(1, 3);
  });

  test('an overlap of more than a twentieth is an error', () => {
    const answer = assess(geoJson(changed(10, square(x + 0.03, y))));
    expect(codesOf(answer)).toContain('overlap_large');
    expect(answer.map).toBeNull();
  });

  test('a gap between neighbours, and none where the sea comes in', () => {
    const narrow: Square['ring'] = [
      [x, y],
      [x, y + side],
      [x + side - 0.003, y + side],
      [x + side - 0.003, y],
      [x, y],
    ];
    const found = assess(geoJson(changed(10, narrow))).findings.filter(({ code }) => code === 'gap');
    expect(found).toHaveLength(1);
    expect(found[0]!.value! / size(0.003, side)).toBeCloseTo(1, 3);
    expect(found[0]!.at![0]).toBeCloseTo(x + side - 0.0015, 4);
    // at the edge of the land it opens to the sea
    const [ex, ey] = squares[0]!.ring[0]!;
    const open: Square['ring'] = [
      [ex, ey],
      [ex, ey + side],
      [ex + side - 0.003, ey + side],
      [ex + side - 0.003, ey],
      [ex, ey],
    ];
    expect(codesOf(assess(geoJson(changed(0, open))))).not.toContain('gap');
  });

  test('a hole of one area that nobody fills is a lake, told of and let through', () => {
    const map = geoJson(squares);
    map.features[10]!.geometry.coordinates.push(square(x + 0.02, y + 0.02, 0.03));
    const answer = assess(map);
    const lake = answer.findings.find(({ code }) => code === 'lakes')!;
    expect(lake.value! / size(0.03, 0.03)).toBeCloseTo(1, 2);
    expect(answer.map).not.toBeNull();
  });
});

describe('where the numbers lie', () => {
  test.each([
    ['latitude before longitude', ([x, y]: [number, number]): [number, number] => [y, x], 'axes_swapped'],
    ['metres', ([x, y]: [number, number]): [number, number] => [x * 5000, y * 3e6], 'projected'],
    ['another island', ([x, y]: [number, number]): [number, number] => [x + 14, y], 'outside_province'],
  ])('%s', (_, move, code) => {
    const answer = assess(geoJson(squares.map((one) => ({ ...one, ring: one.ring.map(move) }))));
    expect(codesOf(answer)).toContain(code);
    expect(answer.map).toBeNull();
  });

  test('codes of two areas exchanged: the seats lie far outside', () => {
    const swapped = squares.map((one, i) => ({
      ...one,
      ring: i === 0 ? squares[30]!.ring : i === 30 ? squares[0]!.ring : one.ring,
    }));
    const far = assess(geoJson(swapped)).findings.filter(({ code }) => code === 'seat_far');
    expect(far.flatMap(({ areas }) => areas).sort()).toEqual([squares[0]!.code, squares[30]!.code].sort());
    expect(far[0]!.value).toBeGreaterThan(10);
  });
});

describe('both levels in one file', () => {
  const regencies = featuresOf(assess(geoJson(squares)).map!.topology, 'regency').map((one) => ({
    ...one,
    properties: {
      code: one.properties.code,
      name: list.find(({ code }) => code === one.properties.code)!.name,
      parent: '19',
    },
  }));
  const both = (districts: ReturnType<typeof geoJson>) => ({
    ...districts,
    features: [...districts.features, ...regencies],
  });

  test('where they agree nothing is said', () => {
    const answer = assess(both(geoJson(squares)));
    expect([answer.findings, answer.levels]).toEqual([[], ['regency', 'district']]);
  });

  test('a district in another regency than its code says', () => {
    const swapped = squares.map((one, i) => ({
      ...one,
      ring: i === 0 ? squares[30]!.ring : i === 30 ? squares[0]!.ring : one.ring,
    }));
    const answer = assess(both(geoJson(swapped)));
    expect(
      answer.findings.filter(({ code }) => code === 'wrong_parent').map(({ areas }) => areas[0]),
    ).toEqual([squares[0]!.code, squares[30]!.code]);
    expect(codesOf(answer).some((code) => code.startsWith('levels_'))).toBe(true);
  });
});

describe('a simplified map', () => {
  /** A coast of many small teeth on the outer side of the first square. */
  const teeth = (count: number): Square['ring'] => {
    const [x, y] = squares[0]!.ring[0]!;
    const coast = Array.from({ length: count }, (_, i): [number, number] => [
      x - (i % 2 === 0 ? 0 : 0.0002),
      y + (side * i) / count,
    ]);
    return [...coast, [x, y + side], [x + side, y + side], [x + side, y], [x, y]];
  };
  test('keeps borders, areas to one in a hundred, and every area', () => {
    const answer = assess(geoJson(changed(0, teeth(40_000))));
    expect(answer.points.read).toBeGreaterThan(40_000);
    expect(answer.points.stored).toBeLessThan(10_000);
    const plain = assess(geoJson(squares));
    expect(answer.map!.neighbours).toEqual(plain.map!.neighbours);
    for (const { code } of squares.slice(1)) expect(km2(answer, code) / km2(plain, code)).toBeCloseTo(1, 2);
    expect(featuresOf(answer.map!.topology, 'district')).toHaveLength(47);
  });
  test('without a map in force there are no sea zones, and nothing else is missing', () => {
    const answer = assess(geoJson(squares), { present: null });
    expect(Object.keys(answer.map!.topology.objects).sort()).toEqual(['district', 'regency']);
  });
});

test('findings of one kind are listed up to a hundred and counted all', () => {
  const many = Array.from({ length: 300 }, (_, i) => ({ ...squares[0]!, code: `19.01.${10 + (i % 89)}` }));
  const answer = assess(geoJson(many));
  expect(answer.counts.unknown_code! + (answer.counts.duplicate_code ?? 0)).toBe(300);
  expect(answer.findings.filter(({ code }) => code === 'unknown_code')).toHaveLength(100);
});
