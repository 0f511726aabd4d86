import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BoundaryHistory, BoundaryPreview } from '../../../shared/api/boundaries.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { bytesOf, geoJson, inventedSquares, shapefileZip } from '../../support/invented-map.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const squares = inventedSquares();
const whole = bytesOf(geoJson(squares));
const words = { source: 'Peta latihan Badan Contoh', licence: 'CC BY 4.0' };

async function send(path: string, file: Uint8Array, choice: unknown, role: Role = 'analyst') {
  const form = new FormData();
  form.append('choice', JSON.stringify(choice));
  form.append('file', new Blob([new Uint8Array(file)]), 'batas.geojson');
  const body = new Response(form);
  return it.as(role, {
    method: 'POST',
    url: `/api/boundaries${path}`,
    headers: { 'content-type': body.headers.get('content-type')! },
    payload: Buffer.from(await body.arrayBuffer()),
  });
}
const look = async (file: Uint8Array): Promise<BoundaryPreview> =>
  (await send('/preview', file, { columns: null })).json();
const bring = (file: Uint8Array, seen: BoundaryPreview, more: object = {}) =>
  send('', file, {
    columns: null,
    ...words,
    expected: { inForce: seen.inForce, sha256: seen.map?.sha256 ?? '0'.repeat(64) },
    ...more,
  });
const history = async (query = ''): Promise<BoundaryHistory> =>
  (await it.get(`/api/boundaries${query}`)).json();
const map = async (query = '') => (await it.get(`/api/areas/boundaries${query}`)).json();
const pairs = async (query = '') =>
  ((await it.get(`/api/areas/neighbours${query}`)).json() as { neighbours: object[] }).neighbours;
/** Neighbours of each district as a score of that time reads them. */
const neighboursAt = async (cut: string) =>
  (await it.scores.input(new Date(cut))).input.district.areas.map((one) => one.neighbours);
const codes = (answer: { json(): { errors?: { pointer: string; code: string }[] } }) =>
  answer.json().errors?.map((one) => `${one.pointer} ${one.code}`);
const at = (text: string) => it.setNow(new Date(text));

