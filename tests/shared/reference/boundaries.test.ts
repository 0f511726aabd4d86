/**
 * Compares the schematic map with boundaries that come from government data. Those may not be shipped, so the
 * comparison runs only where a copy lies beside the checkout, and says so where it does not.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { areaMap, propertiesOf, root, rows } from './read.ts';

const file = path.resolve(root, '../shared/data/boundaries/babel-kecamatan.geojson');
const arcsFile = path.resolve(root, '../shared/data/boundaries/babel.topojson');
const found = fs.existsSync(file) && fs.existsSync(arcsFile);
const title = 'the schematic map agrees with the official-like boundaries';

type Rings = Position[][];
const ringsOf = (geometry: Polygon | MultiPolygon): Rings =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
// Even-odd over all rings: holes and parts need no special care.
function inside(x: number, y: number, rings: Rings): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
    }
  }
  return odd;
}

if (!found) {
  const reason = '../shared/data/boundaries/babel-kecamatan.geojson is absent';
  console.warn(`skipped: ${reason}`);
  test.skip(`${title} (skipped: ${reason})`, () => {});
  test.skip(`neighbours agree with the official-like boundaries (skipped: ${reason})`, () => {});
} else {
  test('neighbours agree with the official-like boundaries', () => {
    const official = JSON.parse(fs.readFileSync(arcsFile, 'utf8')) as Topology<
      Record<string, GeometryCollection<{ code: string }>>
    >;
    const wanted = { district: 84, regency: 6 };
    for (const [level, name] of [
      ['district', 'kecamatan'],
      ['regency', 'kabupaten'],
    ] as const) {
      const arcs = official.objects[name]!.geometries.map((geometry) => ({
        code: propertiesOf(geometry).code,
        arcs: new Set(
          ((geometry as { arcs: number[][][] }).arcs.flat(3) as number[]).map((arc) =>
            arc < 0 ? ~arc : arc,
          ),
        ),
      }));
      const theirs = new Set<string>();
      for (const a of arcs) {
        for (const b of arcs) {
          if (a.code < b.code && [...a.arcs].some((arc) => b.arcs.has(arc)))
            theirs.add(`${a.code} ${b.code}`);
        }
      }
      const ours = rows('places/neighbours.csv')
        .filter(
          (row) => row.level === level && row.basis === 'land_border' && row.area_code! < row.neighbour_code!,
        )
        .map((row) => `${row.area_code} ${row.neighbour_code}`);
      const kept = ours.filter((pair) => theirs.has(pair));
      console.log(
        `${level}: ${kept.length} of ${theirs.size} pairs kept, ${ours.length - kept.length} false`,
      );
      expect(kept.length).toBeGreaterThanOrEqual(wanted[level]);
      expect(ours.length - kept.length).toBeLessThanOrEqual(6);
    }
  });
  test(title, { timeout: 120_000 }, () => {
    const map = areaMap();
    const official = JSON.parse(fs.readFileSync(file, 'utf8')) as FeatureCollection<
      Polygon | MultiPolygon,
      { code: string }
    >;
    const drawn = new Map(
      feature(map, map.objects.district).features.map((item) => [
        item.properties.code,
        ringsOf(item.geometry as Polygon | MultiPolygon),
      ]),
    );
    const scores = official.features.map((item) => {
      const theirs = ringsOf(item.geometry);
      const ours = drawn.get(item.properties.code)!;
      const points = [...theirs.flat(), ...ours.flat()];
      const xs = points.map((point) => point[0]!);
      const ys = points.map((point) => point[1]!);
      const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const steps = 90;
      let both = 0;
      let either = 0;
      for (let i = 0; i < steps; i++) {
        for (let j = 0; j < steps; j++) {
          const x = left + ((i + 0.5) / steps) * (right - left);
          const y = low + ((j + 0.5) / steps) * (high - low);
          const a = inside(x, y, theirs);
          const b = inside(x, y, ours);
          if (a || b) either++;
          if (a && b) both++;
        }
      }
      return { code: item.properties.code, iou: both / either };
    });
    scores.sort((a, b) => a.iou - b.iou);
    const mean = scores.reduce((sum, { iou }) => sum + iou, 0) / scores.length;
    console.log(
      `mean IoU ${mean.toFixed(3)}; lowest: ${scores
        .slice(0, 5)
        .map(({ code, iou }) => `${code} ${iou.toFixed(2)}`)
        .join(', ')}`,
    );
    expect(scores).toHaveLength(47);
    expect(mean).toBeGreaterThan(0.7);
    expect(scores[0]!.iou).toBeGreaterThan(0.25);
  });
}
