import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BoundaryFileError } from '../../../shared/geometry/boundary-file-error.ts';
import { groupRings } from '../../../shared/geometry/group-rings.ts';
import { readBoundaryFile } from '../../../shared/geometry/read-boundary-file.ts';
import {
  bytesOf,
  dbf,
  geoJson,
  inventedSquares,
  shapefileZip,
  type Square,
  square,
  wgs84,
} from '../../support/invented-map.ts';

const squares = inventedSquares().slice(0, 3);
const refusal = (bytes: Uint8Array): string => {
  try {
    readBoundaryFile(bytes);
  } catch (error) {
    if (error instanceof BoundaryFileError) return error.code;
    throw error;
  }
  return 'read';
};
const shapeRefusal = (bytes: Uint8Array): string => {
  const file = readBoundaryFile(bytes);
  try {
    file.layers[0]!.features[0]!.polygons();
  } catch (error) {
    if (error instanceof BoundaryFileError) return error.code;
    throw error;
  }
  return 'read';
};
const first = (bytes: Uint8Array) => readBoundaryFile(bytes).layers[0]!.features[0]!;
const withGeometry = (geometry: unknown) =>
  bytesOf({ type: 'Feature', properties: { code: '19.01.01' }, geometry });

describe('GeoJSON', () => {
  test('collections in collections are one list, heights are dropped, other shapes are left out', () => {
    const inner = geoJson(squares.slice(1));
    const high = {
      type: 'Feature',
      properties: { code: 'a' },
      geometry: { type: 'Polygon', coordinates: [squares[0]!.ring.map(([x, y]) => [x, y, 12])] },
    };
    const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 2] } };
    const file = readBoundaryFile(bytesOf({ type: 'FeatureCollection', features: [high, inner, point] }));
    expect(file.layers[0]!.features.map((one) => one.polygons().length)).toEqual([1, 1, 1, 0]);
    expect(file.layers[0]!.features[0]!.polygons()[0]![0]![0]).toEqual(squares[0]!.ring[0]);
  });

  test('a collection of geometries and many polygons count as one area', () => {
    const polygon = { type: 'Polygon', coordinates: [squares[0]!.ring] };
    const many = { type: 'MultiPolygon', coordinates: [[squares[1]!.ring], [squares[2]!.ring]] };
    const both = first(withGeometry({ type: 'GeometryCollection', geometries: [polygon, many] }));
    expect(both.polygons()).toHaveLength(3);
  });

  test.each([
    ['numbers as texts', { type: 'Polygon', coordinates: [[['106', '-2']]] }, 'coordinates_not_numbers'],
    ['no number at all', { type: 'Polygon', coordinates: [[[null, 1]]] }, 'coordinates_not_numbers'],
    ['a list that is none', { type: 'Polygon', coordinates: 7 }, 'shape_unreadable'],
    ['a geometry that is none', 'POLYGON((0 0))', 'shape_unreadable'],
  ])('%s: %s', (_, geometry, code) => {
    expect(shapeRefusal(withGeometry(geometry))).toBe(code);
  });

  test('a name of the language itself is a property like any other', () => {
    const text = '{"type":"Feature","properties":{"__proto__":"x","code":"19.01"},"geometry":null}';
    const { properties } = first(strToU8(text));
    expect(Object.keys(properties).sort()).toEqual(['__proto__', 'code']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('another coordinate system than WGS 84 is refused by name', () => {
    const crs = (name: string) => ({ ...geoJson(squares), crs: { type: 'name', properties: { name } } });
    expect(refusal(bytesOf(crs('urn:ogc:def:crs:OGC:1.3:CRS84')))).toBe('read');
    expect(refusal(bytesOf(crs('urn:ogc:def:crs:EPSG::4326')))).toBe('read');
    expect(refusal(bytesOf(crs('EPSG:32748')))).toBe('projection');
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty_file'],
    ['white space', strToU8('  \n'), 'empty_file'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'unknown_format'],
    ['a table', strToU8('kode;nama\n1;a'), 'unknown_format'],
    ['half a file', strToU8('{"type":"FeatureCollection","features":['), 'not_json'],
    ['no feature', bytesOf({ type: 'FeatureCollection', features: [] }), 'not_polygons'],
    ['another object', bytesOf({ hello: 'world' }), 'unknown_format'],
    ['UTF-8 with its mark', strToU8(`\uFEFF${JSON.stringify(geoJson(squares))}`), 'read'],
  ])('%s', (_, bytes, code) => expect(refusal(bytes)).toBe(code));

  test('collections nested without end are refused', () => {
    let nested: unknown = geoJson(squares);
    for (let i = 0; i < 20; i++) nested = { type: 'FeatureCollection', features: [nested] };
    expect(refusal(bytesOf(nested))).toBe('too_deep');
  });
});

describe('TopoJSON', () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.1, 0.1], translate: [106, -3] },
    objects: {
      kecamatan: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'a' } },
          { type: 'MultiPolygon', arcs: [[[-2, 2]]], properties: { code: 'b' } },
        ],
      },
    },
    arcs: [
      [
        [0, 0],
        [0, 1],
        [1, 0],
      ],
      [
        [1, 1],
        [0, -1],
        [-1, 0],
      ],
      [
        [0, 0],
        [0, -1],
        [2, 0],
        [0, 2],
        [-1, 0],
      ],
    ],
  };
  test('steps, and arcs run through backwards, become degrees', () => {
    const [a, b] = readBoundaryFile(bytesOf(topology)).layers[0]!.features;
    expect(a!.polygons()[0]![0]!.map(([x, y]) => [x.toFixed(1), y.toFixed(1)])).toEqual([
      ['106.0', '-3.0'],
      ['106.0', '-2.9'],
      ['106.1', '-2.9'],
      ['106.1', '-3.0'],
      ['106.0', '-3.0'],
    ]);
    expect(b!.polygons()[0]![0]!.length).toBe(7);
  });
  test('an arc that is not there is damage, not a crash', () => {
    expect(shapeRefusal(bytesOf({ ...topology, arcs: [] }))).toBe('topojson_damaged');
    expect(refusal(bytesOf({ type: 'Topology' }))).toBe('topojson_damaged');
  });
});