describe('looking at a map', () => {
  test('it says what would change, and stores nothing', async () => {
    const seen = await look(whole);
    expect(seen.columns[0]).toMatchObject({ code: 'code', name: 'name', scheme: 'kemendagri' });
    expect(seen.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(seen.levels).toEqual(['district']);
    expect(seen.map!.gained.length).toBeGreaterThan(20);
    expect(seen.map!.lost.length).toBeGreaterThan(20);
    expect(seen.map!.effect!.compared).toBeGreaterThan(1000);
    expect((await history()).entries).toHaveLength(1);
  });

  test('a file that cannot be read says why, by a named code', async () => {
    const refused = async (file: Uint8Array) => codes(await send('/preview', file, { columns: null }));
    expect(await refused(new Uint8Array([1, 2, 3]))).toEqual(['/file unknown_format']);
    expect(await refused(Buffer.from('{"type":'))).toEqual(['/file not_json']);
    expect(await refused(shapefileZip(squares, { prj: 'PROJCS["WGS_1984_UTM_Zone_48S",GEOGCS[]]' }))).toEqual(
      ['/file projection'],
    );
    expect(await refused(shapefileZip(squares, { prj: null }))).toEqual(['/file shapefile_part_missing']);
  });

  test.each(['leadership', 'timpora_member', 'duty_officer', 'administrator'] as const)(
    '%s may not',
    async (role) => {
      expect((await send('/preview', whole, { columns: null }, role)).statusCode).toBe(403);
    },
  );
});

describe('a map comes into force', () => {
  test('an error, other words than asked for, or a map not looked at change nothing', async () => {
    const seen = await look(whole);
    const half = bytesOf(geoJson(squares.slice(0, 40)));
    const broken = await bring(half, seen);
    expect([broken.statusCode, new Set(codes(broken))]).toEqual([422, new Set(['/file missing_area'])]);
    expect((await bring(whole, seen, { source: '' })).statusCode).toBe(400);
    expect(codes(await bring(whole, seen, { source: 'dari Bapak Fulan, 0812-3456-7890' }))).toEqual([
      '/source personal_data',
    ]);
    const other = await bring(whole, seen, { expected: { inForce: seen.inForce, sha256: 'a'.repeat(64) } });
    expect(other.statusCode).toBe(409);
    expect((await history()).entries).toHaveLength(1);
    const { count } = await it.database.db
      .selectFrom('boundary_set')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(1);
  });

  test('everybody reads the new map and its neighbours at once; what was known before keeps the old', async () => {
    const before = {
      map: await map(),
      pairs: await pairs(),
      known: await neighboursAt('2026-11-15T00:00:00Z'),
    };
    const cut = '?asKnownAt=2026-11-15T00:00:00Z';
    at('2026-11-20T03:00:00Z');
    const seen = await look(whole);
    const done = await bring(whole, seen);
    expect(done.statusCode).toBe(201);
    const { version } = done.json() as { version: number };
    const now = await map();
    expect(now.teduh).toMatchObject({ kind: 'official', version, source: words.source });
    expect(now.objects.district.geometries).toHaveLength(47);
    expect(now.objects.regency.geometries).toHaveLength(7);
    expect(now.objects.sea_zone).toBeDefined();
    expect((await map(cut)).arcs).toEqual(before.map.arcs);
    expect(await pairs(cut)).toEqual(before.pairs);
    expect(await pairs()).not.toEqual(before.pairs);
    expect((await it.get('/api/areas/hex')).json()).toEqual((await it.get(`/api/areas/hex${cut}`)).json());

    expect(await neighboursAt('2026-11-15T00:00:00Z')).toEqual(before.known);
    const present = await neighboursAt('2026-11-20T04:00:00Z');
    expect(present).not.toEqual(before.known);
    expect(present[0]).toContain('19.01.02');

    const { act, obj } = (await it.database.db
      .selectFrom('audit_event')
      .select(['act', 'obj'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()) as { act: string; obj: string };
    expect([act, obj]).toEqual(['boundaries.import', `boundary_set:${version}`]);
    expect(await history()).toMatchObject({
      inForce: version,
      versions: [
        { version, kind: 'official', fileName: 'batas.geojson', levels: ['district'], ...words },
        { kind: 'schematic' },
      ],
      entries: [{ version, inForceAt: '2026-11-20T03:00:00.000Z' }, {}],
    });
    expect((await history(cut)).entries).toHaveLength(1);
  });

  test('the scores are computed anew with the neighbours of the new map', { timeout: 120_000 }, async () => {
    await it.scores.refresh();
    const { input } = await it.scores.input(null);
    expect(input.district.areas.map((one) => one.neighbours)).toEqual(
      await neighboursAt('2026-11-20T04:00:00Z'),
    );
  });

  test('the same map a second time is known as a version, also from another format', async () => {
    const again = await look(shapefileZip(squares));
    expect(again.columns[0]).toMatchObject({ code: 'KDCPUM', name: 'WADMKC' });
    expect(again.map!.sameAs).toBe((await history()).inForce);
    expect([again.map!.gained, again.map!.lost, again.map!.effect]).toEqual([[], [], null]);
    expect(codes(await bring(shapefileZip(squares), again))).toEqual(['/file known_version']);
  });

  test('who looked before another map came into force is told so', async () => {
    const other = squares.map((one) => ({
      ...one,
      ring: one.ring.map(([x, y]): [number, number] => [x + 0.05, y]),
    }));
    const file = bytesOf(geoJson(other));
    const seen = await look(file);
    const stale = { ...seen, inForce: seen.inForce - 1 };
    expect((await bring(file, stale)).statusCode).toBe(409);
    const answers = await Promise.all([bring(file, seen), bring(file, seen)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  });

  test('an earlier version is taken again as a new entry, with the reason', async () => {
    at('2026-11-25T03:00:00Z');
    const known = await history();
    const first = known.versions.at(-1)!.version;
    const take = (body: object, version = first) => it.post(`/api/boundaries/${version}/take-again`, body);
    const reason = 'Peta latihan selesai dipakai';
    expect((await take({ reason, inForce: known.inForce - 1 })).statusCode).toBe(409);
    expect((await take({ reason, inForce: known.inForce }, 9999)).statusCode).toBe(404);
    expect((await take({ reason, inForce: known.inForce }, known.inForce)).statusCode).toBe(422);
    expect((await take({ reason, inForce: known.inForce })).statusCode).toBe(204);
    const then = await history();
    expect([then.inForce, then.entries.length]).toEqual([first, known.entries.length + 1]);
    expect(then.entries[0]).toMatchObject({ version: first, reason });
    expect((await map()).teduh).toMatchObject({ kind: 'schematic', version: first });
    expect((await map('?asKnownAt=2026-11-21')).teduh.kind).toBe('official');
  });
});

test('a file with another level only keeps the districts of the map in force', async () => {
  const regencies = [...new Set(squares.map(({ parent }) => parent))].map((code, i) => ({
    ...squares[i]!,
    code,
    name: '',
    parent: '19',
  }));
  const seen = await look(bytesOf(geoJson(regencies, ({ code }) => ({ code }))));
  expect(seen.levels).toEqual(['regency']);
  expect(seen.counts.districts_kept).toBe(1);
  expect((seen.map!.topology.objects['district'] as { geometries: object[] }).geometries).toHaveLength(47);
  expect(seen.map!.lost.filter(({ level }) => level === 'district')).toEqual([]);
});
