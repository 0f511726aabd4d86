import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

test('both code lists are there and the swapped pair is not confused', async () => {
  const { areas } = JSON.parse((await it.get('/api/areas')).body);
  const bps = (code: string) => areas.find((area: { code: string }) => area.code === code).bpsCode;
  expect([bps('19.03'), bps('19.05')]).toEqual(['1905', '1903']);
  expect(areas.filter((area: { level: string }) => area.level === 'district')).toHaveLength(47);
});

test('the map comes as TopoJSON with its words, and as GeoJSON of one level', async () => {
  const topology = JSON.parse((await it.get('/api/areas/boundaries')).body);
  expect(topology.teduh.note).toContain('bukan batas resmi');
  expect(topology.teduh.attribution.join(' ')).toContain('OpenStreetMap');
  const districts = await it.get('/api/areas/boundaries?format=geojson&level=district');
  expect(districts.headers['content-type']).toContain('application/geo+json');
  const collection = JSON.parse(districts.body);
  expect(collection.features).toHaveLength(47);
  expect(collection.note).toContain('bukan batas resmi');
});

test('neighbours stand both ways', async () => {
  const { neighbours } = JSON.parse((await it.get('/api/areas/neighbours')).body);
  const pairs = new Set(
    neighbours.map(
      (one: { areaCode: string; neighbourCode: string }) => `${one.areaCode} ${one.neighbourCode}`,
    ),
  );
  for (const one of neighbours) expect(pairs.has(`${one.neighbourCode} ${one.areaCode}`)).toBe(true);
});
