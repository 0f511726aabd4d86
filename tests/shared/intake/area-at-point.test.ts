import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import { type AreaShape, areaAtPoint } from '../../../shared/intake/area-at-point.ts';
import { areaMap } from '../reference/read.ts';
import { areas } from './place-sentences.ts';

const square = (west: number, south: number, size: number) =>
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ] as const;
const shape = (code: string, ...rings: ReturnType<typeof square>[]): AreaShape => ({
  properties: { code },
  geometry: { type: 'Polygon', coordinates: rings },
});

test('a point in a hole is outside, and an island in two pieces is one area', () => {
  const ring = shape('ring', square(0, 0, 10), square(4, 4, 2));
  const pair: AreaShape = {
    properties: { code: 'pair' },
    geometry: { type: 'MultiPolygon', coordinates: [[square(20, 0, 1)], [square(30, 0, 1)]] },
  };
  expect(areaAtPoint([ring, pair], [1, 1])).toBe('ring');
  expect(areaAtPoint([ring, pair], [5, 5])).toBeNull();
  expect(areaAtPoint([ring, pair], [20.5, 0.5])).toBe('pair');
  expect(areaAtPoint([ring, pair], [30.5, 0.5])).toBe('pair');
  expect(() => areaAtPoint([ring], [Number.NaN, 1])).toThrow(RangeError);
});

test('the seats of the kecamatan lie in their own kecamatan of the schematic map: printed', () => {
  const map = areaMap();
  const shapes = feature(map, map.objects.district).features as unknown as AreaShape[];
  const districts = areas.filter((one) => one.level === 'district');
  const astray = districts.filter(({ code, lat, lon }) => areaAtPoint(shapes, [lon!, lat!]) !== code);
  process.stdout.write(
    `${districts.length - astray.length} of ${districts.length} seats in their own shape; not: ${astray.map((one) => one.name).join(', ')}\n`,
  );
  // 86 % of the land lies in the right shape (source.md), so 40 of 47 are to be expected; two deviations of chance below it
  expect(districts.length - astray.length).toBeGreaterThanOrEqual(36);
});
