import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Topology } from 'topojson-specification';
import { drawMap } from '../../../web/map/draw.ts';

const places = join(import.meta.dirname, '../../../sql/reference/places');
export const topology = JSON.parse(readFileSync(join(places, 'map.topojson'), 'utf8')) as Topology;
const areas: { code: string; level: string; short_name: string }[] = parse(
  readFileSync(join(places, 'areas.csv')),
  { columns: true },
);
export const namesOf = (level: string) =>
  new Map(areas.filter((area) => area.level === level).map((area) => [area.code, area.short_name]));

/** The shipped map before it is coloured: areas, names, sea zones with their waves. */
export function mapOfRegencies(): SVGSVGElement {
  const labels = { areas: namesOf('regency'), seaZones: namesOf('sea_zone') };
  labels.areas.delete('19.71'); // named in the inset
  return drawMap(topology, 'regency', 900, 558, labels).svg;
}
