import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaCode } from '../domain/area.ts';
import type { PackMap } from './pack.ts';

type Shape = Polygon | MultiPolygon;
const width = 1000;
const margin = 12;

/**
 * Outlines of areas as paths of a plane picture, 1000 units wide, north up: lengths are true along the middle parallel,
 * which on islands of two degrees is true enough everywhere. The label stands in the middle of the largest part. Areas
 * without a shape are left out.
 */
export function packMap(
  topology: Topology,
  areas: readonly { code: AreaCode; level: 'regency' | 'district'; label: string }[],
  attribution: string,
): PackMap {
  const shapes = new Map<AreaCode, Shape>();
  for (const level of ['regency', 'district'] as const) {
    const object = topology.objects[level] as GeometryCollection<{ code: AreaCode }> | undefined;
    if (!object) continue;
    for (const { geometry, properties } of feature(topology, object).features)
      if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
        shapes.set(properties.code, geometry);
  }
  const shown = areas.flatMap((area) => {
    const shape = shapes.get(area.code);
    return shape
      ? [{ ...area, polygons: shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates }]
      : [];
  });
  const points = shown.flatMap(({ polygons }) => polygons.flat(2));
  if (points.length === 0) return { width, height: 0, areas: [], attribution };
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points as [number, number][]) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / ((east - west) * squeeze);
  const place = ([x, y]: Position): [number, number] => [
    tenth(margin + (x! - west) * squeeze * scale),
    tenth(margin + (north - y!) * scale),
  ];
  return {
    width,
    height: Math.ceil(2 * margin + (north - south) * scale),
    areas: shown.map(({ code, label, polygons }) => {
      const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(place)));
      const [labelX, labelY] = middle(rings.map((polygon) => polygon[0]!));
      return { code, label, path: rings.flat().map(path).join(''), labelX, labelY };
    }),
    attribution,
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function path(ring: readonly [number, number][]): string {
  const kept = ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1]![0] || y !== ring[i - 1]![1]);
  return kept.length < 3 ? '' : `M${kept.map(([x, y]) => `${x},${y}`).join('L')}Z`;
}

/** Centroid of the largest ring. */
function middle(rings: readonly [number, number][][]): [number, number] {
  let best: [number, number] = rings[0]?.[0] ?? [0, 0];
  let largest = 0;
  for (const ring of rings) {
    let [twice, x, y] = [0, 0, 0];
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!;
      const [xj, yj] = ring[j]!;
      const cross = xj * yi - xi * yj;
      twice += cross;
      x += (xi + xj) * cross;
      y += (yi + yj) * cross;
    }
    if (Math.abs(twice) <= largest) continue;
    largest = Math.abs(twice);
    best = [tenth(x / (3 * twice)), tenth(y / (3 * twice))];
  }
  return best;
}