describe('Shapefile in a zip', () => {
  test('shapes with their rows, whatever stands beside them', () => {
    const extra = { '__MACOSX/batas/._kecamatan.shp': strToU8('x'), 'baca.txt': strToU8('x') };
    const file = readBoundaryFile(shapefileZip(squares, { extra }));
    expect(file.layers.map(({ name }) => name)).toEqual(['kecamatan']);
    const [one] = file.layers[0]!.features;
    expect({ ...one!.properties }).toEqual({ KDCPUM: squares[0]!.code, WADMKC: squares[0]!.name });
    expect(one!.polygons()).toEqual([[squares[0]!.ring]]);
  });

  test('texts of the table: UTF-8, Windows-1252 by its bytes, and by what the .cpg says', () => {
    const western = (text: string) => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
    const read = (options: Parameters<typeof shapefileZip>[1]) =>
      first(shapefileZip(squares.slice(0, 1), options)).properties['WADMKC'];
    expect(read({ dbf: dbf([['1', 'Pulau é']]) })).toBe('Pulau é');
    expect(read({ dbf: dbf([['1', 'Pulau é']], western) })).toBe('Pulau é');
    const cpg = (text: string) => ({ 'batas/kecamatan.cpg': strToU8(text) });
    expect(read({ dbf: dbf([['1', 'Pulau é']], western), extra: cpg('ANSI 1252') })).toBe('Pulau é');
    expect(read({ dbf: dbf([['1', 'Pulau é']]), extra: cpg('UTF-8') })).toBe('Pulau é');
  });

  test.each([
    ['metres of a UTM zone', 'PROJCS["WGS_1984_UTM_Zone_48S",GEOGCS["GCS_WGS_1984"]]', 'projection'],
    ['another datum', 'GEOGCS["Batavia",DATUM["Batavia"],UNIT["Degree",0.0174]]', 'projection'],
    ['gon', wgs84.replace('UNIT["Degree"', 'UNIT["Grad"'), 'projection'],
    ['WGS 84', wgs84, 'read'],
    ['the national datum', wgs84.replaceAll('WGS_1984', 'SRGI2013'), 'read'],
    ['nothing that says it', null, 'shapefile_part_missing'],
  ])('projection: %s', (_, prj, code) => expect(refusal(shapefileZip(squares, { prj }))).toBe(code));

  test('what is missing, damaged or too much has its name', () => {
    expect(refusal(zipSync({ 'a.txt': strToU8('x') }))).toBe('no_shapefile');
    expect(refusal(zipSync({ 'a.shp': strToU8('x'), 'a.prj': strToU8(wgs84) }))).toBe(
      'shapefile_part_missing',
    );
    const parts = { 'a.prj': strToU8(wgs84), 'a.dbf': dbf([['1', 'x']]) };
    expect(refusal(zipSync({ 'a.shp': strToU8('x'), ...parts }))).toBe('shapefile_damaged');
    const whole = shapefileZip(squares);
    expect(refusal(whole.subarray(0, whole.length - 30))).toBe('zip_damaged');
    expect(refusal(shapefileZip(squares, { dbf: dbf([['1', 'one row for three shapes']]) }))).toBe(
      'shapefile_damaged',
    );
    expect(refusal(shapefileZip(squares, { dbf: strToU8('x'.repeat(40)) }))).toMatch(/dbf_damaged|too_many/);
    expect(refusal(zipSync({ '../a.shp': strToU8('x') }))).toBe('zip_bad_name');
    // the directory claims 300 MB: nothing is inflated
    const bomb = zipSync({ 'a.shp': strToU8('x') });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    const entry = [...bomb.keys()].find((at) => view.getUint32(at, true) === 0x02014b50)!;
    view.setUint32(entry + 24, 300 * 1024 * 1024, true);
    expect(refusal(bomb)).toBe('zip_too_large');
  });

  test('a part count beyond the record is refused', () => {
    const zip = shapefileZip(squares.slice(0, 1));
    expect(shapeRefusal(zip)).toBe('read');
    const endless: Square = { ...squares[0]!, ring: [] };
    expect(shapeRefusal(shapefileZip([endless]))).toBe('read');
  });
});

test('rings in rings: an island in a lake is land again', () => {
  const [land, lake, island] = [square(0, 0, 9), square(1, 1, 5), square(2, 2, 1)];
  const elsewhere = square(20, 0, 1);
  expect(groupRings([island, elsewhere, lake, land])).toEqual([[land, lake], [island], [elsewhere]]);
});
