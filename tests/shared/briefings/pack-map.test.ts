import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { topology } from 'topojson-server';
import { packMap } from '../../../shared/briefings/pack-map.ts';
import { inventedSquares } from '../../support/invented-map.ts';

const squares = inventedSquares();
const districts: FeatureCollection = {
  type: 'FeatureCollection',
  features: squares.map(({ code, ring }) => ({
    type: 'Feature' as const,
    properties: { code },
    geometry: { type: 'Polygon' as const, coordinates: [ring] },
  })),
};
const shapes = topology({ district: districts });
const listed = squares.map(({ code, name }) => ({ code, level: 'district' as const, label: name }));
const corners = (path: string) =>
  path
    .slice(1, -1)
    .split('L')
    .map((point) => point.split(',').map(Number) as [number, number]);

describe('the map of a pack', () => {
  const map = packMap(shapes, listed, 'rekaan');

  test('has every area once, inside the picture, with its name in the middle of it', () => {
    expect(map.areas.map((area) => area.code)).toEqual(listed.map((area) => area.code));
    for (const { path, labelX, labelY } of map.areas) {
      const points = corners(path);
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...xs)).toBeLessThanOrEqual(map.width);
      expect(Math.max(...ys)).toBeLessThanOrEqual(map.height);
      expect(labelX).toBeGreaterThan(Math.min(...xs));
      expect(labelX).toBeLessThan(Math.max(...xs));
      expect(labelY).toBeGreaterThan(Math.min(...ys));
      expect(labelY).toBeLessThan(Math.max(...ys));
    }
  });

  test('keeps shapes: a square of degrees near the equator is as wide as high within one hundredth', () => {
    for (const { path } of map.areas) {
      const points = corners(path);
      const span = (axis: 0 | 1) =>
        Math.max(...points.map((one) => one[axis])) - Math.min(...points.map((one) => one[axis]));
      expect(Math.abs(span(0) / span(1) - 1)).toBeLessThan(0.01);
    }
  });

  test('north is up', () => {
    const y = (code: string) => map.areas.find((area) => area.code === code)!.labelY;
    const byLatitude = [...squares].sort((a, b) => b.ring[0]![1] - a.ring[0]![1]);
    expect(y(byLatitude[0]!.code)).toBeLessThan(y(byLatitude.at(-1)!.code));
  });

  test('leaves out what has no shape, and is empty where nothing has one', () => {
    expect(packMap(shapes, [{ code: '00.00.00', level: 'district', label: '' }], 'rekaan')).toEqual({
      width: 1000,
      height: 0,
      areas: [],
      attribution: 'rekaan',
    });
  });
});
