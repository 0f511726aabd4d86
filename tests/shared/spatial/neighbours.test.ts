import { neighbors } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { nearestNeighbours } from '../../../shared/spatial/nearest-neighbours.ts';
import { queenContiguity } from '../../../shared/spatial/queen-contiguity.ts';
import { rowStandardise } from '../../../shared/spatial/row-standardise.ts';
import { expectRelative } from '../statistics/relative.ts';
import { fixture, polygons } from './fixture.ts';

describe('weights', () => {
  for (const [name, set] of Object.entries(fixture.association)) {
    test.each(['W', 'B', 'S'] as const)(`agree with nb2listw: ${name}, style %s`, (style) => {
      const { weights } = rowStandardise(set.neighbours, { style });
      expect(weights.map((row) => row.length)).toEqual(set.weights[style].map((row) => row.length));
      weights.forEach((row, area) => {
        row.forEach((weight, position) => {
          expectRelative(weight, set.weights[style][area]![position]!, `${area}, ${position}`);
        });
      });
    });
  }

  test('every row of style W sums to 1, an island keeps an empty row', () => {
    expect(rowStandardise([[1, 2], [0], [], []]).weights).toEqual([[0.5, 0.5], [1], [], []]);
    expect(rowStandardise([]).weights).toEqual([]);
    expect(rowStandardise([[]], { style: 'S' }).weights).toEqual([[]]);
  });

  test('a neighbour that is no area, or stands twice, is refused', () => {
    expect(() => rowStandardise([[1]])).toThrow(/neighbours of area 0/);
    expect(() => rowStandardise([[], [-1]])).toThrow(/neighbours of area 1/);
    expect(() => rowStandardise([[1, 1], []])).toThrow(/repeat/);
  });
});

describe('nearest neighbours', () => {
  test.each(Object.entries(fixture.nearest))('agree with knearneigh: %s', (_name, set) => {
    expect(set.points.length).toBeGreaterThan(90);
    expect(nearestNeighbours(set.points, set.k)).toEqual(set.neighbours);
  });

  test('the way over the date line and over the pole is short', () => {
    const points: [number, number][] = [
      [179.9, 0],
      [-179.9, 0],
      [170, 0],
      [0, 89.9],
      [180, 89.9],
    ];
    expect(nearestNeighbours(points, 1)).toEqual([[1], [0], [0], [4], [3]]);
  });

  test('equal distance: the earlier area; same place; too few others; missing; one area', () => {
    expect(
      nearestNeighbours(
        [
          [0, 0],
          [1, 0],
          [-1, 0],
        ],
        1,
      ),
    ).toEqual([[1], [0], [0]]);
    expect(
      nearestNeighbours(
        [
          [5, 5],
          [5, 5],
          [Number.NaN, 5],
        ],
        4,
      ),
    ).toEqual([[1], [0], []]);
    expect(nearestNeighbours([[5, 5]], 2)).toEqual([[]]);
    expect(nearestNeighbours([], 2)).toEqual([]);
    expect(() => nearestNeighbours([[5, 5]], 0)).toThrow(/k must/);
    expect(() => nearestNeighbours([[5, 95]], 1)).toThrow(/points/);
    expect(() => nearestNeighbours([[190, 5]], 1)).toThrow(/points/);
  });
});

describe('queen contiguity', () => {
  test.each(Object.entries(polygons))('agrees with poly2nb: %s', (_name, set) => {
    expect(set.queen.length).toBeGreaterThan(40);
    expect(queenContiguity(set.topology, 'areas')).toEqual(set.queen);
  });

  test.each(Object.entries(polygons))(
    'holds every pair with a common border (topojson-client): %s',
    (_name, set) => {
      const queen = queenContiguity(set.topology, 'areas');
      const borders = neighbors(set.topology.objects['areas']!.geometries as Parameters<typeof neighbors>[0]);
      const missing = borders.flatMap((list, area) => list.filter((other) => !queen[area]!.includes(other)));
      expect(missing).toEqual([]);
      expect(borders.flat().length).toBeGreaterThan(0.8 * queen.flat().length);
    },
  );

  // Squares A and B above C and D, an island E, one area without geometry; the arcs meet in the middle of the four.
  const spokes = [
    [
      [1, 1],
      [1, 2],
    ],
    [
      [1, 1],
      [2, 1],
    ],
    [
      [1, 1],
      [1, 0],
    ],
    [
      [1, 1],
      [0, 1],
    ],
  ];
  const corners = [
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
    [
      [1, 2],
      [2, 2],
      [2, 1],
    ],
    [
      [1, 0],
      [0, 0],
      [0, 1],
    ],
    [
      [2, 1],
      [2, 0],
      [1, 0],
    ],
  ];
  const island = [
    [
      [5, 5],
      [5, 6],
      [6, 6],
      [5, 5],
    ],
  ];
  const absolute = [...spokes, ...corners, ...island];
  const objects = {
    areas: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[3, 4, -1]] },
        { type: 'Polygon', arcs: [[0, 5, -2]] },
        { type: 'MultiPolygon', arcs: [[[2, 6, -4]]] },
        { type: 'Polygon', arcs: [[1, 7, -3]] },
        { type: 'Polygon', arcs: [[8]] },
        { type: null },
      ],
    },
  };
  const all = [[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2], [], []];

  test('four squares that meet in one point are all neighbours; an island and an empty area have none', () => {
    expect(queenContiguity({ objects, arcs: absolute }, 'areas')).toEqual(all);
    const sides = neighbors(objects.areas.geometries as Parameters<typeof neighbors>[0]);
    expect(sides).toEqual([[1, 2], [0, 3], [0, 3], [1, 2], [], []]);
  });

  test('the same from steps between whole numbers, as a quantised topology stores them', () => {
    const arcs = absolute.map((arc) =>
      arc.map((point, i) => (i ? [point[0]! - arc[i - 1]![0]!, point[1]! - arc[i - 1]![1]!] : point)),
    );
    const transform = { scale: [0.1, 0.1], translate: [100, -7] };
    expect(queenContiguity({ objects, arcs, transform }, 'areas')).toEqual(all);
  });

  test('a name that is no collection is refused', () => {
    expect(() => queenContiguity({ objects, arcs: absolute }, 'districts')).toThrow(/objectName/);
    expect(() => queenContiguity({ objects, arcs: absolute }, 'toString')).toThrow(/objectName/);
    expect(queenContiguity({ objects: { areas: { type: 'x', geometries: [] } }, arcs: [] }, 'areas')).toEqual(
      [],
    );
  });
});
