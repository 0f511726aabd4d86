import { strToU8, zipSync } from 'fflate';
import type { ListedArea } from '../../shared/geometry/boundary-types.ts';
import { rows } from '../shared/reference/read.ts';

export interface Square {
  code: string;
  name: string;
  parent: string;
  /** Closed ring of the outline, clockwise; degrees. */
  ring: [number, number][];
}

/** Side of a square, degrees: 11 km. */
export const side = 0.1;
const columns = 8;
const corner: [number, number] = [106, -2.8];

/** Regencies and districts as the product lists them. */
export function productList(): ListedArea[] {
  const aliases = rows('places/aliases.csv');
  return rows('places/areas.csv')
    .filter((row) => row.level === 'regency' || row.level === 'district')
    .map((row) => ({
      code: row.code!,
      bpsCode: row.bps_code || null,
      level: row.level as ListedArea['level'],
      name: row.name!,
      shortName: row.short_name!,
      aliases: aliases.filter((one) => one.area_code === row.code).map((one) => one.alias!),
      parentCode: row.parent_code || null,
      lat: row.lat ? Number(row.lat) : null,
      lon: row.lon ? Number(row.lon) : null,
    }));
}

/**
 * An invented map: 47 squares in rows of eight with the codes of the real districts, to and fro, so that those of a regency
 * hang together. It looks like no place on Earth.
 */
export function inventedSquares(list: readonly ListedArea[] = productList()): Square[] {
  return list
    .filter(({ level }) => level === 'district')
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((area, i) => {
      const row = Math.floor(i / columns);
      const column = row % 2 === 0 ? i % columns : columns - 1 - (i % columns);
      const x = corner[0] + column * side;
      const y = corner[1] + row * side;
      return { code: area.code, name: area.name, parent: area.parentCode!, ring: square(x, y) };
    });
}

export const square = (x: number, y: number, size = side): [number, number][] =>
  [
    [x, y],
    [x, y + size],
    [x + size, y + size],
    [x + size, y],
    [x, y],
  ].map(([lon, lat]) => [Number(lon!.toFixed(5)), Number(lat!.toFixed(5))]);

/** The list with each seat in the middle of its square: a map that nothing can be said against. */
export function seatedList(): ListedArea[] {
  const list = productList();
  const squares = inventedSquares(list);
  return list.map((area) => {
    const own = squares.find((one) => one.code === area.code || one.parent === area.code)!;
    return { ...area, lon: own.ring[0]![0] + side / 2, lat: own.ring[0]![1] + side / 2 };
  });
}

export type Properties = Record<string, string | number | null>;
/** GeoJSON of squares; `properties` says what stands beside each. */
export function geoJson(
  squares: readonly Square[],
  properties: (one: Square) => Properties = ({ code, name, parent }) => ({ code, name, parent }),
) {
  return {
    type: 'FeatureCollection',
    features: squares.map((one) => ({
      type: 'Feature',
      properties: properties(one),
      geometry: { type: 'Polygon', coordinates: [one.ring] as unknown[] },
    })),
  };
}
export const bytesOf = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));

export const wgs84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** A zipped Shapefile with the columns KDCPUM and WADMKC, as the mapping agency calls them. */
export function shapefileZip(
  squares: readonly Square[],
  options: { prj?: string | null; dbf?: Uint8Array; extra?: Record<string, Uint8Array> } = {},
): Uint8Array {
  const records = squares.map(({ ring }) => {
    const content = new DataView(new ArrayBuffer(48 + 16 * ring.length));
    content.setInt32(0, 5, true);
    content.setInt32(36, 1, true);
    content.setInt32(40, ring.length, true);
    ring.forEach(([x, y], i) => {
      content.setFloat64(48 + 16 * i, x, true);
      content.setFloat64(56 + 16 * i, y, true);
    });
    return new Uint8Array(content.buffer);
  });
  const size = 100 + records.reduce((sum, record) => sum + 8 + record.length, 0);
  const shp = new Uint8Array(size);
  const view = new DataView(shp.buffer);
  view.setInt32(0, 9994, false);
  view.setInt32(24, size / 2, false);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 5, true);
  let at = 100;
  records.forEach((record, i) => {
    view.setInt32(at, i + 1, false);
    view.setInt32(at + 4, record.length / 2, false);
    shp.set(record, at + 8);
    at += 8 + record.length;
  });
  const prj = options.prj === undefined ? wgs84 : options.prj;
  return zipSync({
    'batas/kecamatan.shp': shp,
    'batas/kecamatan.dbf': options.dbf ?? dbf(squares.map(({ code, name }) => [code, name])),
    ...(prj === null ? {} : { 'batas/kecamatan.prj': strToU8(prj) }),
    ...options.extra,
  });
}

/** dBASE III with two columns of text; `encode` says in which bytes. */
export function dbf(
  table: readonly (readonly [string, string])[],
  encode: (text: string) => Uint8Array = strToU8,
): Uint8Array {
  const widths = [10, 40];
  const [head, row] = [32 + 64 + 1, 51];
  const bytes = new Uint8Array(head + table.length * row).fill(0x20, head);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, table.length, true);
  view.setUint16(8, head, true);
  view.setUint16(10, row, true);
  ['KDCPUM', 'WADMKC'].forEach((name, i) => {
    bytes.set(strToU8(name), 32 + 32 * i);
    bytes[32 + 32 * i + 11] = 'C'.charCodeAt(0);
    bytes[32 + 32 * i + 16] = widths[i]!;
  });
  bytes[head - 1] = 0x0d;
  table.forEach(([code, name], i) => {
    bytes.set(encode(code), head + i * row + 1);
    bytes.set(encode(name), head + i * row + 11);
  });
  return bytes;
}
