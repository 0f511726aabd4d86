import { geoArea } from 'd3';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import { areaMap, propertiesOf, rows, text } from './read.ts';

const map = areaMap();
const areas = new Map(rows('places/areas.csv').map((row) => [row.code!, row]));

test('the map says what it is and whom it owes', () => {
  expect(map.teduh.note).toBe('batas skematis, bukan batas resmi');
  expect(map.teduh.attribution.join(' ')).toMatch(/OpenStreetMap.*ODbL/);
  expect(text('places/map.topojson').length).toBeLessThan(60_000);
});

test('it draws 47 kecamatan, seven regencies and the sea zones, named as in areas.csv', () => {
  for (const level of ['district', 'regency', 'sea_zone'] as const) {
    const wanted = [...areas.values()].filter((row) => row.level === level);
    const drawn = map.objects[level].geometries.map(propertiesOf);
    expect(drawn.map((row) => row.code).sort()).toEqual(wanted.map((row) => row.code).sort());
    for (const { code, name, parent } of drawn) {
      expect([name, parent]).toEqual([areas.get(code)!.name, areas.get(code)!.parent_code]);
    }
  }
});

test('rings wind as d3-geo wants: no feature covers more than half the sphere', () => {
  for (const level of ['district', 'regency', 'sea_zone'] as const) {
    for (const item of feature(map, map.objects[level]).features) {
      const area = geoArea(item);
      expect(area, item.properties.code).toBeGreaterThan(0);
      expect(area, item.properties.code).toBeLessThan(2 * Math.PI);
    }
  }
});

const arcsOf = (geometry: object): number[] =>
  ((geometry as { arcs: number[][][] }).arcs.flat(3) as number[]).map((arc) => (arc < 0 ? ~arc : arc));

test('each kecamatan lies in one regency, which is made of the same arcs', () => {
  const sum = new Map<string, number>();
  for (const item of feature(map, map.objects.district).features) {
    sum.set(item.properties.parent, (sum.get(item.properties.parent) ?? 0) + geoArea(item));
  }
  for (const item of feature(map, map.objects.regency).features) {
    expect(geoArea(item) / sum.get(item.properties.code)!).toBeCloseTo(1, 6);
  }
  for (const regency of map.objects.regency.geometries) {
    const inside = new Set(
      map.objects.district.geometries
        .filter((district) => propertiesOf(district).parent === propertiesOf(regency).code)
        .flatMap(arcsOf),
    );
    expect(arcsOf(regency).filter((arc) => !inside.has(arc))).toEqual([]);
  }
});

test('no two areas overlap: an arc bounds at most two, and no arc crosses another', () => {
  const uses = new Map<number, number>();
  for (const arc of map.objects.district.geometries.flatMap(arcsOf)) uses.set(arc, (uses.get(arc) ?? 0) + 1);
  expect(Math.max(...uses.values())).toBeLessThanOrEqual(2);

  type Point = [number, number];
  const segments: [Point, Point][] = [];
  for (const index of uses.keys()) {
    let [x, y] = [0, 0];
    let last: Point | undefined;
    for (const [dx, dy] of map.arcs[index] as Point[]) {
      x += dx;
      y += dy;
      if (last) segments.push([last, [x, y]]);
      last = [x, y];
    }
  }
  // Whole numbers of the quantised grid, so that the orientation is exact.
  const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
    Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  const crossing: string[] = [];
  segments.sort((s, t) => Math.min(s[0][0], s[1][0]) - Math.min(t[0][0], t[1][0]));
  for (let i = 0; i < segments.length; i++) {
    const [a, b] = segments[i]!;
    const right = Math.max(a[0], b[0]);
    for (let j = i + 1; j < segments.length; j++) {
      const [c, d] = segments[j]!;
      if (Math.min(c[0], d[0]) > right) break;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) crossing.push(`${a} ${c}`);
    }
  }
  expect(crossing).toEqual([]);
});

test('neighbours.csv is what the shared arcs say', () => {
  for (const level of ['district', 'regency'] as const) {
    const geometries = map.objects[level].geometries;
    const pairs: string[] = [];
    for (const a of geometries) {
      const mine = new Set(arcsOf(a));
      for (const b of geometries) {
        if (a !== b && arcsOf(b).some((arc) => mine.has(arc))) {
          pairs.push(`${propertiesOf(a).code} ${propertiesOf(b).code}`);
        }
      }
    }
    const listed = rows('places/neighbours.csv').filter(
      (row) => row.level === level && row.basis === 'land_border',
    );
    expect(listed.map((row) => `${row.area_code} ${row.neighbour_code}`).sort()).toEqual(pairs.sort());
  }
});
